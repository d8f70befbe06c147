using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What one claim gets as λ rises from 0: base + λ · weight, but from low to high. All in øre, or in half øre where the scale is 2.</summary>
internal readonly struct LevelLine
{
    public LevelLine(long @base, long weight, long low, long high)
    {
        Base = @base;
        Weight = weight;
        Low = low;
        High = high;
    }

    public long Base { get; }

    public long Weight { get; }

    public long Low { get; }

    public long High { get; }
}

/// <summary>A rule as lines. Every rule is one of these, so that there is one way of finding λ.</summary>
internal abstract class Levels
{
    protected Levels(SharingProblem problem, bool heedsLimits)
    {
        Problem = problem;
        HeedsLimits = heedsLimits;
    }

    /// <summary>2 where the lines are in half øre, otherwise 1.</summary>
    public virtual int Scale => 1;

    /// <summary>Whether every weight is 1, so that λ is an amount.</summary>
    public virtual bool IsAmount => true;

    /// <summary>What λ is put on for each claim, where every line is λ of that and nothing more; otherwise null.</summary>
    public virtual long[]? PlainWeights => null;

    /// <summary>A number that no break point lies above.</summary>
    public virtual ulong Ceiling => (ulong)long.MaxValue;

    protected SharingProblem Problem { get; }

    /// <summary>Whether the claims' own bounds count, or only the claims.</summary>
    protected bool HeedsLimits { get; }

    public abstract LevelLine Of(int claim);

    /// <summary>λ as people know it, from λ as it is counted here.</summary>
    public virtual Brøk Shown(Brøk level) => level;

    /// <summary>The entry of a claim that stands at the low end of its line.</summary>
    public virtual int EntryAtLow(int claim, long value) =>
        value == Problem.Krav[claim] ? ShareTable.All : value == 0 ? ShareTable.Nothing : ShareTable.Least;

    /// <summary>The entry of a claim that stands at the high end of its line.</summary>
    public virtual int EntryAtHigh(int claim, long value) => value == Problem.Krav[claim] ? ShareTable.All : ShareTable.Bound;

    public long ClaimOf(int claim) => Problem.Krav[claim];

    public long LimitOf(int claim) => HeedsLimits ? Problem.LimitOf(claim) : Problem.HighestOf(claim);

    /// <summary>The most and the least of a claim together.</summary>
    public long BoundsOf(int claim, out long least) => HeedsLimits ? Problem.BoundsOf(claim, out least) : Problem.OpenBoundsOf(claim, out least);

    public long LeastOf(int claim) => !Problem.HasLeast ? 0 : HeedsLimits ? Problem.LeastOf(claim) : Problem.PartOf(claim);
}

/// <summary>λ · claim, or a part first and λ of what is above it.</summary>
internal sealed class ProportionalLevels(SharingProblem problem, bool heedsLimits) : Levels(problem, heedsLimits)
{
    private readonly bool _hasPart = problem.Vilkår.MinstErGrunndel;

    public override bool IsAmount => false;

    public override long[]? PlainWeights => _hasPart ? null : Problem.Krav;

    public override ulong Ceiling => 1;

    public override LevelLine Of(int claim)
    {
        var all = Problem.Krav[claim];
        var part = _hasPart ? Problem.PartOf(claim) : 0;
        var limit = BoundsOf(claim, out var least);
        return new LevelLine(part, all - part, least, limit);
    }
}

/// <summary>λ for everyone.</summary>
internal sealed class EqualLevels(SharingProblem problem, bool heedsLimits) : Levels(problem, heedsLimits)
{
    public override LevelLine Of(int claim)
    {
        var limit = BoundsOf(claim, out var least);
        return new LevelLine(0, 1, least, limit);
    }
}

/// <summary>The claim less the same amount: the largest claim of all less λ.</summary>
internal sealed class CutLevels(SharingProblem problem, bool heedsLimits) : Levels(problem, heedsLimits)
{
    public override LevelLine Of(int claim)
    {
        var limit = BoundsOf(claim, out var least);
        return new LevelLine(Problem.Krav[claim] - Problem.Largest, 1, least, limit);
    }

    public override Brøk Shown(Brøk level) => Problem.Largest - level;
}

/// <summary>λ · a weight.</summary>
internal sealed class WeightLevels : Levels
{
    private readonly long[] _weights;

