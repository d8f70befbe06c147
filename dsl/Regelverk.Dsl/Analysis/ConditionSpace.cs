using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>
/// What some conditions depend on, and the values of it that they can tell apart. A ja/nei name that rules define counts as what it means, and a fact that is given only sometimes is
/// uaktuell otherwise. A condition that is not a comparison with something written in the file counts as one that may hold or not, so what is found may be
/// impossible only where two such conditions exclude each other in fact.
/// </summary>
internal sealed partial class ConditionSpace
{
    private readonly Dictionary<string, HashSet<Border>> _borders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expression> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Queue<Expression> _inside = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Variable[] _variables;
    private readonly IReadOnlyList<Formula> _constraints;
    private readonly IReadOnlyList<Formula> _pairConstraints;
    private readonly Dictionary<Definisjon, Formula> _names = [];
    private readonly Relations _relations;
    private readonly List<bool[]>[] _tests;

    /// <param name="conditions">The conditions.</param>
    public ConditionSpace(IEnumerable<Expression> conditions)
    {
        foreach (var condition in conditions)
        {
            Collect(condition);
        }

        while (_inside.Count > 0)
        {
            Collect(_inside.Dequeue());
        }

        _variables = _order.Select(Build).ToArray();
        _tests = _variables.Select(_ => new List<bool[]>()).ToArray();
        _constraints = _order.Select((key, i) => Possible(_subjects[key], i)).OfType<Formula>().ToArray();
        _pairConstraints = _order.Select((key, i) => _subjects[key] is Expression.Comparison pair ? PossiblePair(pair, i) : null).OfType<Formula>().ToArray();
        _relations = new Relations(_variables, _order.Select(key => _subjects[key]).ToArray());
        Compared = Enumerable.Range(0, _variables.Length).Where(_relations.Concern).ToArray();
    }

    /// <summary>What the conditions depend on.</summary>
    public IReadOnlyList<Variable> Variables => _variables;

    /// <summary>What a variable is about.</summary>
    public Expression Subject(int variable) => _subjects[_variables[variable].Key];

    /// <summary>Something that does not hold of all completions of a situation, though it holds of every applicant: what is uaktuell, and what is not. Null: nothing.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="knowsWhen">Whether it counts when facts are given, or only that what is compared must be given.</param>
    public Formula? Impediment(Situation situation, bool knowsWhen) => (knowsWhen ? _constraints : _pairConstraints).FirstOrDefault(c => c.In(situation) != true);

    /// <summary>Whether a situation may be, now that a variable has got its value.</summary>
    public bool MayHold(Situation situation, int variable) => variable >= _variables.Length || !_relations.Concern(variable) || _relations.CanHold(situation.Places);

    /// <summary>What everything in it is about: two conditions that have none of these in common have nothing to do with each other.</summary>
    public IEnumerable<string> Topics => _order.Concat(_order.Select(key => _subjects[key]).OfType<Expression.Comparison>().SelectMany(pair => new[] { SubjectKey.Of(pair.Left), SubjectKey.Of(pair.Right) }));

    /// <summary>How many names the formulas have that rules define.</summary>
    public int SharedCount { get; private set; }

    /// <summary>Whether a test so far tells two values of a variable apart.</summary>
    public bool TellsApart(int variable, int value, int other) => _tests[variable].Any(holds => holds[value] != holds[other]);

    /// <summary>How many values a variable has; a name that is left whole holds or does not.</summary>
    public int CountOfValues(int variable) => variable < _variables.Length ? _variables[variable].Values.Count : 2;

    /// <summary>The variables that are compared with each other, or say how things compare.</summary>
    public IReadOnlyList<int> Compared { get; }

    /// <summary>A condition as a formula.</summary>
    public Formula Of(Expression condition)
    {
        switch (condition)
        {
            case Expression.Constant { Value: Value.Truth truth }:
                return truth.IsTrue ? Formula.Always : Formula.Never;
            case Expression.Not not:
                return Formula.Not(Of(not.Operand));
            case Expression.Conditions list:
                return TestForms.Counted(list, list.Items.Select(i => Of(i.Uttrykk)).ToArray());
            case Expression.Defined { Definisjon: { } definition } when IsTakenApart(definition):
                return OfName(definition);
            case Expression.OneOf oneOf when TestForms.IsFixed(oneOf):
                return Leaf(SubjectKey.Of(oneOf.Operand), content => oneOf.Values.Any(v => TestForms.IsEqual(content, v, oneOf.Operand.Type)));
            case Expression.Comparison comparison:
                return OfComparison(Oriented(comparison));
            default:
                return Leaf(SubjectKey.Of(condition), content => (bool)content);
        }
    }

    /// <summary>A situation in words: what has a value in it.</summary>
    public string Words(Situation situation)
    {
        var agreeing = _relations.Values(situation.Places);
        var words = _variables.Select((v, i) => situation[i] == Situation.Open || v.Values[situation[i]] is not { Content: not null } value ? null : agreeing[i] is { } point ? Said(_subjects[v.Key], point) : value.Words)
            .OfType<string>()
            .ToArray();
        return words.Length switch
        {
            0 => AnyWords(situation),
            1 => words[0],
            _ => string.Join(", ", words.Take(words.Length - 1)) + " og " + words[words.Length - 1],
        };
    }

