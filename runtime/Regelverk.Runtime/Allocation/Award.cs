using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>One new award, booked on a participant after those it has.</summary>
internal sealed class Award
{
    /// <param name="participant">Who gets it: its place among the participants.</param>
    /// <param name="tildelt">The whole award after the step, in kroner.</param>
    /// <param name="slag">What happened.</param>
    /// <param name="setning">What happened and why, in one sentence with its figures.</param>
    /// <param name="gruppe">The priority group, or null.</param>
    /// <param name="deler">What each part of the application gets of it; null where it is not shared on parts.</param>
    public Award(int participant, Brøk tildelt, Virkningsslag slag, Func<string> setning, Navngitt? gruppe, IReadOnlyList<Delbeløp>? deler = null)
        : this(participant, tildelt, slag, new Sentence(setning), gruppe, deler)
    {
    }

    /// <param name="participant">Who gets it: its place among the participants.</param>
    /// <param name="tildelt">The whole award after the step, in kroner.</param>
    /// <param name="slag">What happened.</param>
    /// <param name="setning">What happened and why, in one sentence with its figures.</param>
    /// <param name="gruppe">The priority group, or null.</param>
    /// <param name="deler">What each part of the application gets of it; null where it is not shared on parts.</param>
    public Award(int participant, Brøk tildelt, Virkningsslag slag, string setning, Navngitt? gruppe, IReadOnlyList<Delbeløp>? deler = null)
        : this(participant, tildelt, slag, new Sentence(setning), gruppe, deler)
    {
    }

    private Award(int participant, Brøk tildelt, Virkningsslag slag, Sentence setning, Navngitt? gruppe, IReadOnlyList<Delbeløp>? deler)
    {
        Participant = participant;
        Tildelt = tildelt;
        Slag = slag;
        Setning = setning;
        Gruppe = gruppe;
        Deler = Copy.Of(deler);
    }

    public int Participant { get; }

    public Brøk Tildelt { get; }

    public Virkningsslag Slag { get; }

    public Sentence Setning { get; }

    public Navngitt? Gruppe { get; }

    /// <summary>What each part of the application gets of it.</summary>
    public IReadOnlyList<Delbeløp> Deler { get; }

    /// <summary>The one that was booked on the participant before; null where it is the first.</summary>
    public Award? Before { get; private set; }

    /// <summary>The step that gave it; null until it is booked.</summary>
    public Booking? Booking { get; private set; }

    /// <summary>Books it after another.</summary>
    public void Follow(Award? before, Booking booking)
    {
        Before = before;
        Booking = booking;
    }
}

/// <summary>A step that books awards.</summary>
internal sealed class Booking
{
    /// <param name="punkt">The step, as grounds name it.</param>
    /// <param name="hjemmel">Where it stands; null where it stands in no §.</param>
    public Booking(string punkt, Hjemmel? hjemmel)
    {
        Punkt = punkt;
        Hjemmel = hjemmel;
    }

    public string Punkt { get; }

    public Hjemmel? Hjemmel { get; }
}
