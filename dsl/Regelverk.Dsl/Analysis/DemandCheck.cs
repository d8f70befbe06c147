using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Analysis;

/// <summary>Looks for rules about the outcome that can never matter, because others hit all that they hit.</summary>
internal sealed class DemandCheck(Ordning ordning, Effort effort, DiagnosticBag diagnostics)
{
    public void Run()
    {
        // What never hits anything has its message already.
        var demands = ordning.Krav
            .Where(k => k.Slag is Kravslag.Avvises or Kravslag.Avslås or Kravslag.Gis or Kravslag.KanGis)
            .Where(k => !diagnostics.All.Any(d => d.Span.Start >= k.Span.Start && d.Span.End <= k.Vilkår.Span.End));
        foreach (var group in Related(demands))
        {
            Check(group);
        }
    }

    private void Check(IReadOnlyList<Krav> demands)
    {
        var space = new ConditionSpace(demands.Select(k => k.Vilkår));
        var search = new Search(space, effort);
        var living = demands.Select(d => new Rule(d, Hits(space, d))).ToList();

        // From the last on, so that of two that say the same the first one stays.
        for (var i = living.Count - 1; i >= 0; i--)
        {
            var rule = living[i];
            var others = living.Where((o, j) => j != i && IsAsGrave(o.Demand, rule.Demand)).ToList();
            if (others.Count > 0 && search.IsImpossibleWhateverIsGiven(HitsAlone(rule, others)))
            {
                living.RemoveAt(i);
                Tell(rule, Needed(search, rule, others));
            }
        }

        if (search.GaveUp)
        {
            diagnostics.Add(AnalysisDiagnostics.Undecided(demands[0].Span, demands[0].Hjemmel.ToString()));
        }
    }

    /// <summary>A rule that is dead without the others is one that never is in force, which is told where it is said when it is.</summary>
    private void Tell(Rule rule, IReadOnlyList<Rule> needed)
    {
        if (needed.Count > 0)
        {
            diagnostics.Add(AnalysisDiagnostics.DeadDemand(rule.Demand.Span, needed.Select(o => o.Demand.Span).ToArray()));
        }
    }

    /// <summary>The fewest of the others that hit all that a rule hits.</summary>
    private static List<Rule> Needed(Search search, Rule rule, List<Rule> needed)
    {
        for (var i = needed.Count - 1; i >= 0; i--)
        {
            var other = needed[i];
            needed.RemoveAt(i);
            if (!search.IsImpossibleWhateverIsGiven(HitsAlone(rule, needed)))
            {
                needed.Insert(i, other);
            }
        }

        return needed;
    }

    private static Formula HitsAlone(Rule rule, IEnumerable<Rule> others) => Formula.All([rule.Hits, .. others.Select(o => Formula.Not(o.Hits))]);

    /// <summary>An application that is avvist is never avslått as well; one that is avslått may be so for several reasons.</summary>
    private static bool IsAsGrave(Krav other, Krav demand) => other.Slag == Kravslag.Avvises || demand.Slag != Kravslag.Avvises;

    private static Formula Hits(ConditionSpace space, Krav demand) =>
        demand.Slag is Kravslag.Gis or Kravslag.KanGis ? Formula.Not(space.Of(demand.Vilkår)) : space.Of(demand.Vilkår);

    /// <summary>The rules in groups that have nothing to do with each other.</summary>
    private static List<List<Krav>> Related(IEnumerable<Krav> demands)
    {
        var groups = new List<(List<Krav> Demands, HashSet<string> Topics)>();
        foreach (var demand in demands)
        {
            var topics = new HashSet<string>(new ConditionSpace([demand.Vilkår]).Topics);
            var joined = groups.Where(g => g.Topics.Overlaps(topics)).ToArray();
            groups.RemoveAll(g => joined.Contains(g));
            groups.Add((joined.SelectMany(g => g.Demands).Append(demand).ToList(), new HashSet<string>(joined.SelectMany(g => g.Topics).Concat(topics))));
        }

        return groups.Select(g => g.Demands.OrderBy(d => d.Span.Start).ToList()).ToList();
    }

    /// <summary>A rule about the outcome, and whom it hits.</summary>
    private sealed class Rule(Krav demand, Formula hits)
    {
        public Krav Demand => demand;

        public Formula Hits => hits;
    }
}
