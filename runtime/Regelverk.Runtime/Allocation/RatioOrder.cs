using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Puts limits in the order of their share of the claim, exactly.</summary>
internal static class RatioOrder
{
    /// <summary>Sorts ids by limit / claim, lowest first.</summary>
    /// <param name="ids">The ids, sorted in place.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="limits">By id; from 0, less than the claim.</param>
    /// <param name="claims">By id; more than 0.</param>
    public static void Sort(int[] ids, int count, long[] limits, Wide[] claims)
    {
        // The share in 64 binary places orders almost all of them; only those that agree there are compared exactly.
        var shares = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            shares[i] = Share(limits[ids[i]], claims[ids[i]]);
        }

        Array.Sort(shares, ids, 0, count);
        var exactly = Comparer<int>.Create((a, b) => WideProducts.Compare(limits[a], claims[b], limits[b], claims[a]));
        for (int first = 0, next; first < count; first = next)
        {
            for (next = first + 1; next < count && shares[next] == shares[first]; next++)
            {
            }

            if (next > first + 1)
            {
                Array.Sort(ids, first, next - first, exactly);
            }
        }
    }

    private static ulong Share(long limit, Wide claim) => claim.FitsInUnsigned64
        ? Bits.Divide((ulong)limit, 0, claim.Low, out _)
        : (new Wide(limit, 0) / claim).Low;
}
