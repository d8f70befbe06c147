using System.Linq;
using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Renewal;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Verbs;

/// <summary>«nytt-år»: copies a regulation to another year, and lists what wants a new value.</summary>
internal static class NyttÅrVerb
{
    public static Verb Verb { get; } = new(
        "nytt-år",
        "Lager neste års regelfil av årets: flytter datoene og merker alt som må avklares.",
        "FIL --år ÅÅÅÅ [-o FIL] [VALG]",
        [OptionName.Year, OptionName.NewFile],
        [],
        "regelverk nytt-år tilskudd-2018.regel --år 2019 -o tilskudd-2019.regel",
        Run)
    {
        Details =
        [
            "FIL er en regelfil uten feil, eller - for å lese den fra standard inn. Den blir ikke endret.",
            "Uten -o skrives den nye filen til standard ut. Datoene i gyldigheten, rundene, rammen, rapporteringen og",
            "eksemplene er flyttet et helt antall år. Hver sats, hver frist, rammen, hver utgave av en kodeliste",
            "og hver dato i en regel er merket «# uavklart: …», og det er en feil til du har skrevet den nye",
            "verdien og tatt bort merket, eller skrevet «# uendret fra ÅÅÅÅ» i stedet.",
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
        if (file is null || Fornyelse.Navn(file.Source) is not { } name)
        {
            return exitCode;
        }

        if (options.Year <= name.År)
        {
            return UsageError.Tell(io, options.Language, Verb, UsageMessages.NotLater(options.Year, name.År));
        }

        var renewed = file.FornyetTil(options.Year);
        if (NewRuleFile.Write(renewed, options, io, cancellation) is not ExitCode.Done and var failed)
        {
            return failed;
        }

        new ErrorConsole(io, options.Quiet, !options.NoColour).Say(List(renewed, options).Select(line => line.In(options.Language)));
        return ExitCode.Done;
    }

    /// <summary>What somebody must look at, by the lines of the new file.</summary>
    private static Message[] List(string renewed, Options options)
    {
        var source = new SourceText(Folding.Digits(options.Year), renewed);
        var unsettled = Regelfil.Les(source).Diagnostics.Where(Fornyelse.ErUavklart).ToArray();
        return
        [
            .. unsettled.Select(d => Line(d, source)),
            unsettled.Length == 0
                ? new Message("Ingenting må avklares.", "Nothing has to be settled.")
                : new Message($"{Folding.Digits(unsettled.Length)} linjer må avklares før regelverket kan brukes.", $"{Folding.Digits(unsettled.Length)} lines must be settled before the regulation can be used."),
        ];
    }

    private static Message Line(Diagnostic diagnostic, SourceText source)
    {
        var line = source.PositionOf(diagnostic.Span.Start).Line;
        var words = source.Slice(source.LineSpan(line)).Trim();
        return new Message($"linje {Folding.Digits(line)}: {words}", $"line {Folding.Digits(line)}: {words}");
    }
}
