using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Mutation;

/// <summary>One other value in an application: of its own, or of one of its parts.</summary>
/// <param name="Fact">What is given another value; null where it is a defined name.</param>
/// <param name="Definition">The defined name that is given, or null.</param>
/// <param name="Part">The number of the part from 0, or null where it is of the application itself.</param>
/// <param name="Value">The value.</param>
internal sealed record ApplicationChange(Opplysning? Fact, Definisjon? Definition, int? Part, Value Value)
{
    /// <summary>«medlemmer er 24».</summary>
    public string Name(string shown) => $"{Fact?.Navn ?? Definition?.Navn ?? ""} er {shown}";

    public Verditype Type => Fact?.Type ?? Definition?.Type ?? new Verditype(Verdislag.Ukjent);

    /// <summary>The application with the other value.</summary>
    public Søknadsdata In(Søknadsdata data)
    {
        if (Definition is { } definition)
        {
            return new Søknadsdata(data.Id, data.SøkerId, data.Status, data.Opplysninger, data.Lister, data.Skjønnsgrunner, With(data.Gitt, definition));
        }

        if (Fact is not { } fact)
        {
            return data;
        }

        if (Part is not { } number)
        {
            return new Søknadsdata(data.Id, data.SøkerId, data.Status, With(data.Opplysninger, fact), data.Lister, data.Skjønnsgrunner, data.Gitt);
        }

        var lists = data.Lister.ToDictionary(l => l.Key, l => l.Key == fact.Begrep ? Changed(l.Value, number, fact) : l.Value);
        return new Søknadsdata(data.Id, data.SøkerId, data.Status, data.Opplysninger, lists, data.Skjønnsgrunner, data.Gitt);
    }

    /// <summary>Every other value of every fact of an application that the values to try give.</summary>
    public static IEnumerable<ApplicationChange> Of(Søknadsdata data, Ordning ordning, OtherValues values)
    {
        foreach (var fact in ordning.Søker.Opplysninger.Concat(ordning.Søknad.Opplysninger).Concat(ordning.Skjønn.Where(s => s.Begrep == ordning.Søknad)).Where(f => !f.Kjennetegn))
        {
            foreach (var value in Permitted(fact, data, values))
            {
                yield return new ApplicationChange(fact, null, null, value);
            }
        }

        foreach (var list in data.Lister)
        {
            for (var i = 0; i < list.Value.Count; i++)
            {
                foreach (var fact in list.Key.Opplysninger.Concat(ordning.Skjønn.Where(s => s.Begrep == list.Key)).Where(f => !f.Kjennetegn))
                {
                    foreach (var value in Permitted(fact, list.Value[i], values))
                    {
                        yield return new ApplicationChange(fact, null, i, value);
                    }
                }
            }
        }

        foreach (var given in data.Gitt)
        {
            foreach (var value in values.Of(given.Key.Type, given.Value))
            {
                yield return new ApplicationChange(null, given.Key, null, value);
            }
        }
    }

    private static IEnumerable<Value> Permitted(Opplysning fact, Datasett data, OtherValues values) =>
        values.Of(fact.Type, data.Opplysninger.TryGetValue(fact, out var given) ? given : null)
            .Where(v => v is not Value.Number number || ((fact.Minst is not { } least || number.Amount >= least) && (fact.Høyst is not { } most || number.Amount <= most)));

    private IReadOnlyList<Elementdata> Changed(IReadOnlyList<Elementdata> parts, int number, Opplysning fact) =>
        parts.Select((p, i) => i == number ? new Elementdata(p.Id, With(p.Opplysninger, fact), p.Lister, p.Skjønnsgrunner, p.Gitt) : p).ToArray();

    private Dictionary<TKey, Value> With<TKey>(IReadOnlyDictionary<TKey, Value> all, TKey key)
        where TKey : notnull
    {
        var result = all.ToDictionary(f => f.Key, f => f.Value);
        result[key] = Value;
        return result;
    }
}
