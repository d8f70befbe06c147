using System.Globalization;
using DocumentFormat.OpenXml;
using Regelverk.Cli.Sources.Workbooks;
using Regelverk.Dsl.Values;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Regelverk.Cli.Outputs.Workbooks;

/// <summary>Writes cells so that no program takes a text for a formula or a number, and no amount loses an øre.</summary>
internal static class SheetCellWriter
{
    // What a cell of a workbook can hold.
    private const int MostLetters = 32_767;
    private const int MostDigits = 15;

    /// <summary>A cell of the first row.</summary>
    public static X.Cell Heading(string text, int column) => Words(text, column, 1, WorkbookStyles.Heading);

    /// <summary>Any other cell.</summary>
    /// <param name="cell">What it holds.</param>
    /// <param name="column">From 1.</param>
    /// <param name="row">From 1.</param>
    public static X.Cell Of(OutputCell cell, int column, int row) => cell switch
    {
        OutputCell.Amount { Kroner: var kroner } when Exact(kroner) is { } number => new X.Cell
        {
            CellReference = CellAddress.Of(column, row),
            StyleIndex = kroner.IsWhole ? WorkbookStyles.Kroner : WorkbookStyles.KronerAndØre,
            CellValue = new X.CellValue(number),
        },
        OutputCell.Amount { Kroner: var kroner } => Words(Visning.Kroner(kroner), column, row, WorkbookStyles.Words),
        OutputCell.Words { Text: var text } => Words(text, column, row, WorkbookStyles.Words),
        _ => Words("", column, row, WorkbookStyles.Words),
    };

    private static X.Cell Words(string text, int column, int row, uint style)
    {
        var cell = new X.Cell { CellReference = CellAddress.Of(column, row), StyleIndex = style };
        if (text.Length > 0)
        {
            cell.DataType = X.CellValues.InlineString;
            cell.InlineString = new X.InlineString(new X.Text(EscapedText.Write(Fitted(text))) { Space = SpaceProcessingModeValues.Preserve });
        }

        return cell;
    }

    private static string Fitted(string text) => text.Length > MostLetters ? text[..(MostLetters - 2)] + " …" : text;

    // A spreadsheet keeps 15 digits; an amount with more is written as words rather than changed.
    private static string? Exact(Rational kroner)
    {
        var øre = kroner * 100;
        if (!øre.IsWhole)
        {
            return null;
        }

        var digits = øre.Numerator.ToString(CultureInfo.InvariantCulture);
        var sign = digits.StartsWith('-') ? "-" : "";
        var unsigned = digits[sign.Length..].PadLeft(3, '0');
        return unsigned.Length > MostDigits ? null
            : sign + unsigned[..^2] + (unsigned.EndsWith("00", System.StringComparison.Ordinal) ? "" : "." + unsigned[^2..]);
    }
}
