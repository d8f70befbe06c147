using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Outline;

/// <summary>
/// Finds headings, items and the lines that continue others, from indentation and colons alone. It knows no names and no grammar,
/// so that a mistake inside a line never disturbs the lines around it.
/// </summary>
internal sealed class OutlineReader
{
    public const int DeepestList = 8;
    private const int LargestFile = 8_000_000;

    /// <summary>Characters of one line with those that continue it; the longest ledd and lists of law have about a third of it.</summary>
    private const int LongestLine = 20_000;

    /// <summary>Who meets so many has pasted them all from one place.</summary>
    private const int MostHidden = 20;

    /// <summary>The heading, two «For hvert …» and the rule that a list stands below.</summary>
    private const int DeepestOutside = 4;

    private readonly CleanText _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<OutlineNode> _headings = [];
    private readonly Stack<OutlineNode> _open = new();
    private OutlineNode? _current;
    private bool _reportedTooDeep;

    private OutlineReader(CleanText text, DiagnosticBag diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
    }

    /// <summary>The headings of the file, each with its lines.</summary>
    public static IReadOnlyList<OutlineNode> Read(CleanText text, DiagnosticBag diagnostics)
    {
        var reader = new OutlineReader(text, diagnostics);
        reader.ReportCharacters();
        if (text.Content.Length > LargestFile)
        {
            diagnostics.Add(OutlineDiagnostics.TooLong(text.Original(0, 1), LargestFile));
            return [];
        }

        reader.ReadLines();
        return reader._headings;
    }

    private void ReportCharacters()
    {
        foreach (var span in _text.Hidden.Take(MostHidden))
        {
            _diagnostics.Add(OutlineDiagnostics.HiddenCharacter(span));
        }

        if (_text.Broken.Count > 0)
        {
            _diagnostics.Add(OutlineDiagnostics.BrokenLetter(_text.Broken[0], _text.Broken.Count));
        }
    }

    private void ReadLines()
    {
        var scanner = new LineScanner(_text, _diagnostics);
        while (scanner.Next() is { } line)
        {
            if (!line.IsBlank)
            {
                Place(line);
            }
        }

        if (_headings.Count == 0)
        {
            _diagnostics.Add(OutlineDiagnostics.EmptyFile());
        }
    }

    private void Place(PhysicalLine line)
    {
        if (line.Column == 0 || (Headings.IsMisplaced(line.Words) && !IsNewTitle(line)))
        {
            StartHeading(line);
        }
        else if (_current is null)
        {
            _diagnostics.Add(OutlineDiagnostics.TextBeforeHeading(_text.Original(line.Start, line.End)));
            StartHeading(line);
        }
        else if (line.Column > _current.Column && !IsOpen(_current) && !IsTableRow(_current))
        {
            Continue(_current, line);
        }
        else
        {
            AddItem(line);
        }
    }

    /// <summary>Right below «Ny § 3 a skal lyde:» the § stands as it shall read, its heading first.</summary>
    private bool IsNewTitle(PhysicalLine line) =>
        _current is { Heading: HeadingKind.Amendment, OpensBlock: true, Column: 0, Children.Count: 0 } && line.Words[0] == '§';

    private void StartHeading(PhysicalLine line)
    {
        if (line.Column > 0 && _current is not null)
        {
            _diagnostics.Add(OutlineDiagnostics.IndentedHeading(_text.Original(line.Start, line.End), line.Words));
        }

        var node = new OutlineNode(0, line.LineStart, line.Start) { Heading = Headings.KindOf(line.Words) };
        Fill(node, line);
        if (node.Heading == HeadingKind.Unknown)
        {
            ReportUnknown(node, line);
        }

        _headings.Add(node);
        _open.Clear();
        _open.Push(node);
        _current = node;
    }

    /// <summary>A misspelt heading is read as what it was meant to be, so that what stands below it is not missed elsewhere.</summary>
    private void ReportUnknown(OutlineNode node, PhysicalLine line)
    {
        var meant = Headings.Meant(line.Words);
        node.Heading = meant?.Kind ?? HeadingKind.Unknown;
        node.HasMessage = true;
        if (line.Column == 0)
        {
            _diagnostics.Add(OutlineDiagnostics.UnknownHeading(_text.Original(line.Start, line.End), line.Words, meant?.Words));
        }
    }

    /// <summary>A deeper line below one that opens nothing goes on with it, unless it plainly begins a list.</summary>
    private void Continue(OutlineNode node, PhysicalLine line)
    {
        if (line.Bullet is not null || IsTableRow(line) || AlwaysOpens(node, line))
        {
            _diagnostics.Add(OutlineDiagnostics.MissingColon(
                _text.Original(line.Start, line.End), _text.Original(node.Start, node.End), Words(node.Start, node.End), IsTableRow(line)));
            node.OpensBlock = true;
            node.LacksColon = true;
            AddItem(line);
            return;
        }

        Fill(node, line);
    }

