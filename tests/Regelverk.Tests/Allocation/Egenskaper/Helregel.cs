using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Allocation.Egenskaper;

/// <summary>A claim with the id that travels with it, whatever is done to the others.</summary>
internal readonly record struct Kravet(int Id, long Øre);

/// <summary>A rule that gives whole units. What it has once answered it remembers, for the properties ask the same over and over.</summary>
/// <param name="Navn">What the rows call it.</param>
/// <param name="Av">Who computes: «tolken», «kjøretiden», or «prøven» for a rule that is not offered.</param>
/// <param name="Regn">The awards in the order of the claims.</param>
internal sealed record Helregel(string Navn, string Av, Func<long, IReadOnlyList<Kravet>, long[]> Regn)
{
    private readonly ConcurrentDictionary<string, long[]> _svar = new(StringComparer.Ordinal);

    public long[] Del(long ramme, IReadOnlyList<Kravet> krav) =>
        _svar.GetOrAdd($"{ramme}:{string.Join(",", krav.Select(k => $"{k.Id}={k.Øre}"))}", _ => Regn(ramme, krav));

    /// <summary>The claims with ids 0, 1, 2, … in the order they stand.</summary>
    public static IReadOnlyList<Kravet> Nummerert(IEnumerable<long> krav) => krav.Select((k, i) => new Kravet(i, k)).ToArray();

    /// <summary>The place of each among them when the larger claim goes first, and then the lower id.</summary>
    public static long[] StørstFørst(IReadOnlyList<Kravet> krav) => Rang(krav, krav.OrderByDescending(k => k.Øre).ThenBy(k => k.Id));

    /// <summary>The place of each in an order.</summary>
    public static long[] Rang(IReadOnlyList<Kravet> krav, IEnumerable<Kravet> rekkefølge)
    {
        var plass = rekkefølge.Select((k, i) => (k.Id, Plass: (long)i)).ToDictionary(k => k.Id, k => k.Plass);
        return krav.Select(k => plass[k.Id]).ToArray();
    }

    public override string ToString() => $"{Navn} ({Av})";
}
