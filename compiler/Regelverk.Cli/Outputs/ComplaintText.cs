using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs;

/// <summary>Complaints as text for people: those that were settled by the published share, and what a new division changed.</summary>
internal static class ComplaintText
{
    private const int Width = 100;

    /// <summary>The file that tells how complaints were settled.</summary>
    public const string FileName = "klageoppgjør.txt";

    /// <summary>Complaints settled.</summary>
    public static string Of(ComplaintResult result) => string.Concat(Lines(result).Select(l => l + "\n"));

    /// <summary>What a new division changed, application by application, with a blank line before; the lines of a table.</summary>
    /// <param name="division">The new division.</param>
    /// <param name="before">What each was awarded before, by id.</param>
    public static IEnumerable<string> Changes(Fordelingsresultat division, IReadOnlyDictionary<string, Rational> before)
    {
        var rows = division.Avgjørelser.Select(d => (d.Søknad.Id, Navn: Benevnelse.Søker(d.Søknad), Før: before.GetValueOrDefault(d.Søknad.Id, Rational.Zero), Etter: d.Tildelt ?? Rational.Zero)).ToList();
        return
        [
            "",
            "Før og etter klagene",
            "",
            .. TextTable.Lines(
                ["Søknad", "Søker", ">Før", ">Etter", ">Endring"],
                [.. rows.Select(r => (string[])[r.Id, r.Navn, Amount(r.Før), Amount(r.Etter), Change(r.Etter - r.Før)])],
                null),
            "",
            .. rows.Any(r => r.Etter < r.Før)
                ? TextWrapper.Wrap($"Disse får mindre enn før: {string.Join(", ", rows.Where(r => r.Etter < r.Før).Select(r => $"{r.Id} ({Visning.Kroner(r.Før - r.Etter)} mindre)"))}.", Width)
                : ["Ingen får mindre enn før."],
        ];
    }

    private static IEnumerable<string> Lines(ComplaintResult result)
    {
        var settled = result.Settled;
        var round = result.Round is { } number ? $", runde {Folding.Digits(number)}" : "";
        return
        [
            $"{result.Rules.Ordning.Navn} {Folding.Digits(result.Rules.Ordning.År)}{round}: klager som fører fram",
            "",
            .. TextWrapper.Wrap($"Bygger på kvitteringen {result.Division.File.Name}, sha256 {result.Division.File.Fingerprint}.", Width),
            "",
            .. TextTable.Lines(
                ["Søknad", "Søker", ">Beregnet", ">Rett på", ">Fått før", ">Dekkes nå", ">Dekkes ikke", ">Til sammen"],
                [.. settled.Svar.Select(s => (string[])[s.Avgjørelse.Søknad.Id, Benevnelse.Søker(s.Avgjørelse.Søknad), Amount(s.Avgjørelse.Beregnet), Amount(s.Rett), Amount(s.Før), Amount(s.Dekket), Amount(s.Udekket), Amount(s.Før + s.Dekket)])],
                null),
            "",
            "Slik er klagene gjort opp",
            "",
            .. settled.Forklaring.SelectMany(l => TextWrapper.Wrap(l, Width - 2).Select((line, i) => i == 0 ? line : "  " + line)),
            "",
            .. TextWrapper.Wrap("Dette er et forslag. Det er ikke et vedtak før noen med myndighet har godkjent det.", Width),
        ];
    }

    private static string Amount(Rational? amount) => amount is { } kroner ? Visning.Kroner(kroner).Replace(" kroner", "", System.StringComparison.Ordinal) : "–";

    private static string Change(Rational amount) => amount.Sign > 0 ? "+" + Amount(amount) : amount.Sign < 0 ? "−" + Amount(-amount) : "0";
}
