using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Pays some of the applications of a step in its order.</summary>
internal sealed class OrderedPayment
{
    private readonly Steg.PrioritertRekkefølge _step;
    private readonly List<Participant> _participants;
    private readonly Tildelingstak? _cap;
    private readonly EarlierAwards _earlier;
    private readonly TieRanks _ties;

    /// <param name="step">The step.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="cap">The cap for the frame, or null.</param>
    /// <param name="earlier">What earlier rounds gave.</param>
    /// <param name="ties">Who goes first.</param>
    public OrderedPayment(Steg.PrioritertRekkefølge step, List<Participant> participants, Tildelingstak? cap, EarlierAwards earlier, TieRanks ties)
    {
        _step = step;
        _participants = participants;
        _cap = cap;
        _earlier = earlier;
        _ties = ties;
    }

    /// <summary>The most that an application can get, in øre.</summary>
    public long MostOf(int place)
    {
        var claim = ClaimOf(place);
        return _cap is { } cap ? Math.Min(claim, _earlier.RoomUnder(cap, cap.IdOf(_participants[place].Avgjørelse)).Øre) : claim;
    }

    /// <summary>What is counted of beregnet tilskudd, in øre.</summary>
    public long ClaimOf(int place) => _step.Form.Regnes(_participants[place].Beregnet).Øre;

    /// <summary>Pays some of them; lots decide where it counts who goes first.</summary>
    /// <param name="pot">What there is, in øre.</param>
    /// <param name="members">Their places, by id.</param>
    /// <param name="claims">Their claims, in øre.</param>
    public Rekkefølgedeling Pay(long pot, int[] members, long[] claims) =>
        _ties.Settle(ranks => Named(members, () => Pay(pot, members, claims, Array.ConvertAll(members, m => ranks[m]))), WhatTheyTieFor);

    /// <summary>The same, where only what groups get together counts: lots decide only where those who tie are in different groups.</summary>
    /// <param name="pot">What there is, in øre.</param>
    /// <param name="members">Their places, by id.</param>
    /// <param name="groupOf">The group of an application by its place; −1 where it is in none.</param>
    public Rekkefølgedeling Try(long pot, int[] members, Func<int, int> groupOf)
    {
        var claims = Array.ConvertAll(members, ClaimOf);
        return _ties.Settle(
            ranks =>
            {
                // Room between the ranks, for those of one group who may stand in any order.
                var apart = Array.ConvertAll(members, m => ranks[m] * (members.Length + 1L));
                while (true)
                {
                    try
                    {
                        return Named(members, () => Pay(pot, members, claims, apart));
                    }
                    catch (UavgjortException tie) when (AreOfOneGroup(tie.Plasser, groupOf))
                    {
                        for (var i = 0; i < tie.Plasser.Count; i++)
                        {
                            apart[Array.BinarySearch(members, tie.Plasser[i])] += i;
                        }
                    }
                }
            },
            WhatTheyTieFor);
    }

    private Rekkefølgedeling Pay(long pot, int[] members, long[] claims, long[] ranks)
    {
        var those = Array.ConvertAll(members, m => _participants[m]);
        var søkere = _cap is { ErPerSøker: true } ? Participant.NumberSøkere([.. those]) : null;
        var used = _cap is not { } cap ? null
            : cap.ErPerSøker ? Participant.UsedBySøkere([.. those], cap, _earlier)
            : Array.ConvertAll(those, p => _earlier.Under(cap, p.Id).Øre);
        return Rekkefølgedeling.Fordel(pot, claims, ranks, _step.Slutt, _step.MinsteBeløp?.Øre ?? 0, søkere, _cap?.Beløp.Øre ?? long.MaxValue, used);
    }

    /// <summary>Solves for some of them; those who tie are named by their places among all.</summary>
    private static Rekkefølgedeling Named(int[] members, Func<Rekkefølgedeling> solve)
    {
        try
        {
            return solve();
        }
        catch (UavgjortException tie)
        {
            throw new UavgjortException([.. new List<int>(tie.Plasser).ConvertAll(p => members[p])], tie.Enheter, tie.Igjen);
        }
    }

    private static bool AreOfOneGroup(IReadOnlyList<int> places, Func<int, int> groupOf)
    {
        foreach (var place in places)
        {
            if (groupOf(place) != groupOf(places[0]))
            {
                return false;
            }
        }

        return true;
    }

    private static string WhatTheyTieFor(IReadOnlyList<string> ids, UavgjortException tie) =>
        $"{Ordlyd.Liste(ids)} står likt i rekkefølgen. Det er {Kroner.FraØre(tie.Igjen)} igjen, og hva hver av dem får, avhenger av hvem som kommer først.";
}
