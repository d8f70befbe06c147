using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs.Workbooks;

/// <summary>A divided round as a workbook: the decisions as in the CSV file, and the sums.</summary>
internal static class DivisionWorkbook
{
    /// <summary>The workbook's name in the output folder.</summary>
    public const string FileName = "fordeling.xlsx";

    /// <summary>The bytes of the workbook; the same for the same division.</summary>
    public static byte[] Of(DivisionResult result) => WorkbookWriter.Write([Decisions(result), Sum(result)]);

    private static OutputSheet Decisions(DivisionResult result) => new(
        "vedtak",
        ["søknad", "søker", "navn", "foreslått utfall", "søkt", "beregnet", "tildelt", "begrunnelse", "merknad", .. DecisionCsv.PayoutHeading(result.Rules)],
        [12, 14, 28, 20, 16, 16, 16, 80, 30, .. DecisionCsv.PayoutHeading(result.Rules).Select(_ => 40)],
        [.. result.Division.Avgjørelser.Select(d => new[]
        {
            OutputCell.Of(d.Søknad.Id),
            OutputCell.Of(d.Søknad.SøkerId),
            OutputCell.Of(Benevnelse.Søker(d.Søknad)),
            OutputCell.Of(Benevnelse.Utfall(d)),
            OutputCell.Of(d.Søkt),
            OutputCell.Of(d.Beregnet),
            OutputCell.Of(d.Tildelt),
            OutputCell.Of(DecisionCsv.Grounds(d)),
            OutputCell.Of(Marks.Of(result)),
        }.Concat(DecisionCsv.PayoutCell(result.Rules, d).Select(OutputCell.Of)).ToArray())]);

    private static OutputSheet Sum(DivisionResult result)
    {
        var decisions = result.Division.Avgjørelser;
        List<IReadOnlyList<OutputCell>> rows =
        [
            Line("Ramme", result.Division.Ramme),
            Line("Søkt tilskudd", Sums.Applied(decisions)),
            Line("Beregnet tilskudd", Sums.Calculated(decisions)),
            Line("Tildelt tilskudd", Sums.Awarded(decisions)),
        ];
        if (result.Division.Foreløpig)
        {
            rows.Add(Line("Satt av", result.Division.Avsatt));
        }

        if (result.Division.AvsattTilKlager.Sign > 0)
        {
            rows.Add(Line("Satt av til klager", result.Division.AvsattTilKlager));
        }

        rows.Add(Line("Restmidler", result.Division.Restmidler));
        rows.AddRange(Marks.Lines(result).Select(mark => (IReadOnlyList<OutputCell>)[OutputCell.Of(mark)]));
        return new OutputSheet("sammendrag", ["hva", "kroner"], [28, 18], rows);
    }

    private static OutputCell[] Line(string what, Rational? kroner) => [OutputCell.Of(what), OutputCell.Of(kroner)];
}
