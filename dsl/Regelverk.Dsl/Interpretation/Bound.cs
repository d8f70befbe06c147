using System;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Where a stretch begins or ends: at a number, just below or just above it, or beyond all numbers.</summary>
/// <param name="At">The number.</param>
/// <param name="Side">0 at the number, -1 just below it, 1 just above it; -2 and 2 beyond all numbers.</param>
internal readonly record struct Bound(Rational At, int Side) : IComparable<Bound>
{
    private const int Beyond = 2;

    /// <summary>Below all numbers.</summary>
    public static Bound Lowest => new(Rational.Zero, -Beyond);

    /// <summary>Above all numbers.</summary>
    public static Bound Highest => new(Rational.Zero, Beyond);

    /// <summary>Whether it is a number and nothing beside it.</summary>
    public bool IsExact => Side == 0;

    /// <summary>Whether it lies beyond all numbers.</summary>
    public bool IsBeyond => Side / Beyond != 0;

    public static implicit operator Bound(Rational at) => new(at, 0);

    public static bool operator <(Bound a, Bound b) => a.CompareTo(b) < 0;

    public static bool operator >(Bound a, Bound b) => a.CompareTo(b) > 0;

    public static bool operator <=(Bound a, Bound b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Bound a, Bound b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Bound other) =>
        IsBeyond || other.IsBeyond ? (Side / Beyond).CompareTo(other.Side / Beyond)
        : At != other.At ? At.CompareTo(other.At)
        : Side.CompareTo(other.Side);
}
