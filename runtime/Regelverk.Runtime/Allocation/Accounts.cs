using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>The accounts of one division: what each step did, and what is left.</summary>
internal sealed class Accounts
{
    private readonly Fordeling _fordeling;
    private readonly Delramme? _delramme;
    private readonly IReadOnlyList<Participant> _participants;
    private readonly Kroner _frame;
    private readonly List<Stegresultat> _ledger = [];

    /// <param name="fordeling">The division.</param>
    /// <param name="delramme">The delramme that is divided; null where the frame is one.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="frame">What there is to divide.</param>
    public Accounts(Fordeling fordeling, Delramme? delramme, IReadOnlyList<Participant> participants, Kroner frame)
    {
        _fordeling = fordeling;
        _delramme = delramme;
        _participants = participants;
        _frame = frame;
        Left = frame.TilBrøk();
    }

    /// <summary>What is not awarded, in kroner.</summary>
    public Brøk Left { get; private set; }

    public IReadOnlyList<Stegresultat> Ledger => _ledger;

    /// <summary>Books a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="lines">What happened, in whole sentences, in order.</param>
    /// <param name="awards">The new awards, at most one a participant.</param>
    /// <param name="left">What is not awarded after the step.</param>
    /// <param name="level">The share it found, or null.</param>
    public void Book(Steg step, IReadOnlyList<string> lines, List<Award> awards, Brøk left, Delingsnivå? level = null)
    {
        // The participants stand by id.
        awards.Sort((a, b) => a.Participant.CompareTo(b.Participant));
        var place = Ordlyd.Punktet(_fordeling, _delramme, step);
        var hjemmel = Ordlyd.HjemmelFor(_fordeling, _delramme);
        var booking = new Booking(place, hjemmel);
        foreach (var award in awards)
        {
            _participants[award.Participant].Book(award, booking);
        }

        // Of a large division most ask only what it came to.
        var effects = new Deferred<Virkning>(() => awards.ConvertAll(a => _participants[a.Participant].EffectOf(a)));
        _ledger.Add(new Stegresultat(step, _delramme?.Navn, Left, left, lines, effects, level));
        Left = left;
        ProgramfeilException.Demand(left.Sign >= 0 && left <= _frame.TilBrøk(), "restmidlene ligger mellom null og rammen");
    }
}
