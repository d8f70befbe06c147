using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Interpretation;

/// <summary>A draw of lots that has been held: all who took part, in the order that they were drawn.</summary>
public sealed class Trekning
{
    private readonly Dictionary<string, int> _places;

    private Trekning(IReadOnlyList<string> rekkefølge)
    {
        Rekkefølge = rekkefølge;
        _places = rekkefølge.Select((id, place) => (id, place)).ToDictionary(p => p.id, p => p.place, StringComparer.Ordinal);
    }

    /// <summary>The ids of the applications, the first drawn first.</summary>
    public IReadOnlyList<string> Rekkefølge { get; }

    /// <summary>A draw whose order was written down.</summary>
    /// <param name="rekkefølge">The ids, the first drawn first, each once.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public static Trekning Protokollført(IReadOnlyList<string> rekkefølge) => new([.. rekkefølge]);

    /// <summary>A draw by regelverk-lodd-v1: anyone can compute it again from the published values.</summary>
    /// <param name="frø">The seed, 32 bytes; see <see cref="Lodd.Frø"/>.</param>
    /// <param name="ordning">The name of the scheme, as announced.</param>
    /// <param name="runde">The round, as announced.</param>
    /// <param name="navn">The name of the draw, as announced.</param>
    /// <param name="søknader">The ids of all who take part, in any order, each once.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public static Trekning AvFrø(IReadOnlyList<byte> frø, string ordning, string runde, string navn, IReadOnlyList<string> søknader) =>
        new([.. søknader.OrderBy(id => Lodd.Nøkkel(frø, ordning, runde, navn, id), StringComparer.Ordinal)]);

    /// <summary>The place of an application in the drawn order, from 0; null where it took no part.</summary>
    internal int? PlaceOf(string id) => _places.TryGetValue(id, out var place) ? place : null;
}
