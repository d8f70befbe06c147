using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Allocation;

/// <summary>How the frame of some rounds is divided, where that is not the same in all rounds.</summary>
public sealed class Rundedeling
{
    /// <summary>The division of some rounds.</summary>
    /// <param name="runder">The numbers of the rounds; at least one.</param>
    /// <param name="hjemmel">The § it rests on, or null.</param>
    /// <param name="steg">The numbered sentences, as in <see cref="Fordeling"/>.</param>
    /// <exception cref="ArgumentNullException">The rounds or the steps are null.</exception>
    /// <exception cref="ArgumentException">There are no rounds.</exception>
    public Rundedeling(IReadOnlyList<int> runder, Hjemmel? hjemmel, params Steg[] steg)
    {
        Runder = Copy.Of(runder ?? throw new ArgumentNullException(nameof(runder)));
        Steg = Copy.Of(steg ?? throw new ArgumentNullException(nameof(steg)));
        Hjemmel = hjemmel;
        if (Runder.Count == 0)
        {
            throw new ArgumentException("Fordelingen gjelder ingen runder.", nameof(runder));
        }
    }

    /// <summary>The numbers of the rounds.</summary>
    public IReadOnlyList<int> Runder { get; }

    /// <summary>The § it rests on, or null.</summary>
    public Hjemmel? Hjemmel { get; }

    /// <summary>The numbered sentences, in order.</summary>
    public IReadOnlyList<Steg> Steg { get; }
}
