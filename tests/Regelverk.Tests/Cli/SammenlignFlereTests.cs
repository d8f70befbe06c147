using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Regelverk.Tests.Kit;
using Xunit;
using static Regelverk.Tests.Cli.Virkningssvar;

namespace Regelverk.Tests.Cli;

/// <summary>What two years with several regulations make of the same applications, held against what is worked out by hand in <see cref="Delt_tilskudd"/>.</summary>
public sealed class SammenlignFlereTests
{
    private static readonly string[] Drift_og_kurs_2024 = ["drift-2024.regel", "kurs-2024.regel"];

    [Fact]
    public void Hver_søknad_teller_under_det_regelverket_som_gir_den_mest()
    {
        using var delt = new Delt_tilskudd();
        var virkning = Virkning(delt.FraToTilÉn("--format", "json"));

        Assert.Equal(
            ["A Drift 2024 400 0", "B Kurs 2024 100 0", "C Drift 2024 600 700", "D Drift 2024 0 100", "E Drift 2024 0 0", "G Kurs 2024 200 0", "H Drift 2024 0 0"],
            Rader(virkning, "søknader", "søknad", "regelverk før", "før", "nå"));
        Assert.Equal(["F Kurs 2024 Kurs 2024: mangler har kursplan"], Rader(virkning, "ikke avgjort", "søknad", "regelverk før", "hvorfor"));
    }

    [Fact]
    public void Rammene_og_beløpene_på_en_side_er_lagt_sammen()
    {
        using var delt = new Delt_tilskudd();
        var virkning = Virkning(delt.FraToTilÉn("--format", "json"));

        // 400 + 700 + 100 by Drift and 250 + 200 by Kurs; 350 of these 1 650 are cut.
        Assert.Equal("2024 8 5 2 0 1 0 2000 1650 1300 1300 0 21.21 1", Summer(virkning.GetProperty("før")));
        Assert.Equal("2025 8 2 6 0 0 0 2000 800 800 900 100 0 0", Summer(virkning.GetProperty("nå")));
    }

    [Fact]
    public void Grunnen_sier_hvilket_regelverk_den_står_i()
    {
        using var delt = new Delt_tilskudd();
        var hvorfor = Virkning(delt.FraToTilÉn("--format", "json")).GetProperty("søknader").EnumerateArray().ToDictionary(s => Tekst(s, "søknad"), s => Tekst(s, "hvorfor"));

        Assert.StartsWith("2025: § 1:", hvorfor["B"], StringComparison.Ordinal);
        Assert.StartsWith("Drift 2024: fordelingen punkt 1", hvorfor["C"], StringComparison.Ordinal);
    }

    [Fact]
    public void Det_sies_hvordan_søknadene_er_delt_mellom_regelverkene_og_at_plassene_ikke_er_sammenlignet()
    {
        using var delt = new Delt_tilskudd();
        var virkning = Virkning(delt.FraToTilÉn("--format", "json"));
        var merknader = virkning.GetProperty("merknader").EnumerateArray().Select(m => m.GetString() ?? "").ToList();

        Assert.Contains(merknader, m => m.StartsWith("2024 har 2 regelverk.", StringComparison.Ordinal) && m.Contains("det som gir mest: 5 søknader under Drift 2024, 3 søknader under Kurs 2024.", StringComparison.Ordinal));
        Assert.Contains("I Kurs 2024 mangler «har kursplan» for 1 søknad.", merknader);
        Assert.Contains(merknader, m => m.StartsWith("Plassen i rekkefølgen er ikke sammenlignet", StringComparison.Ordinal));
        Assert.False(virkning.TryGetProperty("plasser", out _));
    }

