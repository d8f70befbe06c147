using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// Finds the one λ with which the lines of some claims add up to a pot: one sweep over their break points in order. Of many claims, a sample first
/// tells about where λ lies, so that only the points near it are put in order; the answer is exact all the same.
/// </summary>
internal sealed partial class LevelSearch
{
    // The square root of how many the smallest sample has.
    private const int SmallestRoot = 32;

    private readonly Levels _levels;
    private readonly ClaimRange _range;
    private readonly Wide _pot;
    private readonly int _root;
    private Slope _before;
    private Slope _after;
    private int[] _near = [];
    private int _nearCount;

    /// <param name="levels">The lines.</param>
    /// <param name="range">The claims.</param>
    /// <param name="pot">What the lines must add up to, in the unit of the lines: at least what they give at λ = 0, and less than their ends.</param>
    public LevelSearch(Levels levels, ClaimRange range, Wide pot)
    {
        _levels = levels;
        _range = range;
        _pot = pot;
        _root = RootOfSample(range.Count);
    }

    private int Sampled => _root * _root;

    // How far from the sample's answer λ may lie, in points of the sample: about six times the usual distance.
    private int Margin => 3 * _root;

    /// <summary>Finds λ, and gives each claim its entry.</summary>
    /// <param name="shares">Where the entries go.</param>
    /// <param name="entry">The entry of those whom no bound stops.</param>
    public (Wide Numerator, Wide Denominator) Find(ShareTable.Builder shares, int entry)
    {
        var points = new BreakPoints(_levels, 0);
        var window = _range.Count > 4 * SmallestRoot * SmallestRoot ? WindowOfSample() : (long.MinValue, long.MaxValue);
        Classify(window, points.Places, shares, entry);
        while (!Holds(window, points.Places))
        {
            // The sample was wrong. λ lies on the one side of it or the other.
            window = IsBelow(_before, window.Item1, points.Places) ? (window.Item2, long.MaxValue) : (long.MinValue, window.Item1);
            Classify(window, points.Places, shares, entry);
        }

        for (var i = 0; i < _nearCount; i++)
        {
            var line = _levels.Of(_near[i]);
            if (line.Weight == 0 || line.Low == line.High)
            {
                continue;
            }

            if (IsWithin(line.Low - line.Base, line.Weight, window, points.Places))
            {
                points.AddEnd(_near[i], line, isHigh: false);
            }

            if (IsWithin(line.High - line.Base, line.Weight, window, points.Places))
            {
                points.AddEnd(_near[i], line, isHigh: true);
            }
        }

        points.Sort();
        var level = Sweep(points, _before, _levels, _pot);
        for (var i = 0; i < _nearCount; i++)
        {
            Placement.Place(_levels, _near[i], level, shares, entry);
        }

        return level;
    }

    /// <summary>Goes through the points in order until the lines add up to the pot.</summary>
    private static (Wide Numerator, Wide Denominator) Sweep(BreakPoints points, Slope slope, Levels levels, Wide pot)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var point = points.PointAt(i);
            if (!slope.IsBelow(point, pot))
            {
                return slope.Weight.Sign > 0 ? (pot - slope.Fixed, slope.Weight) : point;
            }

