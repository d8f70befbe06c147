using System;
using System.Collections.Generic;

namespace Regelverk.Dsl.Comparison;

/// <summary>Tells what was taken out of a sequence and put into it, by the longest sequence that both have.</summary>
internal static class CommonSequence
{
    /// <summary>Every item of both, in order: what stands in both once, what was taken out before what was put in at the same place.</summary>
    public static IEnumerable<(Ordslag Slag, string Item)> Between(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var common = Lengths(old, @new);
        var (i, j) = (0, 0);
        while (i < old.Count || j < @new.Count)
        {
            if (i < old.Count && j < @new.Count && old[i] == @new[j])
            {
                yield return (Ordslag.Beholdt, old[i++]);
                j++;
            }
            else if (i < old.Count && (j == @new.Count || common[i + 1, j] >= common[i, j + 1]))
            {
                yield return (Ordslag.TattUt, old[i++]);
            }
            else
            {
                yield return (Ordslag.SattInn, @new[j++]);
            }
        }
    }

    /// <summary>The length of the longest common sequence of what is left from each place.</summary>
    private static int[,] Lengths(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
