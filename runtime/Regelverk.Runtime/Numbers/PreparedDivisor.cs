using System.Runtime.CompilerServices;

namespace Regelverk.Runtime.Numbers;

/// <summary>
/// A divisor of 64 bits made ready to divide many numbers of 128 bits, by multiplication instead of division
/// (Möller and Granlund, «Improved division by invariant integers», 2011, algorithm 4).
/// </summary>
internal readonly struct PreparedDivisor
{
    private readonly ulong _normalised;
    private readonly ulong _reciprocal;
    private readonly int _shift;

    /// <param name="divisor">More than 0.</param>
    public PreparedDivisor(ulong divisor)
    {
        _shift = Bits.LeadingZeros(divisor);
        _normalised = divisor << _shift;

        // ⌊(2^128 − 1) / divisor⌋ − 2^64
        _reciprocal = Bits.Divide(~_normalised, ulong.MaxValue, _normalised, out _);
    }

    /// <summary>The quotient of a · b, which must fit in 64 bits, and what is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong DivideProduct(ulong a, ulong b, out ulong remainder)
    {
        var high = Bits.Multiply(a, b, out var low);
        return Divide(high, low, out remainder);
    }

    /// <summary>Quotient and remainder.</summary>
    /// <param name="high">The upper half; less than the divisor.</param>
    /// <param name="low">The lower half.</param>
    /// <param name="remainder">What is left.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Divide(ulong high, ulong low, out ulong remainder)
    {
        unchecked
        {
            // Shifting by 64 − 0 would shift by nothing, so it is done in two steps.
            high = (high << _shift) | ((low >> 1) >> (63 - _shift));
            low <<= _shift;
            var quotient = Bits.Multiply(_reciprocal, high, out var fraction);
            fraction += low;
            quotient += high + (fraction < low ? 1UL : 0UL) + 1;
            var rest = low - (quotient * _normalised);
            if (rest > fraction)
            {
                quotient--;
                rest += _normalised;
            }

            if (rest >= _normalised)
            {
                quotient++;
                rest -= _normalised;
            }

            remainder = rest >> _shift;
            return quotient;
        }
    }
}
