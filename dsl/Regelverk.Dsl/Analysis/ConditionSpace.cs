using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>
/// All situations that some conditions can tell apart. A condition that is not a comparison with something fixed counts as one that may hold or not,
/// so what is found may be impossible only where two such conditions exclude each other in fact. Defined ja/nei names are either taken apart into
/// what they mean, or, where that gives too many situations, count as such a condition too.
/// </summary>
internal sealed class ConditionSpace
{
    private readonly Dictionary<string, SortedSet<Rational>> _borders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expression> _subjects = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly HashSet<Definisjon> _takenApart = [];
    private readonly Dictionary<Definisjon, bool> _truths = [];
    private readonly bool _takesNamesApart;

    public ConditionSpace(IEnumerable<Expression> conditions, bool takesNamesApart)
    {
        _takesNamesApart = takesNamesApart;
        foreach (var condition in conditions)
        {
            Collect(condition);
        }

        Variables = _order.Select(Build).ToArray();
    }

    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>How many situations there are, or a number above the limit.</summary>
    public long Size(long limit)
    {
        long size = 1;
        foreach (var variable in Variables)
        {
            size *= variable.Values.Count;
            if (size > limit)
            {
                return limit + 1;
            }
        }

        return size;
    }

    /// <summary>Every situation: a value for each variable.</summary>
    public IEnumerable<IReadOnlyDictionary<string, VariableValue>> Situations()
    {
        var places = new int[Variables.Count];
        while (true)
        {
            _truths.Clear();
            yield return Variables.Select((v, i) => (v.Key, Value: v.Values[places[i]])).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
            var at = places.Length - 1;
            while (at >= 0 && ++places[at] == Variables[at].Values.Count)
            {
                places[at--] = 0;
            }

            if (at < 0)
            {
                yield break;
            }
        }
    }

    /// <summary>Whether a condition holds in a situation: the one that was given last.</summary>
    public bool Holds(Expression condition, IReadOnlyDictionary<string, VariableValue> situation) => condition switch
    {
        Expression.Constant { Value: Value.Truth truth } => truth.IsTrue,
        Expression.Defined { Definisjon: { } name } when IsTakenApart(name) => HoldsByName(name, situation),
        Expression.Not not => !Holds(not.Operand, situation),
        Expression.Conditions list => Counts(list, list.Items.Count(i => Holds(i.Uttrykk, situation))),
        Expression.OneOf oneOf when IsFixed(oneOf) => oneOf.Values.Any(v => IsEqual(situation[Key(oneOf.Operand)].Content, v)),
        Expression.Comparison comparison when Number(comparison.Right) is { } border => Compares(((Rational)situation[Key(comparison.Left)].Content).CompareTo(border), comparison.Operator),
        Expression.Comparison comparison when IsCode(comparison) => IsEqual(situation[Key(comparison.Left)].Content, comparison.Right) == (comparison.Operator == ComparisonOperator.Equal),
        Expression.Comparison comparison => Compares((int)situation[PairKey(comparison)].Content, comparison.Operator),
        _ => (bool)situation[Key(condition)].Content,
    };

    private bool IsTakenApart(Definisjon name) => _takesNamesApart && name.Type.Slag == Verdislag.JaNei && name.Tilfeller.Count == 1;

    private bool HoldsByName(Definisjon name, IReadOnlyDictionary<string, VariableValue> situation)
    {
        if (!_truths.TryGetValue(name, out var truth))
        {
            truth = Holds(name.Tilfeller[0].Verdi, situation);
            _truths.Add(name, truth);
        }

        return truth;
    }

    private static bool Counts(Expression.Conditions list, int holding) => list.Quantifier switch
    {
        Quantifier.All => holding == list.Items.Count,
        Quantifier.None => holding == 0,
        Quantifier.AtLeast => holding >= list.Number,
        Quantifier.AtMost => holding <= list.Number,
        _ => holding == list.Number,
    };

