using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Regelverk.Cli.Cases.Years;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Outputs.Years;
using Regelverk.Cli.Sources;
using Regelverk.Dsl;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>«sammenlign»: what differs between two years of a scheme, for whom, and what that does to a list of applications.</summary>
internal static class SammenlignVerb
{
    private static readonly Message Nothing = new("Regelverket har feil, så ingenting er sammenlignet.", "The regulation has errors, so nothing is compared.");

    public static Verb Verb { get; } = new(
        "sammenlign",
        "Sammenligner to år av en ordning: teksten, reglene, hvem som får et annet resultat, og virkningen for en liste av søknader.",
        "FIL… --med FIL… [--navn FIL] [--søknader KILDE] [-o UT] [VALG]",
        [OptionName.With, OptionName.Names, OptionName.List, OptionName.ListRound, OptionName.WithoutBadRows, OptionName.ReportFile, OptionName.Format],
        [Format.Tekst, Format.Json, Format.Csv, Format.Xlsx, Format.Html],
        "regelverk sammenlign tilskudd-2018.regel --med tilskudd-2019.regel --søknader søknader -o rapport.html",
        Run)
    {
        ManyFiles = true,
        Details =
        [
            "FIL er en eller flere regelfiler, eller mapper (alle filer under dem som slutter på .regel). Det gamle",
            "året står først, det nye etter --med. Er det flere filer på en side, har den rett som har det etter en av dem.",
            "--navn er en tabell over det som har skiftet navn, med en linje for hvert: gammelt;nytt.",
            "",
            "Med --søknader avgjøres og fordeles de samme søknadene etter begge års regler. Er det flere filer på en side,",
            "teller en søknad under den som gir den rett, og av flere som gjør det, den som gir mest. Hver fordeler sin egen",
            "ramme. Kolonnene kan ha det gamle eller det nye årets navn. Det ikke alle filene spør om, kan mangle. Hvordan",
            "KILDE ser ut, står i «regelverk fordel --hjelp».",
            "",
            "Slutter UT på .html, .xlsx, .csv eller .json, skrives rapporten slik uten at --format er gitt. En .html-fil er én",
            "side med diagrammer, som kan leses i en nettleser og skrives ut.",
        ],
    };

    private static int Run(Options options, IoContext io, CancellationToken cancellation)
    {
        var form = ReportForm.Of(options);
        if (form.Problem(options, io) is { } problem)
        {
            return UsageError.Tell(io, options.Language, Verb, problem);
        }

        var reading = new RuleReading(options, io);
        var (oldPaths, newPaths) = (reading.Find(options.Files), reading.Find(options.With));
        if (form.PathProblem([.. oldPaths, .. newPaths], options, io) is { } sameFile)
        {
            return UsageError.Tell(io, options.Language, Verb, sameFile);
        }

        // The applications may be many, so their files are read while the rules are.
        var begun = options.Source.Length > 0 ? BegunFiles.Of(options.Source, io) : null;
        var (files, exitCode) = reading.Read([.. oldPaths, .. newPaths], Nothing);
        if (files is null)
        {
            return exitCode;
        }

        if (NameTableFile.Read(Verb, options, io) is not { } names)
        {
            return ExitCode.InputOutput;
        }

        cancellation.ThrowIfCancellationRequested();
        IReadOnlyList<Regelfil> before = [.. files.Take(oldPaths.Count)], now = [.. files.Skip(oldPaths.Count)];
        var console = new ErrorConsole(io, options.Quiet, !options.NoColour);
        if (options.Source.Length == 0)
        {
            var difference = console.Working("Sammenligner …", () => Årssammenligning.Av(before, now, names));
            return form.Write(new YearReport(TitleOf(now), difference, null), options, io, cancellation);
        }

        // The applications are read while the rules are compared.
        var comparing = Task.Run(() => Årssammenligning.Av(before, now, names), cancellation);
        var list = ComparedList.Read(Verb, options, io, before, now, names, begun);
        var compared = console.Working("Sammenligner …", () => comparing.GetAwaiter().GetResult());
        if (list.Pair is null)
        {
            return list.ExitCode;
        }

        var effect = console.Working("Avgjør og fordeler søknadene …", () => list.Pair(compared).Effect(list.Applications, list.LeftOut, cancellation));
        return form.Write(new YearReport(TitleOf(now), compared, effect), options, io, cancellation);
    }

    private static string TitleOf(IReadOnlyList<Regelfil> now) => now[0].Ordning?.Navn ?? "";
}
