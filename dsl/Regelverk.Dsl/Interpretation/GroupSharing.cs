using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Shares a pot among the applications of one group, and tells what happened: in full where it reaches, otherwise by the rule, within the bounds.</summary>
internal sealed class GroupSharing
{
    private readonly SharingGroup _group;
    private readonly ShareTerms _terms;
    private readonly Rational _pot;
    private readonly Sharing _sharing;

    public GroupSharing(SharingGroup group, ShareTerms terms, Rational pot)
    {
        _group = group;
        _terms = terms;
        _pot = pot;
        _sharing = Sharing.Of(group.Participants, terms, pot);
        Claim = Sum(group.Participants.Select(terms.Claim));
        Given = Sum(group.Participants.Select(_sharing.AmountOf));
    }

    /// <summary>What is counted of beregnet tilskudd that is not covered yet, in kroner.</summary>
    public Rational Claim { get; }

    /// <summary>The most the group can get within the cap, in kroner.</summary>
    public Rational Limit => _sharing.Limit;

    /// <summary>What the group gets, in kroner.</summary>
    public Rational Given { get; }

    /// <summary>What is left for the groups after it: what is above a cap and goes to nobody, does not go to them either.</summary>
    public Rational Left => _pot - _sharing.Taken;

    public bool IsReached => _sharing.Outcome == ShareOutcome.Reached;

    /// <summary>Whether the cap stops anyone.</summary>
    public bool IsCapped => _sharing.IsCapped;

    /// <summary>The share of beregnet tilskudd that those get whom no bound stops, where there is one.</summary>
    public Rational? Andel => _terms.Form is { Regel: Delingsregel.Forholdsmessig, Andeler.Count: 0 } && _sharing.Outcome != ShareOutcome.LeastNotReached ? _sharing.Level : null;

    /// <summary>«3 søknader med til sammen 1 500 000 kroner i beregnet tilskudd».</summary>
    public string Size => _terms.Form.UtenBeregnet ? Wording.Applications(_group.Participants.Count) : $"{Wording.Applications(_group.Participants.Count)} med til sammen {Wording.Kroner(Claim)} i {ShareWording.Basis(_terms.Form)}";

    /// <summary>What all get where the pot does not reach, as the rest of a sentence.</summary>
    public string WhatAllGet => _sharing.Outcome == ShareOutcome.LeastNotReached && _terms.Form.Minst is { } least
        ? $"{(_terms.Form.UtenBeregnet ? "Rammen rekker ikke til minstebeløpene" : "Den rekker ikke til minstebeløpene heller")}, som er {Wording.Kroner(_sharing.Least)} til sammen: {ShareWording.LeastNotReached(least, _pot, _sharing.Least)}"
        : ShareWording.WhatAllGet(_terms.Form, _sharing, "Alle", Limits);

    /// <summary>What happens to a group, after its heading.</summary>
    public string WhatHappens => _sharing.Outcome switch
    {
        ShareOutcome.Reached => "dekkes fullt ut" + Limits,
        ShareOutcome.Cut => $"dekkes ikke fullt ut: {ShareWording.WhatAllInGroupGet(_terms.Form, _sharing, Limits)}",
        _ => $"kan ikke få minstebeløpene, som er {Wording.Kroner(_sharing.Least)} til sammen: {ShareWording.LeastNotReached(_terms.Form.Minst ?? throw new InvalidOperationException(), _pot, _sharing.Least)}",
    };

    public string Limits => IsCapped && _sharing.Outcome != ShareOutcome.LeastNotReached ? " så langt taket tillater" : "";

    /// <summary>The new awards, each with its sentence. What each gets counts towards its cap from now on.</summary>
    public IReadOnlyList<Award> Awards()
    {
        var awards = _group.Participants.Select(AwardOf).ToList();
        if (_terms.Cap is { } cap)
        {
            foreach (var member in _group.Participants)
            {
                cap.Use(cap.IdOf(member), _sharing.AmountOf(member));
            }
        }

        return awards;
    }

    /// <summary>The sentences about what is counted, the caps that bound and the least amounts that lifted; none where there are none.</summary>
    public IEnumerable<string> BoundLines() => _sharing.Outcome == ShareOutcome.LeastNotReached ? [] : [.. CapLines(), .. LeastLines()];

    /// <summary>The sentence about what is counted of the claims, where that is less.</summary>
    public IEnumerable<string> ClaimLines() => [.. CountedLines(), .. _terms.Cap?.EarlierLines(_group.Participants) ?? []];

