using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Formatting;

/// <summary>What a file says, without what the layout may change: equal readings mean the same rules and the same messages.</summary>
internal static class Reading
{
    public static IEnumerable<string> Of(Understanding file) =>
        file.Messages.Select(m => m.Descriptor.Code)
            .Concat(file.Places.Where(p => !TableRow.IsRuler(file.Text.Content.Substring(p.Node.Start, p.Node.End - p.Node.Start))).Select(Standing))
            .Concat(TokenLines.Of(file.Tokens).Where(line => !IsRuler(line)).SelectMany(line => line.Take(line.Count - TokenLines.Superfluous(line)).Select(Said)));

    private static string Standing(Place place) => $"{Folding.Digits(place.Depth)} {place.Node.Heading} {place.Node.Bullet?.Kind} {place.Node.OpensBlock}";

    private static bool IsRuler(IReadOnlyList<Token> line) => line.Count > 0 && line.All(t => t.Kind is TokenKind.Cell or TokenKind.Symbol)
        && TableRow.IsRuler(string.Concat(line.Select(t => t.Text)));

    private static string Said(Token token) => token.Kind + " " + token.Kind switch
    {
        TokenKind.Date => Visning.Tidspunkt(token.Moment),
        TokenKind.Symbol => token.Text == "−" ? "–" : token.Text,
        TokenKind.Text or TokenKind.Cell => token.Text,
        _ => string.Join(" ", token.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };
}
