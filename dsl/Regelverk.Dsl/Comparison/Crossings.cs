using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Finds where the difference between two amounts changes its sign as a number, in whole steps, grows.</summary>
/// <param name="sign">The sign of the difference at an amount: −1, 0 or 1, and another number where it is something else than two amounts, one for each thing.</param>
internal sealed class Crossings(Func<Rational, int> sign)
{
    private const int MostInOneStretch = 3;
    private const int MostBehind = 101;

    private static readonly int[] Steps = [1, 2, 5, 13, 47, 101, 353, 1_009, 5_003, 20_011];

    private readonly List<(Rational At, int Before, int After)> _found = [];
    private readonly Dictionary<Rational, int> _known = [];

    /// <summary>Where one gives as much as the other, between giving more and giving less: the roundest amount of those.</summary>
    public IEnumerable<Rational> Equal()
    {
        for (var i = 0; i < _found.Count; i++)
        {
            var (at, before, after) = _found[i];
            if (before is -1 or 1 && after == -before)
            {
                yield return at;
            }
            else if (before is -1 or 1 && after == 0 && i + 1 < _found.Count && _found[i + 1] is var next && next.Before == 0 && next.After == -before)
            {
                yield return Roundest(at, next.At - 1);
            }
        }
    }

    private static Rational Roundest(Rational low, Rational high)
    {
        for (var unit = new Rational(1_000_000_000, 1); unit > Rational.One; unit /= 10)
        {
            var candidate = new Rational((low / unit).Ceiling(), 1) * unit;
            if (candidate <= high)
            {
                return candidate;
            }
        }

        return low;
    }

    /// <summary>The first whole number of each new sign inside the segments.</summary>
    public IEnumerable<Rational> In(IReadOnlyList<Segment> segments)
    {
        foreach (var segment in segments.Where(s => !s.IsPoint))
        {
            var low = (segment.Low ?? ((segment.High ?? Rational.Zero) / 2)).Floor() + 1;
            var high = segment.High is { } end ? end.Ceiling() - 1 : Rational.Max(low * 64, 100_000_000).Floor();
            if (high <= low)
            {
                continue;
            }

            var points = Enumerable.Range(0, 9).Select(i => new Rational(low + ((high - low) * i / 8), 1)).Distinct().ToArray();
            for (var i = 0; i + 1 < points.Length; i++)
            {
                foreach (var crossing in Between(points[i], points[i + 1], high))
                {
                    yield return crossing;
                }
            }
        }
    }

    private IEnumerable<Rational> Between(Rational low, Rational high, Rational end)
    {
        var at = low;
        var here = Around(low, end);
        for (var found = 0; found < MostInOneStretch && Around(high, end) != here; found++)
        {
            var over = First(at, high, x => Around(x, end) != here);
            var after = Around(over, end);
            var seen = Seen(over, end);
            if (after is not (-1 or 1) || seen <= over)
            {
                yield return Cut(over, here, after);
            }
            else
            {
                // From here on both give the same, and then one gives more: so it is until the first amount where it really does.
                var differs = First(over, seen, x => Sign(x) != 0);
                if (here != 0)
                {
                    yield return Cut(over, here, 0);
                }

                over = Cut(differs, 0, after);
                yield return over;
            }

            at = over;
            here = after;
        }
    }

    private Rational Cut(Rational at, int before, int after)
    {
        _found.Add((at, before, after));
        return at;
    }

    /// <summary>The first amount after one that is not so, where it is so from there to another that is.</summary>
    private static Rational First(Rational under, Rational over, Func<Rational, bool> isSo)
    {
        while (over - under > Rational.One)
        {
            var middle = new Rational(((under + over) / 2).Floor(), 1);
            (under, over) = isSo(middle) ? (under, middle) : (middle, over);
        }

        return over;
    }

    /// <summary>The sign at an amount, or where both give the same there, at one not far from it: rounding makes small differences come and go.</summary>
    private int Around(Rational at, Rational end) => Sign(at) is not 0 and var known ? known : Sign(Seen(at, end));

    /// <summary>The nearest of some amounts where not both give the same; the amount itself where there is none.</summary>
    private Rational Seen(Rational at, Rational end)
    {
        var ahead = Steps.Select(step => at + step).Where(x => x <= end);
        var behind = Steps.Where(step => at + step > end && step <= MostBehind).Select(step => at - step).Where(x => x.Sign > 0);
        return ahead.Concat(behind).Where(x => Sign(x) is -1 or 1).Prepend(at).Take(2).Last();
    }

    private int Sign(Rational at)
    {
        if (!_known.TryGetValue(at, out var known))
        {
            known = sign(at);
            _known.Add(at, known);
        }

        return known;
    }
}
