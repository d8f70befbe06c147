using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Hosting;

namespace Regelverk.Cli.Verbs;

/// <summary>Writes help in bokmål.</summary>
internal static class HelpWriter
{
    private const int Width = 100;

    private static readonly (int Code, string Meaning)[] ExitCodes =
    [
        (ExitCode.Done, "ferdig"),
        (ExitCode.RuleErrors, "regelverket har feil, et eksempel stemmer ikke, --bare-kontroll fant filer som ville blitt endret, eller etterprøv fant noe ulikt"),
        (ExitCode.WrongUsage, "kommandoen er gitt feil"),
        (ExitCode.InputOutput, "noe kunne ikke leses eller skrives: en fil mangler, eller en rad har feil"),
        (ExitCode.WaitsForHuman, "noen må avgjøre noe først: søknader er til avklaring eller venter på retting"),
        (ExitCode.InternalError, "feil i programmet"),
        (ExitCode.Cancelled, "avbrutt"),
    ];

    /// <summary>Help for the whole program.</summary>
    public static string ForProgram(IReadOnlyList<Verb> verbs) => string.Concat(Lines(
        [
            $"regelverk {ProductVersion.Program}",
            "",
            "Leser tilskuddsregelverk skrevet på norsk, avgjør søknader etter dem og fordeler rammen.",
            "",
            "Bruk:",
            "  regelverk GJØREMÅL FIL [VALG]",
            "",
            "Gjøremål:",
            .. Columns(verbs.Select(v => (v.Name, v.Summary))),
            "",
            "Eksempler:",
            .. verbs.Select(v => "  " + v.Example),
            "",
            "Svarkoder:",
            .. Columns(ExitCodes.Select(e => (Dsl.Text.Folding.Digits(e.Code), e.Meaning))),
            "",
            "Gjøremål og valg kan også skrives uten æ, ø og å. «regelverk GJØREMÅL --hjelp» viser mer om hvert av dem.",
        ]));

    /// <summary>Help for one verb.</summary>
    public static string ForVerb(Verb verb) => string.Concat(Lines(
        [
            verb.Summary,
            "",
            "Bruk:",
            $"  regelverk {verb.Name} {verb.Arguments}",
            "",
            "Valg:",
            .. Columns(verb.Options.Concat(OptionName.Common).Select(o => Describe(o, verb))),
            "",
            "Eksempel:",
            "  " + verb.Example,
            .. verb.Details.Count > 0 ? verb.Details.Prepend("") : [],
        ]));

    private static (string, string) Describe(OptionName option, Verb verb) => (
        $"{option.Name}{(option.Value is null ? "" : " " + option.Value)}",
        option == OptionName.Format ? $"{option.Summary}: {string.Join(", ", verb.Formats.Select(f => f.ToString().ToLowerInvariant()))}" : option.Summary);

    private static IEnumerable<string> Columns(IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToList();
        var left = all.Max(r => r.Left.Length) + 2;
        foreach (var row in all)
        {
            var lines = Wrap(row.Right, Width - left - 2);
            yield return "  " + row.Left.PadRight(left) + lines[0];
            foreach (var line in lines.Skip(1))
            {
                yield return new string(' ', left + 2) + line;
            }
        }
    }

    private static IReadOnlyList<string> Wrap(string text, int width) => TextWrapper.Wrap(text, width);

    private static IEnumerable<string> Lines(IEnumerable<string> lines) => lines.Select(l => l + "\n");
}
