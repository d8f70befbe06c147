using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What the earlier rounds of the year gave each søker and each application, of the whole frame or of one delramme.</summary>
internal sealed class EarlierAwards
{
    private readonly IReadOnlyList<TidligereRunde> _rounds;
    private readonly Dictionary<string, Sum> _bySøker = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sum> _bySøknad = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EarlierAwards> _pots = new(StringComparer.Ordinal);

    /// <param name="rounds">The rounds, in any order.</param>
    /// <param name="pot">The delramme; null for all that was given.</param>
    public EarlierAwards(IReadOnlyList<TidligereRunde> rounds, string? pot = null)
    {
        var sorted = new List<TidligereRunde>(rounds);
        sorted.Sort((a, b) => a.Nummer.CompareTo(b.Nummer));
        _rounds = sorted;
        foreach (var round in sorted)
        {
            foreach (var award in round.Tildelinger)
            {
                if (award.Tildelt.Sign > 0 && (pot is null || award.Delramme == pot))
                {
                    Add(_bySøker, award.SøkerId, round.Nummer, award.Tildelt);
                    Add(_bySøknad, award.SøknadId, round.Nummer, award.Tildelt);
                }
            }
        }
    }

    /// <summary>Those of one delramme.</summary>
    public EarlierAwards In(string pot)
    {
        if (!_pots.TryGetValue(pot, out var those))
        {
            _pots.Add(pot, those = new EarlierAwards(_rounds, pot));
        }

        return those;
    }

    /// <summary>An application as it stands before the division: refused where what its søker was awarded before excludes it.</summary>
    public Deltaker Exclude(Deltaker deltaker, Fordeling fordeling)
    {
        if (!fordeling.Vilkår.TidligereUtelukker || deltaker.Avgjørelse is not { Status: null, OppfyllerVilkårene: true } || !_bySøker.TryGetValue(deltaker.Avgjørelse.SøkerId, out var sum))
        {
            return deltaker;
        }

        var ground = new Grunn(
            Ordlyd.Fordelingen(fordeling.Hjemmel, null), $"Søkeren har fra før {sum}, og tidligere tildelt tilskudd utelukker nytt tilskudd i samme år.", Grunnslag.Fordeling, sted: fordeling.Hjemmel);
        return deltaker.MedAvgjørelse(deltaker.Avgjørelse.Avslått(ground));
    }

    /// <summary>What counts under a cap for the application or the søker with an id.</summary>
    public Kroner Under(Tildelingstak cap, string id) => Find(cap, id) is { } sum ? sum.Kroner : Kroner.Zero;

    /// <summary>The most that a cap still allows.</summary>
    public Kroner RoomUnder(Tildelingstak cap, string id) => Kroner.Max(Kroner.Zero, cap.Beløp - Under(cap, id));

    /// <summary>«, for 1 200 000 kroner tildelt i runde 1 og 2 regnes med»; empty where nothing counts.</summary>
    public string WhyLess(Tildelingstak cap, string id) => Find(cap, id) is { } sum ? $", for {sum} regnes med" : "";

    /// <summary>The sentence about what counts under a cap for some applications; none where nothing does.</summary>
    public IReadOnlyList<string> Lines(Tildelingstak? cap, IEnumerable<Participant> participants)
    {
        if (cap is not { ErPerÅr: true })
        {
            return [];
        }

        var told = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var participant in participants)
        {
            var id = cap.IdOf(participant.Avgjørelse);
            if (!told.ContainsKey(id) && Find(cap, id) is { } sum)
            {
                told.Add(id, $"{sum} til {(cap.ErPerSøker ? participant.Avgjørelse.SøkerNavn : id)}");
            }
        }

        return told.Count == 0 ? [] : [$"I taket på {cap} regnes det med som er tildelt før: {Ordlyd.Liste([.. told.Values])}."];
    }

    private Sum? Find(Tildelingstak cap, string id) => cap.ErPerÅr && (cap.ErPerSøker ? _bySøker : _bySøknad).TryGetValue(id, out var sum) ? sum : null;

    private static void Add(Dictionary<string, Sum> sums, string id, int round, Kroner award)
    {
        if (!sums.TryGetValue(id, out var sum))
        {
            sums.Add(id, sum = new Sum());
        }

        sum.Kroner += award;
        var shown = Visning.Heltall(round);
        if (!sum.Rounds.Contains(shown))
        {
            sum.Rounds.Add(shown);
        }
    }

    private sealed class Sum
    {
        public Kroner Kroner { get; set; }

        public List<string> Rounds { get; } = [];

        /// <summary>«1 200 000 kroner tildelt i runde 1 og 2».</summary>
        public override string ToString() => $"{Kroner} tildelt i runde {Ordlyd.Liste(Rounds)}";
    }
}
