using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Runs the step that grants the applications in order, and says what happened.</summary>
internal sealed class OrderStep
{
    private readonly Steg.PrioritertRekkefølge _step;
    private readonly List<Participant> _participants;
    private readonly Kroner _pot;
    private readonly Tildelingstak? _cap;
    private readonly int _firstKey;
    private readonly TieRanks _ties;
    private readonly EarlierAwards _earlier;

    /// <param name="step">The step.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="pot">What there is to share.</param>
    /// <param name="frame">The whole frame, which a cap may be a share of.</param>
    /// <param name="earlier">What earlier rounds gave.</param>
    /// <param name="firstKey">The place of the step's first key.</param>
    public OrderStep(Steg.PrioritertRekkefølge step, List<Participant> participants, Kroner pot, Kroner frame, EarlierAwards earlier, int firstKey)
    {
        _earlier = earlier;
        _step = step;
        _participants = participants;
        _pot = pot;
        _cap = step.Tak?.ForRamme(frame);
        _firstKey = firstKey;
        _ties = new TieRanks(step.Nummer, step.Orden, participants, firstKey);
    }

    /// <summary>The draws of lots that decided something.</summary>
    public IReadOnlyList<Loddtrekning> Held => _ties.Held;

    public (Deling Deling, List<string> Lines, List<Award> Awards) Apply()
    {
        var claims = _participants.ConvertAll(p => p.Beregnet.Øre).ToArray();
        var søkere = _cap is { ErPerSøker: true } ? Participant.NumberSøkere(_participants) : null;
        var used = _cap is { } cap
            ? cap.ErPerSøker ? Participant.UsedBySøkere(_participants, cap, _earlier) : _participants.ConvertAll(p => _earlier.Under(cap, p.Id).Øre).ToArray()
            : null;
        var solved = _ties.Settle(
            ranks => Rekkefølgedeling.Fordel(_pot.Øre, claims, ranks, _step.Slutt, _step.MinsteBeløp?.Øre ?? 0, søkere, _cap?.Beløp.Øre ?? long.MaxValue, used),
            WhatTheyTieFor);
        var story = new OrderStory(_step, _cap, _participants, solved, _earlier, _firstKey);
        var awards = story.Awards();

        // For the steps that follow, each has its award as its claim, and there is enough for all of them.
        return (Deling.Forholdsmessig(_pot.Øre, solved.Tildelt), [.. story.Lines(), .. _ties.Lines()], awards);
    }

    private string WhatTheyTieFor(IReadOnlyList<string> ids, UavgjortException tie) =>
        $"{Ordlyd.Liste(ids)} står likt i rekkefølgen. Det er {Kroner.FraØre(tie.Igjen)} igjen, og hva hver av dem får, avhenger av hvem som kommer først.";
}
