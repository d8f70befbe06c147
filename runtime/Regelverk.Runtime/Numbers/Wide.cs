using System;
using System.Numerics;

namespace Regelverk.Runtime.Numbers;

/// <summary>
/// A whole number of 128 bits with sign, the same on every target. All arithmetic is checked: what does not fit is an
/// <see cref="OverflowException"/>, never a wrong number.
/// </summary>
internal readonly struct Wide : IEquatable<Wide>, IComparable<Wide>
{
    private readonly long _high;
    private readonly ulong _low;

    public Wide(long high, ulong low)
    {
        _high = high;
        _low = low;
    }

    public static Wide Zero => default;

    public static Wide One => new(0, 1);

    /// <summary>−2^127.</summary>
    public static Wide MinValue => new(long.MinValue, 0);

    /// <summary>2^127 − 1.</summary>
    public static Wide MaxValue => new(long.MaxValue, ulong.MaxValue);

    /// <summary>The upper 64 bits, with the sign.</summary>
    public long High => _high;

    /// <summary>The lower 64 bits.</summary>
    public ulong Low => _low;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => _high < 0 ? -1 : _high == 0 && _low == 0 ? 0 : 1;

    /// <summary>Whether it lies in 0 … 2^64 − 1.</summary>
    public bool FitsInUnsigned64 => _high == 0;

    public static implicit operator Wide(long value) => new(value >> 63, unchecked((ulong)value));

    /// <summary>The number in 64 bits.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static explicit operator long(Wide value) =>
        value._high == unchecked((long)value._low) >> 63 ? unchecked((long)value._low) : throw Overflow();

    public static implicit operator BigInteger(Wide value) => ((BigInteger)value._high << 64) + value._low;

    /// <summary>The number in 128 bits.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static explicit operator Wide(BigInteger value)
    {
        var low = (ulong)(value & ulong.MaxValue);
        return new Wide((long)(value >> 64), low);
    }

    public static Wide operator +(Wide a, Wide b)
    {
        unchecked
        {
            var low = a._low + b._low;
            var high = a._high + b._high + (low < a._low ? 1 : 0);
            return ((a._high ^ high) & (b._high ^ high)) < 0 ? throw Overflow() : new Wide(high, low);
        }
    }

    public static Wide operator -(Wide a, Wide b)
    {
        unchecked
        {
            var high = a._high - b._high - (a._low < b._low ? 1 : 0);
            return ((a._high ^ b._high) & (a._high ^ high)) < 0 ? throw Overflow() : new Wide(high, a._low - b._low);
        }
    }

    public static Wide operator -(Wide a) => Zero - a;

    public static Wide operator *(Wide a, Wide b)
    {
        var (aHigh, aLow) = a.Magnitude();
        var (bHigh, bLow) = b.Magnitude();
        if (aHigh != 0 && bHigh != 0)
        {
            throw Overflow();
        }

        var high = Bits.Multiply(aLow, bLow, out var low);
        var crossHigh = aHigh != 0 ? Bits.Multiply(aHigh, bLow, out var cross) : Bits.Multiply(aLow, bHigh, out cross);
        high = unchecked(high + cross);
        return crossHigh != 0 || high < cross ? throw Overflow() : OfMagnitude(high, low, isNegative: (a._high ^ b._high) < 0);
    }

    /// <summary>The quotient cut off towards 0, as with the numbers of C#.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Wide operator /(Wide a, Wide b) => DivRem(a, b, out _);

    /// <summary>The remainder, with the sign of the dividend.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Wide operator %(Wide a, Wide b)
    {
        // Only the quotient of the lowest number and −1 does not fit; the remainder is 0 all the same.
        if (b == -1)
        {
            return Zero;
        }

        DivRem(a, b, out var remainder);
        return remainder;
    }

    public static bool operator ==(Wide a, Wide b) => a.Equals(b);

    public static bool operator !=(Wide a, Wide b) => !a.Equals(b);

    public static bool operator <(Wide a, Wide b) => a._high < b._high || (a._high == b._high && a._low < b._low);

    public static bool operator >(Wide a, Wide b) => b < a;

    public static bool operator <=(Wide a, Wide b) => !(b < a);

    public static bool operator >=(Wide a, Wide b) => !(a < b);

    /// <summary>The product of two numbers of 64 bits, which always fits.</summary>
    public static Wide Product(long a, long b)
    {
        var high = Bits.Multiply(unchecked((ulong)a), unchecked((ulong)b), out var low);

        // A negative factor was read as itself + 2^64.
        return new Wide(unchecked((long)high - (a < 0 ? b : 0) - (b < 0 ? a : 0)), low);
    }

    /// <summary>Quotient, cut off towards 0, and remainder.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Wide DivRem(Wide a, Wide b, out Wide remainder)
    {
        var (aHigh, aLow) = a.Magnitude();
        var (bHigh, bLow) = b.Magnitude();
        var (high, low) = Divide(aHigh, aLow, bHigh, bLow, out var restHigh, out var restLow);
        var quotient = OfMagnitude(high, low, isNegative: (a._high ^ b._high) < 0);
        remainder = OfMagnitude(restHigh, restLow, isNegative: a._high < 0);
        return quotient;
    }

    /// <summary>The largest whole number not above a / b, and what is left, from 0 up to b.</summary>
    /// <param name="a">The dividend.</param>
    /// <param name="b">The divisor; more than 0.</param>
    /// <param name="remainder">a − b · the quotient.</param>
    public static Wide FloorDivide(Wide a, Wide b, out Wide remainder)
    {
        var quotient = DivRem(a, b, out remainder);
        if (remainder.Sign < 0)
        {
            remainder += b;
            quotient -= One;
        }

        return quotient;
    }

    public static Wide Min(Wide a, Wide b) => b < a ? b : a;

    public int CompareTo(Wide other) => _high != other._high ? _high.CompareTo(other._high) : _low.CompareTo(other._low);

    public bool Equals(Wide other) => _high == other._high && _low == other._low;

    public override bool Equals(object? obj) => obj is Wide other && Equals(other);

    public override int GetHashCode() => unchecked((_high.GetHashCode() * 397) ^ _low.GetHashCode());

    public override string ToString() => ((BigInteger)this).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private (ulong High, ulong Low) Magnitude() => _high >= 0
        ? ((ulong)_high, _low)
        : unchecked((~(ulong)_high + (_low == 0 ? 1UL : 0UL), ~_low + 1));

    private static Wide OfMagnitude(ulong high, ulong low, bool isNegative)
    {
        const ulong Highest = 1UL << 63;
        if (!isNegative)
        {
            return high < Highest ? new Wide((long)high, low) : throw Overflow();
        }

        return high < Highest || (high == Highest && low == 0)
            ? new Wide(unchecked((long)(~high + (low == 0 ? 1UL : 0UL))), unchecked(~low + 1))
            : throw Overflow();
    }

    private static (ulong High, ulong Low) Divide(ulong high, ulong low, ulong byHigh, ulong byLow, out ulong restHigh, out ulong restLow)
    {
        if (byHigh == 0)
        {
            if (byLow == 0)
            {
                throw new DivideByZeroException();
            }

            restHigh = 0;
            return (high / byLow, Bits.Divide(high % byLow, low, byLow, out restLow));
        }

        // The quotient has 64 bits at most. Its estimate from the upper halves is right or one too high; taking one off makes it right or one too low.
        unchecked
        {
            var shift = Bits.LeadingZeros(byHigh);
            var divisor = shift == 0 ? byHigh : (byHigh << shift) | (byLow >> (64 - shift));
            var estimate = Bits.Divide(high >> 1, (high << 63) | (low >> 1), divisor, out _) >> (63 - shift);
            if (estimate > 0)
            {
                estimate--;
            }

            var productHigh = Bits.Multiply(estimate, byLow, out var product) + (estimate * byHigh);
            restHigh = high - productHigh - (low < product ? 1UL : 0UL);
            restLow = low - product;
            if (restHigh > byHigh || (restHigh == byHigh && restLow >= byLow))
            {
                estimate++;
                restHigh = restHigh - byHigh - (restLow < byLow ? 1UL : 0UL);
                restLow -= byLow;
            }

            return (0, estimate);
        }
    }

    private static OverflowException Overflow() => new("The number does not fit in 128 bits.");
}
