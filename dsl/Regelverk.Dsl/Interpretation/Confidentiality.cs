using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// Which values would give away a fact that is covered by taushetsplikt: the fact itself, and what is computed from it.
/// Søkt and beregnet tilskudd are the result itself and always shown.
/// </summary>
internal sealed class Confidentiality
{
    public const string Mask = "(taushetsbelagt)";

    private readonly HashSet<Definisjon> _hidden = [];

    /// <summary>Most regulations have nothing to hide; then nothing is looked through.</summary>
    private readonly bool _isNeeded;

    public Confidentiality(Ordning ordning)
    {
        _isNeeded = ordning.Begreper.SelectMany(b => b.Opplysninger).Concat(ordning.Skjønn).Any(o => o.Taushetsbelagt);
        if (!_isNeeded)
        {
            return;
        }

        var readers = new Dictionary<Definisjon, List<Definisjon>>();
        var waiting = new Queue<Definisjon>();
        foreach (var definisjon in ordning.Definisjoner.Where(d => d != ordning.SøktTilskudd && d != ordning.BeregnetTilskudd))
        {
            var parts = ExpressionParts.Of(definisjon).SelectMany(ExpressionParts.AllIn).ToList();
            if (parts.Any(IsHiddenFact))
            {
                waiting.Enqueue(definisjon);
            }

            foreach (var read in parts.OfType<Expression.Defined>())
            {
                if (!readers.TryGetValue(read.Definisjon, out var those))
                {
                    readers.Add(read.Definisjon, those = []);
                }

                those.Add(definisjon);
            }
        }

        // What reads something hidden is hidden too.
        while (waiting.Count > 0)
        {
            var next = waiting.Dequeue();
            if (_hidden.Add(next) && readers.TryGetValue(next, out var those))
            {
                those.ForEach(waiting.Enqueue);
            }
        }
    }

    /// <summary>Whether the value of an expression must be masked.</summary>
    public bool Hides(Expression expression) => _isNeeded &&
        ExpressionParts.AllIn(expression).Any(e => IsHiddenFact(e) || (e is Expression.Defined d && Hides(d.Definisjon)));

    /// <summary>Whether the value of a defined name must be masked.</summary>
    public bool Hides(Definisjon definisjon) => _hidden.Contains(definisjon);

    private static bool IsHiddenFact(Expression expression) => expression is Expression.Fact { Opplysning.Taushetsbelagt: true };
}
