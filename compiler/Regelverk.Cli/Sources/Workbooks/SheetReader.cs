using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Regelverk.Cli.Sources.Workbooks;

/// <summary>Reads one sheet cell by cell, without ever holding all of its XML.</summary>
internal sealed class SheetReader(Workbook workbook)
{
    private readonly List<SheetRow> _rows = [];
    private readonly List<string> _merged = [];
    private List<SheetCell> _cells = [];
    private int _line;
    private bool _hasHidden;

    /// <summary>All of the sheet.</summary>
    /// <exception cref="InvalidDataException">The sheet contradicts itself: rows or cells out of order, a text that is not there.</exception>
    public SheetContent Read(WorksheetPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(X.Row))
            {
                BeginRow(Attribute(reader, "r"));
                _hasHidden |= IsHidden(reader);
            }
            else if (reader.ElementType == typeof(X.Cell) && reader.LoadCurrentElement() is X.Cell cell)
            {
                ReadCell(cell);
            }
            else if (reader.ElementType == typeof(X.Column))
            {
                _hasHidden |= IsHidden(reader);
            }
            else if (reader.ElementType == typeof(X.MergeCell))
            {
                _merged.Add(Attribute(reader, "ref") ?? "");
            }
        }

        EndRow();
        return new SheetContent(_rows, _merged, _hasHidden);
    }

    private void BeginRow(string? number)
    {
        EndRow();
        var line = number is null ? _line + 1 : Whole(number);
        _line = line > _line ? line : throw new InvalidDataException();
    }

    private void EndRow()
    {
        if (_cells.Count > 0)
        {
            _rows.Add(new SheetRow(_line, _cells));
            _cells = [];
        }
    }

    private void ReadCell(X.Cell cell)
    {
        var last = _cells.Count == 0 ? 0 : _cells[^1].Column;
        var column = CellAddress.Read(cell.CellReference?.InnerText) is { } address ? address.Column : last + 1;
        if (column <= last || _line == 0)
        {
            throw new InvalidDataException();
        }

        var read = Read(cell, column);
        if (read.Fault != CellFault.None || !string.IsNullOrWhiteSpace(read.Text))
        {
            _cells.Add(read);
        }
    }

    private SheetCell Read(X.Cell cell, int column)
    {
        var raw = cell.CellValue?.Text ?? "";
        if (cell.CellFormula is not null && raw.Length == 0 && cell.DataType?.InnerText != "str")
        {
            return new SheetCell(column, "", CellFault.NotComputed);
        }

        return cell.DataType?.InnerText switch
        {
            "s" => new SheetCell(column, Shared(raw)),
            "inlineStr" => new SheetCell(column, Workbook.TextOf(cell.InlineString)),
            "str" => new SheetCell(column, EscapedText.Read(raw)),
            "b" => new SheetCell(column, raw switch { "1" or "true" => "ja", "0" or "false" => "nei", _ => raw }),
            "e" => new SheetCell(column, raw, CellFault.Error),
            "d" => new SheetCell(column, raw.EndsWith("T00:00:00", System.StringComparison.Ordinal) ? raw[..^9] : raw),
            _ => new SheetCell(column, raw.Length == 0 ? "" : CellNumber.Text(raw, workbook.Format(Style(cell)), workbook.From1904)),
        };
    }

    private static int Style(X.Cell cell) => int.TryParse(cell.StyleIndex?.InnerText, NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0;

    private string Shared(string number)
    {
        if (number.Length == 0)
        {
            return "";
        }

        var index = Whole(number);
        return index < workbook.SharedTexts.Count ? workbook.SharedTexts[index] : throw new InvalidDataException();
    }

    private static int Whole(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw new InvalidDataException();

    private static bool IsHidden(OpenXmlReader reader) => Attribute(reader, "hidden") is "1" or "true";

    private static string? Attribute(OpenXmlReader reader, string name) => reader.Attributes.Where(a => a.LocalName == name).Select(a => a.Value).FirstOrDefault();
}
