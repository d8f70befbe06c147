using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security;
using System.Text;

namespace Regelverk.Tests.Cli.Workbooks;

/// <summary>Writes a workbook by hand, part by part, so that what reads it is held against the format and not against itself.</summary>
internal sealed class Regneark
{
    /// <summary>Numbers of the styles that every workbook here has.</summary>
    public const int Dato = 1, Tid = 2, Prosent = 3, FireSifre = 4, Kroner = 5, Måned = 6;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private readonly List<(string Name, string Content)> _sheets = [];
    private readonly List<string> _shared = [];

    /// <summary>Whether days are counted from 1904.</summary>
    public bool Fra1904 { get; init; }

    /// <summary>A sheet with the cells of a CSV text; what a cell becomes is given, or else it is a text of its own.</summary>
    public Regneark Ark(string name, string csv, Func<string, string, string>? cell = null)
    {
        var lines = csv.TrimEnd('\n').Split('\n').Select(line => line.Split(';')).ToArray();
        var rows = lines.Select((line, r) => line.Select((text, c) => r == 0 ? Delt(text) : (cell ?? ((_, t) => Tekst(t)))(lines[0][c], text)));
        return Rader(name, rows);
    }

    /// <summary>A sheet with these cells.</summary>
    public Regneark Rader(string name, IEnumerable<IEnumerable<string>> rows, string efter = "", string radvalg = "") => Innhold(
        name,
        $"<sheetData>{string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\"{(r > 0 ? radvalg : "")}>{string.Concat(row.Select((cell, c) => cell.Replace("<c", $"<c r=\"{(char)('A' + c)}{r + 1}\"", StringComparison.Ordinal)))}</row>"))}</sheetData>{efter}");

    /// <summary>A sheet with this XML inside.</summary>
    public Regneark Innhold(string name, string xml)
    {
        _sheets.Add((name, xml));
        return this;
    }

    /// <summary>A cell with a text of its own.</summary>
    public static string Tekst(string text) => text.Length == 0 ? "<c/>" : $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>A cell with a text that several cells share.</summary>
    public string Delt(string text)
    {
        if (!_shared.Contains(text))
        {
            _shared.Add(text);
        }

        return string.Create(CultureInfo.InvariantCulture, $"<c t=\"s\"><v>{_shared.IndexOf(text)}</v></c>");
    }

    /// <summary>A cell with a number.</summary>
    public static string Tall(string number, int style = 0) => string.Create(CultureInfo.InvariantCulture, $"<c s=\"{style}\"><v>{number}</v></c>");

    /// <summary>A cell with yes or no.</summary>
    public static string JaNei(bool value) => $"<c t=\"b\"><v>{(value ? 1 : 0)}</v></c>";

    /// <summary>The day's number in a workbook that counts from 1900.</summary>
    public static string Dagnummer(DateTime moment) => (moment - new DateTime(1899, 12, 30)).TotalDays.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The file.</summary>
    public byte[] Bytes() => Pakke([.. Parts()]);

    /// <summary>A zip file of these parts.</summary>
    public static byte[] Pakke(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The parts of the file, by name.</summary>
    public IEnumerable<(string Name, string Content)> Parts()
    {
        yield return ("[Content_Types].xml", Start + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + string.Concat(_sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
        yield return ("_rels/.rels", Relationships([("officeDocument", "xl/workbook.xml")]));
        yield return ("xl/_rels/workbook.xml.rels", Relationships([.. _sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]));
        yield return ("xl/workbook.xml", $"{Start}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr{(Fra1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
        yield return ("xl/styles.xml", $"{Start}<styleSheet xmlns=\"{Main}\"><numFmts count=\"4\"><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\\ hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"0000\"/><numFmt numFmtId=\"166\" formatCode=\"#,##0\\ &quot;kr&quot;\"/><numFmt numFmtId=\"167\" formatCode=\"mmmm\\ yyyy\"/></numFmts>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs count=\"7\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/></cellXfs></styleSheet>");
        yield return ("xl/sharedStrings.xml", $"{Start}<sst xmlns=\"{Main}\">{string.Concat(_shared.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"))}</sst>");
        foreach (var (content, i) in _sheets.Select((s, i) => (s.Content, i)))
        {
            yield return ($"xl/worksheets/sheet{i + 1}.xml", $"{Start}<worksheet xmlns=\"{Main}\">{content}</worksheet>");
        }
    }

    private static string Relationships(IReadOnlyList<(string Kind, string Target)> targets) =>
        $"{Start}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(targets.Select((t, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/{t.Kind}\" Target=\"{t.Target}\"/>"))}</Relationships>";
}
