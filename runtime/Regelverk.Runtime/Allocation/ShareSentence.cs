using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What a sharing did to one application, as the rest of a sentence that begins with where it happens.</summary>
internal sealed class ShareSentence
{
    private readonly List<Participant> _participants;
    private readonly SharingTerms _terms;
    private readonly Deling _deling;
    private readonly Gruppedeling _result;
    private readonly Regelord _words;
    private readonly string _there;
    private readonly Dictionary<string, int>? _sizes;

    public ShareSentence(List<Participant> participants, SharingTerms terms, Deling deling, Gruppedeling result, Regelord words, string there, int[] members)
    {
        _participants = participants;
        _terms = terms;
        _deling = deling;
        _result = result;
        _words = words;
        _there = there;
        _sizes = SizesOfSøkere(members);
    }

    public (Virkningsslag Slag, Func<string> Predicate) WhatHappensTo(int place, Brøk kroner)
    {
        if (_participants[place].Sperret is { } why)
        {
            return (Virkningsslag.IkkeNådd, () => $"{why}: søknaden får ingen tilskudd");
        }

        if (_terms.Form.UtenBeregnet)
        {
            return OfFrame(place, kroner);
        }

        if (_result.Utfall == Gruppeutfall.MinstIkkeDekket)
        {
            return (kroner.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.Avkortet, () => $"{_there}, og det rekker ikke til minstebeløpene: søknaden får {Visning.Kroner(kroner)} av {Claim(place)} i beregnet tilskudd");
        }

        if (_terms.Cap is { } cap && (_deling.StoppetAvGrense(place) ?? _deling.StoppetAvTak(place)) is { } limit)
        {
            return (Virkningsslag.BegrensetAvTak, () => $"{Stopped(cap, limit, place)}: søknaden får {Visning.Kroner(kroner)} av {Claim(place)} i beregnet tilskudd");
        }

        if (_deling.LøftetTilMinst(place))
        {
            return (Virkningsslag.LøftetTilMinst, () => $"løfter minstebeløpet beløpet: søknaden får {Visning.Kroner(kroner)} av {Claim(place)} i beregnet tilskudd");
        }

        if (kroner.Sign == 0 && _terms.Form.Vekt is { } key && _terms.WeightOf(place).Sign == 0)
        {
            return (Virkningsslag.IkkeNådd, () => $"fordeles rammen etter {key}, som er 0 for søknaden: søknaden får 0 kroner av {Claim(place)} i beregnet tilskudd");
        }

        return _result.Utfall == Gruppeutfall.Dekket ? Covered(place, kroner) : Cut(place, kroner);
    }

    /// <summary>Where the frame itself is shared: what it gets, of nothing.</summary>
    private (Virkningsslag Slag, Func<string> Predicate) OfFrame(int place, Brøk kroner)
    {
        var slag = kroner.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.DelAvRammen;
        if (_result.Utfall == Gruppeutfall.MinstIkkeDekket)
        {
            return (kroner.Sign == 0 ? slag : Virkningsslag.Avkortet, () => $"{_there}, og det rekker ikke til minstebeløpene: søknaden får {Visning.Kroner(kroner)}");
        }

        if (_terms.Cap is { } cap && (_deling.StoppetAvGrense(place) ?? _deling.StoppetAvTak(place)) is { } limit)
        {
            return (Virkningsslag.BegrensetAvTak, () => $"{Stopped(cap, limit, place)}: søknaden får {Visning.Kroner(kroner)}");
        }

        if (_deling.LøftetTilMinst(place))
        {
            return (Virkningsslag.LøftetTilMinst, () => $"løfter minstebeløpet beløpet: søknaden får {Visning.Kroner(kroner)}");
        }

        if (_terms.Form.Vekt is not { } key)
        {
            return (slag, () => $"{_there}: alle får samme beløp, {_words.Level}, og søknaden får {Visning.Kroner(kroner)}");
        }

        var weight = _terms.WeightOf(place);
        if (_terms.Equal is { } equal && equal.Includes(place))
        {
            return (slag, () => equal.What(place, Visning.Kroner(kroner)));
        }

        return kroner.Sign == 0 && weight.Sign == 0
            ? (slag, () => $"fordeles rammen etter {key}, som er 0 for søknaden: søknaden får 0 kroner")
            : (slag, () => $"{_there}: alle får {_words.Level} for hver enhet av {key}, som er {Visning.Tall(weight)} for søknaden, og den får {Visning.Kroner(kroner)}");
    }

