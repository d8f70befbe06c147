using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What is to be shared, with its bounds: own copies of checked amounts, in øre.</summary>
internal sealed class SharingProblem
{
    public SharingProblem(long pott, long[] krav, long[]? grenser, int[]? søkere, long tak)
    {
        Krav = (long[])(krav ?? throw new ArgumentNullException(nameof(krav))).Clone();
        Fordelingsgrenser.Check(pott, nameof(pott));
        Fordelingsgrenser.Check(Krav, nameof(krav));
        Pott = pott;
        if (grenser is not null)
        {
            CheckLength(grenser.Length, nameof(grenser));
            Grenser = (long[])grenser.Clone();
            Fordelingsgrenser.Check(Grenser, nameof(grenser));
        }

        if (søkere is not null)
        {
            CheckLength(søkere.Length, nameof(søkere));
            Fordelingsgrenser.Check(tak, nameof(tak));
            Søkere = (int[])søkere.Clone();
            Tak = tak;
            foreach (var søker in Søkere)
            {
                if (søker < 0 || søker >= Krav.Length)
                {
                    throw new ArgumentException("The number of a søker must lie from 0 up to the number of claims.", nameof(søkere));
                }
            }
        }
    }

    public long Pott { get; }

    public long[] Krav { get; }

    /// <summary>The bound of each claim; null where there are none.</summary>
    public long[]? Grenser { get; }

    /// <summary>Whose each claim is, where there is a bound on the sum of a søker's claims; otherwise null.</summary>
    public int[]? Søkere { get; }

    /// <summary>The bound on the sum of a søker's claims.</summary>
    public long Tak { get; }

    /// <summary>The most a claim can get, on its own.</summary>
    public long LimitOf(int claim) => Grenser is { } limits ? Math.Min(limits[claim], Krav[claim]) : Krav[claim];

    public void CheckLength(int length, string parameter)
    {
        if (length != Krav.Length)
        {
            throw new ArgumentException($"There are {Visning.Heltall(Krav.Length)} claims but {Visning.Heltall(length)} of these.", parameter);
        }
    }
}
