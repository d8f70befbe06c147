using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Runs the steps that make the awards whole units, and says what happened.</summary>
internal sealed class RoundingSteps
{
    private readonly List<Participant> _participants;
    private readonly IReadOnlyList<int> _places;
    private readonly Deling? _deling;
    private readonly Kroner _pott;
    private long[]? _awards;

    /// <param name="participants">Who takes part in the solution, by id.</param>
    /// <param name="places">Their places among all.</param>
    /// <param name="pott">What they share.</param>
    /// <param name="deling">The exact solution; null where each amount stands by itself and is only rounded down.</param>
    public RoundingSteps(List<Participant> participants, IReadOnlyList<int> places, Kroner pott, Deling? deling)
    {
        _participants = participants;
        _places = places;
        _pott = pott;
        _deling = deling;
    }

    public (List<string> Lines, List<Award> Awards, Kroner Left, IReadOnlyList<Loddtrekning> Lots) Apply(Steg.Avrundende step, string goal, int firstKey)
    {
        var ties = step is Steg.AvrundingTilRammen { Likhet: var rule } ? new TieRanks(step.Nummer, rule, _participants, firstKey) : null;
        _awards = Round(step, ties);
        var changed = new List<Award>();
        Brøk cutOff = 0;
        var (up, leftOut) = (0, false);
        for (var i = 0; i < _awards.Length; i++)
        {
            var before = _participants[i].Tildelt;
            var after = Kroner.FraØre(_awards[i]).TilBrøk();
            leftOut |= _awards[i] == 0 && before.Sign > 0 && _deling is not null && _deling.LimitOf(i) >= step.Enhet.Øre;
            if (before == after)
            {
                continue;
            }

            var isUp = after > before;
            up += isUp ? 1 : 0;
            cutOff += isUp ? 0 : before - after;
            changed.Add(new Award(_places[i], after, isUp ? Virkningsslag.AvrundetOpp : Virkningsslag.AvrundetNed, () => Sentence(step, isUp, before, after), null));
        }

        var left = Kroner.FraØre(_pott.Øre - Sum(_awards));
        IReadOnlyList<string> tooFew = step is Steg.AvrundingTilRammen { MinstÉnEnhet: true } && leftOut ? ["Det er ikke nok til én enhet til hver. De med de største beløpene får én."] : [];
        return ([.. tooFew, Summary(step, changed.Count - up, up, cutOff), Remainder(left, goal), .. ties?.Lines() ?? []], changed, left, ties?.Held ?? []);
    }

    private long[] Round(Steg.Avrundende step, TieRanks? ties)
    {
        if (_awards is { } whole)
        {
            return Array.ConvertAll(whole, øre => øre - (øre % step.Enhet.Øre));
        }

        if (_deling is null)
        {
            return _participants.ConvertAll(p => (long)(p.Tildelt * 100 / step.Enhet.Øre).HeltallUnder() * step.Enhet.Øre).ToArray();
        }

        return step is Steg.AvrundingTilRammen exhausting && ties is not null
            ? ties.Settle(ranks => _deling.HeleEnheter(step.Enhet.Øre, exhausting.Metode, ranks, out _, exhausting.FørsteDelingstall, exhausting.MinstÉnEnhet), (ids, tie) => WhatTheyTieFor(ids, tie, step))
            : _deling.RundNed(step.Enhet.Øre, out _);
    }

    private static string WhatTheyTieFor(IReadOnlyList<string> ids, UavgjortException tie, Steg.Avrundende step) =>
        $"{Ordlyd.Liste(ids)} har like stor rett til {step.Enhet} mer, og bare {Visning.Heltall(tie.Enheter)} av dem kan få det.";

    private static string Summary(Steg.Avrundende step, int down, int up, Brøk cutOff)
    {
        var unit = Ordlyd.Enhet(step.Enhet);
        if (down + up == 0)
        {
            return $"Alle beløp er {unit} fra før.";
        }

        return step is not Steg.AvrundingTilRammen exhausting ? $"{Ordlyd.Søknader(down)} får beløpet avrundet ned til {unit}. Til sammen er {Visning.Kroner(cutOff)} avrundet bort."
            : exhausting.Metode == Enhetsmetode.StørsteBrøkdel ? $"{Ordlyd.Søknader(up)} får beløpet avrundet opp til {unit}, de med de største brøkdelene først, og {Ordlyd.Søknader(down)} får beløpet avrundet ned."
            : $"{Ordlyd.Søknader(up)} får beløpet avrundet opp til {unit}, og {Ordlyd.Søknader(down)} får beløpet avrundet ned, etter {Ordlyd.Metode(exhausting.Metode, exhausting.FørsteDelingstall)}.";
    }

    private static string Remainder(Kroner left, string goal) =>
        left.Sign > 0 ? $"Det er {left} i restmidler, som {goal}." : "Det er ingen restmidler.";

    private static string Sentence(Steg.Avrundende step, bool isUp, Brøk before, Brøk after)
    {
        var (unit, change) = (Ordlyd.Enhet(step.Enhet), $"fra {Visning.Kroner(before)} til {Visning.Kroner(after)}.");
        if (step is Steg.AvrundingTilRammen { Metode: not Enhetsmetode.StørsteBrøkdel } exhausting)
        {
            return $"Beløpet avrundes {(isUp ? "opp" : "ned")} til {unit} etter {Ordlyd.Metode(exhausting.Metode, exhausting.FørsteDelingstall)}: {change}";
        }

        return isUp ? $"Beløpet avrundes opp til {unit}, for brøkdelen er blant de største: {change}" : $"Beløpet avrundes ned til {unit}: {change}";
    }

    private static long Sum(long[] awards)
    {
        long sum = 0;
        foreach (var award in awards)
        {
            sum = checked(sum + award);
        }

        return sum;
    }
}
