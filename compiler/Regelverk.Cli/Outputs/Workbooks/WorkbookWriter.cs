using System.Collections.Generic;
using System.IO;
using System.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Regelverk.Cli.Outputs.Workbooks;

/// <summary>Writes sheets as an .xlsx file, the same bytes for the same sheets.</summary>
internal static class WorkbookWriter
{
    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(IReadOnlyList<OutputSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = WorkbookStyles.Sheet();
            var entries = new X.Sheets();
            foreach (var (sheet, number) in sheets.Select((sheet, i) => (sheet, (uint)i + 1)))
            {
                var id = $"rId{number + 1}";
                workbook.AddNewPart<WorksheetPart>(id).Worksheet = Of(sheet);
                entries.Append(new X.Sheet { Name = sheet.Name, SheetId = number, Id = id });
            }

            workbook.Workbook = new X.Workbook(entries);
        }

        return PackageBytes.Settled(stream.ToArray());
    }

    private static X.Worksheet Of(OutputSheet sheet)
    {
        var columns = new X.Columns(sheet.Widths.Select((width, i) => new X.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true }));
        var heading = new X.Row(sheet.Headings.Select((text, i) => SheetCellWriter.Heading(text, i + 1))) { RowIndex = 1 };
        var rows = sheet.Rows.Select((row, r) => new X.Row(row.Select((cell, c) => SheetCellWriter.Of(cell, c + 1, r + 2))) { RowIndex = (uint)r + 2 });
        return new X.Worksheet(
            new X.SheetViews(new X.SheetView(new X.Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = X.PaneValues.BottomLeft, State = X.PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            columns,
            new X.SheetData(rows.Prepend(heading)));
    }
}
