using System.Collections.Generic;

namespace Regelverk.Dsl.Comparison;

/// <summary>The facts that a change turns on.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="IsAboutAmount">Whether the change is in how beregnet tilskudd is computed; otherwise it is in who has a right to it.</param>
internal sealed record ComparedFacts(IReadOnlyList<JointFact> Facts, bool IsAboutAmount);
