using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Cli.Workbooks;

/// <summary>Applications read from a workbook.</summary>
public sealed class RegnearkskildeTests
{
    private const string Søknader = "søknad;søker;kommunenummer;navn;levert;er undertegnet\nS01;k1;0301;Oslo;1. april 2018 kl. 12.00;ja\nS02;k2;1103;Stavanger;02.04.2018;nei\n";
    private const string Tiltak = "søknad;tiltak;formål;søkt beløp\nS01;1;etablering;250 000\nS01;2;kompetanseheving;kr 100 000\nS02;1;Etablering;0,50\n";
    private const string Skjønn = "søknad;tiltak;spørsmål;svar;vurdert av;begrunnelse\nS01;;har rekrutteringsvansker;ja;saksbehandler;To ubesatte lister\nS01;2;bidrar til stabilitet;ja;Saksbehandler;Kurs\n";

    [Fact]
    public void Søknadene_for_2018_som_regneark_gir_den_samme_fordelingen_byte_for_byte()
    {
        var rules = Repository.Path("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel");
        var folder = Repository.Path("examples", "fastlege", "2018", "søknader");
        var book = new Regneark();
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            book.Ark(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path).TrimStart('\uFEFF').ReplaceLineEndings("\n"), SomIExcel);
        }

        using var mappe = new Kildemappe();
        mappe.Skriv("søknader.xlsx", book.Bytes());

        var fraCsv = Kommando.Kjør(mappe.Sti, "fordel", rules, "--søknader", folder, "--runde", "1", "--format", "json");
        var fraArk = Kommando.Kjør(mappe.Sti, "fordel", rules, "--søknader", "søknader.xlsx", "--runde", "1", "--format", "json");

        Assert.Equal(0, fraCsv.Svarkode);
        Assert.True(fraArk.Svarkode == 0, fraArk.Feil);
        Assert.Equal(fraCsv.Ut, fraArk.Ut);
    }

    [Fact]
    public void Hvert_slags_celle_leses_som_den_vises()
    {
        using var mappe = new Kildemappe();
        var ark = new Regneark();
        ark.Rader("søknad",
        [
            new[] { "søknad", "søker", "kommunenummer", "navn", "levert", "er undertegnet" }.Select(Regneark.Tekst),
            [Regneark.Tekst("S01"), Regneark.Tekst("k1"), Regneark.Tall("301", Regneark.FireSifre), ark.Delt("Oslo & Bærum"), Regneark.Tall("43191.5", Regneark.Tid), Regneark.JaNei(true)],
            [Regneark.Tekst("S02"), Regneark.Tekst("k2"), Regneark.Tall("1103"), "<c t=\"str\"><f>A1</f><v>Stavanger</v></c>", Regneark.Tall("43192", Regneark.Dato), Regneark.JaNei(false)],
        ]);
        ark.Rader("tiltak", [new[] { "søknad", "formål", "søkt beløp" }.Select(Regneark.Tekst), [Regneark.Tekst("S01"), Regneark.Tekst("etablering"), "<c s=\"5\"><f>2*125000.25</f><v>250000.5</v></c>"]]);
        mappe.Skriv("alt.xlsx", ark.Bytes());

        var set = mappe.Les("alt.xlsx");

        Assert.Equal(["alt.xlsx: advarsel RV0956: Regelverket krever skjønn, men det er ikke gitt noe. Alle spørsmålene regnes som ubesvarte."], Kildemappe.Meldinger(set));
        Assert.Equal(["S01", "S02"], set.Applications.Select(a => a.Data.Id));
        var facts = set.Applications[0].Data.Opplysninger.ToDictionary(o => o.Key.Navn, o => o.Value);
        Assert.Equal(new Value.Text("0301"), facts["kommunenummer"]);
        Assert.Equal(new Value.Text("Oslo & Bærum"), facts["navn"]);
        Assert.Equal(new Value.Time(new Tidspunkt(new Dato(2018, 4, 1), 12 * 60)), facts["levert"]);
        Assert.Equal(Value.Truth.Ja, facts["er undertegnet"]);
        var other = set.Applications[1].Data.Opplysninger.ToDictionary(o => o.Key.Navn, o => o.Value);
        Assert.Equal(new Value.Text("Stavanger"), other["navn"]);
        Assert.Equal(new Value.Time(new Tidspunkt(new Dato(2018, 4, 2), null)), other["levert"]);
        Assert.Equal("alt.xlsx", Assert.Single(set.Files).Name);
    }

    [Fact]
    public void Et_regneark_leses_også_fra_standard_inn_og_med_stor_bokstav_i_endelsen()
    {
        using var mappe = new Kildemappe();
        var bytes = Vanlig().Bytes();
        mappe.Skriv("alt.XLSX", bytes);
        File.Copy(Repository.Path("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel"), Path.Combine(mappe.Sti, "r.regel"));

        Assert.Empty(Kildemappe.Meldinger(mappe.Les("alt.XLSX")));
        var inn = Kommando.Kjør(mappe.Sti, new MemoryStream(bytes), default, "beregn", "r.regel", "--søknader", "-", "--runde", "1");
        Assert.Contains("standard inn, ark «skjønn», rad 3, ", inn.Feil, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("søknad", "0301", "301", "alt.xlsx, ark «søknad», rad 2, kolonne «kommunenummer»: feil RV0932: Leste «301», ventet trolig «0301»: de andre i kolonnen har ett siffer mer.")]
    [InlineData("tiltak", "250 000", "1E+05", "alt.xlsx, ark «tiltak», rad 2, kolonne «søkt beløp»: feil RV0930: Leste «1E+05», ventet et beløp i kroner, for eksempel «200 000».")]
    [InlineData("tiltak", "S02;1", "S20;1", "alt.xlsx, ark «tiltak», rad 4, kolonne «søknad»: feil RV0936: Leste «S20», ventet en som står i «alt.xlsx, ark «søknad»».")]
    [InlineData("tiltak", "søkt beløp", "søkt belop", "alt.xlsx, ark «tiltak», rad 1, kolonne «søkt belop»: feil RV0924: Leste kolonnen «søkt belop», ventet «søkt beløp», som mangler.")]
    [InlineData("skjønn", "To ubesatte lister", "", "alt.xlsx, ark «skjønn», rad 2, kolonne «begrunnelse»: feil RV0951: Svaret på «har rekrutteringsvansker» har ingen begrunnelse. Ventet en begrunnelse med egne ord.")]
    public void Feil_i_et_ark_har_de_samme_meldingene_som_i_csv(string sheet, string from, string to, string expected)
    {
        string Med(string name, string csv) => name == sheet ? csv.Replace(from, to, StringComparison.Ordinal) : csv;
        using var mappe = new Kildemappe();
        mappe.Skriv("alt.xlsx", new Regneark().Ark("søknad", Med("søknad", Søknader)).Ark("tiltak", Med("tiltak", Tiltak)).Ark("skjønn", Med("skjønn", Skjønn)).Bytes());

        Assert.Equal([expected], Kildemappe.Meldinger(mappe.Les("alt.xlsx")));
    }

    [Theory]
    [InlineData("tilltak", "alt.xlsx, ark «tilltak»: feil RV0909: Navnet på arket ligner på «tiltak», som mangler.")]
    [InlineData("Ark3", "alt.xlsx: feil RV0907: Arket «tiltak» mangler i regnearket. Ventet én rad per tiltak.")]
    public void Et_ark_som_mangler_eller_heter_feil_sies_fra_om(string name, string expected)
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("alt.xlsx", new Regneark().Ark("søknad", Søknader).Ark(name, Tiltak).Ark("skjønn", Skjønn).Bytes());

        Assert.Contains(expected, Kildemappe.Meldinger(mappe.Les("alt.xlsx")));
    }

    [Fact]
    public void Et_ark_til_er_en_merknad_og_to_for_det_samme_en_feil()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("alt.xlsx", Vanlig().Ark("Notater", "a;b\n").Ark("soknad", Søknader).Bytes());

        Assert.Equal(
            ["alt.xlsx, ark «Notater»: merknad RV0908: Arket brukes ikke: regelverket har ikke noe begrep med dette navnet.", "alt.xlsx, ark «soknad»: feil RV0910: Både dette arket og «søknad» gir det samme, og bare ett kan gjelde."],
            Kildemappe.Meldinger(mappe.Les("alt.xlsx")));
    }

    [Theory]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "", "", "rad 2, kolonne «søkt beløp»: feil RV0962: Leste «#REF!», som er en feil i en formel i regnearket.")]
    [InlineData("<c><f>1+1</f></c>", "", "", "rad 2, kolonne «søkt beløp»: feil RV0963: Cellen har en formel, men ikke svaret på den. Programmet regner ikke ut formler.")]
    [InlineData("<c><v>1</v></c>", "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>", "", "rad 2: feil RV0964: Cellene A2:A3 er slått sammen, så det står ikke hvilken rad og kolonne verdien gjelder.")]
    [InlineData("<c><v>1</v></c><c><v>7</v></c>", "", "", "rad 2: feil RV0965: Cellen D2 har innhold, men kolonnen har ikke noe navn i raden med kolonnenavn.")]
    public void Det_bare_et_regneark_kan_ha_galt_sies_fra_om(string beløp, string efter, string radvalg, string expected)
    {
        using var mappe = new Kildemappe();
        mappe.Fjern("skjønn.csv");
        mappe.Skriv("alt.xlsx", MedTiltak(beløp, efter, radvalg));

        Assert.Contains("alt.xlsx, ark «tiltak», " + expected, Kildemappe.Meldinger(mappe.Les("alt.xlsx")));
    }

    [Fact]
    public void Skjulte_rader_er_med_og_det_sies()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("alt.xlsx", MedTiltak("<c><v>1</v></c>", "", " hidden=\"1\""));

        var set = mappe.Les("alt.xlsx");

        Assert.Contains("alt.xlsx, ark «tiltak»: merknad RV0966: Arket har skjulte rader eller kolonner. De er lest som de andre.", Kildemappe.Meldinger(set));
        Assert.Single(set.Applications[0].Data.Lister.Values.Single());
    }

    private static Regneark Vanlig() => new Regneark().Ark("søknad", Søknader).Ark("tiltak", Tiltak).Ark("skjønn", Skjønn);

    private static byte[] MedTiltak(string beløp, string efter, string radvalg)
    {
        // The cell given may be two.
        var cells = beløp.Split("</c>", StringSplitOptions.RemoveEmptyEntries).Select(c => c + "</c>");
        return new Regneark().Ark("søknad", Søknader).Ark("skjønn", Skjønn.Split('\n')[0] + "\n")
            .Rader("tiltak", [new[] { "søknad", "formål", "søkt beløp" }.Select(Regneark.Tekst), [Regneark.Tekst("S01"), Regneark.Tekst("etablering"), .. cells]], efter, radvalg).Bytes();
    }

    // As Excel itself keeps what somebody has typed: numbers as numbers, days as numbers of days, yes and no as truth values, texts by number.
    private static string SomIExcel(string column, string text)
    {
        if (text.Length == 0)
        {
            return Regneark.Tekst("");
        }

        if (column is "søkt beløp")
        {
            return Regneark.Tall(text.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), Regneark.Kroner);
        }

        if (column is "runde" or "tiltak")
        {
            return Regneark.Tall(text);
        }

        if (column == "levert")
        {
            var moment = DateTime.ParseExact(text, ["dd.MM.yyyy' kl. 'HH.mm", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None);
            return Regneark.Tall(Regneark.Dagnummer(moment), text.Contains("kl.", StringComparison.Ordinal) ? Regneark.Tid : Regneark.Dato);
        }

        return text is "ja" or "nei" ? Regneark.JaNei(text == "ja") : Regneark.Tekst(text);
    }
}