    [Fact]
    public void Én_ordning_som_blir_to_gir_det_samme_den_andre_veien()
    {
        using var delt = new Delt_tilskudd();
        var virkning = Virkning(delt.Sammenlign(["samlet-2025.regel"], Drift_og_kurs_2024, "--format", "json"));

        Assert.Equal("2024", Tekst(virkning, "sendt i"));
        Assert.Equal("2025 8 2 6 0 0 0 2000 800 800 900 100 0 0", Summer(virkning.GetProperty("før")));
        Assert.Equal("2024 8 5 2 0 1 0 2000 1650 1300 1300 0 21.21 1", Summer(virkning.GetProperty("nå")));
        Assert.Equal(
            ["A Drift 2024 0 400", "B Kurs 2024 0 100", "C Drift 2024 700 600", "D Drift 2024 100 0", "E Drift 2024 0 0", "G Kurs 2024 0 200", "H Drift 2024 0 0"],
            Rader(virkning, "søknader", "søknad", "regelverk nå", "før", "nå"));
    }

    [Fact]
    public void Hver_ramme_prøves_med_den_samme_prosenten()
    {
        using var delt = new Delt_tilskudd();
        var virkning = Virkning(delt.Sammenlign(["samlet-2025.regel"], Drift_og_kurs_2024, "--format", "json"));

        // 900 + 270, 950 + 285, 1 000 + 300, 1 050 + 315 and 1 100 + 330; D gets nothing by any of them.
        Assert.Equal(
            ["-10 1170 1170 29.09 1", "-5 1235 1235 25.15 1", "0 1300 1300 21.21 1", "5 1365 1365 17.27 1", "10 1430 1430 13.33 1"],
            Rader(virkning, "rammer", "endring i prosent", "ramme", "tildelt", "avkorting i prosent", "får ingenting"));
    }

    /// <summary>E and G lack one member for Drift. For G that changes nothing: Kurs gives it the same.</summary>
    [Fact]
    public void En_klippe_er_der_bare_når_ingen_av_regelverkene_gir_det_likevel()
    {
        using var delt = new Delt_tilskudd();
        var virkning = Virkning(delt.Sammenlign(["samlet-2025.regel"], Drift_og_kurs_2024, "--format", "json"));

        Assert.Equal(["E Drift 2024 medlemmer 99 100 0 10 Drift 2024: § 1"], Rader(virkning, "klipper", "søknad", "regelverk nå", "opplysning", "verdi", "andre siden", "beregnet", "beregnet på andre siden", "sted"));
    }

    [Fact]
    public void To_ordninger_begge_årene_fordeler_hver_sin_ramme()
    {
        using var delt = new Delt_tilskudd();
        var virkning = Virkning(delt.Sammenlign(Drift_og_kurs_2024, ["drift-2025.regel", "kurs-2025.regel"], "--format", "json"));

        // With 250 members D is left with Kurs, where G and B are before it.
        Assert.Equal(
            [
                "A Drift 2024 Drift 2025 400 0", "B Kurs 2024 Kurs 2025 100 100", "C Drift 2024 Drift 2025 600 700", "D Drift 2024 Kurs 2025 0 0",
                "E Drift 2024 Drift 2025 0 0", "G Kurs 2024 Kurs 2025 200 200", "H Drift 2024 Drift 2025 0 0",
            ],
            Rader(virkning, "søknader", "søknad", "regelverk før", "regelverk nå", "før", "nå"));
        Assert.Equal("2025 8 4 3 0 1 0 2000 1250 1000 1300 300 20 1", Summer(virkning.GetProperty("nå")));
    }

    [Fact]
    public void Det_bare_det_ene_av_regelverkene_spør_om_kan_mangle()
    {
        using var delt = new Delt_tilskudd();
        delt.Bytt("søknader.csv", "har kursplan", "noe annet");
        var virkning = Virkning(delt.FraToTilÉn("--format", "json", "--stille"));

        // A, C and D have a right by Drift whatever the plan, and H is late.
        Assert.Equal(["A Drift 2024", "C Drift 2024", "D Drift 2024", "H Drift 2024"], Rader(virkning, "søknader", "søknad", "regelverk før"));
        Assert.Equal(["B Kurs 2024", "E Kurs 2024", "F Kurs 2024", "G Kurs 2024"], Rader(virkning, "ikke avgjort", "søknad", "regelverk før"));
    }

