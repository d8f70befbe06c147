using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Finds where the difference between two amounts changes its sign as a third one, in whole kroner, grows.</summary>
/// <param name="sign">The sign of the difference at an amount; null where there is none.</param>
internal sealed class Crossings(Func<Rational, int?> sign)
{
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

            // The border itself is a part of its own, so that what lies on each side of it has one answer.
            yield return under;
            yield return over;
            at = over;
            here = sign(over);
        }
    }
}
