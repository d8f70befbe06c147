using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Dsl.Formatting;

namespace Regelverk.Cli.Verbs;

/// <summary>«konsolider»: prints the whole text of a regulation that changes another.</summary>
internal static class KonsoliderVerb
{
    public static Verb Verb { get; } = new(
        "konsolider",
        "Viser hele teksten til et regelverk som endrer et annet, med endringene arbeidet inn.",
        "FIL [-o FIL] [VALG]",
        [OptionName.NewFile],
        [],
        "regelverk konsolider tilskudd-2018.regel -o hele-2018.regel",
        Run)
    {
        Details =
        [
            "FIL er en regelfil som begynner med «regelverk … endrer …», eller - for å lese den fra standard inn.",
            "Regelverket den endrer, finnes ved navnet og året i første linje: først i samme mappe, så i mappene ved siden av.",
            "Det som skrives, er et helt regelverk med det samme regelavtrykket. Filene blir ikke endret.",
        ],
    };

    private static int Run(Options options, IoContext io, CancellationToken cancellation)
    {
        if (NewRuleFile.Problem(options, io) is { } problem)
        {
            return UsageError.Tell(io, options.Language, Verb, problem);
        }

        var (file, exitCode) = WholeRules.Read(Verb, options, io);
        cancellation.ThrowIfCancellationRequested();
        return file is null ? exitCode : NewRuleFile.Write(Formatering.Av(file.Source), options, io, cancellation);
    }
}