    /// <summary>The claim, and where not all of it counts, what does.</summary>
    public string Claim(int place) => _terms.IsCounted(place)
        ? Ordlyd.Regnet(_terms.Form, _terms.Counted(_participants[place]), _participants[place].Beregnet)
        : _participants[place].Beregnet.ToString();

    private (Virkningsslag Slag, Func<string> Predicate) Covered(int place, Brøk kroner) => _terms.Form.FastAvkorting is { } cut
        ? (Virkningsslag.Avkortet, () => $"rekker rammen til alle: søknaden får {Visning.Kroner(kroner)}, som er {_participants[place].Beregnet} i beregnet tilskudd avkortet med {Visning.Prosent(cut)}")
        : _terms.IsCounted(place)
        ? (Virkningsslag.BegrensetAvKravtak, () => $"rekker rammen til alle: søknaden får {Visning.Kroner(kroner)}, det meste som regnes av {_participants[place].Beregnet} i beregnet tilskudd")
        : (Virkningsslag.DekketFulltUt, () => $"rekker rammen til alle: søknaden får hele beregnet tilskudd, {Visning.Kroner(kroner)}");

    private (Virkningsslag Slag, Func<string> Predicate) Cut(int place, Brøk kroner)
    {
        var form = _terms.Form;
        var slag = kroner.Sign == 0 ? Virkningsslag.IkkeNådd : kroner == _participants[place].Beregnet.TilBrøk() ? Virkningsslag.DekketFulltUt : Virkningsslag.Avkortet;
        return (slag, form.Regel switch
        {
            Delingsregel.LiktBeløp => () => $"{_there}: alle får samme beløp, {_words.Level}, men ikke mer enn {Ordlyd.Grunnlag(form)}, og søknaden får {Visning.Kroner(kroner)} av {Claim(place)}",
            Delingsregel.LiktKutt => () => $"{_there}: alle beløp reduseres med {_words.Level}, og søknaden får {Visning.Kroner(kroner)} av {Claim(place)}",
            Delingsregel.EtterVekt => () => $"{_there}: alle får {_words.Level} for hver enhet av {form.Vekt}, som er {Visning.Tall(_terms.WeightOf(place))} for søknaden, og den får {Visning.Kroner(kroner)} av {Claim(place)}",
            Delingsregel.Halvdelsregelen => () => $"{_there}: {Halves()}, og søknaden får {Visning.Kroner(kroner)} av {Claim(place)}",
            _ => form.Minst is { ErGrunndel: true } && _terms.PartOf(place) is var part
                ? () => $"{_there}: søknaden får {Kroner.FraØre(part)} og {_words.Level} av resten, {Kroner.FraØre(_terms.Krav[place] - part)}, som til sammen er {Visning.Kroner(kroner)}"
                : () => $"{_there}: søknaden får {_words.Level} av {Claim(place)}, som er {Visning.Kroner(kroner)}",
        });
    }

    private string Halves() => _result.OverHalvdelen
        ? $"alle får minst halvparten, og ingen går glipp av mer enn {_words.Level}"
        : $"alle får samme beløp, {_words.Level}, men ikke mer enn halvparten";

    private string Stopped(Tildelingstak cap, long limit, int place)
    {
        var room = limit < cap.Beløp.Øre ? $", og det er {Kroner.FraØre(limit)} igjen av det{_terms.WhyLess(place)}" : "";
        var together = _sizes is null ? 1 : _sizes[_participants[place].Avgjørelse.SøkerId];
        var shared = together > 1 ? $", som deles på søkerens {Ordlyd.Søknader(together)} her" : "";
        return $"gjelder taket på {cap}{room}{shared}";
    }

    /// <summary>How many applications each søker has in the group, where a cap adds them up.</summary>
    private Dictionary<string, int>? SizesOfSøkere(int[] members)
    {
        if (_terms.Cap is not { ErPerSøker: true })
        {
            return null;
        }

        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in members)
        {
            var søker = _participants[place].Avgjørelse.SøkerId;
            sizes[søker] = sizes.TryGetValue(søker, out var count) ? count + 1 : 1;
        }

        return sizes;
    }
}
