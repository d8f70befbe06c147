using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>
/// How things that are compared with each other stand, held against what each of them may be: where «a er mer enn b» and «b er minst 5», a cannot be 3.
/// All is said as «x is at most so much more than y», and such a list can hold unless it says of something, round about, that it is less than itself.
/// </summary>
internal sealed class Relations
{
    private const int Origin = 0;
    private const int FarthestSettled = 4;

    private readonly IReadOnlyList<Variable> _variables;
    private readonly List<Expression> _things = [];
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly List<(int Place, int Left, int Right, Rational? Step)> _pairs = [];
    private readonly Dictionary<int, int> _placeByNode = [];

    /// <param name="variables">All variables.</param>
    /// <param name="subjects">What each is about, in the same order.</param>
    public Relations(IReadOnlyList<Variable> variables, IReadOnlyList<Expression> subjects)
    {
        _variables = variables;
        for (var i = 0; i < subjects.Count; i++)
        {
            if (subjects[i] is Expression.Comparison pair && IsOrdered(pair))
            {
                _pairs.Add((i, Node(pair.Left), Node(pair.Right), Step(pair)));
            }
        }

        for (var i = 0; i < variables.Count; i++)
        {
            if (_nodes.TryGetValue(variables[i].Key, out var node))
            {
                _placeByNode.Add(node, i);
            }
        }
    }

    /// <summary>Whether a variable is one of two things that are compared with each other, or how they compare.</summary>
    public bool Concern(int variable) => _pairs.Count > 0 && (_pairs.Any(p => p.Place == variable) || _placeByNode.ContainsValue(variable));

    /// <summary>Whether what a situation says of two things can hold with what it says of each. What it says nothing of, may be anything within its limits.</summary>
    public bool CanHold(IReadOnlyList<int> situation) => Solve(Bounds(situation)) is not null;

    /// <summary>For each variable, a value in a situation that agrees with all the others; null where its own does.</summary>
    public Rational?[] Values(IReadOnlyList<int> situation)
    {
        var values = new Rational?[_variables.Count];
        var bounds = Bounds(situation);
        foreach (var at in _placeByNode)
        {
            if (Stretch(at.Value, situation) is { } stretch)
            {
                Settle(bounds, at.Key, stretch.Point, Border.Step(_things[at.Key - 1].Type));
            }
        }

        if (Solve(bounds) is { } solution && Numbers(solution, bounds) is { } numbers)
        {
            foreach (var at in _placeByNode)
            {
                values[at.Value] = Stretch(at.Value, situation) is null ? null : numbers[at.Key];
            }
        }

        return values;
    }

    /// <summary>Gives a thing the value nearest to a point that all the rest agrees with, if one of the nearest does.</summary>
    private void Settle(List<Bound> bounds, int node, Rational point, Rational step)
    {
        for (var steps = 0; steps <= FarthestSettled; steps++)
        {
            foreach (var value in new[] { point - (steps * step), point + (steps * step) })
            {
                var settled = bounds.ToList();
                AddEnds(settled, node, value, value, Gap.None);
                if (Solve(settled) is not null)
                {
                    bounds.Clear();
                    bounds.AddRange(settled);
                    return;
                }
            }
        }
    }

    private static bool IsOrdered(Expression.Comparison pair) =>
        (pair.Left.Type.ErTall && pair.Right.Type.ErTall) || (pair.Left.Type.Slag == pair.Right.Type.Slag && (pair.Left.Type.ErTid || pair.Left.Type.Slag == Verdislag.Måned));

    /// <summary>The least that two different values lie apart; null where they may lie as close as can be.</summary>
    private static Rational? Step(Expression.Comparison pair) =>
        pair.Left.Type.Slag == pair.Right.Type.Slag && Border.IsGrained(pair.Left) && Border.IsGrained(pair.Right) ? Border.Step(pair.Left.Type) : null;

    private int Node(Expression thing)
    {
        var key = SubjectKey.Of(thing);
        if (!_nodes.TryGetValue(key, out var node))
        {
            _things.Add(thing);
            node = _things.Count;
            _nodes.Add(key, node);
        }

        return node;
    }

