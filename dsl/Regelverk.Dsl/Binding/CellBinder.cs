using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;
using S = Regelverk.Dsl.Syntax.ExpressionSyntax;

namespace Regelverk.Dsl.Binding;

/// <summary>Turns the cell of a column into the condition a sentence would say: «≥ 5» under «folketallet» is «folketallet er minst 5».</summary>
internal sealed class CellBinder(BindingContext context, ExpressionBinder expressions)
{
    /// <summary>The condition of a row; null where it applies whatever the facts are.</summary>
    public Expression? Guard(RowSyntax row, IReadOnlyList<Expression> columns, Begrep level)
    {
        var tests = row.Tests.Zip(columns, (test, column) => Condition(test, column, level)).OfType<Expression>().ToArray();
        return tests.Length switch
        {
            0 => null,
            1 => tests[0],
            _ => new Expression.Conditions(
                Quantifier.All, 0, tests.Select(t => new Vilkår(null, t)).ToArray(), Types.Condition, row.Span, string.Join(" og ", tests.Select(t => t.Tekst))),
        };
    }

    private Expression? Condition(TestSyntax test, Expression column, Begrep level)
    {
        if (test.Parts.Count == 0 || column.Type.IsUnknown())
        {
            return null;
        }

        if (column.Type.Slag == Verdislag.JaNei)
        {
            return YesNo(test, column);
        }

        var parts = test.Parts.Select(p => Part(p, column, level)).ToArray();
        if (parts.Any(p => p is null) || parts.Length == 1)
        {
            return parts[0];
        }

        var all = parts.OfType<Expression>().ToArray();
        return all.All(p => p is Expression.Comparison { Operator: ComparisonOperator.Equal })
            ? new Expression.OneOf(column, all.OfType<Expression.Comparison>().Select(c => c.Right).ToArray(), Types.Condition, test.Span, $"{column.Tekst} er {context.Words(test.Span)}")
            : new Expression.Conditions(Quantifier.AtLeast, 1, all.Select(p => new Vilkår(null, p)).ToArray(), Types.Condition, test.Span, string.Join(" eller ", all.Select(p => p.Tekst)));
    }

    private Expression? YesNo(TestSyntax test, Expression column)
    {
        if (test.Parts.Count > 1 || test.Parts[0] is not { Operator: ComparisonOperator.Equal, To: null, Value: S.YesNo answer })
        {
            context.Report(ComputedTypeDiagnostics.YesNoCell(test.Span, context.Words(test.Span), column.Tekst));
            return null;
        }

        return answer.Value ? column : new Expression.Not(column, Types.Condition, test.Span, $"ikke {column.Tekst}");
    }

    private Expression? Part(TestPart part, Expression column, Begrep level)
    {
        if (part.Vague is { } word)
        {
            context.Report(TokenDiagnostics.VagueBorder(
                word.Span, word.Text, column.Type.ErTid, $"{TokenDiagnostics.IncludingBorder(word.Text, column.Type.ErTid)} {context.Words(part.Value.Span)}"));
            return null;
        }

        if (part.To is null)
        {
            return expressions.Comparisons.Compare(column, part.Operator, Value(part.Value, column), level, right => $"{column.Tekst} er {Word(part.Operator, column.Type)}{right.Tekst}");
        }

        var isTime = column.Type.ErTid;
        var from = expressions.Comparisons.Compare(column, ComparisonOperator.AtLeast, Value(part.Value, column), level, right => $"{column.Tekst} er {(isTime ? "tidligst" : "minst")} {right.Tekst}");
        var to = expressions.Comparisons.Compare(column, ComparisonOperator.AtMost, Value(part.To, column), level, right => $"{column.Tekst} er {(isTime ? "senest" : "høyst")} {right.Tekst}");
        if (from is not Expression.Comparison { Right: var least } || to is not Expression.Comparison { Right: var most })
        {
            return null;
        }

        if (least is Expression.Constant { Value: Value.Number low } && most is Expression.Constant { Value: Value.Number high } && low.Amount > high.Amount)
        {
            context.Report(ComputedTypeDiagnostics.RangeOrder(part.Span, context.Words(part.Span), $"{context.Words(part.To.Span)}–{context.Words(part.Value.Span)}"));
            return null;
        }

        var words = isTime ? $"{column.Tekst} er tidligst {least.Tekst} og senest {most.Tekst}" : $"{column.Tekst} er fra {least.Tekst} til og med {most.Tekst}";
        return new Expression.Conditions(Quantifier.All, 0, [new Vilkår(null, from), new Vilkår(null, to)], Types.Condition, part.Span, words);
    }

    /// <summary>A plain number in a column of amounts is kroner, as in the tables of examples.</summary>
    private static S Value(S written, Expression column) =>
        written is S.Quantity { Unit: Unit.None } number && column.Type.Slag == Verdislag.Kroner ? number with { Unit = Unit.Kroner } : written;

    private static string Word(ComparisonOperator comparison, Verditype type) => (comparison, type.ErTid || type.Slag == Verdislag.Måned) switch
    {
        (ComparisonOperator.AtLeast, false) => "minst ",
        (ComparisonOperator.AtMost, false) => "høyst ",
        (ComparisonOperator.MoreThan, false) => "mer enn ",
        (ComparisonOperator.LessThan, false) => "mindre enn ",
        (ComparisonOperator.AtLeast, true) => "tidligst ",
        (ComparisonOperator.AtMost, true) => "senest ",
        (ComparisonOperator.MoreThan, true) => "etter ",
        (ComparisonOperator.LessThan, true) => "før ",
        _ => "",
    };
}
