using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Finds where the difference between two amounts changes its sign as a third one, in whole kroner, grows.</summary>
/// <param name="sign">The sign of the difference at an amount; null where there is none.</param>
internal sealed class Crossings(Func<Rational, int?> sign)
{
    private readonly List<(Rational At, int? Before, int? After)> _found = [];

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

    /// <summary>The first whole krone of each new sign inside the segments.</summary>
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
                foreach (var crossing in Between(points[i], points[i + 1]))
                {
                    yield return crossing;
                }
            }
        }
    }

    private IEnumerable<Rational> Between(Rational low, Rational high)
    {
        var at = low;
        var here = sign(low);
        for (var found = 0; found < 3 && sign(high) != here; found++)
        {
            var (under, over) = (at, high);
            while (over - under > Rational.One)
            {
                var middle = new Rational(((under + over) / 2).Floor(), 1);
                (under, over) = sign(middle) == here ? (middle, over) : (under, middle);
            }

            _found.Add((over, here, sign(over)));
            yield return over;
            at = over;
            here = sign(over);
        }
    }
}
