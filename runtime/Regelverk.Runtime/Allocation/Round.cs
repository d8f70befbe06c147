using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>One round: runs the steps in order and books what they do.</summary>
internal sealed class Round
{
    private readonly Fordeling _fordeling;
    private readonly List<Deltaker> _all;
    private readonly Reserves _reserves;
    private readonly EarlierAwards _earlier;
    private readonly bool _isLast;
    private readonly bool _isProvisional;
    private readonly List<Loddtrekning> _lots = [];

    /// <param name="fordeling">The steps.</param>
    /// <param name="all">The applications, by id.</param>
    /// <param name="reserves">What is set aside.</param>
    /// <param name="earlier">What earlier rounds gave.</param>
    /// <param name="isLast">Whether it is the last round.</param>
    /// <param name="isProvisional">Whether some may not be decided.</param>
    public Round(Fordeling fordeling, List<Deltaker> all, Reserves reserves, EarlierAwards earlier, bool isLast, bool isProvisional)
    {
        _earlier = earlier;
        _fordeling = fordeling;
        _all = [];
        foreach (var deltaker in all)
        {
            if (earlier.Prepare(deltaker, fordeling) is { } prepared)
            {
                _all.Add(prepared);
            }
        }

        _reserves = reserves;
        _isLast = isLast;
        _isProvisional = isProvisional;
    }

