using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Shares a pot among the claims of one group: in full where it reaches, otherwise the same share for all, within the bounds.</summary>
internal abstract class Sharing
{
    protected Sharing(SharingProblem problem, ShareTable.Builder shares)
    {
        Problem = problem;
        Shares = shares;
    }

    protected SharingProblem Problem { get; }

    protected ShareTable.Builder Shares { get; }

    /// <summary>Whether a pot gives all claims of a group all that their bounds allow.</summary>
    public bool IsReached(ClaimRange range, long pot) => Measure(range).Limit <= pot;

    /// <summary>Shares a pot.</summary>
    public Gruppedeling Share(ClaimRange range, long pot, int number)
    {
        var (claim, limit) = Measure(range);
        if (limit <= pot)
        {
            var isBound = Reach(range);
            return new Gruppedeling(number, Gruppeutfall.Dekket, pot, claim, limit, (long)limit, Brøk.One, isBound);
        }

        // The pot is less than the limits, so there is a claim, and the pot is used up to the last øre.
        var (numerator, denominator, isCapped) = Cut(range, pot, claim);
        return new Gruppedeling(number, Gruppeutfall.Avkortet, pot, claim, limit, pot, new Brøk(numerator, denominator), isCapped);
    }

    /// <summary>Gives the claims of a group nothing.</summary>
    public Gruppedeling Skip(ClaimRange range, long pot, int number, Gruppeutfall outcome)
    {
        var (claim, limit) = Measure(range);
        for (var i = 0; i < range.Count; i++)
        {
            Set(range[i], ShareTable.Nothing);
        }

        return new Gruppedeling(number, outcome, pot, claim, limit, 0, Brøk.Zero, false);
    }

    /// <summary>The sum of the claims, and the most they can get within the bounds.</summary>
    protected abstract (Wide Claim, Wide Limit) Measure(ClaimRange range);

    /// <summary>Gives every claim all that its bound allows; says whether a bound stopped anyone.</summary>
    protected abstract bool Reach(ClaimRange range);

    /// <summary>
    /// Finds the one λ in [0, 1) with Σ min(limit, λ · claim) = pot. As λ rises from 0, the one with the lowest limit for its claim reaches it first:
    /// those whose limit is less than what the rest share get it, and leave what it frees to the others.
    /// </summary>
    protected abstract (long Numerator, Wide Denominator, bool IsCapped) Cut(ClaimRange range, long pot, Wide claim);

    protected void Set(int claim, int entry)
    {
        if (Shares.Entries is { } entries)
        {
            entries[claim] = entry;
        }
        else
        {
            Shares.Common = entry;
        }
    }

    /// <summary>The sweep over the bounds in the order of their share of the claim.</summary>
    /// <param name="ids">Those whose bound is less than the claim, sorted by bound / claim.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="limits">The bounds, by id.</param>
    /// <param name="claims">The claims, by id.</param>
    /// <param name="left">The pot; afterwards what those share whom no bound stops.</param>
    /// <param name="weight">The sum of all claims; afterwards of those whom no bound stops.</param>
    /// <returns>How many are stopped.</returns>
    protected static int Sweep(int[] ids, int count, long[] limits, Wide[] claims, ref long left, ref Wide weight)
    {
        RatioOrder.Sort(ids, count, limits, claims);
        var stopped = 0;
        while (stopped < count && WideProducts.Compare(left, claims[ids[stopped]], limits[ids[stopped]], weight) > 0)
        {
            left -= limits[ids[stopped]];
            weight -= claims[ids[stopped]];
            stopped++;
        }

        return stopped;
    }
}

/// <summary>Without bounds.</summary>
internal sealed class PlainSharing : Sharing
{
    public PlainSharing(SharingProblem problem, ShareTable.Builder shares)
        : base(problem, shares)
    {
    }

    protected override (Wide Claim, Wide Limit) Measure(ClaimRange range)
    {
        var sum = Wide.Zero;
        for (var i = 0; i < range.Count; i++)
        {
            sum += Problem.Krav[range[i]];
        }

        return (sum, sum);
    }

    protected override bool Reach(ClaimRange range)
    {
        SetAll(range, ShareTable.All);
        return false;
    }

    protected override (long Numerator, Wide Denominator, bool IsCapped) Cut(ClaimRange range, long pot, Wide claim)
    {
        SetAll(range, Shares.AddCut(pot, claim));
        return (pot, claim, false);
    }

    private void SetAll(ClaimRange range, int entry)
    {
        if (Shares.Entries is null)
        {
            Shares.Common = entry;
            return;
        }

        for (var i = 0; i < range.Count; i++)
        {
            Set(range[i], entry);
        }
    }
}

/// <summary>With a bound on each claim.</summary>
internal sealed class BoundedSharing : Sharing
{
    public BoundedSharing(SharingProblem problem, ShareTable.Builder shares)
        : base(problem, shares)
    {
    }

    protected override (Wide Claim, Wide Limit) Measure(ClaimRange range)
    {
        Wide claim = Wide.Zero, limit = Wide.Zero;
        for (var i = 0; i < range.Count; i++)
        {
            claim += Problem.Krav[range[i]];
            limit += Problem.LimitOf(range[i]);
        }

        return (claim, limit);
    }

    protected override bool Reach(ClaimRange range)
    {
        var isBound = false;
        for (var i = 0; i < range.Count; i++)
        {
            var isStopped = IsBound(range[i]);
            Set(range[i], isStopped ? ShareTable.Bound : ShareTable.All);
            isBound |= isStopped;
        }

        return isBound;
    }

    protected override (long Numerator, Wide Denominator, bool IsCapped) Cut(ClaimRange range, long pot, Wide claim)
    {
        var ids = new int[range.Count];
        var places = new int[range.Count];
        var limits = new long[range.Count];
        var claims = new Wide[range.Count];
        var count = 0;
        for (var i = 0; i < range.Count; i++)
        {
            if (IsBound(range[i]))
            {
                places[count] = range[i];
                limits[count] = Problem.LimitOf(range[i]);
                claims[count] = Problem.Krav[range[i]];
                ids[count] = count;
                count++;
            }
        }

        var stopped = Sweep(ids, count, limits, claims, ref pot, ref claim);
        var cut = Shares.AddCut(pot, claim);
        for (var i = 0; i < range.Count; i++)
        {
            Set(range[i], cut);
        }

        for (var i = 0; i < stopped; i++)
        {
            Set(places[ids[i]], ShareTable.Bound);
        }

        return (pot, claim, stopped > 0);
    }

    private bool IsBound(int claim) => Problem.LimitOf(claim) < Problem.Krav[claim];
}
