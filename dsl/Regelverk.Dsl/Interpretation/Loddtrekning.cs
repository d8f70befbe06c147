using System;
using System.Collections.Generic;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Several applications that stand alike in all that the regulation tells them apart by, where not all of them can get what they tie for.</summary>
/// <param name="Punkt">The step of the division where it matters.</param>
/// <param name="Hjemmel">The § that lets lots decide; null where no § does, and then only a new rule can.</param>
/// <param name="Kandidater">The applications, by id (ordinal).</param>
/// <param name="Plasser">The most of them that can get what they tie for; at least 1, fewer than they are.</param>
/// <param name="Setning">What they tie for, in one sentence with its figures.</param>
public sealed record Loddtrekning(int Punkt, Hjemmel? Hjemmel, IReadOnlyList<string> Kandidater, int Plasser, string Setning)
{
    /// <summary>The drawn order, the first first; null where lots are still to be drawn.</summary>
    public IReadOnlyList<string>? Rekkefølge { get; init; }
}

/// <summary>Lots decide something, and have not been drawn. Never leaves the interpreter: <see cref="Fordeler"/> makes a result of it.</summary>
internal sealed class LotsNeededException : Exception
{
    public LotsNeededException(Loddtrekning lots)
        : base("Lots must be drawn.") => Lots = lots;

    public Loddtrekning Lots { get; }
}
