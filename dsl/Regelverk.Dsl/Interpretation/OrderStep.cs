using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>«Søknadene innvilges i rekkefølge etter …»: each gets all that it can before the next gets anything, until there is not enough.</summary>
internal sealed class OrderStep
{
    private readonly Func<Participant, Quota?>? _groupOf;
    private readonly Steg.PrioritertRekkefølge _steg;
    private readonly TieBreaker _ties;
    private readonly OrderStory _story;
    private readonly CapRoom? _cap;
    private readonly List<Award> _awards = [];
    private Rational _left;
    private int _place = 1;

    /// <param name="steg">The step.</param>
    /// <param name="participants">Who takes part.</param>
    /// <param name="pot">What there is, in kroner.</param>
    /// <param name="cap">The room under the cap, or null.</param>
    /// <param name="ties">Who goes first.</param>
    /// <param name="keysOf">The keys of an application as people read them, in brackets with a blank before; empty where there are none.</param>
    /// <param name="groupOf">Where only what groups get together counts: the group of an application, or null where it is in none. No lots are then drawn within a group.</param>
    public OrderStep(
        Steg.PrioritertRekkefølge steg, IReadOnlyList<Participant> participants, Rational pot, CapRoom? cap, TieBreaker ties, Func<Participant, string> keysOf, Func<Participant, Quota?>? groupOf = null)
    {
        _groupOf = groupOf;
        _steg = steg;
        _ties = ties;
        _cap = cap;
        _left = pot;
        _story = new OrderStory(_cap, steg.Form, participants.Count, pot, keysOf);
    }

    /// <summary>Grants them; the draws of lots stand with the one who breaks the ties.</summary>
    public StepOutcome Apply(IReadOnlyList<Participant> participants)
    {
        foreach (var group in _ties.Groups(participants))
        {
            foreach (var block in Blocks(group))
            {
                Serve(block);
            }
        }

        return new StepOutcome(_story.Lines(_left, _cap?.EarlierLines(participants) ?? []), _awards);
    }

    /// <summary>Those who are alike in all keys, cut into pieces that follow each other. In each piece it makes no difference who goes first.</summary>
    private IEnumerable<IReadOnlyList<Participant>> Blocks(IReadOnlyList<Participant> alike)
    {
        var others = alike;
        var drawn = new List<Participant>();
        for (var rivals = RivalsIn(others); rivals.Count > 1; rivals = RivalsIn(others))
        {
            var what = $"{Wording.List(rivals.Select(r => r.Id).ToList())} står likt i rekkefølgen. Det er {Wording.Kroner(_left)} igjen, og hva hver av dem får, avhenger av hvem som kommer først.";
            drawn.AddRange(_ties.DrawOnce(rivals, PlacesFor(rivals), what));
            others = others.Except(rivals).ToList();
        }

        // Of one group, they may be served in any order, but one after the other: what they get together is the same.
        var together = _groupOf is null ? [] : RivalsOf(others);
        others = others.Except(together).ToList();
        drawn.AddRange(together);

        // Where those who tie come first or last among those who are alike with them makes no difference to either.
        return [.. others.Count > 0 ? [others] : Enumerable.Empty<IReadOnlyList<Participant>>(), .. drawn.Select(d => (IReadOnlyList<Participant>)[d])];
    }

    /// <summary>Those for whom it counts who of them goes first; fewer than two where it does not.</summary>
    private IReadOnlyList<Participant> RivalsIn(IReadOnlyList<Participant> alike)
    {
        var rivals = RivalsOf(alike);
        return _groupOf is { } groupOf && rivals.Select(groupOf).Distinct().Count() < 2 ? [] : rivals;
    }

