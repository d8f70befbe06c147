using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>«Satsen er rammen delt på summen av …»: what there is for each of the weight, rounded down, and then for each application as many times as it has of it.</summary>
internal sealed class RateStep
{
    private readonly string _weight;
    private readonly Kroner _unit;
    private readonly List<Participant> _participants;
    private readonly Kroner _pot;
    private readonly int _firstKey;

    /// <param name="form">The rule, which has a rate.</param>
    /// <param name="unit">What the rate is rounded down to.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="pot">What there is to share.</param>
    /// <param name="firstKey">The place of the weight among the keys.</param>
    public RateStep(Delingsform form, Kroner unit, List<Participant> participants, Kroner pot, int firstKey)
    {
        _weight = form.Vekt ?? "";
        _unit = unit;
        _participants = participants;
        _pot = pot;
        _firstKey = firstKey;
    }

    /// <summary>The lines of the ledger, the awards, and what is left, in kroner.</summary>
    public (List<string> Lines, List<Award> Awards, Brøk Left) Apply()
    {
        Brøk all = 0;
        foreach (var participant in _participants)
        {
            all += WeightOf(participant);
        }

        var rate = all.Sign == 0 ? Brøk.Zero : (_pot.TilBrøk() / all).Avrund(Avrundingsmåte.Ned, _unit.TilBrøk());
        var awards = new List<Award>(_participants.Count);
        for (var i = 0; i < _participants.Count; i++)
        {
            awards.Add(AwardOf(i, rate));
        }

        return (
            [
                $"Det er {_pot} å fordele på {Ordlyd.Søknader(_participants.Count)}.",
                $"Satsen er rammen delt på summen av {_weight}, avrundet ned til {Ordlyd.Enhet(_unit)}: {Regelord.Amount(rate)} for hver enhet.",
            ],
            awards,
            _pot.TilBrøk() - (rate * all));
    }

    private Award AwardOf(int place, Brøk rate)
    {
        if (_participants[place].Sperret is { } why)
        {
            return new Award(place, 0, Virkningsslag.IkkeNådd, $"I rundens fordeling {why}: søknaden får ingen tilskudd.", null);
        }

        var weight = WeightOf(_participants[place]);
        var amount = rate * weight;
        var got = Visning.Kroner(amount);
        return weight.Sign == 0
            ? new Award(place, amount, Virkningsslag.IkkeNådd, $"I rundens fordeling fordeles rammen etter {_weight}, som er 0 for søknaden: søknaden får 0 kroner.", null)
            : new Award(
                place,
                amount,
                amount.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.DelAvRammen,
                $"I rundens fordeling er satsen {Regelord.Amount(rate)} for hver enhet av {_weight}, som er {Visning.Tall(weight)} for søknaden: søknaden får {got}.",
                null);
    }

    private Brøk WeightOf(Participant participant)
    {
        var weight = participant.Sperret is null ? participant.Key(_firstKey).Verdi : Brøk.Zero;
        return weight.Sign >= 0 && weight < (BigInteger)Fordelingsgrenser.Beløp
            ? weight
            : throw new FordelingsgrenseException($"{Ordlyd.Setning(_weight)} er {weight}. Det rammen fordeles etter, kan ikke være negativt eller ha for mange sifre.", "deltakere");
    }
}
