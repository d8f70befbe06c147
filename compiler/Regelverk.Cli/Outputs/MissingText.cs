using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;

namespace Regelverk.Cli.Outputs;

/// <summary>What a decision waits for, as people read it.</summary>
internal static class MissingText
{
    /// <summary>The headings of the rows.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["Søknad", "Søker", "Gjelder", "Mangler", "Gis av"];

    /// <summary>One fact: «forventet måloppnåelse for tiltak 2 (gis av saksbehandler)».</summary>
    public static string Of(Mangel missing) => $"{missing.Opplysning.Navn}{(missing.ElementId is { } id ? $" for {missing.Opplysning.Begrep.Navn} {id}" : "")} (gis av {missing.GisAv})";

    /// <summary>One row for each thing that is waited for.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<Avgjørelse> waiting) => waiting.SelectMany(Rows);

    /// <summary>A row as one line: «S08 Saltdal, tiltak 1: bidrar til stabilitet (gis av saksbehandler)».</summary>
    public static string Plain(IReadOnlyList<string> row) => $"  {row[0]} {row[1]}{(row[2].Length > 0 ? ", " + row[2] : "")}: {row[3]} (gis av {row[4]})";

    private static IEnumerable<IReadOnlyList<string>> Rows(Avgjørelse decision)
    {
        var (id, applicant) = (decision.Søknad.Id, Benevnelse.Søker(decision.Søknad));
        if (decision.Mangler.Count > 0)
        {
            return decision.Mangler.Select(m => new[]
            {
                id, applicant, m.ElementId is { } part ? $"{m.Opplysning.Begrep.Navn} {part}" : "", m.Opplysning.Navn, m.GisAv,
            });
        }

        // Nothing is missing where the applicant must correct something, or where the rules contradict each other.
        var why = decision.Begrunnelse[0];
        return
        [
            decision.Status == Ventestatus.VenterPåRetting
                ? [id, applicant, "", $"retting ({why.Hjemmel}): {why.Tekst}", applicant]
                : [id, applicant, "", $"avklaring ({why.Hjemmel}): {why.Tekst}", "den som forvalter regelverket"],
        ];
    }
}
