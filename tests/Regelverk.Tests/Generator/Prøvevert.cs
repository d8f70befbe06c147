using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Regelverk.Generator;

namespace Regelverk.Tests.Generator;

/// <summary>A project that the generator runs in, without a build: its C#, its rule files and its properties.</summary>
internal sealed class Prøvevert
{
    public const string Folder = "/prosjekt/";

    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal) { ["build_property.ProjectDir"] = Folder, ["build_property.RootNamespace"] = "Mitt.Prosjekt" };
    private readonly List<Regeltekst> _files = [];
    private readonly RegelverkGenerator _generator;
    private CSharpCompilation _compilation = CSharpCompilation.Create(
        "Vert", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

    private GeneratorDriver? _driver;

    public Prøvevert(RegelverkGenerator? generator = null) => _generator = generator ?? new RegelverkGenerator();

    /// <summary>Puts a rule file into the project, or a new object in the place of the one that is there.</summary>
    public Prøvevert Med(string path, string text)
    {
        var file = new Regeltekst(Folder + path, text);
        var before = _files.FindIndex(f => f.Path == file.Path);
        if (before < 0)
        {
            _files.Add(file);
            _driver = _driver?.AddAdditionalTexts([file]);
        }
        else
        {
            _driver = _driver?.ReplaceAdditionalText(_files[before], file);
            _files[before] = file;
        }

        return this;
    }

    /// <summary>Lists a rule file once more.</summary>
    public Prøvevert MedEnGangTil(string path)
    {
        _files.Add(new Regeltekst(Folder + path, _files.Single(f => f.Path == Folder + path).Text));
        return this;
    }

    /// <summary>Puts a file that cannot be read into the project.</summary>
    public Prøvevert MedUleselig(string path)
    {
        _files.Add(new Regeltekst(Folder + path, null));
        return this;
    }

    public Prøvevert MedEgenskap(string name, string value)
    {
        _properties["build_property." + name] = value;
        return this;
    }

    /// <summary>Adds C# that has nothing to do with the rules.</summary>
    public Prøvevert MedKode(string code)
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code));
        return this;
    }

    /// <summary>Runs the generator, once more where it has run before.</summary>
    public GeneratorRunResult Kjør(CancellationToken cancellation = default)
    {
        _driver ??= CSharpGeneratorDriver.Create(
            [_generator.AsSourceGenerator()], _files, (CSharpParseOptions?)null, new Egenskaper(_properties), new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        _driver = _driver.RunGenerators(_compilation, cancellation);
        return Assert(_driver.GetRunResult().Results.Single());
    }

    /// <summary>What the whole project comes to with the generated C#.</summary>
    public IReadOnlyList<Diagnostic> Kompiler()
    {
        Kjør();
        return [.. _compilation.AddSyntaxTrees(_driver?.GetRunResult().GeneratedTrees ?? []).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];
    }

    private static GeneratorRunResult Assert(GeneratorRunResult result) =>
        result.Exception is null ? result : throw new InvalidOperationException("The generator threw.", result.Exception);

    private sealed class Regeltekst(string path, string? text) : AdditionalText
    {
        public string? Text { get; } = text;

        public override string Path { get; } = path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => Text is null ? null : SourceText.From(Text, Encoding.UTF8);
    }

    private sealed class Egenskaper(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Verdier(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Verdier(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = values.GetValueOrDefault(key, "");
            return values.ContainsKey(key);
        }
    }
}
