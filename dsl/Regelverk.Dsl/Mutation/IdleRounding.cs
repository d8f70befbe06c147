using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Mutation;

/// <summary>Knows amounts that a rounding never changes, so that its direction means nothing: what is given in kroner is whole øre.</summary>
internal sealed class IdleRounding
{
    private readonly Dictionary<(Definisjon, Rational), bool> _known = [];

    /// <summary>Whether a value is always a whole number of units.</summary>
    private bool IsWhole(Expression value, Rational unit) => value switch
    {
        Expression.Fact { Type.Slag: Verdislag.Kroner } => (new Rational(1, 100) / unit).IsWhole,
        Expression.Fact { Type.Slag: Verdislag.Heltall } or Expression.Count => (Rational.One / unit).IsWhole,
        Expression.Constant { Value: Value.Number number } => (number.Amount / unit).IsWhole,
        Expression.Rate { Sats.Verdi: Value.Number number } => (number.Amount / unit).IsWhole,
        Expression.Rounded rounded => (rounded.Avrunding.Enhet / unit).IsWhole,
        Expression.Defined defined => IsWhole(defined.Definisjon, unit),
        Expression.Bounded bounded => IsWhole(bounded.Operand, unit) && IsWhole(bounded.Bound, unit),
        Expression.Extreme extreme => extreme.Operands.All(o => IsWhole(o, unit)),
        Expression.Aggregate aggregate => IsWhole(aggregate.Operand, unit),
        Expression.Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } sum => IsWhole(sum.Left, unit) && IsWhole(sum.Right, unit),
        Expression.Arithmetic { Operator: ArithmeticOperator.Multiply } product => IsCount(product.Left) ? IsWhole(product.Right, unit) : IsCount(product.Right) && IsWhole(product.Left, unit),
        _ => false,
    };

    /// <summary>Whether a change is only of which way something is rounded that is never changed by it.</summary>
    public bool IsIn(Edit edit, IEnumerable<Expression> expressions) =>
        (edit.New is "ned" or "opp" || edit.New.StartsWith("ned til ", System.StringComparison.Ordinal))
        && expressions.OfType<Expression.Rounded>().Where(r => r.Span.Start <= edit.Span.Start && edit.Span.End <= r.Span.End).OrderBy(r => r.Span.Length).FirstOrDefault() is { } rounded
        && IsWhole(rounded.Operand, rounded.Avrunding.Enhet);

    private bool IsWhole(Definisjon definition, Rational unit)
    {
        if (!_known.TryGetValue((definition, unit), out var known))
        {
            known = definition.Tilfeller.All(t => t.Verdi is Expression.NotComputed || IsWhole(t.Verdi, unit));
            _known.Add((definition, unit), known);
        }

        return known;
    }

    private static bool IsCount(Expression value) => value is Expression.Fact { Type.Slag: Verdislag.Heltall } or Expression.Count;
}
