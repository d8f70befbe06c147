using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Regelverk.Cli.Outputs.Workbooks;

/// <summary>How the cells of a written workbook look.</summary>
internal static class WorkbookStyles
{
    /// <summary>Text, also where it is all digits.</summary>
    public const uint Words = 1;

    /// <summary>The first row.</summary>
    public const uint Heading = 2;

    /// <summary>Whole kroner.</summary>
    public const uint Kroner = 3;

    /// <summary>Kroner with øre.</summary>
    public const uint KronerAndØre = 4;

    private const uint TextFormat = 49;
    private const uint KronerFormat = 164;
    private const uint ØreFormat = 165;

    /// <summary>The styles, in the order of the numbers above.</summary>
    public static X.Stylesheet Sheet() => new(
        new X.NumberingFormats(
            new X.NumberingFormat { NumberFormatId = KronerFormat, FormatCode = "#,##0\\ \"kr\"" },
            new X.NumberingFormat { NumberFormatId = ØreFormat, FormatCode = "#,##0.00\\ \"kr\"" }),
        new X.Fonts(new X.Font(), new X.Font(new X.Bold())),
        new X.Fills(new X.Fill(new X.PatternFill { PatternType = X.PatternValues.None }), new X.Fill(new X.PatternFill { PatternType = X.PatternValues.Gray125 })),
        new X.Borders(new X.Border()),
        new X.CellStyleFormats(new X.CellFormat()),
        new X.CellFormats(
            new X.CellFormat(),
            new X.CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new X.CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true, FontId = 1, ApplyFont = true },
            new X.CellFormat { NumberFormatId = KronerFormat, ApplyNumberFormat = true },
            new X.CellFormat { NumberFormatId = ØreFormat, ApplyNumberFormat = true }));
}
