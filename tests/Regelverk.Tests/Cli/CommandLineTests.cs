using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using Regelverk.Dsl;
using Xunit;

namespace Regelverk.Tests.Cli;

public class CommandLineTests
{
    [Fact]
    public void Et_regelverk_i_orden_gir_0()
    {
        using var små = new Småtilskudd();

        var result = små.Kjør("kontroller", "små.regel");

        Assert.Equal(new Kommando(0, "1 fil kontrollert: ingen feil.\n", ""), result);
    }

    [Fact]
    public void Et_regelverk_med_feil_gir_1_og_feilen_med_plass()
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "søknaden har et godt formål", "søknaden har et gott formål");

        var result = små.Kjør("kontroller", ".");

        Assert.Equal(1, result.Svarkode);
        Assert.StartsWith("små.regel(", result.Ut, StringComparison.Ordinal);
        Assert.EndsWith("1 fil kontrollert: 1 feil.\n", result.Ut, StringComparison.Ordinal);
        Assert.Equal("", result.Feil);
        Assert.Equal(1, små.Fordel().Svarkode);
    }

    [Fact]
    public void En_advarsel_gir_0_men_1_når_advarsler_regnes_som_feil()
    {
        using var små = new Småtilskudd();
        var ansi = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;
        File.WriteAllBytes(Path.Combine(små.Sti, "ansi.regel"), ansi.GetBytes(Småtilskudd.Regler));

        var result = små.Kjør("kontroller", "ansi.regel");

        Assert.Equal(0, result.Svarkode);
        Assert.StartsWith("ansi.regel: advarsel RV0912: Regelfilen er ikke lagret som UTF-8.", result.Feil, StringComparison.Ordinal);
        Assert.Equal(1, små.Kjør("kontroller", "ansi.regel", "--advarsler-som-feil").Svarkode);
    }

    [Theory]
    [InlineData("Si hva som skal gjøres, for eksempel «regelverk kontroller FIL».")]
    [InlineData("«fordell» er ikke noe regelverk kan gjøre. Mente du «fordel»?", "fordell", "x")]
    [InlineData("Oppgi regelfilen.", "kontroller")]
    [InlineData("Oppgi --søknader KILDE.", "fordel", "små.regel")]
    [InlineData("Oppgi --søknad ID.", "forklar", "små.regel", "--søknader", "søknader")]
    [InlineData("Valget «--sokander» finnes ikke her. Mente du «--soknader»?", "fordel", "små.regel", "--sokander", "x")]
    [InlineData("Etter --søknader ventes KILDE.", "fordel", "små.regel", "--søknader")]
    [InlineData("--runde står to ganger.", "fordel", "små.regel", "--søknader", "søknader", "--runde", "1", "--runde", "2")]
    [InlineData("Leste «xml» etter --format, ventet tekst eller json eller csv.", "fordel", "små.regel", "--søknader", "søknader", "--format", "xml")]
    [InlineData("Leste «nn» etter --språk, ventet nb eller en.", "kontroller", "små.regel", "--språk", "nn")]
    [InlineData("Etter --runde ventes nummeret på en runde, for eksempel 1.", "fordel", "små.regel", "--søknader", "søknader", "--runde", "første")]
    [InlineData("Regelverket har ikke runde 3. Det har runde 1, runde 2.", "fordel", "små.regel", "--søknader", "søknader", "--runde", "3")]
    [InlineData("Ingen av søknadene hører til runde 2.", "fordel", "små.regel", "--søknader", "søknader", "--runde", "2", "--ramme", "5")]
    [InlineData("Leste «1.000» etter --ramme, ventet et beløp i kroner, for eksempel «23 900 000» (i anførselstegn når det har mellomrom). Punktum skiller ikke tusener. Skriv «1 000» hvis det er tallet som er ment.", "fordel", "små.regel", "--søknader", "søknader", "--ramme", "1.000")]
    [InlineData("Ventet én regelfil, fikk små.regel, 900. Et navn eller beløp med mellomrom må stå i anførselstegn.", "fordel", "små.regel", "--søknader", "søknader", "--ramme", "23", "900")]
    [InlineData("Bare én ting kan leses fra standard inn (-).", "fordel", "-", "--søknader", "-")]
    [InlineData("«små.regel» er en fil. Etter -o ventes en mappe.", "fordel", "små.regel", "--søknader", "søknader", "-o", "små.regel")]
    [InlineData("Det er ingen søknad «Q» i kilden.", "forklar", "små.regel", "--søknader", "søknader", "--søknad", "Q")]
    [InlineData("Etter --mot ventes en annen søknad enn den som forklares.", "forklar", "små.regel", "--søknader", "søknader", "--søknad", "A", "--mot", "A")]
    public void Feil_bruk_gir_2_og_sier_hva_som_er_galt(string expected, params string[] args)
    {
        using var små = new Småtilskudd();

        var result = små.Kjør(args);

        Assert.Equal(2, result.Svarkode);
        Assert.Equal("", result.Ut);
        Assert.Equal(expected, result.Feillinjer[0]);
        Assert.StartsWith("Se «regelverk ", result.Feillinjer[1], StringComparison.Ordinal);
    }

    [Fact]
    public void To_regelfiler_i_mappen_krever_et_valg()
    {
        using var små = new Småtilskudd();
        små.Skriv("to.regel", Småtilskudd.Regler);

        var result = små.Kjør("beregn", ".", "--søknader", "søknader");

        Assert.Equal(2, result.Svarkode);
        Assert.Equal("Mappen «.» har flere regelfiler: små.regel, to.regel. Oppgi den som skal brukes.", result.Feillinjer[0]);
        Assert.Equal("2 filer kontrollert: ingen feil.\n", små.Kjør("kontroller", ".").Ut);
    }

    [Theory]
    [InlineData("finnes-ikke.regel", "feil RV0901")]
    [InlineData("søknader", "feil RV0914")]
    [InlineData("bilde.regel", "feil RV0905")]
    public void En_regelfil_som_ikke_kan_leses_gir_3(string file, string expected)
    {
        using var små = new Småtilskudd();
        File.WriteAllBytes(Path.Combine(små.Sti, "bilde.regel"), [0x89, 0x50, 0x4E, 0x47, 0, 0, 0]);

        var result = små.Kjør("kontroller", file, "små.regel");

        Assert.Equal(3, result.Svarkode);
        Assert.Contains(expected, result.Feillinjer[0], StringComparison.Ordinal);
        Assert.Equal("1 fil kontrollert: ingen feil.\n", result.Ut);
    }

    [Fact]
    public void Regelverket_kan_komme_på_standard_inn()
    {
        using var små = new Småtilskudd();

        var result = Kommando.KjørMedInn(små.Sti, Småtilskudd.Regler.Replace("det søkte beløpet\n", "det søkte beløbet\n", StringComparison.Ordinal), "kontroller", "-");

        Assert.Equal(1, result.Svarkode);
        Assert.StartsWith("standard inn(", result.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void En_feil_i_programmet_gir_70_og_en_tekst_å_sende()
    {
        using var små = new Småtilskudd();
        using var broken = new BrokenStream();

        var result = Kommando.Kjør(små.Sti, broken, CancellationToken.None, "kontroller", "-");

        Assert.Equal(70, result.Svarkode);
        Assert.StartsWith("Det er en feil i programmet. Du har ikke gjort noe galt", result.Feil, StringComparison.Ordinal);
        Assert.Contains("---- feilrapport ----\nregelverk ", result.Feil, StringComparison.Ordinal);
        Assert.Contains("gjøremål kontroller", result.Feil, StringComparison.Ordinal);
        Assert.DoesNotContain(små.Sti, result.Feil, StringComparison.Ordinal);
    }

    [Fact]
    public void Avbrudd_gir_130()
    {
        using var små = new Småtilskudd();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var result = Kommando.Kjør(små.Sti, new MemoryStream(), cancelled.Token, "kontroller", "små.regel");

        Assert.Equal(130, result.Svarkode);
        Assert.Equal("Avbrutt. Ingen filer er skrevet.\n", result.Feil);
    }

    [Fact]
    public void Meldinger_kan_fås_på_engelsk()
    {
        using var små = new Småtilskudd();

        Assert.Equal("There is no option «--nei» here.", små.Kjør("kontroller", "små.regel", "--nei", "--språk", "en").Feillinjer[0]);
        Assert.Equal("1 file checked: no errors.\n", små.Kjør("kontroller", "små.regel", "--sprak=en").Ut);
    }

    [Fact]
    public void Stille_og_uten_feil_skriver_kontroller_ingenting()
    {
        using var små = new Småtilskudd();

        Assert.Equal(new Kommando(0, "", ""), små.Kjør("kontroller", "små.regel", "--stille"));
    }

    [Fact]
    public void Beregn_avgjør_hver_søknad_uten_å_fordele()
    {
        using var små = new Småtilskudd();

        var result = små.Kjør("beregn", "små.regel", "--søknader", "søknader", "--format", "json");

        Assert.Equal(0, result.Svarkode);
        using var json = JsonDocument.Parse(result.Ut);
        Assert.Equal(
            ["A|oppfyller vilkårene; tilskuddet er ikke fordelt ennå|900", "B|oppfyller vilkårene; tilskuddet er ikke fordelt ennå|600.5", "C|avvist|0"],
            json.RootElement.GetProperty("avgjørelser").EnumerateArray().Select(a => $"{a.GetProperty("søknad")}|{a.GetProperty("status")}|{a.GetProperty("beregnet").GetRawText()}"));
        Assert.DoesNotContain("tildelt", result.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void Beregn_viser_alle_og_gir_4_når_noen_venter()
    {
        using var små = new Småtilskudd();
        små.Bytt("søknader/skjønn.csv", "A;har et godt formål;ja;komiteen;Åpent for alle barn\n", "");

        var result = små.Kjør("beregn", "små.regel", "--søknader", "søknader");

        Assert.Equal(4, result.Svarkode);
        Assert.Matches("\nA +=Alfa +til avklaring +900,00 +900,00\n", result.Ut);
        Assert.Equal("  A =Alfa: har et godt formål (gis av komiteen)", result.Feillinjer[^1]);
    }

    [Fact]
    public void Forklar_gir_det_fordelingen_gav()
    {
        using var små = new Småtilskudd();

        var one = små.Kjør("forklar", "små.regel", "--søknader", "søknader", "--søknad", "B");
        var both = små.Kjør("forklar", "små.regel", "--soknader", "søknader", "--soknad", "B", "--mot", "C");

        Assert.Equal(0, one.Svarkode);
        Assert.Contains("tildelt 400 kroner", one.Ut, StringComparison.Ordinal);
        Assert.EndsWith("Dette er et foreslått resultat.\n", one.Ut, StringComparison.Ordinal);
        Assert.StartsWith("Beta får 400 kroner (delvis innvilget), mens Gamma får ikke tilskudd (avvist).", both.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void Forklar_før_fordelingen_sier_at_runden_venter()
    {
        using var små = new Småtilskudd();
        små.Bytt("søknader/skjønn.csv", "A;har et godt formål;ja;komiteen;Åpent for alle barn\n", "");

        var result = små.Kjør("forklar", "små.regel", "--søknader", "søknader", "--søknad", "B", "--format", "json");

        Assert.Equal(0, result.Svarkode);
        using var json = JsonDocument.Parse(result.Ut);
        Assert.Equal("Rammen er ikke fordelt ennå: 1 søknad i runden venter. Det som står her, er før fordelingen.", json.RootElement.GetProperty("ikke fordelt").GetString());
        Assert.StartsWith("Søknad B fra Beta:", json.RootElement.GetProperty("forklaring")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_har_regler_steder_og_et_avtrykk_som_følger_linjen()
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "søknaden har et godt formål", "søknaden har et gott formål");
        Directory.CreateDirectory(Path.Combine(små.Sti, "mine regler"));
        File.Move(Path.Combine(små.Sti, "små.regel"), Path.Combine(små.Sti, "mine regler", "små.regel"));

        var before = Sarif(små);
        små.Skriv("mine regler/små.regel", "# en ny linje\n" + små.Les("mine regler/små.regel"));
        var after = Sarif(små);

        var run = before.GetProperty("runs")[0];
        Assert.Equal("2.1.0", before.GetProperty("version").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal(DiagnosticCatalogue.All.Count, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("mine%20regler/sm%C3%A5.regel", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(LineOf("gott formål"), place.GetProperty("region").GetProperty("startLine").GetInt32());
        var moved = Assert.Single(after.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal(LineOf("gott formål") + 1, moved.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(
            result.GetProperty("partialFingerprints").GetProperty("regelverk/v1").GetString(),
            moved.GetProperty("partialFingerprints").GetProperty("regelverk/v1").GetString());
    }

    [Fact]
    public void Github_får_én_linje_for_hver_melding_med_tegnene_den_krever()
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "søknaden har et godt formål", "søknaden har et gott formål");

        var result = små.Kjør("kontroller", "små.regel", "--format", "github");

        Assert.Equal(1, result.Svarkode);
        var line = Assert.Single(result.Ut.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches($"^::error file=små.regel,line={LineOf("gott formål")},endLine={LineOf("gott formål")},col=[0-9]+,endColumn=[0-9]+,title=RV[0-9]{{4}}::.+%0A.+$", line);
    }

    [Fact]
    public void Kontroller_som_json_har_meldingene_med_plass()
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "søknaden har et godt formål", "søknaden har et gott formål");

        using var json = JsonDocument.Parse(små.Kjør("kontroller", "små.regel", "--format", "json").Ut);

        Assert.Equal(1, json.RootElement.GetProperty("feil").GetInt32());
        var message = json.RootElement.GetProperty("filer")[0].GetProperty("meldinger")[0];
        Assert.Equal("feil", message.GetProperty("alvor").GetString());
        Assert.Equal(LineOf("gott formål"), message.GetProperty("linje").GetInt32());
    }

    private static JsonElement Sarif(Småtilskudd små) => JsonDocument.Parse(små.Kjør("kontroller", "mine regler", "--format", "sarif").Ut).RootElement;

    private static int LineOf(string words) =>
        Array.FindIndex(Småtilskudd.Regler.Replace("har et godt formål\n\n", "har et gott formål\n\n", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n'), l => l.Contains(words, StringComparison.Ordinal)) + 1;

    private sealed class BrokenStream : MemoryStream
    {
        public override void CopyTo(Stream destination, int bufferSize) => throw new InvalidOperationException("Prøvefeil");
    }
}
