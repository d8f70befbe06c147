using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl.Analysis;

/// <summary>
/// Holds quoted text against rules: every amount, date, percentage and border in a quoted ledd must stand in a rule or rate of that §.
/// A mark such as «omskrevet» says that the wording is not the regulation's own; the figures must agree all the same.
/// </summary>
internal sealed class QuoteCheck(SyntaxTree tree, DiagnosticBag diagnostics)
{
    /// <summary>A quotation with more figures that no rule has, is not the text of its rules.</summary>
    private const int MostOfOneQuote = 20;

    private readonly HashSet<string> _numbers = [.. tree.All<HeadingSyntax.Paragraph>().Select(p => p.Number)];

    public void Run()
    {
        var rates = RateFigures();
        var divisions = tree.All<HeadingSyntax.Allocation>().Select(a => (Basis: a.Basis?.Hjemmel.Paragraf, Figures: DivisionFigures(a).ToArray())).ToArray();
        var boundaries = new Queue<int>(tree.Headings.Select(h => h.Span.Start).OrderBy(s => s).Concat([int.MaxValue]));
        var tokens = tree.Tokens;
        var at = 0;
        foreach (var paragraph in tree.All<HeadingSyntax.Paragraph>().OrderBy(p => p.Span.Start))
        {
            while (boundaries.Peek() <= paragraph.Span.Start)
            {
                boundaries.Dequeue();
            }

            var end = boundaries.Peek();
            while (at < tokens.Count && tokens[at].Span.Start <= paragraph.Span.Start)
            {
                at++;
            }

            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var division in divisions.Where(d => d.Basis is null || d.Basis == paragraph.Number || !_numbers.Contains(d.Basis)))
            {
                known.UnionWith(division.Figures);
            }

            for (; at < tokens.Count && tokens[at].Span.Start < end; at++)
            {
                AddFigures(tokens, at, rates, known);
            }

            CheckQuotes(paragraph, known);
        }
    }

    private void CheckQuotes(HeadingSyntax.Paragraph paragraph, HashSet<string> known)
    {
        foreach (var quote in paragraph.Rules.OfType<RuleSyntax.Quote>())
        {
            var text = tree.Source.Slice(quote.Span);
            foreach (var figure in Figures.In(text).Where(f => !known.Contains(f.Value)).Take(MostOfOneQuote))
            {
                var span = new TextSpan(quote.Span.Start + figure.Start, figure.Length);
                diagnostics.Add(AnalysisDiagnostics.QuoteFigure(span, tree.Source.Slice(span), paragraph.Number));
            }
        }
    }

    /// <summary>Figures of rules are read from their words, so that a rule with a mistake in it does not give a second message here.</summary>
    private void AddFigures(IReadOnlyList<Token> tokens, int at, IReadOnlyDictionary<Name, IReadOnlyList<string>> rates, HashSet<string> known)
    {
        var token = tokens[at];
        if (token.Kind is TokenKind.Number or TokenKind.Date)
        {
            var last = tokens[Math.Min(at + 2, tokens.Count - 1)];
            var words = tree.Source.Slice(TextSpan.FromBounds(token.Span.Start, Math.Max(token.Span.End, last.Span.End)));
            known.UnionWith(Figures.In(words).Take(1).Select(f => f.Value));
        }
        else if (token.Kind == TokenKind.Name)
        {
            foreach (var form in token.Forms)
            {
                if (rates.TryGetValue(form.Name, out var figures))
                {
                    known.UnionWith(figures);
                }
            }
        }
    }

    private IReadOnlyDictionary<Name, IReadOnlyList<string>> RateFigures() => tree.All<HeadingSyntax.Rates>().SelectMany(h => h.Items)
        .GroupBy(r => r.Name).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)g.SelectMany(r => Figures.In(tree.Source.Slice(r.Value.Span))).Select(f => f.Value).ToArray());

    /// <summary>What stands in the division belongs to the § it rests on; where it rests on none that exists, to any.</summary>
    private static IEnumerable<string> DivisionFigures(HeadingSyntax.Allocation division) => division.Steps
        .SelectMany(s => s.ClauseTexts.Concat([s.Text]))
        .SelectMany(text => Figures.In(text))
        .Select(f => f.Value)
        .Distinct(StringComparer.Ordinal);
}
