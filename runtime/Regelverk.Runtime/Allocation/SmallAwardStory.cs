using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>How awards that are too small to be given are told.</summary>
internal sealed class SmallAwardStory
{
    private readonly Steg.Bagatellgrense _step;
    private readonly List<Participant> _participants;
    private readonly string _limit;

    private readonly bool _isOfFrame;

    public SmallAwardStory(Steg.Bagatellgrense step, List<Participant> participants, bool isOfFrame)
    {
        _isOfFrame = isOfFrame;
        _step = step;
        _participants = participants;
        _limit = $"{step.Grense} per {step.Per}";
    }

    /// <summary>The sentence of one who stays and gets another amount.</summary>
    public static string SharedAgain(string setning) => "Rammen er delt på nytt uten de tilskuddene som er for små. " + setning;

    /// <summary>The lines of the ledger, before those about the new sharing.</summary>
    public List<string> Lines(List<SmallAward> fallen, int rounds)
    {
        var measured = _step.MåltEtterAvrunding ? " etter avrunding" : "";
        if (fallen.Count == 0)
        {
            return [$"Ingen tilskudd er under {_limit}{measured}."];
        }

        var ids = new List<string>();
        Brøk lost = 0;
        foreach (var award in fallen)
        {
            lost += award.Exact;
            foreach (var place in award.Members)
            {
                ids.Add(_participants[place].Id);
            }
        }

        ids.Sort(StringComparer.Ordinal);
        var what = _step.Bortfall == Bortfall.UtenOmfordeling ? $"Til sammen {Visning.Kroner(lost / 100)} blir restmidler."
            : rounds == 1 ? "Rammen deles på nytt på de andre."
            : _step.Bortfall == Bortfall.AlleSamtidig ? $"De faller bort i {Visning.Heltall(rounds)} omganger, og rammen deles på nytt på de andre hver gang."
            : "De faller bort én om gangen, den minste først, og rammen deles på nytt på de andre hver gang.";
        return [$"{Ordlyd.Søknader(ids.Count)} får ikke tilskudd, for det er under {_limit}{measured}: {Ordlyd.Liste(ids)}.", what];
    }

    /// <summary>The new awards of those whose awards are too small.</summary>
    public List<Award> Awards(List<SmallAward> fallen)
    {
        var awards = new List<Award>();
        foreach (var award in fallen)
        {
            foreach (var place in award.Members)
            {
                awards.Add(new Award(place, Brøk.Zero, Virkningsslag.UnderBagatellgrensen, WhatHappensTo(place, award), null));
            }
        }

        return awards;
    }

    /// <summary>What those who stand alike draw lots for.</summary>
    public string WhatTheyTieFor(IReadOnlyList<string> ids) =>
        $"{(_step.ErPerSøker ? "Søkerne bak " : "")}{Ordlyd.Liste(ids)} får like lite{(_isOfFrame ? "" : " og har like stort beregnet tilskudd")}. Én av dem faller bort først, og da kan en annen komme over grensen.";

    private string WhatHappensTo(int place, SmallAward award)
    {
        var whose = award.Members.Count > 1 ? $"Beløpene til søkerens {Ordlyd.Søknader(award.Members.Count)} er til sammen" : "Beløpet er";
        var paid = _step.MåltEtterAvrunding ? $", som blir {Visning.Kroner(award.Measured / 100)} etter avrunding" : "";
        return $"{whose} {Visning.Kroner(award.Exact / 100)}{paid}, og tilskudd under {_limit} tildeles ikke: søknaden får 0 kroner{(_isOfFrame ? "" : $" av {_participants[place].Beregnet} i beregnet tilskudd")}.";
    }
}
