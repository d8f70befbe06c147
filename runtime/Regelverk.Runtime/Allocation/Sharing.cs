using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Shares a pot among the claims of one group: in full where it reaches, otherwise by the rule, within the bounds.</summary>
internal sealed class Sharing
{
    private readonly SharingProblem _problem;
    private readonly ShareTable.Builder _shares;
    private readonly Parties? _parties;
    private readonly bool _heedsLimits;

    public Sharing(SharingProblem problem, ShareTable.Builder shares)
    {
        _problem = problem;
        _shares = shares;
        _heedsLimits = !problem.Vilkår.OverskytendeBlirRest;
        _parties = problem.Søkere is null ? null : new Parties(problem, shares);
    }

    /// <summary>Whether a pot gives all claims of a group all that their bounds allow.</summary>
    public bool IsReached(ClaimRange range, long pot) => Measure(range).Limit <= pot;

    /// <summary>Shares a pot.</summary>
    public Gruppedeling Share(ClaimRange range, long pot, int number)
    {
        var sums = Measure(range);
        if (sums.Limit <= pot)
        {
            Reach(range);
            return new Gruppedeling(number, Gruppeutfall.Dekket, pot, sums, (long)sums.Limit, Found(range, Brøk.One, isShare: true));
        }

        if (sums.Least > pot)
        {
            Cover(range, pot);
            return new Gruppedeling(number, Gruppeutfall.MinstIkkeDekket, pot, sums, _problem.Vilkår.Dekning == Minstedekning.Ingen ? 0 : pot, Found(range, Brøk.Zero));
        }

        // The pot is less than the limits, so there is a claim, and the pot is used up to the last øre.
        var level = _problem.IsPlain ? CutPlainly(range, pot, sums.Claim) : Cut(range, pot);
        var solution = Found(range, level.Shown, _problem.Vilkår.Regel == Delingsregel.Forholdsmessig, level.Lines is UpperHalfLevels);
        return new Gruppedeling(number, Gruppeutfall.Avkortet, pot, sums, pot, solution);
    }

    /// <summary>Gives the claims of a group nothing.</summary>
    public Gruppedeling Skip(ClaimRange range, long pot, int number, Gruppeutfall outcome)
    {
        SetAll(range, ShareTable.Nothing);
        return new Gruppedeling(number, outcome, pot, Measure(range), 0, new Solution(Brøk.Zero));
    }

    private Solution Found(ClaimRange range, Brøk level, bool isShare = false, bool isUpperHalf = false)
    {
        var above = _heedsLimits ? Brøk.Zero : new Clipping(_problem, _shares, _parties).Clip(range);
        bool isCapped = false, isLifted = false;
        if (_shares.Entries is { } entries)
        {
            for (var i = 0; i < range.Count && !(isCapped && isLifted); i++)
            {
                var entry = entries[range[i]];
                isCapped |= entry == ShareTable.Bound || _shares.IsStopped(range[i]);
                isLifted |= entry == ShareTable.Least;
            }
        }

        return new Solution(level, isShare, isUpperHalf, above, isCapped, isLifted);
    }

    private Level CutPlainly(ClaimRange range, long pot, Wide claims)
    {
        var level = new Level(new ProportionalLevels(_problem, false), pot, claims);
        SetAll(range, _shares.Add(level));
        return level;
    }

    private Sums Measure(ClaimRange range)
    {
        if (_parties is { } parties && _heedsLimits)
        {
            return parties.Measure(range);
        }

        Tally claim = default, limit = default, least = default;
        var isPlain = _problem.IsPlain;
        for (var i = 0; i < range.Count; i++)
        {
            claim.Add(_problem.Krav[range[i]]);
            if (!isPlain)
            {
                limit.Add(_heedsLimits ? _problem.BoundsOf(range[i], out var lowest) : _problem.OpenBoundsOf(range[i], out lowest));
                least.Add(lowest);
            }
        }

        return new Sums { Claim = claim.Sum, Limit = isPlain ? claim.Sum : limit.Sum, Least = least.Sum };
    }

    /// <summary>Gives every claim all that its bound allows.</summary>
    private void Reach(ClaimRange range)
    {
        if (_problem.IsPlain)
        {
            SetAll(range, ShareTable.All);
        }
        else if (_parties is { } parties && _heedsLimits)
        {
            parties.Reach(range, Rules.Any(_problem, true));
        }
        else
        {
            var lines = Rules.Any(_problem, _heedsLimits);
            for (var i = 0; i < range.Count; i++)
            {
                _shares.Set(range[i], lines.EntryAtHigh(range[i], lines.LimitOf(range[i]) * lines.Scale));
            }
        }
    }

    private Level Cut(ClaimRange range, long pot)
    {
        if (_parties is { } parties && _heedsLimits)
        {
            return parties.Cut(range, pot, Rules.LinesFor(_problem, true, parties.HalfOf(range) >= pot));
        }

        return Rules.Cut(_problem, range, pot, _heedsLimits, _shares);
    }

    /// <summary>Shares what there is where it does not reach the least amounts.</summary>
    private void Cover(ClaimRange range, long pot)
    {
        SetAll(range, ShareTable.Nothing);
        switch (_problem.Vilkår.Dekning)
        {
            case Minstedekning.Forholdsmessig:
                CoverPart(range, pot);
                break;
            case Minstedekning.Rekkefølge:
                CoverInOrder(range, pot);
                break;
        }
    }

    private void CoverInOrder(ClaimRange range, long pot)
    {
        var ranks = _problem.Vilkår.Minsterang ?? [];
        var order = new int[range.Count];
        var keys = new int[range.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = range[i];
            keys[i] = ranks[range[i]];
        }

        Array.Sort(keys, order);
        for (int first = 0, next; first < order.Length && pot > 0; first = next)
        {
            for (next = first + 1; next < order.Length && keys[next] == keys[first]; next++)
            {
            }

            pot -= CoverPart(new ClaimRange(order, first, next - first), pot);
        }
    }

    /// <summary>Shares a pot in proportion to the least amounts; says how much of it was used.</summary>
    private long CoverPart(ClaimRange range, long pot)
    {
        var least = Measure(range).Least;
        var lines = new LeastLevels(_problem, _heedsLimits);
        if (_parties is { } parties && _heedsLimits)
        {
            if (least <= pot)
            {
                parties.Reach(range, lines);
            }
            else
            {
                parties.Cut(range, pot, lines);
            }
        }
        else if (least <= pot)
        {
            for (var i = 0; i < range.Count; i++)
            {
                _shares.Set(range[i], lines.EntryAtHigh(range[i], lines.LeastOf(range[i])));
            }
        }
        else
        {
            Rules.Cut(lines, range, pot, _shares);
        }

        return least <= pot ? (long)least : pot;
    }

    private void SetAll(ClaimRange range, int entry)
    {
        if (_shares.Entries is null)
        {
            _shares.Common = entry;
            return;
        }

        for (var i = 0; i < range.Count; i++)
        {
            _shares.Set(range[i], entry);
        }
    }
}

/// <summary>What some claims come to.</summary>
internal struct Sums
{
    /// <summary>The claims.</summary>
    public Wide Claim;

    /// <summary>The most they can get within the bounds.</summary>
    public Wide Limit;

    /// <summary>The least they get, where the pot reaches.</summary>
    public Wide Least;
}
