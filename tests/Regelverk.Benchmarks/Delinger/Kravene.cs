using System;

namespace Regelverk.Benchmarks.Delinger;

/// <summary>Claims on a pot that does not cover them: the same ones every time.</summary>
internal sealed class Kravene
{
    private const int Frø = 2018;

    /// <param name="antall">How many claims.</param>
    public Kravene(int antall)
    {
        var trekning = new Random(Frø);
        Krav = new long[antall];
        Rang = new long[antall];
        long sum = 0;
        for (var i = 0; i < antall; i++)
        {
            // 1 000 to 500 000 kroner in whole kroner, so that many have lost the same and the ranks count.
            Krav[i] = trekning.Next(1_000, 500_001) * 100L;
            Rang[i] = i;
            sum += Krav[i];
        }

        // Not a round share of the sum: with 60 % nobody would lose any part of an øre.
        Pott = (long)(sum * 0.6180339887m);
    }

    /// <summary>About 62 % of what the claims come to, in øre.</summary>
    public long Pott { get; }

    /// <summary>In øre.</summary>
    public long[] Krav { get; }

    /// <summary>The order among those who have lost the same: by id, which is the place.</summary>
    public long[] Rang { get; }
}
