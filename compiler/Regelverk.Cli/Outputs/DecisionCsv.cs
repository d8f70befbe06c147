using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases;
using Regelverk.Dsl.Interpretation;

namespace Regelverk.Cli.Outputs;

/// <summary>Decisions as CSV that Norwegian Excel opens: semicolons and decimal commas.</summary>
internal static class DecisionCsv
{
    /// <summary>A round divided.</summary>
    public static string Of(DivisionResult result) => CsvText.Of(
        ["søknad", "søker", "navn", "foreslått utfall", "søkt", "beregnet", "tildelt", "begrunnelse", "merknad", .. PayoutHeading(result.Rules)],
        result.Division.Avgjørelser.Select(d => new[]
        {
            d.Søknad.Id, d.Søknad.SøkerId, Benevnelse.Søker(d.Søknad), Benevnelse.Utfall(d), CsvText.Amount(d.Søkt), CsvText.Amount(d.Beregnet), CsvText.Amount(d.Tildelt), Grounds(d), Marks.Of(result),
        }.Concat(PayoutCell(result.Rules, d)).ToArray()));

    /// <summary>Applications decided, the frame not divided.</summary>
    public static string Of(CalculationResult result) => CsvText.Of(
        ["søknad", "søker", "navn", "foreslått utfall", "søkt", "beregnet", "begrunnelse", "mangler", "merknad", .. PayoutHeading(result.Rules)],
        result.Decisions.Select(d => new[]
        {
            d.Søknad.Id, d.Søknad.SøkerId, Benevnelse.Søker(d.Søknad), Benevnelse.Utfall(d), CsvText.Amount(d.Søkt), CsvText.Amount(d.Beregnet), Grounds(d), string.Join(", ", d.Mangler.Select(MissingText.Of)),
            result.LeftOut.Count > 0 ? Marks.LeftOut(result.LeftOut) : "",
        }.Concat(PayoutCell(result.Rules, d)).ToArray()));

    /// <summary>The column of what happens to the awards; only where a rule speaks of it, so that the shape is the promised one otherwise.</summary>
    public static IEnumerable<string> PayoutHeading(RuleIdentity rules) => Benevnelse.HarUtbetaling(rules.Ordning) ? ["etter vedtaket"] : [];

    /// <summary>The cell of <see cref="PayoutHeading"/>; empty where nothing is awarded.</summary>
    public static IEnumerable<string> PayoutCell(RuleIdentity rules, Avgjørelse decision) =>
        Benevnelse.HarUtbetaling(rules.Ordning) ? [Benevnelse.Utbetaling(decision)?.ToString() ?? ""] : [];

    /// <summary>The grounds of a decision on one line, each with its § first.</summary>
    public static string Grounds(Avgjørelse decision) => string.Join(" ", decision.Begrunnelse.Select(g => $"{Capital(g.Hjemmel)}: {g.Tekst}"));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
