using System;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Comparison;

/// <summary>What a rule says, with the items of its list: the first line alone says only how many of them are needed.</summary>
internal static class ListWords
{
    /// <summary>The words of a rule, and the items where it has a list of them.</summary>
    /// <param name="text">The first line.</param>
    /// <param name="parts">The condition and the value; null for one that it does not have.</param>
    public static string Of(string text, params Expression?[] parts)
    {
        // What an exception asks stands behind a name of its own.
        var first = text.TrimEnd(':');
        var list = Reading.All(parts.OfType<Expression>()).OfType<Expression.Conditions>().FirstOrDefault(c => IsList(c) && first.EndsWith(c.Tekst, StringComparison.Ordinal));
        return list is null ? text : $"{first}: {Items(list)}";
    }

    private static bool IsList(Expression.Conditions conditions) => conditions.Items.Any(i => i.Hjemmel is { Bokstav: not null });

    private static string Items(Expression.Conditions list) => string.Join("; ", list.Items.Select(i => Mark(i.Hjemmel) + Of(i.Uttrykk.Tekst, i.Uttrykk)));

    private static string Mark(Hjemmel? place) => place switch
    {
        { Nr: { } number } => Folding.Digits(number) + ". ",
        { Bokstav: { } letter } => letter + ") ",
        _ => "",
    };
}
