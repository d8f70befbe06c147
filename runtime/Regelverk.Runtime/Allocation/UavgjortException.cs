using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Several have the same right to units that are too few for all of them, and nothing that was given says who goes first. Give the order, by lots where a law allows it, and divide again.</summary>
public sealed class UavgjortException : Exception
{
    /// <summary>A tie that matters.</summary>
    /// <param name="plasser">The claims that tie, by their place in the arrays that were given.</param>
    /// <param name="enheter">How many units they tie for; fewer than there are claims.</param>
    /// <exception cref="ArgumentNullException">The claims are null.</exception>
    public UavgjortException(IReadOnlyList<int> plasser, int enheter)
        : base("Flere står likt, og det er ikke nok til alle. Oppgi hvem som går foran.")
    {
        Plasser = plasser ?? throw new ArgumentNullException(nameof(plasser));
        Enheter = enheter;
    }

    internal UavgjortException(UavgjortException kjerne, IReadOnlyList<string> søknader)
        : base($"{Ordlyd.Liste(søknader)} står likt, og det er bare {Visning.Heltall(kjerne.Enheter)} av dem som kan få en enhet til. Oppgi hvem som går foran.", kjerne)
    {
        Plasser = kjerne.Plasser;
        Enheter = kjerne.Enheter;
        Søknader = søknader;
    }

    /// <summary>The claims that tie, by their place in the arrays that were given.</summary>
    public IReadOnlyList<int> Plasser { get; }

    /// <summary>How many units they tie for.</summary>
    public int Enheter { get; }

    /// <summary>The ids of the applications that tie, by id (ordinal); empty where only places are known.</summary>
    public IReadOnlyList<string> Søknader { get; } = [];
}