    private IEnumerable<string> CountedLines() => _terms.Form.FastAvkorting is { } cut
        ? [$"Beregnet tilskudd avkortes med {Visning.Prosent(cut)}. Prosenten står i regelverket og er ikke regnet ut av rammen.", .. HighestLines()]
        : HighestLines();

    private IEnumerable<string> HighestLines() => _terms.Form.Kravtak is { } highest && _group.Participants.Where(p => p.Udekket > highest).Select(p => p.Id).ToList() is { Count: > 0 } names
        ? [$"Beregnet tilskudd over {Wording.Kroner(highest)} regnes som {Wording.Kroner(highest)}. Det gjelder {Wording.List(names)}."]
        : [];

    private IEnumerable<string> LeastLines() => _terms.Form.Minst is { Slag: Minstebeløpsslag.Minst, Beløp: var least } && _sharing.IsLifted
        ? [$"Ingen får mindre enn {Wording.Kroner(least)}. Det løfter {Wording.List(_group.Participants.Where(_sharing.IsRaised).Select(p => p.Id).ToList())}."]
        : [];

    /// <summary>The sentence about the caps that bound, and where the money above them went; nothing where none did.</summary>
    private IEnumerable<string> CapLines()
    {
        if (_terms.Cap is not { } cap || !IsCapped)
        {
            return [];
        }

        var stopped = _group.Participants.Where(_sharing.IsStopped).GroupBy(cap.IdOf).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        var plain = Sharing.Of(_group.Participants, _terms with { Cap = null }, _pot);
        var without = Sum(stopped.SelectMany(g => g).Select(plain.AmountOf));
        var with = Sum(stopped.SelectMany(g => g).Select(_sharing.AmountOf));
        var toOthers = Sum(_group.Participants.Where(p => !_sharing.IsStopped(p)).Select(p => _sharing.AmountOf(p) - plain.AmountOf(p)));
        var names = Wording.List(stopped.Select(g => cap.IsPerSøker ? ApplicantName.Of(g[0].Avgjørelse.Søknad) : g[0].Id).ToList());
        return [$"Taket på {cap.Tak.Vist} gjelder for {names}: uten tak {Wording.Kroner(without)}, med tak {Wording.Kroner(with)}. {Freed(cap, without - with, toOthers, stopped.Count)}."];
    }

    private string Freed(CapRoom cap, Rational difference, Rational toOthers, int stopped)
    {
        if (!_terms.CapShares)
        {
            return $"Forskjellen, {Wording.Kroner(difference)}, blir restmidler";
        }

        return (toOthers.Sign, (difference - toOthers).Sign) switch
        {
            (> 0, > 0) => $"Av forskjellen går {Wording.Kroner(toOthers)} til {Others}, og {Wording.Kroner(difference - toOthers)} blir igjen, {WhyUnused(cap, stopped)}",
            (> 0, _) => $"Forskjellen, {Wording.Kroner(toOthers)}, går til {Others}",
            _ => $"Forskjellen, {Wording.Kroner(difference)}, blir igjen, {WhyUnused(cap, stopped)}",
        };
    }

    private string Others => _group.Gruppe is null ? "de andre" : "de andre i gruppen";

    /// <summary>Why money above a cap stays: money is left only where nobody in the group can get more.</summary>
    private string WhyUnused(CapRoom cap, int stopped)
    {
        var inGroup = _group.Gruppe is null ? "" : " i gruppen";
        return stopped < _group.Participants.Select(cap.IdOf).Distinct(StringComparer.Ordinal).Count() && !_terms.Form.UtenBeregnet ? $"for alle andre{inGroup} har fått hele beregnet tilskudd" : $"for det er ingen andre{inGroup} å fordele det på";
    }

    private Award AwardOf(Participant member)
    {
        var amount = _sharing.AmountOf(member);
        var (slag, predicate) = new ShareSentence(_terms, _sharing, _group, _pot, Size).WhatHappensTo(member, amount);
        var setning = _group.Gruppe is { } gruppe ? $"I {StepWording.Group(gruppe)} {predicate}." : $"I rundens fordeling {predicate}.";
        return new Award(member, member.Tildelt + amount, slag, setning) { Gruppe = _group.Gruppe };
    }

    private static Rational Sum(IEnumerable<Rational> amounts) => amounts.Aggregate(Rational.Zero, (sum, a) => sum + a);
}
