using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>What single tests are about, and when they hold.</summary>
internal static class TestForms
{
    /// <summary>That as many items hold as a list asks for.</summary>
    public static Formula Counted(Expression.Conditions list, IReadOnlyList<Formula> items) => list.Quantifier switch
    {
        Quantifier.All => Formula.All(items),
        Quantifier.None => new Formula.Count(items, 0, 0),
        Quantifier.AtLeast => new Formula.Count(items, list.Number, items.Count),
        Quantifier.AtMost => new Formula.Count(items, 0, list.Number),
        _ => new Formula.Count(items, list.Number, list.Number),
    };

    /// <summary>«5 er mindre enn x» says the same as «x er mer enn 5».</summary>
    public static Expression.Comparison Turned(Expression.Comparison comparison) =>
        Border.Of(comparison.Left, comparison.Right.Type) is null || Border.Of(comparison.Right, comparison.Left.Type) is not null
            ? comparison
            : Swapped(comparison);

    /// <summary>The same said from the other side.</summary>
    public static Expression.Comparison Swapped(Expression.Comparison comparison) =>
        comparison with { Left = comparison.Right, Right = comparison.Left, Operator = Turned(comparison.Operator) };

    private static ComparisonOperator Turned(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.AtLeast => ComparisonOperator.AtMost,
        ComparisonOperator.AtMost => ComparisonOperator.AtLeast,
        ComparisonOperator.MoreThan => ComparisonOperator.LessThan,
        ComparisonOperator.LessThan => ComparisonOperator.MoreThan,
        _ => comparison,
    };

    /// <summary>Whether all the values are written in the file.</summary>
    public static bool IsFixed(Expression.OneOf oneOf) => oneOf.Operand.Type.Slag == Verdislag.Kode || oneOf.Values.All(v => Border.Of(v, oneOf.Operand.Type) is not null);

    /// <summary>Whether it asks for one value of an «én av».</summary>
    public static bool IsCode(Expression.Comparison comparison) => comparison is { Left.Type.Slag: Verdislag.Kode, Right: Expression.Constant };

    /// <summary>Whether a value of a variable is this value.</summary>
    public static bool IsEqual(object content, Expression value, Verditype subject) => value is Expression.Constant { Value: Value.Code code }
        ? content is string name && name == code.Name
        : content is Rational point && Border.Of(value, subject) is { } border && border.Holds(point, ComparisonOperator.Equal);
}
