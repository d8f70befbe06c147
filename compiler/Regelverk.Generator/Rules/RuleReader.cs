using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Regelverk.Compiler;
using Regelverk.Compiler.Messages;
using Regelverk.Dsl;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Text;
using Regelverk.Generator.Models;
using Regelverk.Generator.Reports;

namespace Regelverk.Generator.Rules;

/// <summary>Reads one rule file, and writes its C# where it has no errors.</summary>
/// <param name="read">Reads and checks a text.</param>
internal sealed class RuleReader(Func<SourceText, Regelfil> read)
{
    /// <summary>What the file came to. Whatever goes wrong in the program is a message about the file, never an exception and never silence.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ReadRules Read(RuleText text, HostChoices host, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return text.Content is { } content
                ? DeepStack.Run(() => Read(text, content, host, cancellation))
                : Only(text.Path, host, MessageWriter.Whole(BuildDiagnostics.Unreadable(), text.Path));
        }
        catch (Exception e) when (!(e is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            return Only(text.Path, host, MessageWriter.Whole(BuildDiagnostics.Internal(e, FailureReport.Of(e)), text.Path));
        }
    }

    private ReadRules Read(RuleText text, string content, HostChoices host, CancellationToken cancellation)
    {
        var path = text.Path;
        var source = new SourceText(path, content);
        var others = text.Others.Select(other => new SourceText(other.Path, other.Content ?? "")).ToArray();
        var file = others.Length == 0 ? read(source) : Regelfil.Les(source, Regelsamling.Av(others));
        cancellation.ThrowIfCancellationRequested();
        var messages = file.Diagnostics.Select(d => MessageWriter.Write(d, d.Source ?? file.Source)).ToList();
        if (file.Bundet is null || host.Namespace is not { } name)
        {
            return Result(path, host, null, null, messages);
        }

        var code = Kompiler.SkrivKode(file, new Kodevalg(name, path) { Nullable = host.Nullable });
        return Result(path, host, Kompiler.Klassenavn(file), code, messages);
    }

    private static ReadRules Only(string path, HostChoices host, BuildMessage message) => Result(path, host, null, null, [message]);

    private static ReadRules Result(string path, HostChoices host, string? className, string? code, IEnumerable<BuildMessage> messages) =>
        new(path, ProjectPath.Of(path, host.ProjectFolder), className, code, new EquatableArray<BuildMessage>(messages));
}
