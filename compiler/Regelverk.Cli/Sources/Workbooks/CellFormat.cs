using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Regelverk.Cli.Sources.Workbooks;

/// <summary>What the number of a cell is shown as.</summary>
internal enum FormatKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A percentage: 0.5 is 50 %.</summary>
    Percent,

    /// <summary>A month and a year, no day.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A time of the day, with or without the day.</summary>
    Clock,
}

/// <summary>How a cell shows its number.</summary>
/// <param name="Kind">As what.</param>
/// <param name="Digits">The least number of digits; a shorter number gets zeros in front, as 301 shown as 0301.</param>
internal sealed partial record CellFormat(FormatKind Kind, int Digits = 0)
{
    private static readonly CellFormat Plain = new(FormatKind.Number);

    /// <summary>The formats of a workbook, by the number that its cells give.</summary>
    public static IReadOnlyList<CellFormat> Of(WorkbookStylesPart? styles)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var formats = new List<CellFormat>();
        if (styles is null)
        {
            return formats;
        }

        using var reader = OpenXmlReader.Create(styles);
        var isOfCells = false;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(X.CellFormats))
            {
                isOfCells = reader.IsStartElement;
            }
            else if (reader.IsStartElement && reader.ElementType == typeof(X.NumberingFormat))
            {
                codes[Attribute(reader, "numFmtId")] = Attribute(reader, "formatCode");
            }
            else if (isOfCells && reader.IsStartElement && reader.ElementType == typeof(X.CellFormat))
            {
                var id = Attribute(reader, "numFmtId");
                formats.Add(codes.TryGetValue(id, out var code) ? OfCode(code) : BuiltIn(id));
            }
        }

        return formats;
    }

    /// <summary>A format by its code: «dd.mm.yyyy», «0.00%», «0000».</summary>
    public static CellFormat OfCode(string code)
    {
        var shown = Words().Replace(code.Split(';')[0], "").ToLowerInvariant();
        if (shown.Length > 1 && shown.All(c => c == '0'))
        {
            return new CellFormat(FormatKind.Number, shown.Length);
        }

        return shown.Contains('%', StringComparison.Ordinal) ? new CellFormat(FormatKind.Percent)
            : shown.AsSpan().ContainsAny('h', 's') ? new CellFormat(FormatKind.Clock)
            : shown.Contains('d', StringComparison.Ordinal) ? new CellFormat(FormatKind.Day)
            : shown.AsSpan().ContainsAny('m', 'y') ? new CellFormat(FormatKind.Month)
            : Plain;
    }

    // The numbers below 164 mean the same in every workbook.
    private static CellFormat BuiltIn(string id) => !int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Plain : number switch
    {
        9 or 10 => new CellFormat(FormatKind.Percent),
        17 => new CellFormat(FormatKind.Month),
        >= 14 and <= 16 or >= 27 and <= 31 or >= 50 and <= 58 => new CellFormat(FormatKind.Day),
        >= 18 and <= 22 or >= 32 and <= 36 or >= 45 and <= 47 => new CellFormat(FormatKind.Clock),
        _ => Plain,
    };

    private static string Attribute(OpenXmlReader reader, string name) => reader.Attributes.FirstOrDefault(a => a.LocalName == name).Value ?? "";

    // Quoted words, colours and currencies in brackets, and single letters that only stand there; [h] is a clock.
    [GeneratedRegex("\"[^\"]*\"|\\[(?!h{1,2}\\])[^\\]]*\\]|\\\\.|_.|\\*.", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
