using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Regelverk.Compiler.Messages;
using Regelverk.Dsl;
using Regelverk.Dsl.Consolidation;
using Regelverk.Generator.Models;
using Regelverk.Generator.Reports;
using Regelverk.Generator.Rules;

namespace Regelverk.Generator;

/// <summary>Makes a C# class of each <c>.regel</c> file among the additional files of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RegelverkGenerator : IIncrementalGenerator
{
    private const string Extension = ".regel";

    private readonly RuleReader _reader;

    /// <summary>Makes the generator that the compiler runs.</summary>
    public RegelverkGenerator()
        : this(Regelfil.Les)
    {
    }

    /// <summary>Makes a generator that reads rule files in another way, such as one that fails.</summary>
    internal RegelverkGenerator(Func<Dsl.Text.SourceText, Regelfil> read)
    {
        _reader = new RuleReader(read);
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Nothing here looks at the C# of the project, so an edit of it sets nothing going.
        var texts = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            .Select((file, cancellation) => new RuleText(file.Path, file.GetText(cancellation)?.ToString()))
            .WithTrackingName(StepNames.Text);
        var host = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select((both, _) => HostReader.Read(both.Left.GlobalOptions, both.Right))
            .WithTrackingName(StepNames.Host);
        var regulations = texts.Combine(texts.Collect()).Select((both, _) => WithOthers(both.Left, both.Right));
        var generated = regulations.Combine(host)
            .Select((both, cancellation) => _reader.Read(both.Left, both.Right, cancellation))
            .WithTrackingName(StepNames.Read)
            .Collect()
            .SelectMany((all, _) => FileNamer.Name(all))
            .WithTrackingName(StepNames.Generated);

        context.RegisterSourceOutput(host, ReportNamespace);
        context.RegisterSourceOutput(generated.Select((file, _) => file.Messages), ReportMessages);
        context.RegisterSourceOutput(generated.Select((file, _) => (file.HintName, file.Code)), AddSource);
    }

    /// <summary>A file that changes another regulation is read with the others; a whole one alone, so that it rests while they are edited.</summary>
    private static RuleText WithOthers(RuleText text, ImmutableArray<RuleText> all) =>
        text.Content is { } content && Regelsamling.Trengs(new Dsl.Text.SourceText(text.Path, content))
            ? text with { Others = new EquatableArray<RuleText>(all.Where(other => other.Path != text.Path)) }
            : text;

    private static void ReportNamespace(SourceProductionContext context, HostChoices host)
    {
        if (host.WrongNamespace is { } wrong)
        {
            context.ReportDiagnostic(DiagnosticReport.Of(MessageWriter.Placeless(BuildDiagnostics.Namespace(wrong))));
        }
    }

    private static void ReportMessages(SourceProductionContext context, EquatableArray<BuildMessage> messages)
    {
        foreach (var message in messages)
        {
            context.ReportDiagnostic(DiagnosticReport.Of(message));
        }
    }

    private static void AddSource(SourceProductionContext context, (string HintName, string? Code) file)
    {
        if (file.Code is { } code)
        {
            context.AddSource(file.HintName, SourceText.From(code, System.Text.Encoding.UTF8, SourceHashAlgorithm.Sha256));
        }
    }
}
