using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>A step where groups get a part first, divided as the step divides, and then take part in the rest with what they have not got yet. A group inside another gets its part first of what the other has.</summary>
internal sealed class ReserveStep
{
    private readonly IReadOnlyList<Quota> _quotas;
    private readonly IReadOnlyList<Participant> _participants;
    private readonly Rational _pot;
    private readonly DivisionWay? _way;
    private readonly Dictionary<Participant, List<(Quota Quota, Rational Kroner)>> _first = [];

    /// <param name="quotas">The groups.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="pot">What there is, in kroner.</param>
    /// <param name="way">How it is divided where some are paid before others; null where all share in proportion.</param>
    public ReserveStep(IReadOnlyList<Quota> quotas, IReadOnlyList<Participant> participants, Rational pot, DivisionWay? way)
    {
        _way = way;
        _quotas = quotas;
        _participants = participants;
        _pot = pot;
    }

    public StepOutcome Apply()
    {
        var lines = new List<string> { $"Det er {Wording.Kroner(_pot)} å fordele på {Wording.Applications(_participants.Count)} med til sammen {Wording.Kroner(Sum(_participants.Select(p => p.Beregnet)))} i beregnet tilskudd." };
        lines.AddRange(Quota.Opening(_quotas, _pot));
        lines.AddRange(_quotas.Where(q => q.Outer is null).SelectMany(GiveFirst));
        var left = _pot - Sum(_participants.Select(FirstOf));
        var waiting = _participants.Where(p => RestOf(p).Sign > 0).ToList();
        var rest = Sum(waiting.Select(RestOf));
        var share = rest <= left ? Rational.One : left / rest;
        var there = $"det {Wording.Kroner(left)} igjen til {Wording.Applications(waiting.Count)} med til sammen {Wording.Kroner(rest)} som ikke er dekket";
        if (_way is { Order: { } order } way && rest > left)
        {
            var given = SharesOf(waiting, left, share);
            lines.Add($"Etter det er {there}. {order}, og til slutt er det {Wording.Kroner(left - Sum(given.Values))} igjen.");
            return new StepOutcome(lines, _participants.Select(p => OrderedAward(p, way, given.TryGetValue(p, out var kroner) ? kroner : Rational.Zero, there)).ToList());
        }

        lines.Add($"Etter det er {there}. {(rest <= left ? "Det rekker til alle" : $"Alle får samme andel av det: {StepWording.Share(share)}")}.");
        return new StepOutcome(lines, _participants.Select(p => AwardOf(p, share, there)).ToList());
    }

    /// <summary>What a pot gives to those who wait for something, of what they have not got yet.</summary>
    private Dictionary<Participant, Rational> SharesOf(IReadOnlyList<Participant> waiting, Rational pot, Rational share)
    {
        if (_way is not { } way || share == Rational.One)
        {
            return waiting.ToDictionary(p => p, p => RestOf(p) * share);
        }

        var byId = waiting.ToDictionary(p => p.Id, System.StringComparer.Ordinal);
        return way.Share(waiting.Select(p => new Participant(p.Avgjørelse, RestOf(p))).ToList(), pot).Awards.ToDictionary(a => byId[a.Participant.Id], a => a.Tildelt);
    }

