using System;
using System.Numerics;

namespace Regelverk.Runtime.Numbers;

/// <summary>An exact fraction, always in lowest terms with a positive number below the line. For what does not fit in whole øre; it has no limits and allocates.</summary>
/// <remarks>The default value is 0.</remarks>
public readonly struct Brøk : IEquatable<Brøk>, IComparable<Brøk>, IComparable
{
    // The default value must have 1 below the line.
    private readonly BigInteger _nevnerMinusÉn;

    /// <summary>A fraction of two whole numbers.</summary>
    /// <param name="teller">Above the line.</param>
    /// <param name="nevner">Below the line; not 0.</param>
    /// <exception cref="DivideByZeroException">The number below the line is 0.</exception>
    public Brøk(BigInteger teller, BigInteger nevner)
    {
        if (nevner.IsZero)
        {
            throw new DivideByZeroException("En brøk kan ikke ha null under streken.");
        }

        // Nearly all amounts are whole.
        if (nevner.IsOne)
        {
            Teller = teller;
            _nevnerMinusÉn = BigInteger.Zero;
            return;
        }

        var common = BigInteger.GreatestCommonDivisor(teller, nevner);
        if (nevner.Sign < 0)
        {
            common = -common;
        }

        Teller = teller / common;
        _nevnerMinusÉn = (nevner / common) - BigInteger.One;
    }

    /// <summary>A fraction of two whole numbers.</summary>
    /// <param name="teller">Above the line.</param>
    /// <param name="nevner">Below the line; not 0.</param>
    /// <exception cref="DivideByZeroException">The number below the line is 0.</exception>
    public Brøk(long teller, long nevner)
        : this((BigInteger)teller, nevner)
    {
    }

    /// <summary>The number 0.</summary>
    public static Brøk Zero => default;

    /// <summary>The number 1.</summary>
    public static Brøk One => new(BigInteger.One, BigInteger.One);

    /// <summary>Above the line; carries the sign.</summary>
    public BigInteger Teller { get; }

    /// <summary>Below the line; at least 1.</summary>
    public BigInteger Nevner => _nevnerMinusÉn + BigInteger.One;

    /// <summary>Whether the number is whole.</summary>
    public bool ErHelt => _nevnerMinusÉn.IsZero;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Teller.Sign;

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Brøk(long tall) => new(tall, 1);

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Brøk(BigInteger tall) => new(tall, BigInteger.One);

    /// <summary>Sum.</summary>
    public static Brøk operator +(Brøk a, Brøk b) =>
        a.ErHelt && b.ErHelt ? a.Teller + b.Teller : new Brøk((a.Teller * b.Nevner) + (b.Teller * a.Nevner), a.Nevner * b.Nevner);

    /// <summary>Difference.</summary>
    public static Brøk operator -(Brøk a, Brøk b) =>
        a.ErHelt && b.ErHelt ? a.Teller - b.Teller : new Brøk((a.Teller * b.Nevner) - (b.Teller * a.Nevner), a.Nevner * b.Nevner);

    /// <summary>The number with the other sign.</summary>
    public static Brøk operator -(Brøk a) => new(-a.Teller, a.Nevner);

    /// <summary>Product.</summary>
    public static Brøk operator *(Brøk a, Brøk b) => a.ErHelt && b.ErHelt ? a.Teller * b.Teller : new Brøk(a.Teller * b.Teller, a.Nevner * b.Nevner);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Brøk operator /(Brøk a, Brøk b) => new(a.Teller * b.Nevner, a.Nevner * b.Teller);

    /// <summary>Whether the numbers are the same.</summary>
    public static bool operator ==(Brøk a, Brøk b) => a.Equals(b);

    /// <summary>Whether the numbers differ.</summary>
    public static bool operator !=(Brøk a, Brøk b) => !a.Equals(b);

    /// <summary>Less.</summary>
    public static bool operator <(Brøk a, Brøk b) => a.CompareTo(b) < 0;

    /// <summary>More.</summary>
    public static bool operator >(Brøk a, Brøk b) => a.CompareTo(b) > 0;

    /// <summary>Less or the same.</summary>
    public static bool operator <=(Brøk a, Brøk b) => a.CompareTo(b) <= 0;

    /// <summary>More or the same.</summary>
    public static bool operator >=(Brøk a, Brøk b) => a.CompareTo(b) >= 0;

    /// <summary>The smaller of two.</summary>
    public static Brøk Min(Brøk a, Brøk b) => a <= b ? a : b;

    /// <summary>The larger of two.</summary>
    public static Brøk Max(Brøk a, Brøk b) => a >= b ? a : b;

    /// <summary>The largest whole number that is not above this one.</summary>
    public BigInteger HeltallUnder()
    {
        var whole = BigInteger.DivRem(Teller, Nevner, out var rest);
        return rest.Sign < 0 ? whole - BigInteger.One : whole;
    }

    /// <summary>The number rounded to a multiple of a unit.</summary>
    /// <param name="måte">Which way.</param>
    /// <param name="enhet">The unit; more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not more than 0.</exception>
    public Brøk Avrund(Avrundingsmåte måte, Brøk enhet)
    {
        if (enhet.Sign <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(enhet), "The unit of rounding must be more than 0.");
        }

        var units = this / enhet;
        var below = units.HeltallUnder();
        var above = units - below;
        var up = Avrunding.RundesOpp(måte, above.CompareTo(One - above), above.Sign == 0, below.IsEven);
        return enhet * (up ? below + BigInteger.One : below);
    }

    /// <summary>The number, read as kroner, rounded to an amount that is a multiple of a unit.</summary>
    /// <param name="måte">Which way.</param>
    /// <param name="enhet">The unit; more than 0 øre.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not more than 0.</exception>
    /// <exception cref="OverflowException">The result does not fit in 64 bits of øre.</exception>
    public Kroner AvrundTilKroner(Avrundingsmåte måte, Kroner enhet) => Avrund(måte, enhet.TilBrøk()).TilKroner();

    /// <summary>The number, read as kroner, as an amount.</summary>
    /// <exception cref="InvalidOperationException">It is not whole øre.</exception>
    /// <exception cref="OverflowException">It does not fit in 64 bits of øre.</exception>
    public Kroner TilKroner()
    {
        var øre = this * 100;
        return øre.ErHelt
            ? Kroner.FraØre((long)øre.Teller)
            : throw new InvalidOperationException("Beløpet er ikke hele øre. Rund det av først.");
    }

    /// <inheritdoc/>
    public int CompareTo(Brøk other) => ErHelt && other.ErHelt ? Teller.CompareTo(other.Teller) : (Teller * other.Nevner).CompareTo(other.Teller * Nevner);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Brøk other => CompareTo(other),
        _ => throw new ArgumentException("A fraction can only be compared with a fraction.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(Brøk other) => Teller == other.Teller && _nevnerMinusÉn == other._nevnerMinusÉn;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Brøk other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Teller.GetHashCode() * 397) ^ _nevnerMinusÉn.GetHashCode());

    /// <summary>The number in bokmål, whatever the culture of the machine: «1 234», «0,25», «1/3».</summary>
    public override string ToString() => Visning.Tall(this);
}
