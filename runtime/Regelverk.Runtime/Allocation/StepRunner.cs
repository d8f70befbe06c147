using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Runs the steps of one division in order, of the whole frame or of a delramme, and books what they do.</summary>
internal sealed class StepRunner
{
    private readonly Fordeling _fordeling;
    private readonly Delramme? _delramme;
    private readonly List<Participant> _participants;
    private readonly Kroner _money;
    private readonly Kroner _frame;
    private readonly bool _isLast;
    private readonly EarlierAwards _earlier;
    private readonly List<Loddtrekning> _lots;
    private readonly Accounts _accounts;

    /// <param name="fordeling">The division.</param>
    /// <param name="delramme">The delramme; null for the whole frame.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="money">What there is to divide.</param>
    /// <param name="frame">The same with what is set aside, which a cap may be a share of.</param>
    /// <param name="isLast">Whether it is the last round.</param>
    /// <param name="earlier">What was given before, of the same money.</param>
    /// <param name="lots">The draws that decided something; those of this division are added.</param>
    public StepRunner(Fordeling fordeling, Delramme? delramme, List<Participant> participants, Kroner money, Kroner frame, bool isLast, EarlierAwards earlier, List<Loddtrekning> lots)
    {
        _earlier = earlier;
        _fordeling = fordeling;
        _delramme = delramme;
        _participants = participants;
        _money = money;
        _frame = frame;
        _isLast = isLast;
        _lots = lots;
        _accounts = new Accounts(fordeling, delramme, participants, money);
    }

    /// <summary>Whether what is left goes to the new applications of the round.</summary>
    public bool PaysFirst { get; set; }

    /// <summary>What each step did.</summary>
    public IReadOnlyList<Stegresultat> Ledger => _accounts.Ledger;

    /// <summary>What nobody got.</summary>
    public Kroner Left => _accounts.Left.TilKroner();

    /// <summary>Where that goes; null where no step rounds.</summary>
    public Restmiddelmål? Goal { get; private set; }

    /// <summary>Runs the steps.</summary>
    /// <param name="opening">What a reader must know before the first of them.</param>
    public void Run(IReadOnlyList<string> opening)
    {
        var steps = _fordeling.StegI(_delramme);
        var sharing = Fordeling.DelerAv(steps) ?? throw new ProgramfeilException("det er et steg som deler");
        var deling = Share(sharing, opening);
        var rounding = new RoundingSteps(_participants, Places(_participants.Count), _money, deling);
        foreach (var step in steps)
        {
            if (step is Steg.Bagatellgrense small)
            {
                rounding = DropSmall(small, sharing, steps, deling ?? throw new ArgumentException("En bagatellgrense kan ikke stå etter en sats som regnes ut av rammen.", "steg"));
            }
            else if (step is Steg.Avrundende round)
            {
                Goal = round.MålFor(_isLast);
                var goal = PaysFirst ? "går til de nye søknadene" : _delramme?.UbruktTil is { } next ? "går til delrammen " + next : Ordlyd.Mål(round.MålFor(_isLast));
                var outcome = rounding.Apply(round, goal, _fordeling.FirstKeyOf(step));
                _lots.AddRange(outcome.Lots);
                _accounts.Book(step, outcome.Lines, outcome.Awards, outcome.Left.TilBrøk());
            }
            else if (step is Steg.DelingPåDeler parts)
            {
                var (lines, shared) = new PartsStep(parts, _participants, _fordeling.FirstKeyOf(step)).Apply();
                _accounts.Book(step, lines, shared, _accounts.Left);
            }
            else if (step is Steg.Klager complaints && !PaysFirst)
            {
                _accounts.Book(step, [ComplaintMoney.Line(complaints)], [], _accounts.Left);
            }
        }
    }

