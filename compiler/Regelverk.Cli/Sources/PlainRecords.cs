using System;
using System.Collections.Generic;

namespace Regelverk.Cli.Sources;

/// <summary>
/// The records of a CSV text without quotes: each is a line, and each cell what stands between two separators. There is nothing there for a parser to find out, and
/// cutting up the text takes a fraction of the time.
/// </summary>
internal static class PlainRecords
{
    // Most columns say the same few things: «nei», «1», the name of a question. A power of two.
    private const int Remembered = 4096;

    /// <summary>The records that have something in a cell.</summary>
    /// <param name="text">The text.</param>
    /// <param name="skippedLines">Lines of the file before it.</param>
    /// <param name="separator">What stands between two cells.</param>
    public static List<Row> Of(string text, int skippedLines, char separator)
    {
        var records = new List<Row>();
        var remembered = new string?[Remembered];
        var rest = text.AsSpan();
        for (var line = skippedLines + 1; rest.Length > 0; line++)
        {
            var end = rest.IndexOfAny('\r', '\n');
            var record = end < 0 ? rest : rest[..end];
            var cells = Cells(record, separator, remembered);
            if (Array.Exists(cells, cell => !string.IsNullOrWhiteSpace(cell)))
            {
                records.Add(new Row(line, cells));
            }

            rest = end < 0 ? [] : rest[(end + (rest[end..].StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1))..];
        }

        return records;
    }

    private static string[] Cells(ReadOnlySpan<char> record, char separator, string?[] remembered)
    {
        var cells = new string[record.Count(separator) + 1];
        for (var i = 0; i < cells.Length; i++)
        {
            var end = record.IndexOf(separator);
            cells[i] = Text(end < 0 ? record : record[..end], remembered);
            record = record[(end + 1)..];
        }

        return cells;
    }

    private static string Text(ReadOnlySpan<char> cell, string?[] remembered)
    {
        ref var known = ref remembered[string.GetHashCode(cell, StringComparison.Ordinal) & (Remembered - 1)];
        return known is not null && cell.SequenceEqual(known) ? known : known = cell.ToString();
    }
}
