using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>The same application of the other writing: facts have the same names in both.</summary>
internal sealed class Oversetter(Ordning annen)
{
    public Søknadsdata Av(Søknadsdata s) => new(s.Id, s.SøkerId, s.Status, Fakta(s), Lister(s), Grunner(s), new Dictionary<Definisjon, Value>());

    private Elementdata Av(Elementdata e) => new(e.Id, Fakta(e), Lister(e), Grunner(e), new Dictionary<Definisjon, Value>());

    private Dictionary<Opplysning, Value> Fakta(Datasett s) => s.Opplysninger.ToDictionary(o => Opplysning(o.Key), o => o.Value);

    private Dictionary<Opplysning, Skjønnsgrunn> Grunner(Datasett s) => s.Skjønnsgrunner.ToDictionary(o => Opplysning(o.Key), o => o.Value);

    private Dictionary<Begrep, IReadOnlyList<Elementdata>> Lister(Datasett s) =>
        s.Lister.ToDictionary(l => annen.Begreper.Single(b => b.Navn == l.Key.Navn), l => (IReadOnlyList<Elementdata>)[.. l.Value.Select(Av)]);

    private Opplysning Opplysning(Opplysning o) => annen.Begreper.SelectMany(b => b.Opplysninger).Concat(annen.Skjønn).Single(p => p.Navn == o.Navn && p.Begrep.Navn == o.Begrep.Navn);
}
