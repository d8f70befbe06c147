using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases.Years;
using Regelverk.Cli.Outputs.Workbooks;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>A comparison as a workbook: a sheet for each thing that it tells.</summary>
internal static class YearWorkbook
{
    /// <summary>The bytes of the workbook; the same for the same comparison.</summary>
    public static byte[] Of(YearReport report) => WorkbookWriter.Write([.. report.Effect is { } effect ? OfEffect(effect) : [], .. OfRules(report)]);

    private static IEnumerable<OutputSheet> OfRules(YearReport report)
    {
        var difference = report.Difference;
        yield return Sheet("regler", ["sted", "slag", "før", "nå", "virkning"], [30, 20, 60, 60, 40], difference.Regler.Select(c => Words(c.Sted, YearWords.Of(c.Slag), c.Før ?? "", c.Nå ?? "", c.Virkning)));
        yield return Sheet("søkere", ["endring", "hvem", "runde", "eksempel", "før", "nå"], [20, 60, 12, 60, 40, 40], difference.Søkere.Select(g =>
            Words(YearWords.Of(g.Endring), g.Hvem, g.Runde, g.Vitne.Hvem, g.Vitne.Før, g.Vitne.Nå)));
        yield return Sheet("merknader", ["hva", "tekst"], [24, 100],
        [
            .. difference.Likt.Select(line => Words("likt", line)),
            .. difference.IkkeAvgjort.Select(line => Words("ikke avgjort", line)),
            .. difference.Årlig.Select(line => Words("rammer og frister", line)),
            .. report.Effect is { } effect ? effect.Notes.Concat(effect.LeftOut.Count > 0 ? [Marks.LeftOut(effect.LeftOut)] : []).Select(line => Words("virkningen", line)) : [],
        ]);
    }

    private static IEnumerable<OutputSheet> OfEffect(YearEffect effect)
    {
        var (before, now) = (effect.Before.Label, effect.Now.Label);
        var regulations = EffectWords.RegulationHeadings(effect);
        var regulationWidths = regulations.Select(_ => 30);
        yield return Sheet("sammendrag", ["hva", before, now, "forskjell"], [30, 20, 20, 20], EffectWords.Totals(effect).Select(Total));
        yield return Sheet(
            "søknader",
            ["søknad", "søker", "navn", "utfall " + before, "utfall " + now, .. regulations, EffectWords.Amounts(effect) + " " + before, EffectWords.Amounts(effect) + " " + now, "forskjell", "ny eller utenfor", "hvorfor"],
            [12, 14, 28, 20, 20, .. regulationWidths, 22, 22, 18, 18, 90],
            effect.Compared.Select(c => Application(effect, c)));
        yield return Sheet("ikke avgjort", ["søknad", "søker", "navn", .. regulations, "hvorfor"], [12, 14, 28, .. regulationWidths, 90], effect.Undecided.Select(u =>
            Words([u.Now.Id, u.Now.Søknad.SøkerId, u.Name, .. EffectWords.Regulations(effect, u.Before, u.Now), u.Why])));
        if (effect.Moves is { } moves)
        {
            yield return Sheet("plasser", ["søknad", "navn", before, now], [12, 28, 12, 12], moves.Select(m => (IReadOnlyList<OutputCell>)
                [OutputCell.Of(m.Application.Id), OutputCell.Of(m.Application.Name), OutputCell.Of(Visning.Tall(m.Before)), OutputCell.Of(Visning.Tall(m.Now))]));
        }

        yield return Sheet("klipper", ["søknad", "navn", "opplysning", "verdi", "andre siden", "sted", "beregnet", "beregnet på andre siden", "da"], [12, 28, 28, 20, 20, 30, 18, 22, 60], effect.Cliffs.Select(c => (IReadOnlyList<OutputCell>)
            [.. Words(c.Decision.Id, c.Name, c.Fact, c.Value, c.Other, c.Place), OutputCell.Of(c.Decision.BeregnetKroner), OutputCell.Of(c.Instead.BeregnetKroner), OutputCell.Of(EffectWords.Instead(c))]));
        if (effect.Frames.Count > 0)
        {
            yield return Sheet("rammer", ["endring", "ramme", "tildelt", "avkorting", "får ingenting"], [12, 20, 20, 14, 16], effect.Frames.Select(f => (IReadOnlyList<OutputCell>)
            [
                OutputCell.Of(EffectWords.Percent(f.Percent)), OutputCell.Of(f.Frame), OutputCell.Of(f.Given), OutputCell.Of(EffectWords.Shown(EffectWords.Kind.Share, f.Cut)), OutputCell.Of(Visning.Tall(f.Empty)),
            ]));
        }
    }

    private static IReadOnlyList<OutputCell> Total(EffectWords.TotalLine line)
    {
        OutputCell Cell(Rational? number) => line.Kind == EffectWords.Kind.Kroner ? OutputCell.Of(number) : OutputCell.Of(EffectWords.Shown(line.Kind, number));
        return [OutputCell.Of(line.Name), Cell(line.Before), Cell(line.Now), Cell(line.Change)];
    }

    private static IReadOnlyList<OutputCell> Application(YearEffect effect, ComparedApplication c) =>
    [
        .. Words([c.Id, c.ApplicantId, c.Name, EffectWords.Outcome(c.Before), EffectWords.Outcome(c.Now), .. EffectWords.Regulations(effect, c.Before, c.Now)]),
        OutputCell.Of(c.AmountBefore), OutputCell.Of(c.AmountNow), OutputCell.Of(c.Change),
        .. Words(c.IsNew ? "ny" : c.IsExcluded ? "utenfor" : "", c.Why),
    ];

    private static IReadOnlyList<OutputCell> Words(params string[] cells) => [.. cells.Select(OutputCell.Of)];

    private static OutputSheet Sheet(string name, IReadOnlyList<string> headings, IReadOnlyList<int> widths, IEnumerable<IReadOnlyList<OutputCell>> rows) => new(name, headings, widths, [.. rows]);
}
