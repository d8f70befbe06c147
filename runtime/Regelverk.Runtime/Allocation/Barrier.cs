using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>The border under which an application gets nothing, because it has too little of what the frame is shared by.</summary>
internal static class Barrier
{
    private static readonly BigInteger LargestDenominator = BigInteger.Pow(2, 1_000);

    /// <summary>Shuts out those who are under it; the sentence about it, or none where the rule has no such border.</summary>
    /// <param name="form">The rule.</param>
    /// <param name="all">Who takes part, by id.</param>
    /// <param name="firstKey">The place of the weight among the keys.</param>
    public static IReadOnlyList<string> Raise(Delingsform form, List<Participant> all, int firstKey)
    {
        if (form is not { Sperregrense: { } share, Vekt: { } key })
        {
            return [];
        }

        Brøk sum = 0;
        foreach (var participant in all)
        {
            sum += participant.Key(firstKey).Verdi;
            if (sum.Nevner > LargestDenominator)
            {
                throw new FordelingsgrenseException($"Summen av {key} har for mange sifre til at noe kan være en andel av den.", "deltakere");
            }
        }

        var border = share * sum;
        var below = new List<string>();
        foreach (var participant in all)
        {
            var weight = participant.Key(firstKey).Verdi;
            if (weight < border)
            {
                participant.Sperret = $"er {key} {Visning.Tall(weight)} for søknaden, under sperregrensen på {Visning.Prosent(share)} av summen, som er {Visning.Tall(sum)}";
                below.Add(participant.Id);
            }
        }

        var who = below.Count == 0 ? "Ingen er under den." : Ordlyd.Liste(below) + " er under den og får ingen tilskudd.";
        return [$"Sperregrensen er {Visning.Prosent(share)} av summen av {key}, som er {Visning.Tall(sum)}. {who}"];
    }
}
