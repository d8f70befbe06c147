using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>
/// Two rounds with the receipt between them. Round 1 has 1 000 kroner: A gets 599 of 900, B 400 of 600,50, and 1 krone is left. Round 2 has 500 kroner and that
/// krone, 501. D (søker f1) claims 400 and E (søker f4) 400: each gets 250,50, rounded down to 250, and 1 krone is left.
/// </summary>
public class TidligereRunderTests
{
    private const string Runde2 = """
        D;f1;2;=Alfa;01.08.2024;ja;nei;;400
        E;f4;2;Delta;01.08.2024;ja;nei;;400

        """;

    [Fact]
    public void Restmidlene_fra_runde_1_deles_ut_i_runde_2()
    {
        using var små = ToRunder();

        var result = Andre(små, "-o", "ut2", "--tidligere", "ut1/kvittering.json");

        Assert.Equal(0, result.Svarkode);
        using var first = JsonDocument.Parse(små.Les("ut1/kvittering.json"));
        using var second = JsonDocument.Parse(små.Les("ut2/kvittering.json"));
        Assert.Equal(("1000", "999", "1"), Regnskap(first));
        Assert.Equal(("501", "500", "1"), Regnskap(second));
        Assert.Contains("Rammen er 501 kroner: 500 kroner i nye midler og 1 kroner i restmidler fra runde 1.", Flatt(små.Les("ut2/fordelingsprotokoll.txt")), StringComparison.Ordinal);

        // New money of the year, 1 500 kroner, is what was awarded and what is left in the end.
        Assert.Equal(1_500, Tall(first, "tildelt") + Tall(second, "tildelt") + Tall(second, "restmidler"));
    }

