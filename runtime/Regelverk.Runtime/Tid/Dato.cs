using System;

namespace Regelverk.Runtime.Tid;

/// <summary>A day in the Gregorian calendar, years 1 to 9999. The default value is 1 January of year 1.</summary>
public readonly struct Dato : IEquatable<Dato>, IComparable<Dato>, IComparable
{
    private readonly DateTime _day;

    /// <summary>A day.</summary>
    /// <param name="år">Year, 1 to 9999.</param>
    /// <param name="måned">Month, 1 to 12.</param>
    /// <param name="dag">Day of the month, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public Dato(int år, int måned, int dag) => _day = new DateTime(år, måned, dag, 0, 0, 0, DateTimeKind.Unspecified);

    private Dato(DateTime day) => _day = day;

    /// <summary>Year.</summary>
    public int År => _day.Year;

    /// <summary>Month, 1 to 12.</summary>
    public int Måned => _day.Month;

    /// <summary>Day of the month, from 1.</summary>
    public int Dag => _day.Day;

    /// <summary>How many days it is after the first day of the calendar, 1 January of year 1.</summary>
    public int Dagnummer => (int)(_day.Ticks / TimeSpan.TicksPerDay);

    /// <summary>Whether they are the same day.</summary>
    public static bool operator ==(Dato a, Dato b) => a.Equals(b);

    /// <summary>Whether they are different days.</summary>
    public static bool operator !=(Dato a, Dato b) => !a.Equals(b);

    /// <summary>Earlier.</summary>
    public static bool operator <(Dato a, Dato b) => a._day < b._day;

    /// <summary>Later.</summary>
    public static bool operator >(Dato a, Dato b) => a._day > b._day;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(Dato a, Dato b) => a._day <= b._day;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(Dato a, Dato b) => a._day >= b._day;

    /// <summary>Whether there is such a day.</summary>
    /// <param name="år">Year.</param>
    /// <param name="måned">Month.</param>
    /// <param name="dag">Day of the month.</param>
    public static bool Finnes(int år, int måned, int dag) =>
        år is >= 1 and <= 9999 && måned is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(år, måned);

    /// <summary>The day a number of days later (or earlier, if negative).</summary>
    /// <param name="dager">Days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day falls outside the calendar.</exception>
    public Dato PlussDager(int dager) => new(_day.Add(new TimeSpan(dager, 0, 0, 0)));

    /// <summary>How many days later this day is than another; negative where it is earlier.</summary>
    /// <param name="other">The other.</param>
    public int DagerEtter(Dato other) => Dagnummer - other.Dagnummer;

    /// <inheritdoc/>
    public int CompareTo(Dato other) => _day.CompareTo(other._day);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Dato other => CompareTo(other),
        _ => throw new ArgumentException("A day can only be compared with a day.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(Dato other) => _day == other._day;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dato other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _day.GetHashCode();

    /// <summary>The day in bokmål, whatever the culture of the machine: «6. april 2018».</summary>
    public override string ToString() => Tidsord.Dato(this);
}