    /// <summary>The applications by id; each once.</summary>
    public static List<Deltaker> Sorted(IReadOnlyList<Deltaker> deltakere)
    {
        var sorted = new List<Deltaker>(deltakere ?? throw new ArgumentNullException(nameof(deltakere)));
        sorted.Sort((a, b) => string.CompareOrdinal(a.Avgjørelse.SøknadId, b.Avgjørelse.SøknadId));
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Avgjørelse.SøknadId == sorted[i - 1].Avgjørelse.SøknadId)
            {
                throw new ArgumentException($"Søknad {sorted[i].Avgjørelse.SøknadId} står to ganger.", nameof(deltakere));
            }
        }

        return sorted;
    }

    public Fordelingsresultat Divide(Kroner ramme)
    {
        if (!_fordeling.DelerRamme)
        {
            return WithoutFrame();
        }

        Fordelingsgrenser.Check(ramme.Øre, nameof(ramme));
        var participants = FindParticipants(ramme);
        var ledger = new List<Stegresultat>();
        try
        {
            var (left, avsatt, goal) = _fordeling.Delrammer.Count == 0 ? DivideWhole(ramme, participants, ledger) : DividePots(ramme, participants, ledger);
            return Result(ramme, avsatt, left, ledger, goal, participants);
        }
        catch (LotsNeededException needed)
        {
            var kept = SetAside(ramme);
            var avsatt = Kroner.Min(ramme - kept, _reserves.Sum);
            return new Fordelingsresultat(ramme, avsatt, ramme - kept - avsatt, null, _all.ConvertAll(d => d.Avgjørelse), [], _isProvisional, [.. _lots, needed.Lots], kept);
        }
    }

    private (Kroner Left, Kroner Avsatt, Restmiddelmål? Goal) DivideWhole(Kroner ramme, List<Participant> participants, List<Stegresultat> ledger)
    {
        var money = ramme - SetAside(ramme);
        var avsatt = Kroner.Min(money, _reserves.Sum);
        var (left, goal) = Run(null, participants, money - avsatt, ramme, [.. ComplaintMoney.Opening(_fordeling.Steg, ramme), .. _reserves.Opening(ramme, avsatt)], ledger);
        return (left, avsatt, goal);
    }

    /// <summary>What is kept until complaints are decided.</summary>
    private Kroner SetAside(Kroner ramme) => ComplaintMoney.Of(_fordeling.Steg, ramme);

    private (Kroner Left, Kroner Avsatt, Restmiddelmål? Goal) DividePots(Kroner ramme, List<Participant> participants, List<Stegresultat> ledger)
    {
        var shared = ramme - SetAside(ramme);
        var pots = new Pots(_fordeling.Delrammer, shared);
        Kroner left = Kroner.Zero, setAside = Kroner.Zero;
        Restmiddelmål? goal = null;
        foreach (var place in pots.InOrder())
        {
            var pot = _fordeling.Delrammer[place];
            var money = pots.MoneyIn(place);
            var reserves = _reserves.In(_fordeling, pot, _all);
            var avsatt = Kroner.Min(money, reserves.Sum);
            var those = participants.FindAll(p => _fordeling.DelrammeFor(p.Deltaker) == pot);
            var (unused, potGoal) = Run(pot, those, money - avsatt, money, [.. ledger.Count == 0 ? ComplaintMoney.OpeningOfPots(_fordeling.Steg, ramme, shared) : [], .. pots.Opening(place), .. reserves.Opening(money, avsatt)], ledger);
            left += pots.PassOn(place, unused);
            setAside += avsatt;
            goal = potGoal;
        }

        return (left, setAside, goal);
    }

    /// <summary>Runs the steps: at once, or first for what earlier rounds did not cover and then for the new applications.</summary>
    private (Kroner Left, Restmiddelmål? Goal) Run(Delramme? pot, List<Participant> participants, Kroner money, Kroner frame, IReadOnlyList<string> opening, List<Stegresultat> ledger)
    {
        var first = _fordeling.Vilkår.Udekket == UdekketBeløp.DekkesFørstINesteRunde ? participants.FindAll(p => _earlier.IsCarried(p.Deltaker, _fordeling)) : [];
        var earlier = pot is null ? _earlier : _earlier.In(pot.Navn);
        if (first.Count > 0)
        {
            var paying = new StepRunner(_fordeling, pot, first, money, frame, _isLast, earlier, _lots) { PaysFirst = true };
            paying.Run([.. opening, "Beløp som ikke ble dekket i tidligere runder, dekkes først."]);
            ledger.AddRange(paying.Ledger);
            (money, opening) = (paying.Left, ["Det som er igjen, fordeles på de nye søknadene."]);
            earlier = earlier.With(first, pot?.Navn);
            participants = participants.FindAll(p => !first.Contains(p));
        }

        var runner = new StepRunner(_fordeling, pot, participants, money, frame, _isLast, earlier, _lots);
        runner.Run(opening);
        ledger.AddRange(runner.Ledger);
        return (runner.Left, runner.Goal);
    }

    private Fordelingsresultat Result(Kroner ramme, Kroner avsatt, Kroner left, List<Stegresultat> ledger, Restmiddelmål? goal, List<Participant> participants)
    {
        var kept = SetAside(ramme);
        var awarded = Kroner.Zero;
        var without = 0;
        foreach (var participant in participants)
        {
            var award = participant.Tildelt.TilKroner();
            awarded += award;
            without += award.Sign == 0 ? 1 : 0;
        }

        ProgramfeilException.Demand(avsatt + kept + left + awarded == ramme, "tildelt, avsatt og restmidler til sammen er rammen");
        return new Fordelingsresultat(ramme, avsatt, left, goal, new Deferred<Avgjørelse>(() => Decided(participants)), ledger, _isProvisional, _lots, kept, awarded, without);
    }

    /// <summary>All decisions, by id. The participants stand in the same order, and of most divisions nobody asks more than what they came to.</summary>
    private List<Avgjørelse> Decided(List<Participant> participants)
    {
        var next = 0;
        return _all.ConvertAll(d => next < participants.Count && ReferenceEquals(participants[next].Deltaker, d) ? participants[next++].Decided() : WithReserve(d.Avgjørelse));
    }

    private Fordelingsresultat WithoutFrame()
    {
        var sum = _reserves.Sum;
        foreach (var deltaker in _all)
        {
            sum += deltaker.Avgjørelse.Tildelt ?? Kroner.Zero;
        }

        return new Fordelingsresultat(sum, _reserves.Sum, Kroner.Zero, null, _all.ConvertAll(d => WithReserve(d.Avgjørelse)), [], _isProvisional, tildelt: sum - _reserves.Sum, utenTildeling: _all.FindAll(d => d.Avgjørelse is { OppfyllerVilkårene: true, Tildelt: { Sign: 0 } }).Count);
    }

    private List<Participant> FindParticipants(Kroner ramme)
    {
        var participants = new List<Participant>();
        foreach (var deltaker in _all)
        {
            if (deltaker.Avgjørelse is not { Status: null, OppfyllerVilkårene: true })
            {
                continue;
            }

            // Where the frame itself is shared, beregnet tilskudd bounds nobody: more than there is.
            if (deltaker.Avgjørelse.Beregnet is null && _fordeling.UtenBeregnet)
            {
                participants.Add(new Participant(deltaker, MoreThan(ramme)));
            }
            else if (deltaker.Avgjørelse.Beregnet is { Sign: > 0 } beregnet)
            {
                participants.Add(new Participant(deltaker, beregnet));
            }
        }

        return participants;
    }

    private static Kroner MoreThan(Kroner ramme)
    {
        var more = Kroner.FraKroner(1);
        var limit = Kroner.FraØre(Fordelingsgrenser.Beløp) - more;
        return ramme < limit
            ? ramme + more
            : throw new FordelingsgrenseException($"Rammen er {ramme}. En ramme som deles uten beregnet tilskudd, må være mindre enn {limit}.", nameof(ramme));
    }

    private Avgjørelse WithReserve(Avgjørelse avgjørelse) =>
        _reserves.For(avgjørelse.SøknadId) is { } reserve ? avgjørelse.MedGrunn(Reserves.GroundOf(_fordeling, reserve)) : avgjørelse;
}
