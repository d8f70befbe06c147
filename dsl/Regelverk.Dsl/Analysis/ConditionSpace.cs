using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>
/// All situations that some conditions can tell apart. A ja/nei name that rules define counts as what it means, and a fact that is given only sometimes is
/// uaktuell otherwise. A condition that is not a comparison with something written in the file counts as one that may hold or not, so what is found may be
/// impossible only where two such conditions exclude each other in fact.
/// </summary>
internal sealed partial class ConditionSpace
{
    private readonly bool _looksInside;
    private readonly Dictionary<string, HashSet<Border>> _borders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expression> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Queue<Expression> _inside = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Variable[] _variables;
    private readonly IReadOnlyList<Func<int[], bool>> _isPossible;
    private readonly Dictionary<Definisjon, Func<int[], bool>> _tests = [];
    private readonly Relations _relations;
    private int _situation;

    private ConditionSpace(IEnumerable<Expression> conditions, bool looksInside)
    {
        _looksInside = looksInside;
        foreach (var condition in conditions)
        {
            Collect(condition);
        }

        while (_inside.Count > 0)
        {
            Collect(_inside.Dequeue());
        }

        _variables = _order.Select(Build).ToArray();
        _isPossible = _order.Select((key, i) => Possible(_subjects[key], i)).OfType<Func<int[], bool>>().ToArray();
        _relations = new Relations(_variables, _order.Select(key => _subjects[key]).ToArray());
    }

    /// <summary>The situations of some conditions; null where there are too many.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="looksInside">Whether names count as what they mean; otherwise any of them may hold or not, and any fact that is given only sometimes may be uaktuell.</param>
    /// <param name="mostSituations">How many there may be.</param>
    public static ConditionSpace? Of(IReadOnlyList<Expression> conditions, bool looksInside, int mostSituations)
    {
        var space = new ConditionSpace(conditions, looksInside);
        return space.IsWithin(mostSituations) ? space : null;
    }

    /// <summary>Every situation: for each variable the index of its value. The array is used again for the next one.</summary>
    public IEnumerable<int[]> Situations()
    {
        var places = new int[_variables.Length];
        while (true)
        {
            _situation++;
            if (_isPossible.All(possible => possible(places)) && (_relations.IsEmpty || _relations.CanHold(places)))
            {
                yield return places;
            }

            var at = places.Length - 1;
            while (at >= 0 && ++places[at] == _variables[at].Values.Count)
            {
                places[at--] = 0;
            }

            if (at < 0)
            {
                yield break;
            }
        }
    }

    /// <summary>What tells whether a condition holds in a situation.</summary>
    public Func<int[], bool> Test(Expression condition)
    {
        switch (condition)
        {
            case Expression.Constant { Value: Value.Truth truth }:
                return _ => truth.IsTrue;
            case Expression.Not not:
                var denied = Test(not.Operand);
                return situation => !denied(situation);
            case Expression.Conditions list:
                var items = list.Items.Select(i => Test(i.Uttrykk)).ToArray();
                return situation => TestForms.Counts(list, items.Count(item => item(situation)));
            case Expression.Defined { Definisjon: { } definition } when IsTakenApart(definition):
                return TestName(definition);
            case Expression.OneOf oneOf when TestForms.IsFixed(oneOf):
                return Leaf(SubjectKey.Of(oneOf.Operand), content => oneOf.Values.Any(v => TestForms.IsEqual(content, v, oneOf.Operand.Type)));
            case Expression.Comparison comparison:
                return TestComparison(TestForms.Turned(comparison));
            default:
                return Leaf(SubjectKey.Of(condition), content => (bool)content);
        }
    }

    /// <summary>A situation in words.</summary>
    public string Words(int[] situation)
    {
        var agreeing = _relations.Values(situation);
        var words = _variables.Select((v, i) => (Value: v.Values[situation[i]], Subject: _subjects[v.Key], Agreeing: agreeing[i]))
            .Where(v => v.Value.Content is not null)
            .Select(v => v.Agreeing is { } point ? Said(v.Subject, point) : v.Value.Words)
            .ToArray();
        return words.Length < 2 ? string.Concat(words) : string.Join(", ", words.Take(words.Length - 1)) + " og " + words[words.Length - 1];
    }

