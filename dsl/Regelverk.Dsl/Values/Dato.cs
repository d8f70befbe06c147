using System;

namespace Regelverk.Dsl.Values;

/// <summary>A day in the Gregorian calendar, years 1 to 9999.</summary>
public readonly record struct Dato : IComparable<Dato>
{
    private readonly DateTime _day;

    /// <summary>A day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public Dato(int år, int måned, int dag) => _day = new DateTime(år, måned, dag, 0, 0, 0, DateTimeKind.Unspecified);

    private Dato(DateTime day) => _day = day;

    /// <summary>Year.</summary>
    public int År => _day.Year;

    /// <summary>Month, 1 to 12.</summary>
    public int Måned => _day.Month;

    /// <summary>Day of the month, from 1.</summary>
    public int Dag => _day.Day;

    /// <summary>Whether there is such a day.</summary>
    public static bool Finnes(int år, int måned, int dag) =>
        år is >= 1 and <= 9999 && måned is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(år, måned);

    /// <summary>The day a number of days later (or earlier, if negative).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day falls outside the calendar.</exception>
    public Dato PlussDager(int dager) => new(_day.Add(new TimeSpan(dager, 0, 0, 0)));

    /// <summary>How many days later this day is than <paramref name="other"/>.</summary>
    public int DagerEtter(Dato other) => (_day - other._day).Days;

    /// <inheritdoc/>
    public int CompareTo(Dato other) => _day.CompareTo(other._day);

    /// <inheritdoc/>
    public override string ToString() => Visning.Dato(this);
}
