using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Runtime.Allocation;
using Steg = Regelverk.Dsl.Regulation.Steg;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Cli.Cases.Years;

/// <summary>The order that a division takes applications in: by priority groups, or one after the other; within each delramme where there are any.</summary>
internal sealed class DivisionOrder
{
    private readonly int? _potKey;
    private readonly IReadOnlyList<IReadOnlyList<(int Key, bool HighestFirst)>> _orders;

    /// <param name="whole">The regulation.</param>
    /// <param name="ofRound">The same, as it is for the round.</param>
    public DivisionOrder(Ordning whole, Ordning ofRound)
    {
        var division = ofRound.Fordeling;
        if (division is null)
        {
            _orders = [];
            return;
        }

        // The keys of an application are those of the first round's division, then those of the next, and so on.
        var key = whole.Fordeling?.Rundedelinger.TakeWhile(d => d != division).Sum(d => d.Nøkler.Count()) ?? 0;
        if (division.Delrammenøkkel is not null)
        {
            _potKey = key++;
        }

        var orders = new List<IReadOnlyList<(int, bool)>>();
        foreach (var steps in division.Delrammer.Count > 0 ? division.Delrammer.Select(d => d.Steg) : [division.Steg])
        {
            IReadOnlyList<(int, bool)> order = [];
            foreach (var step in steps)
            {
                order = order.Count > 0 ? order : KeysOf(step, key);
                key += step.Nøkler.Count;
            }

            orders.Add(order);
        }

        _orders = orders;
    }

    /// <summary>The place of each, from 1; those that stand alike have the same. Null where the division follows no order.</summary>
    /// <param name="participants">The applications that take part.</param>
    public IReadOnlyDictionary<string, int>? Places(IEnumerable<Deltaker> participants)
    {
        if (_orders.All(o => o.Count == 0))
        {
            return null;
        }

        var places = new Dictionary<string, int>();
        foreach (var pot in participants.GroupBy(PotOf))
        {
            var order = _orders[pot.Key];
            if (order.Count == 0)
            {
                continue;
            }

            var sorted = pot.Select(p => (Id: p.Avgjørelse.SøknadId, Keys: order.Select(o => Signed(p.Nøkler[o.Key], o.HighestFirst)).ToArray())).OrderBy(p => p.Keys, Comparer<Brøk[]>.Create(Compare)).ToArray();
            var place = 1;
            for (var i = 0; i < sorted.Length; i++)
            {
                place = i > 0 && Compare(sorted[i - 1].Keys, sorted[i].Keys) == 0 ? place : i + 1;
                places.Add(sorted[i].Id, place);
            }
        }

        return places;
    }

    private static IReadOnlyList<(int Key, bool HighestFirst)> KeysOf(Steg step, int first) => step switch
    {
        Steg.Prioritetsgrupper groups => [.. groups.Alle.Select((n, i) => (first + i, n.HøyestFørst))],
        Steg.PrioritertRekkefølge order => [.. order.Orden.Nøkler.Select((n, i) => (first + i, n.HøyestFørst))],
        _ => [],
    };

    private int PotOf(Deltaker participant) => _potKey is { } key && participant.Nøkler[key] is { } pot ? (int)pot.Verdi.Teller : 0;

    // What comes first is least.
    private static Brøk Signed(Nøkkelverdi? key, bool highestFirst) => highestFirst ? -(key?.Verdi ?? Brøk.Zero) : key?.Verdi ?? Brøk.Zero;

    private static int Compare(Brøk[] one, Brøk[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i].CompareTo(other[i]) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }
}
