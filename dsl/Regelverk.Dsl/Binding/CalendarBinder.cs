using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using S = Regelverk.Dsl.Syntax.ExpressionSyntax;

namespace Regelverk.Dsl.Binding;

/// <summary>What is read off the calendar: parts of periods, numbers of days and months, days so long after others.</summary>
internal sealed class CalendarBinder(BindingContext context, ExpressionBinder expressions)
{
    public Expression Bind(S syntax, Begrep level) => syntax switch
    {
        S.Calendar calendar => BindCalendar(calendar, level),
        S.MonthCount count => BindCount(count, level),
        S.VagueTime vague => BindVague(vague),
        _ => expressions.Broken(syntax),
    };

    /// <summary>A period; a month stands for its days.</summary>
    public Expression Period(S syntax, Begrep level)
    {
        var bound = expressions.Value(syntax, level);
        return bound.Type.Slag is Verdislag.Periode or Verdislag.Måned or Verdislag.Ukjent ? bound : Refuse(syntax, CalendarDiagnostics.NotAPeriod(syntax.Span, bound));
    }

    /// <summary>A period written in the file.</summary>
    public Expression Literal(S.Days syntax)
    {
        if (syntax.From.Dato.CompareTo(syntax.To.Dato) > 0)
        {
            return Refuse(syntax, CalendarDiagnostics.Backwards(syntax.Span, new Periode(syntax.To.Dato, syntax.From.Dato)));
        }

        return new Expression.Constant(new Value.Period(new Periode(syntax.From.Dato, syntax.To.Dato)), Types.Period, syntax.Span, context.Words(syntax.Span));
    }

    private Expression BindCalendar(S.Calendar syntax, Begrep level)
    {
        var operands = syntax.Operands.Select(o => Operand(syntax.Function, o, level)).ToArray();
        if (operands.Any(o => o.Type.IsUnknown()))
        {
            return expressions.Broken(syntax);
        }

        var type = syntax.Function switch
        {
            CalendarFunction.Overlap or CalendarFunction.FromTo => Types.Period,
            CalendarFunction.After or CalendarFunction.Before => Types.Day,
            _ => Types.Whole,
        };
        return new Expression.Calendar(syntax.Function, operands, syntax.Length, type, syntax.Span, context.Words(syntax.Span));
    }

    private Expression Operand(CalendarFunction function, S syntax, Begrep level) => function switch
    {
        CalendarFunction.FromTo or CalendarFunction.After or CalendarFunction.Before => Day(syntax, level, orMonth: false),
        CalendarFunction.DaysOfYear => Day(syntax, level, orMonth: true),
        _ => Period(syntax, level),
    };

    private Expression Day(S syntax, Begrep level, bool orMonth)
    {
        var bound = expressions.Value(syntax, level);
        var fits = bound.Type.ErTid || bound.Type.IsUnknown() || (orMonth && bound.Type.Slag == Verdislag.Måned);
        return fits ? bound : Refuse(syntax, CalendarDiagnostics.NotADay(syntax.Span, bound, orMonth));
    }

    private Expression BindCount(S.MonthCount syntax, Begrep level)
    {
        if (MonthLevels.InHand(level) is not null)
        {
            return Refuse(syntax, CalendarDiagnostics.MonthsInMonths(syntax.Span));
        }

        var period = Period(syntax.Period, level);
        var months = context.Months.Of(level, syntax.Period);
        var where = expressions.Condition(syntax.Where, months, null);
        return period.Type.IsUnknown() || where.Type.IsUnknown()
            ? expressions.Broken(syntax)
            : new Expression.MonthCount(period, syntax.Begun, months, where, Types.Whole, syntax.Span, context.Words(syntax.Span));
    }

    private Expression BindVague(S.VagueTime syntax)
    {
        var words = context.Words(syntax.Words);
        return Refuse(syntax, words.StartsWith("antall dager", System.StringComparison.OrdinalIgnoreCase)
            ? CalendarDiagnostics.WhichYear(syntax.Words)
            : CalendarDiagnostics.WhichMonths(syntax.Words, words, syntax.Of is { } period ? context.Words(period.Span) : "perioden"));
    }

    private Expression Refuse(S syntax, Diagnostics.Diagnostic diagnostic)
    {
        context.Report(diagnostic);
        return expressions.Broken(syntax);
    }
}
