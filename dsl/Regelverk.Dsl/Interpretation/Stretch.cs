using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// What a missing ordered fact is assumed to lie between, both ends included. Days and minutes are counted from the first day of the calendar. What is calculated from it stays unknown;
/// a comparison is decided where all that it can be agrees.
/// </summary>
/// <param name="Low">The lowest it can be.</param>
/// <param name="High">The highest it can be.</param>
/// <param name="Slag">What kind of value it is.</param>
internal sealed record Stretch(Bound Low, Bound High, Verdislag Slag)
{
    private const long MinutesInDay = Tidspunkt.SisteMinutt + 1;

    private static readonly Rational LastDay = new Dato(9999, 12, 31).DagerEtter(new Dato(1, 1, 1));

    /// <summary>The result of an expression that reads the fact.</summary>
    public Result Result => IsPoint && Slag is (Verdislag.Heltall or Verdislag.Tall or Verdislag.Prosent or Verdislag.Kroner)
        ? Result.Of(Low.At)
        : new Result.Unknown { Within = this };

    /// <summary>As an extent: times in minutes.</summary>
    public Extent Extent => Slag == Verdislag.Dato ? new Extent(Low.At * MinutesInDay, (High.At * MinutesInDay) + Tidspunkt.SisteMinutt) : new Extent(Low, High);

    /// <summary>As an extent of days; null for what is no time.</summary>
    public Extent? Days => Slag switch
    {
        Verdislag.Dato => new Extent(Low, High),
        Verdislag.Tidspunkt => new Extent((Rational)(Low.At / MinutesInDay).Floor(), (Rational)(High.At / MinutesInDay).Floor()),
        _ => null,
    };

    private bool IsPoint => Low == High && Low.IsExact;

    private bool IsWhole => Slag is Verdislag.Heltall or Verdislag.Dato or Verdislag.Tidspunkt or Verdislag.Måned;

    /// <summary>All that a fact can be; null where its values have no order.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="known">The day, where only the clock is missing.</param>
    public static Stretch? Of(Opplysning fact, Value? known) => fact.Type.Slag switch
    {
        Verdislag.Heltall or Verdislag.Tall or Verdislag.Prosent or Verdislag.Kroner => new Stretch(fact.Minst ?? Bound.Lowest, fact.Høyst ?? Bound.Highest, fact.Type.Slag).Whole(),
        Verdislag.Måned => new Stretch(Bound.Lowest, Bound.Highest, Verdislag.Måned),
        Verdislag.Dato => new Stretch(Rational.Zero, LastDay, Verdislag.Dato),
        Verdislag.Tidspunkt when known is Value.Time day => new Stretch((Rational)day.Moment.Tidligst, (Rational)day.Moment.Senest, Verdislag.Tidspunkt),
        Verdislag.Tidspunkt => new Stretch(Rational.Zero, ((LastDay + 1) * MinutesInDay) - 1, Verdislag.Tidspunkt),
        _ => null,
    };

    /// <summary>What another value is for a fact of a kind, when the two are compared; null where they cannot be.</summary>
    /// <param name="slag">The kind of the fact.</param>
    /// <param name="other">The other value.</param>
    /// <param name="byDay">Whether the clock does not count.</param>
    public static Extent? Border(Verdislag slag, Result other, bool byDay)
    {
        if (other is not Result.Known)
        {
            return null;
        }

        if (slag == Verdislag.Dato)
        {
            return Extent.OfDay(other);
        }

        return slag == Verdislag.Tidspunkt && byDay && Extent.OfDay(other) is { } day
            ? new Extent(day.Low.At * MinutesInDay, (day.High.At * MinutesInDay) + Tidspunkt.SisteMinutt)
            : Extent.Of(other);
    }

    /// <summary>What lies below a border, on it and above it; what is empty is left out.</summary>
    public IReadOnlyList<Stretch> Split(Extent border) => new[]
    {
        this with { High = Min(High, Beside(border.Low, -1)) },
        this with { Low = Max(Low, border.Low), High = Min(High, border.High) },
        this with { Low = Max(Low, Beside(border.High, 1)) },
    }.Select(s => s.Whole()).Where(s => s.Low <= s.High).ToList();

    /// <summary>Whether some value lies in both.</summary>
    public bool Meets(Stretch other) => Low <= other.High && other.Low <= High;

    private static Bound Beside(Bound bound, int side) => new(bound.At, side);

    private static Bound Min(Bound a, Bound b) => a <= b ? a : b;

    private static Bound Max(Bound a, Bound b) => a >= b ? a : b;

    /// <summary>Of what is counted in whole numbers, only they lie in it.</summary>
    private Stretch Whole() => !IsWhole ? this : this with
    {
        Low = Low.IsBeyond ? Low : Low.Side > 0 ? (Rational)(Low.At.Floor() + 1) : (Rational)Low.At.Ceiling(),
        High = High.IsBeyond ? High : High.Side < 0 ? (Rational)(High.At.Ceiling() - 1) : (Rational)High.At.Floor(),
    };
}
