using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Who goes first in one step: ranks by the keys, and, only among those who turn out to tie for something, by the lots that have been drawn.</summary>
internal sealed class TieRanks
{
    private readonly int _step;
    private readonly Likhetsregel _rule;
    private readonly List<Participant> _participants;
    private readonly int _firstKey;
    private readonly List<Loddtrekning> _held = [];

    /// <param name="step">The number of the step.</param>
    /// <param name="rule">The keys and the lots.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="firstKey">The place of the step's first key.</param>
    public TieRanks(int step, Likhetsregel rule, List<Participant> participants, int firstKey)
    {
        _step = step;
        _rule = rule;
        _participants = participants;
        _firstKey = firstKey;
        Ranks = OfKeys();
    }

    /// <summary>The rank of each, lowest first. Equal ranks are a tie.</summary>
    public long[] Ranks { get; }

    /// <summary>The draws that decided something.</summary>
    public IReadOnlyList<Loddtrekning> Held => _held;

    /// <summary>Solves, and lets lots decide each tie that turns out to matter, until none does. A draw that has been held among those who tie and others holds for them too.</summary>
    /// <param name="solve">Gives the solution for ranks; a tie that matters is an exception.</param>
    /// <param name="what">What those who tie tie for, given their ids and how many can get it.</param>
    /// <exception cref="LotsNeededException">No lots have been drawn among those who tie, or no § lets lots decide.</exception>
    public T Settle<T>(Func<long[], T> solve, Func<IReadOnlyList<string>, UavgjortException, string> what)
    {
        var (ranks, drawn) = ((long[])Ranks.Clone(), 0);
        while (true)
        {
            try
            {
                return solve(ranks);
            }
            catch (UavgjortException tie)
            {
                foreach (var place in InDrawnOrder(tie.Plasser, tie.Enheter, ids => what(ids, tie), once: true))
                {
                    ranks[place] += ++drawn;
                }
            }
        }
    }

    /// <summary>The ledger's sentences about the draws.</summary>
    public List<string> Lines() =>
        _held.ConvertAll(draw => $"{draw.Setning} Det er trukket lodd{(draw.Hjemmel is { } place ? " etter " + place : "")}, og rekkefølgen ble {Ordlyd.Liste(draw.Rekkefølge ?? [])}.");

    /// <summary>Those who stand alike, in the drawn order.</summary>
    /// <param name="alike">Their places among the participants.</param>
    /// <param name="units">The most of them that can get what they tie for.</param>
    /// <param name="what">What they tie for, given their ids.</param>
    /// <param name="once">Whether a draw that has been held among all of them is not held again.</param>
    /// <exception cref="LotsNeededException">No lots have been drawn among them, or no § lets lots decide.</exception>
    public List<int> InDrawnOrder(IReadOnlyList<int> alike, int units, Func<IReadOnlyList<string>, string> what, bool once = false)
    {
        // The participants stand by id.
        var places = new List<int>(alike);
        places.Sort();
        var ids = places.ConvertAll(p => _participants[p].Id);
        var setning = what(ids);
        if (_rule.Lodd is null || places.Exists(p => _participants[p].Deltaker.Rang is null))
        {
            throw new LotsNeededException(new Loddtrekning(_step, _rule.Lodd, ids, units, setning, null));
        }

        places.Sort((a, b) => LotOf(a).CompareTo(LotOf(b)));
        for (var i = 1; i < places.Count; i++)
        {
            if (LotOf(places[i]) == LotOf(places[i - 1]))
            {
                throw new ArgumentException($"Søknad {_participants[places[i - 1]].Id} og {_participants[places[i]].Id} har samme plass i loddtrekningen.", "deltakere");
            }
        }

        if (!once || !_held.Exists(held => ids.TrueForAll(id => Contains(held.Kandidater, id))))
        {
            _held.Add(new Loddtrekning(_step, _rule.Lodd, ids, units, setning, places.ConvertAll(p => _participants[p].Id)));
        }

        return places;
    }

    private static bool Contains(IReadOnlyList<string> ids, string id)
    {
        foreach (var other in ids)
        {
            if (string.Equals(other, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private long LotOf(int place) => _participants[place].Deltaker.Rang ?? long.MaxValue;

    /// <summary>The same rank to those who are alike in all keys, with room between for lots.</summary>
    private long[] OfKeys()
    {
        var order = new int[_participants.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, Compare);
        var ranks = new long[order.Length];
        long rank = 0;
        for (var i = 0; i < order.Length; i++)
        {
            if (i > 0 && Compare(order[i - 1], order[i]) != 0)
            {
                rank += order.Length + 1L;
            }

            ranks[order[i]] = rank;
        }

        return ranks;
    }

    private int Compare(int a, int b)
    {
        for (var key = 0; key < _rule.Nøkler.Count; key++)
        {
            Brøk first = _participants[a].Key(_firstKey + key).Verdi, second = _participants[b].Key(_firstKey + key).Verdi;
            var order = first.CompareTo(second);
            if (order != 0)
            {
                return _rule.Nøkler[key].HøyestFørst ? -order : order;
            }
        }

        return 0;
    }
}