            slope.Pass(levels.Of(points.ClaimAt(i)), points.IsHigh(i));
        }

        // Where every line is flat they all give what they give, whatever λ is.
        return slope.Weight.Sign > 0 ? (pot - slope.Fixed, slope.Weight) : (Wide.Zero, Wide.One);
    }

    /// <summary>The square root of how many to look at first: so many that putting them in order costs about as much as what they leave to be put in order.</summary>
    private static int RootOfSample(int count)
    {
        var root = SmallestRoot;
        while (root * root * root < count)
        {
            root *= 2;
        }

        return root;
    }

    private (long Low, long High) WindowOfSample()
    {
        var points = new BreakPoints(_levels, 2 * Sampled);
        var slope = default(Slope);
        for (var i = 0; i < Sampled; i++)
        {
            var claim = _range[(int)((long)i * _range.Count / Sampled)];
            var line = _levels.Of(claim);
            slope.Fixed += line.Low;
            points.Add(claim, line);
        }

        points.Sort();
        var share = _pot * Sampled / _range.Count;
        var found = 0;
        while (found < points.Count && slope.IsBelow(points.PointAt(found), share))
        {
            slope.Pass(_levels.Of(points.ClaimAt(found)), points.IsHigh(found));
            found++;
        }

        return (
            found < Margin || points.Key(found - Margin) == 0 ? long.MinValue : (long)points.Key(found - Margin) - 1,
            found + Margin >= points.Count ? long.MaxValue : (long)points.Key(found + Margin) + 1);
    }

    /// <summary>Where each claim stands before the window and after it. Those for whom it is not the same, are near.</summary>
    private void Classify((long Low, long High) window, int places, ShareTable.Builder shares, int entry)
    {
        if (_near.Length == 0)
        {
            _near = new int[window == (long.MinValue, long.MaxValue) ? _range.Count : Math.Max(16, _range.Count / 4)];
        }

        _nearCount = 0;
        if (places >= 2 && _levels.PlainWeights is { } weights)
        {
            ClassifyPlain(window, places, shares, entry, weights);
        }
        else
        {
            ClassifyAny(window, places, shares, entry);
        }
    }

    private void ClassifyAny((long Low, long High) window, int places, ShareTable.Builder shares, int entry)
    {
        SlopeTally before = default, after = default, nearBefore = default;
        for (var i = 0; i < _range.Count; i++)
        {
            var claim = _range[i];
            var line = _levels.Of(claim);
            long first = At(window.Low, line.Weight, places), last = At(window.High, line.Weight, places);
            long low = line.Low - line.Base, high = line.High - line.Base;
            if ((low > first && low <= last) || (high > first && high <= last))
            {
                AddNear(claim);
                nearBefore.Add(line, low, high, first);
                after.Add(line, low, high, last);
            }
            else
            {
                before.Add(line, low, high, first);
                shares.Set(claim, low > first ? _levels.EntryAtLow(claim, line.Low) : high <= first ? _levels.EntryAtHigh(claim, line.High) : entry);
            }
        }

        Conclude(before, after, nearBefore);
    }

    /// <summary>Those who are not near stand the same on both sides.</summary>
    private void Conclude(SlopeTally before, SlopeTally after, SlopeTally nearBefore)
    {
        _before = before.Sum;
        _after = after.Sum;
        _after.Add(_before);
        _before.Add(nearBefore.Sum);
    }

    private void AddNear(int claim)
    {
        if (_nearCount == _near.Length)
        {
            Array.Resize(ref _near, Math.Min(_range.Count, 2 * _near.Length));
        }

        _near[_nearCount++] = claim;
    }

    private bool Holds((long Low, long High) window, int places) => IsBelow(_before, window.Low, places) && !IsBelow(_after, window.High, places);

    /// <summary>Whether the lines add up to less than the pot at λ = at / 2^places.</summary>
    private bool IsBelow(Slope slope, long at, int places) =>
        at == long.MinValue || (at != long.MaxValue && slope.IsBelow((at, Wide.Product(1L << (places / 2), 1L << (places - (places / 2)))), _pot));

    private static bool IsWithin(long distance, long weight, (long Low, long High) window, int places) =>
        distance > At(window.Low, weight, places) && distance <= At(window.High, weight, places);

    /// <summary>⌊weight · at / 2^places⌋, where at is not one of the ends.</summary>
    private static long At(long at, long weight, int places)
    {
        if (at is long.MinValue or long.MaxValue || weight == 1)
        {
            return weight == 1 && places != 0 && at is not (long.MinValue or long.MaxValue) ? at >> places : at;
        }

        var high = Bits.Multiply((ulong)at, (ulong)weight, out var low);
        if (places == 0)
        {
            return high != 0 || low > long.MaxValue ? long.MaxValue : (long)low;
        }

        return high >> (places - 1) != 0 ? long.MaxValue : (long)((high << (64 - places)) | (low >> places));
    }
}
