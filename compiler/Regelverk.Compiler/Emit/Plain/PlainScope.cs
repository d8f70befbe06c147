using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit.Plain;

/// <summary>What a line of plain code can read: the variables that hold the application and the parts in hand.</summary>
internal sealed class PlainScope
{
    private readonly IReadOnlyDictionary<Begrep, string> _variables;

    private PlainScope(IReadOnlyDictionary<Begrep, string> variables) => _variables = variables;

    /// <summary>The parameters of a method about a begrep: itself and what it lies inside, innermost first.</summary>
    public static PlainScope Of(Begrep level) => new(Chain(level).ToDictionary(b => b, b => Identifier.Camel(b.Navn)));

    /// <summary>A begrep and what it lies inside, innermost first; søker is read through søknaden.</summary>
    public static IReadOnlyList<Begrep> Chain(Begrep level)
    {
        var chain = new List<Begrep>();
        for (Begrep? at = level; at is not null && at.Rolle != Begrepsrolle.Søker; at = at.Utenfor)
        {
            chain.Add(at);
        }

        return chain;
    }

    /// <summary>Whether a begrep is in hand.</summary>
    public bool Has(Begrep begrep) => _variables.ContainsKey(begrep);

    /// <summary>The variable of a begrep.</summary>
    public string Variable(Begrep begrep) => _variables[begrep];

    /// <summary>With one more part in hand.</summary>
    public PlainScope With(Begrep begrep, string variable)
    {
        var variables = _variables.ToDictionary(v => v.Key, v => v.Value);
        variables[begrep] = variable;
        return new PlainScope(variables);
    }

    /// <summary>The arguments for a method about a begrep.</summary>
    public string Arguments(Begrep level) => string.Join(", ", Chain(level).Select(Variable));
}
