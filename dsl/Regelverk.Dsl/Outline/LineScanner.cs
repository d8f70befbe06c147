using System.Globalization;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Outline;

/// <summary>One line of the file; a quotation that runs over several lines makes them one.</summary>
internal sealed record PhysicalLine(int LineStart, int Column, int Start, int End, string Words, bool EndsInColon, Comment? Comment, Bullet? Bullet)
{
    public bool IsBlank => Start == End;
}

/// <summary>Cuts the text into lines; nothing inside «» is read as layout.</summary>
internal sealed class LineScanner(CleanText text, DiagnosticBag diagnostics)
{
    private readonly string _content = text.Content;
    private int _at;

    /// <summary>The next line, or null at the end of the text.</summary>
    public PhysicalLine? Next()
    {
        if (_at >= _content.Length)
        {
            return null;
        }

        var lineStart = _at;
        var column = SkipIndentation();
        var start = _at;
        var end = start;
        Comment? comment = null;
        while (_at < _content.Length && _content[_at] != '\n')
        {
            var c = _content[_at];
            if (c == '«')
            {
                SkipQuote();
                end = _at;
            }
            else if (c == '#' && (_at == start || char.IsWhiteSpace(_content[_at - 1])))
            {
                comment = ReadComment();
            }
            else
            {
                _at++;
                end = char.IsWhiteSpace(c) ? end : _at;
            }
        }

        _at = _at < _content.Length ? _at + 1 : _at;
        var words = _content.Substring(start, end - start);
        return new PhysicalLine(lineStart, column, start, end, words, end > start && _content[end - 1] == ':', comment, ReadBullet(start, end));
    }

    private int SkipIndentation()
    {
        var column = 0;
        while (_at < _content.Length && _content[_at] is ' ' or '\t')
        {
            column = _content[_at] == '\t' ? (column / 4 * 4) + 4 : column + 1;
            _at++;
        }

        return column;
    }

    private Comment ReadComment()
    {
        var start = _at;
        while (_at < _content.Length && _content[_at] != '\n')
        {
            _at++;
        }

        return new Comment(_content.Substring(start + 1, _at - start - 1).Trim(), start, _at);
    }

    /// <summary>Quotations may hold quotations. One that is not closed ends before the next line that stands all the way to the left.</summary>
    private void SkipQuote()
    {
        var opening = _at;
        var depth = 0;
        while (_at < _content.Length)
        {
            var c = _content[_at];
            if (c == '\n' && StartsHeading(_at + 1))
            {
                break;
            }

            _at++;
            depth += c == '«' ? 1 : c == '»' ? -1 : 0;
            if (depth == 0)
            {
                return;
            }
        }

        diagnostics.Add(OutlineDiagnostics.UnclosedQuote(text.Original(opening, opening + 1), FirstLine(opening)));
    }

    /// <summary>What stands on the line of an opening mark, up to a comment.</summary>
    private string FirstLine(int opening)
    {
        var end = opening;
        while (end < _content.Length && _content[end] != '\n' && !(_content[end] == '#' && char.IsWhiteSpace(_content[end - 1])))
        {
            end++;
        }

        return _content.Substring(opening, end - opening).TrimEnd();
    }

    private bool StartsHeading(int position) => position < _content.Length && !char.IsWhiteSpace(_content[position]);

    private Bullet? ReadBullet(int start, int end)
    {
        if (start >= end)
        {
            return null;
        }

        var c = _content[start];
        if (c is '-' or '–' or '•' && IsBlankAt(start + 1))
        {
            return new Bullet(BulletKind.Dash, "", 0, start, start + 1);
        }

        if (char.IsLetter(c) && start + 1 < end && _content[start + 1] == ')' && IsBlankAt(start + 2))
        {
            return new Bullet(BulletKind.Letter, char.ToLowerInvariant(c).ToString(), 0, start, start + 2);
        }

        return c is >= '0' and <= '9' ? ReadNumberBullet(start, end) : null;
    }

    /// <summary>«1. » opens an item, but «1. januar» is a date.</summary>
    private Bullet? ReadNumberBullet(int start, int end)
    {
        var at = start;
        while (at < end && _content[at] is >= '0' and <= '9')
        {
            at++;
        }

        if (at - start > 3 || at >= end || _content[at] != '.' || !IsBlankAt(at + 1) || MonthFollows(at + 1, end))
        {
            return null;
        }

        var number = int.Parse(_content.Substring(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
        return new Bullet(BulletKind.Number, "", number, start, at + 1);
    }

    private bool MonthFollows(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(_content[at]))
        {
            at++;
        }

        foreach (var month in MonthNames.All)
        {
            if (at + month.Length <= end
                && string.Compare(_content, at, month, 0, month.Length, System.StringComparison.OrdinalIgnoreCase) == 0
                && (at + month.Length == end || !char.IsLetter(_content[at + month.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBlankAt(int position) => position >= _content.Length || char.IsWhiteSpace(_content[position]);
}
