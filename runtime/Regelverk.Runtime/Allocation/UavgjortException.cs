using System;
using System.Collections.Generic;

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

    internal UavgjortException(IReadOnlyList<int> plasser, int enheter, long igjen)
        : this(plasser, enheter) => Igjen = igjen;

    /// <summary>The claims that tie, by their place in the arrays that were given.</summary>
    public IReadOnlyList<int> Plasser { get; }

    /// <summary>How many units they tie for.</summary>
    public int Enheter { get; }

    /// <summary>What is left for them, in øre, where claims are paid in order; otherwise 0.</summary>
    public long Igjen { get; }
}
