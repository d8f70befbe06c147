using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using Regelverk.Cli;
using Regelverk.Cli.Hosting;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Cli;

public class FordelTests
{
    [Fact]
    public void Json_har_den_lovede_formen_og_rekkefølgen()
    {
        using var små = new Småtilskudd();

        var result = små.Fordel("--format", "json");

        Assert.Equal(0, result.Svarkode);
        using var json = JsonDocument.Parse(result.Ut);
        var root = json.RootElement;
        Assert.Equal(
            ["regelverk", "år", "runde", "tekstavtrykk", "regelavtrykk", "prøveberegning", "foreløpig", "ramme", "søkt", "beregnet", "tildelt", "restmidler", "avgjørelser", "steg", "trekning"],
            root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ["søknad", "søker", "utfall", "søkt", "beregnet", "tildelt", "begrunnelse"],
            root.GetProperty("avgjørelser")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["hjemmel", "tekst", "opplysninger"], root.GetProperty("avgjørelser")[0].GetProperty("begrunnelse")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["nr", "tekst", "før", "etter"], root.GetProperty("steg")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("Småtilskudd", root.GetProperty("regelverk").GetString());
        Assert.Equal(2024, root.GetProperty("år").GetInt32());
        Assert.Equal(1, root.GetProperty("runde").GetInt32());
        Assert.False(root.GetProperty("prøveberegning").GetBoolean());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("trekning").ValueKind);
        Assert.Equal(["1000", "1600.5", "1500.5", "999", "1"], Raw(root, "ramme", "søkt", "beregnet", "tildelt", "restmidler"));
        Assert.Equal(
            ["A f1 delvis innvilget 900 900 599", "B f2 delvis innvilget 600.5 600.5 400", "C f3 avvist 100 0 0"],
            root.GetProperty("avgjørelser").EnumerateArray().Select(a => string.Join(' ', a.EnumerateObject().Take(6).Select(p => p.Value.ToString()))));
        Assert.All(root.GetProperty("avgjørelser").EnumerateArray(), a => Assert.NotEqual(0, a.GetProperty("begrunnelse").GetArrayLength()));
    }

