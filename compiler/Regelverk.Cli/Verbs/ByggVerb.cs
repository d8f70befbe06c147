using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Rules;
using Regelverk.Compiler;
using Regelverk.Compiler.Messages;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>«bygg»: writes rule files as C#, or as a library.</summary>
internal static class ByggVerb
{
    private const string DefaultNamespace = "Regelverk.Regler";

    private static readonly Message Nothing = new("Regelverket har feil, så ingenting er bygget.", "The regulation has errors, so nothing is built.");

    public static Verb Verb { get; } = new(
        "bygg",
        "Skriver regelverket som C#-kode, eller som et bibliotek (.dll) som andre programmer kan bruke.",
        "FIL… -o UT [--navnerom NAVN] [VALG]",
        [OptionName.OutputFile, OptionName.Namespace],
        [],
        "regelverk bygg tilskudd-2018.regel -o Tilskudd2018.dll",
        Run)
    {
        ManyFiles = true,
        Details =
        [
            "FIL er en eller flere regelfiler, eller mapper (alle filer under dem som slutter på .regel),",
            "eller - for å lese regelverket fra standard inn. UT slutter på",
            "  .cs   C#-koden til én regelfil",
            "  .dll  et bibliotek for netstandard2.0. Regelteksten, koden og avtrykkene ligger inni det. Det trenger",
            "        bare Regelverk.Runtime.dll ved siden av seg. De samme reglene gir alltid nøyaktig samme fil.",
            "Er det feil i noen av regelfilene, eller et eksempel som ikke stemmer, blir ingenting bygget.",
        ],
    };

    private static int Run(Options options, IoContext io, CancellationToken cancellation)
    {
        var output = new BuildOutput(options.OutputFile, io);
        var log = new InputLog();
        var reader = new RuleFileReader(io, log);
        if ((output.Problem ?? NamespaceProblem(options)) is { } problem)
        {
            return UsageError.Tell(io, options.Language, Verb, problem);
        }

        var paths = reader.Find(options.Files);
        if (output.ProblemWith(paths) is { } reason)
        {
            return UsageError.Tell(io, options.Language, Verb, reason);
        }

        var console = new ErrorConsole(io, options.Quiet, !options.NoColour);
        var files = paths.Select(path =>
        {
            cancellation.ThrowIfCancellationRequested();
            return console.Working($"Leser {path} …", () => reader.Read(path));
        }).OfType<RuleFile>().ToList();
        console.Say(log.All.Where(d => d.IsError || !options.Quiet).SelectMany(d => InputRenderer.Render(d, options.Language)));
        if (log.HasErrors)
        {
            return ExitCode.InputOutput;
        }

        if (!Tell(files, options, log.HasWarnings, io))
        {
            console.Say([Nothing.In(options.Language)]);
            return ExitCode.RuleErrors;
        }

        var content = console.Working("Bygger …", () => Build(files, RulePaths.Of(paths), options, output));
        if (!output.Write(content, cancellation))
        {
            console.Say([UsageMessages.NotWritten(output.Folder).In(options.Language)]);
            return ExitCode.InputOutput;
        }

        console.Remark(Written(options.OutputFile).In(options.Language));
        return ExitCode.Done;
    }

    private static byte[] Build(IReadOnlyList<RuleFile> files, IReadOnlyList<string> paths, Options options, BuildOutput output)
    {
        var rules = files.Zip(paths, (file, path) => (file.Content, new Kodevalg(options.Namespace ?? DefaultNamespace, path))).ToList();
        return output.IsCode ? Encoding.UTF8.GetBytes(Kompiler.SkrivKode(rules[0].Content, rules[0].Item2)) : Kompiler.Bygg(rules, output.Name).Dll;
    }

    /// <summary>Prints the messages about the files, as «kontroller» prints them, and tells whether they can be built.</summary>
    private static bool Tell(IReadOnlyList<RuleFile> files, Options options, bool warned, IoContext io)
    {
        var messages = files.SelectMany(f => f.Content.Diagnostics.Select(d => (Message: d, f.Content.Source))).Concat(Clashes(files)).ToList();
        foreach (var (message, source) in messages.Where(m => m.Message.Descriptor.Severity == Severity.Error || (m.Message.Descriptor.Severity == Severity.Warning && !options.Quiet)))
        {
            io.Error.Write(DiagnosticRenderer.Render(message, source, options.Language) + "\n");
        }

        var gravest = messages.Select(m => m.Message.Descriptor.Severity).Append(warned ? Severity.Warning : Severity.Note).Max();
        return gravest < (options.WarningsAsErrors ? Severity.Warning : Severity.Error);
    }

    private static IEnumerable<(Diagnostic Message, Dsl.Text.SourceText Source)> Clashes(IEnumerable<RuleFile> files) =>
        from same in files.Where(f => !f.Content.HarFeil).GroupBy(f => Kompiler.Klassenavn(f.Content), StringComparer.Ordinal)
        from later in same.Skip(1)
        select (BuildDiagnostics.SameClass(same.Key, same.First().Content.Source.Path), later.Content.Source);

    private static Message? NamespaceProblem(Options options) =>
        options.Namespace is { } read && !Kompiler.ErNavnerom(read) ? UsageMessages.BadNamespace(read) : null;

    private static Message Written(string output) => new($"{output} er skrevet.", $"{output} is written.");
}