    /// <summary>Shares a group's part, in whole øre, when those inside it have got theirs; says what happened.</summary>
    private IReadOnlyList<string> GiveFirst(Quota quota)
    {
        if (quota.Members.Count == 0)
        {
            return [$"Ingen søknader er slik at {quota.Andel.Vilkår.Tekst}, så {quota.Shown} som skulle gått først til dem, er med i {(quota.Outer is { } outer ? $"det som går til søknader der {outer.Andel.Vilkår.Tekst}" : "fordelingen til alle")}."];
        }

        var lines = quota.Inner.SelectMany(GiveFirst).ToList();
        var given = Sum(quota.Members.Select(FirstOf));
        var left = quota.Amount - given;
        var waiting = quota.Members.Where(p => RestOf(p).Sign > 0).ToList();
        var rest = Sum(waiting.Select(RestOf));
        var share = rest <= left ? Rational.One : left / rest;
        var shares = SharesOf(waiting, left, share);
        foreach (var member in quota.Members)
        {
            if (!_first.TryGetValue(member, out var parts))
            {
                _first.Add(member, parts = []);
            }

            parts.Add((quota, shares.TryGetValue(member, out var kroner) ? Quota.WholeØre(kroner) : Rational.Zero));
        }

        var already = given.Sign == 0 ? "" : $" Gruppene inne i den har fått {Wording.Kroner(given)} av det, så det er {Wording.Kroner(left)} igjen til {Wording.Applications(waiting.Count)} med til sammen {Wording.Kroner(rest)} som ikke er dekket.";
        lines.Add($"{quota.Shown} går først til søknader der {quota.Andel.Vilkår.Tekst}: {Wording.Applications(quota.Members.Count)} med til sammen {Wording.Kroner(Sum(quota.Members.Select(p => p.Beregnet)))} i beregnet tilskudd.{already} "
            + $"{(share == Rational.One ? "De får alt" : _way?.Order is { } order ? $"{order}, og de får {Wording.Kroner(Sum(quota.Members.Select(FirstOf)) - given)} til sammen" : $"Alle får samme andel, i hele øre: {StepWording.Share(share)}")}.");
        return lines;
    }

    private Award AwardOf(Participant participant, Rational share, string there)
    {
        var amount = FirstOf(participant) + (RestOf(participant) * share);
        var slag = amount == participant.Beregnet ? Virkningsslag.DekketFulltUt : amount.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.Avkortet;
        var isFirst = _first.ContainsKey(participant);
        var before = Before(participant, there);
        var after = share == Rational.One ? $"søknaden får hele beregnet tilskudd, {Wording.Kroner(amount)}"
            : isFirst ? $"søknaden får {StepWording.Share(share)} av {Wording.Kroner(RestOf(participant))}, og til sammen {Wording.Kroner(amount)} av {Wording.Kroner(participant.Beregnet)}"
            : $"søknaden får {StepWording.Share(share)} av {Wording.Kroner(participant.Beregnet)}, som er {Wording.Kroner(amount)}";
        return new Award(participant, amount, slag, $"{before}: {after}.") { Gruppe = _way?.Group(participant) };
    }

    /// <summary>The award where some are paid before others, of what an application gets at last.</summary>
    private Award OrderedAward(Participant participant, DivisionWay way, Rational last, string there)
    {
        var amount = FirstOf(participant) + last;
        var slag = amount == participant.Beregnet ? Virkningsslag.DekketFulltUt : amount.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.Avkortet;
        var (rest, claim) = (RestOf(participant), Wording.Kroner(participant.Beregnet));
        var after = rest.Sign == 0 ? $"søknaden har alt fått hele beregnet tilskudd, {claim}"
            : _first.ContainsKey(participant) ? $"{way.Where(participant)} får søknaden {Wording.Kroner(last)} av {Wording.Kroner(rest)}, og til sammen {Wording.Kroner(amount)} av {claim}"
            : $"{way.Where(participant)} får søknaden {Wording.Kroner(last)} av {claim}";
        return new Award(participant, amount, slag, $"{Before(participant, there)}: {after}.") { Gruppe = way.Group(participant) };
    }

    private string Before(Participant participant, string there) => _first.TryGetValue(participant, out var parts)
        ? $"{string.Join(" ", parts.Select(Got))} Etter det er {there}"
        : $"Når gruppene har fått det som går først, er {there}";

    /// <summary>What an application gets of a part: of the smallest group that it is in, and then of what is left of the larger ones.</summary>
    private static string Got((Quota Quota, Rational Kroner) part, int number) => number == 0
        ? $"{part.Quota.Shown} går først til søknader der {part.Quota.Andel.Vilkår.Tekst}, og søknaden får {Wording.Kroner(part.Kroner)} av det."
        : $"{part.Quota.Shown} går først til søknader der {part.Quota.Andel.Vilkår.Tekst}, og søknaden får {Wording.Kroner(part.Kroner)} av det som da er igjen.";

    private Rational FirstOf(Participant participant) => _first.TryGetValue(participant, out var parts) ? Sum(parts.Select(p => p.Kroner)) : Rational.Zero;

    private Rational RestOf(Participant participant) => participant.Beregnet - FirstOf(participant);

    private static Rational Sum(IEnumerable<Rational> amounts) => amounts.Aggregate(Rational.Zero, (sum, a) => sum + a);
}
