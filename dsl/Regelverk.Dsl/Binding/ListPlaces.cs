using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>Where the items of lists stand.</summary>
internal static class ListPlaces
{
    /// <summary>The place of one item; an item behind a dash has none of its own.</summary>
    public static Hjemmel Of(ConditionItem item, Hjemmel list) => item switch
    {
        { Letter: { } letter } => list with { Bokstav = letter, Nr = null },
        { Number: { } number } => list with { Nr = number },
        _ => list,
    };

    /// <summary>All lettered and numbered items in the conditions of a rule.</summary>
    public static IEnumerable<Hjemmel> In(RuleSource rule)
    {
        var left = new Stack<(ExpressionSyntax Syntax, Hjemmel Place)>(RuleParts.Conditions(rule.Rule).Select(c => (c, rule.Place)));
        while (left.Count > 0)
        {
            var (syntax, place) = left.Pop();
            foreach (var item in syntax is ExpressionSyntax.ConditionList list ? list.Items : [])
            {
                var own = Of(item, place);
                if (own != place)
                {
                    yield return own;
                }

                left.Push((item.Condition, own));
            }
        }
    }

    /// <summary>Whether an item is the one that a reference names.</summary>
    public static bool IsNamed(Hjemmel item, Hjemmel reference) =>
        item.Paragraf == reference.Paragraf
        && (reference.Ledd is null || reference.Ledd == item.Ledd)
        && reference.Bokstav == item.Bokstav
        && reference.Nr == item.Nr;
}
