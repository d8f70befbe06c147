using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// Gives groups their part first, in proportion and in whole øre, and shares the rest in proportion to what is not covered yet. That is the rule in which everyone
/// gets an amount first and a share of the rest of the claim on top.
/// </summary>
internal sealed class ReservedSharing
{
    private readonly long[] _claims;
    private readonly Quotas _quotas;
    private readonly long _pot;
    private readonly long[] _first;

    /// <param name="claims">Their claims, in øre.</param>
    /// <param name="quotas">The groups.</param>
    /// <param name="pot">What there is, in øre.</param>
    public ReservedSharing(long[] claims, Quotas quotas, long pot)
    {
        _claims = claims;
        _quotas = quotas;
        _pot = pot;
        _first = new long[claims.Length];
    }

    public Deling Solve()
    {
        for (var group = 0; group < _quotas.Count; group++)
        {
            var members = _quotas.MembersOf(group);
            var part = Deling.Forholdsmessig(_quotas.AmountOf(group), System.Array.ConvertAll(members, m => _claims[m])).RundNed(1, out _);
            for (var i = 0; i < part.Length; i++)
            {
                _first[members[i]] = part[i];
            }
        }

        return Deling.Etter(_pot, _claims, new Delingsvilkår(minst: _first, minstErGrunndel: true));
    }

    public (Deling Deling, List<string> Lines, List<Award> Awards) Apply()
    {
        var solved = Solve();
        Brøk all = 0, rest = 0, left = _pot;
        var waiting = 0;
        for (var i = 0; i < _claims.Length; i++)
        {
            all += _claims[i];
            left -= _first[i];
            rest += RestOf(i);
            waiting += RestOf(i) > 0 ? 1 : 0;
        }

        Brøk? share = rest <= left ? null : left / rest;
        var there = $"det {Shown(left)} igjen til {Ordlyd.Søknader(waiting)} med til sammen {Shown(rest)} som ikke er dekket";
        var lines = new List<string> { $"Det er {Kroner.FraØre(_pot)} å fordele på {Ordlyd.Søknader(_claims.Length)} med til sammen {Shown(all)} i beregnet tilskudd." };
        lines.AddRange(_quotas.Opening());
        for (var group = 0; group < _quotas.Count; group++)
        {
            lines.Add(WhatGroupGets(group));
        }

        lines.Add($"Etter det er {there}. {(share is { } some ? "Alle får samme andel av det: " + Visning.Andel(some) : "Det rekker til alle")}.");
        var awards = new List<Award>(_claims.Length);
        for (var i = 0; i < _claims.Length; i++)
        {
            awards.Add(AwardOf(i, solved.Tildelt(i), share, there));
        }

        return (solved, lines, awards);
    }

    private string WhatGroupGets(int group)
    {
        var members = _quotas.MembersOf(group);
        if (members.Length == 0)
        {
            return $"Ingen søknader er slik at {_quotas.ConditionOf(group)}, så {_quotas.Shown(group)} som skulle gått først til dem, er med i fordelingen til alle.";
        }

        Brøk claims = 0;
        foreach (var place in members)
        {
            claims += _claims[place];
        }

        var how = claims <= _quotas.AmountOf(group) ? "De får alt" : "Alle får samme andel, i hele øre: " + Visning.Andel(_quotas.AmountOf(group) / claims);
        return $"{_quotas.Shown(group)} går først til søknader der {_quotas.ConditionOf(group)}: {Ordlyd.Søknader(members.Length)} med til sammen {Shown(claims)} i beregnet tilskudd. {how}.";
    }

    private Award AwardOf(int place, Brøk øre, Brøk? share, string there)
    {
        var (amount, claim) = (Shown(øre), Kroner.FraØre(_claims[place]));
        var slag = øre == _claims[place] ? Virkningsslag.DekketFulltUt : øre.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.Avkortet;
        var group = _quotas.GroupOf(place);
        var before = group < 0
            ? $"Når gruppene har fått det som går først, er {there}"
            : $"{_quotas.Shown(group)} går først til søknader der {_quotas.ConditionOf(group)}, og søknaden får {Kroner.FraØre(_first[place])} av det. Etter det er {there}";
        var after = share is not { } some ? $"søknaden får hele beregnet tilskudd, {amount}"
            : group < 0 ? $"søknaden får {Visning.Andel(some)} av {claim}, som er {amount}"
            : $"søknaden får {Visning.Andel(some)} av {Kroner.FraØre(RestOf(place))}, og til sammen {amount} av {claim}";
        return new Award(place, øre / 100, slag, $"{before}: {after}.", null);
    }

    private long RestOf(int place) => _claims[place] - _first[place];

    private static string Shown(Brøk øre) => Visning.Kroner(øre / 100);
}
