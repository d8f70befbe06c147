using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>A border that is written in the file, as numbers: both ends are the same but for a day compared with a moment, which is all its minutes.</summary>
/// <param name="Low">Its first point.</param>
/// <param name="High">Its last point.</param>
internal readonly record struct Border(Rational Low, Rational High)
{
    private const long MinutesOfDay = Tidspunkt.SisteMinutt + 1;

    private static Tidspunkt LastDay => new(new Dato(9999, 12, 31), null);

    /// <summary>The border that a subject is compared with, or null where it is not written in the file.</summary>
    public static Border? Of(Expression border, Verditype subject) => border switch
    {
        Expression.Constant { Value: Value.Number number } => Point(number.Amount),
        Expression.Rate { Sats.Verdi: Value.Number number } => Point(number.Amount),
        Expression.Constant { Value: Value.Month month } => Point((month.Måned.År * 12) + month.Måned.Nummer - 1),
        Expression.Constant { Value: Value.Time time } when subject.Slag == Verdislag.Dato => Point(Days(time.Moment) * MinutesOfDay),
        Expression.Constant { Value: Value.Time time } => new Border(time.Moment.Tidligst, time.Moment.Senest),
        _ => null,
    };

    /// <summary>Whether a point stands to the border as a comparison says.</summary>
    public bool Holds(Rational point, ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => point >= Low && point <= High,
        ComparisonOperator.NotEqual => point < Low || point > High,
        ComparisonOperator.AtLeast => point >= Low,
        ComparisonOperator.MoreThan => point > High,
        ComparisonOperator.AtMost => point <= High,
        _ => point < Low,
    };

    /// <summary>How far from a border the nearest other value lies.</summary>
    public static Rational Step(Verditype subject) => subject.Slag switch
    {
        Verdislag.Heltall or Verdislag.Måned or Verdislag.Tidspunkt => Rational.One,
        Verdislag.Dato => MinutesOfDay,
        Verdislag.Kroner => new Rational(1, 100),
        _ => new Rational(1, 1000),
    };

    /// <summary>A point as it is said of a subject.</summary>
    public static string Shown(Rational point, Verditype subject) => subject.Slag switch
    {
        Verdislag.Kroner => Visning.Kroner(point),
        Verdislag.Prosent => Visning.Prosent(point),
        Verdislag.Måned => Visning.Måned(new Måned((int)(point.Numerator / 12), (int)(point.Numerator % 12) + 1)),
        Verdislag.Dato => Visning.Dato(Day(point)),
        Verdislag.Tidspunkt => Visning.Tidspunkt(new Tidspunkt(Day(point), (int)(point.Numerator % MinutesOfDay))),
        _ => Visning.Tall(point),
    };

    /// <summary>A point as a value of a subject.</summary>
    public static Value ValueOf(Rational point, Verditype subject) => subject.Slag switch
    {
        Verdislag.Måned => new Value.Month(new Måned((int)(point.Numerator / 12), (int)(point.Numerator % 12) + 1)),
        Verdislag.Dato => new Value.Time(new Tidspunkt(Day(point), null)),
        Verdislag.Tidspunkt => new Value.Time(new Tidspunkt(Day(point), (int)(point.Numerator % MinutesOfDay))),
        _ => new Value.Number(point),
    };

    /// <summary>The first and last point of what a subject may be; null where nothing limits it.</summary>
    public static (Rational? Least, Rational? Most) Limits(Expression subject) => subject.Type.Slag switch
    {
        Verdislag.Dato => (Rational.Zero, Days(LastDay) * MinutesOfDay),
        Verdislag.Tidspunkt => (Rational.Zero, (Days(LastDay) * MinutesOfDay) + Tidspunkt.SisteMinutt),
        Verdislag.Måned => (12, (9999 * 12) + 11),
        _ => subject switch
        {
            Expression.Fact fact => (fact.Opplysning.Minst, fact.Opplysning.Høyst),
            Expression.Calendar { Function: CalendarFunction.DaysOfYear } => (365, 366),
            Expression.Count or Expression.Calendar { Type.Slag: Verdislag.Heltall } or Expression.MonthCount => (Rational.Zero, null),
            Expression.Aggregate { Kind: AggregateKind.Sum } sum => (Limits(sum.Operand).Least >= Rational.Zero ? Rational.Zero : null, null),
            Expression.Aggregate aggregate => Limits(aggregate.Operand),
            Expression.Defined { Definisjon.Tilfeller: { Count: 1 } cases } => Limits(cases[0].Verdi),
            _ => (null, null),
        },
    };

    /// <summary>Each border, and the stretches between and beyond them, inside the limits. Where the calendar begins and ends is no border that anybody should hear of.</summary>
    public static IReadOnlyList<Stretch> Stretches(IEnumerable<Border> borders, Expression subject)
    {
        var step = Step(subject.Type);
        var (least, most) = Limits(subject);
        var limits = subject.Type.ErTid || subject.Type.Slag == Verdislag.Måned ? [] : new[] { least, most };
        var ends = borders.SelectMany(b => new[] { b.Low, b.High }).Concat(limits.OfType<Rational>()).Distinct().OrderBy(n => n).ToArray();
        var stretches = ends.Take(1).Select(first => new Stretch(first - step, null, first))
            .Concat(ends.SelectMany((end, i) => i + 1 < ends.Length ? [new Stretch(end, end, end), .. Between(end, ends[i + 1], step, IsGrained(subject))] : new[] { new Stretch(end, end, end), new Stretch(end + step, end, null) }))
            .Where(s => (least is null || s.Point >= least) && (most is null || s.Point <= most))
            .ToArray();
        return stretches.Length > 0 ? stretches : [new Stretch(least ?? most ?? Rational.Zero, null, null)];
    }

    /// <summary>Whether there is nothing between a value and the one that is a step away.</summary>
    public static bool IsGrained(Expression subject) =>
        subject.Type.Slag is Verdislag.Heltall or Verdislag.Måned or Verdislag.Tidspunkt or Verdislag.Dato || (subject.Type.Slag == Verdislag.Kroner && subject is Expression.Fact);

    /// <summary>What lies between two borders, if anything does.</summary>
    private static Stretch[] Between(Rational low, Rational high, Rational step, bool isGrained) =>
        low + step < high ? [new Stretch(low + step, low, high)] : isGrained ? [] : [new Stretch((low + high) / 2, low, high)];

    private static Border Point(Rational point) => new(point, point);

    private static Rational Days(Tidspunkt moment) => moment.Dato.DagerEtter(new Dato(1, 1, 1));

    private static Dato Day(Rational minutes) => new Dato(1, 1, 1).PlussDager((int)(minutes.Numerator / MinutesOfDay));
}