    private List<Bound> Bounds(IReadOnlyList<int> situation)
    {
        var bounds = new List<Bound>();
        for (var node = 1; node <= _things.Count; node++)
        {
            if (!_placeByNode.TryGetValue(node, out var place) || situation[place] == Situation.Open)
            {
                var (least, most) = Border.Limits(_things[node - 1]);
                AddEnds(bounds, node, least, most, Gap.None);
            }
            else if (Stretch(place, situation) is { } stretch)
            {
                AddEnds(bounds, node, stretch.Low, stretch.High, stretch.IsBorder ? Gap.None : Apart(_things[node - 1]));
            }
        }

        foreach (var pair in _pairs)
        {
            if (situation[pair.Place] is var value and not Situation.Open && _variables[pair.Place].Values[value].Content is Rational relation)
            {
                AddPair(bounds, pair.Left, pair.Right, relation.Sign, pair.Step is { } step ? new Gap(step, 0) : new Gap(Rational.Zero, 1));
            }
        }

        return bounds;
    }

    private Stretch? Stretch(int place, IReadOnlyList<int> situation) => situation[place] == Situation.Open ? null : _variables[place].Values[situation[place]].Stretch;

    private static void AddEnds(List<Bound> bounds, int node, Rational? low, Rational? high, Gap apart)
    {
        if (high is { } most)
        {
            bounds.Add(new Bound(Origin, node, new Gap(most - apart.Amount, -apart.Hairs)));
        }

        if (low is { } least)
        {
            bounds.Add(new Bound(node, Origin, new Gap(-least - apart.Amount, -apart.Hairs)));
        }
    }

    private static void AddPair(List<Bound> bounds, int left, int right, int relation, Gap apart)
    {
        var less = new Gap(-apart.Amount, -apart.Hairs);
        if (relation <= 0)
        {
            bounds.Add(new Bound(right, left, relation < 0 ? less : Gap.None));
        }

        if (relation >= 0)
        {
            bounds.Add(new Bound(left, right, relation > 0 ? less : Gap.None));
        }
    }

    private static Gap Apart(Expression thing) => Border.IsGrained(thing) ? new Gap(Border.Step(thing.Type), 0) : new Gap(Rational.Zero, 1);

    /// <summary>Shortest ways from nowhere in particular (Bellman and Ford); null where going round gets shorter each time.</summary>
    private Gap[]? Solve(List<Bound> bounds)
    {
        var reach = Enumerable.Repeat(Gap.None, _things.Count + 1).ToArray();
        for (var round = 0; round <= reach.Length; round++)
        {
            var changed = false;
            foreach (var bound in bounds)
            {
                var through = reach[bound.From].Plus(bound.Most);
                if (through.IsLessThan(reach[bound.To]))
                {
                    reach[bound.To] = through;
                    changed = true;
                }
            }

            if (!changed)
            {
                return reach;
            }
        }

        return null;
    }

    /// <summary>The solution with a hair so thin that all bounds still hold.</summary>
    private static Rational[]? Numbers(Gap[] solution, List<Bound> bounds)
    {
        foreach (var hair in new Rational[] { 1, new(1, 100), new(1, 10_000), new(1, 100_000_000) })
        {
            var numbers = solution.Select(gap => gap.Amount + (gap.Hairs * hair)).ToArray();
            if (bounds.All(b => numbers[b.To] - numbers[b.From] <= b.Most.Amount && (b.Most.Hairs == 0 || numbers[b.To] - numbers[b.From] < b.Most.Amount)))
            {
                return numbers.Select(n => n - numbers[Origin]).ToArray();
            }
        }

        return null;
    }

    /// <summary>«To» is at most so much more than «From».</summary>
    private readonly record struct Bound(int From, int To, Gap Most);

    /// <summary>An amount and some hairs, each thinner than any amount.</summary>
    private readonly record struct Gap(Rational Amount, int Hairs)
    {
        public static Gap None => new(Rational.Zero, 0);

        public Gap Plus(Gap other) => new(Amount + other.Amount, Hairs + other.Hairs);

        public bool IsLessThan(Gap other) => Amount < other.Amount || (Amount == other.Amount && Hairs < other.Hairs);
    }
}
