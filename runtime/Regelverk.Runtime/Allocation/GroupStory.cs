using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What happened to one group of applications that share a pot, in sentences.</summary>
internal sealed class GroupStory
{
    private readonly List<Participant> _participants;
    private readonly int[] _members;
    private readonly Navngitt? _gruppe;
    private readonly Deling _deling;
    private readonly Gruppedeling _result;
    private readonly SharingTerms _terms;
    private readonly Regelord _words;
    private readonly string _pot;

    /// <param name="participants">All who take part in the division, by id.</param>
    /// <param name="members">The places of those in the group, by id.</param>
    /// <param name="gruppe">What makes the group, and its value; null where all share.</param>
    /// <param name="deling">The exact solution.</param>
    /// <param name="result">What the group got.</param>
    /// <param name="terms">On what terms they share.</param>
    public GroupStory(List<Participant> participants, int[] members, Navngitt? gruppe, Deling deling, Gruppedeling result, SharingTerms terms)
    {
        _participants = participants;
        _members = members;
        _gruppe = gruppe;
        _deling = deling;
        _result = result;
        _terms = terms;
        _words = new Regelord(terms, result);
        _pot = Kroner.FraØre(result.Pott).ToString();
        Size = terms.Form.UtenBeregnet ? Ordlyd.Søknader(members.Length) : $"{Ordlyd.Søknader(members.Length)} med til sammen {Shown(result.Krav)} i {Ordlyd.Grunnlag(terms.Form)}";
    }

    public bool IsReached => _result.Utfall == Gruppeutfall.Dekket;

    public bool IsCapped => _result.TakGjelder && _result.Utfall != Gruppeutfall.MinstIkkeDekket;

    /// <summary>«3 søknader med til sammen 1 500 000 kroner i beregnet tilskudd».</summary>
    public string Size { get; }

    /// <summary>The lines of the ledger where all share.</summary>
    public IEnumerable<string> LinesOfAll()
    {
        var reach = _terms.Equal is { } equal ? equal.Line : _result.Utfall switch
        {
            Gruppeutfall.Dekket when _terms.Form.UtenBeregnet => "Alle får det meste de kan få" + Limits,
            Gruppeutfall.Dekket => $"Rammen rekker til alle, og alle får {(_terms.Form.FastAvkorting is null ? "hele " : "")}{Ordlyd.Grunnlag(_terms.Form)}" + Limits,
            Gruppeutfall.MinstIkkeDekket => $"{(_terms.Form.UtenBeregnet ? "Rammen rekker ikke til minstebeløpene" : "Rammen rekker ikke til alt. Den rekker ikke til minstebeløpene heller")}, som er {Shown(_result.Minst)} til sammen: {_words.LeastNotReached()}",
            _ => (_terms.Form.UtenBeregnet ? "" : "Rammen rekker ikke til alt. ") + _words.WhatAllGet("Alle", Limits),
        };
        return [$"Det er {_pot} å fordele på {Size}.", .. ClaimLines(), reach + ".", .. BoundLines()];
    }

    /// <summary>The lines of a priority group in the ledger.</summary>
    public IEnumerable<string> Lines()
    {
        var heading = Ordlyd.Setning($"{Ordlyd.Gruppen(_gruppe)}, {Size},");
        switch (_result.Utfall)
        {
            case Gruppeutfall.IkkeNådd:
                return [$"{heading} får ingenting, for {(_result.Pott == 0 ? "rammen er brukt opp" : "fordelingen har stanset")}."];
            case Gruppeutfall.FårIngenTilskudd:
                return [$"{heading} kan ikke dekkes fullt ut, for det er bare {_pot} igjen. Gruppen får derfor ingen tilskudd, og fordelingen stanser her."];
        }

        var how = _result.Utfall switch
        {
            Gruppeutfall.Dekket => "dekkes fullt ut" + Limits,
            Gruppeutfall.MinstIkkeDekket => $"kan ikke få minstebeløpene, som er {Shown(_result.Minst)} til sammen: {_words.LeastNotReached()}",
            _ => $"dekkes ikke fullt ut: {_words.WhatAllInGroupGet(Limits)}",
        };
        return [.. ClaimLines(), $"{heading} {how}. Gruppen får {Shown(_result.Gitt - _result.Overskytende)}, og det er {Kroner.FraØre(_result.Igjen)} igjen.", .. BoundLines()];
    }

    /// <summary>The new awards, each with its sentence.</summary>
    public List<Award> Awards()
    {
        var awards = new List<Award>(_members.Length);
        var sentence = new ShareSentence(_participants, _terms, _deling, _result, _words, $"er det {_pot} til {Size}", _members);
        var where = "I " + (_gruppe is null ? "rundens fordeling" : Ordlyd.Gruppen(_gruppe));
        foreach (var place in _members)
        {
            if (_result.Utfall is Gruppeutfall.IkkeNådd or Gruppeutfall.FårIngenTilskudd)
            {
                awards.Add(new Award(place, Brøk.Zero, Virkningsslag.IkkeNådd, () => Nothing(place), _gruppe));
                continue;
            }

            var amount = _deling.Tildelt(place) / 100;
            var (slag, predicate) = sentence.WhatHappensTo(place, amount);
            awards.Add(new Award(place, amount, slag, () => $"{where} {predicate()}.", _gruppe));
        }

        return awards;
    }

