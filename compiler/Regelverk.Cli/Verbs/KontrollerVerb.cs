using System.Linq;
using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Reports;
using Regelverk.Cli.Rules;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>«kontroller»: reads rule files, runs their examples, and prints every message.</summary>
internal static class KontrollerVerb
{
    public static Verb Verb { get; } = new(
        "kontroller",
        "Leser regelfiler, kjører eksemplene i dem og viser alle feil, advarsler og merknader.",
        "FIL… [VALG]",
        [OptionName.Format, OptionName.Borders, OptionName.Mutants],
        [Format.Tekst, Format.Json, Format.Sarif, Format.Github],
        "regelverk kontroller tilskudd-2018.regel",
        Run)
    {
        ManyFiles = true,
        Details =
        [
            "FIL er en eller flere regelfiler, eller mapper (alle filer under dem som slutter på .regel),",
            "eller - for å lese regelverket fra standard inn.",
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
            return console.Working($"Kontrollerer {path} …", () => reader.Read(path)?.Content);
        }).OfType<Regelfil>().ToList();

        console.Say(log.All.Where(d => d.IsError || !options.Quiet).SelectMany(d => InputRenderer.Render(d, options.Language)));
        var report = new RuleReport(files, options.Language, options.Quiet) { Borders = options.Borders, Mutants = options.Mutants };
        if (files.Count > 0)
        {
            io.Output.Write(options.Format switch
            {
                Format.Json => RuleReportJson.Of(report),
                Format.Sarif => RuleReportSarif.Of(report),
                Format.Github => RuleReportGithub.Of(report),
                _ => RuleReportText.Of(report) + (options.Borders ? "\n" + CoverageText.Of(files) : "") + (options.Mutants ? console.Working("Prøver små endringer av reglene …", () => "\n" + MutantText.Of(files, cancellation)) : ""),
            });
        }

        if (log.HasErrors)
        {
            return ExitCode.InputOutput;
        }

        var warned = log.HasWarnings || report.Count(Severity.Warning) > 0;
        return report.Count(Severity.Error) > 0 || (options.WarningsAsErrors && warned) ? ExitCode.RuleErrors : ExitCode.Done;
    }
}