    /// <summary>Runs the step that shares; the exact solution, or null where the amounts are a rate times a number, which are only rounded down.</summary>
    private Deling? Share(Steg.Delende sharing, IReadOnlyList<string> opening)
    {
        opening = [.. opening, .. Barrier.Raise(sharing.Form, _participants, _fordeling.FirstKeyOf(sharing))];
        if (sharing.Form.Satsenhet is { } unit)
        {
            var rate = new RateStep(sharing.Form, unit, _participants, _money, _fordeling.FirstKeyOf(sharing)).Apply();
            _accounts.Book(sharing, [.. opening, .. rate.Lines], rate.Awards, rate.Left);
            return null;
        }

        var (deling, lines, awards) = Solve(sharing);
        _accounts.Book(sharing, [.. opening, .. lines], awards, deling.Restmidler / 100, LevelOf(sharing, deling));
        return deling;
    }

    /// <summary>The share that is the same for all, where it was found; in priority groups that of the first group that is not paid in full.</summary>
    private Delingsnivå? LevelOf(Steg.Delende sharing, Deling deling)
    {
        if (sharing is Steg.PrioritertRekkefølge or Steg.Prioritetsgrupper { Deretter.Count: > 0 } || sharing.Form.Regel != Delingsregel.Forholdsmessig || sharing.Form.Andeler.Count > 0)
        {
            return null;
        }

        var cap = sharing.Tak?.ForRamme(_frame).Beløp;
        foreach (var group in deling.Grupper)
        {
            if (group.Utfall == Gruppeutfall.MinstIkkeDekket)
            {
                return null;
            }

            if (group.Utfall != Gruppeutfall.Dekket)
            {
                return new Delingsnivå(group.Utfall == Gruppeutfall.Avkortet ? group.Andel : Brøk.Zero, sharing is Steg.Prioritetsgrupper groups ? KeyOf(groups, group.Nummer) : null, cap, _delramme?.Navn);
            }
        }

        return new Delingsnivå(Brøk.One, null, cap, _delramme?.Navn);
    }

    /// <summary>The value of the key in a group, by its number in the order they are paid.</summary>
    private Brøk KeyOf(Steg.Prioritetsgrupper groups, int number)
    {
        var values = new SortedSet<Brøk>();
        foreach (var participant in _participants)
        {
            values.Add(participant.Key(_fordeling.FirstKeyOf(groups)).Verdi);
        }

        var sorted = new List<Brøk>(values);
        return sorted[groups.HøyestFørst ? sorted.Count - 1 - number : number];
    }

    private (Deling Deling, IReadOnlyList<string> Lines, List<Award> Awards) Solve(Steg.Delende sharing)
    {
        if (sharing is not Steg.PrioritertRekkefølge order)
        {
            return new SharingStep(sharing, _participants, _money, _frame, _earlier, _fordeling.FirstKeyOf(sharing)).Apply();
        }

        var step = new OrderStep(order, _participants, _money, _frame, _earlier, _fordeling.FirstKeyOf(sharing));
        var outcome = step.Apply();
        _lots.AddRange(step.Held);
        return outcome;
    }

    /// <summary>Takes away what is too small. What follows rounds the awards of those who stay.</summary>
    private RoundingSteps DropSmall(Steg.Bagatellgrense small, Steg.Delende sharing, IReadOnlyList<Steg> steps, Deling deling)
    {
        var units = new List<long>();
        foreach (var step in steps)
        {
            if (step is Steg.Avrundende rounding)
            {
                units.Add(rounding.Enhet.Øre);
            }
        }

        var firstKey = _fordeling.FirstKeyOf(sharing);
        var drop = new SmallAwardStep(small, _participants, those => new SharingStep(sharing, those, _money, _frame, _earlier, firstKey), units, _fordeling.FirstKeyOf(small), sharing.Form.UtenBeregnet);
        var (left, lines, awards) = drop.Apply(deling);
        _lots.AddRange(drop.Held);
        _accounts.Book(small, lines, awards, left.Restmidler / 100);
        return new RoundingSteps(drop.Staying.ConvertAll(p => _participants[p]), drop.Staying, Kroner.FraØre(left.Pott), left);
    }

    private static int[] Places(int count)
    {
        var places = new int[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = i;
        }

        return places;
    }
}
