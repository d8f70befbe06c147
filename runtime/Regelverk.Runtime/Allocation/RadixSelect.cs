using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Finds the k-th largest of many numbers in linear time whatever they are, by counting them digit by digit from the top.</summary>
internal static class RadixSelect
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    /// <summary>The number that exactly <paramref name="k"/> are at least as large as, counting each of several equal ones.</summary>
    /// <param name="numbers">The numbers; not changed.</param>
    /// <param name="k">From 1 to how many there are.</param>
    public static ulong Largest(ulong[] numbers, int k)
    {
        var highest = 0UL;
        foreach (var number in numbers)
        {
            highest |= number;
        }

        var bits = 64 - Bits.LeadingZeros(highest);
        var counts = new int[Digits];
        var candidates = numbers;
        var count = numbers.Length;
        for (var shift = Math.Max(bits - DigitBits, 0); ; shift = Math.Max(shift - DigitBits, 0))
        {
            var digit = DigitOf(candidates, count, counts, shift, ref k, out var found);
            if (shift == 0)
            {
                return FirstWith(candidates, count, shift, digit);
            }

            // Only those with the same digits so far are left; the first time they are copied, afterwards moved within the copy.
            var left = ReferenceEquals(candidates, numbers) ? new ulong[found] : candidates;
            var next = 0;
            for (var i = 0; i < count; i++)
            {
                var number = candidates[i];
                if (((int)(number >> shift) & (Digits - 1)) == digit)
                {
                    left[next++] = number;
                }
            }

            candidates = left;
            count = found;
        }
    }

    /// <summary>The digit of the number sought, how many have it, and which of those is sought.</summary>
    private static int DigitOf(ulong[] numbers, int count, int[] counts, int shift, ref int k, out int found)
    {
        Array.Clear(counts, 0, Digits);
        for (var i = 0; i < count; i++)
        {
            counts[(int)(numbers[i] >> shift) & (Digits - 1)]++;
        }

        var digit = Digits - 1;
        while (counts[digit] < k)
        {
            k -= counts[digit--];
        }

        found = counts[digit];
        return digit;
    }

    private static ulong FirstWith(ulong[] numbers, int count, int shift, int digit)
    {
        for (var i = 0; i < count; i++)
        {
            if (((int)(numbers[i] >> shift) & (Digits - 1)) == digit)
            {
                return numbers[i];
            }
        }

        throw new ProgramfeilException("det søkte tallet finnes blant tallene");
    }
}
