using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Mutation;

/// <summary>Other words in one place of a text.</summary>
/// <param name="Span">The words that go.</param>
/// <param name="New">What comes instead; empty where nothing does.</param>
internal sealed record Edit(TextSpan Span, string New)
{
    /// <summary>Whether a whole rule, clause or exception goes.</summary>
    public bool IsLine { get; init; }

    /// <summary>Whether it is a condition of a list that goes, though its letter stays.</summary>
    public bool IsItem { get; init; }

    /// <summary>Two stretches that change places, what stands between them kept.</summary>
    public static Edit Swap(string text, TextSpan first, TextSpan second)
    {
        var between = text.Substring(first.End, second.Start - first.End);
        return new Edit(TextSpan.Cover(first, second), text.Substring(second.Start, second.Length) + between + text.Substring(first.Start, first.Length));
    }

    /// <summary>What a stretch of the text around the words becomes.</summary>
    public string In(string text, TextSpan around) => text.Substring(around.Start, Span.Start - around.Start) + New + text.Substring(Span.End, around.End - Span.End);
}
