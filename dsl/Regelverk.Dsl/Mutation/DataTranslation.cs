using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Mutation;

/// <summary>An application of one regulation as an application of another that declares the same: what is called the same is the same.</summary>
internal sealed class DataTranslation
{
    private readonly Dictionary<(string Begrep, string Navn), Opplysning> _facts = [];
    private readonly Dictionary<string, Begrep> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Nivå, string Navn), Definisjon> _definitions = [];
    private readonly IReadOnlyList<Runde> _rounds;

    /// <summary>Makes ready to translate to a regulation.</summary>
    public DataTranslation(Ordning to)
    {
        foreach (var concept in to.Begreper)
        {
            _concepts[concept.Navn] = concept;
        }

        foreach (var fact in to.Begreper.SelectMany(b => b.Opplysninger).Concat(to.Skjønn))
        {
            _facts[(fact.Begrep.Navn, fact.Navn)] = fact;
        }

        foreach (var definition in to.Definisjoner)
        {
            _definitions[(definition.Nivå.Navn, definition.Navn)] = definition;
        }

        _rounds = to.Runder;
    }

    public Runde? Of(Runde? round) => round is null ? null : _rounds.FirstOrDefault(r => r.Nummer == round.Nummer);

    public Søknadsdata Of(Søknadsdata data) => new(data.Id, data.SøkerId, data.Status, Facts(data), Lists(data), new Dictionary<Opplysning, Skjønnsgrunn>(), Given(data));

    public Eksempel Of(Eksempel example) => example with { Runde = Of(example.Runde), Søknader = example.Søknader.Select(Of).ToArray(), Påstander = [] };

    private Elementdata Of(Elementdata data) => new(data.Id, Facts(data), Lists(data), new Dictionary<Opplysning, Skjønnsgrunn>(), Given(data));

    private IReadOnlyDictionary<Opplysning, Value> Facts(Datasett data) =>
        data.Opplysninger.Where(f => _facts.ContainsKey(Key(f.Key))).ToDictionary(f => _facts[Key(f.Key)], f => f.Value);

    private IReadOnlyDictionary<Begrep, IReadOnlyList<Elementdata>> Lists(Datasett data) =>
        data.Lister.Where(l => _concepts.ContainsKey(l.Key.Navn)).ToDictionary(l => _concepts[l.Key.Navn], l => (IReadOnlyList<Elementdata>)l.Value.Select(Of).ToArray());

    private IReadOnlyDictionary<Definisjon, Value> Given(Datasett data) =>
        data.Gitt.Where(g => _definitions.ContainsKey(Key(g.Key))).ToDictionary(g => _definitions[Key(g.Key)], g => g.Value);

    private static (string, string) Key(Opplysning fact) => (fact.Begrep.Navn, fact.Navn);

    private static (string, string) Key(Definisjon definition) => (definition.Nivå.Navn, definition.Navn);
}
