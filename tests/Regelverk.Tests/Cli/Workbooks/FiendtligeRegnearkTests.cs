using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Xunit;

namespace Regelverk.Tests.Cli.Workbooks;

/// <summary>Files that are no good workbook, by accident or on purpose: each gives a message, and the program goes on.</summary>
public sealed class FiendtligeRegnearkTests
{
    private const string Søknader = "søknad;søker;kommunenummer;navn;levert;er undertegnet\nS01;k1;0301;Oslo;1. april 2018;ja\n";
    private const string Tiltak = "søknad;formål;søkt beløp\nS01;etablering;250 000\n";

    public static TheoryData<string, string> Filer => new()
    {
        { "tekst", "RV0960: Innholdet er ikke et regneark (.xlsx). Det hjelper ikke å endre filnavnet." },
        { "tom", "RV0904: Filen er tom." },
        { "passord", "RV0960: Regnearket er beskyttet med passord, eller lagret i det gamle formatet (.xls)." },
        { "bombe", "RV0961: Regnearket er for stort: innholdet er over 100 MB." },
        { "mange deler", "RV0961: Regnearket er for stort: filen har flere enn tusen deler." },
        { "zip uten regneark", "RV0960: Regnearket er skadet: en del av det kan ikke leses." },
        { "avkortet", "RV0960: Regnearket er skadet: en del av det kan ikke leses." },
        { "dyp", "RV0960: Regnearket er skadet: en del av det kan ikke leses." },
        { "dtd", "RV0960: Regnearket er skadet: en del av det kan ikke leses." },
        { "tekst som ikke finnes", "RV0960: Regnearket er skadet: en del av det kan ikke leses." },
        { "rader i uorden", "RV0960: Regnearket er skadet: en del av det kan ikke leses." },
        { "celler i uorden", "RV0960: Regnearket er skadet: en del av det kan ikke leses." },
        { "rad med for stort nummer", "RV0960: Regnearket er skadet: en del av det kan ikke leses." },
        { "arket er borte", "RV0960: Regnearket er skadet: en del av det kan ikke leses." },
        { "tomt ark", "RV0904: Filen er tom." },
        { "ingen ark", "RV0907: Arket «søknad» mangler i regnearket. Ventet én rad per søknad." },
    };

    [Theory]
    [MemberData(nameof(Filer))]
    public void En_fil_som_ikke_er_et_godt_regneark_gir_en_melding(string kind, string expected)
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("alt.xlsx", Fil(kind));

        var set = mappe.Les("alt.xlsx");

        Assert.Contains(Kildemappe.Meldinger(set), m => m.Contains(expected, StringComparison.Ordinal));
        Assert.True(set.Log.HasErrorsForEverything);
    }

    [Fact]
    public void En_rad_langt_nede_og_en_celle_langt_ute_koster_ingenting()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("alt.xlsx", new Regneark().Ark("søknad", Søknader)
            .Innhold("tiltak", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>søknad</v></c><c r=\"B1\" t=\"str\"><v>formål</v></c><c r=\"XFD1\" t=\"str\"><v>søkt beløp</v></c></row><row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>S01</v></c><c r=\"B1048576\" t=\"str\"><v>etablering</v></c><c r=\"XFD1048576\"><v>5</v></c></row></sheetData>").Bytes());

        var set = mappe.Les("alt.xlsx");

        Assert.DoesNotContain(set.Log.All, d => d.IsError);
        Assert.Single(set.Applications[0].Data.Lister.Values.Single());
    }

    [Fact]
    public void Et_regneark_med_tilfeldige_feil_gir_meldinger_eller_søknader()
    {
        using var mappe = new Kildemappe();
        var parts = new Regneark().Ark("søknad", Søknader).Ark("tiltak", Tiltak).Parts().ToArray();
        var random = new Random(4711);
        for (var i = 0; i < 150; i++)
        {
            // Both the parts, which the reader of sheets meets, and the file around them.
            var part = random.Next(parts.Length);
            var spoiled = parts.Select((p, at) => at == part ? (p.Name, Spoiled(p.Content, random)) : p).ToArray();
            var bytes = Regneark.Pakke(spoiled);
            if (i % 3 == 0)
            {
                bytes[random.Next(4, bytes.Length)] ^= (byte)random.Next(1, 256);
            }

            mappe.Skriv("alt.xlsx", bytes);
            var set = mappe.Les("alt.xlsx");
            Assert.True(set.Log.HasErrors || set.Applications.Count > 0);
        }
    }

    private static string Spoiled(string content, Random random)
    {
        var text = new StringBuilder(content);
        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)).ToString(),
            1 => text.Insert(at, (char)random.Next(32, 127)).ToString(),
            _ => text.ToString(0, at),
        };
    }

    private static byte[] Fil(string kind) => kind switch
    {
        "tekst" => Encoding.UTF8.GetBytes(Søknader),
        "tom" => [],
        "passord" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "bombe" => Bombe(),
        "mange deler" => Regneark.Pakke([.. Enumerable.Range(0, 1_001).Select(i => ($"d{i}.xml", "<a/>"))]),
        "zip uten regneark" => Regneark.Pakke(("notat.txt", "hei")),
        "avkortet" => Godt().Bytes()[..^200],
        "dyp" => MedTiltak(string.Concat(Enumerable.Repeat("<c><is>", 50_000)) + string.Concat(Enumerable.Repeat("</is></c>", 50_000))),
        "dtd" => Byttet("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&b;</t></si></sst>"),
        "tekst som ikke finnes" => MedTiltak("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>"),
        "rader i uorden" => MedTiltak("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
        "celler i uorden" => MedTiltak("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"),
        "rad med for stort nummer" => MedTiltak("<row r=\"99999999999\"><c><v>1</v></c></row>"),
        "arket er borte" => Regneark.Pakke([.. Godt().Parts().Where(p => p.Name != "xl/worksheets/sheet2.xml")]),
        "tomt ark" => MedTiltak(""),
        "ingen ark" => new Regneark().Bytes(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Regneark Godt() => new Regneark().Ark("søknad", Søknader).Ark("tiltak", Tiltak);

    private static byte[] MedTiltak(string rows) => new Regneark().Ark("søknad", Søknader).Innhold("tiltak", $"<sheetData>{rows}</sheetData>").Bytes();

    private static byte[] Byttet(string part, string content) => Regneark.Pakke([.. Godt().Parts().Select(p => p.Name == part ? (part, content) : p)]);

    private static byte[] Bombe()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml" })
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                var blanks = new byte[1_000_000];
                Array.Fill(blanks, (byte)' ');
                for (var i = 0; i < 51; i++)
                {
                    entry.Write(blanks);
                }
            }
        }

        return stream.ToArray();
    }
}
