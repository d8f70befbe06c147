using System.Linq;
using System.Threading;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Outputs;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>«beregn»: decides each application without dividing the frame.</summary>
internal static class BeregnVerb
{
    private static readonly Message Consequence = new("Dette må på plass før svaret kan gis:", "This must be in place before the answer can be given:");

    public static Verb Verb { get; } = new(
        "beregn",
        "Avgjør hver søknad: utfall, beregnet tilskudd og begrunnelse. Rammen fordeles ikke.",
        "FIL --søknader KILDE [VALG]",
        [OptionName.Source, OptionName.Round, OptionName.WithoutBadRows, OptionName.Interpret, OptionName.Målform, OptionName.Format],
        [Format.Tekst, Format.Json, Format.Csv],
        "regelverk beregn tilskudd-2018.regel --søknader søknader --runde 1",
        Run)
    {
        Details = SourceHelp.Lines,
    };

    private static int Run(Options options, IoContext io, CancellationToken cancellation)
    {
        var (prepared, exitCode) = new Preparation(Verb, options, io).Run();
        if (prepared is null)
        {
            return exitCode;
        }

        var console = new ErrorConsole(io, options.Quiet, !options.NoColour);
        var applications = prepared.Source.Applications.Where(a => options.Round is null || a.Round == options.Round).ToList();
        var decisions = console.Working("Avgjør søknadene …", () => prepared.Work.Avgjør(applications, cancellation));
        var rounds = applications.Select(a => a.Round).Distinct().ToList();
        var result = new CalculationResult(prepared.Rules, rounds.Count == 1 ? rounds[0] : null, decisions, prepared.Source.LeftOut);
        io.Output.Write(options.Format switch
        {
            Format.Json => DecisionJson.Of(result, options.Nynorsk),
            Format.Csv => DecisionCsv.Of(result),
            _ => DecisionText.Of(result, options.Nynorsk),
        });

        var waiting = Saksbehandling.Uavgjorte(decisions);
        if (waiting.Count == 0)
        {
            return ExitCode.Done;
        }

        Waiting.Tell(console, waiting, Consequence, options.Language);
        return ExitCode.WaitsForHuman;
    }
}
