using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Regelverk.Cli.Outputs.Years;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>How a comparison is written: as a page, a workbook and CSV, whole or not at all.</summary>
public sealed class SammenlignUtTests
{
    [Fact]
    public void Siden_er_velformet_og_henter_ingenting_utenfra()
    {
        using var lag = new Lagstilskudd();
        Assert.Equal((0, ""), Ut(lag.MedSøknader("-o", "rapport.html")));
        var side = lag.Les("rapport.html");

        var rot = XDocument.Parse(side).Root;
        Assert.Equal(["Virkningen for søknadene", "Reglene", "Søkerne", "Årets rammer og frister", "Teksten"], rot?.Descendants("h2").Select(h => h.Value));
        Assert.Equal(3, rot?.Descendants("svg").Count());
        foreach (var utenfra in new[] { "http", "<script", "<link", "src=", "url(", "@import", "//" })
        {
            Assert.DoesNotContain(utenfra, side, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Tegn_som_betyr_noe_i_html_står_som_tegn()
    {
        using var lag = new Lagstilskudd();
        lag.Bytt("søknader.csv", "\nA;f1;", "\nA<i>&;f1;");
        var svar = lag.MedSøknader("--format", "html");

        Assert.Equal(0, svar.Svarkode);
        Assert.Contains("<td>=Alfa &lt;&amp;&quot;</td>", svar.Ut, StringComparison.Ordinal);
        Assert.Contains("<td>A&lt;i&gt;&amp;</td>", svar.Ut, StringComparison.Ordinal);
        Assert.Contains(XDocument.Parse(svar.Ut).Descendants("td"), celle => celle.Value == "=Alfa <&\"");
    }

    [Fact]
    public void Tegn_som_ikke_kan_stå_i_xml_er_byttet_ut() => Assert.Equal("a\uFFFDb", HtmlWriter.Text("a\u0001b"));

    [Fact]
    public void Tall_på_siden_har_smale_mellomrom()
    {
        using var lag = new Lagstilskudd();

        Assert.Contains("<td class=\"tall\">1\u202F200\u00A0kroner</td>", lag.MedSøknader("--format", "html").Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void Søylene_er_så_lange_som_beløpene_er_store()
    {
        using var lag = new Lagstilskudd();
        var bilde = XDocument.Parse(lag.MedSøknader("--format", "html").Ut).Descendants("svg").First(s => s.Element("title")?.Value == "Beløpene i 2024 og 2025");

        // The bars for søkt 2 360 are 400 long; the legend's squares come first.
        Assert.Equal(
            new[] { 2360, 2360, 1300, 1800, 1000, 1200, 1000, 1200 }.Select(beløp => beløp * 400 / 2360),
            bilde.Elements("rect").Skip(2).Select(r => int.Parse(r.Attribute("width")?.Value ?? "", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Csv_har_en_rad_for_hver_søknad_og_ingen_formler()
    {
        using var lag = new Lagstilskudd();
        var svar = lag.MedSøknader("--format", "csv");

        Assert.Equal(0, svar.Svarkode);
        var linjer = svar.Ut.Split('\n');
        Assert.Equal("søknad;søker;navn;utfall 2024;utfall 2025;tildelt tilskudd 2024;tildelt tilskudd 2025;hvorfor", linjer[0]);
        Assert.StartsWith("A;f1;\"'=Alfa <&\"\"\";innvilget;avslått;400;0;2025: § 1", linjer[1], StringComparison.Ordinal);
        Assert.StartsWith("G;f7;Gruppa;avslått;delvis innvilget;0;400;2024: § 1", linjer[7], StringComparison.Ordinal);
        Assert.Equal(9, linjer.Length);
    }

    [Fact]
    public void Csv_uten_søknader_har_en_rad_for_hver_endret_regel()
    {
        using var lag = new Lagstilskudd();
        var linjer = lag.Sammenlign("--format", "csv").Ut.Split('\n');

        Assert.Equal("sted;slag;før;nå;virkning", linjer[0]);
        Assert.Contains(linjer, l => l.Contains("vilkår strengere", StringComparison.Ordinal));
    }

    [Fact]
    public void Regnearket_kan_leses_igjen()
    {
        using var lag = new Lagstilskudd();
        Assert.Equal((0, ""), Ut(lag.MedSøknader("-o", "rapport.xlsx")));
        using var bok = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(Path.Combine(lag.Sti, "rapport.xlsx"), isEditable: false);

        var ark = bok.WorkbookPart?.Workbook?.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name?.Value);
        Assert.Equal(["sammendrag", "søknader", "ikke avgjort", "plasser", "klipper", "rammer", "regler", "søkere", "merknader"], ark);
    }

    [Theory]
    [InlineData("rapport.docx")]
    [InlineData("rapport.pdf")]
    public void En_endelse_som_ikke_kan_skrives_gir_beskjed_om_hvilke_som_kan(string rapport)
    {
        using var lag = new Lagstilskudd();
        var svar = lag.MedSøknader("-o", rapport);

        Assert.Equal((2, ""), (svar.Svarkode, svar.Ut));
        Assert.Contains($"Rapporten kan ikke skrives til «{rapport}». Navnet etter -o må slutte på .html, .xlsx, .csv, .json eller .txt.", svar.Feil, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(System.IO.Path.Combine(lag.Sti, rapport)));
    }

    [Fact]
    public void Et_regneark_må_ha_en_fil()
    {
        using var lag = new Lagstilskudd();
        var svar = lag.MedSøknader("--format", "xlsx");

        Assert.Equal((2, ""), (svar.Svarkode, svar.Ut));
        Assert.Contains("-o rapport.xlsx", svar.Feil, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rapport.html")]
    [InlineData("rapport.csv")]
    [InlineData("rapport.json")]
    [InlineData("rapport.txt")]
    public void Det_taushetsbelagte_står_ingen_steder(string rapport)
    {
        using var lag = new Lagstilskudd();
        foreach (var år in new[] { "2024.regel", "2025.regel" })
        {
            lag.Bytt(år, "antall medlemmer, minst 0", "antall medlemmer, minst 0, taushetsbelagt");
        }

        // The witnesses of the regions have 150 members; they are nobody.
        lag.Bytt("søknader.csv", ";150;", ";163;");
        Assert.Equal((0, ""), Ut(lag.MedSøknader("-o", rapport)));
        var skrevet = lag.Les(rapport);
        Assert.Contains("(taushetsbelagt)", skrevet, StringComparison.Ordinal);
        foreach (var skjult in new[] { "199", "163" })
        {
            Assert.DoesNotContain(skjult, skrevet, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2024.regel", "rapport.html")]
    [InlineData("2024.regel", "rapport.json")]
    [InlineData("2025.regel", "rapport.csv")]
    [InlineData("2025.regel", "rapport.txt")]
    public void Det_som_er_taushetsbelagt_det_ene_året_står_ikke_i_det_andre_årets_grunner(string år, string rapport)
    {
        using var lag = new Lagstilskudd();
        lag.Bytt(år, "antall medlemmer, minst 0", "antall medlemmer, minst 0, taushetsbelagt");
        lag.Bytt("søknader.csv", ";150;", ";163;");
        Assert.Equal((0, ""), Ut(lag.MedSøknader("-o", rapport)));
        var skrevet = lag.Les(rapport);

        // A has 163 members: right in 2024, too few in 2025. 199 is one short of the border, and no cliff may tell.
        Assert.Contains("2025: §", skrevet, StringComparison.Ordinal);
        foreach (var skjult in new[] { "199", "163" })
        {
            Assert.DoesNotContain(skjult, skrevet, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Et_navn_som_er_taushetsbelagt_det_ene_året_står_ikke()
    {
        using var lag = new Lagstilskudd();
        lag.Bytt("2025.regel", "navn: tekst, kjennetegn", "navn: tekst, kjennetegn, taushetsbelagt");

        Assert.DoesNotContain("Gruppa", lag.MedSøknader().Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void Det_som_ikke_kan_skrives_lar_alt_stå_som_det_var()
    {
        using var lag = new Lagstilskudd();
        lag.Skriv("opptatt", "noe");
        var svar = lag.MedSøknader("-o", "opptatt/rapport.html");

        Assert.Equal((3, ""), (svar.Svarkode, svar.Ut));
        Assert.Contains("kunne ikke skrives", svar.Feil, StringComparison.Ordinal);
        Assert.Equal("noe", lag.Les("opptatt"));
    }

    [Theory]
    [InlineData("2024.regel")]
    [InlineData("2025.regel")]
    [InlineData("søknader.csv")]
    public void Rapporten_skrives_aldri_over_det_som_leses(string fil)
    {
        using var lag = new Lagstilskudd();
        var før = lag.Les(fil);
        var svar = lag.MedSøknader("-o", fil);

        Assert.Equal((2, ""), (svar.Svarkode, svar.Ut));
        Assert.Equal(før, lag.Les(fil));
    }

    [Fact]
    public void En_navnetabell_som_ikke_finnes_nevnes()
    {
        using var lag = new Lagstilskudd();
        var svar = lag.Sammenlign("--navn", "finnes-ikke.csv");

        Assert.Equal((3, ""), (svar.Svarkode, svar.Ut));
        Assert.Contains("finnes-ikke.csv", svar.Feil, StringComparison.Ordinal);
        Assert.Contains("RV0901", svar.Feil, StringComparison.Ordinal);
    }

    [Fact]
    public void Alt_som_er_galt_i_navnetabellen_nevnes_linje_for_linje()
    {
        using var lag = new Lagstilskudd();
        lag.Skriv("navn.csv", "gammelt;nytt\nbare ett navn\npoeng;poengsum\n;medlemstall\nPoeng;stjerner\na;b;c\nnavn;navn\n");
        var svar = lag.Sammenlign("--navn", "navn.csv");

        Assert.Equal((3, ""), (svar.Svarkode, svar.Ut));
        Assert.Equal(
            [
                "Linje 2 i navn.csv: leste «bare ett navn», ventet to navn med semikolon imellom: «gammelt;nytt».",
                "Linje 4 i navn.csv: leste «;medlemstall», ventet to navn med semikolon imellom: «gammelt;nytt».",
                "Linje 5 i navn.csv: «Poeng» står også i linje 3. Et gammelt navn kan bare ha ett nytt.",
                "Linje 6 i navn.csv: leste «a;b;c», ventet to navn med semikolon imellom: «gammelt;nytt».",
                "Se «regelverk sammenlign --hjelp».",
            ],
            svar.Feillinjer);
    }

    [Fact]
    public void Navn_i_tabellen_som_regelverkene_ikke_har_står_under_ikke_avgjort()
    {
        using var lag = new Lagstilskudd();
        lag.Skriv("navn.csv", "stjerner;poeng\npoeng;poengsum\n");
        var svar = lag.Sammenlign("--navn", "navn.csv");

        Assert.Equal((0, ""), (svar.Svarkode, svar.Feil));
        Assert.Contains("Navnetabellen har «stjerner», som ikke finnes i 2024.", svar.Ut, StringComparison.Ordinal);
        Assert.Contains("Navnetabellen har «poengsum», som ikke finnes i 2025.", svar.Ut, StringComparison.Ordinal);
    }

    private static (int, string) Ut(Kommando svar) => (svar.Svarkode, svar.Feil + svar.Ut);
}
