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
/// Holds quoted text against rules: every amount, date, percentage and border in a quoted ledd must stand in a rule of that §,
/// or where a name that the § uses is declared.
/// A mark such as «omskrevet» says that the wording is not the regulation's own; the figures must agree all the same.
/// </summary>
internal sealed class QuoteCheck(SyntaxTree tree, DiagnosticBag diagnostics)
{
    /// <summary>A quotation with more figures that no rule has, is not the text of its rules.</summary>
    private const int MostOfOneQuote = 20;

    private const string UnknownName = "RV0401";
    private const string ShortYear = "RV0207";
    private const string UnexpectedWord = "RV0301";

    private readonly HashSet<string> _numbers = [.. tree.All<HeadingSyntax.Paragraph>().Select(p => p.Number)];

    public void Run()
    {
        var declared = DeclaredFigures();
        var broken = BrokenRates();
        var divisions = tree.All<HeadingSyntax.Allocation>().Select(a => (Basis: a.Basis?.Hjemmel.Paragraf, Figures: DivisionFigures(a, declared).Concat(PotFigures()).ToArray())).ToArray();
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

            var known = new KnownFigures();
            foreach (var division in divisions.Where(d => d.Basis is null || d.Basis == paragraph.Number || !_numbers.Contains(d.Basis)))
            {
                known.Add(division.Figures);
            }

            // A misspelt name has its own message; the figures of the name it was meant to be, are not missing.
            foreach (var meant in diagnostics.All.Where(d => d.Descriptor.Code == UnknownName && d.Span.Start >= paragraph.Span.Start && d.Span.Start < end).Select(d => d.CorrectText))
            {
                known.Add(declared.Where(d => d.Key.Forms.Contains(meant, StringComparer.OrdinalIgnoreCase)).SelectMany(d => d.Value));
            }

            // A date without its year, or an unknown name for a rate, leaves nobody knowing which figures the rule was to have.
            var usesBroken = diagnostics.All.Any(d => HidesFigures(d) && d.Span.Start >= paragraph.Span.Start && d.Span.Start < end);
            for (; at < tokens.Count && tokens[at].Span.Start < end; at++)
            {
                AddFigures(tokens, at, declared, known);
                usesBroken |= tokens[at].Forms.Any(f => broken.Contains(f.Name));
            }

            if (!usesBroken)
            {
                CheckQuotes(paragraph, known);
            }
        }
    }

    private static bool HidesFigures(Diagnostic diagnostic) => diagnostic.Descriptor.Code switch
    {
        UnknownName => diagnostic.CorrectText is null,
        ShortYear or UnexpectedWord => true,
        _ => false,
    };

    private void CheckQuotes(HeadingSyntax.Paragraph paragraph, KnownFigures known)
    {
        foreach (var quote in paragraph.Rules.Where(r => r is RuleSyntax.Quote or RuleSyntax.Nynorsk))
        {
            var text = tree.Source.Slice(quote.Span);
            foreach (var figure in Figures.In(text).Where(f => !known.Has(f)).Take(MostOfOneQuote))
            {
                var span = new TextSpan(quote.Span.Start + figure.Start, figure.Length);
                diagnostics.Add(AnalysisDiagnostics.QuoteFigure(span, tree.Source.Slice(span), paragraph.Number, known.LikeThis(figure)));
            }
        }
    }

    /// <summary>Figures of rules are read from their words, so that a rule with a mistake in it does not give a second message here.</summary>
    private void AddFigures(IReadOnlyList<Token> tokens, int at, IReadOnlyDictionary<Name, IReadOnlyList<Figure>> declared, KnownFigures known)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            known.Add([FigureOf(tokens, at)]);
        }

        if (token.Kind is TokenKind.Number or TokenKind.Date)
        {
            var last = tokens[Math.Min(at + 2, tokens.Count - 1)];
            var words = tree.Source.Slice(TextSpan.FromBounds(token.Span.Start, Math.Max(token.Span.End, last.Span.End)));
            known.Add(Figures.In(words).Take(1));
        }
        else if (token.Kind == TokenKind.Name)
        {
            foreach (var form in token.Forms)
            {
                known.Add(declared.TryGetValue(form.Name, out var figures) ? figures : []);
            }
        }
    }

    /// <summary>A number as it was meant, also where it is grouped wrongly.</summary>
    private Figure FigureOf(IReadOnlyList<Token> tokens, int at)
    {
        var scale = tokens[Math.Min(at + 1, tokens.Count - 1)] switch
        {
            var t when t.IsWord("tusen") => 1_000,
            var t when t.IsWord("million") || t.IsWord("millioner") => 1_000_000,
            var t when t.IsWord("milliard") || t.IsWord("milliarder") => 1_000_000_000,
            _ => 1,
        };
        var unit = tokens[Math.Min(scale > 1 ? at + 2 : at + 1, tokens.Count - 1)];
        var value = Visning.Tall(tokens[at].Number * scale) + (unit.IsWord("prosent") || unit.IsSymbol("%") ? "%" : "");
        return new Figure(value, tree.Source.Slice(tokens[at].Span), 0, 0);
    }

    /// <summary>The figures where a name is declared: the value of a rate, the limits of a fact, and for «fristen» what the rounds say.</summary>
    private IReadOnlyDictionary<Name, IReadOnlyList<Figure>> DeclaredFigures()
    {
        var lines = tree.All<HeadingSyntax.Concepts>().SelectMany(h => h.Items).SelectMany(c => c.Facts).Concat(tree.All<HeadingSyntax.Discretion>().SelectMany(h => h.Facts))
            .Select(f => (f.Name, f.Span))
            .Concat(tree.All<HeadingSyntax.Rounds>().SelectMany(h => h.Items).Select(r => (Name: tree.Declarations.BuiltIn(BuiltIns.Fristen), r.Span)))
            .SelectMany(l => Figures.In(tree.Source.Slice(l.Span)).Select(figure => (l.Name, Figure: figure)));
        var rates = tree.All<HeadingSyntax.Rates>().SelectMany(h => h.Items).SelectMany(r => FiguresOf(r).Select(figure => (r.Name, Figure: figure)));
        return lines.Concat(rates).GroupBy(f => f.Name).ToDictionary(g => g.Key, g => (IReadOnlyList<Figure>)g.Select(f => f.Figure).ToArray());
    }

    private IEnumerable<Figure> FiguresOf(RateSyntax rate)
    {
        if (rate.Rule is { } rule)
        {
            return rule.Expressions.OfType<ExpressionSyntax.Quantity>().Select(q => new Figure(ValueOf(q), tree.Source.Slice(q.Span), 0, 0))
                .Concat(rule.Lines.SelectMany(line => Figures.In(tree.Source.Slice(line))));
        }

        var words = tree.Source.Slice(rate.Value.Span);
        var written = Figures.In(words);
        return rate.Value is ExpressionSyntax.Quantity quantity ? written.Append(new Figure(ValueOf(quantity), words, 0, 0)) : written;
    }

    private static string ValueOf(ExpressionSyntax.Quantity quantity) =>
        quantity.Unit == Unit.Percent ? Visning.Tall(quantity.Number * 100) + "%" : Visning.Tall(quantity.Number);

    /// <summary>Rates whose value could not be read; nothing can be said about the texts of the § that use them.</summary>
    private HashSet<Name> BrokenRates() =>
        [.. tree.All<HeadingSyntax.Rates>().SelectMany(h => h.Items).Where(r => r.Rule is null && r.Value is not ExpressionSyntax.Quantity).Select(r => r.Name)];

    /// <summary>What stands in the division belongs to the § it rests on; where it rests on none that exists, to any.</summary>
    private static IEnumerable<Figure> DivisionFigures(HeadingSyntax.Allocation division, IReadOnlyDictionary<Name, IReadOnlyList<Figure>> declared) => division.Steps
        .SelectMany(s => s.ClauseTexts.Concat([s.Text]).SelectMany(text => Figures.In(text)).Concat(KeyFigures(s.Sentence, declared)))
        .Distinct();

    /// <summary>The delrammer rest on the same § as the division of them.</summary>
    private IEnumerable<Figure> PotFigures() => tree.All<HeadingSyntax.Pots>().SelectMany(p => p.Items).SelectMany(p => Figures.In(p.Text));

    private static IEnumerable<Figure> KeyFigures(StepSentence sentence, IReadOnlyDictionary<Name, IReadOnlyList<Figure>> declared) =>
        sentence is StepSentence.PriorityGroups groups
            ? groups.Keys.SelectMany(k => k.Key.Forms).SelectMany(f => declared.TryGetValue(f.Name, out var figures) ? figures : [])
            : [];
}
