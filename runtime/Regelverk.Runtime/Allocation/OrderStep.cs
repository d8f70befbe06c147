using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Runs the step that grants the applications in order, and says what happened.</summary>
internal sealed class OrderStep
{
    private readonly Steg.PrioritertRekkefølge _step;
    private readonly List<Participant> _participants;
    private readonly Kroner _pot;
    private readonly Kroner _frame;
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
        _frame = frame;
        _cap = step.Tak?.ForRamme(frame);
        _firstKey = firstKey;
        _ties = new TieRanks(step.Nummer, step.Orden, participants, firstKey);
    }

    /// <summary>The draws of lots that decided something.</summary>
    public IReadOnlyList<Loddtrekning> Held => _ties.Held;

    public (Deling Deling, IReadOnlyList<string> Lines, List<Award> Awards) Apply()
    {
        var (deling, lines, awards) = Divide();
        return (deling, [.. lines, .. _ties.Lines()], awards);
    }

    private (Deling Deling, IReadOnlyList<string> Lines, List<Award> Awards) Divide()
    {
        var payment = new OrderedPayment(_step, _participants, _cap, _earlier, _ties);
        var parts = _step.Form.Andeler;
        var quotas = new Quotas(_step.Form, _participants, _frame.Øre, _pot.Øre, _firstKey + _step.Nøkler.Count - parts.Count);
        if (parts.Count > 0 && parts[0].Slag == Gruppeandelsslag.Reserve)
        {
            return new ReservedSharing(Array.ConvertAll(Everyone(), payment.ClaimOf), quotas, _pot.Øre, new ReservedInOrder(payment, KeysOf)).Apply();
        }

        var way = new OrderInParts(payment, _participants.Count, quotas.GroupOf, StoryOf);
        if (parts.Count > 0)
        {
            return new GuaranteedSharing(way, _participants.Count, quotas, _pot.Øre).Apply();
        }

        way.Share(_pot.Øre, Everyone());
        var solved = way.Solved(_pot.Øre);
        var (lines, awards) = way.Tell(solved, 0);
        return (solved, lines, awards);
    }

    private int[] Everyone()
    {
        var everyone = new int[_participants.Count];
        for (var i = 0; i < everyone.Length; i++)
        {
            everyone[i] = i;
        }

        return everyone;
    }

    private OrderStory StoryOf(int[] members, Rekkefølgedeling solved) =>
        new(_step, _cap, [.. Array.ConvertAll(members, m => _participants[m])], solved, _earlier, KeysOf);

    /// <summary>The keys of an application: « (poeng 80, levert 1. mars 2025)»; nothing where there are none.</summary>
    private string KeysOf(int place) => KeysOf(_participants[place]);

    private string KeysOf(Participant participant)
    {
        var keys = new List<string>();
        for (var i = 0; i < _step.Orden.Nøkler.Count; i++)
        {
            keys.Add(_step.Orden.Navn[i] + " " + participant.Key(_firstKey + i).Vist);
        }

        return keys.Count == 0 ? "" : $" ({string.Join(", ", keys)})";
    }
}
