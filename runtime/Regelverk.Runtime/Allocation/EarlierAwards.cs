using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What each søker and each application has been awarded before: in the earlier rounds of the year, and in this round by those who are paid first. Of the whole frame or of one delramme.</summary>
internal sealed class EarlierAwards
{
    private readonly IReadOnlyList<TidligereRunde> _rounds;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly AwardSums _bySøker = new();
    private readonly AwardSums _bySøknad = new();
    private readonly Dictionary<string, EarlierAwards> _pots = new(StringComparer.Ordinal);

    /// <param name="rounds">The rounds, in any order.</param>
    /// <param name="pot">The delramme; null for all that was given.</param>
    public EarlierAwards(IReadOnlyList<TidligereRunde> rounds, string? pot = null)
    {
        var sorted = new List<TidligereRunde>(rounds);
        sorted.Sort((a, b) => a.Nummer.CompareTo(b.Nummer));
        _rounds = sorted;
        foreach (var round in sorted)
        {
            foreach (var award in round.Tildelinger)
            {
                _known.Add(award.SøknadId);
                if (pot is null || award.Delramme == pot)
                {
                    _bySøker.Add(award.SøkerId, Visning.Heltall(round.Nummer), award.Tildelt);
                    _bySøknad.Add(award.SøknadId, Visning.Heltall(round.Nummer), award.Tildelt);
                }
            }
        }
    }

    /// <summary>Those of one delramme.</summary>
    public EarlierAwards In(string pot)
    {
        if (!_pots.TryGetValue(pot, out var those))
        {
            _pots.Add(pot, those = new EarlierAwards(_rounds, pot));
        }

        return those;
    }

    /// <summary>The same with what has been awarded in this round.</summary>
    public EarlierAwards With(List<Participant> paid, string? pot)
    {
        var all = new EarlierAwards(_rounds, pot);
        foreach (var participant in paid)
        {
            all._bySøker.Add(participant.Avgjørelse.SøkerId, null, participant.Tildelt.TilKroner());
            all._bySøknad.Add(participant.Id, null, participant.Tildelt.TilKroner());
        }

        return all;
    }

    /// <summary>An application as it stands before the division: refused where what its søker was awarded before excludes it, with what is left of it where it is of an earlier round; null where nothing is.</summary>
    public Deltaker? Prepare(Deltaker deltaker, Fordeling fordeling)
    {
        if (deltaker.Avgjørelse is not { Status: null, OppfyllerVilkårene: true })
        {
            return deltaker;
        }

        if (fordeling.Vilkår.TidligereUtelukker && _bySøker.Find(deltaker.Avgjørelse.SøkerId, true) is { } sum)
        {
            return deltaker.MedAvgjørelse(deltaker.Avgjørelse.Avslått(Ground(fordeling, $"Søkeren har fra før {sum}, og tidligere tildelt tilskudd utelukker nytt tilskudd i samme år.")));
        }

        return IsCarried(deltaker, fordeling) && deltaker.Avgjørelse.Beregnet is { } beregnet ? WhatIsLeft(deltaker, fordeling, beregnet) : deltaker;
    }

    /// <summary>Whether an application is of an earlier round and takes part again.</summary>
    public bool IsCarried(Deltaker deltaker, Fordeling fordeling) => fordeling.Vilkår.Udekket != UdekketBeløp.Bortfaller && fordeling.DelerRamme && _known.Contains(deltaker.Avgjørelse.SøknadId);

    /// <summary>What counts under a cap for the application or the søker with an id.</summary>
    public Kroner Under(Tildelingstak cap, string id) => Find(cap, id) is { } sum ? sum.Kroner : Kroner.Zero;

    /// <summary>The most that a cap still allows.</summary>
    public Kroner RoomUnder(Tildelingstak cap, string id) => Kroner.Max(Kroner.Zero, cap.Beløp - Under(cap, id));

    /// <summary>«, for 1 200 000 kroner tildelt i runde 1 og 2 regnes med»; empty where nothing counts.</summary>
    public string WhyLess(Tildelingstak cap, string id) => Find(cap, id) is { } sum ? $", for {sum} regnes med" : "";

    /// <summary>The sentence about what counts under a cap for some applications; none where nothing does.</summary>
    public IReadOnlyList<string> Lines(Tildelingstak? cap, IEnumerable<Participant> participants)
    {
        if (cap is null)
        {
            return [];
        }

        var told = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var participant in participants)
        {
            var id = cap.IdOf(participant.Avgjørelse);
            if (!told.ContainsKey(id) && Find(cap, id) is { } sum)
            {
                told.Add(id, $"{sum} til {(cap.ErPerSøker ? participant.Avgjørelse.SøkerNavn : id)}");
            }
        }

        return told.Count == 0 ? [] : [$"I taket på {cap} regnes det med som er tildelt før: {Ordlyd.Liste([.. told.Values])}."];
    }

    private SumOfRounds? Find(Tildelingstak cap, string id) => (cap.ErPerSøker ? _bySøker : _bySøknad).Find(id, cap.ErPerÅr);

    private Deltaker? WhatIsLeft(Deltaker deltaker, Fordeling fordeling, Kroner beregnet)
    {
        var counted = Fordeling.DelerAv(fordeling.StegI(fordeling.DelrammeFor(deltaker))) is { } sharing ? sharing.Form.Regnes(beregnet) : beregnet;
        var given = _bySøknad.Find(deltaker.Avgjørelse.SøknadId, true);
        var left = counted - (given?.Kroner ?? Kroner.Zero);
        if (left.Sign <= 0)
        {
            return null;
        }

        var whole = counted < beregnet ? $"Beregnet tilskudd er {beregnet}, og {counted} av det regnes med." : $"Beregnet tilskudd er {beregnet}.";
        var before = given is null ? "Av det er ingenting dekket i tidligere runder" : $"Av det er {given}";
        var now = fordeling.Vilkår.Udekket == UdekketBeløp.DekkesFørstINesteRunde ? "dekkes først i denne runden" : "deltar i denne runden";
        var ground = Ground(fordeling, $"{whole} {before}, og {left} som ikke er dekket, {now}.");
        return deltaker.MedAvgjørelse(deltaker.Avgjørelse.MedRest(given?.Kroner ?? Kroner.Zero, left, ground));
    }

    private static Grunn Ground(Fordeling fordeling, string text) => new(Ordlyd.Fordelingen(fordeling, null), text, Grunnslag.Fordeling, sted: fordeling.Hjemmel);
}
