using System;
using System.Collections.Generic;

namespace Regelverk.Dsl.Text;

/// <summary>Finds what a misspelt phrase was probably meant to be.</summary>
internal static class Spelling
{
    /// <summary>Letters in the longest phrase that is compared; what is longer is not one misspelt name.</summary>
    public const int LongestRead = 120;

    /// <summary>The candidate that is fewest edits away (one edit for each three letters, but never more than three), or null. Equal distance: the first in ordinal order.</summary>
    public static string? Nearest(string read, IEnumerable<string> candidates)
    {
        if (read.Length > LongestRead)
        {
            return null;
        }

        var wanted = Folding.Fold(read);
        var limit = LimitFor(wanted);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(wanted, Folding.Fold(candidate), Math.Min(limit, bestDistance));
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>How many edits a phrase may be from what was meant.</summary>
    public static int LimitFor(string phrase) => Math.Max(1, Math.Min(3, phrase.Length / 3));

    /// <summary>The number of letters to add, remove, change or swap with the neighbour; a number above the limit where there are more.</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var lowest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }

                lowest = Math.Min(lowest, row[j]);
            }

            if (lowest > limit)
            {
                return limit + 1;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
