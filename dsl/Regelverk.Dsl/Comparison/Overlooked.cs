using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Finds applicants of whom something becomes that becomes of no group: a cap or a condition on what all else is held at may hide what a change does.</summary>
internal sealed class Overlooked(JointFacts facts, RegionFinder regions)
{
    private const int Tried = 2_000;

    /// <summary>One of whom something becomes that becomes of none of the groups, and as like the ordinary applicant as it can be; null where none is found.</summary>
    public OverlookedApplicant? Find(IReadOnlyList<Søkergruppe> groups, int rounds) => Enumerable.Range(0, rounds).Select(round => FindIn(round, groups)).FirstOrDefault(found => found is not null);

    private OverlookedApplicant? FindIn(int round, IReadOnlyList<Søkergruppe> groups)
    {
        var here = groups.Where(g => g.Runde.Length == 0 || g.Runde.Split(' ').Contains(Folding.Digits(round + 1))).ToArray();
        var draws = new Draws(1913);
        var starts = Starts(round);
        for (var i = 0; i < Tried; i++)
        {
            var others = facts.All.Where(_ => draws.Below(3) == 0).ToArray();
            var drawn = starts[i % starts.Length].With(others, [.. others.Select(f => Drawn(f, draws))]);
            if (KindOf(drawn, here, round) is { } kind)
            {
                return Likest(drawn, kind, here, round);
            }
        }

        return null;
    }

    /// <summary>The ordinary applicants, and the first of them with one number as high as is tried: then it is a cap on nothing.</summary>
    private JointApplicant[] Starts(int round) =>
    [
        .. regions.Bases(round),
        .. facts.All.Where(f => f.Type.Slag is Verdislag.Kroner or Verdislag.Heltall).Select(f => regions.Bases(round)[0].With(f, f.Inside(f.Segments[f.Segments.Count - 1]).Last())),
    ];

    private static Value Drawn(JointFact fact, Draws draws)
    {
        var values = fact.Inside(fact.Segments[draws.Below(fact.Segments.Count)]);
        return values[draws.Below(values.Count)];
    }

    private OverlookedApplicant Likest(JointApplicant drawn, Søkerendring kind, IReadOnlyList<Søkergruppe> groups, int round)
    {
        var ordinary = regions.Bases(round)[0];
        var applicant = drawn;
        foreach (var fact in facts.All)
        {
            var liker = applicant.With(fact, ordinary[fact]);
            applicant = KindOf(liker, groups, round) == kind ? liker : applicant;
        }

        var about = facts.All.Where(f => applicant[f] != ordinary[f]).ToArray();
        return new OverlookedApplicant(applicant, round, new ComparedFacts(about, kind is Søkerendring.FårMer or Søkerendring.FårMindre));
    }

    /// <summary>What becomes of one and of no group; null where some group shows it, nothing becomes of it, or only other deadlines and periods do it.</summary>
    private Søkerendring? KindOf(JointApplicant applicant, IReadOnlyList<Søkergruppe> groups, int round) =>
        regions.Kind(applicant, round) is { } kind and not Søkerendring.AnnenGrunn
        && !groups.Any(g => g.Endring == kind)
        && regions.KindByRules(applicant, round) == kind
            ? kind
            : null;
}

/// <summary>An applicant of whom something becomes that becomes of no group.</summary>
/// <param name="Applicant">It.</param>
/// <param name="Round">The number of the round it is tried in.</param>
/// <param name="About">The facts in which it is not as the ordinary applicant.</param>
internal sealed record OverlookedApplicant(JointApplicant Applicant, int Round, ComparedFacts About);
