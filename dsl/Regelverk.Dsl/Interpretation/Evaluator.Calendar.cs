using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <content>Days, months and periods.</content>
internal sealed partial class Evaluator
{
    /// <summary>The months that a count is about, with whether each meets its condition; null where the period is not known.</summary>
    public IReadOnlyList<(Scope Month, Result Picked)>? Pick(Expression.MonthCount count, Scope scope) =>
        DaysOf(Evaluate(count.Period, scope)) is { } days
            ? MonthsOf(days, count.Begun).Select(m => scope.InMonth(count.Over, m)).Select(m => (m, Condition(count.Where, m))).ToList()
            : null;

    private Result ReadRoundPeriod() => Søknadsperiode is { } period ? new Result.Known(new Value.Period(period)) : new Result.Unknown();

    private Result ReadCalendar(Expression.Calendar calendar, Scope scope)
    {
        var operands = calendar.Operands.Select(o => Evaluate(o, scope)).ToList();
        if (calendar.Function == CalendarFunction.Overlap && operands.Any(o => DaysOf(o) is { ErTom: true }))
        {
            // Nothing lies in a period without days, whatever the other one turns out to be.
            return new Result.Known(new Value.Period(Periode.Tom));
        }

        return operands.All(o => o is Result.Known) ? Read(calendar, operands) : WhatIsMissing(operands);
    }

    private static Result Read(Expression.Calendar calendar, IReadOnlyList<Result> operands) => calendar.Function switch
    {
        CalendarFunction.Overlap => Known(Days(operands[0]).Overlapp(Days(operands[1]))),
        CalendarFunction.FromTo => Known(Periode.FraTil(Day(operands[0]), Day(operands[1]))),
        CalendarFunction.WholeMonths => Result.Of((Rational)Kalender.HeleMåneder(Days(operands[0])).Count),
        CalendarFunction.BegunMonths => Result.Of((Rational)Kalender.PåbegynteMåneder(Days(operands[0])).Count),
        CalendarFunction.Days => Result.Of((Rational)Days(operands[0]).AntallDager),
        CalendarFunction.DaysOfYear => Result.Of((Rational)Kalender.DagerIÅret(DaysOf(operands[0]) is { } days ? days.Fra.År : Day(operands[0]).År)),
        _ => Moved(calendar, Day(operands[0])),
    };

    private static Result Moved(Expression.Calendar calendar, Dato day)
    {
        var length = calendar.Length ?? throw new InvalidOperationException("A day is moved some length.");
        return new Result.Known(new Value.Time(new Tidspunkt(Kalender.Flytt(day, length, calendar.Function == CalendarFunction.Before), null)));
    }

    private Result CountMonths(Expression.MonthCount count, Scope scope)
    {
        if (Pick(count, scope) is not { } months)
        {
            return WhatIsMissing([Evaluate(count.Period, scope)]);
        }

        return Counted(Tally.Of(months.Select(m => m.Picked)));
    }

    private static IReadOnlyList<Måned> MonthsOf(Periode days, bool begun) => begun ? Kalender.PåbegynteMåneder(days) : Kalender.HeleMåneder(days);

    private static Result.Known Known(Periode days) => new(new Value.Period(days));

    private static Periode Days(Result result) => DaysOf(result) ?? throw new InvalidOperationException("The binder lets only periods and months stand here.");

    /// <summary>The days of a period or a month.</summary>
    private static Periode? DaysOf(Result result) => result switch
    {
        Result.Known { Value: Value.Period period } => period.Periode,
        Result.Known { Value: Value.Month month } => month.Måned.Dagene,
        _ => null,
    };

    private static Dato Day(Result result) => result is Result.Known { Value: Value.Time time }
        ? time.Moment.Dato
        : throw new InvalidOperationException("The binder lets only dates stand here.");
}
