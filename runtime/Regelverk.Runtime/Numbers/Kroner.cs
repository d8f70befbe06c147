using System;

namespace Regelverk.Runtime.Numbers;

/// <summary>An amount of money in whole øre, from −2^63 to 2^63 − 1 øre. Arithmetic is exact or an <see cref="OverflowException"/>, never a wrong sum.</summary>
/// <remarks>The default value is 0 kroner.</remarks>
public readonly struct Kroner : IEquatable<Kroner>, IComparable<Kroner>, IComparable
{
    private const int ØrePerKrone = 100;

    private Kroner(long øre) => Øre = øre;

    /// <summary>0 kroner.</summary>
    public static Kroner Zero => default;

    /// <summary>The highest amount there is: 2^63 − 1 øre.</summary>
    public static Kroner MaxValue => new(long.MaxValue);

    /// <summary>The lowest amount there is: −2^63 øre.</summary>
    public static Kroner MinValue => new(long.MinValue);

    /// <summary>The amount in øre.</summary>
    public long Øre { get; }

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Math.Sign(Øre);

    /// <summary>An amount of whole kroner.</summary>
    /// <param name="kroner">Kroner.</param>
    /// <exception cref="OverflowException">The amount does not fit in 64 bits of øre.</exception>
    public static Kroner FraKroner(long kroner) => new(checked(kroner * ØrePerKrone));

    /// <summary>An amount of kroner with at most two decimals that count.</summary>
    /// <param name="kroner">Kroner.</param>
    /// <exception cref="ArgumentException">The amount is not whole øre.</exception>
    /// <exception cref="OverflowException">The amount does not fit in 64 bits of øre.</exception>
    public static Kroner FraKroner(decimal kroner)
    {
        var øre = kroner * ØrePerKrone;
        return øre == decimal.Truncate(øre)
            ? new Kroner((long)øre)
            : throw new ArgumentException("Beløpet er ikke hele øre.", nameof(kroner));
    }

    /// <summary>An amount of whole øre.</summary>
    /// <param name="øre">Øre.</param>
    public static Kroner FraØre(long øre) => new(øre);

    /// <summary>Sum.</summary>
    /// <exception cref="OverflowException">The sum does not fit in 64 bits of øre.</exception>
    public static Kroner operator +(Kroner a, Kroner b) => new(checked(a.Øre + b.Øre));

    /// <summary>Difference.</summary>
    /// <exception cref="OverflowException">The difference does not fit in 64 bits of øre.</exception>
    public static Kroner operator -(Kroner a, Kroner b) => new(checked(a.Øre - b.Øre));

    /// <summary>The amount with the other sign.</summary>
    /// <exception cref="OverflowException">The amount is <see cref="MinValue"/>.</exception>
    public static Kroner operator -(Kroner a) => new(checked(-a.Øre));

    /// <summary>The amount so many times.</summary>
    /// <exception cref="OverflowException">The product does not fit in 64 bits of øre.</exception>
    public static Kroner operator *(Kroner a, long ganger) => new(checked(a.Øre * ganger));

    /// <summary>The amount so many times.</summary>
    /// <exception cref="OverflowException">The product does not fit in 64 bits of øre.</exception>
    public static Kroner operator *(long ganger, Kroner a) => a * ganger;

    /// <summary>Whether the amounts are the same.</summary>
    public static bool operator ==(Kroner a, Kroner b) => a.Øre == b.Øre;

    /// <summary>Whether the amounts differ.</summary>
    public static bool operator !=(Kroner a, Kroner b) => a.Øre != b.Øre;

    /// <summary>Less.</summary>
    public static bool operator <(Kroner a, Kroner b) => a.Øre < b.Øre;

    /// <summary>More.</summary>
    public static bool operator >(Kroner a, Kroner b) => a.Øre > b.Øre;

    /// <summary>Less or the same.</summary>
    public static bool operator <=(Kroner a, Kroner b) => a.Øre <= b.Øre;

    /// <summary>More or the same.</summary>
    public static bool operator >=(Kroner a, Kroner b) => a.Øre >= b.Øre;

    /// <summary>The smaller of two amounts.</summary>
    public static Kroner Min(Kroner a, Kroner b) => a.Øre <= b.Øre ? a : b;

    /// <summary>The larger of two amounts.</summary>
    public static Kroner Max(Kroner a, Kroner b) => a.Øre >= b.Øre ? a : b;

    /// <summary>The amount rounded to a multiple of a unit.</summary>
    /// <param name="måte">Which way.</param>
    /// <param name="enhet">The unit; more than 0 øre.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not more than 0.</exception>
    /// <exception cref="OverflowException">The result does not fit in 64 bits of øre.</exception>
    public Kroner Avrund(Avrundingsmåte måte, Kroner enhet) => new(Avrunding.Avrund(Øre, måte, enhet.Øre));

    /// <summary>A share of the amount, a · <paramref name="teller"/> / <paramref name="nevner"/>, rounded once to a multiple of a unit: 8 % is 8 and 100.</summary>
    /// <param name="teller">Above the line.</param>
    /// <param name="nevner">Below the line; more than 0.</param>
    /// <param name="måte">Which way to round.</param>
    /// <param name="enhet">The unit; more than 0 øre.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the number below the line is not more than 0.</exception>
    /// <exception cref="OverflowException">The result does not fit in 64 bits of øre.</exception>
    public Kroner Andel(long teller, long nevner, Avrundingsmåte måte, Kroner enhet) =>
        new(Avrunding.Avrund(Wide.Product(Øre, teller), nevner, måte, enhet.Øre));

    /// <summary>The amount as an exact number of kroner.</summary>
    public Brøk TilBrøk() => new(Øre, ØrePerKrone);

    /// <inheritdoc/>
    public int CompareTo(Kroner other) => Øre.CompareTo(other.Øre);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Kroner other => CompareTo(other),
        _ => throw new ArgumentException("An amount can only be compared with an amount.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(Kroner other) => Øre == other.Øre;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Kroner other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Øre.GetHashCode();

    /// <summary>The amount in bokmål, whatever the culture of the machine: «200 000 kroner», «0,50 kroner», «−1 kroner».</summary>
    public override string ToString() => Visning.Kroner(this);
}
