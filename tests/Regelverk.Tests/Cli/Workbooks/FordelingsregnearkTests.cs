using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Regelverk.Tests.Cli.Workbooks;

/// <summary>The workbook that a division writes, read as plain XML.</summary>
public sealed class FordelingsregnearkTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Vedtakene_står_i_regnearket_med_beløp_som_tall_og_ingen_formler()
    {
        using var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("-o", "ut").Svarkode);

        var sheet = Part(små, "xl/worksheets/sheet1.xml");

        Assert.Equal(["søknad", "søker", "navn", "foreslått utfall", "søkt", "beregnet", "tildelt", "begrunnelse", "merknad"], Row(sheet, 1));
        Assert.Equal(["A", "f1", "=Alfa", "delvis innvilget", "900", "900", "599"], Row(sheet, 2)[..7]);
        Assert.Equal(["B", "f2", "Beta", "delvis innvilget", "600.50", "600.50", "400"], Row(sheet, 3)[..7]);
        Assert.Empty(sheet.Descendants(Main + "f"));
        Assert.Equal("inlineStr", Cell(sheet, "C2").Attribute("t")?.Value);
        Assert.Null(Cell(sheet, "E2").Attribute("t"));
        Assert.Equal("#,##0\\ \"kr\"", Format(små, Cell(sheet, "E2")));
        Assert.Equal("#,##0.00\\ \"kr\"", Format(små, Cell(sheet, "E3")));
        Assert.Equal("49", NumberFormat(små, Cell(sheet, "B2")));
    }

    [Fact]
    public void Sammendraget_har_rammen_summene_og_restmidlene()
    {
        using var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("-o", "ut").Svarkode);

        var sheet = Part(små, "xl/worksheets/sheet2.xml");
        var lines = Enumerable.Range(2, 5).Select(row => Row(sheet, row)).ToDictionary(r => r[0], r => decimal.Parse(r[1], CultureInfo.InvariantCulture));

        Assert.Equal(["Ramme", "Søkt tilskudd", "Beregnet tilskudd", "Tildelt tilskudd", "Restmidler"], lines.Keys);
        Assert.Equal(lines["Ramme"], lines["Tildelt tilskudd"] + lines["Restmidler"]);
    }

    [Fact]
    public void Regnearket_følger_formatet_og_er_likt_hver_gang()
    {
        using var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("-o", "ut1").Svarkode);
        Assert.Equal(0, små.Fordel("-o", "ut2").Svarkode);
        var bytes = File.ReadAllBytes(Path.Combine(små.Sti, "ut1", "fordeling.xlsx"));

        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(små.Sti, "ut2", "fordeling.xlsx")));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void En_prøveberegning_sier_det_i_regnearket_også()
    {
        using var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("--ramme", "1 500,50", "-o", "prøve").Svarkode);

        Assert.StartsWith("PRØVEBEREGNING", Row(Part(små, "xl/worksheets/sheet1.xml", "prøve"), 2)[8], System.StringComparison.Ordinal);
        Assert.StartsWith("PRØVEBEREGNING", Row(Part(små, "xl/worksheets/sheet2.xml", "prøve"), 7)[0], System.StringComparison.Ordinal);
    }

    private static XDocument Part(Småtilskudd små, string name, string folder = "ut")
    {
        using var archive = ZipFile.OpenRead(Path.Combine(små.Sti, folder, "fordeling.xlsx"));
        using var content = archive.GetEntry(name)?.Open() ?? throw new FileNotFoundException(name);
        return XDocument.Load(content);
    }

    private static string[] Row(XDocument sheet, int row) =>
        [.. sheet.Descendants(Main + "row").Single(r => r.Attribute("r")?.Value == row.ToString(CultureInfo.InvariantCulture)).Elements(Main + "c").Select(c => c.Value)];

    private static XElement Cell(XDocument sheet, string address) => sheet.Descendants(Main + "c").Single(c => c.Attribute("r")?.Value == address);

    private static string NumberFormat(Småtilskudd små, XElement cell)
    {
        var style = int.Parse(cell.Attribute("s")?.Value ?? "0", CultureInfo.InvariantCulture);
        return Part(små, "xl/styles.xml").Descendants(Main + "cellXfs").Single().Elements(Main + "xf").ElementAt(style).Attribute("numFmtId")?.Value ?? "";
    }

    private static string Format(Småtilskudd små, XElement cell)
    {
        var id = NumberFormat(små, cell);
        return Part(små, "xl/styles.xml").Descendants(Main + "numFmt").Single(f => f.Attribute("numFmtId")?.Value == id).Attribute("formatCode")?.Value ?? "";
    }
}
