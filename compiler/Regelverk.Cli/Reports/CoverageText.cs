using System.Collections.Generic;
using System.Linq;
using System.Text;
using Regelverk.Dsl;
using Regelverk.Dsl.Coverage;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Reports;

/// <summary>What the examples of some rule files try, as text: first what they leave open, as questions, then counts for each §.</summary>
internal static class CoverageText
{
    public static string Of(IEnumerable<Regelfil> files)
    {
        var result = new StringBuilder();
        var total = new Dekning([], []);
        foreach (var file in files)
        {
            if (file.Ordning is { } ordning)
            {
                var found = Dekning.Av(ordning);
                AppendQuestions(result, file.Source.Path, found);
                AppendCounts(result, file.Source.Path, found);
                total = new Dekning([.. total.Regler, .. found.Regler], [.. total.Grenser, .. found.Grenser]);
            }
        }

        return result.Append("I alt er ").Append(Rules(total.Regler)).Append(" regler og ").Append(Sides(total.Grenser)).Append(" sider av grenser prøvd av eksemplene.\n").ToString();
    }

    private static void AppendQuestions(StringBuilder result, string path, Dekning found)
    {
        var open = found.Grenser.Where(g => g.Punkter.Any(p => !p.ErPrøvd)).ToArray();
        if (open.Length > 0)
        {
            result.Append("Dette prøver ingen eksempler i ").Append(path).Append(":\n\n");
        }

        foreach (var border in open)
        {
            foreach (var point in border.Punkter.Where(p => !p.ErPrøvd))
            {
                result.Append(border.Sted).Append(": ").Append(point.Spørsmål).Append('\n');
                if (point.Eksempel is { } example)
                {
                    result.Append("  Er det det, lim inn:\n\n").Append(string.Concat(example.TrimEnd('\n').Split('\n').Select(line => "  " + line + "\n")));
                }

                result.Append('\n');
            }
        }
    }

    private static void AppendCounts(StringBuilder result, string path, Dekning found)
    {
        result.Append("Prøvd av eksemplene i ").Append(path).Append(":\n");
        foreach (var place in found.Regler.Select(r => r.Sted.Paragraf).Concat(found.Grenser.Select(g => g.Sted.Paragraf)).Distinct())
        {
            var rules = found.Regler.Where(r => IsIn(r.Sted, place)).ToArray();
            var borders = found.Grenser.Where(g => IsIn(g.Sted, place)).ToArray();
            result.Append("  ").Append(place).Append(": ").Append(Rules(rules)).Append(" regler");
            result.Append(borders.Length > 0 ? $", {Sides(borders)} sider av grenser\n" : "\n");
        }

        result.Append('\n');
    }

    private static bool IsIn(Hjemmel place, string paragraph) => place.Paragraf == paragraph;

    private static string Rules(IReadOnlyCollection<Regeldekning> rules) => Share(rules.Count(r => r.ErPrøvd), rules.Count);

    private static string Sides(IReadOnlyCollection<Grense> borders) => Share(borders.Sum(b => b.Punkter.Count(p => p.ErPrøvd)), borders.Sum(b => b.Punkter.Count));

    private static string Share(int tried, int all) => $"{Folding.Digits(tried)} av {Folding.Digits(all)}";
}
