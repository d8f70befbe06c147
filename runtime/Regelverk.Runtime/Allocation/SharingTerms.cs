using System;
using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>A step that shares, with what it needs of each application as arrays.</summary>
internal sealed class SharingTerms
{
    private readonly List<Participant> _participants;
    private readonly EarlierAwards _earlier;
    private readonly int _firstKey;
    private readonly long[]? _weights;
    private readonly int[]? _leastRanks;

    /// <param name="step">The step.</param>
    /// <param name="cap">Its cap for the frame, or null.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="earlier">What earlier rounds gave.</param>
    /// <param name="firstKey">The place of the first key of the form.</param>
    /// <param name="pot">What there is, in øre.</param>
    public SharingTerms(Steg.Delende step, Tildelingstak? cap, List<Participant> participants, EarlierAwards earlier, int firstKey, long pot)
    {
        _earlier = earlier;
        Form = step.Form;
        Cap = cap;
        _participants = participants;
        _firstKey = firstKey;
        Krav = participants.ConvertAll(p => Counted(p).Øre).ToArray();
        WeightScale = 1;
        _weights = Form.Vekt is null ? null : Weights();
        if (Form.Likdel is { } part)
        {
            Equal = new EqualPart(part, Form.Vekt ?? "", pot, Array.ConvertAll(_weights ?? [], w => (Brøk)w / WeightScale), participants.ConvertAll(p => p.Sperret is not null).ToArray());
            _weights = Equal.Weights();
            Krav = Equal.IsAlone ? Array.ConvertAll(Krav, _ => Equal.MostAlone) : Krav;
        }

        _leastRanks = Form.Minst is { Dekning: Minstedekning.Rekkefølge } least ? Ranks(_firstKey + (Form.Vekt is null ? 0 : 1), least.HøyestFørst) : null;
    }

    public Delingsform Form { get; }

    public Tildelingstak? Cap { get; }

    /// <summary>The part that is shared equally, beside the weight; or null.</summary>
    public EqualPart? Equal { get; }

    /// <summary>What is counted of beregnet tilskudd, in øre.</summary>
    public long[] Krav { get; }

    /// <summary>What the weights were multiplied by to be whole.</summary>
    public BigInteger WeightScale { get; private set; }

    public Kroner Counted(Participant participant) => Form.Regnes(participant.Beregnet);

    public bool IsCounted(int place) => Counted(_participants[place]) < _participants[place].Beregnet;

    /// <summary>What an application weighs, as given.</summary>
    public Brøk WeightOf(int place) => Form.Vekt is null ? Brøk.One : _participants[place].Key(_firstKey).Verdi;

    /// <summary>What everyone gets first of the claim, in øre.</summary>
    public long PartOf(int place) => _participants[place].Sperret is null && Form.Minst is { } least ? Math.Min(least.Beløp.Øre, Krav[place]) : 0;

    /// <summary>All that the kernel must know.</summary>
    /// <param name="groups">The priority groups, or null.</param>
    public Delingsvilkår Terms(PriorityGroups? groups) => Terms(null, Cap, groups);

    /// <summary>The same for some of the applications, and without the cap.</summary>
    public Deling WithoutCap(long pot, int[] members) =>
        Deling.Etter(pot, Array.ConvertAll(members, m => Krav[m]), Terms(members, null, null));

    /// <summary>The same for some of the applications and a part of the pot.</summary>
    public Deling Part(long pot, int[] members, PriorityGroups? groups) =>
        Deling.Etter(pot, Array.ConvertAll(members, m => Krav[m]), Terms(members, Cap, groups));

    /// <summary>All of the applications, where each part of them shares a part of the pot.</summary>
    public Deling InParts(long pot, IReadOnlyList<(int[] Members, long Pot)> parts, PriorityGroups? groups) =>
        SharingSolver.SolveParts(new SharingProblem(pot, Krav, Terms(groups)), parts);

    /// <summary>The most an application can get, in øre.</summary>
    public long MostOf(int place)
    {
        var highest = _weights is { } weights && weights[place] == 0 ? PartOf(place) : Krav[place];
        return Cap is { } cap ? Math.Min(highest, _earlier.RoomUnder(cap, _participants[place].Id).Øre) : highest;
    }

