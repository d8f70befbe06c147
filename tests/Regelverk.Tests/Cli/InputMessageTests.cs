using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Sources;
using Xunit;

namespace Regelverk.Tests.Cli;

public class InputMessageTests
{
    [Theory]
    [InlineData("tiltak.csv", "250 000", "1E+05", "tiltak.csv, rad 2, kolonne «søkt beløp»: feil RV0930: Leste «1E+05», ventet et beløp i kroner, for eksempel «200 000».")]
    [InlineData("tiltak.csv", "250 000", "-1", "tiltak.csv, rad 2, kolonne «søkt beløp»: feil RV0931: Leste «-1», ventet et beløp som er minst 0 kroner.")]
    [InlineData("tiltak.csv", "etablering", "etabl.", "tiltak.csv, rad 2, kolonne «formål»: feil RV0930: Leste «etabl.», ventet én av disse: «etablering», «kompetanseheving».")]
    [InlineData("søknad.csv", "1. april 2018 kl. 12.00", "31.04.2018", "søknad.csv, rad 2, kolonne «levert»: feil RV0930: Leste «31.04.2018», ventet en dato, gjerne med klokkeslett, for eksempel «01.04.2018 kl. 15.00».")]
    [InlineData("søknad.csv", "12.00;ja", "12.00;jo", "søknad.csv, rad 2, kolonne «er undertegnet»: feil RV0930: Leste «jo», ventet «ja» eller «nei».")]
    [InlineData("søknad.csv", "0301", "301", "søknad.csv, rad 2, kolonne «kommunenummer»: feil RV0932: Leste «301», ventet trolig «0301»: de andre i kolonnen har ett siffer mer.")]
    [InlineData("søknad.csv", "0301", "9,7E+08", "søknad.csv, rad 2, kolonne «kommunenummer»: feil RV0933: Leste «9,7E+08», ventet hele nummeret: siste del av det er borte.")]
    [InlineData("søknad.csv", "k2;", ";", "søknad.csv, rad 3, kolonne «søker»: feil RV0934: Cellen er tom, ventet et nummer eller annet kjennetegn for kommune.")]
    [InlineData("tiltak.csv", "S02;1", "S20;1", "tiltak.csv, rad 4, kolonne «søknad»: feil RV0936: Leste «S20», ventet en som står i «søknad.csv».")]
    [InlineData("tiltak.csv", ";250 000", "", "tiltak.csv, rad 2: feil RV0921: Raden har 3 celler, ventet 4 som i raden med kolonnenavn.")]
    [InlineData("tiltak.csv", "250 000", "250;000", "tiltak.csv, rad 2: feil RV0921: Raden har 5 celler, ventet 4 som i raden med kolonnenavn.")]
    [InlineData("tiltak.csv", "250 000", "\"250 000", "tiltak.csv, rad 2: feil RV0920: Et anførselstegn (\") åpnes i denne raden og lukkes aldri, så resten av filen ble lest som én celle.")]
    [InlineData("tiltak.csv", "søkt beløp", "søkt belop", "tiltak.csv, rad 1, kolonne «søkt belop»: feil RV0924: Leste kolonnen «søkt belop», ventet «søkt beløp», som mangler.")]
    [InlineData("søknad.csv", "er undertegnet", "undertegnet", "søknad.csv, rad 1, kolonne «undertegnet»: feil RV0924: Leste kolonnen «undertegnet», ventet «er undertegnet», som mangler.")]
    [InlineData("skjønn.csv", "har rekrutteringsvansker", "rekrutteringsvansker", "skjønn.csv, rad 2, kolonne «spørsmål»: feil RV0950: Leste «rekrutteringsvansker», ventet et spørsmål som regelverket har under «skjønn».")]
    [InlineData("skjønn.csv", "To ubesatte lister", "", "skjønn.csv, rad 2, kolonne «begrunnelse»: feil RV0951: Svaret på «har rekrutteringsvansker» har ingen begrunnelse. Ventet en begrunnelse med egne ord.")]
    [InlineData("skjønn.csv", "ja;saksbehandler", "ja;rådmannen", "skjønn.csv, rad 2, kolonne «vurdert av»: feil RV0952: Leste «rådmannen», ventet «saksbehandler».")]
    [InlineData("skjønn.csv", "S01;2;bidrar til stabilitet", "S01;;har rekrutteringsvansker", "skjønn.csv, rad 3, kolonne «spørsmål»: feil RV0953: «har rekrutteringsvansker» er også besvart i rad 2. Ventet ett svar.")]
    [InlineData("skjønn.csv", "S01;2;", "S01;;", "skjønn.csv, rad 3, kolonne «tiltak»: feil RV0954: Cellen er tom, men «bidrar til stabilitet» vurderes for hver del (tiltak). Ventet nummeret på delen det gjelder.")]
    [InlineData("skjønn.csv", "S01;;", "S01;1;", "skjønn.csv, rad 2, kolonne «tiltak»: feil RV0954: Leste «1», ventet en tom celle: «har rekrutteringsvansker» vurderes for hele søknaden.")]
    [InlineData("skjønn.csv", "S01;2;", "S01;3;", "skjønn.csv, rad 3, kolonne «tiltak»: feil RV0936: Leste «3», men søknad «S01» har ingen rad for tiltak med dette nummeret.")]
    [InlineData("skjønn.csv", "S01;;", "S9;;", "skjønn.csv, rad 2, kolonne «søknad»: feil RV0936: Leste «S9», ventet en som står i «søknad.csv».")]
    [InlineData("skjønn.csv", "ja;saksbehandler", ";saksbehandler", "skjønn.csv, rad 2, kolonne «svar»: advarsel RV0955: «har rekrutteringsvansker» har begrunnelse, men ikke svar. Spørsmålet regnes som ubesvart.")]
    public void Hver_feil_sier_hvor_hva_som_ble_lest_og_hva_som_var_ventet(string file, string from, string to, string expected)
    {
        using var mappe = new Kildemappe();
        mappe.Bytt(file, from, to);

        Assert.Equal([expected], Kildemappe.Meldinger(mappe.Les()));
    }