    /// <summary>A begrep has its facts below it, and «For hvert …» its rules.</summary>
    private bool AlwaysOpens(OutlineNode node, PhysicalLine line)
    {
        var words = Words(node.Start, node.End);
        var isConcept = _open.Count == 2 && _headings[_headings.Count - 1].Heading == HeadingKind.Concepts && line.Words.IndexOf(':') > 0
            && words.Split('(').Length == words.Split(')').Length;
        return isConcept || (_headings[_headings.Count - 1].Heading == HeadingKind.Paragraph && Folding.Fold(words) is var folded
            && (folded.StartsWith("for hver ", System.StringComparison.Ordinal) || folded.StartsWith("for hvert ", System.StringComparison.Ordinal)));
    }

    private void AddItem(PhysicalLine line)
    {
        while (_open.Count > 1 && (_open.Peek().Column >= line.Column || IsTableRow(_open.Peek())))
        {
            _open.Pop();
        }

        var parent = _open.Peek();
        if (parent.Children.Count > 0 && parent.Children[0].Column != line.Column)
        {
            ReportIndentation(line, parent.Children[0]);
        }

        var isTooDeep = line.Bullet is not null && _open.Count(n => n.Bullet is not null) >= DeepestList;
        if (isTooDeep || _open.Count > DeepestList + DeepestOutside)
        {
            ReportTooDeep(line);
            parent.HasMessage = true;
            return;
        }

        var node = new OutlineNode(line.Column, line.LineStart, line.Start) { Bullet = line.Bullet };
        Fill(node, line);
        CheckBullet(parent, node);
        parent.Add(node);
        _open.Push(node);
        _current = node;
    }

    /// <summary>The line is left out: reading it would cost a level of recursion for each level of the list.</summary>
    private void ReportTooDeep(PhysicalLine line)
    {
        if (!_reportedTooDeep)
        {
            _reportedTooDeep = true;
            _diagnostics.Add(OutlineDiagnostics.TooDeep(_text.Original(line.Start, line.End), DeepestList));
        }
    }

    private void ReportIndentation(PhysicalLine line, OutlineNode sibling) =>
        _diagnostics.Add(OutlineDiagnostics.Indentation(_text.Original(line.Start, line.End), _text.Original(sibling.Start, sibling.End), sibling.Column, line.Column));

    private void CheckBullet(OutlineNode parent, OutlineNode node)
    {
        if (parent.Children.Count == 0)
        {
            return;
        }

        var previous = parent.Children[parent.Children.Count - 1];
        var first = parent.Children[0];
        if (first.Bullet?.Kind != node.Bullet?.Kind)
        {
            ReportMixed(parent, node, first);
        }
        else if (node.Bullet is { Kind: not BulletKind.Dash } mark && previous.Bullet is { } before && !IsAfter(mark, before))
        {
            _diagnostics.Add(OutlineDiagnostics.BulletOrder(
                _text.Original(mark.Start, mark.End), _text.Original(before.Start, before.End), Words(mark.Start, mark.End), Words(before.Start, before.End)));
        }
    }

    /// <summary>Right below a heading, lines with and without marks may stand together.</summary>
    private void ReportMixed(OutlineNode parent, OutlineNode node, OutlineNode first)
    {
        if (parent.Column > 0 && !parent.HasMixedBullets)
        {
            parent.HasMixedBullets = true;
            _diagnostics.Add(OutlineDiagnostics.MixedBullets(_text.Original(node.Start, node.End), _text.Original(first.Start, first.End)));
        }
    }

    private static bool IsAfter(Bullet mark, Bullet before) => mark.Kind == BulletKind.Number
        ? mark.Number > before.Number
        : string.CompareOrdinal(mark.Letter, before.Letter) > 0;

    private void Fill(OutlineNode node, PhysicalLine line)
    {
        node.End = line.End;
        node.OpensBlock = line.EndsInColon;
        if (!node.IsTooLong && node.End - node.Start > LongestLine)
        {
            node.IsTooLong = true;
            node.HasMessage = true;
            _diagnostics.Add(OutlineDiagnostics.LongLine(_text.Original(node.Start, node.End), LongestLine));
        }

        if (line.Comment is { } comment)
        {
            node.Add(comment);
        }
    }

    private static bool IsOpen(OutlineNode node) => node.Column == 0 || node.OpensBlock;

    private static bool IsTableRow(PhysicalLine line) => line.Words.Length > 0 && line.Words[0] == '|';

    private bool IsTableRow(OutlineNode node) => _text.Content[node.Start] == '|';

    private string Words(int start, int end) => _text.Content.Substring(start, end - start);
}
