using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl.Mutation;

/// <summary>«og» for «eller», «ikke» taken away or put in.</summary>
internal static class ConditionEdits
{
    public static IEnumerable<Edit> In(RuleLine line, string text) =>
        line.Heading is HeadingSyntax.Rounds || line.IsRow ? [] : Connectives(line, text).Concat(Enumerable.Range(0, line.Tokens.Count).SelectMany(i => Denials(line.Tokens, i, text)));

    private static IEnumerable<Edit> Connectives(RuleLine line, string text)
    {
        foreach (var (word, other) in new[] { ("og", "eller"), ("eller", "og") })
        {
            var all = line.Tokens.Where(t => t.Is(TokenKind.Word, word)).ToArray();
            foreach (var token in all)
            {
                yield return new Edit(token.Span, other);
            }

            if (all.Length > 1)
            {
                var span = TextSpan.Cover(all[0].Span, all[all.Length - 1].Span);
                var pieces = all.Select((t, i) => other + (i + 1 < all.Length ? text.Substring(t.Span.End, all[i + 1].Span.Start - t.Span.End) : ""));
                yield return new Edit(span, string.Concat(pieces));
            }
        }
    }

    private static IEnumerable<Edit> Denials(IReadOnlyList<Token> tokens, int i, string text)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Name && token.Forms.Any(f => f.Name.IsCondition))
        {
            yield return new Edit(token.Span, Turned(text.Substring(token.Span.Start, token.Span.Length)));
        }
        else if (token.Is(TokenKind.Word, "ikke") && i + 1 < tokens.Count && (tokens[i + 1].IsWord("er") || (i > 0 && tokens[i - 1].IsWord("er"))))
        {
            yield return new Edit(TextSpan.FromBounds(token.Span.Start, tokens[i + 1].Span.Start), "");
        }
        else if (token.Is(TokenKind.Word, "er") && i > 0 && i + 1 < tokens.Count && IsCode(tokens[i + 1]))
        {
            var isList = i + 2 < tokens.Count && (tokens[i + 2].IsSymbol(",") || tokens[i + 2].IsWord("eller"));
            yield return new Edit(token.Span, isList ? "er verken" : "er ikke");
        }
        else if (token.Is(TokenKind.Word, "verken") && i > 0 && tokens[i - 1].IsWord("er"))
        {
            yield return new Edit(TextSpan.FromBounds(token.Span.Start, tokens[i + 1].Span.Start), "");
        }
    }

    private static bool IsCode(Token token) => token.Kind == TokenKind.Number || token.IsWord("ja") || token.IsWord("nei") || token.Forms.Any(f => f.Name.Kind == NameKind.Code);

    /// <summary>«har ungdomslag» ↔ «har ikke ungdomslag».</summary>
    private static string Turned(string name)
    {
        var words = name.Split([' '], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!words.Remove("ikke"))
        {
            words.Insert(1, "ikke");
        }

        return string.Join(" ", words);
    }
}
