using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>
/// Holds quoted text against rules: every amount, date, percentage and border in a quoted ledd must stand in a rule or rate of that §.
/// A mark such as «omskrevet» says that the wording is not the regulation's own; the figures must agree all the same.
/// </summary>
internal sealed class QuoteCheck(SyntaxTree tree, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _numbers = [.. tree.All<HeadingSyntax.Paragraph>().Select(p => p.Number)];

    public void Run()
    {
        var rates = RateFigures();
        var broken = BrokenRates();
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

            var known = new HashSet<string>(DivisionFigures(paragraph.Number), StringComparer.Ordinal);
            var usesBroken = false;
            for (; at < tokens.Count && tokens[at].Span.Start < end; at++)
            {
                AddFigures(tokens, at, rates, known);
                usesBroken |= tokens[at].Forms.Any(f => broken.Contains(f.Name));
            }

            if (!usesBroken)
            {
                CheckQuotes(paragraph, known);
            }
        }
    }

    private void CheckQuotes(HeadingSyntax.Paragraph paragraph, HashSet<string> known)
    {
        foreach (var quote in paragraph.Rules.OfType<RuleSyntax.Quote>())
        {
            var text = tree.Source.Slice(quote.Span);
            foreach (var figure in Figures.In(text).Where(f => !known.Contains(f.Value)))
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
        if (token.Kind == TokenKind.Number)
        {
            known.Add(FigureOf(tokens, at));
        }

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

    /// <summary>A number as it was meant, also where it is grouped wrongly.</summary>
    private static string FigureOf(IReadOnlyList<Token> tokens, int at)
    {
        var scale = tokens[Math.Min(at + 1, tokens.Count - 1)] switch
        {
            var t when t.IsWord("tusen") => 1_000,
            var t when t.IsWord("million") || t.IsWord("millioner") => 1_000_000,
            var t when t.IsWord("milliard") || t.IsWord("milliarder") => 1_000_000_000,
            _ => 1,
        };
        var unit = tokens[Math.Min(scale > 1 ? at + 2 : at + 1, tokens.Count - 1)];
        return Visning.Tall(tokens[at].Number * scale) + (unit.IsWord("prosent") || unit.IsSymbol("%") ? "%" : "");
    }

    private IReadOnlyDictionary<Name, IReadOnlyList<string>> RateFigures() => tree.All<HeadingSyntax.Rates>().SelectMany(h => h.Items)
        .GroupBy(r => r.Name).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)g.SelectMany(FiguresOf).ToArray());

    private IEnumerable<string> FiguresOf(RateSyntax rate)
    {
        var written = Figures.In(tree.Source.Slice(rate.Value.Span)).Select(f => f.Value);
        return rate.Value is ExpressionSyntax.Quantity quantity ? written.Append(FigureOf(quantity)) : written;
    }

    private static string FigureOf(ExpressionSyntax.Quantity quantity) =>
        quantity.Unit == Unit.Percent ? Visning.Tall(quantity.Number * 100) + "%" : Visning.Tall(quantity.Number);

    /// <summary>Rates whose value could not be read; nothing can be said about the texts of the § that use them.</summary>
    private HashSet<Name> BrokenRates() =>
        [.. tree.All<HeadingSyntax.Rates>().SelectMany(h => h.Items).Where(r => r.Value is not ExpressionSyntax.Quantity).Select(r => r.Name)];

    /// <summary>What stands in the division belongs to the § it rests on; where it rests on none that exists, to any.</summary>
    private IEnumerable<string> DivisionFigures(string paragraph) => tree.All<HeadingSyntax.Allocation>()
        .Where(a => a.Basis?.Hjemmel.Paragraf is not { } basis || basis == paragraph || !_numbers.Contains(basis))
        .SelectMany(a => a.Steps)
        .SelectMany(s => s.ClauseTexts.Concat([s.Text]))
        .SelectMany(text => Figures.In(text))
        .Select(f => f.Value);
}
