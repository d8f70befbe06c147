namespace Regelverk.Runtime.Numbers;

/// <summary>Compares products that may need up to 256 bits: fractions are compared by multiplying across.</summary>
internal static class WideProducts
{
    /// <summary>Whether a · b is less than (−1), equal to (0) or more than (1) c · d; none of them negative.</summary>
    public static int Compare(Wide a, Wide b, Wide c, Wide d)
    {
        if (a.FitsInUnsigned64 && b.FitsInUnsigned64 && c.FitsInUnsigned64 && d.FitsInUnsigned64)
        {
            var leftHigh = Bits.Multiply(a.Low, b.Low, out var leftLow);
            var rightHigh = Bits.Multiply(c.Low, d.Low, out var rightLow);
            return leftHigh != rightHigh ? leftHigh.CompareTo(rightHigh) : leftLow.CompareTo(rightLow);
        }

        return Multiply(a, b).CompareTo(Multiply(c, d));
    }

    private static Product Multiply(Wide a, Wide b)
    {
        ulong aHigh = (ulong)a.High, bHigh = (ulong)b.High;
        var word1 = Bits.Multiply(a.Low, b.Low, out var word0);
        var highest = Bits.Multiply(aHigh, bHigh, out var word2);
        Add(Bits.Multiply(aHigh, b.Low, out var cross), cross, ref word1, ref word2, ref highest);
        Add(Bits.Multiply(a.Low, bHigh, out cross), cross, ref word1, ref word2, ref highest);
        return new Product(highest, word2, word1, word0);
    }

    private static void Add(ulong high, ulong low, ref ulong word1, ref ulong word2, ref ulong word3)
    {
        unchecked
        {
            word1 += low;
            var carry = word1 < low ? 1UL : 0UL;
            word2 += high;
            var next = word2 < high ? 1UL : 0UL;
            word2 += carry;
            word3 += next + (word2 < carry ? 1UL : 0UL);
        }
    }

    /// <summary>256 bits without sign, the highest word first.</summary>
    private readonly struct Product
    {
        private readonly ulong _3;
        private readonly ulong _2;
        private readonly ulong _1;
        private readonly ulong _0;

        public Product(ulong word3, ulong word2, ulong word1, ulong word0)
        {
            _3 = word3;
            _2 = word2;
            _1 = word1;
            _0 = word0;
        }

        public int CompareTo(in Product other) =>
            _3 != other._3 ? _3.CompareTo(other._3)
            : _2 != other._2 ? _2.CompareTo(other._2)
            : _1 != other._1 ? _1.CompareTo(other._1)
            : _0.CompareTo(other._0);
    }
}
