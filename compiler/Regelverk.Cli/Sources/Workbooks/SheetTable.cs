using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Messages;

namespace Regelverk.Cli.Sources.Workbooks;

/// <summary>Makes the table of a sheet: the first row with content holds the names of the columns.</summary>
internal sealed class SheetTable(string sheet, Reach reachOfBrokenRow, InputLog log)
{
    private const long MostCells = 20_000_000;

    /// <summary>The table, or null where a message says why there is none.</summary>
    public Table? Of(SheetContent content)
    {
        if (content.Rows.Count == 0)
        {
            log.Add(FileDiagnostics.Empty(sheet));
            return null;
        }

        var names = content.Rows[0];
        if ((long)content.Rows.Count * names.Cells.Count > MostCells)
        {
            log.Add(WorkbookDiagnostics.TooManyCells(sheet));
            return null;
        }

        if (content.HasHidden)
        {
            log.Add(WorkbookDiagnostics.Hidden(sheet));
        }

        var columns = names.Cells.Select((cell, i) => (cell.Column, Place: i)).ToDictionary(c => c.Column, c => c.Place);
        var header = names.Cells.Select(cell => cell.Text).ToList();
        foreach (var cell in names.Cells)
        {
            Report(names, cell, null, Reach.Everything);
        }

        ReportMerged(content, names.Line);
        var (rows, broken) = (new List<Row>(), new List<Row>());
        foreach (var row in content.Rows.Skip(1))
        {
            (IsWhole(row, header, columns) ? rows : broken).Add(new Row(row.Line, Cells(row, header.Count, columns)));
        }

        return new Table(sheet, names.Line, header, rows) { Broken = broken };
    }

    private static string[] Cells(SheetRow row, int count, Dictionary<int, int> columns)
    {
        var cells = new string[count];
        System.Array.Fill(cells, "");
        foreach (var cell in row.Cells.Where(c => columns.ContainsKey(c.Column)))
        {
            cells[columns[cell.Column]] = cell.Text;
        }

        return cells;
    }

    private bool IsWhole(SheetRow row, List<string> header, Dictionary<int, int> columns)
    {
        var isWhole = true;
        foreach (var cell in row.Cells)
        {
            if (!columns.TryGetValue(cell.Column, out var place))
            {
                log.Add(WorkbookDiagnostics.Outside(sheet, row.Line, CellAddress.Of(cell.Column, row.Line)) with { Reach = reachOfBrokenRow });
                isWhole = false;
            }
            else
            {
                isWhole &= Report(row, cell, header[place], reachOfBrokenRow);
            }
        }

        return isWhole;
    }

    // True where there is nothing to report.
    private bool Report(SheetRow row, SheetCell cell, string? column, Reach reach)
    {
        InputDiagnostic? fault = cell.Fault switch
        {
            CellFault.Error => WorkbookDiagnostics.Error(sheet, row.Line, column, cell.Text),
            CellFault.NotComputed => WorkbookDiagnostics.Uncomputed(sheet, row.Line, column),
            _ => null,
        };
        if (fault is null)
        {
            return true;
        }

        log.Add(fault with { Reach = reach });
        return false;
    }

    // What is merged above the table, such as a title over it, says nothing of its rows.
    private void ReportMerged(SheetContent content, int headerLine)
    {
        foreach (var range in content.Merged)
        {
            var ends = range.Split(':').Select(CellAddress.Read).ToArray();
            if (ends is [{ } first, { } last] && last.Row >= headerLine)
            {
                log.Add(WorkbookDiagnostics.Merged(sheet, int.Max(first.Row, headerLine), range));
            }
        }
    }
}
