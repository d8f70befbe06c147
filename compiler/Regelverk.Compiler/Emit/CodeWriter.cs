using System;
using System.Globalization;
using System.Text;
using Regelverk.Dsl.Text;

namespace Regelverk.Compiler.Emit;

/// <summary>Writes indented C# with \n line ends, and says in #line which words of the rule file a statement comes from.</summary>
/// <param name="source">The rule file.</param>
/// <param name="path">Its path as debuggers and stack traces show it.</param>
internal sealed class CodeWriter(SourceText source, string path)
{
    private readonly StringBuilder _text = new();
    private readonly string _path = PathLiteral(path);
    private int _depth;
    private bool _isMapped;

    /// <summary>All that is written.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Plumbing: a line, several, or an empty one.</summary>
    /// <param name="line">The lines without the indentation of the block.</param>
    public void Line(string line = "")
    {
        Unmap();
        foreach (var part in line.Split('\n'))
        {
            Write(part);
        }
    }

    /// <summary>Opens a block.</summary>
    /// <param name="head">The line before the brace; null where it is written already.</param>
    public void Open(string? head)
    {
        if (head is not null)
        {
            Line(head);
        }

        Line("{");
        _depth++;
    }

    /// <summary>Closes a block.</summary>
    /// <param name="tail">What stands after the brace.</param>
    public void Close(string tail = "")
    {
        _depth--;
        Line("}" + tail);
    }

    /// <summary>A statement that comes from words of the rule file. Further lines of it are indented once more.</summary>
    /// <param name="span">The words.</param>
    /// <param name="statement">The statement; may have several lines.</param>
    /// <param name="offset">How many characters of the first line stand before what the words say, such as «return ».</param>
    public void Mapped(TextSpan span, string statement, int offset = 0)
    {
        var from = source.PositionOf(span.Start);
        var to = source.PositionOf(Math.Max(span.Start, span.End));
        var indent = (_depth * 4) + offset;
        var end = to.Line > from.Line || to.Column > from.Column ? to.Column : from.Column + 1;
        _text.Append("#line (").Append(Digits(from.Line)).Append(',').Append(Digits(from.Column)).Append(")-(").Append(Digits(to.Line)).Append(',').Append(Digits(end)).Append(") ");
        if (indent > 0)
        {
            _text.Append(Digits(indent)).Append(' ');
        }

        _text.Append(_path).Append('\n');
        _isMapped = true;
        foreach (var line in statement.Split('\n'))
        {
            Write(line);
        }
    }

    /// <summary>Ends the mapping at the end of the file.</summary>
    public void Finish()
    {
        _text.Append("#line default\n");
        _isMapped = false;
    }

    private void Unmap()
    {
        if (_isMapped)
        {
            _text.Append("#line hidden\n");
            _isMapped = false;
        }
    }

    private void Write(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    // There are no escapes inside the path of #line: what would end it, break the line or hide is replaced.
    private static string PathLiteral(string path)
    {
        var literal = new StringBuilder("\"");
        foreach (var letter in path)
        {
            var breaks = char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            literal.Append(letter == '"' || breaks ? '_' : letter);
        }

        return literal.Append('"').ToString();
    }
}
