using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What a step wants done; it is booked, and checked, by <see cref="Division"/>.</summary>
/// <param name="Lines">What happened, in whole sentences, in order.</param>
/// <param name="Awards">The new awards.</param>
internal sealed record StepOutcome(IReadOnlyList<string> Lines, IReadOnlyList<Award> Awards)
{
    /// <summary>The draws of lots that decided something.</summary>
    public IReadOnlyList<Loddtrekning> Lots { get; init; } = [];

    /// <summary>What a step that shares in proportion found; null for others.</summary>
    public Delingsnivå? Nivå { get; init; }
}

/// <summary>One new award.</summary>
/// <param name="Participant">Who gets it.</param>
/// <param name="Tildelt">The whole award after the step, in kroner.</param>
/// <param name="Slag">What happened.</param>
/// <param name="Setning">What happened and why, in one sentence with its figures.</param>
internal sealed record Award(Participant Participant, Rational Tildelt, Virkningsslag Slag, string Setning)
{
    public Navngitt? Gruppe { get; init; }

    /// <summary>What each part gets of it.</summary>
    public IReadOnlyList<Delbeløp> Deler { get; init; } = [];
}

/// <summary>Applications that share one pot on equal terms.</summary>
/// <param name="Participants">By id.</param>
/// <param name="Gruppe">What makes the group, and its value; null where all share.</param>
internal sealed record SharingGroup(IReadOnlyList<Participant> Participants, Navngitt? Gruppe);
