using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Shares a pot among the applications of one group: in full where it reaches, otherwise the same share for all, within the cap.</summary>
internal sealed class GroupSharing
{
    private readonly SharingGroup _group;
    private readonly CapRoom? _cap;
    private readonly Rational _pot;
    private readonly IReadOnlyList<Party> _parties;
    private readonly ProportionalCut _cut;

    public GroupSharing(SharingGroup group, CapRoom? cap, Rational pot)
    {
        _group = group;
        _cap = cap;
        _pot = pot;
        _parties = Party.Of(group.Participants, cap);
        _cut = ProportionalCut.Of(_parties, pot);
        Claim = Sum(_parties.Select(p => p.Claim));
        Limit = Sum(_parties.Select(p => p.Limit));
        Given = Sum(_parties.Select(_cut.AmountOf));
    }

    /// <summary>The sum of beregnet tilskudd that is not covered yet, in kroner.</summary>
    public Rational Claim { get; }

    /// <summary>The most the group can get within the cap, in kroner.</summary>
    public Rational Limit { get; }

    /// <summary>What the group gets, in kroner.</summary>
    public Rational Given { get; }

    /// <summary>λ, from 0 to 1.</summary>
    public Rational Share => _cut.Share;

    public bool IsReached => _pot >= Limit;

    /// <summary>Whether the cap stops anyone.</summary>
    public bool IsCapped => _parties.Any(_cut.IsCapped);

    /// <summary>«3 søknader med til sammen 1 500 000 kroner i beregnet tilskudd».</summary>
    public string Size => $"{Wording.Applications(_group.Participants.Count)} med til sammen {Wording.Kroner(Claim)} i beregnet tilskudd";

    /// <summary>The new awards, each with its sentence. What each gets counts towards its cap from now on.</summary>
    public IReadOnlyList<Award> Awards()
    {
        foreach (var party in _parties)
        {
            _cap?.Use(party.Id, _cut.AmountOf(party));
        }

        return _parties.SelectMany(party => party.Members.Select(m => AwardOf(m, party))).ToList();
    }

    /// <summary>The sentence about the caps that bound, and where the money above them went; nothing where none did.</summary>
    public IEnumerable<string> CapLines()
    {
        var capped = _parties.Where(_cut.IsCapped).ToList();
        if (_cap is null || capped.Count == 0)
        {
            return [];
        }

        // Without caps everyone would get the same share, and it would be lower than the one that the others get now.
        var plainShare = Claim > _pot ? _pot / Claim : Rational.One;
        var without = plainShare * Sum(capped.Select(p => p.Claim));
        var with = Sum(capped.Select(_cut.AmountOf));
        var toOthers = Sum(_parties.Where(p => !_cut.IsCapped(p)).Select(p => _cut.AmountOf(p) - (plainShare * p.Claim)));
        var names = Wording.List(capped.Select(NameOf).ToList());
        var freed = (toOthers.Sign, (without - with - toOthers).Sign) switch
        {
            (> 0, > 0) => $"Av forskjellen går {Wording.Kroner(toOthers)} til {Others}, og {Wording.Kroner(without - with - toOthers)} blir igjen, {WhyUnused(capped.Count)}",
            (> 0, _) => $"Forskjellen, {Wording.Kroner(toOthers)}, går til {Others}",
            _ => $"Forskjellen, {Wording.Kroner(without - with)}, blir igjen, {WhyUnused(capped.Count)}",
        };
        return [$"Taket på {Visning.Kroner(_cap.Tak.Beløp)} per {_cap.Tak.Per.Navn} gjelder for {names}: uten tak {Wording.Kroner(without)}, med tak {Wording.Kroner(with)}. {freed}."];
    }

    private string Others => _group.Gruppe is null ? "de andre" : "de andre i gruppen";

    /// <summary>Why money above a cap stays: money is left only where nobody in the group can get more.</summary>
    private string WhyUnused(int capped)
    {
        var inGroup = _group.Gruppe is null ? "" : " i gruppen";
        return capped < _parties.Count ? $"for alle andre{inGroup} har fått hele beregnet tilskudd" : $"for det er ingen andre{inGroup} å fordele det på";
    }

    private Award AwardOf(Participant member, Party party)
    {
        var amount = _cut.AmountOf(member, party);
        var (slag, predicate) = WhatHappensTo(member, party, amount);
        var setning = _group.Gruppe is { } gruppe ? $"I {StepWording.Group(gruppe)} {predicate}." : $"I rundens fordeling {predicate}.";
        return new Award(member, member.Tildelt + amount, slag, setning) { Gruppe = _group.Gruppe };
    }

    /// <summary>What happens, as the rest of a sentence that begins with where it happens.</summary>
    private (Virkningsslag Slag, string Predicate) WhatHappensTo(Participant member, Party party, Rational amount)
    {
        var claim = Wording.Kroner(member.Udekket);
        if (_cap is not null && _cut.IsCapped(party))
        {
            var room = party.Limit < _cap.Tak.Beløp ? $", og det er {Wording.Kroner(party.Limit)} igjen av det" : "";
            var shared = party.Members.Count > 1 ? $", som deles på søkerens {Wording.Applications(party.Members.Count)} her" : "";
            return (Virkningsslag.BegrensetAvTak, $"gjelder taket på {Visning.Kroner(_cap.Tak.Beløp)} per {_cap.Tak.Per.Navn}{room}{shared}: søknaden får {Wording.Kroner(amount)} av {claim} i beregnet tilskudd");
        }

        if (Share == Rational.One)
        {
            return (Virkningsslag.DekketFulltUt, $"rekker rammen til alle: søknaden får hele beregnet tilskudd, {Wording.Kroner(amount)}");
        }

        return (
            Share.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.Avkortet,
            $"er det {Wording.Kroner(_pot)} til {Size}: søknaden får {StepWording.Share(Share)} av {claim}, som er {Wording.Kroner(amount)}");
    }

    private string NameOf(Party party) => _cap is { IsPerSøker: true } ? ApplicantName.Of(party.Members[0].Avgjørelse.Søknad) : party.Id;

    private static Rational Sum(IEnumerable<Rational> amounts) => amounts.Aggregate(Rational.Zero, (sum, a) => sum + a);
}
