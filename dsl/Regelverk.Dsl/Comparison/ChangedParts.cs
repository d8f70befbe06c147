using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Comparison;

/// <summary>Finds what a change of an amount turns on.</summary>
/// <param name="forms">What names mean.</param>
/// <param name="isSame">Whether a shared name says the same by itself in both regulations.</param>
/// <param name="isSameRate">Whether a rate is the same in both.</param>
internal sealed class ChangedParts(Forms forms, Func<Definisjon, bool> isSame, Func<Sats, bool> isSameRate)
{
    /// <summary>The facts that changed parts read, and those that the conditions on the way to them read.</summary>
    public IEnumerable<Opplysning> Facts(Definisjon amount)
    {
        var found = new List<Opplysning>();
        Walk(amount, found, []);
        return found.Distinct();
    }

    /// <summary>Whether anything in it changed.</summary>
    private bool Walk(Definisjon definition, List<Opplysning> found, Dictionary<Definisjon, bool> seen)
    {
        if (seen.TryGetValue(definition, out var known))
        {
            return known;
        }

        seen.Add(definition, false);
        var parts = ExpressionParts.Of(definition).ToArray();

        // What only one regulation names is a part of what uses it.
        var isChanged = !forms.IsShared(definition) || !isSame(definition) || Own(parts).OfType<Expression.Rate>().Any(r => forms.IsShared(r.Sats) && !isSameRate(r.Sats));
        var below = Own(parts).OfType<Expression.Defined>().Select(d => d.Definisjon).Distinct().ToArray().Aggregate(false, (any, d) => Walk(d, found, seen) || any);
        if (isChanged)
        {
            found.AddRange(Reading.Facts(parts));
        }
        else if (below)
        {
            found.AddRange(Reading.Facts(definition.Tilfeller.Select(t => t.Vilkår).OfType<Expression>().Concat(Own(parts).OfType<Expression.Aggregate>().Select(a => a.Where).OfType<Expression>())));
        }

        return seen[definition] = isChanged || below;
    }

    private static IEnumerable<Expression> Own(IEnumerable<Expression> parts) => parts.SelectMany(ExpressionParts.AllIn);
}
