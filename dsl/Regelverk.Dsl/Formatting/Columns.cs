using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Outline;

namespace Regelverk.Dsl.Formatting;

/// <summary>Sets lines that belong together in columns: tables, cases, sources under «ramme» and the first heading.</summary>
/// <param name="content">The clean text.</param>
internal sealed class Columns(string content)
{
    /// <summary>Blanks after the longest of several; one that stands alone has fewer.</summary>
    private const int Gap = 3;
    private const int NarrowGap = 2;

    public void Align(IReadOnlyList<FormattedLine> lines)
    {
        foreach (var block in lines.Where(line => line.Begins is not null && line.Words.IndexOf('\n') < 0).GroupBy(line => line.Begins?.Parent))
        {
            if (block.Key is { } head)
            {
                AlignBelow(head, block.Where(line => !TableRow.Is(line.Words)).ToArray());
                TableRow.Align(block.Where(line => TableRow.Is(line.Words) && !line.IsRuler).ToArray());
            }
        }
    }

    private void AlignBelow(Place head, IReadOnlyList<FormattedLine> lines)
    {
        if (head.Parent is null && head.IsUnder(HeadingKind.Scheme))
        {
            Split(lines, AfterKey, NarrowGap);
        }
        else if (head.Parent is null && head.IsUnder(HeadingKind.Budget))
        {
            Split(lines, words => Outside.Find(words, "kilde"), lines.Count > 1 ? Gap : NarrowGap);
        }
        else if (IsHeadOfCases(head))
        {
            Split(lines, Condition, Gap);
        }
    }

    /// <summary>«Beregnet tilskudd er:» has values below it, «For hvert tiltak:» whole sentences, which stand as they are.</summary>
    private bool IsHeadOfCases(Place head)
    {
        var words = content.Substring(head.Node.Start, head.Node.End - head.Node.Start);
        var before = words.TrimEnd(':').TrimEnd();
        return before.Length < words.Length && before.Length > 3 && before.EndsWith("er", StringComparison.Ordinal) && char.IsWhiteSpace(before[before.Length - 3]);
    }

    private static int Condition(string words) => Outside.Find(words, "hvis") is var found and >= 0 ? found : Outside.Find(words, "ellers");

    private static int AfterKey(string words) => words.StartsWith("trer i kraft ", StringComparison.Ordinal) ? "trer i kraft ".Length : words.IndexOf(' ') + 1;

    /// <summary>Moves the part of each line that begins where <paramref name="find"/> says (0 or less for nowhere) to one column.</summary>
    private static void Split(IReadOnlyList<FormattedLine> lines, Func<string, int> find, int gap)
    {
        var parts = lines.Select(line => (Line: line, At: find(line.Words))).Where(part => part.At > 0).ToArray();
        var width = parts.Select(part => part.Line.Words.Substring(0, part.At).TrimEnd().Length).DefaultIfEmpty(0).Max() + gap;
        foreach (var (line, at) in parts)
        {
            line.Words = line.Words.Substring(0, at).TrimEnd().PadRight(width) + line.Words.Substring(at);
        }
    }
}
