using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>The border under which an application gets nothing, because it has too little of what the frame is shared by.</summary>
internal static class Barrier
{
    /// <summary>Shuts out those who are under it; the sentence about it, or none where the rule has no such border.</summary>
    public static IReadOnlyList<string> Raise(Delingsform form, IReadOnlyList<Participant> all, Func<Participant, Expression, Value> valueOf)
    {
        if (form is not { Sperregrense: { } share, Vekt: { } key })
        {
            return [];
        }

        var weights = all.Select(p => (Participant: p, Weight: valueOf(p, key) is Value.Number number ? number.Amount : Rational.Zero)).ToList();
        var sum = weights.Aggregate(Rational.Zero, (total, w) => total + w.Weight);
        var below = weights.Where(w => w.Weight < share * sum).ToList();
        foreach (var (participant, weight) in below)
        {
            participant.Sperret = $"er {key.Tekst} {Visning.Tall(weight)} for søknaden, under sperregrensen på {Visning.Prosent(share)} av summen, som er {Visning.Tall(sum)}";
        }

        return [$"Sperregrensen er {Visning.Prosent(share)} av summen av {key.Tekst}, som er {Visning.Tall(sum)}. {(below.Count == 0 ? "Ingen" : Wording.List(below.Select(b => b.Participant.Id).ToList()))} er under den{(below.Count == 0 ? "" : " og får ingen tilskudd")}."];
    }
}
