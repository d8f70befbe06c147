using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Outputs.Years;
using Regelverk.Cli.Rules;
using Regelverk.Dsl;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>«sammenlign»: what differs between two years of a scheme, and for whom.</summary>
internal static class SammenlignVerb
{
    public static Verb Verb { get; } = new(
        "sammenlign",
        "Sammenligner to år av en ordning: teksten, reglene, og hvem som får et annet resultat.",
        "FIL… --med FIL… [--navn FIL] [-o UT] [VALG]",
        [OptionName.With, OptionName.Names, OptionName.ReportFile, OptionName.Format],
        [Format.Tekst, Format.Json],
        "regelverk sammenlign tilskudd-2018.regel --med tilskudd-2019.regel",
        Run)
    {
        ManyFiles = true,
        Details =
        [
            "FIL er en eller flere regelfiler, eller mapper (alle filer under dem som slutter på .regel). Det gamle",
            "året står først, det nye etter --med. Er det flere filer på en side, har den rett som har det etter en av dem.",
            "--navn er en tabell over det som har skiftet navn, med en linje for hvert: gammelt;nytt.",
        ],
    };

    private static int Run(Options options, IoContext io, CancellationToken cancellation)
    {
        var console = new ErrorConsole(io, options.Quiet, !options.NoColour);
        var log = new InputLog();
        var reader = new RuleFileReader(io, log);
        var (before, now) = (Read(options.Files, reader), Read(options.With, reader));
        console.Say(log.All.Where(d => d.IsError || !options.Quiet).SelectMany(d => InputRenderer.Render(d, options.Language)));
        if (log.HasErrors)
        {
            return ExitCode.InputOutput;
        }

        if (!Tell([.. before, .. now], options, io))
        {
            console.Say([new Message("Regelverket har feil, så ingenting er sammenlignet.", "The regulation has errors, so nothing is compared.").In(options.Language)]);
            return ExitCode.RuleErrors;
        }

        if (ReadNames(options, io) is not { } names)
        {
            return ExitCode.InputOutput;
        }

        cancellation.ThrowIfCancellationRequested();
        var difference = console.Working("Sammenligner …", () => Årssammenligning.Av(before, now, names));
        var report = new YearReport(now[0].Ordning?.Navn ?? "", difference);
        return Write(options.Format == Format.Json ? YearJson.Of(report) : YearText.Of(report), options, io, cancellation);
    }

    private static int Write(string content, Options options, IoContext io, CancellationToken cancellation)
    {
        if (options.ReportFile is not { } path)
        {
            io.Output.Write(content);
            return ExitCode.Done;
        }

        var full = io.FullPath(path);
        FileSet.Write(Path.GetDirectoryName(full) ?? full, [new OutputFile(Path.GetFileName(full), Encoding.UTF8.GetBytes(content))], cancellation);
        return ExitCode.Done;
    }

    private static IReadOnlyList<Regelfil> Read(IReadOnlyList<string> given, RuleFileReader reader) => [.. reader.Find(given).Select(reader.Read).OfType<RuleFile>().Select(f => f.Content)];

    private static Navnetabell? ReadNames(Options options, IoContext io)
    {
        if (options.Names is not { } path)
        {
            return Navnetabell.Tom;
        }

        var names = Navnetabell.Les(TextDecoder.Decode(File.ReadAllBytes(io.FullPath(path))).Text, out var wrong);
        if (wrong == 0)
        {
            return names;
        }

        UsageError.Tell(io, options.Language, Verb, UsageMessages.BadNames(path, wrong));
        return null;
    }

    private static bool Tell(IReadOnlyList<Regelfil> files, Options options, IoContext io)
    {
        foreach (var (file, diagnostic) in files.SelectMany(f => f.Diagnostics.Where(d => d.Descriptor.Severity == Severity.Error).Select(d => (f, d))))
        {
            io.Error.Write(DiagnosticRenderer.Render(diagnostic, file.Source, options.Language) + "\n");
        }

        return files.All(f => f.Ordning is not null);
    }
}
