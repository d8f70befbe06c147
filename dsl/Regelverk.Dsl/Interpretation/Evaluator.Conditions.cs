using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <content>Tests and conditions, in Kleene's three-valued logic: what the missing facts cannot change is decided.</content>
internal sealed partial class Evaluator
{
    private static Result Negate(Result condition) => condition switch
    {
        { IsTrue: true } => Result.Of(false),
        { IsFalse: true } => Result.Of(true),
        _ => condition,
    };

    private Result Compare(Expression.Comparison comparison, Scope scope)
    {
        var left = Evaluate(comparison.Left, scope);
        var right = Evaluate(comparison.Right, scope);
        if (left is Result.NotApplicable || right is Result.NotApplicable)
        {
            // A test of something uaktuell is not fulfilled; «er ikke» is always the exact denial of «er».
            return Result.Of(comparison.Operator == ComparisonOperator.NotEqual);
        }

        // A day is a day: as a border it stands for all its minutes («senest 6. april» holds until midnight).
        var byDay = IsDay(comparison.Left) || IsDay(comparison.Right);
        var decided = IsOrdered(left) || IsOrdered(right)
            ? Extent.Compare(byDay ? Extent.OfDay(left) : Extent.Of(left), comparison.Operator, byDay ? Extent.OfDay(right) : Extent.Of(right))
            : SameValue(left, right) is { } same ? same == (comparison.Operator == ComparisonOperator.Equal) : null;
        return decided is { } truth ? Result.Of(truth) : Result.Graver(Undecided(left), Undecided(right));
    }

    private Result IsOneOf(Expression.OneOf oneOf, Scope scope)
    {
        var tests = oneOf.Values
            .Select(v => Compare(new Expression.Comparison(oneOf.Operand, ComparisonOperator.Equal, v, oneOf.Type, oneOf.Span, oneOf.Tekst), scope))
            .ToList();
        return Tally.Of(tests).Decide(Quantifier.AtLeast, 1);
    }

    private Result CountConditions(Expression.Conditions conditions, Scope scope) =>
        Tally.Of(conditions.Items.Select(i => Condition(i.Uttrykk, scope))).Decide(conditions.Quantifier, conditions.Number);

    /// <summary>Whether the clock does not count for it. The deadline is always a moment.</summary>
    public static bool IsDay(Expression expression) => expression is not Expression.Deadline && expression.Type.Slag == Verdislag.Dato;

    private static bool IsOrdered(Result result) => result is Result.Known
    {
        Value: Value.Number or Value.Time or Value.Month
    };

    private static bool? SameValue(Result left, Result right) =>
        left is Result.Known a && right is Result.Known b ? a.Value == b.Value : null;

    /// <summary>What an operand of an undecided test reports: a known one (a day without its clock) is a gap too.</summary>
    private static Result Undecided(Result operand) => operand is Result.Known or Result.Unknown ? new Result.Unknown() : operand;
}
