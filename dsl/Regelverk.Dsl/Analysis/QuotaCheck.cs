using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Binding;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Looks for an application that is in two groups that are sure of a part of the frame, and for amounts that no frame reaches.</summary>
internal sealed class QuotaCheck(Ordning ordning, Effort effort, DiagnosticBag diagnostics)
{
    public void Run()
    {
        foreach (var division in ordning.Fordeling?.Hver ?? [])
        {
            foreach (var step in division.Steg.OfType<Steg.Delende>().Where(s => s.Form.Andeler.Count > 0))
            {
                for (var i = 1; i < step.Form.Andeler.Count; i++)
                {
                    CheckOverlap(step.Form.Andeler, i);
                }

                CheckSum(step.Form.Andeler, division);
            }
        }
    }

    /// <summary>Each group is reported once, with one of those before it that it shares an application with.</summary>
    private void CheckOverlap(IReadOnlyList<Gruppeandel> groups, int number)
    {
        var second = groups[number];
        foreach (var first in groups.Take(number))
        {
            var space = new ConditionSpace([first.Vilkår, second.Vilkår]);
            var search = new Search(space, effort);
            if (search.Find(Formula.All(space.Of(first.Vilkår), space.Of(second.Vilkår))) is { } witness)
            {
                diagnostics.Add(QuotaDiagnostics.Overlap(second.Span, first.Span, space.Words(witness)));
                return;
            }

            if (search.GaveUp)
            {
                diagnostics.Add(AnalysisDiagnostics.Undecided(second.Span, second.Vilkår.Tekst));
                return;
            }
        }
    }

    private void CheckSum(IReadOnlyList<Gruppeandel> groups, Fordeling division)
    {
        var frames = division.Delrammer.Count > 0 ? [] : ordning.Runder.Count > 0 ? ordning.Runder.Where(r => (division.Runder.Count == 0 || division.Runder.Contains(r.Nummer)) && r.RestmidlerFra is null && r.RestmidlerFraÅr is null).Select(r => r.NyeMidler).ToArray() : [ordning.Ramme?.Sum];
        foreach (var frame in frames.OfType<Rational>().OrderBy(f => f).Take(1))
        {
            var sum = groups.Aggregate(Rational.Zero, (all, g) => all + (g.AvRammen is { } share ? share * frame : g.Beløp));
            if (sum > frame && groups.Any(g => g.AvRammen is null))
            {
                diagnostics.Add(QuotaDiagnostics.MoreThanFrame(groups[groups.Count - 1].Span, sum, frame));
            }
        }
    }
}
