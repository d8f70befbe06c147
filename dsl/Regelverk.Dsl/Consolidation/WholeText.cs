using System.Collections.Generic;
using System.Text;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>A text put together of stretches of others; each stretch remembers where its words stand.</summary>
internal sealed class WholeText(string path)
{
    private readonly StringBuilder _content = new();
    private readonly List<Piece> _pieces = [];

    public IReadOnlyList<Piece> Pieces => _pieces;

    public SourceText ToSource() => new(path, _content.ToString());

    /// <summary>Words that stand in no file.</summary>
    public void Write(string words) => _content.Append(words);

    /// <summary>A whole text, letter by letter.</summary>
    public void CopyAll(SourceText from)
    {
        _pieces.Add(new Piece(_content.Length, from.Content.Length, from, 0));
        _content.Append(from.Content);
    }

    /// <summary>How long it is so far.</summary>
    public int Length => _content.Length;

    /// <summary>A stretch of a text, as it stands there, in units of its clean text.</summary>
    public void Copy(RuleText from, int start, int end)
    {
        if (end <= start)
        {
            return;
        }

        var (first, last) = (from.Text.Original(start, start).Start, from.Text.Original(end, end).Start);
        _pieces.Add(new Piece(_content.Length, last - first, from.Source, first));
        _content.Append(from.Source.Content, first, last - first);
    }

    /// <summary>Whole lines of a text, moved to another depth; a last line without an end gets one.</summary>
    public void CopyLines(RuleText from, int start, int end, int fromColumn, int toColumn)
    {
        var content = from.Text.Content;
        for (var at = start; at < end;)
        {
            var feed = content.IndexOf('\n', at, end - at);
            var next = feed < 0 ? end : feed + 1;
            CopyLine(from, at, next, toColumn - fromColumn);
            at = next;
        }

        if (end > start && content[end - 1] != '\n')
        {
            Write("\n");
        }
    }

    private void CopyLine(RuleText from, int start, int end, int moved)
    {
        var (at, column) = (start, 0);
        while (moved != 0 && at < end && from.Text.Content[at] is ' ' or '\t')
        {
            column = from.Text.Content[at] == '\t' ? (column / 4 * 4) + 4 : column + 1;
            at++;
        }

        var isEmpty = at < end && from.Text.Content[at] == '\n';
        if (moved != 0 && !isEmpty)
        {
            _content.Append(' ', System.Math.Max(0, column + moved));
        }

        Copy(from, at, end);
    }

    /// <summary>A stretch that was copied.</summary>
    /// <param name="Start">Where it begins here.</param>
    /// <param name="Length">How long it is.</param>
    /// <param name="From">The text it was copied from.</param>
    /// <param name="Origin">Where it begins there.</param>
    internal sealed record Piece(int Start, int Length, SourceText From, int Origin);
}
