using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Binding;

/// <summary>What each declared name stands for in the bound regulation.</summary>
internal sealed class Symbols
{
    private readonly Dictionary<Name, Begrep> _concepts = [];
    private readonly Dictionary<Name, Opplysning> _facts = [];
    private readonly Dictionary<Name, Sats> _rates = [];
    private readonly Dictionary<Name, Definisjon> _definitions = [];

    public IEnumerable<Definisjon> Definitions => _definitions.Values;

    public IEnumerable<Opplysning> Facts => _facts.Values.OrderBy(f => f.Sted.Start);

    public void Add(Name name, Begrep concept) => _concepts[name] = concept;

    public void Add(Name name, Opplysning fact) => _facts[name] = fact;

    public void Add(Name name, Sats rate) => _rates[name] = rate;

    public void Add(Name name, Definisjon definition) => _definitions[name] = definition;

    public Begrep? Concept(Name name) => _concepts.TryGetValue(name, out var found) ? found : null;

    public Opplysning? Fact(Name name) => _facts.TryGetValue(name, out var found) ? found : null;

    public Sats? Rate(Name name) => _rates.TryGetValue(name, out var found) ? found : null;

    public Definisjon? Definition(Name name) => _definitions.TryGetValue(name, out var found) ? found : null;

    /// <summary>The begrep a phrase stands for: one of its forms, or the list that holds it («tiltakene»).</summary>
    public Begrep? ConceptOf(IEnumerable<NameForm> forms)
    {
        foreach (var name in forms.Where(f => !f.IsGenitive).Select(f => f.Name))
        {
            if (Concept(name) is { } concept)
            {
                return concept;
            }

            if (Fact(name) is { Type.Element: { } element })
            {
                return element;
            }
        }

        return null;
    }
}
