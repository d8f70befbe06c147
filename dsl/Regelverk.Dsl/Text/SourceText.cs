using System;
using System.Collections.Generic;

namespace Regelverk.Dsl.Text;

/// <summary>The text of one rule file, with the name it is reported under. Lines and columns are worked out only when asked for.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;

    /// <summary>Wraps a text.</summary>
    /// <param name="path">The name shown in messages; it is never opened.</param>
    /// <param name="content">The whole text, as read.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        _lineStarts = new Lazy<int[]>(FindLineStarts);
    }

    /// <summary>The name shown in messages.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>How many lines the text has; an empty text has one.</summary>
    public int LineCount => _lineStarts.Value.Length;

    /// <summary>The line and column of a place; places outside the text are moved to its nearest end.</summary>
    public LinePosition PositionOf(int offset)
    {
        var place = Math.Max(0, Math.Min(offset, Content.Length));
        var index = Array.BinarySearch(_lineStarts.Value, place);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, place - _lineStarts.Value[line] + 1);
    }

    /// <summary>The span of a line, from 1, without its line break.</summary>
    public TextSpan LineSpan(int line)
    {
        var starts = _lineStarts.Value;
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Content.Length;
        while (end > start && (Content[end - 1] == '\n' || Content[end - 1] == '\r'))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The characters of a span.</summary>
    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < Content.Length; i++)
        {
            if (Content[i] == '\n' || (Content[i] == '\r' && (i + 1 == Content.Length || Content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
