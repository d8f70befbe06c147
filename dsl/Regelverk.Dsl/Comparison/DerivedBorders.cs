using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Coverage;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Finds borders that stand nowhere in the rules because they are computed: in «leien / 2 er minst 25 000 kroner» it is at 50 000.</summary>
internal sealed class DerivedBorders(Side old, Side @new, JointFacts facts, RegionFinder regions)
{
    private const int Met = 101;
    private const int NotMet = 100;

    /// <summary>Parts amounts and numbers at the borders, all else being as in the applicant that comes furthest.</summary>
    public void Divide(int rounds)
    {
        var found = new Dictionary<JointFact, SortedSet<Rational>>();
        foreach (var edition in old.Editions.Concat(@new.Editions))
        {
            foreach (var test in new BorderTests(edition.Ordning, withWhenGiven: true).All.Where(t => t.Subject is not Expression.Fact))
            {
                foreach (var fact in Reading.Facts([test.Test]).Where(f => f.Type.Slag is Verdislag.Kroner or Verdislag.Heltall).Select(edition.JointOf).OfType<JointFact>().Where(f => f.Segments.Count > 0))
                {
                    foreach (var (applicant, round) in Enumerable.Range(0, rounds).SelectMany(round => AtAllTimes(regions.Bases(round)[0]).Select(a => (a, round))))
                    {
                        var crossings = new Crossings(x => IsMet(edition, test, applicant.With(fact, new Value.Number(x)), round) ? Met : NotMet);
                        var borders = found.TryGetValue(fact, out var known) ? known : found[fact] = [];
                        borders.UnionWith(crossings.In(fact.Segments));
                    }
                }
            }
        }

        foreach (var fact in found.Where(f => f.Value.Count > 0))
        {
            facts.Divide(fact.Key, fact.Value);
        }
    }

    /// <summary>The applicant, and at each other time that rules tell apart around the deadline: what they then ask for may be something else.</summary>
    private IEnumerable<JointApplicant> AtAllTimes(JointApplicant applicant) => facts.All
        .Where(f => f.Timeline is not null)
        .SelectMany(f => f.Segments.Where(s => s.Value != applicant[f]).Select(s => applicant.With(f, s.Value)))
        .Prepend(applicant);

    private static bool IsMet(Edition edition, BorderTest test, JointApplicant applicant, int number)
    {
        var round = edition.Round(number);
        var evaluator = new Evaluator(edition.Ordning, edition.Read(applicant, number, round), round);
        var scope = evaluator.Root.Sees(test.Level) ? evaluator.Root : evaluator.Root.Parts(test.Level)?.FirstOrDefault();
        return scope is not null && evaluator.Condition(test.Test, scope).IsTrue;
    }
}
