using System;

namespace Regelverk.Runtime.Allocation;

/// <summary>Puts claims in the order of their ranks, those of equal rank in the order they stand. Digit by digit from the lowest, so the time follows the number of claims.</summary>
internal static class RankSort
{
    private const int Bits = 11;
    private const int Mask = (1 << Bits) - 1;

    /// <summary>The claims in order, and of each position whether its rank is another than that of the position before.</summary>
    /// <param name="rang">The rank of each claim, lowest first.</param>
    public static (int[] Order, bool[] IsFirst) Sort(long[] rang)
    {
        var keys = new ulong[rang.Length];
        var order = new int[rang.Length];
        var range = Fill(rang, keys, order);
        var otherKeys = new ulong[rang.Length];
        var otherOrder = new int[rang.Length];
        for (var shift = 0; shift < 64 && range >> shift != 0; shift += Bits)
        {
            Pass(keys, order, otherKeys, otherOrder, shift);
            (keys, otherKeys) = (otherKeys, keys);
            (order, otherOrder) = (otherOrder, order);
        }

        var isFirst = new bool[rang.Length];
        for (var i = 0; i < isFirst.Length; i++)
        {
            isFirst[i] = i == 0 || keys[i] != keys[i - 1];
        }

        return (order, isFirst);
    }

    /// <summary>Ranks counted from the lowest one; the highest of them.</summary>
    private static ulong Fill(long[] rang, ulong[] keys, int[] order)
    {
        var lowest = long.MaxValue;
        foreach (var rank in rang)
        {
            lowest = Math.Min(lowest, rank);
        }

        ulong range = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = unchecked((ulong)(rang[i] - lowest));
            order[i] = i;
            range = Math.Max(range, keys[i]);
        }

        return range;
    }

    private static void Pass(ulong[] keys, int[] order, ulong[] toKeys, int[] toOrder, int shift)
    {
        var starts = new int[Mask + 2];
        foreach (var key in keys)
        {
            starts[((int)(key >> shift) & Mask) + 1]++;
        }

        for (var digit = 1; digit < starts.Length; digit++)
        {
            starts[digit] += starts[digit - 1];
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var to = starts[(int)(keys[i] >> shift) & Mask]++;
            toKeys[to] = keys[i];
            toOrder[to] = order[i];
        }
    }
}
