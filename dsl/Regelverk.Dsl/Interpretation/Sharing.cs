using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What became of a pot.</summary>
internal enum ShareOutcome
{
    /// <summary>Everyone gets all that the bounds allow.</summary>
    Reached,

    /// <summary>It was shared by the rule.</summary>
    Cut,

    /// <summary>It did not even reach the least amounts.</summary>
    LeastNotReached,
}

/// <summary>A pot shared among applications: in full where it reaches, otherwise by the one λ with which the rule and the bounds use it up.</summary>
internal sealed class Sharing
{
    private readonly ShareTerms _terms;
    private readonly Rational _pot;
    private readonly Dictionary<Participant, Rational> _amounts = [];
    private readonly HashSet<Participant> _capped = [];
    private readonly HashSet<Participant> _lifted = [];

    private Sharing(ShareTerms terms, Rational pot)
    {
        _terms = terms;
        _pot = pot;
    }

    public ShareOutcome Outcome { get; private set; }

    /// <summary>λ: a share, an amount, or where <see cref="IsLoss"/> what everyone loses. 1 where the pot reaches.</summary>
    public Rational Level { get; private set; } = Rational.One;

    /// <summary>For halvdelsregelen: whether everyone gets at least half.</summary>
    public bool IsUpperHalf { get; private set; }

    public bool IsLoss => IsUpperHalf || (_terms.Form.Regel == Delingsregel.LiktKutt);

    /// <summary>The most the applications can get together, in kroner.</summary>
    public Rational Limit { get; private set; }

    /// <summary>The least they get together where the pot reaches it, in kroner.</summary>
    public Rational Least { get; private set; }

    /// <summary>What was taken of the pot, in kroner.</summary>
    public Rational Taken { get; private set; }

    public bool IsCapped => _capped.Count > 0;

    public bool IsLifted => _lifted.Count > 0;

    public static Sharing Of(IReadOnlyList<Participant> participants, ShareTerms terms, Rational pot)
    {
        var sharing = new Sharing(terms, pot);
        sharing.Share(participants);
        return sharing;
    }

    /// <summary>What an application gets, in kroner.</summary>
    public Rational AmountOf(Participant participant) => _amounts[participant];

    /// <summary>Whether the cap holds it below what the rule would give.</summary>
    public bool IsStopped(Participant participant) => _capped.Contains(participant);

    /// <summary>Whether the least amount lifts it above what the rule would give.</summary>
    public bool IsRaised(Participant participant) => _terms.Form.Minst is not null && _lifted.Contains(participant);

    private void Share(IReadOnlyList<Participant> participants)
    {
        if (_terms.Form.Satsenhet is { } unit)
        {
            ShareByRate(participants, unit);
            return;
        }

        var groups = Groups(participants);
        Limit = Sum(groups.Select(g => Within(g, Sum(g.Select(_terms.Most)))));
        Least = Sum(groups.Select(g => Within(g, Sum(g.Select(_terms.Least)))));
        if (Limit <= _pot)
        {
            Outcome = ShareOutcome.Reached;
            Taken = Limit;
            groups.ForEach(Reach);
        }
        else if (Least > _pot)
        {
            Outcome = ShareOutcome.LeastNotReached;
            Taken = _terms.Form.Minst is { Dekning: Minstedekning.Ingen } ? Rational.Zero : _pot;
            CoverLeast(participants);
        }
        else
        {
            Outcome = ShareOutcome.Cut;
            Taken = _pot;
            Cut(groups);
        }

        if (!_terms.CapShares)
        {
            TakeAbove(participants);
        }
    }

    /// <summary>The rate is what there is for each of the weight, rounded down; each gets it for each of its own.</summary>
    private void ShareByRate(IReadOnlyList<Participant> participants, Rational unit)
    {
        var all = Sum(participants.Select(_terms.Weight));
        Outcome = ShareOutcome.Cut;
        Level = all.Sign == 0 ? Rational.Zero : unit * (_pot / all / unit).Floor();
        Taken = Level * all;
        foreach (var participant in participants)
        {
            _amounts[participant] = Level * _terms.Weight(participant);
        }
    }

    private void Cut(List<List<Participant>> groups)
    {
        IsUpperHalf = _terms.Form.Regel == Delingsregel.Halvdelsregelen
            && Sum(groups.Select(g => Within(g, Sum(g.Select(p => _terms.Stake(p, false).High))))) < _pot;
        var parties = groups.Select(g => new StakeParty(g.Select(p => _terms.Stake(p, IsUpperHalf)).ToList(), RoomOf(g))).ToList();
        var level = LevelSearch.Find(parties, _pot);
        Level = IsLoss ? -level : level;
        foreach (var party in parties)
        {
            if (party.IsStopped(level))
            {
                Inside(party.Stakes.Select(s => s.Member).ToList(), party.At(level));
                continue;
            }

            foreach (var stake in party.Stakes)
            {
                _amounts[stake.Member] = stake.At(level);
                Mark(stake.Member, level);
            }
        }
    }