    [Fact]
    public void Rekkefølgen_på_rader_og_kolonner_endrer_ikke_en_byte()
    {
        using var små = new Småtilskudd();
        var one = små.Fordel("--format", "json").Ut;
        små.Skriv("søknader/søknad.csv", """
            søkt beløp;levert;søknad;navn;runde;er undertegnet;søker;pris;gjelder utstyr
            100,00;2. mars 2024;C;Gamma;1;ja;f3;;nei
            kr 600,50;2024-03-01;B;Beta;1;x;f2;1000;ja
            900;01.02.2024;A;=Alfa;1;ja;f1;;nei

            """);
        små.Skriv("søknader/skjønn.csv", """
            begrunnelse;vurdert av;svar;spørsmål;søknad
            Varig utstyr;komiteen;ja;har et godt formål;B
            Åpent for alle barn;Komiteen;JA;Har et godt formål;A

            """);

        Assert.Equal(one, små.Fordel("--format", "json").Ut);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nb-NO")]
    [InlineData("tr-TR")]
    [InlineData("de-CH")]
    public void Maskinens_kultur_endrer_ikke_en_byte(string culture)
    {
        using var små = new Småtilskudd();
        string Ut() => små.Fordel("--format", "json").Ut + små.Fordel().Ut + små.Fordel("--format", "csv").Ut;

        Assert.Equal(Ut(), Kultur.Under(culture, Ut));
    }

    [Fact]
    public void Csv_åpnes_i_norsk_regneark_og_kjører_ingen_formel()
    {
        using var små = new Småtilskudd();

        Assert.Equal(0, små.Fordel("-o", "ut").Svarkode);

        var bytes = File.ReadAllBytes(Path.Combine(små.Sti, "ut", "vedtak.csv"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split('\n');
        Assert.Equal("søknad;søker;navn;foreslått utfall;søkt;beregnet;tildelt;begrunnelse;merknad", lines[0]);
        Assert.StartsWith("A;f1;\"'=Alfa\";delvis innvilget;900;900;599;", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("B;f2;Beta;delvis innvilget;600,50;600,50;400;", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Utdata_på_skjermen_er_uten_bom_og_med_linjeskift_som_i_unix()
    {
        using var små = new Småtilskudd();
        var all = små.Fordel().Ut + små.Fordel("--format", "json").Ut + små.Fordel("--format", "csv").Ut;

        Assert.DoesNotContain("\uFEFF", all, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Kvitteringen_har_avtrykk_av_alt_som_gikk_inn_og_kom_ut()
    {
        using var små = new Småtilskudd();

        Assert.Equal(0, små.Fordel("-o", "ut/mappe").Svarkode);

        using var json = JsonDocument.Parse(små.Les("ut/mappe/kvittering.json"));
        var root = json.RootElement;
        Assert.Equal(Sha(små, "små.regel"), root.GetProperty("regelfil").GetProperty("sha256").GetString());
        Assert.Equal(
            [("skjønn.csv", Sha(små, "søknader/skjønn.csv")), ("søknad.csv", Sha(små, "søknader/søknad.csv"))],
            root.GetProperty("søknadsfiler").EnumerateArray().Select(f => (f.GetProperty("navn").GetString() ?? "", f.GetProperty("sha256").GetString() ?? "")));
        Assert.Equal(
            [("vedtak.json", Sha(små, "ut/mappe/vedtak.json")), ("vedtak.csv", Sha(små, "ut/mappe/vedtak.csv")), ("fordeling.xlsx", Sha(små, "ut/mappe/fordeling.xlsx")), ("fordeling.svg", Sha(små, "ut/mappe/fordeling.svg")), ("fordelingsprotokoll.txt", Sha(små, "ut/mappe/fordelingsprotokoll.txt"))],
            root.GetProperty("utdata").EnumerateArray().Select(f => (f.GetProperty("navn").GetString() ?? "", f.GetProperty("sha256").GetString() ?? "")));
        Assert.Equal("1", root.GetProperty("språkversjon").GetString());
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+$", root.GetProperty("programversjon").GetString());
        Assert.Matches("^[0-9a-f]{64}$", root.GetProperty("tekstavtrykk").GetString());
        Assert.Matches("^[0-9a-f]{64}$", root.GetProperty("regelavtrykk").GetString());
        Assert.Equal(små.Fordel("--format", "json").Ut, små.Les("ut/mappe/vedtak.json"));
        Assert.DoesNotContain(små.Sti, små.Les("ut/mappe/kvittering.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Søknadsavtrykket_følger_innholdet_og_ikke_skrivemåten()
    {
        using var små = new Småtilskudd();
        var first = Inputprint(små);
        små.Bytt("søknader/søknad.csv", ";900", ";kr 900,00");
        var sameContent = Inputprint(små);
        små.Bytt("søknader/skjønn.csv", "Varig utstyr", "Varig, godt utstyr");
        var otherGrounds = Inputprint(små);

        Assert.Equal(first, sameContent);
        Assert.NotEqual(first, otherGrounds);
    }

    [Fact]
    public void Den_samme_fordelingen_to_ganger_gir_de_samme_filene()
    {
        using var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("-o", "ut1").Svarkode);
        Assert.Equal(0, små.Fordel("-o", "ut2").Svarkode);

        Assert.All(["vedtak.json", "vedtak.csv", "fordeling.svg", "fordelingsprotokoll.txt", "kvittering.json"], name => Assert.Equal(små.Les("ut1/" + name), små.Les("ut2/" + name)));
    }

    [Fact]
    public void En_prøveberegning_sier_det_overalt_og_gir_ingen_kvittering()
    {
        using var små = new Småtilskudd();

        var result = små.Fordel("--ramme", "1 500,50", "-o", "prøve");

        Assert.Equal(0, result.Svarkode);
        Assert.Contains("PRØVEBEREGNING", result.Ut, StringComparison.Ordinal);
        Assert.Contains("PRØVEBEREGNING", små.Les("prøve/fordelingsprotokoll.txt"), StringComparison.Ordinal);
        Assert.All(små.Les("prøve/vedtak.csv").Split('\n').Skip(1).Where(l => l.Length > 0), line => Assert.Contains("PRØVEBEREGNING", line, StringComparison.Ordinal));
        Assert.Contains("\"prøveberegning\": true", små.Les("prøve/vedtak.json"), StringComparison.Ordinal);
        Assert.Contains("\"ramme\": 1500.5,", små.Les("prøve/vedtak.json"), StringComparison.Ordinal);
        Assert.False(små.Finnes("prøve/kvittering.json"));
    }

    [Fact]
    public void En_prøveberegning_legges_ikke_ved_siden_av_en_kvittering()
    {
        using var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("-o", "ut").Svarkode);

        var result = små.Fordel("--ramme", "5", "-o", "ut");

        Assert.Equal(2, result.Svarkode);
        Assert.Contains("En prøveberegning må skrives i en annen mappe.", result.Feil, StringComparison.Ordinal);
    }

    [Fact]
    public void Runden_som_bygger_på_en_tidligere_sier_hva_som_trengs()
    {
        using var små = new Småtilskudd();
        små.Bytt("søknader/søknad.csv", "C;f3;1;", "C;f3;2;");

        var result = små.Kjør("fordel", "små.regel", "--søknader", "søknader", "--runde", "2");

        Assert.Equal(2, result.Svarkode);
        Assert.Contains("Rammen i runde 2 er 500 kroner og restmidlene fra runde 1, og de står i kvitteringen fra runde 1.", result.Feil, StringComparison.Ordinal);
        Assert.Contains("--ramme", result.Feil, StringComparison.Ordinal);
    }

    [Fact]
    public void Uten_runde_sies_det_hvilke_søknadene_hører_til()
    {
        using var små = new Småtilskudd();
        små.Bytt("søknader/søknad.csv", "C;f3;1;", "C;f3;2;");

        var result = små.Kjør("fordel", "små.regel", "--søknader", "søknader");

        Assert.Equal(2, result.Svarkode);
        Assert.Equal("Søknadene hører til flere runder. Oppgi --runde: 1 eller 2.", result.Feillinjer[0]);
    }

    [Fact]
    public void Fordelingen_venter_på_skjønn_og_retting_og_sier_fra_hvem()
    {
        using var små = new Småtilskudd();
        små.Bytt("søknader/skjønn.csv", "A;har et godt formål;ja;komiteen;Åpent for alle barn\n", "");
        små.Bytt("søknader/søknad.csv", "01.03.2024;ja", "01.03.2024;nei");

        var result = små.Fordel("-o", "ut");

        Assert.Equal(4, result.Svarkode);
        Assert.Equal("", result.Ut);
        Assert.False(små.Finnes("ut"));
        Assert.Equal("2 søknader venter. Rammen kan ikke fordeles før dette er på plass (med --foreløpig settes det av til dem):", result.Feillinjer[0]);
        Assert.Equal("  A =Alfa: har et godt formål (gis av komiteen)", result.Feillinjer[1]);
        Assert.StartsWith("  B Beta: retting (§ 1): ", result.Feillinjer[2], StringComparison.Ordinal);
        Assert.EndsWith("(gis av Beta)", result.Feillinjer[2], StringComparison.Ordinal);
    }

    [Fact]
    public void På_en_terminal_står_det_som_mangler_i_en_tabell()
    {
        using var små = new Småtilskudd();
        små.Bytt("søknader/skjønn.csv", "A;har et godt formål;ja;komiteen;Åpent for alle barn\n", "");
        using var error = new StringWriter();
        var io = new IoContext { Output = TextWriter.Null, Error = error, Input = Stream.Null, Folder = små.Sti, ErrorIsTerminal = true };

        Assert.Equal(4, CommandLineApp.Run(["fordel", "små.regel", "--søknader", "søknader", "--runde", "1", "--ingen-farge"], io, CancellationToken.None));

        Assert.Matches("A +│ =Alfa +│ +│ har et godt formål +│ komiteen", error.ToString());
        Assert.DoesNotContain("\u001B[3", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void En_foreløpig_fordeling_setter_av_det_meste_og_sier_det()
    {
        using var små = new Småtilskudd();
        små.Bytt("søknader/skjønn.csv", "A;har et godt formål;ja;komiteen;Åpent for alle barn\n", "");

        var result = små.Fordel("--foreløpig", "--format", "json");

        Assert.Equal(0, result.Svarkode);
        using var json = JsonDocument.Parse(result.Ut);
        var root = json.RootElement;
        Assert.True(root.GetProperty("foreløpig").GetBoolean());

        // 900 of the 1 000 is set aside for A, so B gets the 100 that are left.
        Assert.Equal(["1000", "100", "0", "900"], Raw(root, "ramme", "tildelt", "restmidler", "avsatt"));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("avgjørelser")[0].GetProperty("tildelt").ValueKind);
        Assert.Contains("FORELØPIG", små.Fordel("--forelopig").Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void Ingenting_beregnes_av_søknader_med_feil()
    {
        using var små = new Småtilskudd();
        små.Bytt("søknader/søknad.csv", ";900", ";mye");

        var result = små.Fordel("-o", "ut");

        Assert.Equal(3, result.Svarkode);
        Assert.Equal("", result.Ut);
        Assert.False(små.Finnes("ut"));
        Assert.Equal("søknader/søknad.csv, rad 2, kolonne «søkt beløp»: feil RV0930: Leste «mye», ventet et beløp i kroner, for eksempel «200 000».", result.Feillinjer[0]);
        Assert.Equal("1 feil i søknadene. Ingenting er beregnet. Med --uten-feilrader beregnes resten.", result.Feillinjer[^1]);
    }

    [Fact]
    public void Uten_feilrader_beregnes_resten_og_det_utelatte_står_i_alt_som_skrives()
    {
        using var små = new Småtilskudd();
        små.Bytt("søknader/søknad.csv", ";900", ";mye");

        var result = små.Fordel("--uten-feilrader", "-o", "ut");

        Assert.Equal(0, result.Svarkode);
        Assert.Contains("1 feil i søknadene. Utelatt: A.", result.Feil, StringComparison.Ordinal);
        Assert.Contains("UTELATT: Disse søknadene har feil i opplysningene og er ikke med: A.", result.Ut, StringComparison.Ordinal);
        Assert.All(["vedtak.csv", "fordelingsprotokoll.txt"], name => Assert.Contains("er ikke med: A.", små.Les("ut/" + name), StringComparison.Ordinal));
        Assert.All(["vedtak.json", "kvittering.json"], name =>
        {
            using var json = JsonDocument.Parse(små.Les("ut/" + name));
            Assert.Equal(["A"], json.RootElement.GetProperty("utelatt").EnumerateArray().Select(e => e.GetString()));
        });
    }

    [Fact]
    public void En_uaktuell_opplysning_som_er_gitt_er_en_advarsel()
    {
        using var små = new Småtilskudd();
        små.Bytt("søknader/søknad.csv", "A;f1;1;=Alfa;01.02.2024;ja;nei;;", "A;f1;1;=Alfa;01.02.2024;ja;nei;70;");

        var result = små.Fordel();

        Assert.Equal(0, result.Svarkode);
        Assert.StartsWith("søknader/søknad.csv, rad 2, kolonne «pris»: advarsel RV0940: «pris» er gitt, men oppgis bare når søknaden gjelder utstyr.", result.Feillinjer[0], StringComparison.Ordinal);
        Assert.Equal(3, små.Fordel("--advarsler-som-feil").Svarkode);
        Assert.Equal("", små.Fordel("--stille").Feil);
    }

    [Fact]
    public void Kan_én_fil_ikke_skrives_står_ingen_av_dem_igjen()
    {
        using var små = new Småtilskudd();
        Directory.CreateDirectory(Path.Combine(små.Sti, "ut", "fordelingsprotokoll.txt"));
        små.Skriv("ut/vedtak.json", "gammel");

        var result = små.Fordel("-o", "ut");

        Assert.Equal(3, result.Svarkode);
        Assert.Equal("", result.Ut);
        Assert.StartsWith("Filene kunne ikke skrives i «ut», og ingenting er endret der.", result.Feillinjer[^1], StringComparison.Ordinal);
        Assert.Equal("gammel", små.Les("ut/vedtak.json"));
        Assert.Equal(["fordelingsprotokoll.txt", "vedtak.json"], Names(små, "ut"));
    }

    [Fact]
    public void En_avbrutt_fordeling_skriver_ingenting()
    {
        using var små = new Småtilskudd();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var result = Kommando.Kjør(små.Sti, new MemoryStream(), cancelled.Token, "fordel", "små.regel", "--søknader", "søknader", "--runde", "1", "-o", "ut");

        Assert.Equal(130, result.Svarkode);
        Assert.Equal("", result.Ut);
        Assert.False(små.Finnes("ut"));
    }

    [Fact]
    public void Uten_ramme_å_fordele_får_alle_det_som_er_beregnet()
    {
        using var små = new Småtilskudd();
        var rules = Småtilskudd.Regler.ReplaceLineEndings("\n");
        rules = rules[..rules.IndexOf("ramme\n", StringComparison.Ordinal)] + "søknadsrunder\n  runde 1: frist 1. mars 2024\n\nfordeling\n  ingen avkorting: «Alle får.»\n";
        små.Skriv("små.regel", rules);

        var result = små.Fordel("--stille");

        Assert.Equal("", result.Feil);
        Assert.Matches("\nSum +3 søknader +1 600,50 +1 500,50 +1 500,50\n", result.Ut);
        Assert.Contains("Det er ingen ramme å fordele", result.Ut, StringComparison.Ordinal);
        Assert.Equal("Regelverket fordeler ingen ramme, så --ramme kan ikke brukes.", små.Fordel("--ramme", "5").Feillinjer[0]);
    }

    [Fact]
    public void Søknadene_kan_komme_på_standard_inn()
    {
        using var små = new Småtilskudd();
        const string json = """
            [ { "søknad": "B", "søker": "f2", "navn": "Beta", "levert": "2024-03-01", "er undertegnet": true, "gjelder utstyr": true, "pris": 1000, "søkt beløp": 600.50,
                "skjønn": [ { "spørsmål": "har et godt formål", "svar": true, "vurdert av": "komiteen", "begrunnelse": "Varig utstyr" } ] },
              { "søknad": "A", "søker": "f1", "navn": "=Alfa", "levert": "2024-02-01", "er undertegnet": true, "gjelder utstyr": false, "søkt beløp": 900,
                "skjønn": [ { "spørsmål": "har et godt formål", "svar": true, "vurdert av": "komiteen", "begrunnelse": "Åpent for alle barn" } ] },
              { "søknad": "C", "søker": "f3", "navn": "Gamma", "levert": "2024-03-02", "er undertegnet": true, "gjelder utstyr": false, "søkt beløp": 100 } ]
            """;

        var result = Kommando.KjørMedInn(små.Sti, json, "fordel", "små.regel", "--soknader", "-", "--runde", "1", "--format", "json");

        Assert.Equal("", result.Feil);
        Assert.Equal(små.Fordel("--format", "json").Ut, result.Ut);
    }

    private static IEnumerable<string> Raw(JsonElement root, params IEnumerable<string> names) => names.Select(n => root.GetProperty(n).GetRawText());

    private static IEnumerable<string> Names(Småtilskudd små, string folder) =>
        Directory.EnumerateFileSystemEntries(Path.Combine(små.Sti, folder)).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal);

    private static string Sha(Småtilskudd små, string name) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(små.Sti, name))));

    private static string Inputprint(Småtilskudd små)
    {
        Assert.Equal(0, små.Fordel("-o", "avtrykk").Svarkode);
        using var json = JsonDocument.Parse(små.Les("avtrykk/kvittering.json"));
        return json.RootElement.GetProperty("søknadsavtrykk").GetString() ?? "";
    }
}