    /// <summary>Where a situation says nothing, for all applicants are in it: one of them.</summary>
    private string AnyWords(Situation situation)
    {
        for (var variable = 0; variable < _variables.Length; variable++)
        {
            for (var value = 0; value < _variables[variable].Values.Count; value++)
            {
                situation[variable] = value;
                var isPossible = _variables[variable].Values[value].Content is not null && MayHold(situation, variable) && _constraints.All(c => c.In(situation) != false);
                situation[variable] = Situation.Open;
                if (isPossible)
                {
                    return _variables[variable].Values[value].Words;
                }
            }
        }

        return "alt er oppgitt";
    }

    private static bool IsTakenApart(Definisjon name) => name.Type.Slag == Verdislag.JaNei && name.Tilfeller.Count > 0;

    private Formula OfName(Definisjon name)
    {
        if (!_names.TryGetValue(name, out var formula))
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            formula = Share(OfCases(name.Tilfeller));
            _names.Add(name, formula);
        }

        return formula;
    }

    /// <summary>A ja/nei name with exceptions has several cases, and «ellers» applies where no other does.</summary>
    private Formula OfCases(IReadOnlyList<Tilfelle> cases)
    {
        if (cases.Count == 1)
        {
            return Of(cases[0].Verdi);
        }

        var guards = cases.Where(c => !c.ErEllers).Select(Guard).ToArray();
        return Formula.Any(cases.Select(c => Formula.All(c.ErEllers ? Formula.Not(Formula.Any(guards)) : Guard(c), Of(c.Verdi))).ToArray());
    }

    /// <summary>«5 er mindre enn x» is a test of x, and «b er etter a» the same pair as «a er før b».</summary>
    private Expression.Comparison Oriented(Expression.Comparison comparison)
    {
        var tested = TestForms.Turned(comparison);
        var other = TestForms.Swapped(tested);
        return _subjects.ContainsKey(SubjectKey.OfPair(other)) ? other : tested;
    }

    private Formula OfComparison(Expression.Comparison comparison)
    {
        if (Border.Of(comparison.Right, comparison.Left.Type) is { } border)
        {
            return Border.Of(comparison.Left, comparison.Right.Type) is { } other
                ? border.Holds(other.Low, comparison.Operator) ? Formula.Always : Formula.Never
                : Leaf(SubjectKey.Of(comparison.Left), content => border.Holds((Rational)content, comparison.Operator), comparison.Operator);
        }

        return TestForms.IsCode(comparison)
            ? Leaf(SubjectKey.Of(comparison.Left), content => TestForms.IsEqual(content, comparison.Right, comparison.Left.Type) == (comparison.Operator == ComparisonOperator.Equal), comparison.Operator)
            : Leaf(SubjectKey.OfPair(comparison), content => new Border(0, 0).Holds((Rational)content, comparison.Operator), comparison.Operator);
    }

    /// <summary>Gives a name that rules define a number after those of the variables, for when it is left whole.</summary>
    private Formula.Shared Share(Formula meaning) => new(meaning, _variables.Length + SharedCount++);

    private Formula Leaf(string key, Func<object, bool> test, ComparisonOperator comparison = ComparisonOperator.Equal)
    {
        var variable = _index[key];
        var holds = _variables[variable].Where(test, comparison == ComparisonOperator.NotEqual);
        _tests[variable].Add(holds);
        return new Formula.Leaf(variable, holds);
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
                CollectComparison(Oriented(comparison));
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
            LookBehind(subject);
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

    /// <summary>A thing is uaktuell where a fact in it is not given, and nowhere else.</summary>
    private Formula? Possible(Expression subject, int variable)
    {
        var notApplicable = NotApplicable(subject);
        if (notApplicable is null || notApplicable == MayBeOrNot)
        {
            return null;
        }

        var isSo = IsNotApplicable(variable);
        return Formula.Any(Formula.All(isSo, notApplicable), Formula.All(Formula.Not(isSo), Formula.Not(notApplicable)));
    }

    /// <summary>How two things compare is uaktuell where one of them is.</summary>
    private Formula? PossiblePair(Expression.Comparison pair, int variable)
    {
        var parts = new[] { pair.Left, pair.Right }.Where(MayBeNotApplicable).ToArray();
        if (parts.Length == 0 || !parts.All(p => _index.ContainsKey(SubjectKey.Of(p))))
        {
            return null;
        }

        var isSo = IsNotApplicable(variable);
        var partIs = Formula.Any(parts.Select(p => IsNotApplicable(_index[SubjectKey.Of(p)])).ToArray());
        return Formula.Any(Formula.All(isSo, partIs), Formula.All(Formula.Not(isSo), Formula.Not(partIs)));
    }

    private Formula IsNotApplicable(int variable) => new Formula.Leaf(variable, _variables[variable].Values.Select(v => v.Content is null).ToArray());

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
