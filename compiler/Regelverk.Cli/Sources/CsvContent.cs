using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using Regelverk.Cli.Hosting;

namespace Regelverk.Cli.Sources;

/// <summary>What stands in a CSV file, before anybody has said what it should hold.</summary>
/// <param name="Fingerprint">SHA-256 of its bytes.</param>
/// <param name="Decoding">How the bytes were understood.</param>
/// <param name="Separator">What stands between two cells.</param>
/// <param name="Records">The records that have something in a cell.</param>
/// <param name="OpenQuote">The line of a quotation mark that is never closed; null where there is none.</param>
internal sealed record CsvContent(string Fingerprint, Decoding Decoding, char Separator, IReadOnlyList<Row> Records, int? OpenQuote)
{
    private enum QuoteState
    {
        FieldStart,
        Unquoted,
        Quoted,
        QuoteSeen,
    }

    private static readonly char[] Separators = [';', '\t', ','];

    /// <summary>Takes a whole file apart.</summary>
    public static CsvContent Of(byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        var (text, skipped, separator) = Opening(decoded.Text);
        var (records, openQuote) = text.Contains('"', StringComparison.Ordinal) ? QuotedRecords(text, skipped, separator) : (PlainRecords.Of(text, skipped, separator), null);
        return new CsvContent(Hosting.Fingerprint.Of(bytes), decoded.Decoding, separator, records, openQuote);
    }

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

    private static (List<Row> Records, int? OpenQuote) QuotedRecords(string text, int skipped, char separator)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            CacheFields = true,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var records = new List<Row>();
        var line = skipped + 1;
        while (parser.Read())
        {
            if (EndsInsideQuotes(parser.RawRecord, separator))
            {
                return ([], line);
            }

            var cells = parser.Record ?? [];
            if (cells.Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                records.Add(new Row(line, cells));
            }

            line = skipped + parser.RawRow + 1;
        }

        return (records, null);
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
}
