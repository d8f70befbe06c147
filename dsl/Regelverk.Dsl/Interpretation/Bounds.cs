using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>The lowest and highest that a number can be, whatever the missing facts turn out to be.</summary>
/// <param name="Low">Never less than this; null where nothing bounds it.</param>
/// <param name="High">Never more than this; null where nothing bounds it.</param>
internal readonly record struct Bounds(Rational? Low, Rational? High)
{
    public static Bounds None => default;

    public static Bounds Exactly(Rational number) => new(number, number);

    public static Bounds operator +(Bounds a, Bounds b) => new(a.Low + b.Low, a.High + b.High);

    public static Bounds operator -(Bounds a, Bounds b) => new(a.Low - b.High, a.High - b.Low);

    public static Bounds operator *(Bounds a, Bounds b)
    {
        if (a.Low is { } aLow && a.High is { } aHigh && b.Low is { } bLow && b.High is { } bHigh)
        {
            Rational[] corners = [aLow * bLow, aLow * bHigh, aHigh * bLow, aHigh * bHigh];
            return new Bounds(corners.Aggregate(Rational.Min), corners.Aggregate(Rational.Max));
        }

        // Half open stretches are bounded only where neither can be negative.
        return a.Low is { Sign: >= 0 } low && b.Low is { Sign: >= 0 } otherLow ? new Bounds(low * otherLow, null) : None;
    }

    public static Bounds operator /(Bounds a, Bounds b)
    {
        if (b.Low is not { Sign: > 0 } low)
        {
            return None;
        }

        return a * new Bounds(b.High is { } high ? Rational.One / high : Rational.Zero, Rational.One / low);
    }

    /// <summary>The smallest stretch that holds both.</summary>
    public static Bounds Cover(Bounds a, Bounds b) => new(Lowest(a.Low, b.Low), Highest(a.High, b.High));

    /// <summary>The bounds of the lower of two numbers.</summary>
    public static Bounds OfLower(Bounds a, Bounds b) => new(Lowest(a.Low, b.Low), a.High is { } x && b.High is { } y ? Rational.Min(x, y) : a.High ?? b.High);

    /// <summary>The bounds of the higher of two numbers.</summary>
    public static Bounds OfHigher(Bounds a, Bounds b) => new(a.Low is { } x && b.Low is { } y ? Rational.Max(x, y) : a.Low ?? b.Low, Highest(a.High, b.High));

    private static Rational? Lowest(Rational? a, Rational? b) => a is { } x && b is { } y ? Rational.Min(x, y) : null;

    private static Rational? Highest(Rational? a, Rational? b) => a is { } x && b is { } y ? Rational.Max(x, y) : null;
}
