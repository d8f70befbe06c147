using System.Runtime.CompilerServices;

namespace Regelverk.Runtime.Numbers;

/// <summary>The few machine operations that differ between the two targets. The portable forms are compiled for both, so that the tests see them.</summary>
internal static class Bits
{
    /// <summary>All 128 bits of a product of two 64-bit numbers without sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Multiply(ulong a, ulong b, out ulong low)
    {
#if NET
        return System.Math.BigMul(a, b, out low);
#else
        return PortableMultiply(a, b, out low);
#endif
    }

    /// <summary>How many of the highest bits are 0; 64 for 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LeadingZeros(ulong value)
    {
#if NET
        return System.Numerics.BitOperations.LeadingZeroCount(value);
#else
        return PortableLeadingZeros(value);
#endif
    }

    /// <summary>As <see cref="Multiply"/>, by halves of 32 bits.</summary>
    public static ulong PortableMultiply(ulong a, ulong b, out ulong low)
    {
        unchecked
        {
            ulong aLow = (uint)a, aHigh = a >> 32, bLow = (uint)b, bHigh = b >> 32;
            var lowest = aLow * bLow;

            // Neither sum can pass 2^64: a product of two halves is at most (2^32 − 1)².
            var middle = (aHigh * bLow) + (lowest >> 32);
            var other = (aLow * bHigh) + (uint)middle;
            low = (other << 32) | (uint)lowest;
            return (aHigh * bHigh) + (middle >> 32) + (other >> 32);
        }
    }

    /// <summary>As <see cref="LeadingZeros"/>, by halving.</summary>
    public static int PortableLeadingZeros(ulong value)
    {
        if (value == 0)
        {
            return 64;
        }

        var zeros = 0;
        for (var width = 32; width > 0; width >>= 1)
        {
            if (value >> (64 - width) == 0)
            {
                zeros += width;
                value <<= width;
            }
        }

        return zeros;
    }

    /// <summary>
    /// A number of 128 bits divided by one of 64, where the quotient fits in 64 bits: long division with digits of 32 bits
    /// (Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D).
    /// </summary>
    /// <param name="high">The upper half; less than <paramref name="divisor"/>.</param>
    /// <param name="low">The lower half.</param>
    /// <param name="divisor">More than 0.</param>
    /// <param name="remainder">What is left.</param>
    public static ulong Divide(ulong high, ulong low, ulong divisor, out ulong remainder)
    {
        unchecked
        {
            if (high == 0)
            {
                remainder = low % divisor;
                return low / divisor;
            }

            var shift = LeadingZeros(divisor);
            divisor <<= shift;
            ulong first = divisor >> 32, second = (uint)divisor;
            var upper = shift == 0 ? high : (high << shift) | (low >> (64 - shift));
            low <<= shift;

            var q1 = Digit(upper, low >> 32, first, second);
            upper = (upper << 32) + (low >> 32) - (q1 * divisor);
            var q0 = Digit(upper, (uint)low, first, second);
            remainder = ((upper << 32) + (uint)low - (q0 * divisor)) >> shift;
            return (q1 << 32) + q0;
        }
    }

    /// <summary>One digit of 32 bits: (upper · 2^32 + next) / (first · 2^32 + second), where it fits.</summary>
    private static ulong Digit(ulong upper, ulong next, ulong first, ulong second)
    {
        unchecked
        {
            var digit = upper / first;
            var rest = upper - (digit * first);
            while (digit > uint.MaxValue || digit * second > ((rest << 32) | next))
            {
                digit--;
                rest += first;
                if (rest > uint.MaxValue)
                {
                    break;
                }
            }

            return digit;
        }
    }
}