    private static bool Compares(int order, ComparisonOperator oper) => oper switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.AtLeast => order >= 0,
        ComparisonOperator.MoreThan => order > 0,
        ComparisonOperator.AtMost => order <= 0,
        _ => order < 0,
    };

    private void Collect(Expression condition)
    {
        switch (condition)
        {
            case Expression.Constant:
                break;
            case Expression.Defined { Definisjon: { } name } when IsTakenApart(name):
                if (_takenApart.Add(name))
                {
                    Collect(name.Tilfeller[0].Verdi);
                }

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
            case Expression.OneOf oneOf when IsFixed(oneOf):
                Add(Key(oneOf.Operand), oneOf.Operand);
                foreach (var border in oneOf.Values.Select(Number).OfType<Rational>())
                {
                    _borders[Key(oneOf.Operand)].Add(border);
                }

                break;
            case Expression.Comparison comparison when Number(comparison.Right) is { } border:
                Add(Key(comparison.Left), comparison.Left);
                _borders[Key(comparison.Left)].Add(border);
                break;
            case Expression.Comparison comparison when IsCode(comparison):
                Add(Key(comparison.Left), comparison.Left);
                break;
            case Expression.Comparison comparison:
                Add(PairKey(comparison), comparison);
                break;
            default:
                Add(Key(condition), condition);
                break;
        }
    }

    private void Add(string key, Expression subject)
    {
        if (!_subjects.ContainsKey(key))
        {
            _subjects.Add(key, subject);
            _borders.Add(key, []);
            _order.Add(key);
        }
    }

    private Variable Build(string key)
    {
        var subject = _subjects[key];
        if (subject is Expression.Comparison pair)
        {
            var (less, more) = pair.Left.Type.ErTid ? ("før", "etter") : ("mindre enn", "mer enn");
            return new Variable(key, new[] { (-1, less), (0, "lik"), (1, more) }.Select(p => new VariableValue(p.Item1, $"{pair.Left.Tekst} er {p.Item2} {pair.Right.Tekst}")).ToArray());
        }

        if (subject.Type.Slag == Verdislag.Kode)
        {
            return new Variable(key, subject.Type.Koder.Select(k => new VariableValue(k, $"{subject.Tekst} er {k}")).ToArray());
        }

        return subject.Type.ErTall && subject.Type.Slag != Verdislag.Ukjent
            ? new Variable(key, Points(key, subject).Select(n => new VariableValue(n, $"{subject.Tekst} er {Shown(n, subject.Type)}")).ToArray())
            : new Variable(key, [new VariableValue(true, $"{subject.Tekst} (ja)"), new VariableValue(false, $"{subject.Tekst} (nei)")]);
    }

    /// <summary>Each border, and a point between and beyond them, inside what the fact may be.</summary>
    private IEnumerable<Rational> Points(string key, Expression subject)
    {
        var step = subject.Type.Slag switch
        {
            Verdislag.Heltall => Rational.One,
            Verdislag.Kroner => new Rational(1, 100),
            _ => new Rational(1, 1000),
        };
        var (least, most) = subject is Expression.Fact { Opplysning: { } fact } ? (fact.Minst, fact.Høyst) : (null, null);
        return _borders[key].SelectMany(b => new[] { b - step, b, b + step }).Distinct().OrderBy(n => n)
            .Where(n => (least is null || n >= least) && (most is null || n <= most)).DefaultIfEmpty(least ?? most ?? Rational.Zero);
    }

    private static string Shown(Rational number, Verditype type) => type.Slag switch
    {
        Verdislag.Kroner => Visning.Kroner(number),
        Verdislag.Prosent => Visning.Prosent(number),
        _ => Visning.Tall(number),
    };

    /// <summary>What a value is fixed to, if it is: a number in the file or a rate.</summary>
    private static Rational? Number(Expression expression) => expression switch
    {
        Expression.Constant { Value: Value.Number number } => number.Amount,
        Expression.Rate { Sats.Verdi: Value.Number number } => number.Amount,
        _ => null,
    };

    private static bool IsFixed(Expression.OneOf oneOf) => oneOf.Operand.Type.Slag == Verdislag.Kode || oneOf.Values.All(v => Number(v) is not null);

    private static bool IsCode(Expression.Comparison comparison) => comparison is { Left.Type.Slag: Verdislag.Kode, Right: Expression.Constant };

    private static bool IsEqual(object content, Expression value) => value is Expression.Constant { Value: Value.Code code }
        ? content is string name && name == code.Name
        : content is Rational number && Number(value) is { } border && number == border;

    private static string PairKey(Expression.Comparison comparison) => Key(comparison.Left) + " ? " + Key(comparison.Right);

    private static string Key(Expression expression) => expression switch
    {
        Expression.Fact fact => fact.Opplysning.Begrep.Navn + "." + fact.Opplysning.Navn,
        Expression.Defined defined => defined.Definisjon.Nivå.Navn + "=" + defined.Definisjon.Navn,
        _ => Text.Folding.Fold(expression.Tekst),
    };
}
