using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Consolidation;

/// <summary>A stretch of the whole text on its way.</summary>
internal abstract record Chunk
{
    /// <summary>Words that stand in no file.</summary>
    public sealed record Words(string Text) : Chunk;

    /// <summary>Words of the file that changes.</summary>
    public sealed record Own(int Start, int End) : Chunk;

    /// <summary>Whole lines of the file that changes, moved to another depth.</summary>
    public sealed record OwnLines(int Start, int End, int FromColumn, int ToColumn) : Chunk;

    /// <summary>Whole lines of the file that is changed, with the smaller changes inside them.</summary>
    public sealed record Base(int Start, int End) : Chunk;
}

/// <summary>The text that is changed, and what comes in place of stretches of it.</summary>
internal sealed class Draft(RuleText @base, RuleText own)
{
    private readonly List<Edit> _outer = [];
    private readonly List<Edit> _inner = [];

    /// <summary>Puts something in place of whole headings or ledd.</summary>
    public void Replace(int start, int end, params IEnumerable<Chunk> with) => _outer.Add(new Edit(start, end, _outer.Count, [.. with]));

    /// <summary>Puts something in place of lines inside a heading or ledd; these changes follow it where it is moved.</summary>
    public void ReplaceInside(int start, int end, params IEnumerable<Chunk> with) => _inner.Add(new Edit(start, end, _inner.Count, [.. with]));

    public WholeText Render()
    {
        var whole = new WholeText(own.Source.Path);
        var at = 0;
        foreach (var edit in InOrder(_outer))
        {
            CopyBase(whole, at, edit.Start, withStart: true);
            foreach (var chunk in edit.With)
            {
                Write(whole, chunk);
            }

            at = edit.End;
        }

        CopyBase(whole, at, @base.Text.Content.Length, withStart: true);
        return whole;
    }

    private void Write(WholeText whole, Chunk chunk)
    {
        switch (chunk)
        {
            case Chunk.Words words:
                whole.Write(words.Text);
                break;
            case Chunk.Own words:
                whole.Copy(own, words.Start, words.End);
                break;
            case Chunk.OwnLines lines:
                whole.CopyLines(own, lines.Start, lines.End, lines.FromColumn, lines.ToColumn);
                break;
            case Chunk.Base lines:
                CopyBase(whole, lines.Start, lines.End, withStart: false);
                break;
        }
    }

    /// <summary>What is put in where a stretch ends belongs to it; what is put in where it begins, only where nothing else goes before.</summary>
    private void CopyBase(WholeText whole, int start, int end, bool withStart)
    {
        var at = start;
        foreach (var edit in InOrder(_inner).Where(e => e.End <= end && (e.Start > start || (e.Start == start && (withStart || e.End > e.Start)))).ToArray())
        {
            _inner.Remove(edit);
            whole.Copy(@base, at, edit.Start);
            foreach (var chunk in edit.With)
            {
                Write(whole, chunk);
            }

            at = edit.End;
        }

        whole.Copy(@base, at, end);
        if (end > at && @base.Text.Content[end - 1] != '\n')
        {
            whole.Write("\n");
        }
    }

    private static IEnumerable<Edit> InOrder(List<Edit> edits) => edits.OrderBy(e => e.Start).ThenBy(e => e.End).ThenBy(e => e.Order);

    private sealed record Edit(int Start, int End, int Order, IReadOnlyList<Chunk> With);
}
