using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Comparison;

/// <summary>One side of a comparison: one regulation, or several that give a right together.</summary>
internal sealed class Side
{
    public Side(IEnumerable<(Regelfil File, Ordning Ordning)> files)
    {
        Editions = files.Select(f => new Edition(f.File, f.Ordning)).ToArray();
        var years = Editions.Select(e => e.Ordning.År).Distinct().ToArray();
        Label = years.Length == 1 ? Folding.Digits(years[0]) : string.Join(" og ", years.Select(Folding.Digits));
        foreach (var edition in Editions)
        {
            edition.Label = Editions.Count == 1 ? Label : $"{edition.Ordning.Navn} {Folding.Digits(edition.Ordning.År)}";
        }
    }

    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>What the side is called: its year.</summary>
    public string Label { get; private set; }

    public int Rounds => Editions.Max(e => e.Ordning.Runder.Count);

    /// <summary>Tells the side, and each of its regulations, from the other side where both are called the same.</summary>
    public void CallIt(string which)
    {
        Label += which;
        foreach (var edition in Editions)
        {
            edition.Label += which;
        }
    }

    /// <summary>The best of what the regulations of the side give: who has a right after one of them, has it.</summary>
    public Outcome Decide(JointApplicant applicant, int round, IReadOnlyList<JointFact> facts) => Decide(applicant, round, e => e.Round(round), facts);

    /// <summary>The same, where each regulation is asked about a round that is said.</summary>
    public Outcome Decide(JointApplicant applicant, int number, Func<Edition, Runde?> round, IReadOnlyList<JointFact> facts)
    {
        Outcome? best = null;
        foreach (var edition in Editions)
        {
            var outcome = edition.Decide(applicant, number, round(edition), facts);
            if (best is null || outcome.Uttelling.ErBedreEnn(best.Uttelling))
            {
                best = outcome;
            }
        }

        return best ?? throw new InvalidOperationException("A side has no regulation.");
    }
}
