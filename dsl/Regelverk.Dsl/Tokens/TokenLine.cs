using System.Collections.Generic;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Tokens;

/// <summary>The tokens of one logical line; the last one is always its end.</summary>
/// <param name="Tokens">The tokens in order.</param>
/// <param name="HasErrors">Whether a message has already been given about how something on the line is written.</param>
internal sealed record TokenLine(IReadOnlyList<Token> Tokens, bool HasErrors)
{
    /// <summary>From the first word to the last.</summary>
    public TextSpan Span => TextSpan.Cover(Tokens[0].Span, Tokens[Tokens.Count > 1 ? Tokens.Count - 2 : 0].Span);
}
