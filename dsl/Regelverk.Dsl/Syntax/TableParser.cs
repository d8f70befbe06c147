using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl.Syntax;

/// <summary>A table below a line: a row of column names, then rows of cells.</summary>
internal sealed class TableParser(LineParser lines)
{
    /// <summary>The table, or null after a message.</summary>
    public TableSyntax? Parse(OutlineNode node, TokenLine head)
    {
        var rows = new List<IReadOnlyList<CellSyntax>>();
        var complete = true;
        foreach (var child in node.Children)
        {
            var line = lines.CutRow(child);
            var cells = Cells(line);
            if (IsRuler(cells))
            {
                continue;
            }

            if (line.HasErrors)
            {
                complete = false;
            }
            else if (cells.Count == 0 || (rows.Count > 0 && cells.Count != rows[0].Count))
            {
                lines.Diagnostics.Add(SyntaxDiagnostics.TableWidth(line.Span, rows.Count > 0 ? rows[0].Count : 1, cells.Count));
                complete = false;
            }
            else
            {
                rows.Add(cells);
            }
        }

        if (rows.Count < 2 && complete)
        {
            lines.Diagnostics.Add(SyntaxDiagnostics.MissingTable(head.Span, lines.OneLine(lines.Text.Source.Slice(head.Span))));
            complete = false;
        }

        return complete ? new TableSyntax(rows[0], rows.Skip(1).ToArray(), head.Span) : null;
    }

    /// <summary>The cells between the bars; what stands outside the first and last bar is no cell.</summary>
    private static IReadOnlyList<CellSyntax> Cells(TokenLine line)
    {
        var cells = line.Tokens.Where(t => t.Kind == TokenKind.Cell).ToArray();
        return cells.Length < 3 ? [] : cells.Skip(1).Take(cells.Length - 2).Select(t => new CellSyntax(t.Text, t.Span)).ToArray();
    }

    /// <summary>«|---|---|» from a table pasted from elsewhere.</summary>
    private static bool IsRuler(IReadOnlyList<CellSyntax> cells) => cells.Count > 0 && cells.All(c => c.Text.Length > 0 && c.Text.Trim('-', ':').Length == 0);
}
