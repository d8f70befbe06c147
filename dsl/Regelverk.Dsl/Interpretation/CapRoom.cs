using System;
using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>How much a cap on the award still leaves for each whom it bounds. What one group gets counts for the groups after it.</summary>
internal sealed class CapRoom
{
    private readonly Dictionary<string, Rational> _used = new(StringComparer.Ordinal);

    public CapRoom(Tildelingstak tak, IEnumerable<Participant> participants)
    {
        Tak = tak;
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

    /// <summary>Kroner.</summary>
    public Rational LeftFor(string id) => Tak.Beløp - (_used.TryGetValue(id, out var used) ? used : Rational.Zero);

    public void Use(string id, Rational kroner) => _used[id] = (_used.TryGetValue(id, out var used) ? used : Rational.Zero) + kroner;
}
