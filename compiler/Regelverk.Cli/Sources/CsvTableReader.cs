using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;

namespace Regelverk.Cli.Sources;

/// <summary>Reads one CSV file as Norwegian offices make them.</summary>
internal static class CsvTableReader
{
    /// <summary>The file's table, or null where a message says why there is none.</summary>
    /// <param name="file">The name to use in messages.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="reachOfBrokenRow">What a row with too few or too many cells spoils; nobody can know whom it is about.</param>
    /// <param name="log">Where messages go.</param>
    public static Table? Read(string file, CsvContent text, Reach reachOfBrokenRow, InputLog log)
    {
        if (Unusable(file, text) is { } reason)
        {
            log.Add(reason);
            return null;
        }

        var records = text.Records;
        var header = WithoutEmptyEnd(records[0].Cells);
        var (rows, broken) = (new List<Row>(records.Count - 1), new List<Row>());
        foreach (var row in records.Skip(1).Select(r => Fitted(r, header.Count)))
        {
            if (row.Cells.Count == header.Count)
            {
                rows.Add(row);
                continue;
            }

            broken.Add(row);
            log.Add(ColumnDiagnostics.WrongCount(file, row.Line, row.Cells.Count, header.Count, text.Separator) with { Reach = reachOfBrokenRow });
        }

        return new Table(file, records[0].Line, header, rows) { Broken = broken };
    }

    private static InputDiagnostic? Unusable(string file, CsvContent text) => text switch
    {
        { Decoding: Decoding.NotText } => FileDiagnostics.NotText(file),
        { Decoding: Decoding.Spoiled } => FileDiagnostics.Spoiled(file),
        { OpenQuote: { } line } => ColumnDiagnostics.OpenQuote(file, line),
        _ => text.Records.Count == 0 ? FileDiagnostics.Empty(file) : null,
    };

    private static Row Fitted(Row row, int columns) =>
        row.Cells.Count > columns ? row with { Cells = WithoutEmptyEnd(row.Cells, columns) } : row;

    private static IReadOnlyList<string> WithoutEmptyEnd(IReadOnlyList<string> cells, int atLeast = 1)
    {
        var count = cells.Count;
        while (count > atLeast && string.IsNullOrWhiteSpace(cells[count - 1]))
        {
            count--;
        }

        return [.. cells.Take(count)];
    }
}
