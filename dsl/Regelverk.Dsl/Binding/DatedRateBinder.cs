using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>A rate that changes with a date becomes one case a line: from its date until the next. Before the first line there is none.</summary>
internal sealed class DatedRateBinder(BindingContext context, ExpressionBinder expressions)
{
    public IReadOnlyList<Tilfelle> Bind(DatedRateSyntax syntax, Definisjon definition, RuleSource source)
    {
        var date = expressions.Bind(syntax.By, source.Level, null);
        if (!date.Type.ErTid)
        {
            context.Report(ComputedTypeDiagnostics.NotADate(syntax.By.Span, date.Tekst, date.Type));
            return [];
        }

        if (date.Type.IsUnknown() || !IsOrdered(syntax.Series))
        {
            return [];
        }

        definition.Form = Definisjonsform.Satsrekke;
        var cases = new List<Tilfelle>();
        Expression? value = null;
        for (var i = 0; i < syntax.Series.Count; i++)
        {
            var line = syntax.Series[i];
            value = line.IsUnchanged ? value : line.Value is { } written ? Rate(written, definition) : null;
            if (value is not null)
            {
                cases.Add(new Tilfelle(value, Guard(date, line, i + 1 < syntax.Series.Count ? syntax.Series[i + 1] : null), false, source.Place, context.Words(line.Span), line.Span));
            }
        }

        return cases;
    }

    private Expression? Rate(ExpressionSyntax written, Definisjon definition)
    {
        if (ExpressionBinder.Literal(written) is Value.Number)
        {
            return expressions.Number(written, definition.Nivå);
        }

        if (written is not ExpressionSyntax.Missing)
        {
            context.Report(TypeDiagnostics.RateValue(written.Span, definition.Navn));
        }

        return null;
    }

    private Expression Guard(Expression date, DatedLineSyntax line, DatedLineSyntax? next)
    {
        var from = Comparison(date, ComparisonOperator.AtLeast, line, "tidligst");
        if (next is null)
        {
            return from;
        }

        var before = Comparison(date, ComparisonOperator.LessThan, next, "før");
        return new Expression.Conditions(Quantifier.All, 0, [new Vilkår(null, from), new Vilkår(null, before)], Types.Condition, line.Span, $"{from.Tekst} og {before.Tekst}");
    }

    private static Expression Comparison(Expression date, ComparisonOperator comparison, DatedLineSyntax line, string word)
    {
        var day = new Expression.Constant(new Value.Time(line.From), line.From.Minutt is null ? Types.Day : Types.Moment, line.Span, Visning.Tidspunkt(line.From));
        return new Expression.Comparison(date, comparison, day, Types.Condition, line.Span, $"{date.Tekst} er {word} {day.Tekst}");
    }

    private bool IsOrdered(IReadOnlyList<DatedLineSyntax> lines)
    {
        if (lines[0].Value is null)
        {
            context.Report(ComputedTypeDiagnostics.NothingBefore(lines[0].Span));
            return false;
        }

        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].From.Tidligst <= lines[i - 1].From.Tidligst)
            {
                context.Report(ComputedTypeDiagnostics.DateOrder(lines[i].Span, lines[i - 1].Span));
                return false;
            }

            if (lines[i].IsUnchanged && lines[i - 1] is { Value: null, IsUnchanged: false })
            {
                context.Report(ComputedTypeDiagnostics.NothingBefore(lines[i].Span));
                return false;
            }
        }

        return true;
    }
}
