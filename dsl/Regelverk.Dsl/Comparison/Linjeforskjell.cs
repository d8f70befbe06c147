using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Regelverk.Dsl.Comparison;

/// <summary>The lines that differ between two texts and nothing else: no line numbers and no lines around them, so that a change elsewhere does not show.</summary>
public static class Linjeforskjell
{
    /// <summary>Lines between the alike beginning and the alike end of both texts that are compared; where there are more, all are shown as taken out and put in.</summary>
    private const int MostCompared = 4_000;

    /// <summary>Compares. Lines that are blank in both do not count.</summary>
    /// <param name="før">The old text.</param>
    /// <param name="nå">The new text.</param>
    /// <param name="overskrift">Whether a line heads those below it; the nearest one above stands over the lines that differ.</param>
    /// <returns>«@ heading», «-line» and «+line», each ended by a line feed; empty where nothing differs.</returns>
    public static string Mellom(string før, string nå, Func<string, bool> overskrift)
    {
        var (old, @new) = (Lines(før), Lines(nå));
        var start = old.Zip(@new, (a, b) => a == b).TakeWhile(same => same).Count();
        var end = old.Skip(start).Reverse().Zip(@new.Skip(start).Reverse(), (a, b) => a == b).TakeWhile(same => same).Count();
        var (left, right) = (old.Skip(start).Take(old.Length - start - end).ToArray(), @new.Skip(start).Take(@new.Length - start - end).ToArray());
        var differing = left.Length > MostCompared || right.Length > MostCompared
            ? left.Select(line => (Slag: Ordslag.TattUt, Item: line)).Concat(right.Select(line => (Ordslag.SattInn, line)))
            : CommonSequence.Between(left, right);
        return Write(old.Take(start).LastOrDefault(overskrift), differing, overskrift);
    }

    private static string Write(string? heading, IEnumerable<(Ordslag Slag, string Item)> lines, Func<string, bool> isHeading)
    {
        var result = new StringBuilder();
        var isSaid = false;
        foreach (var (kind, line) in lines)
        {
            if (isHeading(line))
            {
                (heading, isSaid) = (line, false);
            }

            if (kind == Ordslag.Beholdt)
            {
                continue;
            }

            if (!isSaid && heading is not null && heading != line)
            {
                result.Append("@ ").Append(heading.Trim()).Append('\n');
            }

            isSaid = true;
            result.Append(kind == Ordslag.TattUt ? '-' : '+').Append(line).Append('\n');
        }

        return result.ToString();
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(l => l.TrimEnd('\r', ' ')).Where(l => l.Length > 0)];
}
