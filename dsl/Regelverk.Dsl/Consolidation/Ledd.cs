using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Outline;

namespace Regelverk.Dsl.Consolidation;

/// <summary>A ledd: a quoted text with the rules below it.</summary>
/// <param name="Start">Where the comments and blanks above it begin.</param>
/// <param name="End">Where the line after it begins.</param>
/// <param name="Lines">The quotation and the rules.</param>
internal sealed record Ledd(int Start, int End, IReadOnlyList<OutlineNode> Lines)
{
    /// <summary>The ledd of a §; none where it quotes no text.</summary>
    public static IReadOnlyList<Ledd> In(RuleText text, OutlineNode paragraph)
    {
        var quotes = Enumerable.Range(0, paragraph.Children.Count).Where(i => text.IsQuote(paragraph.Children[i])).ToArray();
        return [.. quotes.Select((first, i) =>
        {
            var lines = paragraph.Children.Skip(first).Take((i + 1 < quotes.Length ? quotes[i + 1] : paragraph.Children.Count) - first).ToArray();
            return new Ledd(text.StartOf(paragraph, first), text.EndOf(lines[lines.Length - 1]), lines);
        })];
    }
}
