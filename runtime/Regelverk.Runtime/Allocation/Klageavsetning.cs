using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>«avsetning til klager: …»: money that is kept until the complaints are decided.</summary>
public sealed class Klageavsetning
{
    /// <summary>A set-aside.</summary>
    /// <param name="beløp">The amount; it does not count where there is a share.</param>
    /// <param name="avRammen">The share of the frame, where it is written so; more than 0 and less than 1. Otherwise null.</param>
    /// <param name="ubrukt">Where what is not used goes.</param>
    /// <exception cref="ArgumentException">The share is not such a share.</exception>
    /// <exception cref="FordelingsgrenseException">The amount is negative or too large.</exception>
    public Klageavsetning(Kroner beløp, Brøk? avRammen, Restmiddelmål ubrukt)
    {
        Fordelingsgrenser.Check(beløp.Øre, nameof(beløp));
        if (avRammen is { } share && (share.Sign <= 0 || share >= 1))
        {
            throw new ArgumentException("A share is more than 0 and less than 1.", nameof(avRammen));
        }

        Beløp = beløp;
        AvRammen = avRammen;
        Ubrukt = ubrukt;
    }

    /// <summary>The amount; 0 where it is a share.</summary>
    public Kroner Beløp { get; }

    /// <summary>The share of the frame, or null.</summary>
    public Brøk? AvRammen { get; }

    /// <summary>Where what is not used goes.</summary>
    public Restmiddelmål Ubrukt { get; }

    /// <summary>What is set aside of a frame: never more than the frame, and a share in whole øre rounded down.</summary>
    /// <param name="ramme">The frame.</param>
    public Kroner Av(Kroner ramme) => Kroner.Min(ramme, AvRammen is { } share ? Kroner.FraØre((long)(share * ramme.Øre).HeltallUnder()) : Beløp);
}