    private bool IsWithin(int most)
    {
        long size = 1;
        foreach (var variable in _variables)
        {
            size *= variable.Values.Count;
            if (size > most)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTakenApart(Definisjon name) => _looksInside && name.Type.Slag == Verdislag.JaNei && name.Tilfeller.Count > 0;

    private Func<int[], bool> TestName(Definisjon name)
    {
        if (!_tests.TryGetValue(name, out var test))
        {
            test = Once(TestCases(name.Tilfeller));
            _tests.Add(name, test);
        }

        return test;
    }

    private Func<int[], bool> TestCases(IReadOnlyList<Tilfelle> cases)
    {
        if (cases.Count == 1)
        {
            return Test(cases[0].Verdi);
        }

        var tests = cases.Select(c => (c.ErEllers, Applies: c.Vilkår is { } guard ? Test(guard) : _ => !c.ErEllers, Holds: Test(c.Verdi))).ToArray();
        return situation =>
        {
            var otherwise = !tests.Any(c => c.Applies(situation));
            return tests.Any(c => (c.Applies(situation) || (c.ErEllers && otherwise)) && c.Holds(situation));
        };
    }

    /// <summary>Tried once in each situation, however many conditions have the name.</summary>
    private Func<int[], bool> Once(Func<int[], bool> meaning)
    {
        var (triedIn, holds) = (0, false);
        return situation =>
        {
            if (triedIn != _situation)
            {
                (triedIn, holds) = (_situation, meaning(situation));
            }

            return holds;
        };
    }

    private Func<int[], bool> TestComparison(Expression.Comparison comparison)
    {
        if (Border.Of(comparison.Right, comparison.Left.Type) is { } border)
        {
            if (Border.Of(comparison.Left, comparison.Right.Type) is { } other)
            {
                var holds = border.Holds(other.Low, comparison.Operator);
                return _ => holds;
            }

            return Leaf(SubjectKey.Of(comparison.Left), content => border.Holds((Rational)content, comparison.Operator), comparison.Operator);
        }

        return TestForms.IsCode(comparison)
            ? Leaf(SubjectKey.Of(comparison.Left), content => TestForms.IsEqual(content, comparison.Right, comparison.Left.Type) == (comparison.Operator == ComparisonOperator.Equal), comparison.Operator)
            : Leaf(SubjectKey.OfPair(comparison), content => new Border(0, 0).Holds((Rational)content, comparison.Operator), comparison.Operator);
    }

    private Func<int[], bool> Leaf(string key, Func<object, bool> test, ComparisonOperator comparison = ComparisonOperator.Equal)
    {
        var place = _index[key];
        var holds = _variables[place].Where(test, comparison == ComparisonOperator.NotEqual);
        return situation => holds[situation[place]];
    }

    private void Collect(Expression condition)
    {
        switch (condition)
        {
            case Expression.Constant:
                break;
            case Expression.Not not:
                Collect(not.Operand);
                break;
            case Expression.Conditions list:
                foreach (var item in list.Items)
                {
                    Collect(item.Uttrykk);
                }

                break;
            case Expression.Defined { Definisjon: { } definition } when IsTakenApart(definition):
                foreach (var (part, i) in ExpressionParts.Of(definition).Select((part, i) => (part, i)))
                {
                    LookInside(SubjectKey.Of(condition) + " " + Text.Folding.Digits(i), part);
                }

                break;
            case Expression.OneOf oneOf when TestForms.IsFixed(oneOf):
                Add(SubjectKey.Of(oneOf.Operand), oneOf.Operand, oneOf.Values.Select(v => Border.Of(v, oneOf.Operand.Type)).OfType<Border>());
                break;
            case Expression.Comparison comparison:
                CollectComparison(TestForms.Turned(comparison));
                break;
            default:
                Add(SubjectKey.Of(condition), condition, []);
                break;
        }
    }

    private void CollectComparison(Expression.Comparison comparison)
    {
        if (Border.Of(comparison.Right, comparison.Left.Type) is { } border)
        {
            if (Border.Of(comparison.Left, comparison.Right.Type) is null)
            {
                Add(SubjectKey.Of(comparison.Left), comparison.Left, [border]);
            }
        }
        else if (TestForms.IsCode(comparison))
        {
            Add(SubjectKey.Of(comparison.Left), comparison.Left, []);
        }
        else
        {
            Add(SubjectKey.OfPair(comparison), comparison, []);
        }
    }

    private void Add(string key, Expression subject, IEnumerable<Border> borders)
    {
        if (!_subjects.ContainsKey(key))
        {
            _subjects.Add(key, subject);
            _borders.Add(key, []);
            _index.Add(key, _order.Count);
            _order.Add(key);
            if (_looksInside)
            {
                LookBehind(subject);
            }
        }

        _borders[key].UnionWith(borders);
    }

    /// <summary>Later, so that what the conditions themselves say comes first in the words of a situation.</summary>
    private void LookInside(string owner, Expression condition)
    {
        if (_seen.Add(owner))
        {
            _inside.Enqueue(condition);
        }
    }

    private Func<int[], bool>? Possible(Expression subject, int place)
    {
        var notApplicable = _looksInside ? NotApplicable(subject) : null;
        if (notApplicable is null || notApplicable == MayBeOrNot)
        {
            return null;
        }

        var last = _variables[place].Values.Count - 1;
        return situation => notApplicable(situation) == (situation[place] == last);
    }

    private Variable Build(string key)
    {
        var subject = _subjects[key];
        var values = Values(key, subject);
        return new Variable(key, MayBeNotApplicable(subject) ? [.. values, new VariableValue(null, "")] : values.ToArray());
    }

    private IEnumerable<VariableValue> Values(string key, Expression subject)
    {
        if (subject is Expression.Comparison pair)
        {
            var words = pair.Left.Type.ErTid ? new[] { "før", "lik", "etter" } : ["mindre enn", "lik", "mer enn"];
            return words.Select((w, i) => new VariableValue((Rational)(i - 1), $"{pair.Left.Tekst} er {w} {pair.Right.Tekst}"));
        }

        if (subject.Type.Slag == Verdislag.Kode)
        {
            return subject.Type.Koder.Select(k => new VariableValue(k, $"{subject.Tekst} er {k}"));
        }

        return subject.Type.Slag == Verdislag.JaNei
            ? [new VariableValue(true, $"«{Affirmed(subject)}» er ja"), new VariableValue(false, $"«{Affirmed(subject)}» er nei")]
            : Border.Stretches(_borders[key], subject).Select(s => new VariableValue(s.Point, Said(subject, s.Point)) { Stretch = s });
    }

    private static string Said(Expression subject, Rational point) => $"{subject.Tekst} er {Border.Shown(point, subject.Type)}";

    /// <summary>A ja/nei name as it is declared: where the rule denies it («ikke har …»), the words of the rule would say the opposite.</summary>
    private static string Affirmed(Expression condition) => condition switch
    {
        Expression.Fact fact => fact.Opplysning.Navn,
        Expression.Defined defined => defined.Definisjon.Navn,
        _ => condition.Tekst,
    };
}
