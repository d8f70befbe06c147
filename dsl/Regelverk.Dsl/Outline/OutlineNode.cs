using System.Collections.Generic;

namespace Regelverk.Dsl.Outline;

/// <summary>A logical line (with the deeper lines that continue it) and the lines below it. A heading is a node at column 0.</summary>
internal sealed class OutlineNode
{
    private readonly List<OutlineNode> _children = [];
    private readonly List<Comment> _comments = [];

    public OutlineNode(int column, int lineStart, int start)
    {
        Column = column;
        LineStart = lineStart;
        Start = start;
        End = start;
    }

    /// <summary>How deep the line stands; a tab goes to the next multiple of four.</summary>
    public int Column { get; }

    /// <summary>Where its first physical line begins in the clean text, indentation included.</summary>
    public int LineStart { get; }

    /// <summary>Where its words begin in the clean text, the bullet included.</summary>
    public int Start { get; }

    /// <summary>Where its last word ends in the clean text.</summary>
    public int End { get; internal set; }

    public Bullet? Bullet { get; internal set; }

    /// <summary>For a heading: what it is, or was plainly meant to be.</summary>
    public HeadingKind Heading { get; internal set; }

    /// <summary>Whether it ends in «:», so that deeper lines are its items.</summary>
    public bool OpensBlock { get; internal set; }

    /// <summary>Whether a message has been given about where it stands, how it is spelt or what stands below it, so that no other is needed about what it says.</summary>
    public bool HasMessage { get; internal set; }

    /// <summary>Whether the line is so long that it is kept without being read; a message has been given.</summary>
    public bool IsTooLong { get; internal set; }

    /// <summary>Whether the «:» that should open its block is missing; a message has been given, and the line is read as if it were there.</summary>
    public bool LacksColon { get; internal set; }

    /// <summary>Whether a message has been given about the marks of its items.</summary>
    public bool HasMixedBullets { get; internal set; }

    public IReadOnlyList<OutlineNode> Children => _children;

    public IReadOnlyList<Comment> Comments => _comments;

    /// <summary>Where the words after the bullet begin.</summary>
    public int ContentStart => Bullet?.End ?? Start;

    internal void Add(OutlineNode child) => _children.Add(child);

    internal void Add(Comment comment) => _comments.Add(comment);
}

/// <summary>What stands after «#» on a line.</summary>
/// <param name="Text">The words, without the sign.</param>
/// <param name="Start">Where the sign stands in the clean text.</param>
/// <param name="End">Where the comment ends.</param>
internal sealed record Comment(string Text, int Start, int End);
