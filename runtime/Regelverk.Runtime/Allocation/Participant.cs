using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>An application that takes part in the division, and what has been booked on it so far.</summary>
internal sealed class Participant
{
    private Award? _last;
    private bool _isTooSmall;

    public Participant(Deltaker deltaker, Kroner beregnet)
    {
        Deltaker = deltaker;
        Beregnet = beregnet;
    }

    public Deltaker Deltaker { get; }

    public Avgjørelse Avgjørelse => Deltaker.Avgjørelse;

    public string Id => Deltaker.Avgjørelse.SøknadId;

    /// <summary>More than 0; where the frame itself is shared, more than the frame.</summary>
    public Kroner Beregnet { get; }

    /// <summary>Why it gets nothing, as the rest of a sentence, where it has too little of what the frame is shared by; otherwise null.</summary>
    public string? Sperret { get; set; }

    /// <summary>The value of a key of the division, by its place among all.</summary>
    public Nøkkelverdi Key(int place) => place < Deltaker.Nøkler.Count && Deltaker.Nøkler[place] is { } value
        ? value
        : throw new ArgumentException($"Søknad {Id} mangler noe som fordelingen spør etter.", "deltakere");

    /// <summary>The award so far in kroner, exactly.</summary>
    public Brøk Tildelt { get; private set; }

    /// <summary>Numbers the søkere from 0, as they first stand; the number of each participant's.</summary>
    public static int[] NumberSøkere(List<Participant> participants)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return participants.ConvertAll(p =>
        {
            if (!numbers.TryGetValue(p.Avgjørelse.SøkerId, out var number))
            {
                numbers.Add(p.Avgjørelse.SøkerId, number = numbers.Count);
            }

            return number;
        }).ToArray();
    }

    /// <summary>What each søker, by its number, has had of a cap in earlier rounds, in øre.</summary>
    public static long[] UsedBySøkere(List<Participant> participants, Tildelingstak cap, EarlierAwards earlier)
    {
        var numbers = NumberSøkere(participants);
        var used = new long[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            used[numbers[i]] = earlier.Under(cap, cap.IdOf(participants[i].Avgjørelse)).Øre;
        }

        return used;
    }

    /// <summary>Books what a step gives it.</summary>
    public void Book(Award award, Booking booking)
    {
        award.Follow(_last, booking);
        _last = award;
        Tildelt = award.Tildelt;
        _isTooSmall |= award.Slag == Virkningsslag.UnderBagatellgrensen;
    }

    /// <summary>What an award that is booked did.</summary>
    public Virkning EffectOf(Award award) => new(Id, award.Before?.Tildelt ?? Brøk.Zero, award.Tildelt, award.Setning, award.Slag, award.Gruppe, award.Deler);

    /// <summary>The decision as it stands after the division.</summary>
    public Avgjørelse Decided()
    {
        var award = Tildelt.TilKroner();
        return Avgjørelse.Fordelt(award, new Deferred<Grunn>(() => Grounds(award)));
    }

    private List<Grunn> Grounds(Kroner award)
    {
        var grounds = new List<Grunn>();
        for (var booked = _last; booked is { Booking: { } booking }; booked = booked.Before)
        {
            grounds.Insert(0, new Grunn(booking.Punkt, booked.Setning.Text, Grunnslag.Fordeling, FactsOf(booked.Gruppe), sted: booking.Hjemmel));
        }

        if (award.Sign == 0 && !_isTooSmall && grounds.Count > 0)
        {
            var last = grounds[grounds.Count - 1];
            grounds[grounds.Count - 1] = last.MedTekst("Ikke prioritert innenfor rammen. " + last.Tekst);
        }

        return grounds;
    }

    private List<Navngitt> FactsOf(Navngitt? gruppe)
    {
        var facts = new List<Navngitt>();
        if (Avgjørelse.Beregnet is { } beregnet)
        {
            facts.Add(new Navngitt("beregnet tilskudd", beregnet.ToString()));
        }

        if (gruppe is not null)
        {
            facts.Add(gruppe);
        }

        return facts;
    }
}
