using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>The lines of each rule, and the solution where no bound is shared.</summary>
internal static class Rules
{
    /// <summary>The lines of a rule; those of the halves as the lower half has them.</summary>
    public static Levels Any(SharingProblem problem, bool heedsLimits) => LinesFor(problem, heedsLimits, isLower: true);

    /// <summary>The lines of a rule.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="heedsLimits">Whether the claims' own bounds count.</param>
    /// <param name="isLower">Whether the pot reaches no further than half of each claim.</param>
    public static Levels LinesFor(SharingProblem problem, bool heedsLimits, bool isLower) => problem.Vilkår.Regel switch
    {
        Delingsregel.Forholdsmessig => new ProportionalLevels(problem, heedsLimits),
        Delingsregel.LiktBeløp => new EqualLevels(problem, heedsLimits),
        Delingsregel.LiktKutt => new CutLevels(problem, heedsLimits),
        Delingsregel.EtterVekt => new WeightLevels(problem, heedsLimits),
        _ => isLower ? new LowerHalfLevels(problem, heedsLimits) : new UpperHalfLevels(problem, heedsLimits),
    };

    /// <summary>What claims come to that have got half of what they are due, within their bounds, in half øre.</summary>
    public static Wide HalfOf(SharingProblem problem, ClaimRange range, bool heedsLimits)
    {
        if (problem.Vilkår.Regel != Delingsregel.Halvdelsregelen)
        {
            return Wide.Zero;
        }

        var lines = new LowerHalfLevels(problem, heedsLimits);
        var sum = Wide.Zero;
        for (var i = 0; i < range.Count; i++)
        {
            sum += lines.Of(range[i]).High;
        }

        return sum;
    }

    /// <summary>Shares a pot among claims that share no bound. The pot reaches their least amounts, and not their limits.</summary>
    public static Level Cut(SharingProblem problem, ClaimRange range, long pot, bool heedsLimits, ShareTable.Builder shares)
    {
        var lines = LinesFor(problem, heedsLimits, HalfOf(problem, range, heedsLimits) >= (Wide)pot * 2);
        return Cut(lines, range, pot, shares);
    }

    /// <summary>As above, with the lines given.</summary>
    public static Level Cut(Levels lines, ClaimRange range, long pot, ShareTable.Builder shares)
    {
        var (numerator, denominator) = new LevelSearch(lines, range, (Wide)pot * lines.Scale).Find(shares, shares.Next);
        var level = new Level(lines, numerator, denominator);
        shares.Add(level);
        return level;
    }
}
