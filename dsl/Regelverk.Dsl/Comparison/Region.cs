using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Comparison;

/// <summary>A box of values of some facts: all combinations of what is allowed for each.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Allowed">For each, which of its segments lie in the box.</param>
internal sealed record Region(IReadOnlyList<JointFact> Facts, IReadOnlyList<bool[]> Allowed)
{
    /// <summary>The least that an applicant lies in.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="one">The applicant.</param>
    public static Region Around(IReadOnlyList<JointFact> facts, JointApplicant one) =>
        new(facts, facts.Select(f => Enumerable.Range(0, f.Segments.Count).Select(place => place == f.PlaceOf(one[f])).ToArray()).ToArray());

    /// <summary>The facts that it says something of, and which of their segments lie in it.</summary>
    public IReadOnlyList<(JointFact Fact, bool[] Allowed)> Limiting => Facts.Select((f, i) => (Fact: f, Allowed: Allowed[i])).Where(f => f.Allowed.Contains(false)).ToArray();

    /// <summary>Whether an applicant lies in it.</summary>
    public bool Holds(JointApplicant applicant) => Facts.Select((f, i) => Allowed[i][f.PlaceOf(applicant[f])]).All(holds => holds);
}
