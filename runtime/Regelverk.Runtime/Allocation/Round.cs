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
    private readonly bool _isLast;
    private readonly bool _isProvisional;

    /// <param name="fordeling">The steps.</param>
    /// <param name="all">The applications, by id.</param>
    /// <param name="reserves">What is set aside.</param>
    /// <param name="isLast">Whether it is the last round.</param>
    /// <param name="isProvisional">Whether some may not be decided.</param>
    public Round(Fordeling fordeling, List<Deltaker> all, Reserves reserves, bool isLast, bool isProvisional)
    {
        _fordeling = fordeling;
        _all = all;
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
        if (_fordeling.Deler is not { } sharing)
        {
            return WithoutFrame();
        }

        Fordelingsgrenser.Check(ramme.Øre, nameof(ramme));
        var avsatt = Kroner.Min(ramme, _reserves.Sum);
        var participants = FindParticipants();
        var result = new SharingStep(sharing, participants, ramme - avsatt, ramme, _fordeling.FirstKeyOf(sharing)).Apply();
        var accounts = new Accounts(_fordeling.Hjemmel, participants, ramme - avsatt);
        accounts.Book(sharing, [.. _reserves.Opening(ramme, avsatt), .. result.Lines], result.Awards, result.Deling.Restmidler / 100);

        var rounding = new RoundingSteps(participants, result.Deling);
        Restmiddelmål? goal = null;
        foreach (var step in _fordeling.Steg)
        {
            if (step is Steg.Avrundende round)
            {
                goal = round.MålFor(_isLast);
                var outcome = rounding.Apply(round, round.MålFor(_isLast));
                accounts.Book(step, outcome.Lines, outcome.Awards, outcome.Left.TilBrøk());
            }
            else if (step is Steg.Klager complaints)
            {
                accounts.Book(step, [ComplaintLine(complaints)], [], accounts.Left);
            }
        }

        return Result(ramme, avsatt, accounts, goal, participants);
    }

    private Fordelingsresultat Result(Kroner ramme, Kroner avsatt, Accounts accounts, Restmiddelmål? goal, List<Participant> participants)
    {
        var decided = new Dictionary<string, Avgjørelse>(StringComparer.Ordinal);
        foreach (var participant in participants)
        {
            decided.Add(participant.Id, participant.Decided());
        }

        var left = accounts.Left.TilKroner();
        var given = avsatt + left;
        foreach (var decision in decided.Values)
        {
            given += decision.Tildelt ?? Kroner.Zero;
        }

        ProgramfeilException.Demand(given == ramme, "tildelt, avsatt og restmidler til sammen er rammen");
        var all = _all.ConvertAll(d => decided.TryGetValue(d.Avgjørelse.SøknadId, out var decision) ? decision : WithReserve(d.Avgjørelse));
        return new Fordelingsresultat(ramme, avsatt, left, goal, all, accounts.Ledger, _isProvisional);
    }

    private Fordelingsresultat WithoutFrame()
    {
        var sum = _reserves.Sum;
        foreach (var deltaker in _all)
        {
            sum += deltaker.Avgjørelse.Tildelt ?? Kroner.Zero;
        }

        return new Fordelingsresultat(sum, _reserves.Sum, Kroner.Zero, null, _all.ConvertAll(d => WithReserve(d.Avgjørelse)), [], _isProvisional);
    }

    private List<Participant> FindParticipants()
    {
        var participants = new List<Participant>();
        foreach (var deltaker in _all)
        {
            if (deltaker.Avgjørelse is { Status: null, OppfyllerVilkårene: true, Beregnet: { Sign: > 0 } beregnet })
            {
                participants.Add(new Participant(deltaker, beregnet));
            }
        }

        return participants;
    }

    private Avgjørelse WithReserve(Avgjørelse avgjørelse) =>
        _reserves.For(avgjørelse.SøknadId) is { } reserve ? avgjørelse.MedGrunn(Reserves.GroundOf(_fordeling.Hjemmel, reserve)) : avgjørelse;

    private static string ComplaintLine(Steg.Klager step) => step.Dekning == Klagedekning.NyFordeling
        ? "En klage som fører fram, gir ny fordeling. Steget endrer ingen beløp nå."
        : "En klage som fører fram, dekkes av restmidlene med samme avkortingsprosent. Steget endrer ingen beløp nå.";
}
