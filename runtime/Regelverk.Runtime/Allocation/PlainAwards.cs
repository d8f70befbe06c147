using System.Runtime.CompilerServices;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What each claim gets, where that is an amount or λ · one weight, with a λ above and below the line of 63 bits: the common case, a million claims at a time.</summary>
internal readonly struct PlainAwards
{
    private readonly SharingProblem _problem;
    private readonly ShareTable _shares;
    private readonly long[] _weights;
    private readonly ulong _numerator;
    private readonly ulong _denominator;
    private readonly PreparedDivisor _divisor;

    private PlainAwards(SharingProblem problem, ShareTable shares, long[] weights, Level level)
    {
        _problem = problem;
        _shares = shares;
        _weights = weights;
        _numerator = level.Numerator.Low;
        _denominator = level.Denominator.Low;
        _divisor = new PreparedDivisor(_denominator);
    }

    /// <summary>The awards of a solution; null where they are not of this kind.</summary>
    public static PlainAwards? Of(SharingProblem problem, ShareTable shares)
    {
        if (shares.Count != ShareTable.Half + 2 || problem.Vilkår.Regel == Delingsregel.Halvdelsregelen)
        {
            return null;
        }

        var level = shares.LevelOf(ShareTable.Half + 1);
        return level.Lines.PlainWeights is { } weights && FitsIn63(level.Numerator) && FitsIn63(level.Denominator)
            ? new PlainAwards(problem, shares, weights, level)
            : null;
    }

    /// <summary>What stands below the line of λ.</summary>
    public ulong Denominator => _denominator;

    /// <summary>What a claim gets as an amount, and what it gets λ of: one of them is 0.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="weight">What λ is put on.</param>
    /// <param name="limit">The most it can get.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long FixedOf(int claim, out long weight, out long limit)
    {
        var entry = _shares.EntryOf(claim);
        limit = _problem.GivenBoundsOf(claim, out var least);
        weight = _weights[claim] & Mask.IfLess(ShareTable.Half, entry);
        return (_problem.Krav[claim] & Mask.IfEqual(entry, ShareTable.All))
            | (limit & Mask.IfEqual(entry, ShareTable.Bound))
            | (least & Mask.IfEqual(entry, ShareTable.Least));
    }

    /// <summary>What a claim gets, rounded down to whole øre, and what is left above the line of its fraction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long FloorOf(int claim, out ulong rest, out long limit) =>
        FixedOf(claim, out var weight, out limit) + (long)_divisor.DivideProduct(_numerator, (ulong)weight, out rest);

    /// <summary>Negative where λ · weight is more than an amount.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long RoomAbove(long weight, long amount)
    {
        var givenHigh = Bits.Multiply(_numerator, (ulong)weight, out var given);
        var roomHigh = Bits.Multiply(_denominator, (ulong)amount, out var room);
        return unchecked((long)roomHigh - (long)givenHigh + Mask.IfAbove(given, room));
    }

    private static bool FitsIn63(Wide number) => number.FitsInUnsigned64 && number.Low <= long.MaxValue;
}
