using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>A step where groups are guaranteed a part of the frame: shared as if they were not, and then a group that got less gets just its part, and the others share the rest.</summary>
internal sealed class QuotaStep
{
    private readonly IReadOnlyList<Quota> _quotas;
    private readonly Func<IReadOnlyList<Participant>, Rational, StepOutcome> _share;
    private readonly Func<IReadOnlyList<Participant>, Rational> _most;

    /// <param name="quotas">The groups.</param>
    /// <param name="share">Shares a pot among some of the applications, as if there were no groups.</param>
    /// <param name="most">The most that some of the applications can get together.</param>
    public QuotaStep(IReadOnlyList<Quota> quotas, Func<IReadOnlyList<Participant>, Rational, StepOutcome> share, Func<IReadOnlyList<Participant>, Rational> most)
    {
        _quotas = quotas;
        _share = share;
        _most = most;
    }

    public StepOutcome Apply(IReadOnlyList<Participant> participants, Rational pot, IEnumerable<string> opening)
    {
        var without = new Dictionary<Quota, Rational>();
        var (open, left) = (participants, pot);
        var outcome = _share(open, left);
        while (_quotas.Where(q => !without.ContainsKey(q) && SumOf(outcome, q) < PartOf(q)).ToList() is { Count: > 0 } tooLittle)
        {
            // What is taken from the others can bring another group below its part, so they are looked at again.
            foreach (var quota in tooLittle)
            {
                without.Add(quota, SumOf(outcome, quota));
                open = open.Except(quota.Members).ToList();
                left -= PartOf(quota);
            }

            outcome = _share(open, left);
        }

        var lines = opening.ToList();
        var awards = new List<Award>(outcome.Awards);
        foreach (var quota in _quotas)
        {
            if (!without.TryGetValue(quota, out var had))
            {
                lines.Add(quota.Members.Count == 0 ? quota.NobodyGuaranteed : $"{quota.Guaranteed}. De får {Wording.Kroner(SumOf(outcome, quota))} uten garantien, og den endrer ingenting.");
                continue;
            }

            var part = _share(quota.Members, PartOf(quota));
            lines.Add($"{quota.Guaranteed}. Uten garantien ville de fått {Wording.Kroner(had)}.");
            lines.AddRange(part.Lines);
            awards.AddRange(part.Awards.Select(a => a with { Setning = $"{quota.Guaranteed}. {a.Setning}" }));
        }

        if (without.Count > 0 && open.Count > 0)
        {
            lines.Add("De andre søknadene deler det som er igjen.");
        }

        return new StepOutcome([.. lines, .. without.Count == 0 || open.Count > 0 ? outcome.Lines : []], awards);
    }

    /// <summary>What a group is sure of, or all that its applications can get where that is less.</summary>
    private Rational PartOf(Quota quota) => Rational.Min(quota.Amount, _most(quota.Members));

    private static Rational SumOf(StepOutcome outcome, Quota quota) =>
        outcome.Awards.Where(a => quota.Members.Contains(a.Participant)).Aggregate(Rational.Zero, (sum, a) => sum + a.Tildelt);
}
