using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Comparison;

/// <summary>What rules read: the facts, directly or through the names that they use, and the expressions that they are made of.</summary>
internal static class Reading
{
    /// <summary>All expressions that a rule is made of: its own, and those of the names it uses and of when its facts are given.</summary>
    public static IReadOnlyList<Expression> All(IEnumerable<Expression> roots)
    {
        var all = new List<Expression>();
        var definitions = new HashSet<Definisjon>();
        var facts = new HashSet<Opplysning>();
        var waiting = new Stack<Expression>(roots);
        while (waiting.Count > 0)
        {
            foreach (var expression in ExpressionParts.AllIn(waiting.Pop()))
            {
                all.Add(expression);
                if (expression is Expression.Defined { Definisjon: { } definition } && definitions.Add(definition))
                {
                    foreach (var part in ExpressionParts.Of(definition))
                    {
                        waiting.Push(part);
                    }
                }

                if (expression is Expression.Fact { Opplysning: { } fact } && facts.Add(fact) && fact.OppgisBareNår is { } when)
                {
                    waiting.Push(when);
                }
            }
        }

        return all;
    }

    /// <summary>The facts that rules read.</summary>
    public static IEnumerable<Opplysning> Facts(IEnumerable<Expression> roots) => All(roots).OfType<Expression.Fact>().Select(f => f.Opplysning).Distinct();

    /// <summary>Everything in a regulation that is evaluated for an application.</summary>
    public static IEnumerable<Expression> Roots(Ordning ordning) =>
        ordning.Krav.Select(k => k.Vilkår).Concat(ordning.Definisjoner.SelectMany(ExpressionParts.Of)).Concat(ordning.Fordeling?.Nøkler ?? []).Concat(Facts(ordning).Select(f => f.OppgisBareNår).OfType<Expression>());

    private static IEnumerable<Opplysning> Facts(Ordning ordning) => ordning.Begreper.SelectMany(b => b.Opplysninger).Concat(ordning.Skjønn);
}
