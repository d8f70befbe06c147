using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>A step where groups get a part first, in proportion, and then take part in the rest with what they have not got yet.</summary>
internal sealed class ReserveStep
{
    private readonly IReadOnlyList<Quota> _quotas;
    private readonly IReadOnlyList<Participant> _participants;
    private readonly Rational _pot;
    private readonly Dictionary<Participant, Rational> _first = [];

    /// <param name="quotas">The groups.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="pot">What there is, in kroner.</param>
    public ReserveStep(IReadOnlyList<Quota> quotas, IReadOnlyList<Participant> participants, Rational pot)
    {
        _quotas = quotas;
        _participants = participants;
        _pot = pot;
    }

    public StepOutcome Apply()
    {
        var lines = new List<string> { $"Det er {Wording.Kroner(_pot)} å fordele på {Wording.Applications(_participants.Count)} med til sammen {Wording.Kroner(Sum(_participants.Select(p => p.Beregnet)))} i beregnet tilskudd." };
        lines.AddRange(Quota.Opening(_quotas, _pot));
        lines.AddRange(_quotas.Select(GiveFirst));
        var left = _pot - Sum(_first.Values);
        var waiting = _participants.Where(p => RestOf(p).Sign > 0).ToList();
        var rest = Sum(waiting.Select(RestOf));
        var share = rest <= left ? Rational.One : left / rest;
        var there = $"det {Wording.Kroner(left)} igjen til {Wording.Applications(waiting.Count)} med til sammen {Wording.Kroner(rest)} som ikke er dekket";
        lines.Add($"Etter det er {there}. {(rest <= left ? "Det rekker til alle" : $"Alle får samme andel av det: {StepWording.Share(share)}")}.");
        return new StepOutcome(lines, _participants.Select(p => AwardOf(p, share, there)).ToList());
    }

    /// <summary>Shares a group's part in proportion, in whole øre; says what happened.</summary>
    private string GiveFirst(Quota quota)
    {
        if (quota.Members.Count == 0)
        {
            return $"Ingen søknader er slik at {quota.Andel.Vilkår.Tekst}, så {quota.Shown} som skulle gått først til dem, er med i fordelingen til alle.";
        }

        var claims = Sum(quota.Members.Select(p => p.Beregnet));
        var share = Rational.Min(Rational.One, quota.Amount / claims);
        foreach (var member in quota.Members)
        {
            _first[member] = Quota.WholeØre(member.Beregnet * share);
        }

        return $"{quota.Shown} går først til søknader der {quota.Andel.Vilkår.Tekst}: {Wording.Applications(quota.Members.Count)} med til sammen {Wording.Kroner(claims)} i beregnet tilskudd. "
            + $"{(share == Rational.One ? "De får alt" : $"Alle får samme andel, i hele øre: {StepWording.Share(share)}")}.";
    }

    private Award AwardOf(Participant participant, Rational share, string there)
    {
        var amount = FirstOf(participant) + (RestOf(participant) * share);
        var slag = amount == participant.Beregnet ? Virkningsslag.DekketFulltUt : amount.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.Avkortet;
        var quota = _quotas.FirstOrDefault(q => q.Members.Contains(participant));
        var before = quota is null ? $"Når gruppene har fått det som går først, er {there}" : $"{quota.Shown} går først til søknader der {quota.Andel.Vilkår.Tekst}, og søknaden får {Wording.Kroner(FirstOf(participant))} av det. Etter det er {there}";
        var after = share == Rational.One ? $"søknaden får hele beregnet tilskudd, {Wording.Kroner(amount)}"
            : quota is null ? $"søknaden får {StepWording.Share(share)} av {Wording.Kroner(participant.Beregnet)}, som er {Wording.Kroner(amount)}"
            : $"søknaden får {StepWording.Share(share)} av {Wording.Kroner(RestOf(participant))}, og til sammen {Wording.Kroner(amount)} av {Wording.Kroner(participant.Beregnet)}";
        return new Award(participant, amount, slag, $"{before}: {after}.");
    }

    private Rational FirstOf(Participant participant) => _first.TryGetValue(participant, out var kroner) ? kroner : Rational.Zero;

    private Rational RestOf(Participant participant) => participant.Beregnet - FirstOf(participant);

    private static Rational Sum(IEnumerable<Rational> amounts) => amounts.Aggregate(Rational.Zero, (sum, a) => sum + a);
}
