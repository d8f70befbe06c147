using System.Runtime.CompilerServices;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What some lines add up to between two points: an amount, and a weight that λ is put on.</summary>
internal struct Slope
{
    public Wide Fixed;

    public Wide Weight;

    /// <summary>Whether it comes to less than the pot at a λ.</summary>
    public readonly bool IsBelow((Wide Numerator, Wide Denominator) level, Wide pot) =>
        pot - Fixed is { Sign: >= 0 } rest && WideProducts.Compare(Weight, level.Numerator, rest, level.Denominator) < 0;

    /// <summary>Takes other lines in.</summary>
    public void Add(Slope other)
    {
        Fixed += other.Fixed;
        Weight += other.Weight;
    }

    /// <summary>Goes past an end of a line.</summary>
    public void Pass(in LevelLine line, bool isHigh)
    {
        Fixed += isHigh ? (Wide)line.High - line.Base : (Wide)line.Base - line.Low;
        Weight += isHigh ? -line.Weight : line.Weight;
    }
}

/// <summary>A slope while many lines are added to it.</summary>
internal struct SlopeTally
{
    public Tally Fixed;

    public Tally Weight;

    public readonly Slope Sum => new() { Fixed = Fixed.Sum, Weight = Weight.Sum };

    /// <summary>Takes a line in as it stands at a λ.</summary>
    /// <param name="line">The line.</param>
    /// <param name="low">How far its low end is above its base.</param>
    /// <param name="high">How far its high end is above its base.</param>
    /// <param name="at">How far above its base it stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in LevelLine line, long low, long high, long at)
    {
        if (low > at)
        {
            Fixed.Add(line.Low);
        }
        else if (high <= at)
        {
            Fixed.Add(line.High);
        }
        else
        {
            Fixed.Add(line.Base);
            Weight.Add(line.Weight);
        }
    }
}

/// <summary>Where a claim stands on its line when λ is known.</summary>
internal static class Placement
{
    /// <summary>Gives a claim its entry.</summary>
    public static void Place(Levels levels, int claim, (Wide Numerator, Wide Denominator) level, ShareTable.Builder shares, int entry)
    {
        var line = levels.Of(claim);
        var side = Side(line, level);
        shares.Set(claim, side < 0 ? levels.EntryAtLow(claim, line.Low) : side > 0 ? levels.EntryAtHigh(claim, line.High) : entry);
    }

    /// <summary>−1 where the rule would give less than the line's low end, 1 where it would give more than its high end.</summary>
    public static int Side(in LevelLine line, (Wide Numerator, Wide Denominator) level) =>
        line.Low > line.Base && Compare(line, line.Low, level) < 0 ? -1
        : line.High < line.Base || Compare(line, line.High, level) > 0 ? 1
        : 0;

    /// <summary>What some lines come to at a λ, as a slope: those that stand at their high end are fixed.</summary>
    public static Slope SlopeAt(Levels levels, ClaimRange range, (Wide Numerator, Wide Denominator) level)
    {
        var slope = default(Slope);
        for (var i = 0; i < range.Count; i++)
        {
            var line = levels.Of(range[i]);
            if (line.Low > line.Base && Compare(line, line.Low, level) < 0)
            {
                slope.Fixed += line.Low;
            }
            else if (line.High <= line.Base || Compare(line, line.High, level) >= 0)
            {
                slope.Fixed += line.High;
            }
            else
            {
                slope.Fixed += line.Base;
                slope.Weight += line.Weight;
            }
        }

        return slope;
    }

    /// <summary>Whether a point of a line lies at λ or before it.</summary>
    public static bool IsPassed(in LevelLine line, bool isHigh, (Wide Numerator, Wide Denominator) level) => Compare(line, isHigh ? line.High : line.Low, level) >= 0;

    /// <summary>λ · weight against the distance from the base to a value that is not below it.</summary>
    private static int Compare(in LevelLine line, long value, (Wide Numerator, Wide Denominator) level) =>
        WideProducts.Compare(level.Numerator, line.Weight, (Wide)value - line.Base, level.Denominator);
}
