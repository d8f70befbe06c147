using System;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// The stretch that an ordered value is known to lie in: a number is a point, a time without a clock is a whole day in
/// minutes, a count with open conditions lies between two numbers, and a missing fact between what it is assumed to.
/// </summary>
/// <param name="Low">The lowest it can be.</param>
/// <param name="High">The highest it can be.</param>
internal readonly record struct Extent(Bound Low, Bound High)
{
    /// <summary>The extent of a result; null where nothing bounds it.</summary>
    public static Extent? Of(Result result) => result switch
    {
        Result.Known { Value: Value.Number n } => Point(n.Amount),
        Result.Known { Value: Value.Time t } => new Extent((Rational)t.Moment.Tidligst, (Rational)t.Moment.Senest),
        Result.Known { Value: Value.Month m } => Point((m.Måned.År * 12) + m.Måned.Nummer),
        Result.Unknown { Range: { } range } => new Extent((Rational)range.Low, (Rational)range.High),
        Result.Unknown { Within: { } stretch } => stretch.Extent,
        _ => null,
    };

    /// <summary>The day of a time, where the clock does not count.</summary>
    public static Extent? OfDay(Result result) => result switch
    {
        Result.Known { Value: Value.Time t } => Point(t.Moment.Dato.DagerEtter(new Dato(1, 1, 1))),
        Result.Unknown { Within: { } stretch } => stretch.Days,
        _ => null,
    };

    /// <summary>Ja or nei where all that the two can be agree on it, otherwise null.</summary>
    public static bool? Compare(Extent? left, ComparisonOperator comparison, Extent? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return null;
        }

        return comparison switch
        {
            ComparisonOperator.AtMost => Decide(always: a.High <= b.Low, never: a.Low > b.High),
            ComparisonOperator.LessThan => Decide(always: a.High < b.Low, never: a.Low >= b.High),
            ComparisonOperator.AtLeast => Compare(b, ComparisonOperator.AtMost, a),
            ComparisonOperator.MoreThan => Compare(b, ComparisonOperator.LessThan, a),
            ComparisonOperator.Equal => Decide(always: a.Low == b.High && a.High == b.Low, never: a.High < b.Low || b.High < a.Low),
            ComparisonOperator.NotEqual => !Compare(a, ComparisonOperator.Equal, b),
            _ => throw new InvalidOperationException($"Unknown comparison {comparison}."),
        };
    }

    private static Extent Point(Rational number) => new(number, number);

    private static bool? Decide(bool always, bool never) => always ? true : never ? false : null;
}
