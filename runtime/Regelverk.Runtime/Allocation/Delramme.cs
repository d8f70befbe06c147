using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>A part of the frame that is divided by itself among the applications it is for.</summary>
public sealed class Delramme
{
    /// <summary>A delramme.</summary>
    /// <param name="navn">What it is called.</param>
    /// <param name="andel">How large it is.</param>
    /// <param name="hjemmel">The § its division rests on, or null.</param>
    /// <param name="steg">The sentences that divide it, in order, by their places among those of <see cref="Fordeling.Steg"/>.</param>
    /// <param name="ubruktTil">The delramme that gets what nobody in this one gets; null where it leaves the division.</param>
    /// <exception cref="ArgumentNullException">The name, the size or the sentences are null.</exception>
    public Delramme(string navn, Delrammeandel andel, Hjemmel? hjemmel, IReadOnlyList<int> steg, string? ubruktTil)
    {
        Navn = navn ?? throw new ArgumentNullException(nameof(navn));
        Andel = andel ?? throw new ArgumentNullException(nameof(andel));
        Hjemmel = hjemmel;
        Stegplasser = Copy.Of(steg ?? throw new ArgumentNullException(nameof(steg)));
        UbruktTil = ubruktTil;
    }

    /// <summary>What it is called.</summary>
    public string Navn { get; }

    /// <summary>How large it is.</summary>
    public Delrammeandel Andel { get; }

    /// <summary>The § its division rests on, or null.</summary>
    public Hjemmel? Hjemmel { get; }

    /// <summary>The sentences that divide it, in order, by their places among those of <see cref="Fordeling.Steg"/>.</summary>
    public IReadOnlyList<int> Stegplasser { get; }

    /// <summary>The delramme that gets what nobody in this one gets; null where it leaves the division.</summary>
    public string? UbruktTil { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Navn;
}

/// <summary>How large a delramme is. Closed: made by the methods below.</summary>
public sealed class Delrammeandel
{
    private Delrammeandel(Slag hva, Kroner beløp, Brøk andel)
    {
        Hva = hva;
        Beløp = beløp;
        Andel = andel;
    }

    internal enum Slag
    {
        FastBeløp,
        AvRammen,
        AvResten,
        Resten,
    }

    /// <summary>All that the others leave.</summary>
    public static Delrammeandel Resten { get; } = new(Slag.Resten, Kroner.Zero, 0);

    internal Slag Hva { get; }

    internal Kroner Beløp { get; }

    internal Brøk Andel { get; }

    /// <summary>Whether it is taken from the frame before the rest is known.</summary>
    internal bool ErFørst => Hva is Slag.FastBeløp or Slag.AvRammen;

    /// <summary>A fixed amount; less where the frame does not reach that far.</summary>
    /// <param name="beløp">From 0 kroner.</param>
    /// <exception cref="FordelingsgrenseException">The amount is negative or too large.</exception>
    public static Delrammeandel AvBeløp(Kroner beløp)
    {
        Fordelingsgrenser.Check(beløp.Øre, nameof(beløp));
        return new Delrammeandel(Slag.FastBeløp, beløp, 0);
    }

    /// <summary>A share of the frame.</summary>
    /// <param name="andel">From 0 to 1.</param>
    public static Delrammeandel AvRammen(Brøk andel) => new(Slag.AvRammen, Kroner.Zero, andel);

    /// <summary>A share of what the fixed amounts and the shares of the frame leave.</summary>
    /// <param name="andel">From 0 to 1.</param>
    public static Delrammeandel AvResten(Brøk andel) => new(Slag.AvResten, Kroner.Zero, andel);
}
