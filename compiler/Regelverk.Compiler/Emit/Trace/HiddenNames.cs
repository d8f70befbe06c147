using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit.Trace;

/// <summary>Which values would give away a fact that is covered by taushetsplikt: the fact itself, and what is computed from it. Søkt and beregnet tilskudd are the result, and always shown.</summary>
internal sealed class HiddenNames
{
    private readonly HashSet<Definisjon> _hidden = [];

    /// <summary>Finds them.</summary>
    /// <param name="ordning">The regulation.</param>
    public HiddenNames(Ordning ordning)
    {
        // Definitions may stand in any order, so the search goes on until nothing more is found.
        var open = ordning.Definisjoner.Where(d => d != ordning.SøktTilskudd && d != ordning.BeregnetTilskudd).ToList();
        while (open.RemoveAll(d => ExpressionParts.Of(d).Any(Hides) && _hidden.Add(d)) > 0)
        {
        }
    }

    /// <summary>Whether a defined name is hidden.</summary>
    public bool Hides(Definisjon definition) => _hidden.Contains(definition);

    /// <summary>Whether an expression reads something hidden.</summary>
    public bool Hides(Expression expression) => ExpressionParts.AllIn(expression).Any(e =>
        e is Expression.Fact { Opplysning.Taushetsbelagt: true } || (e is Expression.Defined defined && Hides(defined.Definisjon)));
}
