using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>How large a division the program can do exactly in 128 bits.</summary>
public static class Fordelingsgrenser
{
    /// <summary>Amounts are less than this many øre, 2^62: some 46 000 000 000 000 000 kroner.</summary>
    public const long Beløp = 1L << 62;

    /// <summary>The most claims in one division.</summary>
    public const int Krav = 1_000_000;

    /// <summary>The most claims that are shared anew, counted each time, where awards that are too small fall away one at a time.</summary>
    internal const long DeltPåNytt = 50_000_000;

    /// <summary>Demands that an amount in øre is neither negative nor too large.</summary>
    internal static void Check(long øre, string parameter)
    {
        if (øre < 0)
        {
            throw new FordelingsgrenseException($"Beløpet er {Kroner.FraØre(øre)}. Et beløp i en fordeling kan ikke være negativt.", parameter);
        }

        if (øre >= Beløp)
        {
            throw new FordelingsgrenseException($"Beløpet er {Kroner.FraØre(øre)}. Et beløp i en fordeling må være mindre enn {Kroner.FraØre(Beløp)}.", parameter);
        }
    }

    /// <summary>Demands that all amounts are neither negative nor too large, and that they are not too many.</summary>
    internal static void Check(long[] øre, string parameter)
    {
        if (øre.Length > Krav)
        {
            throw new FordelingsgrenseException($"Det er {Visning.Heltall(øre.Length)} krav. En fordeling kan ha høyst {Visning.Heltall(Krav)}.", parameter);
        }

        foreach (var amount in øre)
        {
            // As numbers without sign, the negative ones are the largest.
            if ((ulong)amount >= Beløp)
            {
                Check(amount, parameter);
            }
        }
    }

    /// <summary>Demands that a unit of rounding is more than 0.</summary>
    internal static void CheckUnit(long øre, string parameter)
    {
        if (øre <= 0)
        {
            throw new FordelingsgrenseException($"Enheten er {Kroner.FraØre(øre)}. En enhet å runde av til må være mer enn 0 kroner.", parameter);
        }
    }
}
