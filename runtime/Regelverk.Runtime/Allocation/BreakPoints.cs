using System;
using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// The λ at which a claim begins to get more than its least, and at which it has its most: fractions, put in order exactly. Most are told apart by
/// their first 64 binary places; only those that agree there are compared by multiplying across.
/// </summary>
internal sealed class BreakPoints
{
    private readonly Levels _levels;
    private readonly int _places;
    private readonly List<(Wide Numerator, Wide Denominator)> _others = [];
    private int[] _ids;
    private ulong[] _keys;

    public BreakPoints(Levels levels, int capacity)
    {
        _levels = levels;
        _places = levels.IsAmount ? 0 : Bits.LeadingZeros(levels.Ceiling) - 1;
        _ids = new int[capacity];
        _keys = new ulong[capacity];
    }

    public int Count { get; private set; }

    /// <summary>How many binary places a key has: it is ⌊λ · 2^places⌋.</summary>
    public int Places => _places;

    public ulong Key(int index) => _keys[index];

    /// <summary>The claim of a point, or where it is another, −1 less its number.</summary>
    public int ClaimAt(int index) => _ids[index] < 0 ? _ids[index] : _ids[index] >> 1;

    public bool IsHigh(int index) => (_ids[index] & 1) == 1;

    /// <summary>The two ends of a claim's line; none where it is flat.</summary>
    public void Add(int claim, in LevelLine line)
    {
        if (line.Weight > 0 && line.Low < line.High)
        {
            AddEnd(claim, line, isHigh: false);
            AddEnd(claim, line, isHigh: true);
        }
    }

    public void AddEnd(int claim, in LevelLine line, bool isHigh) =>
        Add((2 * claim) + (isHigh ? 1 : 0), KeyOf((isHigh ? line.High : line.Low) - line.Base, line.Weight));

    /// <summary>A point that is no claim's own; its number is how many there were before it.</summary>
    public int AddOther(Wide numerator, Wide denominator)
    {
        var places = BigInteger.Pow(2, _places);
        _others.Add((numerator, denominator));
        Add(-_others.Count, (ulong)((BigInteger)numerator * places / (BigInteger)denominator));
        return _others.Count - 1;
    }

    public void Sort()
    {
        Array.Sort(_keys, _ids, 0, Count);
        var exactly = Comparer<int>.Create((a, b) => Compare(PointOf(a), PointOf(b)));
        for (int first = 0, next; first < Count; first = next)
        {
            var same = true;
            for (next = first + 1; next < Count && _keys[next] == _keys[first]; next++)
            {
                same = same && exactly.Compare(_ids[first], _ids[next]) == 0;
            }

            if (!same)
            {
                Array.Sort(_ids, first, next - first, exactly);
            }
        }
    }

    /// <summary>λ at a point, as a fraction.</summary>
    public (Wide Numerator, Wide Denominator) PointAt(int index) => PointOf(_ids[index]);

    /// <summary>⌊numerator / denominator · 2^places⌋.</summary>
    private ulong KeyOf(long numerator, long denominator) => _places == 0
        ? denominator == 1 ? (ulong)numerator : (ulong)(numerator / denominator)
        : Bits.Divide((ulong)numerator >> (64 - _places), (ulong)numerator << _places, (ulong)denominator, out _);

    private (Wide Numerator, Wide Denominator) PointOf(int id)
    {
        if (id < 0)
        {
            return _others[-1 - id];
        }

        var line = _levels.Of(id >> 1);
        return (((id & 1) == 1 ? line.High : line.Low) - line.Base, line.Weight);
    }

    private void Add(int id, ulong key)
    {
        if (Count == _ids.Length)
        {
            Array.Resize(ref _ids, Math.Max(16, 2 * Count));
            Array.Resize(ref _keys, _ids.Length);
        }

        _ids[Count] = id;
        _keys[Count++] = key;
    }

    private static int Compare((Wide Numerator, Wide Denominator) a, (Wide Numerator, Wide Denominator) b) =>
        WideProducts.Compare(a.Numerator, b.Denominator, b.Numerator, a.Denominator);
}
