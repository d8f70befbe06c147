using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What a division published that a complaint after it is settled by: the share that is the same for all.</summary>
public sealed class Delingsnivå
{
    /// <summary>A published share.</summary>
    /// <param name="andel">The share of beregnet tilskudd that those get whom no bound stops; from 0 to 1.</param>
    /// <param name="grense">Where there are priority groups: the value of the key in the group that the share is for; null where all got the share.</param>
    /// <param name="tak">The cap on the award, or null.</param>
    /// <param name="delramme">The delramme; null where the frame is one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share does not lie between 0 and 1.</exception>
    public Delingsnivå(Brøk andel, Brøk? grense = null, Kroner? tak = null, string? delramme = null)
    {
        if (andel.Sign < 0 || andel > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(andel));
        }

        Andel = andel;
        Grense = grense;
        Tak = tak;
        Delramme = delramme;
    }

    /// <summary>The share.</summary>
    public Brøk Andel { get; }

    /// <summary>The value of the key in the group that the share is for: those ahead of it were paid in full, those behind it got nothing. Null where all got the share.</summary>
    public Brøk? Grense { get; }

    /// <summary>The cap on the award, or null.</summary>
    public Kroner? Tak { get; }

    /// <summary>The delramme; null where the frame is one.</summary>
    public string? Delramme { get; }

    internal Delingsnivå MedTak(Kroner? tak, string? delramme) => new(Andel, Grense, tak, delramme);
}

/// <summary>A division as complaints after it are settled by it.</summary>
public sealed class Klagegrunnlag
{
    /// <summary>A division.</summary>
    /// <param name="midler">What there is to pay complaints from: the remainder, or what is left of the set-aside.</param>
    /// <param name="tildelinger">What every application of the round has been awarded, each once.</param>
    /// <param name="nivåer">What was published; one for each delramme, or the only one.</param>
    /// <exception cref="ArgumentNullException">The awards or what was published is null.</exception>
    /// <exception cref="FordelingsgrenseException">The amount is negative or too large.</exception>
    public Klagegrunnlag(Kroner midler, IReadOnlyList<TidligereTildeling> tildelinger, IReadOnlyList<Delingsnivå> nivåer)
    {
        Fordelingsgrenser.Check(midler.Øre, nameof(midler));
        Midler = midler;
        Tildelinger = Copy.Of(tildelinger ?? throw new ArgumentNullException(nameof(tildelinger)));
        Nivåer = Copy.Of(nivåer ?? throw new ArgumentNullException(nameof(nivåer)));
    }

    /// <summary>What there is to pay complaints from.</summary>
    public Kroner Midler { get; }

    /// <summary>What every application of the round has been awarded.</summary>
    public IReadOnlyList<TidligereTildeling> Tildelinger { get; }

    /// <summary>What was published.</summary>
    public IReadOnlyList<Delingsnivå> Nivåer { get; }
}

/// <summary>Complaints settled after a division.</summary>
public sealed class Klageoppgjør
{
    internal Klageoppgjør(Kroner midler, Kroner igjen, IReadOnlyList<string> forklaring, IReadOnlyList<Klagesvar> svar)
    {
        Midler = midler;
        Igjen = igjen;
        Forklaring = Copy.Of(forklaring);
        Svar = Copy.Of(svar);
    }

    /// <summary>What there was to pay them from.</summary>
    public Kroner Midler { get; }

    /// <summary>What is left of it.</summary>
    public Kroner Igjen { get; }

    /// <summary>What happened, in whole sentences, in order.</summary>
    public IReadOnlyList<string> Forklaring { get; }

    /// <summary>What each complaint gave, in the order they were decided.</summary>
    public IReadOnlyList<Klagesvar> Svar { get; }
}

/// <summary>What a complaint gave.</summary>
public sealed class Klagesvar
{
    internal Klagesvar(Avgjørelse avgjørelse, Kroner før, Kroner rett, Kroner dekket, Kroner udekket, string setning)
    {
        Avgjørelse = avgjørelse;
        Før = før;
        Rett = rett;
        Dekket = dekket;
        Udekket = udekket;
        Setning = setning;
    }

    /// <summary>The decision after the complaint, with the whole award and its grounds.</summary>
    public Avgjørelse Avgjørelse { get; }

    /// <summary>The award before it.</summary>
    public Kroner Før { get; }

    /// <summary>What the application is entitled to with what has been corrected.</summary>
    public Kroner Rett { get; }

    /// <summary>What is paid now.</summary>
    public Kroner Dekket { get; }

    /// <summary>What there was no money for.</summary>
    public Kroner Udekket { get; }

    /// <summary>What happened and why, with its figures.</summary>
    public string Setning { get; }
}
