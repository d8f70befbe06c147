using System.Collections.Generic;
using System.Linq;
using System.Text;
using Regelverk.Cli.Hosting;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>A comparison of two years as text for people.</summary>
internal static class YearText
{
    private const int Width = 110;
    private const int MostShown = 6;

    public static string Of(YearReport report)
    {
        var difference = report.Difference;
        var result = new StringBuilder();
        Line(result, 0, $"{report.Title}: {difference.Før} → {difference.Nå}");
        Section(result, "Reglene", difference.Regler.Count == 0 ? "Ingen regler er endret." : null);
        foreach (var change in difference.Regler)
        {
            Append(result, change);
        }

        Section(result, "Søkerne", difference.Søkere.Count == 0 ? "Ingen søkere får et annet resultat." : null);
        foreach (var same in difference.Søkere.GroupBy(g => g.Endring))
        {
            Append(result, same);
        }

        Lines(result, difference.Likt);
        if (difference.IkkeAvgjort.Count > 0)
        {
            Section(result, "Ikke avgjort", null);
            Lines(result, difference.IkkeAvgjort);
        }

        Section(result, "Årets rammer og frister", difference.Årlig.Count == 0 ? "De er de samme." : null);
        Lines(result, difference.Årlig);
        Section(result, "Teksten", difference.Tekst.Count == 0 ? "Ordene er de samme." : "[-tatt ut-] [+satt inn+]");
        foreach (var change in difference.Tekst)
        {
            Append(result, change);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, Regelendring change)
    {
        Line(result, 2, $"{change.Sted}: {YearWords.Of(change.Slag)}{(change.Virkning.Length > 0 ? $" ({change.Virkning})" : "")}");
        if (change.Før is { } before)
        {
            Line(result, 4, "før: " + before);
        }

        if (change.Nå is { } now)
        {
            Line(result, 4, "nå:  " + now);
        }
    }

    private static void Append(StringBuilder result, IGrouping<Søkerendring, Søkergruppe> groups)
    {
        Line(result, 2, char.ToUpperInvariant(YearWords.Of(groups.Key)[0]) + YearWords.Of(groups.Key)[1..] + ":");
        foreach (var group in groups.Take(MostShown))
        {
            Line(result, 4, $"{group.Hvem}{(group.Runde.Length > 0 ? $" ({group.Runde})" : "")}");
            Line(result, 6, $"{group.Vitne.Hvem}: {group.Vitne.Før}, {group.Vitne.Nå}.");
        }

        if (groups.Count() > MostShown)
        {
            Line(result, 4, $"… og {(groups.Count() == MostShown + 1 ? "en mindre gruppe" : Folding.Digits(groups.Count() - MostShown) + " mindre grupper")} til, som står i --format json.");
        }
    }

    private static void Append(StringBuilder result, Tekstendring change)
    {
        Line(result, 2, YearWords.Heading(change) + (change.HarVirkning ? "" : ", bare ordlyden"));
        if (change.Ord.Count > 0)
        {
            Line(result, 4, string.Join(" ", change.Ord.Select(w => w.Slag switch { Ordslag.TattUt => $"[-{w.Tekst}-]", Ordslag.SattInn => $"[+{w.Tekst}+]", _ => w.Tekst })));
        }
    }

    private static void Section(StringBuilder result, string heading, string? line)
    {
        result.Append('\n').Append(heading).Append('\n');
        if (line is not null)
        {
            Line(result, 2, line);
        }
    }

    private static void Lines(StringBuilder result, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(result, 2, line);
        }
    }

    private static void Line(StringBuilder result, int indent, string text)
    {
        var first = true;
        foreach (var line in TextWrapper.Wrap(text, Width - indent))
        {
            result.Append(' ', first ? indent : indent + 2).Append(line).Append('\n');
            first = false;
        }
    }
}
