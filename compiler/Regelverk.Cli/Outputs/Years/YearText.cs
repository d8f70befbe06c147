using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Comparison;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>A comparison of two years as text for people.</summary>
internal static class YearText
{
    private const int MostShown = 6;

    public static string Of(YearReport report)
    {
        var difference = report.Difference;
        var result = new ReportLines();
        result.Line(0, $"{report.Title}: {difference.Før} → {difference.Nå}");
        result.Section("Reglene", difference.Regler.Count == 0 ? "Ingen regler er endret." : null);
        foreach (var change in difference.Regler)
        {
            Append(result, change);
        }

        result.Section("Søkerne", difference.Søkere.Count == 0 ? YearWords.NoGroups(difference) : null);
        foreach (var same in difference.Søkere.GroupBy(g => g.Endring))
        {
            Append(result, same);
        }

        result.Lines(difference.Likt);
        if (difference.IkkeAvgjort.Count > 0)
        {
            result.Section("Ikke avgjort", null);
            result.Lines(difference.IkkeAvgjort);
        }

        result.Section("Årets rammer og frister", difference.Årlig.Count == 0 ? "De er de samme." : null);
        result.Lines(difference.Årlig);
        result.Section("Teksten", difference.Tekst.Count == 0 ? "Ordene er de samme." : "[-tatt ut-] [+satt inn+]");
        foreach (var change in difference.Tekst)
        {
            Append(result, change);
        }

        if (report.Effect is { } effect)
        {
            EffectText.Append(result, effect);
        }

        return result.ToString();
    }

    private static void Append(ReportLines result, Regelendring change)
    {
        result.Line(2, $"{change.Sted}: {YearWords.Of(change.Slag)}{(change.Virkning.Length > 0 ? $" ({change.Virkning})" : "")}");
        if (change.Før is { } before)
        {
            result.Line(4, "før: " + before);
        }

        if (change.Nå is { } now)
        {
            result.Line(4, "nå:  " + now);
        }
    }

    private static void Append(ReportLines result, IGrouping<Søkerendring, Søkergruppe> groups)
    {
        result.Line(2, char.ToUpperInvariant(YearWords.Of(groups.Key)[0]) + YearWords.Of(groups.Key)[1..] + ":");
        foreach (var group in groups.Take(MostShown))
        {
            result.Line(4, $"{group.Hvem}{(group.Runde.Length > 0 ? $" ({group.Runde})" : "")}");
            result.Line(6, $"{group.Vitne.Hvem}: {group.Vitne.Før}, {group.Vitne.Nå}.");
        }

        if (groups.Count() > MostShown)
        {
            result.Line(4, YearWords.More(groups.Count() - MostShown));
        }
    }

    private static void Append(ReportLines result, Tekstendring change)
    {
        result.Line(2, YearWords.Heading(change) + (change.HarVirkning ? "" : ", bare ordlyden"));
        if (change.Ord.Count > 0)
        {
            result.Line(4, string.Join(" ", change.Ord.Select(w => w.Slag switch { Ordslag.TattUt => $"[-{w.Tekst}-]", Ordslag.SattInn => $"[+{w.Tekst}+]", _ => w.Tekst })));
        }
    }
}
