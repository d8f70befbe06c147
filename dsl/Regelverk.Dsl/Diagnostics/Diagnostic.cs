using System.Collections.Generic;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Diagnostics;

/// <summary>One message about a rule file: where, what was read, what was expected, how to mend it.</summary>
/// <param name="Descriptor">Number, gravity and title.</param>
/// <param name="Span">The words that the message is about; they are underlined.</param>
/// <param name="Text">What is wrong, in one sentence.</param>
/// <param name="Help">How to mend it, in one or two sentences.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, TextSpan Span, Message Text, Message Help)
{
    /// <summary>Correct text to copy into the file, or null where none can be shown. It is Norwegian in both languages.</summary>
    public string? CorrectText { get; init; }

    /// <summary>Other places that the message speaks of.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>The text that the words stand in, where it is another than the one that was read: a regulation that changes another is read as a whole made of both.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Longer explanation below the message, line by line, such as the grounds of a failing example.</summary>
    public IReadOnlyList<Message> Details { get; init; } = [];
}

/// <summary>Another place, and why it is shown.</summary>
/// <param name="Span">The words there.</param>
/// <param name="Text">Why it is shown.</param>
public sealed record RelatedPlace(TextSpan Span, Message Text)
{
    /// <summary>The text that the words stand in, where it is another than the one that was read.</summary>
    public SourceText? Source { get; init; }
}
