using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl.Syntax;

/// <summary>Parses a rule file heading by heading.</summary>
internal sealed class FileParser
{
    private readonly LineParser _lines;
    private readonly ConditionParser _conditions;
    private readonly List<MarkedComment> _comments = [];
    private readonly bool _changesAnother;
    private readonly IReadOnlyList<EarlierText> _earlier;

    private FileParser(LineParser lines, bool changesAnother, IReadOnlyList<EarlierText> earlier)
    {
        _lines = lines;
        _changesAnother = changesAnother;
        _earlier = earlier;
        _conditions = new ConditionParser(lines);
    }

    /// <summary>Parses a rule file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Where messages go.</param>
    /// <param name="whole">The names of the whole regulation, where the file changes another: its lines use names that are declared there. Null for a whole file.</param>
    /// <param name="earlier">The provisions of earlier regulations at the end of the text.</param>
    public static SyntaxTree Parse(SourceText source, DiagnosticBag diagnostics, NameTable? whole = null, IReadOnlyList<EarlierText>? earlier = null)
    {
        var text = CleanText.From(source);
        var outline = OutlineReader.Read(text, diagnostics);
        var declarations = DeclarationReader.Read(text, outline, diagnostics, whole);
        var parser = new FileParser(new LineParser(text, declarations, diagnostics), whole is not null, earlier ?? []);
        var headings = outline.Select(parser.ParseHeading).ToArray();
        parser._lines.CutRest();
        return new SyntaxTree(source, headings, parser._lines.Tokens, parser._comments, declarations);
    }

    private HeadingSyntax ParseHeading(OutlineNode node)
    {
        var earlier = EarlierAt(node);
        if (earlier is null)
        {
            KeepComments(node);
        }

        switch (node.Heading)
        {
            case HeadingKind.Scheme:
                return new SchemeParser(_lines).Parse(node);
            case HeadingKind.Concepts:
                return new DeclarationParser(_lines).ParseConcepts(node);
            case HeadingKind.Discretion:
                return new DeclarationParser(_lines).ParseDiscretion(node);
            case HeadingKind.Rates:
                return new DeclarationParser(_lines).ParseRates(node);
            case HeadingKind.Paragraph:
                var paragraph = new ParagraphParser(_lines).Parse(node);
                return earlier is null ? paragraph : new HeadingSyntax.EarlierProvision(paragraph, earlier);
            case HeadingKind.Chapter:
                return ParseChapter(node);
            case HeadingKind.Budget:
                return new MoneyParser(_lines).ParseBudget(node);
            case HeadingKind.Pots:
                return new PotParser(_lines).Parse(node);
            case HeadingKind.Rounds:
                return new MoneyParser(_lines).ParseRounds(node);
            case HeadingKind.Allocation:
                return new AllocationParser(_lines).Parse(node);
            case HeadingKind.Reporting:
                return ParseReporting(node);
            case HeadingKind.Example:
                return new ExampleParser(_lines).Parse(node);
            case HeadingKind.Amendment:
                return ParseAmendment(node);
            case HeadingKind.Transition:
                return new TransitionParser(_lines).Parse(node);
            default:
                return ParseUnknown(node);
        }
    }

    /// <summary>The earlier provision that begins with a heading. What was said in its own file about its lines was said there.</summary>
    private EarlierText? EarlierAt(OutlineNode node)
    {
        var start = _lines.Text.Original(node.Start, node.End).Start;
        return _earlier.FirstOrDefault(text => text.Start == start);
    }

    /// <summary>A change is worked into the regulation that it changes before any rule is read; alone, only its lines are looked at.</summary>
    private HeadingSyntax ParseAmendment(OutlineNode node)
    {
        if (_changesAnother)
        {
            return new ParagraphParser(_lines).ParseAmendment(node);
        }

        _lines.Diagnostics.Add(OutlineDiagnostics.ChangesNothing(_lines.Text.Original(node.Start, node.End)));
        return ParseUnknown(node);
    }

    /// <summary>Duties are plain text; that is the only heading under which words mean nothing to the program.</summary>
    private HeadingSyntax ParseReporting(OutlineNode node)
    {
        var head = _lines.CutPlain(node);
        var duties = new List<string>();
        foreach (var child in node.Children)
        {
            var line = _lines.CutPlain(child);
            _conditions.RefuseItems(child);
            duties.Add(_lines.OneLine(_lines.Text.Source.Slice(line.Span)));
        }

        return new HeadingSyntax.Reporting(duties, head.Span);
    }

    /// <summary>The § of a chapter are headings of their own, so nothing stands below it.</summary>
    private HeadingSyntax ParseChapter(OutlineNode node)
    {
        var line = _lines.CutPlain(node);
        _conditions.RefuseItems(node);
        return new HeadingSyntax.Chapter(_lines.OneLine(_lines.Text.Source.Slice(line.Span)).TrimEnd(':', '.'), line.Span);
    }

    private HeadingSyntax ParseUnknown(OutlineNode node)
    {
        var line = _lines.CutPlain(node);
        _lines.SkipBelow(node);
        return new HeadingSyntax.Unknown(line.Span);
    }

    private void KeepComments(OutlineNode node)
    {
        var line = _lines.Text.Original(node.Start, node.End);
        _comments.AddRange(node.Comments.Select(c => new MarkedComment(c.Text, _lines.Text.Original(c.Start, c.End), TextSpan.Cover(line, _lines.Text.Original(c.Start, c.End)))));
        foreach (var child in node.Children)
        {
            KeepComments(child);
        }
    }
}
