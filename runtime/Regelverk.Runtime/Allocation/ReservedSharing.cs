using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// Gives groups their part first, divided as the step divides and in whole øre, and divides the rest in the same way, by what is not covered yet.
/// A group inside another gets its part first of what the other has.
/// </summary>
internal sealed class ReservedSharing
{
    private readonly long[] _claims;
    private readonly Quotas _quotas;
    private readonly long _pot;
    private readonly IReservedWay _way;
    private readonly long[] _first;
    private readonly long[]?[] _parts;

    /// <param name="claims">Their claims, in øre.</param>
    /// <param name="quotas">The groups.</param>
    /// <param name="pot">What there is, in øre.</param>
    /// <param name="way">How it is divided.</param>
    public ReservedSharing(long[] claims, Quotas quotas, long pot, IReservedWay way)
    {
        _way = way;
        _claims = claims;
        _quotas = quotas;
        _pot = pot;
        _first = new long[claims.Length];
        _parts = new long[]?[quotas.Count];
    }

    public Deling Solve()
    {
        foreach (var group in _quotas.InsideOf(-1))
        {
            GiveFirst(group, null);
        }

        return _way.Solved(_pot, _claims, _first);
    }

    public (Deling Deling, IReadOnlyList<string> Lines, List<Award> Awards) Apply()
    {
        var told = new List<string>();
        foreach (var group in _quotas.InsideOf(-1))
        {
            GiveFirst(group, told);
        }

        var solved = _way.Solved(_pot, _claims, _first);
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
        lines.AddRange(told);
        lines.Add($"Etter det er {there}. {(share is not { } some ? "Det rekker til alle" : _way.Order is { } order ? $"{order}, og til slutt er det {Shown(solved.Restmidler)} igjen" : "Alle får samme andel av det: " + Visning.Andel(some))}.");
        var awards = new List<Award>(_claims.Length);
        for (var i = 0; i < _claims.Length; i++)
        {
            awards.Add(AwardOf(i, solved.Tildelt(i), share, there));
        }

        return (solved, lines, awards);
    }

    /// <summary>Shares a group's part when those inside it have got theirs, and says what happened.</summary>
    private void GiveFirst(int group, List<string>? told)
    {
        foreach (var inner in _quotas.MembersOf(group).Length == 0 ? [] : _quotas.InsideOf(group))
        {
            GiveFirst(inner, told);
        }

        var members = _quotas.MembersOf(group);
        long given = 0;
        foreach (var place in members)
        {
            given += _first[place];
        }

        var left = _quotas.AmountOf(group) - given;
        var waiting = Array.FindAll(members, m => RestOf(m) > 0);
        var part = new long[members.Length];
        Brøk rest = 0;
        foreach (var place in waiting)
        {
            rest += RestOf(place);
        }

        var shares = rest <= left ? Array.ConvertAll(waiting, m => (Brøk)RestOf(m)) : _way.Share(left, waiting, Array.ConvertAll(waiting, RestOf));
        var what = told is null ? "" : WhatGroupGets(group, given, left, waiting, rest);
        long gets = 0;
        for (var i = 0; i < waiting.Length; i++)
        {
            var øre = (long)shares[i].HeltallUnder();
            part[Array.BinarySearch(members, waiting[i])] = øre;
            _first[waiting[i]] += øre;
            gets += øre;
        }

        told?.Add(what + HowGroupGets(group, left, rest, gets));
        _parts[group] = part;
    }

    /// <summary>What there is for a group where those inside it have got something, in øre, and so much is left.</summary>
    private string WhatGroupGets(int group, long given, long left, int[] waiting, Brøk rest)
    {
        var members = _quotas.MembersOf(group);
        if (members.Length == 0)
        {
            var where = _quotas.OuterOf(group) is >= 0 and var outer ? $"det som går til søknader der {_quotas.ConditionOf(outer)}" : "fordelingen til alle";
            return $"Ingen søknader er slik at {_quotas.ConditionOf(group)}, så {_quotas.Shown(group)} som skulle gått først til dem, er med i {where}.";
        }

        Brøk claims = 0;
        foreach (var place in members)
        {
            claims += _claims[place];
        }

        var already = given == 0 ? "" : $" Gruppene inne i den har fått {Kroner.FraØre(given)} av det, så det er {Kroner.FraØre(left)} igjen til {Ordlyd.Søknader(waiting.Length)} med til sammen {Shown(rest)} som ikke er dekket.";
        return $"{_quotas.Shown(group)} går først til søknader der {_quotas.ConditionOf(group)}: {Ordlyd.Søknader(members.Length)} med til sammen {Shown(claims)} i beregnet tilskudd.{already}";
    }

    /// <summary>How it is divided among those in the group; nothing where nobody is in it.</summary>
    private string HowGroupGets(int group, long left, Brøk rest, long gets) =>
        _quotas.MembersOf(group).Length == 0 ? ""
        : rest <= left ? " De får alt."
        : _way.Order is { } order ? $" {order}, og de får {Kroner.FraØre(gets)} til sammen."
        : $" Alle får samme andel, i hele øre: {Visning.Andel(left / rest)}.";

    private Award AwardOf(int place, Brøk øre, Brøk? share, string there)
    {
        var (amount, claim) = (Shown(øre), Kroner.FraØre(_claims[place]));
        var slag = øre == _claims[place] ? Virkningsslag.DekketFulltUt : øre.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.Avkortet;
        var group = _quotas.GroupOf(place);
        var before = group < 0 ? $"Når gruppene har fått det som går først, er {there}" : $"{Got(place)} Etter det er {there}";
        var after = share is not { } some ? $"søknaden får hele beregnet tilskudd, {amount}"
            : _way.Order is not null ? GotInOrder(place, øre, group >= 0)
            : group < 0 ? $"søknaden får {Visning.Andel(some)} av {claim}, som er {amount}"
            : $"søknaden får {Visning.Andel(some)} av {Kroner.FraØre(RestOf(place))}, og til sammen {amount} av {claim}";
        return new Award(place, øre / 100, slag, $"{before}: {after}.", _way.GroupOf(place));
    }

    /// <summary>What an application gets of the rest, where some are paid before others.</summary>
    private string GotInOrder(int place, Brøk øre, bool isInGroup)
    {
        var claim = Kroner.FraØre(_claims[place]);
        var last = Shown(øre - _first[place]);
        return RestOf(place) == 0 ? $"søknaden har alt fått hele beregnet tilskudd, {claim}"
            : isInGroup ? $"{_way.Where(place)} får søknaden {last} av {Kroner.FraØre(RestOf(place))}, og til sammen {Shown(øre)} av {claim}"
            : $"{_way.Where(place)} får søknaden {last} av {claim}";
    }

    /// <summary>What an application gets first: of the part of the smallest group that it is in, and then of what is left of the larger ones.</summary>
    private string Got(int place)
    {
        var sentences = new List<string>();
        for (var group = _quotas.GroupOf(place); group >= 0; group = _quotas.OuterOf(group))
        {
            var øre = _parts[group]?[Array.BinarySearch(_quotas.MembersOf(group), place)] ?? 0;
            sentences.Add($"{_quotas.Shown(group)} går først til søknader der {_quotas.ConditionOf(group)}, og søknaden får {Kroner.FraØre(øre)} av det{(sentences.Count == 0 ? "" : " som da er igjen")}.");
        }

        return string.Join(" ", sentences);
    }

    private long RestOf(int place) => _claims[place] - _first[place];

    private static string Shown(Brøk øre) => Visning.Kroner(øre / 100);
}
