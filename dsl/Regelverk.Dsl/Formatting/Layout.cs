using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;

namespace Regelverk.Dsl.Formatting;

/// <summary>Gives every line of a file its indentation, and the file its blank lines. Comments stay between the lines they stood between.</summary>
internal sealed class Layout(Understanding file)
{
    private readonly LineWords _words = new(file.Text.Content, new Repairs(file));
    private readonly List<FormattedLine> _lines = [];

    /// <summary>Blank lines and lines of comment since the last words.</summary>
    private readonly List<PhysicalLine> _gap = [];

    private Place? _last;
    private bool _lastOpens;

    public IReadOnlyList<FormattedLine> Lines()
    {
        var scanner = new LineScanner(file.Text, new DiagnosticBag());
        while (scanner.Next() is { } line)
        {
            if (line.IsBlank)
            {
                _gap.Add(line);
                continue;
            }

            AddLine(line, file.PlaceAt(line.LineStart));
            _gap.Clear();
        }

        AddCommentsBetweenHeadings();
        return _lines;
    }

    private void AddLine(PhysicalLine line, Place place)
    {
        var begins = place.Node.LineStart == line.LineStart;
        if (begins && place.Parent is null)
        {
            AddCommentsBetweenHeadings();
            Add(line, place, begins, _lines.Count > 0 && (EndsInBlank() || !_lines[_lines.Count - 1].IsCommentOfHeading));
        }
        else if (file.IsKeptWhole(place))
        {
            _lines.AddRange(_gap.Select(Unchanged));
            Add(line, place, begins, false);
        }
        else
        {
            AddCommentsBefore(place, begins);
            Add(line, place, begins, EndsInBlank() && MayHaveBlankBefore(place, begins));
        }
    }

    private bool EndsInBlank() => _gap.Count > 0 && _gap[_gap.Count - 1].Comment is null;

    /// <summary>Sentences may be set apart. The first below its head, items of a list and rows of a table stand close.</summary>
    private bool MayHaveBlankBefore(Place place, bool begins) => begins && !_lastOpens && place.Node.Bullet is null && !IsRow(place);

    private bool IsRow(Place place) => file.Text.Content[place.Node.Start] == '|';

    private void AddCommentsBefore(Place place, bool begins)
    {
        var indent = begins ? place.Indent : place.IndentOfContinuation;
        var blank = false;
        foreach (var line in _gap)
        {
            if (line.Comment is { } comment)
            {
                _lines.Add(new FormattedLine(indent, "") { Comment = Original(comment), HasBlankBefore = blank && MayHaveBlankBefore(place, begins) });
                _lastOpens = false;
            }

            blank = line.Comment is null;
        }
    }

    private void AddCommentsBetweenHeadings()
    {
        var blank = false;
        var hasLeft = false;
        foreach (var line in _gap)
        {
            if (line.Comment is { } comment)
            {
                var isFirstOfNext = line.Column == 0 && !hasLeft;
                hasLeft |= isFirstOfNext;
                _lines.Add(new FormattedLine(hasLeft ? 0 : IndentAfter(line.Column), "") { Comment = Original(comment), HasBlankBefore = blank || isFirstOfNext });
            }

            blank = line.Comment is null;
        }
    }

    /// <summary>A comment after the last line of a heading stands as deep as the deepest of the lines above that it stands below.</summary>
    private int IndentAfter(int column)
    {
        if (_last is null || file.IsKeptWhole(_last))
        {
            return _last is null ? 0 : column;
        }

        var place = _last;
        while (place.Parent?.Parent is not null && place.Node.Column > column)
        {
            place = place.Parent;
        }

        return place.Parent is null ? place.IndentBelow : place.Indent;
    }

    private void Add(PhysicalLine line, Place place, bool begins, bool blank)
    {
        var formatted = file.IsKeptWhole(place) ? Unchanged(line) : file.IsKept(place) ? Kept(line, place, begins) : Formatted(line, place, begins);
        formatted.HasBlankBefore = blank;
        _lines.Add(formatted);
        _last = place;
        _lastOpens = place.Parent is null || place.Node.OpensBlock;
    }

    private FormattedLine Formatted(PhysicalLine line, Place place, bool begins)
    {
        if (IsRow(place))
        {
            return new FormattedLine(place.Indent, file.Text.Content.Substring(line.Start, line.End - line.Start)) { Begins = place, Comment = CommentOf(line) };
        }

        var words = begins && place.Node.Bullet is { } mark ? Mark(mark, place) + _words.Of(mark.End, line.End) : _words.Of(line.Start, line.End);
        return new FormattedLine(begins ? place.Indent : place.IndentOfContinuation, words.TrimEnd(' '))
        {
            Begins = begins ? place : null,
            Comment = CommentOf(line),
        };
    }

    /// <summary>Under «ramme» a dash takes an amount away, so it is no mark of an item.</summary>
    private string Mark(Bullet mark, Place place) => mark.Kind switch
    {
        BulletKind.Letter => mark.Letter + ") ",
        BulletKind.Dash when !place.IsUnder(HeadingKind.Budget) => "- ",
        _ => file.Text.Content.Substring(mark.Start, mark.End - mark.Start) + " ",
    };

    private FormattedLine Kept(PhysicalLine line, Place place, bool begins) =>
        new(begins ? place.Indent : place.IndentOfContinuation, LineFeeds(file.Text.Source.Slice(file.Text.Original(line.Start, line.Comment?.End ?? line.End))).TrimEnd());

    /// <summary>The whole line with its indentation, and the invisible signs at either end.</summary>
    private FormattedLine Unchanged(PhysicalLine line)
    {
        var content = file.Text.Content;
        var end = System.Math.Max(line.End, line.Comment?.End ?? line.End);
        while (end < content.Length && content[end] != '\n')
        {
            end++;
        }

        var source = file.Text.Source.Content;
        var from = line.LineStart == 0 ? 0 : AfterBreak(file.Text.Original(line.LineStart - 1, line.LineStart - 1).Start);
        return new FormattedLine(0, LineFeeds(source.Substring(from, file.Text.Original(end, end).Start - from)));
    }

    private int AfterBreak(int original)
    {
        var source = file.Text.Source.Content;
        return source[original] == '\r' && original + 1 < source.Length && source[original + 1] == '\n' ? original + 2 : original + 1;
    }

    private string CommentOf(PhysicalLine line) => line.Comment is { } comment ? Original(comment) : "";

    private string Original(Comment comment) => file.Text.Source.Slice(file.Text.Original(comment.Start, comment.End)).TrimEnd();

    private static string LineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
