using System.Collections.Generic;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl.Formatting;

/// <summary>The tokens of a file, logical line by logical line.</summary>
internal static class TokenLines
{
    /// <summary>The lines, without their end.</summary>
    public static IEnumerable<IReadOnlyList<Token>> Of(IReadOnlyList<Token> tokens)
    {
        var line = new List<Token>();
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.End)
            {
                line.Add(token);
                continue;
            }

            yield return line;
            line = [];
        }
    }

    /// <summary>How many tokens at the end say nothing: the full stop of a sentence, and what lawyers write between items.</summary>
    public static int Superfluous(IReadOnlyList<Token> line)
    {
        var count = 0;
        while (count < line.Count - 1 && SaysNothing(line[line.Count - 1 - count]))
        {
            count++;
        }

        return count;
    }

    private static bool SaysNothing(Token last) =>
        last.IsSymbol(".") || last.IsSymbol(",") || last.IsSymbol(";") || last.Is(TokenKind.Word, "og") || last.Is(TokenKind.Word, "eller");
}