    // What these mistakes lead to elsewhere is told too: a row that loses its owner, a column that loses its name.
    [Theory]
    [InlineData("søknad.csv", "S02;", ";", "søknad.csv, rad 3, kolonne «søknad»: feil RV0934: Cellen er tom, ventet et nummer eller annet kjennetegn for søknad.")]
    [InlineData("søknad.csv", "S02;", "S01;", "søknad.csv, rad 3, kolonne «søknad»: feil RV0935: Leste «S01», som også står i rad 2. Ventet at hver står én gang.")]
    [InlineData("søknad.csv", "S02;k2", "S02;k1", "søknad.csv, rad 3, kolonne «kommunenummer»: feil RV0937: Leste «1103» for «k1», men søknad.csv, rad 2, kolonne «kommunenummer» har «0301». Ventet det samme begge steder.")]
    [InlineData("tiltak.csv", "S01;2", "S01;1", "tiltak.csv, rad 3, kolonne «tiltak»: feil RV0935: Leste «1», som også står i rad 2. Ventet at hver står én gang.")]
    [InlineData("tiltak.csv", "S01;2", "S01;", "tiltak.csv, rad 3, kolonne «tiltak»: feil RV0934: Cellen er tom, ventet et nummer eller annet kjennetegn for tiltak.")]
    [InlineData("søknad.csv", ";levert", ";navnet", "søknad.csv, rad 1, kolonne «navnet»: feil RV0922: Både denne kolonnen og «navn» gir det samme, og bare én kan gjelde.")]
    public void En_feil_som_drar_andre_med_seg_sies_fra_om_selv(string file, string from, string to, string expected)
    {
        using var mappe = new Kildemappe();
        mappe.Bytt(file, from, to);

        Assert.Contains(expected, Kildemappe.Meldinger(mappe.Les()));
    }

    [Theory]
    [InlineData("fylke", "merknad RV0923: Kolonnen brukes ikke: regelverket har ingen opplysning med dette navnet her.")]
    [InlineData("har rekrutteringsvansker", "feil RV0926: Dette avgjøres ved skjønn, og skal gis med begrunnelse i «skjønn.csv», ikke som en kolonne her.")]
    [InlineData("Beregnet tilskudd", "advarsel RV0927: Kolonnen brukes ikke: denne verdien regnes ut av reglene.")]
    [InlineData("godkjent beløp", "advarsel RV0927: Kolonnen brukes ikke: denne verdien regnes ut av reglene.")]
    public void En_kolonne_til_får_vite_hva_den_er(string column, string expected)
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("søknad.csv", $"søknad;søker;kommunenummer;navn;levert;er undertegnet;{column}\nS01;k1;0301;Oslo;;;ja\nS02;k2;1103;Stavanger;;;\n");

