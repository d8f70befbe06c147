using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs;

/// <summary>CSV that Norwegian Excel opens: semicolons and decimal commas.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The bytes of a CSV file. Excel reads æøå only after a byte order mark.</summary>
    public static byte[] Bytes(string csv) => [.. WithMark.GetPreamble(), .. WithMark.GetBytes(csv)];

    /// <summary>Rows under headings.</summary>
    public static string Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ";",
            NewLine = "\n",

            // A cell that begins with = + - or @ would be run as a formula by whoever opens the file.
            InjectionOptions = InjectionOptions.Escape,
        }))
        {
            Row(writer, headings);
            foreach (var row in rows)
            {
                Row(writer, row);
            }
        }

        return text.ToString();
    }

    /// <summary>An amount without blanks between thousands, so that a spreadsheet takes it as a number; empty where it is not known.</summary>
    public static string Amount(Rational? amount) => amount is { } kroner
        ? Visning.Kroner(kroner).Replace(" kroner", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
        : "";

    private static void Row(CsvWriter writer, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
        {
            writer.WriteField(cell);
        }

        writer.NextRecord();
    }
}
