using System;
using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// In what order awards that are too small fall away one at a time, where nobody with a larger claim gets less. The claims are then put in order only once,
/// and λ only rises as they fall away: one sweep over its break points finds them all, and nothing is solved again on the way.
/// </summary>
internal sealed class LevelDrops
{
    private readonly Levels _lines;
    private readonly BreakPoints _points;
    private readonly int[] _order;
    private readonly Func<Brøk, Brøk> _measured;
    private readonly Brøk _limit;
    private readonly Wide _pot;
    private readonly bool[] _isGone;
    private readonly int[] _low;
    private readonly int[] _high;
    private DropState _now;

    /// <param name="problem">What there is, and the claims with their bounds. It reaches the least amounts.</param>
    /// <param name="order">The places in the order in which they fall away: by claim, and where it is the same, by what tells them apart.</param>
    /// <param name="measured">What is held against the limit of an award in øre; never less for a larger award.</param>
    /// <param name="limit">The limit, in øre.</param>
    public LevelDrops(SharingProblem problem, int[] order, Func<Brøk, Brøk> measured, Brøk limit)
    {
        _lines = Rules.Any(problem, true);
        _pot = problem.Pott;
        _order = order;
        _measured = measured;
        _limit = limit;
        _isGone = new bool[order.Length];
        _low = new int[order.Length];
        _high = new int[order.Length];
        _points = new BreakPoints(_lines, 2 * order.Length);
        for (var claim = 0; claim < order.Length; claim++)
        {
            // Where a line is flat it has no points, and always stands at its low end.
            _low[claim] = int.MaxValue;
            var line = _lines.Of(claim);
            _points.Add(claim, line);
            _now.Slope.Fixed += line.Low;
            _now.Most += line.High;
        }

        _points.Sort();
        for (var i = 0; i < _points.Count; i++)
        {
            (_points.IsHigh(i) ? _high : _low)[_points.ClaimAt(i)] = i;
        }

        Advance();
    }

    /// <summary>Finds those who fall away, each with its last award.</summary>
    /// <param name="alike">How many that stand together from a place in the order are alike.</param>
    /// <param name="drawn">Those who are alike in the order in which they keep the grant, by lots.</param>
    /// <param name="fall">Told of each that falls away: its place, its award, and whether another falls away together with it.</param>
    public void Run(Func<int, int> alike, Func<List<int>, List<int>> drawn, Action<int, Brøk, bool> fall)
    {
        for (var first = 0; first < _order.Length && IsSmall(_order[first], out var award);)
        {
            var tied = new List<int>(new ArraySegment<int>(_order, first, alike(first)));
            if (AllFall(tied))
            {
                for (var i = 0; i < tied.Count; i++)
                {
                    fall(tied[i], award, i > 0);
                }
            }
            else
            {
                tied = drawn(tied);
                for (var last = tied.Count - 1; last > 0 && IsSmall(tied[last], out award); last--)
                {
                    fall(tied[last], award, false);
                    Remove(tied[last]);
                }

                // The last of them stays, or the draw would not have made a difference.
                return;
            }

            first += tied.Count;
        }
    }

    /// <summary>Takes away those who are alike, if the last of them falls away even when the others are gone.</summary>
    private bool AllFall(List<int> tied)
    {
        var before = _now;
        for (var i = 1; i < tied.Count; i++)
        {
            Remove(tied[i]);
        }

        if (tied.Count > 1 && !IsSmall(tied[0], out _))
        {
            tied.ForEach(place => _isGone[place] = false);
            _now = before;
            return false;
        }

        Remove(tied[0]);
        return true;
    }

    private void Remove(int claim)
    {
        var line = _lines.Of(claim);
        _isGone[claim] = true;
        _now.Most -= line.High;
        if (IsActive(claim))
        {
            _now.Slope.Fixed -= line.Base;
            _now.Slope.Weight -= line.Weight;
        }
        else
        {
            _now.Slope.Fixed -= IsBefore(claim) ? line.Low : line.High;
        }

        Advance();
    }

    /// <summary>Goes on to where the lines of those who are left add up to the pot.</summary>
    private void Advance()
    {
        for (; _now.Next < _points.Count && _now.Slope.IsBelow(_points.PointAt(_now.Next), _pot); _now.Next++)
        {
            var claim = _points.ClaimAt(_now.Next);
            if (!_isGone[claim])
            {
                _now.Slope.Pass(_lines.Of(claim), _points.IsHigh(_now.Next));
            }
        }
    }

    private bool IsBefore(int claim) => _now.Next <= _low[claim];

    private bool IsActive(int claim) => !IsBefore(claim) && _now.Next <= _high[claim];

    private bool IsSmall(int claim, out Brøk award)
    {
        award = AwardOf(claim);
        return award.Sign > 0 && _measured(award) < _limit;
    }

    private Brøk AwardOf(int claim)
    {
        var line = _lines.Of(claim);
        if (_now.Most <= _pot || !IsActive(claim))
        {
            return _now.Most > _pot && IsBefore(claim) ? line.Low : line.High;
        }

        // A claim that is active weighs.
        return line.Base + new Brøk((BigInteger)(_pot - _now.Slope.Fixed) * line.Weight, (BigInteger)_now.Slope.Weight);
    }

    /// <summary>How far the sweep has come, and what those who are left come to there.</summary>
    private struct DropState
    {
        public Slope Slope;

        /// <summary>The most they can get.</summary>
        public Wide Most;

        /// <summary>The first point that λ has not passed.</summary>
        public int Next;
    }
}
