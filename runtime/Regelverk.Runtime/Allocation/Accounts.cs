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
        var effects = awards.ConvertAll(a => _participants[a.Participant].Book(a.Tildelt, a.Slag, a.Setning, a.Gruppe, place, hjemmel, a.Deler));
        _ledger.Add(new Stegresultat(step, _delramme?.Navn, Left, left, lines, effects, level));
        Left = left;
        ProgramfeilException.Demand(left.Sign >= 0 && left <= _frame.TilBrøk(), "restmidlene ligger mellom null og rammen");
    }
}

/// <summary>One new award.</summary>
internal sealed class Award
{
    /// <param name="participant">Who gets it: its place among the participants.</param>
    /// <param name="tildelt">The whole award after the step, in kroner.</param>
    /// <param name="slag">What happened.</param>
    /// <param name="setning">What happened and why, in one sentence with its figures. Most sentences of a large division are read by nobody, so it is made when somebody asks.</param>
    /// <param name="gruppe">The priority group, or null.</param>
    /// <param name="deler">What each part of the application gets of it; null where it is not shared on parts.</param>
    public Award(int participant, Brøk tildelt, Virkningsslag slag, Func<string> setning, Navngitt? gruppe, IReadOnlyList<Delbeløp>? deler = null)
    {
        Participant = participant;
        Tildelt = tildelt;
        Slag = slag;
        Setning = new Lazy<string>(setning);
        Gruppe = gruppe;
        Deler = Copy.Of(deler);
    }

    /// <param name="participant">Who gets it: its place among the participants.</param>
    /// <param name="tildelt">The whole award after the step, in kroner.</param>
    /// <param name="slag">What happened.</param>
    /// <param name="setning">What happened and why, in one sentence with its figures.</param>
    /// <param name="gruppe">The priority group, or null.</param>
    /// <param name="deler">What each part of the application gets of it; null where it is not shared on parts.</param>
    public Award(int participant, Brøk tildelt, Virkningsslag slag, string setning, Navngitt? gruppe, IReadOnlyList<Delbeløp>? deler = null)
        : this(participant, tildelt, slag, () => setning, gruppe, deler)
    {
    }

    public int Participant { get; }

    public Brøk Tildelt { get; }

    public Virkningsslag Slag { get; }

    public Lazy<string> Setning { get; }

    public Navngitt? Gruppe { get; }

    /// <summary>What each part of the application gets of it.</summary>
    public IReadOnlyList<Delbeløp> Deler { get; }
}