    private string Limits => IsCapped ? " så langt taket tillater" : "";

    private string Others => _gruppe is null ? "de andre" : "de andre i gruppen";

    /// <summary>The sentences about what is counted of the claims, where that is less, and of the cap.</summary>
    private IReadOnlyList<string> ClaimLines() => [.. CutLines(), .. CountedLines(), .. _terms.EarlierLines(_members)];

    private IReadOnlyList<string> CutLines() =>
        _terms.Form.FastAvkorting is { } cut ? [$"Beregnet tilskudd avkortes med {Visning.Prosent(cut)}. Prosenten står i regelverket og er ikke regnet ut av rammen."] : [];

    private IReadOnlyList<string> CountedLines()
    {
        if (_terms.Form.Kravtak is not { } highest)
        {
            return [];
        }

        var names = new List<string>();
        foreach (var place in _members)
        {
            if (_participants[place].Beregnet > highest)
            {
                names.Add(_participants[place].Id);
            }
        }

        return names.Count == 0 ? [] : [$"Beregnet tilskudd over {highest} regnes som {highest}. Det gjelder {Ordlyd.Liste(names)}."];
    }

    private IEnumerable<string> BoundLines() => _result.Utfall == Gruppeutfall.MinstIkkeDekket ? [] : [.. CapLines(), .. LeastLines()];

    private IReadOnlyList<string> LeastLines()
    {
        if (_terms.Form.Minst is not { ErGrunndel: false } least)
        {
            return [];
        }

        var names = new List<string>();
        foreach (var place in _members)
        {
            if (_deling.LøftetTilMinst(place))
            {
                names.Add(_participants[place].Id);
            }
        }

        return names.Count == 0 ? [] : [$"Ingen får mindre enn {least.Beløp}. Det løfter {Ordlyd.Liste(names)}."];
    }

    /// <summary>The sentence about the caps that bound, and where the money above them went; nothing where none did.</summary>
    private IReadOnlyList<string> CapLines()
    {
        if (_terms.Cap is not { } cap || !IsCapped)
        {
            return [];
        }

        var plain = _terms.WithoutCap(_result.Pott, _members);
        var stopped = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Brøk without = 0, with = 0, toOthers = 0;
        for (var i = 0; i < _members.Length; i++)
        {
            var place = _members[i];
            if ((_deling.StoppetAvGrense(place) ?? _deling.StoppetAvTak(place)) is null)
            {
                toOthers += _deling.Tildelt(place) - plain.Tildelt(i);
                continue;
            }

            without += plain.Tildelt(i);
            with += _deling.Tildelt(place);
            var decision = _participants[place].Avgjørelse;
            stopped[cap.IdOf(decision)] = cap.ErPerSøker ? decision.SøkerNavn : decision.SøknadId;
        }

        return [$"Taket på {cap} gjelder for {Ordlyd.Liste([.. stopped.Values])}: uten tak {Shown(without)}, med tak {Shown(with)}. {Freed(cap, without - with, toOthers, stopped.Count)}."];
    }

    private string Freed(Tildelingstak cap, Brøk difference, Brøk toOthers, int stopped)
    {
        if (cap.OverskytendeBlirRest)
        {
            return $"Forskjellen, {Shown(difference)}, blir restmidler";
        }

        var left = difference - toOthers;
        return toOthers.Sign <= 0 ? $"Forskjellen, {Shown(difference)}, blir igjen, {WhyUnused(cap, stopped)}"
            : left.Sign > 0 ? $"Av forskjellen går {Shown(toOthers)} til {Others}, og {Shown(left)} blir igjen, {WhyUnused(cap, stopped)}"
            : $"Forskjellen, {Shown(toOthers)}, går til {Others}";
    }

    /// <summary>Why money above a cap stays: money is left only where nobody in the group can get more.</summary>
    private string WhyUnused(Tildelingstak cap, int stopped)
    {
        var inGroup = _gruppe is null ? "" : " i gruppen";
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in _members)
        {
            ids.Add(cap.IdOf(_participants[place].Avgjørelse));
        }

        return stopped < ids.Count && !_terms.Form.UtenBeregnet ? $"for alle andre{inGroup} har fått hele beregnet tilskudd" : $"for det er ingen andre{inGroup} å fordele det på";
    }

    private string Nothing(int place)
    {
        var where = Ordlyd.Gruppen(_gruppe);
        var why = _result.Utfall == Gruppeutfall.FårIngenTilskudd
            ? $"Det var {_pot} igjen til {where}, som trenger {Shown(_result.Grense)}, og en gruppe som rammen ikke rekker til, får ingen tilskudd"
            : _result.Pott == 0 ? $"Rammen var brukt opp før {where}"
            : $"Fordelingen stanset før {where}, fordi rammen ikke rakk til en gruppe foran";
        return $"{why}: søknaden får 0 kroner av {_participants[place].Beregnet} i beregnet tilskudd.";
    }

    private static string Shown(Brøk øre) => Visning.Kroner(øre / 100);
}
