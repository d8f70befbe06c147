using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;

namespace Regelverk.Cli.Sources;

/// <summary>Reads one CSV file as Norwegian offices make them.</summary>
internal static class CsvTableReader
{
    private enum QuoteState
    {
        FieldStart,
        Unquoted,
        Quoted,
        QuoteSeen,
    }

    private static readonly char[] Separators = [';', '\t', ','];

    /// <summary>The file's table, or null where a message says why there is none.</summary>
    /// <param name="file">The name to use in messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="reachOfBrokenRow">What a row with too few or too many cells spoils; nobody can know whom it is about.</param>
    /// <param name="log">Where messages go.</param>
    public static Table? Read(string file, byte[] bytes, Reach reachOfBrokenRow, InputLog log)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (Unusable(file, decoded) is { } reason)
        {
            log.Add(reason);
            return null;
        }

        var (text, skipped, separator) = Opening(decoded.Text);
        var records = Records(file, text, skipped, separator, log);
        if (records is null)
        {
            return null;
        }

        var header = WithoutEmptyEnd(records[0].Cells);
        var rows = records.Skip(1).Select(r => Fitted(r, header.Count)).ToLookup(r => r.Cells.Count == header.Count);
        foreach (var broken in rows[false])
        {
            log.Add(ColumnDiagnostics.WrongCount(file, broken.Line, broken.Cells.Count, header.Count, separator) with { Reach = reachOfBrokenRow });
        }

        return new Table(file, records[0].Line, header, [.. rows[true]]) { Broken = [.. rows[false]] };
    }

    private static InputDiagnostic? Unusable(string file, DecodedText decoded) => decoded switch
    {
        { Decoding: Decoding.NotText } => FileDiagnostics.NotText(file),
        { Decoding: Decoding.Spoiled } => FileDiagnostics.Spoiled(file),
        _ => string.IsNullOrWhiteSpace(decoded.Text) ? FileDiagnostics.Empty(file) : null,
    };

    // Some programs write the separator in a first line of its own: «sep=;».
    private static (string Text, int SkippedLines, char Separator) Opening(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        if (first.Length == 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && Separators.Contains(first[4]))
        {
            var next = end < 0 ? text.Length : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            return (text[next..], 1, first[4]);
        }

        return (text, 0, SeparatorOf(first));
    }

    // The first of the candidates wins where several stand equally often in the row of column names.
    private static char SeparatorOf(string header) => Separators.MaxBy(s => OutsideQuotes(header, s));

    private static int OutsideQuotes(string line, char separator)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            quoted ^= c == '"';
            count += !quoted && c == separator ? 1 : 0;
        }

        return count;
    }

    private static List<Row>? Records(string file, string text, int skipped, char separator, InputLog log)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            CacheFields = true,
        };
        var hasQuotes = text.Contains('"', StringComparison.Ordinal);
        using var parser = new CsvParser(new StringReader(text), configuration);
        var records = new List<Row>();
        var line = skipped + 1;
        while (parser.Read())
        {
            if (hasQuotes && EndsInsideQuotes(parser.RawRecord, separator))
            {
                log.Add(ColumnDiagnostics.OpenQuote(file, line));
                return null;
            }

            var cells = parser.Record ?? [];
            if (cells.Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                records.Add(new Row(line, cells));
            }

            line = skipped + parser.RawRow + 1;
        }

        if (records.Count == 0)
        {
            log.Add(FileDiagnostics.Empty(file));
            return null;
        }

        return records;
    }

    // Only the last record of a file can do so: it has swallowed everything up to the end.
    private static bool EndsInsideQuotes(string record, char separator)
    {
        var state = QuoteState.FieldStart;
        foreach (var c in record)
        {
            state = (state, c) switch
            {
                (QuoteState.FieldStart, '"') => QuoteState.Quoted,
                (QuoteState.Quoted, '"') => QuoteState.QuoteSeen,
                (QuoteState.Quoted, _) => QuoteState.Quoted,
                (QuoteState.QuoteSeen, '"') => QuoteState.Quoted,
                _ => c == separator || c is '\r' or '\n' ? QuoteState.FieldStart : QuoteState.Unquoted,
            };
        }

        return state == QuoteState.Quoted;
    }

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
