using System;

namespace Regelverk.Dsl.Text;

/// <summary>A stretch of a rule file, counted in UTF-16 units of the original text.</summary>
/// <param name="Start">First unit, from 0.</param>
/// <param name="Length">Number of units; 0 is a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The unit after the last one.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, but not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    /// <summary>The smallest span that holds both.</summary>
    public static TextSpan Cover(TextSpan first, TextSpan second) =>
        FromBounds(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));

    /// <summary>Whether the place lies inside the span.</summary>
    public bool Contains(int position) => position >= Start && position < End;
}