    [Fact]
    public void Det_begge_regelverkene_på_en_side_spør_om_må_være_der_når_den_andre_siden_også_gjør_det()
    {
        using var delt = new Delt_tilskudd();
        delt.Bytt("søknader.csv", "medlemmer", "antall");
        var svar = delt.FraToTilÉn("--stille");

        Assert.Equal((3, ""), (svar.Svarkode, svar.Ut));
        Assert.Contains("Kolonnen «medlemmer» mangler", svar.Feil, StringComparison.Ordinal);
    }

    [Fact]
    public void En_kode_et_regelverk_ikke_har_gjør_at_søknaden_teller_under_et_annet()
    {
        using var delt = new Delt_tilskudd();
        foreach (var (fil, andre) in new[] { ("drift-2024.regel", "korps"), ("kurs-2024.regel", "revy"), ("samlet-2025.regel", "revy") })
        {
            delt.Bytt(fil, "    levert: dato\n", $"    levert: dato\n    slag: én av kor, {andre}\n");
            delt.Bytt(fil, "Tilskudd kan gis hvis ", "Tilskudd kan gis hvis slag er kor, og ");
        }

        delt.Skriv("søknader.csv", "søknad;søker;navn;medlemmer;har kursplan;slag;levert;poeng;søkt beløp\nA;f1;Alfa;150;nei;revy;01.02.2024;10;400\nB;f2;Beta;150;nei;kor;01.02.2024;9;300\n");
        var virkning = Virkning(delt.FraToTilÉn("--format", "json"));

        // Drift knows no revy, so what it would say of A is open; Kurs refuses it.
        Assert.Equal(["A Kurs 2024 0", "B Drift 2024 300"], Rader(virkning, "søknader", "søknad", "regelverk før", "før"));
    }

    [Fact]
    public void Navnetabellen_gjelder_alle_regelverkene_på_den_gamle_siden()
    {
        using var delt = new Delt_tilskudd();
        delt.Bytt("samlet-2025.regel", "medlemmer (medlemstallet)", "utøvere (utøvertallet)");
        delt.Bytt("samlet-2025.regel", "medlemstallet", "utøvertallet");
        delt.Bytt("søknader.csv", "medlemmer", "utøvere");
        delt.Skriv("navn.csv", "gammelt;nytt\nmedlemmer;utøvere\n");

        Assert.Equal(
            ["A 400 0", "B 100 0", "C 600 700", "D 0 100", "E 0 0", "G 200 0", "H 0 0"],
            Rader(Virkning(delt.FraToTilÉn("--navn", "navn.csv", "--format", "json")), "søknader", "søknad", "før", "nå"));
    }

    /// <summary>C is late for Drift and five days early for Kurs. The next year it is five days early too.</summary>
    [Fact]
    public void Fristen_flyttes_fra_den_i_regelverket_som_søknaden_teller_under()
    {
        using var delt = new Delt_tilskudd();
        delt.Bytt("kurs-2024.regel", "frist 1. mars 2024", "frist 15. april 2024");
        delt.Bytt("søknader.csv", "C;f3;Gamma;300;ja;01.02.2024", "C;f3;Gamma;300;ja;10.04.2024");
        var virkning = Virkning(delt.FraToTilÉn("--format", "json"));

        // H is late for Drift, and in time for Kurs. Kurs: G 200, C the 100 that are left, B and H nothing. The next year H has most members: H 90, C 700, D 100.
        Assert.Equal(
            ["A Drift 2024 400 0", "B Kurs 2024 0 0", "C Kurs 2024 100 700", "D Drift 2024 100 100", "E Drift 2024 0 0", "G Kurs 2024 200 0", "H Kurs 2024 0 90"],
            Rader(virkning, "søknader", "søknad", "regelverk før", "før", "nå"));
        Assert.Contains(virkning.GetProperty("merknader").EnumerateArray(), m => (m.GetString() ?? "").EndsWith("Regelverkene i 2024 har ulike frister. Det regnes fra fristen i det som søknaden teller under.", StringComparison.Ordinal));
    }

