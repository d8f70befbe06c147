using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Finds between what a number must lie while facts are missing: what a provisional division sets aside.</summary>
internal sealed class BoundsFinder
{
    private readonly Evaluator _evaluator;
    private readonly Dictionary<(Scope, Definisjon), Bounds> _found = [];

    public BoundsFinder(Evaluator evaluator) => _evaluator = evaluator;

    public Bounds Find(Expression expression, Scope scope)
    {
        switch (_evaluator.Evaluate(expression, scope))
        {
            case Result.Known { Value: Value.Number number }:
                return Bounds.Exactly(number.Amount);
            case Result.Unknown { Range: { } range }:
                return new Bounds(range.Low, range.High);
        }

        return expression switch
        {
            Expression.Fact fact => OfFact(fact.Opplysning, scope),
            Expression.Defined defined => Find(defined.Definisjon, scope),
            Expression.Arithmetic e => OfArithmetic(e.Operator, Find(e.Left, scope), Find(e.Right, scope)),
            Expression.Extreme e => e.Operands.Select(o => Find(o, scope)).Aggregate(e.Highest ? Bounds.OfHigher : Bounds.OfLower),
            Expression.Bounded { IsCap: true } e => Bounds.OfLower(Find(e.Operand, scope), Find(e.Bound, scope)),
            Expression.Bounded e => Bounds.OfHigher(Find(e.Operand, scope), Find(e.Bound, scope)),
            Expression.Rounded e => Rounded(Find(e.Operand, scope), e.Avrunding),
            Expression.Aggregate e => OfAggregate(e, scope),
            Expression.Count or Expression.MonthCount or Expression.Calendar => new Bounds(Rational.Zero, null),
            _ => Bounds.None,
        };
    }

    /// <summary>The stretch that holds the value of every case that is still possible.</summary>
    public Bounds Find(Definisjon definisjon, Scope scope)
    {
        var owner = scope.OwnerOf(definisjon.Nivå);
        if (!_found.TryGetValue((owner, definisjon), out var bounds))
        {
            bounds = _evaluator.ValueOf(definisjon, owner) is Result.Known { Value: Value.Number number }
                ? Bounds.Exactly(number.Amount)
                : _evaluator.Examine(definisjon, owner)
                    .Where(c => !c.Applies.IsFalse)
                    .Select(c => Find(c.Tilfelle.Verdi, owner))
                    .DefaultIfEmpty(Bounds.None)
                    .Aggregate(Bounds.Cover);
            _found.Add((owner, definisjon), bounds);
        }

        return bounds;
    }

    private Bounds OfFact(Opplysning opplysning, Scope scope) =>
        scope.OwnerOf(opplysning.Begrep).Data.Opplysninger.TryGetValue(opplysning, out var value) && value is Value.Number given
            ? Bounds.Exactly(given.Amount)
            : new Bounds(opplysning.Minst, opplysning.Høyst);

    private static Bounds OfArithmetic(ArithmeticOperator @operator, Bounds left, Bounds right) => @operator switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        _ => left / right,
    };

    private static Bounds Rounded(Bounds bounds, Avrunding avrunding) => new(
        bounds.Low is { } low ? Rounding.Round(low, avrunding) : null,
        bounds.High is { } high ? Rounding.Round(high, avrunding) : null);

    private Bounds OfAggregate(Expression.Aggregate aggregate, Scope scope)
    {
        if (_evaluator.Pick(aggregate.Over, aggregate.Where, scope) is not { } parts)
        {
            return Bounds.None;
        }

        var values = parts.Where(p => !p.Picked.IsFalse).Select(p => (Bounds: Find(aggregate.Operand, p.Part), p.Picked)).ToList();
        return aggregate.Kind switch
        {
            // A part that may fall out counts as nothing or as itself.
            AggregateKind.Sum => values.Aggregate(
                Bounds.Exactly(Rational.Zero),
                (sum, v) => sum + (v.Picked.IsTrue ? v.Bounds : Bounds.Cover(v.Bounds, Bounds.Exactly(Rational.Zero)))),
            _ when values.Count == 0 => Bounds.None,
            _ => values.Select(v => v.Bounds).Aggregate(Bounds.Cover),
        };
    }
}
