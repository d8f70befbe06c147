using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Coverage;

/// <summary>An application with another value of one fact: its own, or that of its first part.</summary>
internal static class FactChange
{
    /// <summary>The changed application; null where it does not have the fact, or the fact lies in parts of parts.</summary>
    public static Søknadsdata? In(Søknadsdata søknad, Ordning ordning, Opplysning fact, Value value)
    {
        if (søknad.Lister.Values.Any(list => list.Any(part => part.Lister.Count > 0)))
        {
            return null;
        }

        if (fact.Begrep == ordning.Søknad || fact.Begrep == ordning.Søker)
        {
            return søknad.Opplysninger.ContainsKey(fact)
                ? new Søknadsdata(søknad.Id, søknad.SøkerId, søknad.Status, With(søknad.Opplysninger, fact, value), søknad.Lister, søknad.Skjønnsgrunner, søknad.Gitt)
                : null;
        }

        if (!søknad.Lister.TryGetValue(fact.Begrep, out var parts) || parts.FirstOrDefault(p => p.Opplysninger.ContainsKey(fact)) is not { } found)
        {
            return null;
        }

        var changed = new Elementdata(found.Id, With(found.Opplysninger, fact, value), found.Lister, found.Skjønnsgrunner, found.Gitt);
        var lists = søknad.Lister.ToDictionary(l => l.Key, l => l.Key == fact.Begrep ? l.Value.Select(p => ReferenceEquals(p, found) ? changed : p).ToArray() : l.Value);
        return new Søknadsdata(søknad.Id, søknad.SøkerId, søknad.Status, søknad.Opplysninger, lists, søknad.Skjønnsgrunner, søknad.Gitt);
    }

    private static Dictionary<Opplysning, Value> With(IReadOnlyDictionary<Opplysning, Value> facts, Opplysning fact, Value value)
    {
        var result = facts.ToDictionary(f => f.Key, f => f.Value);
        result[fact] = value;
        return result;
    }
}
