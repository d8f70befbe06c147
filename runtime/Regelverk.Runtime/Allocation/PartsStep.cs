using System;
using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>«Tilskuddet deles på … etter …»: each award by itself, in whole units, on the listed parts of its application.</summary>
internal sealed class PartsStep
{
    private readonly Steg.DelingPåDeler _step;
    private readonly List<Participant> _participants;
    private readonly int _key;

    /// <param name="step">The step.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="key">The place of its key.</param>
    public PartsStep(Steg.DelingPåDeler step, List<Participant> participants, int key)
    {
        _step = step;
        _participants = participants;
        _key = key;
    }

    /// <summary>The lines of the ledger, and the awards as they were, with what each part gets.</summary>
    public (List<string> Lines, List<Award> Awards) Apply()
    {
        var awards = new List<Award>();
        long kept = 0;
        for (var i = 0; i < _participants.Count; i++)
        {
            var award = _participants[i].Tildelt.TilKroner();
            if (award.Sign > 0)
            {
                var (shared, rest) = ShareOn(i, award.Øre);
                awards.Add(shared);
                kept += rest;
            }
        }

        var what = awards.Count == 0 ? "Ingen har fått tilskudd som kan deles" : $"Tilskuddet til {Ordlyd.Søknader(awards.Count)} deles etter {_step.Vekt}, i {Ordlyd.Enhet(_step.Enhet)}";
        return ([$"{what}. {(kept > 0 ? $"Søkerne beholder {Kroner.FraØre(kept)} som ikke går opp." : "Alt går opp.")}"], awards);
    }

    private (Award Award, long Kept) ShareOn(int place, long award)
    {
        var parts = _participants[place].Key(_key).Deler;
        var weights = new Brøk[parts.Count];
        Brøk all = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = parts[i].Tall.Sign >= 0 && parts[i].Tall < (BigInteger)Fordelingsgrenser.Beløp
                ? parts[i].Tall
                : throw new FordelingsgrenseException($"{Ordlyd.Setning(_step.Vekt)} er {parts[i].Tall}. Det tilskuddet deles etter, kan ikke være negativt eller ha for mange sifre.", "deltakere");
            all += weights[i];
        }

        var units = all.Sign == 0 ? new long[weights.Length] : Units(award, weights, all);
        var deler = new List<Delbeløp>(units.Length);
        var names = new List<string>(units.Length);
        var kept = award;
        for (var i = 0; i < units.Length; i++)
        {
            var amount = Kroner.FraØre(units[i] * _step.Enhet.Øre);
            deler.Add(new Delbeløp(parts[i].Del, amount));
            names.Add($"{_step.Del} {parts[i].Del} får {amount}");
            kept -= amount.Øre;
        }

        var given = Kroner.FraØre(award);
        var rest = Kroner.FraØre(kept);
        var sentence = all.Sign == 0
            ? $"Tilskuddet på {given} kan ikke deles etter {_step.Vekt}, for {(parts.Count == 0 ? "søknaden har ingen deler" : "ingen av delene har noe av det")}. Søkeren beholder {rest}."
            : $"Tilskuddet på {given} deles etter {_step.Vekt}: {Ordlyd.Liste(names)}.{(kept > 0 ? $" Søkeren beholder {rest}." : "")}";
        return (new Award(place, given.TilBrøk(), Virkningsslag.DeltPåDeler, sentence, null, deler), kept);
    }

    /// <summary>How many units each part gets: with whole weights v of sum V and the unit g, award·v divided by V·g, and the remainders of that are what each lost.</summary>
    private long[] Units(long award, Brøk[] weights, Brøk all)
    {
        BigInteger scale = 1;
        foreach (var weight in weights)
        {
            scale *= weight.Nevner / BigInteger.GreatestCommonDivisor(scale, weight.Nevner);
        }

        var divisor = (all * scale).Teller * _step.Enhet.Øre;
        var units = new long[weights.Length];
        var lost = new BigInteger[weights.Length];
        BigInteger sum = 0;
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = (long)BigInteger.DivRem(award * (weights[i] * scale).Teller, divisor, out lost[i]);
            sum += lost[i];
        }

        if (_step.Rest == Delrest.StørsteBrøkdelFørst)
        {
            GiveRest(units, lost, (long)(sum / divisor));
        }

        return units;
    }

    /// <summary>One more to each of those that lost most, until those who lost equally cannot all have one.</summary>
    private static void GiveRest(long[] units, BigInteger[] lost, long left)
    {
        var order = new int[units.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => lost[b].CompareTo(lost[a]));
        for (int first = 0, next; first < order.Length; first = next)
        {
            for (next = first + 1; next < order.Length && lost[order[next]] == lost[order[first]]; next++)
            {
            }

            if (next - first > left || lost[order[first]].IsZero)
            {
                return;
            }

            for (var i = first; i < next; i++)
            {
                units[order[i]]++;
            }

            left -= next - first;
        }
    }
}
