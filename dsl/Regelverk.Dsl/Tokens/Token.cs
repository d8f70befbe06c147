using System.Collections.Generic;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Tokens;

/// <summary>A word, phrase, number or sign, with everything between it and the token before (blanks, comments, item marks).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Words and signs folded, so that they can be compared; other tokens as written.</param>
/// <param name="Span">Where it stands in the original text.</param>
/// <param name="FullStart">Where its part of the original text begins: the end of the token before.</param>
/// <param name="FullEnd">Where its part of the original text ends.</param>
internal sealed record Token(TokenKind Kind, string Text, TextSpan Span, int FullStart, int FullEnd)
{
    /// <summary>For names: what the phrase may stand for.</summary>
    public IReadOnlyList<NameForm> Forms { get; init; } = [];

    /// <summary>For numbers.</summary>
    public Rational Number { get; init; }

    /// <summary>For dates, with the clock if it is written.</summary>
    public Tidspunkt Moment { get; init; }

    /// <summary>For months.</summary>
    public Måned Month { get; init; }

    /// <summary>For unknown phrases: the nearest declared one, or null.</summary>
    public string? Nearest { get; init; }

    public bool Is(TokenKind kind, string text) => Kind == kind && string.Equals(Text, text, System.StringComparison.Ordinal);

    /// <summary>Whether it is this word, used as a word of the language or as a name of one word.</summary>
    public bool IsWord(string word) => Kind is TokenKind.Word or TokenKind.Name or TokenKind.Unknown && string.Equals(Text, word, System.StringComparison.Ordinal);

    public bool IsSymbol(string symbol) => Is(TokenKind.Symbol, symbol);

    /// <summary>The words alone: Sprache writes every token that a condition refuses into a text nobody reads, and a token without a month has none to show.</summary>
    public override string ToString() => Text;
}
