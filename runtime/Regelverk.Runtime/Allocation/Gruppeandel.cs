using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What a group of applications is sure of.</summary>
public sealed class Gruppeandel
{
    /// <summary>A part for a group.</summary>
    /// <param name="slag">What the group is sure of.</param>
    /// <param name="beløp">The amount; 0 where it is a share of the frame.</param>
    /// <param name="vilkår">Who is in the group, as written: «søknaden gjelder nord».</param>
    /// <param name="avRammen">The share of the frame, where the amount is written so; it is then worked out when the frame is known.</param>
    /// <param name="innenfor">The place among the groups of the step of the smallest group that all of this one is in; null where it is in none.</param>
    /// <exception cref="ArgumentNullException">The condition is null.</exception>
    /// <exception cref="FordelingsgrenseException">The amount is negative or too large.</exception>
    public Gruppeandel(Gruppeandelsslag slag, Kroner beløp, string vilkår, Brøk? avRammen = null, int? innenfor = null)
    {
        Fordelingsgrenser.Check(beløp.Øre, nameof(beløp));
        Slag = slag;
        Beløp = beløp;
        Vilkår = vilkår ?? throw new ArgumentNullException(nameof(vilkår));
        AvRammen = avRammen;
        Innenfor = innenfor;
    }

    /// <summary>What the group is sure of.</summary>
    public Gruppeandelsslag Slag { get; }

    /// <summary>The amount; 0 where it is a share of the frame.</summary>
    public Kroner Beløp { get; }

    /// <summary>Who is in the group, as written. Each application has the answer among its keys.</summary>
    public string Vilkår { get; }

    /// <summary>The share of the frame, where the amount is written so; otherwise null.</summary>
    public Brøk? AvRammen { get; }

    /// <summary>The place among the groups of the step of the smallest group that all of this one is in; null where it is in none.</summary>
    public int? Innenfor { get; }

    /// <summary>The amount as written: «200 000 kroner (20 % av rammen)».</summary>
    /// <param name="øre">What it is of this frame.</param>
    internal string Vist(long øre) => Kroner.FraØre(øre) + (AvRammen is { } share ? $" ({Visning.Prosent(share)} av rammen)" : "");
}

/// <summary>What a group is sure of.</summary>
public enum Gruppeandelsslag
{
    /// <summary>The group gets the amount where it would otherwise have got less.</summary>
    Garanti,

    /// <summary>The group gets the amount first, and takes part in the rest with what it has not got yet.</summary>
    Reserve,
}