    /// <summary>What the cap leaves for each application, in øre.</summary>
    private long[] RoomsUnder(Tildelingstak cap) => _participants.ConvertAll(p => _earlier.RoomUnder(cap, p.Id).Øre).ToArray();

    private Delingsvilkår Terms(int[]? members, Tildelingstak? cap, PriorityGroups? groups) => new(
        Form.Regel,
        vekter: Of(_weights, members),
        grenser: cap is { ErPerSøker: false } ? Of(RoomsUnder(cap), members) : null,
        minst: Form.Minst is { } least ? Of(_participants.ConvertAll(p => p.Sperret is null ? least.Beløp.Øre : 0).ToArray(), members) : null,
        minstErGrunndel: Form.Minst is { ErGrunndel: true },
        dekning: Form.Minst?.Dekning ?? Minstedekning.Forholdsmessig,
        minsterang: Of(_leastRanks, members),
        søkere: cap is { ErPerSøker: true } ? Participant.NumberSøkere(_participants) : null,
        tak: cap is { ErPerSøker: true } ? cap.Beløp.Øre : 0,
        overskytendeBlirRest: cap is { OverskytendeBlirRest: true },
        grupper: Of(groups?.Ranks, members),
        grense: groups?.Border ?? default,
        takbrukt: cap is { ErPerSøker: true } ? Participant.UsedBySøkere(_participants, cap, _earlier) : null);

    private static T[]? Of<T>(T[]? all, int[]? members) => all is null || members is null ? all : Array.ConvertAll(members, m => all[m]);

    /// <summary>The weights as whole numbers.</summary>
    private long[] Weights()
    {
        var weights = _participants.ConvertAll(p => p.Sperret is null ? p.Key(_firstKey).Verdi : Brøk.Zero).ToArray();
        BigInteger largest = 1;
        foreach (var weight in weights)
        {
            largest = BigInteger.Max(largest, weight.Nevner);
            WeightScale *= weight.Nevner / BigInteger.GreatestCommonDivisor(WeightScale, weight.Nevner);
            if (WeightScale > largest * Fordelingsgrenser.Beløp)
            {
                // No weight is whole below the limit now. With many thousand it would take hours to find that out at the end.
                throw Unusable(Array.Find(weights, w => w.Sign != 0));
            }
        }

        return Array.ConvertAll(weights, w =>
        {
            var whole = (w * WeightScale).Teller;
            return whole.Sign >= 0 && whole < Fordelingsgrenser.Beløp ? (long)whole : throw Unusable(w);
        });
    }

    private FordelingsgrenseException Unusable(Brøk weight) =>
        new($"{Ordlyd.Setning(Form.Vekt ?? "")} er {weight}. Det rammen fordeles etter, kan ikke være negativt eller ha for mange sifre.", "deltakere");

    /// <summary>The place of each when the applications are ordered by a key; equal values, equal places.</summary>
    private int[] Ranks(int key, bool highestFirst)
    {
        var values = new SortedSet<Brøk>();
        foreach (var participant in _participants)
        {
            values.Add(participant.Key(key).Verdi);
        }

        var ranks = new Dictionary<Brøk, int>();
        foreach (var value in values)
        {
            ranks.Add(value, highestFirst ? -ranks.Count : ranks.Count);
        }

        return _participants.ConvertAll(p => ranks[p.Key(key).Verdi]).ToArray();
    }

    /// <summary>What is left of the cap of an application, where earlier rounds have taken of it, as the rest of a sentence.</summary>
    public string WhyLess(int place) => Cap is { } cap ? _earlier.WhyLess(cap, cap.IdOf(_participants[place].Avgjørelse)) : "";

    /// <summary>The sentence about what earlier rounds gave some applications, where that counts.</summary>
    public IReadOnlyList<string> EarlierLines(int[] members) => _earlier.Lines(Cap, Array.ConvertAll(members, m => _participants[m]));
}
