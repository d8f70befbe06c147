using System.Linq;
using System.Text;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;

namespace Regelverk.Tests.Cli;

public class SourceTests
{
    [Fact]
    public void En_mappe_uten_feil_gir_hele_søknaden()
    {
        using var mappe = new Kildemappe();

        var set = mappe.Les();

        Assert.Empty(Kildemappe.Meldinger(set));
        Assert.Equal(["S01", "S02"], set.Applications.Select(a => a.Data.Id));
        var first = set.Applications[0].Data;
        var p = mappe.Prøve;
        Assert.Equal("k1", first.SøkerId);
        Assert.Equal(1, set.Applications[0].Round);
        Assert.Equal(new Value.Text("0301"), first.Opplysninger[p.Nummer]);
        Assert.Equal(new Value.Time(new Tidspunkt(new Dato(2018, 4, 1), 720)), first.Opplysninger[p.Levert]);
        Assert.Equal(Value.Truth.Ja, first.Opplysninger[p.Vansker]);
        Assert.Equal(new Skjønnsgrunn("saksbehandler", "To ubesatte lister"), first.Skjønnsgrunner[p.Vansker]);
        Assert.False(first.Opplysninger.ContainsKey(p.Poeng));
        var tiltak = first.Lister[p.Tiltak];
        Assert.Equal(["1", "2"], tiltak.Select(t => t.Id));
        Assert.Equal(new Value.Number(100_000), tiltak[1].Opplysninger[p.Beløp]);
        Assert.Equal(Value.Truth.Ja, tiltak[1].Opplysninger[p.Bidrar]);
        Assert.Equal(new Value.Number(new Rational(1, 2)), set.Applications[1].Data.Lister[p.Tiltak][0].Opplysninger[p.Beløp]);
        Assert.Equal(["skjønn.csv", "søknad.csv", "tiltak.csv"], set.Files.Select(f => f.Name));
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    public void Skilletegnet_finnes_av_seg_selv(string separator)
    {
        using var mappe = new Kildemappe();
        mappe.Fjern("skjønn.csv");
        mappe.Skriv("tiltak.csv", "søknad;formål;søkt beløp\nS01;etablering;\"1 000,50\"\n".Replace(";", separator, System.StringComparison.Ordinal));

        var set = mappe.Les();

        Assert.Equal(new Value.Number(new Rational(2001, 2)), set.Applications[0].Data.Lister[mappe.Prøve.Tiltak][0].Opplysninger[mappe.Prøve.Beløp]);
    }

    [Fact]
    public void Regnearkets_egen_linje_om_skilletegn_regnes_ikke_som_overskrift()
    {
        using var mappe = new Kildemappe();
        mappe.Fjern("skjønn.csv");
        mappe.Skriv("tiltak.csv", "sep=,\r\nsøknad,formål,søkt beløp\r\nS01,etablering,5\r\nS02,etablering,fem\r\n");

        Assert.Equal(
            ["tiltak.csv, rad 4, kolonne «søkt beløp»: feil RV0930: Leste «fem», ventet et beløp i kroner, for eksempel «200 000»."],
            Kildemappe.Meldinger(mappe.Les()).Where(m => m.StartsWith("tiltak", System.StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void Tegnsettet_finnes_av_seg_selv(string encoding, bool mark)
    {
        using var mappe = new Kildemappe();
        var set = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var bytes = set.GetBytes("søknad;søker;kommunenummer;navn;levert;er undertegnet\nS01;k1;0301;Ålesund;1. april 2018;ja\nS02;k2;1103;Bærum;02.04.2018;nei\n");
        mappe.Skriv("søknad.csv", mark ? [.. set.GetPreamble(), .. bytes] : bytes);

        var read = mappe.Les();

        Assert.Empty(Kildemappe.Meldinger(read));
        Assert.Equal(new Value.Text("Ålesund"), read.Applications[0].Data.Opplysninger[mappe.Prøve.Navn]);
    }

    [Fact]
    public void Kolonner_kjennes_på_bøyde_former_og_store_bokstaver()
    {
        using var mappe = new Kildemappe();
        mappe.Bytt("tiltak.csv", "søknad;tiltak;formål;søkt beløp", "SØKNADEN;Tiltaket;Formålet;Det søkte  beløpet");

        Assert.Empty(Kildemappe.Meldinger(mappe.Les()));
    }

    [Theory]
    [InlineData("søknad.csv", "soknad.csv")]
    [InlineData("søknad.csv", "SOEKNAD.CSV")]
    [InlineData("skjønn.csv", "skjonn.csv")]
    [InlineData("tiltak.csv", "tiltakene.csv")]
    public void Filnavn_kan_skrives_uten_norske_bokstaver(string from, string to)
    {
        using var mappe = new Kildemappe();
        System.IO.File.Move(System.IO.Path.Combine(mappe.Sti, from), System.IO.Path.Combine(mappe.Sti, to));

        Assert.Empty(Kildemappe.Meldinger(mappe.Les()));
    }

    [Fact]
    public void Søkerens_opplysninger_kan_stå_i_sin_egen_fil()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("kommune.csv", "søker;kommunenummer;navn\nk1;0301;Oslo\nk2;1103;Stavanger\n");
        mappe.Skriv("søknad.csv", "søknad;søker;levert;er undertegnet\nS01;k1;1. april 2018;ja\nS02;k2;02.04.2018;nei\nS03;k1;02.04.2018;nei\n");

        var set = mappe.Les();

        Assert.Empty(Kildemappe.Meldinger(set));
        Assert.Equal(new Value.Text("Oslo"), set.Applications[2].Data.Opplysninger[mappe.Prøve.Navn]);
    }

    [Fact]
    public void Uten_kolonne_for_tiltaket_nummereres_tiltakene_likt_i_enhver_rekkefølge()
    {
        using var mappe = new Kildemappe();
        mappe.Fjern("skjønn.csv");
        mappe.Skriv("tiltak.csv", "søknad;formål;søkt beløp\nS01;etablering;250 000\nS01;kompetanseheving;100 000\n");
        var one = mappe.Les().Applications[0].Data.Lister[mappe.Prøve.Tiltak];
        mappe.Skriv("tiltak.csv", "søkt beløp;søknad;formål\n100 000;S01;kompetanseheving\n250 000;S01;etablering\n");
        var other = mappe.Les().Applications[0].Data.Lister[mappe.Prøve.Tiltak];

        Assert.Equal(one.Select(t => (t.Id, t.Opplysninger[mappe.Prøve.Beløp])), other.Select(t => (t.Id, t.Opplysninger[mappe.Prøve.Beløp])));
        Assert.Equal(["1", "2"], one.Select(t => t.Id));
    }

    [Fact]
    public void Ingen_rader_i_listen_er_en_tom_liste()
    {
        using var mappe = new Kildemappe();
        mappe.Fjern("skjønn.csv");
        mappe.Skriv("tiltak.csv", "søknad;formål;søkt beløp\n");

        Assert.Empty(mappe.Les().Applications[0].Data.Lister[mappe.Prøve.Tiltak]);
    }

    [Theory]
    [InlineData("", Søknadsstatus.TilBehandling)]
    [InlineData("Trukket", Søknadsstatus.Trukket)]
    [InlineData("ikke rettet", Søknadsstatus.IkkeRettet)]
    public void Status_leses(string status, Søknadsstatus expected)
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("søknad.csv", $"søknad;søker;kommunenummer;navn;levert;er undertegnet;status\nS01;k1;0301;Oslo;1. april 2018;ja;{status}\nS02;k2;1103;Stavanger;;;\n");

        Assert.Equal(expected, mappe.Les().Applications[0].Data.Status);
    }

    [Fact]
    public void Runden_står_i_en_kolonne_når_det_er_flere()
    {
        using var mappe = new Kildemappe { Prøve = new Prøveordning(runder: 2) };
        mappe.Skriv("søknad.csv", "søknad;søker;runde;kommunenummer;navn;levert;er undertegnet\nS01;k1;2;0301;Oslo;1. april 2018;ja\nS02;k2;1;1103;Stavanger;;\n");

        Assert.Equal([2, 1], mappe.Les().Applications.Select(a => a.Round));
    }

    [Fact]
    public void Uten_kolonne_gjelder_runden_som_er_oppgitt()
    {
        using var mappe = new Kildemappe { Prøve = new Prøveordning(runder: 2) };

        Assert.Equal([2, 2], mappe.Les(runde: 2).Applications.Select(a => a.Round));
        Assert.Equal(["søknad.csv, rad 1: feil RV0925: Kolonnen «runde» mangler. Ventet nummeret på runden."], Kildemappe.Meldinger(mappe.Les()));
    }

    [Fact]
    public void Json_gir_det_samme_som_en_mappe()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("alt.json", """
            [
              { "søknad": "S02", "søker": "k2", "kommunenummer": "1103", "navn": "Stavanger", "levert": "2018-04-02", "er undertegnet": false,
                "tiltakene": [ { "formål": "etablering", "søkt beløp": 0.50 } ] },
              { "søknad": "S01", "søker": "k1", "kommunenummer": "0301", "navn": "Oslo", "levert": "2018-04-01T12:00", "er undertegnet": true,
                "tiltakene": [
                  { "tiltak": "1", "formål": "etablering", "søkt beløp": 250000 },
                  { "tiltak": "2", "formål": "kompetanseheving", "søkt beløp": 100000,
                    "skjønn": [ { "spørsmål": "bidrar til stabilitet", "svar": true, "vurdert av": "saksbehandler", "begrunnelse": "Kurs" } ] } ],
                "skjønn": [ { "spørsmål": "har rekrutteringsvansker", "svar": true, "vurdert av": "saksbehandler", "begrunnelse": "To ubesatte lister" } ] }
            ]
            """);

        var set = mappe.Les("alt.json");

        Assert.Empty(Kildemappe.Meldinger(set));
        var folder = mappe.Les();
        Assert.Equal(folder.Applications.Select(a => Beskrevet(a.Data)), set.Applications.Select(a => Beskrevet(a.Data)));
        Assert.Equal(["alt.json"], set.Files.Select(f => f.Name));
    }

    [Fact]
    public void I_json_er_en_liste_som_ikke_er_der_ukjent_og_ikke_tom()
    {
        using var mappe = new Kildemappe();

        var set = mappe.LesInn("""
            { "søkere": [ { "søker": "k", "kommunenummer": "0301", "navn": "Oslo" } ],
              "søknader": [ { "søknad": "A", "søker": "k", "levert": null, "er undertegnet": "ja" },
                            { "søknad": "B", "søker": "k", "levert": null, "er undertegnet": "ja", "tiltak": [] , "tiltakene": [] } ] }
            """);

        Assert.False(set.Applications[0].Data.Lister.ContainsKey(mappe.Prøve.Tiltak));
        Assert.Empty(set.Applications[1].Data.Lister[mappe.Prøve.Tiltak]);
        Assert.Equal(new Value.Text("Oslo"), set.Applications[1].Data.Opplysninger[mappe.Prøve.Navn]);
    }

    [Fact]
    public void Meldingene_finnes_på_engelsk()
    {
        using var mappe = new Kildemappe();
        mappe.Bytt("tiltak.csv", "250 000", "1.000");

        Assert.Equal(
            ["tiltak.csv, row 2, column «søkt beløp»: error RV0930: Read «1.000», expected an amount in kroner, such as «200 000»."],
            Kildemappe.Meldinger(mappe.Les(), Language.English));
    }

    private static string Beskrevet(Søknadsdata data) => string.Join(
        '|',
        data.Id,
        data.SøkerId,
        Beskrevet((Datasett)data),
        string.Join('&', data.Lister.SelectMany(l => l.Value.Select(e => e.Id + Beskrevet(e)))));

    private static string Beskrevet(Datasett data) => string.Join(
        ';',
        data.Opplysninger.OrderBy(o => o.Key.Navn, System.StringComparer.Ordinal).Select(o => $"{o.Key}={o.Value}")
            .Concat(data.Skjønnsgrunner.OrderBy(o => o.Key.Navn, System.StringComparer.Ordinal).Select(o => $"{o.Key}:{o.Value}")));
}