    [Fact]
    public void Hvert_regelverk_bruker_runden_eller_sin_siste()
    {
        using var delt = new Delt_tilskudd();
        delt.Bytt("kurs-2024.regel", "  300 kroner   kilde", "  800 kroner   kilde");
        delt.Bytt("kurs-2024.regel", "ramme 300 kroner\n", "ramme 300 kroner\n  runde 2: frist 1. september 2024, ramme 500 kroner\n");
        delt.Skriv("søknader.csv", string.Join('\n', delt.Les("søknader.csv").Split('\n').Select((l, i) => l.Length == 0 ? l : l + (i == 0 ? ";runde" : ";2"))));
        var virkning = Virkning(delt.FraToTilÉn("--runde", "2", "--format", "json"));

        // Drift has one round. The second of Kurs has 500 kroner: G 200, B 250, and H, which is in time for it, the 50 that are left.
        Assert.Equal("2024 8 6 1 0 1 0 2000 1740 1500 1500 0 13.79 1", Summer(virkning.GetProperty("før")));
    }

    [Fact]
    public void Et_regelverk_uten_ramme_gir_det_som_er_beregnet_utenom_rammen_til_de_andre()
    {
        using var delt = new Delt_tilskudd();
        var kurs = delt.Les("kurs-2024.regel");
        var uten = kurs[..kurs.IndexOf("ramme\n", StringComparison.Ordinal)] + "søknadsrunder\n  runde 1: frist 1. mars 2024\n\nfordeling\n  ingen avkorting: «Alle får.»\n";
        delt.Skriv("kurs-2024.regel", uten.Replace("Tilskudd kan gis", "Tilskudd gis", StringComparison.Ordinal));
        var virkning = Virkning(delt.FraToTilÉn("--format", "json"));

        // Drift divides 1 000, and Kurs gives B 250 and G 200.
        Assert.Equal("2024 8 5 2 0 1 0 2000 1650 1450 1000 0 12.12 1", Summer(virkning.GetProperty("før")));
        Assert.Contains("Kurs 2024 har ingen ramme som fordeles. Rammen i 2024 er den de andre har.", virkning.GetProperty("merknader").EnumerateArray().Select(m => m.GetString()));
    }

