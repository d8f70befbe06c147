using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Sprache;

namespace Regelverk.Dsl.Syntax;

/// <summary>Reads the lines below a rule that gives a name its value line by line.</summary>
internal sealed class ComputedParser(LineParser lines)
{
    private static readonly string[] Openings = [" følger av ", " beregnes trinnvis", " beregnes av "];

    private static readonly Parser<Token> Result = TokenParsers.Name;

    private readonly ConditionParser _conditions = new(lines);

    /// <summary>Whether a line opens a table or steps, so that it has their words.</summary>
    public bool Opens(OutlineNode node)
    {
        var words = Words(node);
        return Openings.Any(o => words.IndexOf(o, StringComparison.Ordinal) > 0);
    }

    /// <summary>Whether a line opens the dated lines of a rate.</summary>
    public bool OpensDates(OutlineNode node) => node.OpensBlock && Words(node).IndexOf(", etter ", StringComparison.Ordinal) > 0;

    /// <summary>The whole rule, or null after a message; all lines below are read in either case.</summary>
    public ComputedSyntax? Complete(ComputedTail tail, Name? name, TextSpan nameSpan, OutlineNode node, TextSpan span)
    {
        if (node.Children.Count == 0)
        {
            lines.Diagnostics.Add(tail is ComputedTail.Table ? ComputedDiagnostics.NoTable(span) : OutlineDiagnostics.EmptyBlock(span));
            return null;
        }

        return tail switch
        {
            ComputedTail.Table table => ReadTable(table, name, nameSpan, node, span),
            ComputedTail.Bands bands => ReadLines(node, ComputedGrammar.Band) is { } read ? new BandsSyntax(name, nameSpan, bands.Base, bands.Modifiers, read, span) : null,
            ComputedTail.Steps steps => ReadLines(node, ComputedGrammar.Step) is { } read ? new StepsSyntax(name, nameSpan, steps.Base, steps.Inside, steps.Modifiers, read, span) : null,
            ComputedTail.Dated dated => ReadLines(node, ComputedGrammar.Dated) is { } read ? new DatedRateSyntax(name, nameSpan, dated.By, read, span) : null,
            _ => null,
        };
    }

    /// <summary>What each line below says; null if one of them could not be read.</summary>
    private IReadOnlyList<T>? ReadLines<T>(OutlineNode node, Parser<T> parser)
        where T : class
    {
        var read = new List<T>();
        foreach (var child in node.Children)
        {
            var line = lines.Cut(child, Vocabulary.Computed);
            _conditions.RefuseItems(child);
            if (lines.Parse(line, parser) is { } item)
            {
                read.Add(item);
            }
        }

        return read.Count == node.Children.Count ? read : null;
    }

    private DecisionTableSyntax? ReadTable(ComputedTail.Table table, Name? name, TextSpan nameSpan, OutlineNode node, TextSpan span)
    {
        var cells = new List<IReadOnlyList<TokenLine>>();
        var isWhole = true;
        foreach (var child in node.Children)
        {
            if (IsRuler(child))
            {
                lines.CutPlain(child);
                continue;
            }

            var line = lines.Cut(child, Vocabulary.Computed);
            _conditions.RefuseItems(child);
            isWhole &= !line.HasErrors;
            if (!line.HasErrors && Cells(line, cells.Count > 0 ? cells[0].Count : null) is { } row)
            {
                cells.Add(row);
            }
            else
            {
                isWhole = false;
            }
        }

        if (!isWhole)
        {
            return null;
        }

        if (cells.Count < 2)
        {
            lines.Diagnostics.Add(ComputedDiagnostics.NoTable(span));
            return null;
        }

        return ReadCells(table, name, nameSpan, cells, span);
    }

    private DecisionTableSyntax? ReadCells(ComputedTail.Table table, Name? name, TextSpan nameSpan, IReadOnlyList<IReadOnlyList<TokenLine>> cells, TextSpan span)
    {
        var width = cells[0].Count;
        var columns = cells[0].Take(width - 1).Select(c => lines.Parse(c, ExpressionGrammar.Term)).ToArray();
        var result = lines.Parse(cells[0][width - 1], Result);
        var rows = cells.Skip(1).Select(ReadRow).ToArray();
        return columns.Any(c => c is null) || result is null || rows.Any(r => r is null)
            ? null
            : new DecisionTableSyntax(name, nameSpan, table.Rule, columns.OfType<ExpressionSyntax>().ToArray(), result, rows.OfType<RowSyntax>().ToArray(), span);
    }

    private RowSyntax? ReadRow(IReadOnlyList<TokenLine> cells)
    {
        var tests = cells.Take(cells.Count - 1).Select(c => lines.Parse(c, ComputedGrammar.Test)).ToArray();
        var value = lines.Parse(cells[cells.Count - 1], ExpressionGrammar.Value);
        if (value is null || tests.Any(t => t is null))
        {
            return null;
        }

        var read = tests.OfType<TestSyntax>().ToArray();
        var isOtherwise = read.Any(t => t.IsOtherwise);
        if (isOtherwise && read.FirstOrDefault(t => t.Parts.Count > 0) is { } other)
        {
            lines.Diagnostics.Add(ComputedDiagnostics.OtherwiseWithTest(other.Span));
            return null;
        }

        return new RowSyntax(read, isOtherwise, value, false, TextSpan.Cover(cells[0].Span, cells[cells.Count - 1].Span));
    }

    /// <summary>The cells between the bars, each as a line of its own; null after a message.</summary>
    private IReadOnlyList<TokenLine>? Cells(TokenLine line, int? width)
    {
        var bars = Enumerable.Range(0, line.Tokens.Count).Where(i => line.Tokens[i].IsSymbol("|")).ToArray();
        var isFramed = bars.Length > 1 && bars[0] == 0 && bars[bars.Length - 1] == line.Tokens.Count - 2;
        if (!isFramed || bars.Length < 3 || (width is { } columns && bars.Length - 1 != columns))
        {
            lines.Diagnostics.Add(ComputedDiagnostics.TableWidth(line.Span, width, isFramed ? bars.Length - 1 : 0));
            return null;
        }

        var empty = bars.Zip(bars.Skip(1), (from, to) => (From: from, To: to)).FirstOrDefault(b => b.To == b.From + 1);
        if (empty.To > 0)
        {
            lines.Diagnostics.Add(ComputedDiagnostics.EmptyCell(TextSpan.Cover(line.Tokens[empty.From].Span, line.Tokens[empty.To].Span), width is null || empty.To == bars[bars.Length - 1]));
            return null;
        }

        return bars.Zip(bars.Skip(1), (from, to) => Cell(line.Tokens, from, to)).ToArray();
    }

    private static TokenLine Cell(IReadOnlyList<Token> tokens, int from, int to)
    {
        var bar = tokens[to];
        var end = new Token(TokenKind.End, "", new TextSpan(bar.Span.Start, 0), bar.FullStart, bar.FullStart);
        return new TokenLine([.. tokens.Skip(from + 1).Take(to - from - 1), end], false);
    }

    private string Words(OutlineNode node) => Folding.Fold(lines.Text.Content.Substring(node.Start, node.End - node.Start));

    /// <summary>«|---|---|» from a table pasted from elsewhere.</summary>
    private bool IsRuler(OutlineNode node)
    {
        var words = lines.Text.Content.Substring(node.Start, node.End - node.Start);
        return words.IndexOf('-') >= 0 && words.All(c => c is '|' or '-' or ':' || char.IsWhiteSpace(c));
    }
}
