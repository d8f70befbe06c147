using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Allocation;

/// <summary>Several applications that stand alike in all that the regulation tells them apart by, where not all of them can get what they tie for.</summary>
public sealed class Loddtrekning
{
    internal Loddtrekning(int punkt, Hjemmel? hjemmel, IReadOnlyList<string> kandidater, int plasser, string setning, IReadOnlyList<string>? rekkefølge)
    {
        Punkt = punkt;
        Hjemmel = hjemmel;
        Kandidater = Copy.Of(kandidater);
        Plasser = plasser;
        Setning = setning;
        Rekkefølge = rekkefølge is null ? null : Copy.Of(rekkefølge);
    }

    /// <summary>The step of the division where it matters.</summary>
    public int Punkt { get; }

    /// <summary>The § that lets lots decide; null where no § does, and then only a new rule can.</summary>
    public Hjemmel? Hjemmel { get; }

    /// <summary>The applications, by id (ordinal).</summary>
    public IReadOnlyList<string> Kandidater { get; }

    /// <summary>The most of them that can get what they tie for; at least 1, fewer than they are.</summary>
    public int Plasser { get; }

    /// <summary>What they tie for, in one sentence with its figures.</summary>
    public string Setning { get; }

    /// <summary>The drawn order, the first first; null where lots are still to be drawn.</summary>
    public IReadOnlyList<string>? Rekkefølge { get; }
}

/// <summary>Lots decide something, and have not been drawn. Never leaves the division, which makes a result of it.</summary>
internal sealed class LotsNeededException : Exception
{
    public LotsNeededException(Loddtrekning lots)
        : base("Lots must be drawn.") => Lots = lots;

    public Loddtrekning Lots { get; }
}