    [Theory]
    [InlineData("navn: tekst, kjennetegn", "Alfa")]
    [InlineData("medlemmer (medlemstallet): antall medlemmer, minst 0", "163")]
    public void Det_som_er_taushetsbelagt_i_ett_av_regelverkene_vises_ikke(string opplysning, string skjult)
    {
        using var delt = new Delt_tilskudd();
        Assert.Contains(skjult, delt.FraToTilÉn().Ut, StringComparison.Ordinal);
        delt.Bytt("kurs-2024.regel", opplysning, opplysning + ", taushetsbelagt");

        // A counts under Drift, which hides nothing.
        foreach (var format in new[] { "tekst", "json", "csv", "html" })
        {
            Assert.DoesNotContain(skjult, delt.FraToTilÉn("--format", format).Ut, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Teksten_sier_hvilket_regelverk_et_beløp_er_etter()
    {
        using var delt = new Delt_tilskudd();
        var svar = delt.FraToTilÉn();

        Assert.Equal((0, ""), (svar.Svarkode, svar.Feil));
        Assert.Contains("C Gamma: 600 kroner i Drift 2024, 700 kroner i 2025 (+100 kroner)", svar.Ut, StringComparison.Ordinal);
        Assert.Contains("G Gruppa: hadde 200 kroner i Kurs 2024", svar.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_og_siden_har_en_kolonne_for_året_med_flere_regelverk()
    {
        using var delt = new Delt_tilskudd();
        var linjer = delt.FraToTilÉn("--format", "csv").Ut.Split('\n');
        var side = XDocument.Parse(delt.FraToTilÉn("--format", "html").Ut);

        Assert.Equal("søknad;søker;navn;utfall 2024;utfall 2025;regelverk 2024;tildelt tilskudd 2024;tildelt tilskudd 2025;hvorfor", linjer[0]);
        Assert.StartsWith("B;f2;Beta;delvis innvilget;avslått;Kurs 2024;100;0;2025: § 1", linjer[2], StringComparison.Ordinal);
        Assert.StartsWith("F;f6;Fi;til avklaring;avslått;Kurs 2024;;;Kurs 2024: mangler har kursplan", linjer[6], StringComparison.Ordinal);
        Assert.Contains(side.Descendants("tr"), rad => rad.Elements("th").Select(c => c.Value).SequenceEqual(["Søknad", "Søker", "Regelverk 2024", "2024", "2025", "Forskjell", "Hvorfor"]));
        Assert.Contains(side.Descendants("tr"), rad => rad.Elements("td").Take(3).Select(c => c.Value).SequenceEqual(["G", "Gruppa", "Kurs 2024"]));
    }

    [Fact]
    public void Regnearket_har_en_kolonne_for_året_med_flere_regelverk()
    {
        using var delt = new Delt_tilskudd();
        Assert.Equal(0, delt.FraToTilÉn("-o", "rapport.xlsx").Svarkode);
        using var bok = ZipFile.OpenRead(Path.Combine(delt.Sti, "rapport.xlsx"));
        var ark = bok.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()).ToList();

        Assert.Contains(ark, a => a.Contains("regelverk 2024", StringComparison.Ordinal) && a.Contains("Kurs 2024", StringComparison.Ordinal));
    }

    /// <summary>
    /// S1 is by the scheme for those employed: 80 percent of 300 000 is 240 000. S2 is by the one for those in business: 340 000 − 68 000 = 272 000. What the other scheme asks about is not filled in.
    /// 2022, nine months: 240 000 × 9/12 and 42 000 × 9/12 for veiledning are 211 500; 300 000 × 9/12 is 225 000. S3 is a day late both years.
    /// </summary>
    [Fact]
    public void Alis_2021_med_to_ordninger_mot_2022_med_én()
    {
        using var mappe = new Delt_tilskudd();
        Directory.CreateDirectory(Path.Combine(mappe.Sti, "alis"));
        mappe.Skriv("alis/kommune.csv", "søker;navn\nK1;Granvåg\nK2;Solheim\n");
        mappe.Skriv("alis/søknad.csv", "søknad;søker;levert\nS1;K1;10.11.2021\nS2;K2;16.11.2021\nS3;K2;17.11.2021\n");
        mappe.Skriv("alis/avtale.csv", """
            søknad;avtale;er undertegnet som ALIS-avtale;stillingstype;første dag med tilskudd;første dag i stillingen;siste dag i stillingen;kostnad;egenfinansiering;søkt beløp;er et vikariat;begynner;slutter;årlig kostnad;årlig egenfinansiering;avtaleperiode;stillingsandel;omfatter veiledning etter forskriften
            S1;1;ja;ansatt;01.01.2020;01.01.2020;31.12.2024;500 000;100 000;400 000;;;;;;01.01.2020 – 31.12.2024;100 %;ja
            S2;1;ja;næringsdrivende;01.01.2020;;;;;;nei;01.01.2020;31.12.2024;340 000;68 000;01.01.2020 – 31.12.2024;100 %;nei
            S3;1;ja;ansatt;01.01.2020;01.01.2020;31.12.2024;500 000;100 000;400 000;;;;;;01.01.2020 – 31.12.2024;100 %;ja

            """);
        var eksempler = Path.Combine(Repository.Root, "examples");
        var virkning = Virkning(Kommando.Kjør(eksempler, ["sammenlign", "alis/2021-ansatt", "alis/2021-næringsdrift", "--med", "alis/2022", "--søknader", Path.Combine(mappe.Sti, "alis"), "--format", "json", "--stille"]));

        Assert.Equal(
            ["S1 ALIS ansatt i kommunen 2021 240000 211500", "S2 ALIS næringsdrift 2021 272000 225000", "S3 ALIS ansatt i kommunen 2021 0 0"],
            Rader(virkning, "søknader", "søknad", "regelverk før", "før", "nå"));
        Assert.Equal("512000 null", string.Join(' ', Tekst(virkning.GetProperty("før"), "tildelt"), Tekst(virkning.GetProperty("før"), "ramme")));
        Assert.Equal("436500 null", string.Join(' ', Tekst(virkning.GetProperty("nå"), "tildelt"), Tekst(virkning.GetProperty("nå"), "ramme")));
    }
}