    /// <summary>Those whose award depends on who of them goes first; fewer than two where nobody's does.</summary>
    private IReadOnlyList<Participant> RivalsOf(IReadOnlyList<Participant> alike)
    {
        if (alike.Count < 2 || _left.Sign == 0 || _story.HasStopped)
        {
            return [];
        }

        var claiming = alike.Where(p => LimitOf(p).Sign > 0).ToList();
        var fitting = claiming.Where(p => LimitOf(p) <= _left).ToList();
        if (_steg.Slutt == Rekkefølgeslutt.NesteSomFårPlass || IsTooLittle(_left))
        {
            // Those that do not fit are passed over wherever they stand.
            return TotalOf(fitting) > _left ? fitting : RivalsForCap(fitting);
        }

        var isStoppedAtOnce = _steg.Slutt == Rekkefølgeslutt.Stanser && fitting.Count == 0;
        return TotalOf(claiming) <= _left ? RivalsForCap(claiming) : isStoppedAtOnce ? [] : claiming;
    }

    /// <summary>Applications of one søker that the cap has too little room for.</summary>
    private IReadOnlyList<Participant> RivalsForCap(IReadOnlyList<Participant> alike) => _cap is null ? [] : alike
        .GroupBy(_cap.IdOf)
        .Where(g => g.Count() > 1 && Sum(g.Select(ClaimOf)) > _cap.LeftFor(g.Key))
        .Select(g => g.ToList())
        .FirstOrDefault() ?? [];

    /// <summary>The most of those who tie that can get all they could, the smallest first; the last that gets what is left counts too.</summary>
    private int PlacesFor(IReadOnlyList<Participant> rivals)
    {
        var left = rivals.Count > 1 && TotalOf(rivals) <= _left && _cap is not null ? _cap.LeftFor(_cap.IdOf(rivals[0])) : _left;
        var whole = 0;
        foreach (var limit in rivals.Select(LimitOf).OrderBy(l => l).TakeWhile(l => l <= left).ToList())
        {
            left -= limit;
            whole += left.Sign >= 0 ? 1 : 0;
        }

        return Math.Max(1, Math.Min(whole, rivals.Count - 1));
    }

    private void Serve(IReadOnlyList<Participant> block)
    {
        var left = _left;
        var given = Rational.Zero;
        var stops = false;
        foreach (var participant in block)
        {
            var limit = LimitOf(participant);
            var isReached = left.Sign > 0 && !_story.HasStopped;
            var amount = !isReached ? Rational.Zero : limit <= left ? limit : TakesRest(left) ? left : Rational.Zero;
            stops = stops || (isReached && limit > left && _steg.Slutt == Rekkefølgeslutt.Stanser);
            _awards.Add(_story.AwardOf(participant, _place, left, limit, amount, isReached, _steg.Slutt));
            given += amount;
            participant.Limit = amount;
        }

        // What one of them gets counts towards its cap only for those after them: among them, the order makes no difference.
        block.ToList().ForEach(p => _cap?.Use(_cap.IdOf(p), p.Limit));
        _left -= given;
        _story.Remember(block, _place, given, stops);
        _place += block.Count;
    }

    private bool TakesRest(Rational left) => _steg.Slutt == Rekkefølgeslutt.SisteFårResten && !IsTooLittle(left);

    private bool IsTooLittle(Rational left) => _steg is { Slutt: Rekkefølgeslutt.SisteFårResten, MinsteBeløp: { } least } && left < least;

    /// <summary>The most that an application can get now: beregnet tilskudd, or what the cap leaves room for.</summary>
    private Rational LimitOf(Participant participant) =>
        _cap is null ? ClaimOf(participant) : Rational.Min(ClaimOf(participant), _cap.LeftFor(_cap.IdOf(participant)));

    /// <summary>What is counted of beregnet tilskudd.</summary>
    private Rational ClaimOf(Participant participant) => _steg.Form.Regnes(participant.Beregnet);

    /// <summary>The most that they can get together.</summary>
    private Rational TotalOf(IReadOnlyList<Participant> participants) => _cap is null
        ? Sum(participants.Select(ClaimOf))
        : Sum(participants.GroupBy(_cap.IdOf).Select(g => Rational.Min(Sum(g.Select(ClaimOf)), _cap.LeftFor(g.Key))));

    private static Rational Sum(IEnumerable<Rational> amounts) => amounts.Aggregate(Rational.Zero, (sum, a) => sum + a);
}
