using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Runs the steps that make the awards whole units, and says what happened.</summary>
internal sealed class RoundingSteps
{
    private readonly List<Participant> _participants;
    private readonly Deling _deling;
    private long[]? _awards;

    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="deling">The exact solution.</param>
    public RoundingSteps(List<Participant> participants, Deling deling)
    {
        _participants = participants;
        _deling = deling;
    }

    public (List<string> Lines, List<Award> Awards, Kroner Left) Apply(Steg.Avrundende step, string goal)
    {
        _awards = Round(step);
        var changed = new List<Award>();
        Brøk cutOff = 0;
        var up = 0;
        for (var i = 0; i < _awards.Length; i++)
        {
            var before = _participants[i].Tildelt;
            var after = Kroner.FraØre(_awards[i]).TilBrøk();
            if (before == after)
            {
                continue;
            }

            var isUp = after > before;
            up += isUp ? 1 : 0;
            cutOff += isUp ? 0 : before - after;
            changed.Add(new Award(i, after, isUp ? Virkningsslag.AvrundetOpp : Virkningsslag.AvrundetNed, Sentence(step, isUp, before, after), null));
        }

        var left = Kroner.FraØre(_deling.Pott - Sum(_awards));
        return ([Summary(step, changed.Count - up, up, cutOff), Remainder(left, goal)], changed, left);
    }

    private long[] Round(Steg.Avrundende step)
    {
        if (_awards is { } whole)
        {
            return Array.ConvertAll(whole, øre => øre - (øre % step.Enhet.Øre));
        }

        if (step is not Steg.AvrundingStørsteBrøkdel)
        {
            return _deling.RundNed(step.Enhet.Øre, out _);
        }

        try
        {
            // Those without a rank stand after all that have one.
            var ranks = _participants.ConvertAll(p => p.Deltaker.Rang ?? long.MaxValue).ToArray();
            return _deling.StørsteBrøkdel(step.Enhet.Øre, ranks, out _);
        }
        catch (UavgjortException tie)
        {
            var ids = new List<int>(tie.Plasser).ConvertAll(place => _participants[place].Id);
            ids.Sort(StringComparer.Ordinal);
            throw new UavgjortException(tie, ids);
        }
    }

    private static string Summary(Steg.Avrundende step, int down, int up, Brøk cutOff)
    {
        var unit = Ordlyd.Enhet(step.Enhet);
        if (down + up == 0)
        {
            return $"Alle beløp er {unit} fra før.";
        }

        return step is Steg.AvrundingStørsteBrøkdel
            ? $"{Ordlyd.Søknader(up)} får beløpet avrundet opp til {unit}, de med de største brøkdelene først, og {Ordlyd.Søknader(down)} får beløpet avrundet ned."
            : $"{Ordlyd.Søknader(down)} får beløpet avrundet ned til {unit}. Til sammen er {Visning.Kroner(cutOff)} avrundet bort.";
    }

    private static string Remainder(Kroner left, string goal) =>
        left.Sign > 0 ? $"Det er {left} i restmidler, som {goal}." : "Det er ingen restmidler.";

    private static string Sentence(Steg.Avrundende step, bool isUp, Brøk before, Brøk after)
    {
        var change = $"fra {Visning.Kroner(before)} til {Visning.Kroner(after)}.";
        return isUp
            ? $"Beløpet avrundes opp til {Ordlyd.Enhet(step.Enhet)}, for brøkdelen er blant de største: {change}"
            : $"Beløpet avrundes ned til {Ordlyd.Enhet(step.Enhet)}: {change}";
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
