using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Regelverk.Cli.Cases;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs;

/// <summary>Decisions as CSV that Norwegian Excel opens: semicolons and decimal commas.</summary>
internal static class DecisionCsv
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>A round divided.</summary>
    public static string Of(DivisionResult result) => Write(
        ["søknad", "søker", "navn", "foreslått utfall", "søkt", "beregnet", "tildelt", "begrunnelse", "merknad", .. PayoutHeading(result.Rules)],
        result.Division.Avgjørelser.Select(d => new[]
        {
            d.Søknad.Id, d.Søknad.SøkerId, Benevnelse.Søker(d.Søknad), Benevnelse.Utfall(d), Amount(d.Søkt), Amount(d.Beregnet), Amount(d.Tildelt), Grounds(d), Marks.Of(result),
        }.Concat(PayoutCell(result.Rules, d)).ToArray()));

    /// <summary>Applications decided, the frame not divided.</summary>
    public static string Of(CalculationResult result) => Write(
        ["søknad", "søker", "navn", "foreslått utfall", "søkt", "beregnet", "begrunnelse", "mangler", "merknad", .. PayoutHeading(result.Rules)],
        result.Decisions.Select(d => new[]
        {
            d.Søknad.Id, d.Søknad.SøkerId, Benevnelse.Søker(d.Søknad), Benevnelse.Utfall(d), Amount(d.Søkt), Amount(d.Beregnet), Grounds(d), string.Join(", ", d.Mangler.Select(MissingText.Of)),
            result.LeftOut.Count > 0 ? Marks.LeftOut(result.LeftOut) : "",
        }.Concat(PayoutCell(result.Rules, d)).ToArray()));

    /// <summary>The column of what happens to the awards; only where a rule speaks of it, so that the shape is the promised one otherwise.</summary>
    public static IEnumerable<string> PayoutHeading(RuleIdentity rules) => Benevnelse.HarUtbetaling(rules.Ordning) ? ["etter vedtaket"] : [];

    /// <summary>The cell of <see cref="PayoutHeading"/>; empty where nothing is awarded.</summary>
    public static IEnumerable<string> PayoutCell(RuleIdentity rules, Avgjørelse decision) =>
        Benevnelse.HarUtbetaling(rules.Ordning) ? [Benevnelse.Utbetaling(decision)?.ToString() ?? ""] : [];

    /// <summary>The bytes of a CSV file. Excel reads æøå only after a byte order mark.</summary>
    public static byte[] Bytes(string csv) => [.. WithMark.GetPreamble(), .. WithMark.GetBytes(csv)];

    /// <summary>The grounds of a decision on one line, each with its § first.</summary>
    public static string Grounds(Avgjørelse decision) => string.Join(" ", decision.Begrunnelse.Select(g => $"{Capital(g.Hjemmel)}: {g.Tekst}"));

    private static string Write(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ";",
            NewLine = "\n",

            // A cell that begins with = + - or @ would be run as a formula by whoever opens the file.
            InjectionOptions = InjectionOptions.Escape,
        }))
        {
            foreach (var row in rows.Prepend(headings))
            {
                foreach (var cell in row)
                {
                    writer.WriteField(cell);
                }

                writer.NextRecord();
            }
        }

        return text.ToString();
    }

    // Without blanks between thousands, so that a spreadsheet takes it as a number.
    private static string Amount(Rational? amount) => amount is { } kroner
        ? Visning.Kroner(kroner).Replace(" kroner", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
        : "";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