    public WeightLevels(SharingProblem problem, bool heedsLimits)
        : base(problem, heedsLimits)
    {
        _weights = problem.Vilkår.Vekter ?? [];
        for (var i = 0; i < _weights.Length; i++)
        {
            if (_weights[i] > 0)
            {
                Ceiling = Math.Max(Ceiling, (ulong)((problem.Krav[i] / _weights[i]) + 1));
            }
        }
    }

    public override bool IsAmount => false;

    public override long[]? PlainWeights => _weights;

    public override ulong Ceiling { get; } = 1;

    public override LevelLine Of(int claim)
    {
        // Where the weight is 0, the limit is the least.
        var limit = BoundsOf(claim, out var least);
        return new LevelLine(0, _weights[claim], least, limit);
    }

    public override int EntryAtHigh(int claim, long value) => _weights[claim] == 0 ? EntryAtLow(claim, value) : base.EntryAtHigh(claim, value);
}

/// <summary>Up to half of each claim, in half øre: λ for everyone.</summary>
internal sealed class LowerHalfLevels(SharingProblem problem, bool heedsLimits) : Levels(problem, heedsLimits)
{
    public override int Scale => 2;

    public override LevelLine Of(int claim)
    {
        long least = 2 * LeastOf(claim), limit = 2 * LimitOf(claim);
        return new LevelLine(0, 1, least, Math.Max(least, Math.Min(limit, Problem.Krav[claim])));
    }

    public override Brøk Shown(Brøk level) => level / 2;

    public override int EntryAtLow(int claim, long value) => HalfLevels.EntryAtLow(this, claim, value, Problem);

    public override int EntryAtHigh(int claim, long value) => HalfLevels.EntryAtHigh(this, claim, value, Problem);
}

/// <summary>From half of each claim, in half øre: the claim less the same amount.</summary>
internal sealed class UpperHalfLevels(SharingProblem problem, bool heedsLimits) : Levels(problem, heedsLimits)
{
    public override int Scale => 2;

    public override LevelLine Of(int claim)
    {
        long least = 2 * LeastOf(claim), limit = 2 * LimitOf(claim);
        return new LevelLine(2 * (Problem.Krav[claim] - Problem.Largest), 1, Math.Max(least, Math.Min(limit, Problem.Krav[claim])), limit);
    }

    public override Brøk Shown(Brøk level) => ((2 * (Brøk)Problem.Largest) - level) / 2;

    public override int EntryAtLow(int claim, long value) => HalfLevels.EntryAtLow(this, claim, value, Problem);

    public override int EntryAtHigh(int claim, long value) => HalfLevels.EntryAtHigh(this, claim, value, Problem);
}

/// <summary>Just half of each claim.</summary>
internal sealed class HalfLevels(SharingProblem problem) : Levels(problem, false)
{
    public override int Scale => 2;

    public override LevelLine Of(int claim) => new(Problem.Krav[claim], 0, Problem.Krav[claim], Problem.Krav[claim]);

    public static int EntryAtLow(Levels levels, int claim, long halves, SharingProblem problem) =>
        halves == 2 * problem.Krav[claim] ? ShareTable.All
        : levels is UpperHalfLevels && halves < problem.Krav[claim] ? ShareTable.Bound
        : halves == 0 ? ShareTable.Nothing
        : halves == 2 * levels.LeastOf(claim) ? ShareTable.Least
        : ShareTable.Half;

    public static int EntryAtHigh(Levels levels, int claim, long halves, SharingProblem problem) =>
        halves == 2 * problem.Krav[claim] ? ShareTable.All
        : halves == 2 * levels.LimitOf(claim) ? ShareTable.Bound
        : halves == 2 * levels.LeastOf(claim) ? ShareTable.Least
        : ShareTable.Half;
}

/// <summary>λ · the least amount: where the pot does not reach them.</summary>
internal sealed class LeastLevels(SharingProblem problem, bool heedsLimits) : Levels(problem, heedsLimits)
{
    public override bool IsAmount => false;

    public override ulong Ceiling => 1;

    public override LevelLine Of(int claim) => new(0, LeastOf(claim), 0, LeastOf(claim));

    public override int EntryAtHigh(int claim, long value) => EntryAtLow(claim, value);
}
