using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Rules;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Formatting;

namespace Regelverk.Cli.Verbs;

/// <summary>«formater»: writes rule files in their canonical layout.</summary>
internal static class FormaterVerb
{
    private const string StandardInput = "-";

    public static Verb Verb { get; } = new(
        "formater",
        "Gir regelfiler én fast form: innrykk, kolonner, tabeller og tegn. Det reglene sier, blir aldri endret.",
        "FIL… [--bare-kontroll] [VALG]",
        [OptionName.CheckOnly],
        [],
        "regelverk formater tilskudd-2018.regel",
        Run)
    {
        ManyFiles = true,
        Details =
        [
            "FIL er en eller flere regelfiler, eller mapper (alle filer under dem som slutter på .regel).",
            "Filene blir skrevet om der de ligger. Med - leses regelverket fra standard inn og skrives til standard ut.",
            "Merknader (# …) og tekst i «…» beholdes. Linjer med feil står som de er; «kontroller» sier hva feilene er.",
        ],
    };

    private static int Run(Options options, IoContext io, CancellationToken cancellation)
    {
        var log = new InputLog();
        var reader = new RuleFileReader(io, log);
        var console = new ErrorConsole(io, options.Quiet, !options.NoColour);
        var files = reader.Find(options.Files).Select(path =>
        {
            cancellation.ThrowIfCancellationRequested();
            return console.Working($"Leser {path} …", () => reader.Read(path)) is { } file ? Formatted.Of(path, file) : null;
        }).OfType<Formatted>().ToList();
        console.Say(log.All.Where(d => d.IsError || !options.Quiet).SelectMany(d => InputRenderer.Render(d, options.Language)));
        if (log.HasErrors)
        {
            return ExitCode.InputOutput;
        }

        return options.CheckOnly ? List(files, io) : Write(files, options, io, console, cancellation);
    }

    private static int List(IReadOnlyList<Formatted> files, IoContext io)
    {
        var changed = files.Where(f => f.IsChanged).ToList();
        foreach (var file in changed)
        {
            io.Output.Write(file.Shown + "\n");
        }

        return changed.Count > 0 ? ExitCode.RuleErrors : ExitCode.Done;
    }

    private static int Write(IReadOnlyList<Formatted> files, Options options, IoContext io, ErrorConsole console, CancellationToken cancellation)
    {
        foreach (var folder in files.Where(f => f.IsChanged && f.Path != StandardInput).GroupBy(f => Path.GetDirectoryName(f.Path) ?? f.Path))
        {
            try
            {
                FileSet.Write(folder.Key, [.. folder.Select(f => new OutputFile(Path.GetFileName(f.Path), f.Bytes))], cancellation);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                console.Say([UsageMessages.NotWritten(folder.Key).In(options.Language)]);
                return ExitCode.InputOutput;
            }
        }

        foreach (var file in files)
        {
            if (file.Path == StandardInput)
            {
                io.Output.Write(file.Text);
            }
            else if (file.IsChanged)
            {
                console.Remark(Rewritten(file.Shown).In(options.Language));
            }

            if (file.HasErrors)
            {
                console.Remark(WithErrors(file.Shown).In(options.Language));
            }
        }

        return ExitCode.Done;
    }

    private static Message Rewritten(string path) => new($"{path} er formatert.", $"{path} is formatted.");

    private static Message WithErrors(string path) => new(
        $"{path} har feil. Linjer som ikke er forstått, står som de sto. «regelverk kontroller» sier hva feilene er.",
        $"{path} has errors. Lines that are not understood stand as they stood. «regelverk kontroller» tells what the errors are.");

    /// <summary>A rule file and its canonical layout.</summary>
    private sealed record Formatted(string Path, string Shown, string Text, byte[] Bytes, bool IsChanged, bool HasErrors)
    {
        public static Formatted Of(string path, RuleFile file)
        {
            var text = file.Content.ErEndring ? Formatering.Av(file.Content.Kjede[0], file.Content.Source) : Formatering.Av(file.Content.Source);
            var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
            return new Formatted(path, file.Content.Source.Path, text, bytes, Fingerprint.Of(bytes) != file.Fingerprint, file.Content.HarFeil);
        }
    }
}
