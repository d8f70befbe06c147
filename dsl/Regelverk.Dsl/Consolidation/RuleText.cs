using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>A heading with all that goes with it: the comments right above it, its lines, and the blanks below.</summary>
/// <param name="Node">The heading.</param>
/// <param name="Start">Where its first comment or its own line begins in the clean text.</param>
/// <param name="End">Where the next heading's begins.</param>
internal sealed record Section(OutlineNode Node, int Start, int End)
{
    public HeadingKind Kind => Node.Heading;
}

/// <summary>A rule file as headings and lines, with where each begins and ends. Nothing in it knows names or sentences.</summary>
internal sealed class RuleText
{
    private readonly Dictionary<OutlineNode, int> _ends = [];

    public RuleText(SourceText source, DiagnosticBag messages)
    {
        Source = source;
        Text = CleanText.From(source);
        Headings = OutlineReader.Read(Text, messages);
        Sections = [.. Headings.Select((node, i) => new Section(node, i == 0 ? 0 : StartOf(i), i + 1 < Headings.Count ? StartOf(i + 1) : Text.Content.Length))];
    }

    public SourceText Source { get; }

    public CleanText Text { get; }

    public IReadOnlyList<OutlineNode> Headings { get; }

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>Each § with its number.</summary>
    public IEnumerable<(Section Section, string Number)> Paragraphs => Sections.SelectMany<Section, (Section, string)>(s => NumberOf(s.Node) is { } number ? [(s, number)] : []);

    /// <summary>The words of a line after its mark, on one line.</summary>
    public string Words(OutlineNode node) =>
        string.Join(" ", Text.Content.Substring(node.ContentStart, node.End - node.ContentStart).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>«§ 3 a» or «punkt 2.1» of a line that is the heading of a §, or null where it is another line.</summary>
    public string? NumberOf(OutlineNode node) => Words(node) is var words && Outline.Headings.KindOf(words) == HeadingKind.Paragraph ? ParagraphTitle.Read(words).Number : null;

    public TextSpan Span(OutlineNode node) => Text.Original(node.Start, node.End);

    /// <summary>Whether the line is quoted text.</summary>
    public bool IsQuote(OutlineNode node) => Text.Content[node.ContentStart] == '«';

    /// <summary>Where the line after a node and all below it begins.</summary>
    public int EndOf(OutlineNode node)
    {
        if (!_ends.TryGetValue(node, out var end))
        {
            end = node.Children.Count > 0 ? Math.Max(EndOf(node.Children[node.Children.Count - 1]), OwnEnd(node)) : OwnEnd(node);
            _ends.Add(node, end);
        }

        return end;
    }

    /// <summary>Where the line after a node's own words begins.</summary>
    public int OwnEnd(OutlineNode node) => AfterLine(node.Comments.Select(c => c.End).Append(node.End).Max());

    /// <summary>Where what goes with a line below another begins: the comments and blanks above it.</summary>
    public int StartOf(OutlineNode parent, int child) => child == 0 ? OwnEnd(parent) : EndOf(parent.Children[child - 1]);

    private int AfterLine(int at)
    {
        var feed = Text.Content.IndexOf('\n', Math.Min(at, Text.Content.Length));
        return feed < 0 ? Text.Content.Length : feed + 1;
    }

    /// <summary>The first comment all the way to the left after the lines of the heading before, or the heading itself.</summary>
    private int StartOf(int heading)
    {
        var at = EndOf(Headings[heading - 1]);
        var limit = Headings[heading].LineStart;
        while (at < limit && Text.Content[at] != '#')
        {
            at = AfterLine(at);
        }

        return Math.Min(at, limit);
    }
}
