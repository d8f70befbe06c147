using System;

namespace Regelverk.Runtime.Tid;

/// <summary>A day, with the clock to the minute where it is known. Without a clock only the day is known. Two of them are the same only where both say the clock, or neither does.</summary>
public readonly struct Tidspunkt : IEquatable<Tidspunkt>
{
    /// <summary>The last minute of a day, 23.59.</summary>
    public const int SisteMinutt = MinutesInDay - 1;

    private const int MinutesInDay = 24 * 60;

    // One more than the minute, so that the default value has no clock.
    private readonly int _minute;

    /// <summary>A day without a clock.</summary>
    /// <param name="dato">The day.</param>
    public Tidspunkt(Dato dato)
    {
        Dato = dato;
        _minute = 0;
    }

    /// <summary>A day with the clock where it is known.</summary>
    /// <param name="dato">The day.</param>
    /// <param name="minutt">Minutes after midnight, 0 to 1439; null where only the day is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such minute in a day.</exception>
    public Tidspunkt(Dato dato, int? minutt)
    {
        if (minutt is < 0 or > SisteMinutt)
        {
            throw new ArgumentOutOfRangeException(nameof(minutt));
        }

        Dato = dato;
        _minute = minutt + 1 ?? 0;
    }

    /// <summary>A day with its clock.</summary>
    /// <param name="år">Year, 1 to 9999.</param>
    /// <param name="måned">Month, 1 to 12.</param>
    /// <param name="dag">Day of the month, from 1.</param>
    /// <param name="time">Hour, 0 to 23.</param>
    /// <param name="minutt">Minute, 0 to 59.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day or no such clock.</exception>
    public Tidspunkt(int år, int måned, int dag, int time, int minutt)
        : this(new Dato(år, måned, dag), Clock(time, minutt))
    {
    }

    /// <summary>The day.</summary>
    public Dato Dato { get; }

    /// <summary>Minutes after midnight, 0 to 1439; null where only the day is known.</summary>
    public int? Minutt => _minute == 0 ? null : _minute - 1;

    /// <summary>The earliest minute it can be, counted from the first minute of the calendar.</summary>
    public long Tidligst => ((long)Dato.Dagnummer * MinutesInDay) + (Minutt ?? 0);

    /// <summary>The latest minute it can be, counted from the first minute of the calendar.</summary>
    public long Senest => ((long)Dato.Dagnummer * MinutesInDay) + (Minutt ?? SisteMinutt);

    /// <summary>The moment of a number of minutes.</summary>
    /// <param name="tidligst">Minutes as <see cref="Tidligst"/> counts them.</param>
    /// <param name="harKlokke">Whether the clock is known.</param>
    public static Tidspunkt FraMinutter(long tidligst, bool harKlokke) =>
        new(new Dato(1, 1, 1).PlussDager((int)(tidligst / MinutesInDay)), harKlokke ? (int)(tidligst % MinutesInDay) : null);

    /// <summary>A day without a clock.</summary>
    public static implicit operator Tidspunkt(Dato dato) => new(dato);

    /// <summary>Whether both say the same day and the same clock.</summary>
    public static bool operator ==(Tidspunkt a, Tidspunkt b) => a.Equals(b);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Tidspunkt a, Tidspunkt b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(Tidspunkt other) => Dato == other.Dato && _minute == other._minute;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Tidspunkt other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Dato.GetHashCode() * 397) ^ _minute);

    /// <summary>The moment in bokmål, whatever the culture of the machine: «16. november 2018 kl. 15.00», «6. april 2018».</summary>
    public override string ToString() => Tidsord.Tidspunkt(this);

    private static int Clock(int hour, int minute) => hour is < 0 or > 23 ? throw new ArgumentOutOfRangeException("time")
        : minute is < 0 or > 59 ? throw new ArgumentOutOfRangeException("minutt")
        : (hour * 60) + minute;
}
