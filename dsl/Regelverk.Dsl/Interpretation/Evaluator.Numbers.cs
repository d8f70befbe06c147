using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <content>Calculating. A calculation with something unknown is unknown, never 0.</content>
internal sealed partial class Evaluator
{
    private Result Calculate(Expression.Arithmetic arithmetic, Scope scope)
    {
        var left = Evaluate(arithmetic.Left, scope);
        var right = Evaluate(arithmetic.Right, scope);
        if (arithmetic.Operator == ArithmeticOperator.Divide && NumberOf(right) is { Sign: 0 })
        {
            return new Result.DividedByZero(arithmetic.Tekst);
        }

        if (NumberOf(left) is not { } a || NumberOf(right) is not { } b)
        {
            return WhatIsMissing([left, right]);
        }

        return Result.Of(arithmetic.Operator switch
        {
            ArithmeticOperator.Add => a + b,
            ArithmeticOperator.Subtract => a - b,
            ArithmeticOperator.Multiply => a * b,
            _ => a / b,
        });
    }

    private Result FindExtreme(Expression.Extreme extreme, Scope scope) =>
        ExtremeOf(extreme.Operands.Select(o => Evaluate(o, scope)).ToList(), extreme.Highest);

    private Result Bound(Expression.Bounded bounded, Scope scope) =>
        ExtremeOf([Evaluate(bounded.Operand, scope), Evaluate(bounded.Bound, scope)], highest: !bounded.IsCap);

    private Result Round(Expression.Rounded rounded, Scope scope)
    {
        var operand = Evaluate(rounded.Operand, scope);
        return NumberOf(operand) is { } number ? Result.Of(RoundsNothing ? number : Rounding.Round(number, rounded.Avrunding)) : WhatIsMissing([operand]);
    }

    /// <summary>The highest or lowest of at least one value: numbers, months or times.</summary>
    private static Result ExtremeOf(IReadOnlyList<Result> values, bool highest)
    {
        if (values.Any(v => v is not Result.Known))
        {
            return WhatIsMissing(values);
        }

        // One that is certainly at least as far out as all others; a day without a clock may leave open which.
        var order = highest ? ComparisonOperator.AtLeast : ComparisonOperator.AtMost;
        var furthest = values.Aggregate((best, next) => Extent.Compare(Extent.Of(next), order, Extent.Of(best)) == true ? next : best);
        var isCertain = values.All(v => v == furthest || Extent.Compare(Extent.Of(furthest), order, Extent.Of(v)) == true);
        return isCertain ? furthest : new Result.Unknown();
    }

    private static Rational Sum(IEnumerable<Result> numbers) =>
        numbers.Aggregate(Rational.Zero, (sum, number) => sum + (NumberOf(number) ?? throw new InvalidOperationException("Only numbers are summed.")));

    private static Rational? NumberOf(Result result) => result is Result.Known { Value: Value.Number number } ? number.Amount : null;

    /// <summary>What a combination of values reports, one of which at least is not known.</summary>
    private static Result WhatIsMissing(IEnumerable<Result> values)
    {
        var gravest = values.Where(v => v is not Result.Known).Aggregate((Result?)null, Result.Graver)
            ?? throw new InvalidOperationException("All values are known, but not of the type that the binder agreed on.");

        // The bounds of a count are its own; they say nothing about what is calculated from it.
        return gravest is Result.Unknown ? new Result.Unknown() : gravest;
    }
}
