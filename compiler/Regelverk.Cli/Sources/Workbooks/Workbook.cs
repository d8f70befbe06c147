using System;
using System.Collections.Generic;
using System.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Regelverk.Cli.Sources.Workbooks;

/// <summary>An open workbook: its sheets, and what its cells need to be understood.</summary>
internal sealed class Workbook
{
    private readonly WorkbookPart _part;
    private IReadOnlyList<string>? _sharedTexts;
    private IReadOnlyList<CellFormat>? _formats;

    public Workbook(WorkbookPart part)
    {
        _part = part;
        Sheets = [.. ReadSheets(part)];
    }

    /// <summary>The sheets by name, in their order; charts are none.</summary>
    public IReadOnlyList<(string Name, WorksheetPart Part)> Sheets { get; }

    /// <summary>Whether days are counted from 1904, as older programs for Macintosh do.</summary>
    public bool From1904 { get; private set; }

    /// <summary>Texts that cells refer to by number.</summary>
    public IReadOnlyList<string> SharedTexts => _sharedTexts ??= [.. ReadSharedTexts(_part.SharedStringTablePart)];

    /// <summary>How a cell shows its number, by the style that the cell gives.</summary>
    public CellFormat Format(int style)
    {
        _formats ??= CellFormat.Of(_part.WorkbookStylesPart);
        return style >= 0 && style < _formats.Count ? _formats[style] : new CellFormat(FormatKind.Number);
    }

    /// <summary>The letters of a text, in one or several styles; how it is read aloud is no part of it.</summary>
    public static string TextOf(OpenXmlElement? element) => element is null
        ? ""
        : EscapedText.Read(string.Concat(element.ChildElements.Select(child => child switch
        {
            X.Text text => text.Text,
            X.Run run => run.Text?.Text,
            _ => "",
        })));

    private IEnumerable<(string Name, WorksheetPart Part)> ReadSheets(WorkbookPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(X.WorkbookProperties))
            {
                From1904 = Attribute(reader, "date1904") is "1" or "true";
            }
            else if (reader.IsStartElement && reader.ElementType == typeof(X.Sheet) && part.TryGetPartById(Attribute(reader, "id"), out var sheet) && sheet is WorksheetPart worksheet)
            {
                yield return (Attribute(reader, "name"), worksheet);
            }
        }
    }

    private static IEnumerable<string> ReadSharedTexts(SharedStringTablePart? part)
    {
        if (part is null)
        {
            yield break;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(X.SharedStringItem))
            {
                yield return TextOf(reader.LoadCurrentElement());
            }
        }
    }

    private static string Attribute(OpenXmlReader reader, string name) => reader.Attributes.FirstOrDefault(a => string.Equals(a.LocalName, name, StringComparison.Ordinal)).Value ?? "";
}
