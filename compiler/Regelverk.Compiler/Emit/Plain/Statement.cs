using System.Collections.Generic;
using Regelverk.Dsl.Text;

namespace Regelverk.Compiler.Emit.Plain;

/// <summary>A statement of the plain code. Closed: the nested types are all there are.</summary>
internal abstract record Statement
{
    private Statement()
    {
    }

    /// <summary>One statement; with a span, it comes from those words.</summary>
    /// <param name="Text">The code; may have several lines.</param>
    /// <param name="From">The words, or null for plumbing.</param>
    /// <param name="Offset">Characters before what the words say.</param>
    internal sealed record Line(string Text, TextSpan? From = null, int Offset = 0) : Statement;

    /// <summary>A block.</summary>
    /// <param name="Head">The line before the brace; null where the statement before it is its head.</param>
    /// <param name="Body">The statements inside.</param>
    internal sealed record Block(string? Head, IReadOnlyList<Statement> Body) : Statement;

    /// <summary>Writes statements.</summary>
    public static void Write(IEnumerable<Statement> statements, CodeWriter writer)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case Line { From: { } span } line:
                    writer.Mapped(span, line.Text, line.Offset);
                    break;
                case Line line:
                    writer.Line(line.Text);
                    break;
                case Block block:
                    writer.Open(block.Head);
                    Write(block.Body, writer);
                    writer.Close();
                    break;
            }
        }
    }
}
