using System;
using System.Collections.Generic;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>How a step divides a pot among some of the applications, as if no group were sure of anything.</summary>
/// <param name="Share">Divides a pot among some of them.</param>
internal sealed record DivisionWay(Func<IReadOnlyList<Participant>, Rational, StepOutcome> Share)
{
    /// <summary>The same, where only what each group gets together counts; lots that make no difference to that are not drawn.</summary>
    public Func<IReadOnlyList<Participant>, Rational, StepOutcome> Try { get; init; } = Share;

    /// <summary>What comes after what, where some are paid before others: «De innvilges i rekkefølge»; null where all share alike.</summary>
    public string? Order { get; init; }

    /// <summary>Where an application stands in that: «i rekkefølgen (poeng 80)».</summary>
    public Func<Participant, string> Where { get; init; } = _ => "";

    /// <summary>The priority group of an application, or null.</summary>
    public Func<Participant, Navngitt?> Group { get; init; } = _ => null;
}
