using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>How much a cap on the award still leaves for each whom it bounds. What one group gets counts for the groups after it, and what earlier rounds gave counts where the cap is on the year.</summary>
internal sealed class CapRoom
{
    private readonly EarlierAwards _earlier;
    private readonly Dictionary<string, Rational> _used = new(StringComparer.Ordinal);

    public CapRoom(Tildelingstak tak, IEnumerable<Participant> participants, EarlierAwards earlier)
    {
        Tak = tak;
        _earlier = earlier;
        foreach (var participant in participants)
        {
            Use(IdOf(participant), participant.Tildelt);
        }
    }

    public Tildelingstak Tak { get; }

    /// <summary>Whether the cap adds up the applications of a søker.</summary>
    public bool IsPerSøker => Tak.Per.Rolle == Begrepsrolle.Søker;

    /// <summary>Whose awards the cap adds up.</summary>
    public string IdOf(Participant participant) => IsPerSøker ? participant.SøkerId : participant.Id;

    /// <summary>Kroner, 0 or more.</summary>
    public Rational LeftFor(string id) => MostFor(id) - (_used.TryGetValue(id, out var used) ? used : Rational.Zero);

    /// <summary>The most that can be given in this round, in kroner: the cap less what earlier rounds gave.</summary>
    public Rational MostFor(string id) => Rational.Max(Rational.Zero, Tak.Beløp - _earlier.Under(Tak, id));

    public void Use(string id, Rational kroner) => _used[id] = (_used.TryGetValue(id, out var used) ? used : Rational.Zero) + kroner;

    /// <summary>«, for 1 200 000 kroner tildelt i runde 1 regnes med»; empty where earlier rounds gave nothing that counts.</summary>
    public string WhyLess(string id) => HasEarlier(id) ? $", for {_earlier.Told(Tak, id)} regnes med" : "";

    /// <summary>The sentence about what earlier rounds gave; none where they gave nothing that counts.</summary>
    public IEnumerable<string> EarlierLines(IEnumerable<Participant> participants)
    {
        var those = participants.GroupBy(IdOf).Where(g => HasEarlier(g.Key)).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{_earlier.Told(Tak, g.Key)} til {(IsPerSøker ? ApplicantName.Of(g.First().Avgjørelse.Søknad) : g.Key)}")
            .ToList();
        return those.Count == 0 ? [] : [$"I taket på {Tak.Vist} regnes det med som er tildelt før: {Wording.List(those)}."];
    }

    private bool HasEarlier(string id) => _earlier.Under(Tak, id).Sign > 0;
}
