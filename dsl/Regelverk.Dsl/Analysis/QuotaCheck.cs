using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Binding;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Finds which groups that are sure of a part of the frame lie inside which, and looks for those that share applications in another way, and for parts that no frame, or no group, reaches.</summary>
internal sealed class QuotaCheck(Ordning ordning, Effort effort, DiagnosticBag diagnostics)
{
    private enum Relation
    {
        Apart,
        FirstInside,
        SecondInside,
        Reported,
    }

    public void Run()
    {
        foreach (var division in ordning.Fordeling?.Hver ?? [])
        {
            foreach (var step in division.Steg.OfType<Steg.Delende>().Where(s => s.Form.Andeler.Count > 0))
            {
                if (Nest(step.Form.Andeler))
                {
                    CheckSums(step.Form.Andeler, FramesOf(division));
                }
            }
        }
    }

    /// <summary>Says of each group which it lies inside; false where that is not clear, and then a message says so. Each group is reported once, with one of those before it.</summary>
    private bool Nest(IReadOnlyList<Gruppeandel> groups)
    {
        var around = groups.Select(_ => new List<int>()).ToArray();
        var isClear = true;
        for (var second = 1; second < groups.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var relation = Relate(groups[first], groups[second]);
                if (relation == Relation.Reported)
                {
                    isClear = false;
                    break;
                }

                if (relation != Relation.Apart)
                {
                    var (inner, outer) = relation == Relation.FirstInside ? (first, second) : (second, first);
                    around[inner].Add(outer);
                }
            }
        }

        for (var place = 0; place < groups.Count && isClear; place++)
        {
            // Of those around it, the smallest is the one that most of the others are around.
            groups[place].Innenfor = around[place].Count == 0 ? null : around[place].OrderByDescending(outer => around[outer].Count).First();
        }

        return isClear;
    }

    private Relation Relate(Gruppeandel first, Gruppeandel second)
    {
        var space = new ConditionSpace([first.Vilkår, second.Vilkår]);
        var search = new Search(space, effort);
        var (one, other) = (space.Of(first.Vilkår), space.Of(second.Vilkår));
        if (search.Find(Formula.All(one, other)) is not { } witness)
        {
            if (search.GaveUp)
            {
                diagnostics.Add(AnalysisDiagnostics.Undecided(second.Span, second.Vilkår.Tekst));
            }

            return search.GaveUp ? Relation.Reported : Relation.Apart;
        }

        var (isFirstInside, isSecondInside) = (search.IsImpossible(Formula.All(one, Formula.Not(other))), search.IsImpossible(Formula.All(other, Formula.Not(one))));
        if (isFirstInside != isSecondInside)
        {
            return isFirstInside ? Relation.FirstInside : Relation.SecondInside;
        }

        diagnostics.Add(isFirstInside ? QuotaDiagnostics.Same(second.Span, first.Span) : QuotaDiagnostics.Overlap(second.Span, first.Span, space.Words(witness)));
        return Relation.Reported;
    }

    /// <summary>What the frame may be, where that is known beforehand.</summary>
    private IReadOnlyList<Rational> FramesOf(Fordeling division)
    {
        var frames = division.Delrammer.Count > 0 ? [] : ordning.Runder.Count > 0 ? ordning.Runder.Where(r => (division.Runder.Count == 0 || division.Runder.Contains(r.Nummer)) && r.RestmidlerFra is null && r.RestmidlerFraÅr is null).Select(r => r.NyeMidler).ToArray() : [ordning.Ramme?.Sum];
        return [.. frames.OfType<Rational>().OrderBy(f => f)];
    }

    private void CheckSums(IReadOnlyList<Gruppeandel> groups, IReadOnlyList<Rational> frames)
    {
        for (var place = 0; place < groups.Count; place++)
        {
            CheckInside(groups[place], [.. groups.Where(g => g.Innenfor == place)], frames);
        }

        // A group that is sure of less than those inside it has a message already.
        var outermost = groups.Where(g => g.Innenfor is null).ToList();
        var shares = Sum(outermost, Rational.One, true);
        if (shares > Rational.One)
        {
            diagnostics.Add(QuotaDiagnostics.ShareOfMore(outermost.Last(g => g.AvRammen is not null).Span, shares));
        }

        if (frames.Count > 0 && groups.Any(g => g.AvRammen is null) && Sum(outermost, frames[0], false) is var sum && sum > frames[0])
        {
            diagnostics.Add(QuotaDiagnostics.MoreThanFrame(outermost[outermost.Count - 1].Span, sum, frames[0]));
        }
    }

    /// <summary>Reports groups that together are sure of more than the group that they lie inside.</summary>
    private void CheckInside(Gruppeandel outer, IReadOnlyList<Gruppeandel> inner, IReadOnlyList<Rational> frames)
    {
        if (inner.Count == 0)
        {
            return;
        }

        var isShares = inner.Append(outer).All(g => g.AvRammen is not null);
        var tried = isShares ? [Rational.One] : inner.Append(outer).All(g => g.AvRammen is null) ? [Rational.Zero] : frames;
        foreach (var frame in tried.Where(f => Sum(inner, f, false) > AmountOf(outer, f)).Take(1))
        {
            diagnostics.Add(QuotaDiagnostics.InsideIsMore(inner[inner.Count - 1].Span, outer.Span, Sum(inner, frame, false), AmountOf(outer, frame), isShares));
        }
    }

    private static Rational Sum(IEnumerable<Gruppeandel> groups, Rational frame, bool onlyShares) =>
        groups.Where(g => !onlyShares || g.AvRammen is not null).Aggregate(Rational.Zero, (sum, g) => sum + AmountOf(g, frame));

    private static Rational AmountOf(Gruppeandel group, Rational frame) => group.AvRammen is { } share ? share * frame : group.Beløp;
}
