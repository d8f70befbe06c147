using System;

namespace Regelverk.Runtime.Tid;

/// <summary>A calendar month. The default value is januar of year 1.</summary>
public readonly struct Måned : IEquatable<Måned>, IComparable<Måned>, IComparable
{
    private readonly int _sinceStart;

    /// <summary>A month.</summary>
    /// <param name="år">Year, 1 to 9999.</param>
    /// <param name="nummer">Month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public Måned(int år, int nummer)
    {
        if (år is < 1 or > 9999)
        {
            throw new ArgumentOutOfRangeException(nameof(år));
        }

        _sinceStart = nummer is < 1 or > 12 ? throw new ArgumentOutOfRangeException(nameof(nummer)) : ((år - 1) * 12) + nummer - 1;
    }

    /// <summary>Year.</summary>
    public int År => (_sinceStart / 12) + 1;

    /// <summary>Month, 1 to 12.</summary>
    public int Nummer => (_sinceStart % 12) + 1;

    /// <summary>How many months it is after the first month of the calendar, januar of year 1.</summary>
    public int Månedsnummer => _sinceStart;

    /// <summary>Whether they are the same month.</summary>
    public static bool operator ==(Måned a, Måned b) => a.Equals(b);

    /// <summary>Whether they are different months.</summary>
    public static bool operator !=(Måned a, Måned b) => !a.Equals(b);

    /// <summary>Earlier.</summary>
    public static bool operator <(Måned a, Måned b) => a._sinceStart < b._sinceStart;

    /// <summary>Later.</summary>
    public static bool operator >(Måned a, Måned b) => a._sinceStart > b._sinceStart;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(Måned a, Måned b) => a._sinceStart <= b._sinceStart;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(Måned a, Måned b) => a._sinceStart >= b._sinceStart;

    /// <inheritdoc/>
    public int CompareTo(Måned other) => _sinceStart.CompareTo(other._sinceStart);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Måned other => CompareTo(other),
        _ => throw new ArgumentException("A month can only be compared with a month.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(Måned other) => _sinceStart == other._sinceStart;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Måned other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _sinceStart;

    /// <summary>The month in bokmål, whatever the culture of the machine: «september 2024».</summary>
    public override string ToString() => Tidsord.Måned(this);
}
