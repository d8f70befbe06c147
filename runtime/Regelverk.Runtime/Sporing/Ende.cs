using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>Where a stretch begins or ends: at a number, just below or just above it, or beyond all numbers.</summary>
internal readonly struct Ende : IComparable<Ende>
{
    private const int Beyond = 2;

    private readonly int _side;

    private Ende(Brøk ved, int side)
    {
        Ved = ved;
        _side = side;
    }

    /// <summary>Below all numbers.</summary>
    public static Ende Lavest => new(Brøk.Zero, -Beyond);

    /// <summary>Above all numbers.</summary>
    public static Ende Høyest => new(Brøk.Zero, Beyond);

    /// <summary>The number.</summary>
    public Brøk Ved { get; }

    /// <summary>Whether it is a number and nothing beside it.</summary>
    public bool ErNøyaktig => _side == 0;

    /// <summary>Of what is counted in whole numbers, the first that lies above or on it.</summary>
    public Ende HeltOver => IsBeyond ? this : (Brøk)(_side > 0 || !Ved.ErHelt ? Ved.HeltallUnder() + 1 : Ved.HeltallUnder());

    /// <summary>Of what is counted in whole numbers, the last that lies below or on it.</summary>
    public Ende HeltUnder => IsBeyond ? this : (Brøk)(_side < 0 && Ved.ErHelt ? Ved.HeltallUnder() - 1 : Ved.HeltallUnder());

    private bool IsBeyond => _side / Beyond != 0;

    public static implicit operator Ende(Brøk ved) => new(ved, 0);

    public static bool operator <(Ende a, Ende b) => a.CompareTo(b) < 0;

    public static bool operator >(Ende a, Ende b) => a.CompareTo(b) > 0;

    public static bool operator <=(Ende a, Ende b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Ende a, Ende b) => a.CompareTo(b) >= 0;

    /// <summary>Just below a number.</summary>
    public static Ende Under(Brøk ved) => new(ved, -1);

    /// <summary>Just above a number.</summary>
    public static Ende Over(Brøk ved) => new(ved, 1);

    /// <inheritdoc/>
    public int CompareTo(Ende other) =>
        IsBeyond || other.IsBeyond ? (_side / Beyond).CompareTo(other._side / Beyond)
        : Ved != other.Ved ? Ved.CompareTo(other.Ved)
        : _side.CompareTo(other._side);
}
