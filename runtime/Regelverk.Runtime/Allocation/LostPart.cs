using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What an exact award lost by being rounded down: whole øre, and a fraction of an øre.</summary>
internal readonly struct LostPart : IComparable<LostPart>
{
    private readonly long _øre;
    private readonly Wide _above;
    private readonly Wide _below;

    public LostPart(long øre, Wide above, Wide below)
    {
        _øre = øre;
        _above = above;
        _below = below;
    }

    public int CompareTo(LostPart other) =>
        _øre != other._øre ? _øre.CompareTo(other._øre)
        : _below == other._below ? _above.CompareTo(other._above)
        : WideProducts.Compare(_above, other._below, other._above, _below);
}