    [Fact]
    public void Kvitteringen_fra_runde_2_navngir_kvitteringen_fra_runde_1()
    {
        using var små = ToRunder();
        Assert.Equal(0, Andre(små, "-o", "ut2", "--tidligere", "ut1/kvittering.json").Svarkode);

        using var second = JsonDocument.Parse(små.Les("ut2/kvittering.json"));
        var earlier = Assert.Single(second.RootElement.GetProperty("tidligere").EnumerateArray());
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(små.Sti, "ut1", "kvittering.json"))));
        Assert.Equal(1, earlier.GetProperty("runde").GetInt32());
        Assert.Equal(sha, earlier.GetProperty("sha256").GetString());
        Assert.Contains(sha, små.Les("ut2/fordelingsprotokoll.txt").ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--tolk")]
    [InlineData("--stille")]
    public void Et_årstak_regner_med_det_som_er_tildelt_i_runde_1(string valg)
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "  1. Beregnet tilskudd avkortes forholdsmessig\n", "  1. Beregnet tilskudd avkortes forholdsmessig:\n     - ingen får mer enn 700 kroner per forening og år; det overskytende fordeles på de andre\n");
        FordelRunde1(små);

        var result = Andre(små, valg, "-o", "ut2", "--tidligere", "ut1/kvittering.json");

        // f1 got 599 in round 1, so D can get 101; E gets the 400 that are left, which is all of it.
        Assert.Equal(0, result.Svarkode);
        var protocol = Flatt(små.Les("ut2/fordelingsprotokoll.txt"));
        Assert.Contains("I taket på 700 kroner per forening og år regnes det med som er tildelt før: 599 kroner tildelt i runde 1 til =Alfa.", protocol, StringComparison.Ordinal);
        Assert.Contains("gjelder taket på 700 kroner per forening og år, og det er 101 kroner igjen av det, for 599 kroner tildelt i runde 1 regnes med: søknaden får 101 kroner av 400 kroner", protocol, StringComparison.Ordinal);
        using var second = JsonDocument.Parse(små.Les("ut2/kvittering.json"));
        Assert.Equal(("501", "501", "0"), Regnskap(second));
    }

    [Fact]
    public void Et_årstak_krever_kvitteringen_også_i_en_prøveberegning()
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "  1. Beregnet tilskudd avkortes forholdsmessig\n", "  1. Beregnet tilskudd avkortes forholdsmessig:\n     - ingen får mer enn 700 kroner per forening og år; det overskytende fordeles på de andre\n");
        FordelRunde1(små);

        var result = Andre(små, "--ramme", "500");

        Assert.Equal(2, result.Svarkode);
        Assert.Equal(
            "I taket på 700 kroner per forening og år regnes det med som er tildelt i tidligere runder, og det står i kvitteringen fra runde 1. Oppgi den med --tidligere.",
            result.Feillinjer[^2]);
    }

    /// <summary>
    /// A has 301 and B 200,50 kroner left, together 501,50; D and E claim 400 each: 1 301,50 to share 501 kroner. A gets 301 × 501 / 1 301,50 = 115,86, B 77,18, D and E
    /// 153,97. Paid first, A and B get 301 × 501 / 501,50 = 300,69 and 200,30, rounded down to 300 and 200, and D and E share the krone that is left: 0,50 each, down to 0.
    /// </summary>
    [Theory]
    [InlineData("deltar i neste runde", "A: 115, B: 77, D: 153, E: 153", 3, "og 301 kroner som ikke er dekket, deltar i denne runden.")]
    [InlineData("dekkes først i neste runde", "A: 300, B: 200, D: 0, E: 0", 1, "og 301 kroner som ikke er dekket, dekkes først i denne runden.")]
    public void Det_som_ikke_ble_dekket_er_med_i_neste_runde(string regel, string ventet, int rest, string grunn)
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "ikke dekkes, bortfaller", "ikke dekkes, " + regel);
        FordelRunde1(små);

        Assert.Contains("Søknader som ikke ble dekket fullt ut i tidligere runder, er med i denne, og hva de fikk, står i kvitteringen fra runde 1.", Andre(små, "--ramme", "5").Feil, StringComparison.Ordinal);
        Assert.Equal(0, Andre(små, "-o", "ut2", "--tidligere", "ut1/kvittering.json").Svarkode);

        using var second = JsonDocument.Parse(små.Les("ut2/kvittering.json"));
        Assert.Equal(ventet, string.Join(", ", second.RootElement.GetProperty("tildelinger").EnumerateArray().Select(t => $"{t.GetProperty("søknad")}: {t.GetProperty("tildelt")}")));
        Assert.Equal(rest, Tall(second, "restmidler"));
        Assert.Equal(501, Tall(second, "tildelt") + Tall(second, "restmidler"));
        Assert.Contains("Beregnet tilskudd er 900 kroner. Av det er 599 kroner tildelt i runde 1, " + grunn, Flatt(små.Les("ut2/vedtak.json")), StringComparison.Ordinal);
        Assert.Equal(0, Andre(små, "-o", "ut3", "--tolk", "--tidligere", "ut1/kvittering.json").Svarkode);
        Assert.All(["vedtak.json", "fordelingsprotokoll.txt", "kvittering.json"], fil => Assert.Equal(små.Les("ut2/" + fil), små.Les("ut3/" + fil)));
    }

    /// <summary>
    /// A withdraws after round 1: its 599 kroner are added to the frame, 501 + 599 = 1 100, and do not count under the cap on the year. D and E get all of their 400.
    /// In a third round the same money is not freed once more: 1 100 − 800 = 300 is what is left.
    /// </summary>
    [Fact]
    public void En_søknad_som_trekkes_etter_runde_1_frigjør_det_den_fikk()
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "  1. Beregnet tilskudd avkortes forholdsmessig\n", "  1. Beregnet tilskudd avkortes forholdsmessig:\n     - ingen får mer enn 700 kroner per forening og år; det overskytende fordeles på de andre\n");
        små.Bytt("små.regel", "  beløp som ikke dekkes", "  runde 3: frist 1. november 2024, ramme 0 kroner og restmidler fra runde 2\n  beløp som ikke dekkes");
        FordelRunde1(små);
        MedStatus(små, "A", "trukket");

        Assert.Equal(0, Andre(små, "-o", "ut2", "--tidligere", "ut1/kvittering.json").Svarkode);

        using var second = JsonDocument.Parse(små.Les("ut2/kvittering.json"));
        Assert.Equal(("1100", "800", "300"), Regnskap(second));
        Assert.Contains("I tillegg er 599 kroner frigjort, for søknad A, som fikk dem i runde 1, er trukket.", Flatt(små.Les("ut2/fordelingsprotokoll.txt")), StringComparison.Ordinal);

        små.Skriv("søknader/søknad.csv", små.Les("søknader/søknad.csv") + "F;f5;3;Epsilon;01.10.2024;ja;nei;;900;\n");
        små.Skriv("søknader/skjønn.csv", små.Les("søknader/skjønn.csv") + "F;har et godt formål;ja;komiteen;Åpent\n");
        var third = små.Kjør("fordel", "små.regel", "--søknader", "søknader", "--runde", "3", "-o", "ut3", "--tidligere", "ut1/kvittering.json", "ut2/kvittering.json");
        Assert.Equal("", third.Svarkode == 0 ? "" : third.Feil);
        using var last = JsonDocument.Parse(små.Les("ut3/kvittering.json"));
        Assert.Equal(("300", "300", "0"), Regnskap(last));
    }

    [Theory]
    [InlineData("A;f1;1;=Alfa;01.02.2024;ja;nei;;900\n", "", "Søknad A fra runde 1 ble ikke dekket fullt ut og er med i denne runden, men den står ikke blant søknadene.")]
    [InlineData("01.02.2024;ja;nei;;900", "01.02.2024;ja;nei;;950", "Søknad A er endret etter at runde 1 ble fordelt.")]
    public void En_søknad_som_er_med_igjen_må_være_den_samme(string fra, string til, string melding)
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "ikke dekkes, bortfaller", "ikke dekkes, deltar i neste runde");
        FordelRunde1(små);
        små.Bytt("søknader/søknad.csv", fra, til);
        if (til.Length == 0)
        {
            små.Bytt("søknader/skjønn.csv", "A;har et godt formål;ja;komiteen;Åpent for alle barn\n", "");
        }

        var result = Andre(små, "--tidligere", "ut1/kvittering.json");

        Assert.Equal(2, result.Svarkode);
        Assert.StartsWith(melding, result.Feillinjer[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void Den_som_er_tildelt_noe_før_får_avslag_med_grunn()
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "  beløp som ikke dekkes, bortfaller\n", "  beløp som ikke dekkes, bortfaller\n  tidligere tildelt tilskudd utelukker\n");
        FordelRunde1(små);

        Assert.Contains("Søkere som er tildelt noe i tidligere runder, utelukkes, og det står i kvitteringen fra runde 1.", Andre(små, "--ramme", "5").Feil, StringComparison.Ordinal);
        var result = Andre(små, "--format", "json", "--tidligere", "ut1/kvittering.json");

        // Only E is left, and gets all of its 400.
        Assert.Equal(0, result.Svarkode);
        using var json = JsonDocument.Parse(result.Ut);
        var first = json.RootElement.GetProperty("avgjørelser")[0];
        Assert.Equal("D f1 avslått 400 0 0", string.Join(' ', first.EnumerateObject().Take(6).Select(p => p.Value.ToString())));
        Assert.Equal(
            "Søkeren har fra før 599 kroner tildelt i runde 1, og tidligere tildelt tilskudd utelukker nytt tilskudd i samme år.",
            first.GetProperty("begrunnelse").EnumerateArray().Last().GetProperty("tekst").GetString());
        Assert.Equal("400", json.RootElement.GetProperty("avgjørelser")[1].GetProperty("tildelt").GetRawText());
        Assert.Equal(result.Ut, Andre(små, "--format", "json", "--tolk", "--tidligere", "ut1/kvittering.json").Ut);
    }

    [Theory]
    [InlineData("ut1/kvittering.json", "\"restmidler\": 1,", "\"restmidler\": 9,", 3, "«ut1/kvittering.json» er endret etter at den ble skrevet")]
    [InlineData("ut1/kvittering.json", "\"kvittering\": 2,", "\"kvittering\": 1,", 3, "er skrevet av en annen utgave av programmet")]
    [InlineData("små.regel", "", "", 3, "«små.regel» er ikke en kvittering")]
    [InlineData("ut1/borte.json", "", "", 3, "Kvitteringen «ut1/borte.json» kan ikke leses.")]
    public void En_kvittering_som_ikke_kan_brukes_sies_det_fra_om(string fil, string fra, string til, int svarkode, string melding)
    {
        using var små = ToRunder();
        if (fra.Length > 0 && til.Length > 0)
        {
            små.Bytt(fil, fra, til);
        }

        var result = Andre(små, "--tidligere", fil);

        Assert.Equal(svarkode, result.Svarkode);
        Assert.Contains(melding, result.Feillinjer[0], StringComparison.Ordinal);
    }

    [Fact]
    public void En_kvittering_fra_et_annet_år_en_annen_runde_eller_andre_regler_brukes_ikke()
    {
        using var små = ToRunder();
        Assert.Equal(0, Andre(små, "-o", "ut2", "--tidligere", "ut1/kvittering.json").Svarkode);

        Assert.Contains("«ut2/kvittering.json» er fra runde 2, som ikke er før runde 2.", Andre(små, "--tidligere", "ut2/kvittering.json").Feil, StringComparison.Ordinal);
        Assert.Contains("Det er gitt to kvitteringer fra runde 1.", Andre(små, "--tidligere", "ut1/kvittering.json", "ut1/kvittering.json").Feil, StringComparison.Ordinal);

        var rules = små.Les("små.regel");
        små.Skriv("små.regel", rules.Replace("hele kroner", "hele 10 kroner", StringComparison.Ordinal));
        Assert.Contains("er regnet ut med andre regler", Andre(små, "--tidligere", "ut1/kvittering.json").Feil, StringComparison.Ordinal);

        små.Skriv("små.regel", rules.Replace("2024", "2023", StringComparison.Ordinal));
        var annet = Andre(små, "--tidligere", "ut1/kvittering.json");
        Assert.Equal(2, annet.Svarkode);
        Assert.Contains("«ut1/kvittering.json» er fra Småtilskudd 2024, men her fordeles Småtilskudd 2023.", annet.Feil, StringComparison.Ordinal);
    }

    [Fact]
    public void En_foreløpig_runde_kan_ikke_bygges_på()
    {
        using var små = new Småtilskudd();
        små.Bytt("søknader/skjønn.csv", "A;har et godt formål;ja;komiteen;Åpent for alle barn\n", "");
        Assert.Equal(0, små.Fordel("--foreløpig", "-o", "ut1").Svarkode);
        LeggTilRunde2(små);

        Assert.Contains("er fra en foreløpig fordeling", Andre(små, "--tidligere", "ut1/kvittering.json").Feil, StringComparison.Ordinal);
    }

    [Fact]
    public void Forklar_bygger_også_på_kvitteringen()
    {
        using var små = ToRunder();

        var result = små.Kjør("forklar", "små.regel", "--søknader", "søknader", "--søknad", "D", "--tidligere", "ut1/kvittering.json");

        Assert.Equal(0, result.Svarkode);
        Assert.Contains("til 250 kroner", result.Ut, StringComparison.Ordinal);
    }

    /// <summary>The text on one line, so that it does not matter where lines are broken.</summary>
    private static string Flatt(string tekst) => string.Join(' ', tekst.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static Småtilskudd ToRunder()
    {
        var små = new Småtilskudd();
        FordelRunde1(små);
        return små;
    }

    private static void FordelRunde1(Småtilskudd små)
    {
        Assert.Equal(0, små.Fordel("-o", "ut1").Svarkode);
        LeggTilRunde2(små);
    }

    private static void LeggTilRunde2(Småtilskudd små)
    {
        små.Skriv("søknader/søknad.csv", små.Les("søknader/søknad.csv") + Runde2);
        små.Skriv("søknader/skjønn.csv", små.Les("søknader/skjønn.csv") + "D;har et godt formål;ja;komiteen;Åpent\nE;har et godt formål;ja;komiteen;Åpent\n");
    }

    /// <summary>Adds the column of the status, with one that is not empty.</summary>
    private static void MedStatus(Småtilskudd små, string id, string status)
    {
        var lines = små.Les("søknader/søknad.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        små.Skriv("søknader/søknad.csv", string.Concat(lines.Select((l, i) => $"{l};{(i == 0 ? "status" : l.StartsWith(id + ";", StringComparison.Ordinal) ? status : "")}\n")));
    }

    private static Kommando Andre(Småtilskudd små, params string[] valg) => små.Kjør(["fordel", "små.regel", "--søknader", "søknader", "--runde", "2", .. valg]);

    private static (string Ramme, string Tildelt, string Restmidler) Regnskap(JsonDocument kvittering) =>
        (Rå(kvittering, "ramme"), Rå(kvittering, "tildelt"), Rå(kvittering, "restmidler"));

    private static string Rå(JsonDocument kvittering, string navn) => kvittering.RootElement.GetProperty(navn).GetRawText();

    private static decimal Tall(JsonDocument kvittering, string navn) => kvittering.RootElement.GetProperty(navn).GetDecimal();
}