    /// <summary>Remembers whom a bound holds below what the rule would give, and whom one holds above it.</summary>
    private void Mark(Participant participant, Rational level)
    {
        var claim = _terms.Claim(participant);
        var stake = _terms.Stake(participant, IsUpperHalf);
        var given = _terms.Form.Regel == Delingsregel.Halvdelsregelen
            ? IsUpperHalf ? Rational.Max(claim / 2, stake.Unbounded(level)) : Rational.Min(claim / 2, stake.Unbounded(level))
            : stake.Unbounded(level);
        var (least, most) = (_terms.Least(participant), _terms.Most(participant));
        if (least.Sign > 0 && given < least && least < claim)
        {
            _lifted.Add(participant);
        }
        else if (given > most && most < claim)
        {
            _capped.Add(participant);
        }
    }

    /// <summary>Those who share a cap that stops them, share it by the same rule; or where it does not reach their least amounts, in proportion to those.</summary>
    private void Inside(List<Participant> group, Rational room)
    {
        var inner = new Sharing(_terms with { Cap = null }, room);
        inner.ShareCap(group);
        foreach (var participant in group)
        {
            _amounts[participant] = inner._amounts[participant];
            _lifted.Remove(participant);
            _capped.Add(participant);
        }
    }

    private void ShareCap(List<Participant> group)
    {
        if (Sum(group.Select(_terms.Least)) > _pot)
        {
            CoverPart(group, _pot);
        }
        else
        {
            Share(group);
        }
    }

    /// <summary>The pot reaches: everyone gets the most.</summary>
    private void Reach(List<Participant> group)
    {
        var all = Sum(group.Select(_terms.Most));
        if (RoomOf(group) is { } room && all > room)
        {
            Inside(group, room);
            return;
        }

        foreach (var participant in group)
        {
            var most = _terms.Most(participant);
            _amounts[participant] = most;
            if (_terms.Weight(participant).Sign == 0)
            {
                if (most.Sign > 0 && most < _terms.Claim(participant))
                {
                    _lifted.Add(participant);
                }
            }
            else if (most < _terms.Claim(participant))
            {
                _capped.Add(participant);
            }
        }
    }

    /// <summary>The pot does not reach the least amounts: they are paid as the file says.</summary>
    private void CoverLeast(IReadOnlyList<Participant> participants)
    {
        Level = Rational.Zero;
        foreach (var participant in participants)
        {
            _amounts[participant] = Rational.Zero;
        }

        if (_terms.Form.Minst is { Dekning: not Minstedekning.Ingen })
        {
            var left = _pot;
            foreach (var those in _terms.InOrderOfLeast(participants))
            {
                left -= CoverPart(those, left);
            }
        }
    }

    /// <summary>A pot shared in proportion to the least amounts, which it may reach; says what was used.</summary>
    private Rational CoverPart(IReadOnlyList<Participant> participants, Rational pot)
    {
        var parties = Groups(participants).Select(g => new StakeParty(g.Select(_terms.LeastStake).ToList(), RoomOf(g) - GivenTo(g[0]))).ToList();
        var used = Rational.Min(pot, parties.Aggregate(Rational.Zero, (sum, p) => sum + p.At(Rational.One)));
        var level = used < pot || parties.All(p => !p.Breaks.Any()) ? Rational.One : LevelSearch.Find(parties, used);
        foreach (var party in parties)
        {
            var alone = party.IsStopped(level) ? LevelSearch.Find([new StakeParty(party.Stakes, null)], party.At(level)) : level;
            foreach (var stake in party.Stakes)
            {
                _amounts[stake.Member] = stake.At(alone);
            }
        }

        return used;
    }

    /// <summary>Where what is above the cap goes to nobody, the cap takes it when all is shared.</summary>
    private void TakeAbove(IReadOnlyList<Participant> participants)
    {
        if (_terms.Cap is not { } cap)
        {
            return;
        }

        foreach (var group in participants.GroupBy(cap.IdOf).Select(g => g.ToList()))
        {
            var room = cap.LeftFor(cap.IdOf(group[0]));
            if (Sum(group.Select(AmountOf)) > room)
            {
                Inside(group, room);
            }
        }
    }

    /// <summary>Those who share a cap, or each by itself.</summary>
    private List<List<Participant>> Groups(IReadOnlyList<Participant> participants) =>
        _terms.CapShares && _terms.Cap is { IsPerSøker: true } cap
            ? participants.GroupBy(cap.IdOf).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList()
            : participants.Select(p => new List<Participant> { p }).ToList();

    private Rational? RoomOf(IReadOnlyList<Participant> group) => _terms.CapShares && _terms.Cap is { IsPerSøker: true } cap ? cap.LeftFor(cap.IdOf(group[0])) : null;

    /// <summary>What the applications that share a cap with this one have got of the pot so far: those before it in the order in which least amounts are paid.</summary>
    private Rational GivenTo(Participant participant) => _terms.Cap is { } cap
        ? Sum(_amounts.Where(a => string.Equals(cap.IdOf(a.Key), cap.IdOf(participant), StringComparison.Ordinal)).Select(a => a.Value))
        : Rational.Zero;

    private Rational Within(IReadOnlyList<Participant> group, Rational amount) => RoomOf(group) is { } room ? Rational.Min(room, amount) : amount;

    private static Rational Sum(IEnumerable<Rational> amounts) => amounts.Aggregate(Rational.Zero, (sum, a) => sum + a);
}
