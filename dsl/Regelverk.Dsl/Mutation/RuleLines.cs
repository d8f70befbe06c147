using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl.Mutation;

/// <summary>A line that something may be changed in.</summary>
/// <param name="Heading">The heading it stands under.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Column">How far in its first physical line begins.</param>
/// <param name="Block">The line and the deeper ones below it, whole physical lines.</param>
internal sealed record RuleLine(HeadingSyntax Heading, IReadOnlyList<Token> Tokens, int Column, TextSpan Block)
{
    public TextSpan Span => TextSpan.Cover(Tokens[0].Span, Tokens[Tokens.Count - 1].Span);

    /// <summary>Whether it is a row of a table.</summary>
    public bool IsRow => Tokens.Any(t => t.Kind == TokenKind.Cell);
}

/// <summary>Finds the lines under the headings that the outcome and the division rest on: not what is declared, not the examples.</summary>
internal static class RuleLines
{
    public static IReadOnlyList<RuleLine> Of(SyntaxTree tree)
    {
        var text = tree.Source.Content;
        var headings = tree.Headings.OrderBy(h => h.Span.Start).ToArray();
        var lines = TokenLines.Of(tree.Tokens).Where(l => l.Count > 0).Select(l => (Tokens: l, Start: LineStart(text, l[0].Span.Start))).ToArray();
        var columns = lines.Select(l => Column(text, l.Start)).ToArray();
        var result = new List<RuleLine>();
        for (var i = 0; i < lines.Length; i++)
        {
            var heading = headings.LastOrDefault(h => h.Span.Start <= lines[i].Tokens[0].Span.Start);
            if (columns[i] > 0 && heading is HeadingSyntax.Paragraph or HeadingSyntax.Rates or HeadingSyntax.Pots or HeadingSyntax.Rounds or HeadingSyntax.Allocation)
            {
                var next = i + 1;
                while (next < lines.Length && columns[next] > columns[i])
                {
                    next++;
                }

                var last = lines[next - 1].Tokens;
                result.Add(new RuleLine(heading, lines[i].Tokens, columns[i], TextSpan.FromBounds(lines[i].Start, LineEnd(text, last[last.Count - 1].Span.End))));
            }
        }

        return result;
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int LineEnd(string text, int at) => at < text.Length && text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;

    private static int Column(string text, int start)
    {
        var at = start;
        while (at < text.Length && (text[at] == ' ' || text[at] == '\t'))
        {
            at++;
        }

        return at - start;
    }
}
