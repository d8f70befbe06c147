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
    private readonly Tildelingstak? _cap;
    private readonly string _pot;

    /// <param name="participants">All who take part in the division, by id.</param>
    /// <param name="members">The places of those in the group, by id.</param>
    /// <param name="gruppe">What makes the group, and its value; null where all share.</param>
    /// <param name="deling">The exact solution.</param>
    /// <param name="result">What the group got.</param>
    /// <param name="cap">The cap on the award, or null.</param>
    public GroupStory(List<Participant> participants, int[] members, Navngitt? gruppe, Deling deling, Gruppedeling result, Tildelingstak? cap)
    {
        _participants = participants;
        _members = members;
        _gruppe = gruppe;
        _deling = deling;
        _result = result;
        _cap = cap;
        _pot = Kroner.FraØre(result.Pott).ToString();
        Size = $"{Ordlyd.Søknader(members.Length)} med til sammen {Shown(result.Krav)} i beregnet tilskudd";
        Share = Visning.Andel(result.Andel);
    }

    public bool IsReached => _result.Utfall == Gruppeutfall.Dekket;

    public bool IsCapped => _result.TakGjelder;

    /// <summary>«3 søknader med til sammen 1 500 000 kroner i beregnet tilskudd».</summary>
    public string Size { get; }

    /// <summary>λ: «40,00 % (2/5)».</summary>
    public string Share { get; }

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

        var how = (IsReached, IsCapped) switch
        {
            (true, false) => "dekkes fullt ut",
            (true, true) => "dekkes fullt ut så langt taket tillater",
            (false, false) => "dekkes ikke fullt ut: alle i gruppen får samme andel, " + Share,
            _ => "dekkes ikke fullt ut: alle i gruppen får samme andel så langt taket tillater, " + Share,
        };
        return [$"{heading} {how}. Gruppen får {Kroner.FraØre(_result.Gitt)}, og det er {Kroner.FraØre(_result.Igjen)} igjen.", .. CapLines()];
    }

    /// <summary>The new awards, each with its sentence.</summary>
    public List<Award> Awards()
    {
        var awards = new List<Award>(_members.Length);
        var sizes = SizesOfSøkere();
        foreach (var place in _members)
        {
            var (slag, setning, amount) = _result.Utfall is Gruppeutfall.Dekket or Gruppeutfall.Avkortet ? Shared(place, sizes) : Nothing(place);
            awards.Add(new Award(place, amount, slag, setning, _gruppe));
        }

        return awards;
    }

    /// <summary>The sentence about the caps that bound, and where the money above them went; nothing where none did.</summary>
    public IReadOnlyList<string> CapLines()
    {
        if (_cap is null || !IsCapped)
        {
            return [];
        }

        var capped = Capped();
        Brøk claims = 0, with = 0;
        var names = new List<string>();
        foreach (var party in capped.Values)
        {
            claims += party.Claim;
            with += party.Limit;
            names.Add(party.Name);
        }

        // Without caps everyone would get the same share, and it would be lower than the one that the others get now.
        var plainShare = _result.Krav > _result.Pott ? _result.Pott / _result.Krav : Brøk.One;
        var without = plainShare * claims;
        var toOthers = _result.Gitt - with - (plainShare * (_result.Krav - claims));
        var left = without - with - toOthers;
        var freed = toOthers.Sign <= 0 ? $"Forskjellen, {Shown(without - with)}, blir igjen, {WhyUnused(capped.Count)}"
            : left.Sign > 0 ? $"Av forskjellen går {Shown(toOthers)} til {Others}, og {Shown(left)} blir igjen, {WhyUnused(capped.Count)}"
            : $"Forskjellen, {Shown(toOthers)}, går til {Others}";
        return [$"Taket på {_cap} gjelder for {Ordlyd.Liste(names)}: uten tak {Shown(without)}, med tak {Shown(with)}. {freed}."];
    }

    private string Others => _gruppe is null ? "de andre" : "de andre i gruppen";

    /// <summary>Why money above a cap stays: money is left only where nobody in the group can get more.</summary>
    private string WhyUnused(int capped)
    {
        var inGroup = _gruppe is null ? "" : " i gruppen";
        return capped < CountOfParties() ? $"for alle andre{inGroup} har fått hele beregnet tilskudd" : $"for det er ingen andre{inGroup} å fordele det på";
    }

    /// <summary>How many the cap is on: applications, or søkere.</summary>
    private int CountOfParties()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in _members)
        {
            ids.Add(_cap is null ? "" : _cap.IdOf(_participants[place].Avgjørelse));
        }

        return ids.Count;
    }

    private (Virkningsslag Slag, string Setning, Brøk Kroner) Shared(int place, Dictionary<string, int>? sizes)
    {
        var amount = _deling.Tildelt(place) / 100;
        var (slag, predicate) = WhatHappensTo(place, Visning.Kroner(amount), sizes);
        return (slag, $"I {(_gruppe is null ? "rundens fordeling" : Ordlyd.Gruppen(_gruppe))} {predicate}.", amount);
    }

    private (Virkningsslag Slag, string Predicate) WhatHappensTo(int place, string amount, Dictionary<string, int>? sizes)
    {
        var claim = _participants[place].Beregnet.ToString();
        if (_cap is not null && LimitOf(place) is { } limit)
        {
            var room = limit < _cap.Beløp.Øre ? $", og det er {Kroner.FraØre(limit)} igjen av det" : "";
            var together = sizes is null ? 1 : sizes[_participants[place].Avgjørelse.SøkerId];
            var shared = together > 1 ? $", som deles på søkerens {Ordlyd.Søknader(together)} her" : "";
            return (Virkningsslag.BegrensetAvTak, $"gjelder taket på {_cap}{room}{shared}: søknaden får {amount} av {claim} i beregnet tilskudd");
        }

        return IsReached
            ? (Virkningsslag.DekketFulltUt, $"rekker rammen til alle: søknaden får hele beregnet tilskudd, {amount}")
            : (_result.Andel.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.Avkortet, $"er det {_pot} til {Size}: søknaden får {Share} av {claim}, som er {amount}");
    }

    private (Virkningsslag Slag, string Setning, Brøk Kroner) Nothing(int place)
    {
        var where = Ordlyd.Gruppen(_gruppe);
        var why = _result.Utfall == Gruppeutfall.FårIngenTilskudd
            ? $"Det var {_pot} igjen til {where}, som trenger {Shown(_result.Grense)}, og en gruppe som rammen ikke rekker til, får ingen tilskudd"
            : _result.Pott == 0 ? $"Rammen var brukt opp før {where}"
            : $"Fordelingen stanset før {where}, fordi rammen ikke rakk til en gruppe foran";
        return (Virkningsslag.IkkeNådd, $"{why}: søknaden får 0 kroner av {_participants[place].Beregnet} i beregnet tilskudd.", Brøk.Zero);
    }

    /// <summary>Those whom the cap stops, by the id of what it is on: an application or a søker.</summary>
    private SortedDictionary<string, CappedParty> Capped()
    {
        var capped = new SortedDictionary<string, CappedParty>(StringComparer.Ordinal);
        foreach (var place in _members)
        {
            if (_cap is null || LimitOf(place) is not { } limit)
            {
                continue;
            }

            var decision = _participants[place].Avgjørelse;
            var id = _cap.IdOf(decision);
            if (!capped.TryGetValue(id, out var party))
            {
                capped.Add(id, party = new CappedParty(_cap.ErPerSøker ? decision.SøkerNavn : id, limit));
            }

            party.Claim += _participants[place].Beregnet.Øre;
        }

        return capped;
    }

    /// <summary>What the cap leaves for a claim, or for its søker's claims here, where it stops them; in øre.</summary>
    private long? LimitOf(int place) => _deling.StoppetAvGrense(place) ?? _deling.StoppetAvTak(place);

    /// <summary>How many applications each søker has in the group, where a cap adds them up.</summary>
    private Dictionary<string, int>? SizesOfSøkere()
    {
        if (_cap is not { ErPerSøker: true })
        {
            return null;
        }

        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in _members)
        {
            var søker = _participants[place].Avgjørelse.SøkerId;
            sizes[søker] = sizes.TryGetValue(søker, out var count) ? count + 1 : 1;
        }

        return sizes;
    }

    private static string Shown(Brøk øre) => Visning.Kroner(øre / 100);

    /// <summary>An application or a søker that the cap stops.</summary>
    private sealed class CappedParty
    {
        public CappedParty(string name, long limit)
        {
            Name = name;
            Limit = limit;
        }

        public string Name { get; }

        /// <summary>What it gets, in øre.</summary>
        public long Limit { get; }

        /// <summary>The sum of its claims in the group, in øre.</summary>
        public Brøk Claim { get; set; }
    }
}
