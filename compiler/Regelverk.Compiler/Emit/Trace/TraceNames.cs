using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit.Trace;

/// <summary>What the members of the tracing classes are called. They end in words that nothing inherited ends in.</summary>
internal sealed class TraceNames
{
    private readonly Dictionary<Begrep, NameScope> _scopes = [];
    private readonly Dictionary<Opplysning, string> _facts = [];
    private readonly Dictionary<Definisjon, string> _definitions = [];
    private readonly Dictionary<Krav, string> _demands = [];
    private readonly Dictionary<Opplysning, string> _declared = [];

    /// <summary>Names the members.</summary>
    public TraceNames(Ordning ordning, Naming naming)
    {
        var declared = new NameScope(["Opplysninger", "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "ReferenceEquals"]);
        foreach (var begrep in ordning.Begreper)
        {
            // A member cannot be called what its class is called.
            _scopes.Add(begrep, new NameScope([naming.Trace(begrep)]));
        }

        foreach (var begrep in ordning.Begreper)
        {
            var holder = Holder(ordning, begrep);
            foreach (var fact in Naming.FactsOf(ordning, begrep))
            {
                var words = Identifier.Pascal(begrep.Navn) + naming.Fact(fact);
                _facts.Add(fact, _scopes[holder].Take(words + "Opplyst", begrep.Navn + " " + fact.Navn));
                _declared.Add(fact, declared.Take(words, begrep.Navn + " " + fact.Navn));
            }
        }

        foreach (var months in ordning.Måneder)
        {
            _scopes.Add(months, new NameScope([naming.Trace(months)]));
            foreach (var fact in months.Opplysninger)
            {
                _facts.Add(fact, _scopes[months].Take(Identifier.Pascal(fact.Navn) + "Opplyst", fact.Navn));
                _declared.Add(fact, declared.Take(Identifier.Pascal(fact.Navn), fact.Navn));
            }
        }

        foreach (var definition in ordning.Definisjoner)
        {
            _definitions.Add(definition, _scopes[definition.Nivå].Take(naming.Definition(definition) + "Spor", definition.Navn));
        }

        foreach (var demand in ordning.Krav)
        {
            _demands.Add(demand, _scopes[ordning.Søknad].Take(naming.Demand(demand) + "Spor", demand.Tekst));
        }
    }

    /// <summary>The class that holds the facts of a begrep: those of søker lie with the application.</summary>
    public static Begrep Holder(Ordning ordning, Begrep begrep) => begrep == ordning.Søker ? ordning.Søknad : begrep;

    /// <summary>The method that reads a fact, or a list.</summary>
    public string Fact(Opplysning fact) => _facts[fact];

    /// <summary>The constant that says how a fact is declared.</summary>
    public string Declared(Opplysning fact) => "Opplysninger." + _declared[fact];

    /// <summary>The method of a definition.</summary>
    public string Definition(Definisjon definition) => _definitions[definition];

    /// <summary>The method of a rule about the outcome.</summary>
    public string Demand(Krav demand) => _demands[demand];

    /// <summary>A method for words that are asked of a listed part.</summary>
    public string Asked(Begrep part, string words)
    {
        const int Longest = 60;
        var name = Identifier.Pascal(words);
        return _scopes[part].Take((name.Length <= Longest ? name : name.Substring(0, Longest)) + "Spurt", words);
    }

    /// <summary>Facts in the order of the file, with their constants.</summary>
    public IEnumerable<(Opplysning Fact, string Name)> AllDeclared => _declared.Select(d => (d.Key, d.Value));
}
