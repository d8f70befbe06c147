using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// A step where groups are guaranteed a part of the frame: shared as if they were not, and then a group that got less gets just its part, shared in the same way
/// inside it, and the others share the rest. A group counts for what it gets when the groups inside it have got their parts.
/// </summary>
/// <param name="quotas">The groups.</param>
/// <param name="way">Shares a pot among some of the applications, as if there were no groups.</param>
/// <param name="most">The most that some of the applications can get together.</param>
internal sealed class QuotaStep(IReadOnlyList<Quota> quotas, DivisionWay way, Func<IReadOnlyList<Participant>, Rational> most)
{
    private readonly Dictionary<Quota, Rational> _parts = quotas.ToDictionary(q => q, q => Rational.Min(q.Amount, most(q.Members)));

    public StepOutcome Apply(IReadOnlyList<Participant> participants, Rational pot, IEnumerable<string> opening)
    {
        var shared = Share(null, participants, pot);
        return new StepOutcome([.. opening, .. shared.Lines], shared.Awards);
    }

    /// <summary>Shares what a group has among those in it, or the whole pot among all.</summary>
    private StepOutcome Share(Quota? whole, IReadOnlyList<Participant> members, Rational pot)
    {
        var inner = whole?.Inner ?? quotas.Where(q => q.Outer is null).ToList();
        var without = new Dictionary<Quota, Rational>();
        var tried = new StepOutcome([], []);
        var (open, left) = (members, pot);
        while (inner.Count > 0 && LiftsMore(inner, tried = way.Try(open, left), without))
        {
            // What is taken from the others can bring another group below its part, so they are looked at again. Nobody gets more by that, so a group that is lifted stays so, and there are no more rounds than groups.
            var lifted = Outermost(inner, without).ToList();
            open = members.Except(lifted.SelectMany(q => q.Members)).ToList();
            left = pot - Sum(lifted.Select(q => _parts[q]));
        }

        var lines = new List<string>();
        var awards = new List<Award>();
        foreach (var quota in Told(inner, without))
        {
            if (!without.TryGetValue(quota, out var had))
            {
                lines.Add(quota.Members.Count == 0 ? quota.NobodyGuaranteed : $"{quota.Guaranteed}. De får {Wording.Kroner(Lifted(quota, tried, without))} uten garantien, og den endrer ingenting.");
                continue;
            }

            var part = Share(quota, quota.Members, _parts[quota]);
            lines.Add($"{quota.Guaranteed}. Uten garantien ville de fått {Wording.Kroner(had)}.");
            lines.AddRange(part.Lines);
            awards.AddRange(part.Awards.Select(a => a with { Setning = $"{quota.Guaranteed}. {a.Setning}" }));
        }

        if (without.Count > 0 && open.Count > 0)
        {
            lines.Add($"De andre søknadene {(whole is null ? "" : $"der {whole.Andel.Vilkår.Tekst}, ")}deler det som er igjen.");
        }

        var outcome = way.Share(open, left);
        return new StepOutcome([.. lines, .. without.Count == 0 || open.Count > 0 ? outcome.Lines : []], [.. awards, .. outcome.Awards]);
    }

    /// <summary>Finds the groups that get less than their part, those inside others first; false where there are no more of them.</summary>
    private bool LiftsMore(IReadOnlyList<Quota> inner, StepOutcome outcome, Dictionary<Quota, Rational> without)
    {
        var before = without.Count;
        foreach (var quota in inner)
        {
            Lifted(quota, outcome, without);
        }

        return without.Count > before;
    }

    /// <summary>What a group gets of a sharing when it and those inside it have been lifted to their parts; says of those that are, what they would have got.</summary>
    private Rational Lifted(Quota quota, StepOutcome outcome, Dictionary<Quota, Rational> without)
    {
        if (without.ContainsKey(quota))
        {
            return _parts[quota];
        }

        var got = SumOf(outcome, quota) + Sum(quota.Inner.Select(q => Lifted(q, outcome, without) - SumOf(outcome, q)));
        if (got >= _parts[quota])
        {
            return got;
        }

        without.Add(quota, got);
        return _parts[quota];
    }

    /// <summary>The lifted groups that are in no other lifted group.</summary>
    private static IEnumerable<Quota> Outermost(IReadOnlyList<Quota> inner, Dictionary<Quota, Rational> without) =>
        Told(inner, without).Where(without.ContainsKey);

    /// <summary>The groups in file order, those inside another after it; those inside a lifted group are told of with it.</summary>
    private static IEnumerable<Quota> Told(IReadOnlyList<Quota> inner, Dictionary<Quota, Rational> without) =>
        inner.SelectMany(q => without.ContainsKey(q) ? [q] : Told(q.Inner, without).Prepend(q));

    private static Rational SumOf(StepOutcome outcome, Quota quota) => Sum(outcome.Awards.Where(a => quota.Members.Contains(a.Participant)).Select(a => a.Tildelt));

    private static Rational Sum(IEnumerable<Rational> amounts) => amounts.Aggregate(Rational.Zero, (sum, a) => sum + a);
}