        Assert.Equal([$"søknad.csv, rad 1, kolonne «{column}»: {expected}"], Kildemappe.Meldinger(mappe.Les()));
    }

    [Theory]
    [InlineData("har rekrutteringsvansker", "Flytt svarene til «skjønn.csv» med kolonnene søknad, spørsmål, svar, vurdert av og begrunnelse.")]
    [InlineData("bidrar til stabilitet", "Flytt svarene til «skjønn.csv» med kolonnene søknad, tiltak, spørsmål, svar, vurdert av og begrunnelse. Kolonnen «tiltak» må også stå i «tiltak.csv», med et eget nummer for hver rad.")]
    public void Skjønn_i_feil_fil_får_vite_alle_kolonnene_det_skal_ha(string question, string help)
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("tiltak.csv", $"søknad;tiltak;formål;søkt beløp;{question}\nS01;1;etablering;1;ja\nS01;2;etablering;1;nei\n");

        Assert.Equal(help, Assert.Single(mappe.Les().Log.All).Help.Nb);
    }

    // Neither file says which tiltak is which: both columns are told of in one run, and no row is blamed for it.
    [Theory]
    [InlineData("søknad;spørsmål;svar;vurdert av;begrunnelse\nS01;bidrar til stabilitet;ja;saksbehandler;Kurs\n", "skjønn.csv tiltak.csv")]
    [InlineData("søknad;tiltak;spørsmål;svar;vurdert av;begrunnelse\nS01;7;bidrar til stabilitet;ja;saksbehandler;Kurs\n", "tiltak.csv")]
    public void Mangler_delene_nummer_sies_alt_i_én_omgang(string skjønn, string filer)
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("tiltak.csv", "søknad;formål;søkt beløp\nS01;etablering;1\nS02;etablering;2\n");
        mappe.Skriv("skjønn.csv", skjønn);

        var set = mappe.Les();

        Assert.Equal(
            filer.Split(' ').Select(fil => $"{fil}, rad 1: feil RV0925: Kolonnen «tiltak» mangler. Ventet et nummer eller annet kjennetegn for tiltak."),
            Kildemappe.Meldinger(set));
        Assert.Contains("gi hver rad sitt eget nummer: 1, 2, 3", set.Log.All.Single(d => d.Place.File == "tiltak.csv").Help.Nb, StringComparison.Ordinal);
    }

    [Fact]
    public void Et_tomt_nummer_i_skjønn_sies_sammen_med_nummeret_som_mangler_i_listen()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("tiltak.csv", "søknad;formål;søkt beløp\nS01;etablering;1\n");
        mappe.Skriv("skjønn.csv", "søknad;tiltak;spørsmål;svar;vurdert av;begrunnelse\nS01;;bidrar til stabilitet;ja;saksbehandler;Kurs\n");

        var set = mappe.Les();

        Assert.Equal(["RV0954", "RV0925"], set.Log.All.Select(d => d.Descriptor.Code));
        Assert.Equal("Gi først hver rad i «tiltak.csv» sitt eget nummer i en kolonne som heter «tiltak». Skriv så det samme nummeret her.", set.Log.All[0].Help.Nb);
    }

    [Fact]
    public void En_kolonne_som_mangler_sies_én_gang_med_det_den_skulle_hatt()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("søknad.csv", "søknad;søker;kommunenummer;navn;er undertegnet\nS01;k1;0301;Oslo;ja\nS02;k2;1103;Stavanger;nei\n");

        Assert.Equal(
            ["søknad.csv, rad 1: feil RV0925: Kolonnen «levert» mangler. Ventet opplysningen «levert» (tidspunkt)."],
            Kildemappe.Meldinger(mappe.Les()));
    }

    [Theory]
    [InlineData("", "tiltak.csv: feil RV0904: Filen er tom. Ventet en rad med kolonnenavn og en rad for hver søknad eller del.")]
    [InlineData(" \n ;; \n", "tiltak.csv: feil RV0904: Filen er tom. Ventet en rad med kolonnenavn og en rad for hver søknad eller del.")]
    [InlineData("PK\u0003\u0004", "tiltak.csv: feil RV0905: Innholdet er ikke tekst. Ventet en tekstfil.")]
    [InlineData("sÃ¸knad;formÃ¥l", "tiltak.csv: feil RV0906: Norske bokstaver er ødelagt: det står tegn som «Ã¥» der det skulle stått «å».")]
    public void En_fil_som_ikke_kan_brukes_sies_fra_om(string content, string expected)
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("tiltak.csv", content);

        Assert.Equal([expected], Kildemappe.Meldinger(mappe.Les()));
    }

    [Fact]
    public void Ingen_søknader_er_en_feil()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("søknad.csv", "søknad;søker;kommunenummer;navn;levert;er undertegnet\n");

        Assert.Equal(["søknad.csv: feil RV0913: Det er ingen søknader i filen. Ventet minst én."], Kildemappe.Meldinger(mappe.Les()));
    }

    [Fact]
    public void En_fil_som_mangler_nevnes_ved_navn()
    {
        using var mappe = new Kildemappe();
        mappe.Fjern("tiltak.csv");

        Assert.Equal([".: feil RV0907: Filen «tiltak.csv» mangler i mappen. Ventet én rad per tiltak."], Kildemappe.Meldinger(mappe.Les()));
    }

    [Fact]
    public void En_fil_som_er_skrevet_litt_feil_kjennes_igjen()
    {
        using var mappe = new Kildemappe();
        System.IO.File.Move(System.IO.Path.Combine(mappe.Sti, "tiltak.csv"), System.IO.Path.Combine(mappe.Sti, "tilltak.csv"));
        mappe.Skriv("notater.csv", "a;b\n");

        Assert.Equal(
            [
                "notater.csv: merknad RV0908: Filen brukes ikke: regelverket har ikke noe begrep med dette navnet.",
                "tilltak.csv: feil RV0909: Filnavnet ligner på «tiltak.csv», som mangler i mappen.",
            ],
            Kildemappe.Meldinger(mappe.Les()));
    }

    [Fact]
    public void To_filer_for_det_samme_er_en_feil()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("soknad.csv", "søknad\n");

        Assert.Equal(["søknad.csv: feil RV0910: Både denne filen og «soknad.csv» gir det samme, og bare én kan gjelde."], Kildemappe.Meldinger(mappe.Les()).Where(m => m.Contains("RV0910", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("søknader.xlsx", "feil RV0960: Innholdet er ikke et regneark (.xlsx). Det hjelper ikke å endre filnavnet.")]
    [InlineData("søknader.txt", "feil RV0903: Søknadene leses fra en mappe med CSV-filer, et regneark (.xlsx), en .json-fil eller en .csv-fil. Dette er noe annet.")]
    [InlineData("søknad.csv", "feil RV0911: Regelverket har en liste (tiltak), og den får ikke plass i én CSV-fil.")]
    public void En_kilde_av_feil_slag_sies_fra_om(string name, string expected)
    {
        using var mappe = new Kildemappe();
        mappe.Skriv(name, "x");

        Assert.Equal([$"{name}: {expected}"], Kildemappe.Meldinger(mappe.Les(name)));
    }

    [Fact]
    public void En_kilde_som_ikke_finnes_nevnes_slik_den_ble_skrevet()
    {
        using var mappe = new Kildemappe();

        Assert.Equal(["soknadar: feil RV0901: Det finnes ingen fil eller mappe som heter «soknadar»."], Kildemappe.Meldinger(mappe.Les("soknadar")));
    }

    [Fact]
    public void Uten_skjønnsfil_regnes_alt_som_ubesvart_og_det_sies()
    {
        using var mappe = new Kildemappe();
        mappe.Fjern("skjønn.csv");

        Assert.Equal([".: advarsel RV0956: Regelverket krever skjønn, men det er ikke gitt noe. Alle spørsmålene regnes som ubesvarte."], Kildemappe.Meldinger(mappe.Les()));
    }

    [Theory]
    [InlineData("3", "søknad.csv, rad 2, kolonne «runde»: feil RV0939: Leste «3», ventet nummeret på en runde: «1» eller «2».")]
    [InlineData("", "søknad.csv, rad 2, kolonne «runde»: feil RV0939: Leste «», ventet nummeret på en runde: «1» eller «2».")]
    public void En_ukjent_runde_er_en_feil(string round, string expected)
    {
        using var mappe = new Kildemappe { Prøve = new Prøveordning(runder: 2) };
        mappe.Skriv("søknad.csv", $"søknad;søker;runde;kommunenummer;navn;levert;er undertegnet\nS01;k1;{round};0301;Oslo;;\nS02;k2;1;1103;Stavanger;;\n");

        Assert.Equal([expected], Kildemappe.Meldinger(mappe.Les()));
    }

    [Fact]
    public void En_ukjent_status_er_en_feil()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("søknad.csv", "søknad;søker;kommunenummer;navn;levert;er undertegnet;status\nS01;k1;0301;Oslo;;;under arbeid\nS02;k2;1103;Stavanger;;;\n");

        Assert.Equal(
            ["søknad.csv, rad 2, kolonne «status»: feil RV0938: Leste «under arbeid», ventet en tom celle, «trukket» eller «ikke rettet»."],
            Kildemappe.Meldinger(mappe.Les()));
    }

    [Fact]
    public void En_søker_som_ikke_står_i_sin_fil_er_en_feil_med_forslag()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("kommune.csv", "søker;kommunenummer;navn\n0301;0301;Oslo\n1103;1103;Stavanger\n");
        mappe.Skriv("søknad.csv", "søknad;søker;levert;er undertegnet\nS01;301;;\nS02;1103;;\n");

        var set = mappe.Les();

        Assert.Contains("søknad.csv, rad 2, kolonne «søker»: feil RV0936: Leste «301», ventet en som står i «kommune.csv».", Kildemappe.Meldinger(set));
        Assert.Contains("Nærmest er «0301»", set.Log.All.First(d => d.Descriptor.Code == "RV0936").Help.Nb, StringComparison.Ordinal);
    }

    [Fact]
    public void Løpenummer_som_vokser_med_et_siffer_har_ikke_mistet_noen_null()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("skjønn.csv", "søknad;spørsmål;svar;vurdert av;begrunnelse\n");
        mappe.Skriv("tiltak.csv", "søknad;formål;søkt beløp\n");
        mappe.Skriv("søknad.csv", "søknad;søker;kommunenummer;navn;levert;er undertegnet\nS1;998;0001;A;;\nS2;999;0002;B;;\nS3;1000;0003;C;;\nS4;1001;0004;D;;\n");

        Assert.Empty(Kildemappe.Meldinger(mappe.Les()));
    }

    [Fact]
    public void Taushetsbelagte_verdier_vises_ikke_i_meldinger()
    {
        using var mappe = new Kildemappe();
        mappe.Prøve.Beløp.Taushetsbelagt = true;
        mappe.Bytt("tiltak.csv", "250 000", "hemmelig 77");

        Assert.Equal(
            ["tiltak.csv, rad 2, kolonne «søkt beløp»: feil RV0930: Leste en verdi som er taushetsbelagt, ventet et beløp i kroner, for eksempel «200 000»."],
            Kildemappe.Meldinger(mappe.Les()));
        Assert.DoesNotContain(mappe.Les().Log.All, d => d.Help.Nb.Contains("77", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[{\"søknad\": }]", "standard inn, rad 1: feil RV0928: Filen er ikke gyldig JSON: her står noe som ikke kan leses.")]
    [InlineData("[\n{\n", "standard inn, rad 3: feil RV0928: Filen er ikke gyldig JSON: her står noe som ikke kan leses.")]
    [InlineData("{\"søknad\": \"S1\"}", "standard inn, rad 1: feil RV0929: Ventet en liste av søknader: [ { \"søknad\": \"S01\", … } ].")]
    [InlineData("[\n 5 ]", "standard inn, rad 2, kolonne «søknader»: feil RV0929: Ventet et objekt { … } for hver.")]
    [InlineData("[\n { \"søknad\": \"A\",\n \"levert\": [] } ]", "standard inn, rad 3, kolonne «levert»: feil RV0929: Ventet én verdi: tekst, tall, true, false eller null.")]
    [InlineData("[ { \"søknad\": \"A\",\n \"levert\": null,\n \"Levert\": null } ]", "standard inn, rad 3, kolonne «Levert»: feil RV0929: Ventet at hvert navn står én gang.")]
    public void Feil_i_json_har_linje_og_sier_hva_som_var_ventet(string json, string expected)
    {
        using var mappe = new Kildemappe();

        Assert.Contains(expected, Kildemappe.Meldinger(mappe.LesInn(json)));
    }

    [Fact]
    public void Alle_feil_kommer_i_én_omgang()
    {
        using var mappe = new Kildemappe();
        mappe.Bytt("søknad.csv", "12.00;ja", "12.00;jo");
        mappe.Bytt("søknad.csv", "0301", "301");
        mappe.Bytt("tiltak.csv", "250 000", "mye");
        mappe.Bytt("tiltak.csv", "0,50", "1.000");
        mappe.Bytt("skjønn.csv", "To ubesatte lister", "");

        Assert.Equal(
            ["skjønn.csv, rad 2", "søknad.csv, rad 2", "søknad.csv, rad 2", "tiltak.csv, rad 2", "tiltak.csv, rad 4"],
            Kildemappe.Meldinger(mappe.Les()).Select(m => m.Split(", kolonne")[0]));
    }

    [Fact]
    public void Nummer_brukes_aldri_om_igjen_og_alle_meldinger_har_to_språk()
    {
        var all = InputCatalogue.All;

        Assert.Equal(all.Count, all.Select(d => d.Code).Distinct().Count());
        Assert.All(all, d => Assert.StartsWith("RV09", d.Code, StringComparison.Ordinal));
        Assert.All(all, d => Assert.NotEqual(d.Title.Nb, d.Title.En));
    }

    [Fact]
    public void En_celle_med_linjeskift_flytter_ikke_radnumrene()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("tiltak.csv", "søknad;tiltak;formål;søkt beløp\nS01;1;\"etabl\nering\";1\n\nS01;2;etablering;x\n");

        Assert.Equal(["tiltak.csv, rad 2, kolonne «formål»", "tiltak.csv, rad 5, kolonne «søkt beløp»"], Kildemappe.Meldinger(mappe.Les()).Select(m => m.Split(": feil")[0]));
    }

    /// <summary>A name of a column in a workbook may be broken over two lines; a message never is.</summary>
    [Fact]
    public void Et_kolonnenavn_med_linjeskift_står_på_én_linje_i_meldingen()
    {
        using var mappe = new Kildemappe();
        mappe.Bytt("tiltak.csv", "søkt beløp", "\"søkt\nbelop\"");

        Assert.Equal(["tiltak.csv, rad 1, kolonne «søkt belop»: feil RV0924: Leste kolonnen «søkt belop», ventet «søkt beløp», som mangler."], Kildemappe.Meldinger(mappe.Les()));
    }

    [Theory]
    [InlineData("S01;1;etablering;x", new[] { "S01" })]
    [InlineData("S02;1;etablering;x", new[] { "S02" })]
    [InlineData("S99;1;etablering;1", new string[0])]
    public void Bare_søknaden_som_har_feilen_utelates(string row, string[] leftOut)
    {
        using var mappe = new Kildemappe();
        mappe.Fjern("skjønn.csv");
        mappe.Skriv("tiltak.csv", "søknad;tiltak;formål;søkt beløp\n" + row + "\n");

        var set = mappe.Les();

        Assert.False(set.Log.HasErrorsForEverything);
        Assert.Equal(leftOut, set.LeftOut);
        Assert.Equal(new[] { "S01", "S02" }.Except(leftOut), set.Applications.Select(a => a.Data.Id));
    }

    [Fact]
    public void En_rad_i_en_liste_med_feil_antall_celler_kan_ikke_bare_utelates()
    {
        using var mappe = new Kildemappe();
        mappe.Bytt("tiltak.csv", ";250 000", "");

        Assert.True(mappe.Les().Log.HasErrorsForEverything);
    }

    [Fact]
    public void En_søknadsrad_med_feil_antall_celler_utelates_med_det_den_eier()
    {
        using var mappe = new Kildemappe();
        mappe.Bytt("søknad.csv", ";ja\n", "\n");

        var set = mappe.Les();

        Assert.Equal(["søknad.csv, rad 2: feil RV0921: Raden har 5 celler, ventet 6 som i raden med kolonnenavn."], Kildemappe.Meldinger(set));
        Assert.Equal(["S01"], set.LeftOut);
        Assert.Equal(["S02"], set.Applications.Select(a => a.Data.Id));
    }
}
