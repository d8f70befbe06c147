using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>A receipt is computed again from the rule file and the applications: nothing of it, or of the files beside it, can be another byte without being named.</summary>
public class EtterprøvTests
{
    private static readonly string[] Utdata = ["vedtak.json", "vedtak.csv", "fordeling.xlsx", "fordeling.svg", "fordelingsprotokoll.txt"];

    [Theory]
    [InlineData("etterprøv", "--stille")]
    [InlineData("etterprov", "--tolk")]
    public void En_kvittering_som_ingen_har_rørt_stemmer(string gjøremål, string valg)
    {
        using var små = Fordelt();

        var result = små.Kjør(gjøremål, "ut1/kvittering.json", "--regelfil", "små.regel", "--søknader", "søknader", valg);

        Assert.Equal((0, "Kvitteringen stemmer. 6 filer er regnet ut på nytt, og hver byte er lik.\n"), (result.Svarkode, result.Ut));
    }

    [Theory]
    [InlineData("\"tildelt\": 999", "\"tildelt\": 998")]
    [InlineData("\"runde\": 1", "\"runde\": 2")]
    [InlineData("\"foreløpig\": false", "\"foreløpig\": true")]
    [InlineData("\"navn\": \"små.regel\"", "\"navn\": \"smà.regel\"")]
    [InlineData("\"søker\": \"f2\"", "\"søker\": \"f3\"")]
    [InlineData("\"regelverk\": \"Småtilskudd\"", "\"regelverk\": \"Småtilskudt\"")]
    public void En_endret_byte_i_kvitteringen_har_en_linje(string fra, string til)
    {
        using var små = Fordelt();
        var linje = små.Les("ut1/kvittering.json").Split(fra)[0].Split('\n').Length;
        små.Bytt("ut1/kvittering.json", fra, til);

        var result = Etterprøv(små);

        Assert.Equal(1, result.Svarkode);
        Assert.Contains($"kvittering.json, linje {linje}, tegn ", result.Ut, StringComparison.Ordinal);
        Assert.Contains(fra.Trim(), result.Ut, StringComparison.Ordinal);
        Assert.Contains(til.Trim(), result.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void En_regelfil_som_ikke_finnes_nevnes_med_navnet_som_ble_gitt()
    {
        using var små = Fordelt();

        var result = små.Kjør("etterprøv", "ut1/kvittering.json", "--regelfil", "smaa.regel", "--søknader", "søknader");

        Assert.Equal((3, ""), (result.Svarkode, result.Ut));
        Assert.Contains("Finner ikke regelfilen «smaa.regel». Kontroller navnet etter --regelfil.", result.Feil, StringComparison.Ordinal);
    }

    [Fact]
    public void Hver_byte_av_kvitteringen_er_med()
    {
        using var små = Fordelt();
        var hel = File.ReadAllBytes(Path.Combine(små.Sti, "ut1", "kvittering.json"));
        for (var i = 0; i < hel.Length; i += 61)
        {
            var endret = (byte[])hel.Clone();
            endret[i] = endret[i] == (byte)'7' ? (byte)'8' : (byte)'7';
            File.WriteAllBytes(Path.Combine(små.Sti, "ut1", "kvittering.json"), endret);

            var result = Etterprøv(små);

            Assert.True(result.Svarkode == 1, $"byte {i}: {result.Svarkode} {result.Ut} {result.Feil}");
            Assert.Contains("kvittering.json", result.Ut, StringComparison.Ordinal);
            if (ErJson(endret))
            {
                Assert.Contains($"kvittering.json, linje {hel[..i].Count(b => b == (byte)'\n') + 1}, tegn ", result.Ut, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void En_endret_byte_i_en_fil_ved_siden_av_har_en_plass()
    {
        foreach (var fil in Utdata)
        {
            using var små = Fordelt();
            var sti = Path.Combine(små.Sti, "ut1", fil);
            var hel = File.ReadAllBytes(sti);
            var plass = hel.Length / 2;
            while (hel[plass] is < (byte)'a' or > (byte)'y' && fil != "fordeling.xlsx")
            {
                plass++;
            }

            hel[plass]++;
            File.WriteAllBytes(sti, hel);

            var result = Etterprøv(små);

            Assert.Equal(1, result.Svarkode);
            Assert.StartsWith(fil == "fordeling.xlsx" ? $"fordeling.xlsx, byte {plass + 1}:" : $"{fil}, linje {hel[..plass].Count(b => b == (byte)'\n') + 1}, tegn ", result.Ut, StringComparison.Ordinal);
            Assert.EndsWith("Kvitteringen stemmer ikke: 1 forskjell i 1 fil.\n", result.Ut, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Er_en_søknad_en_annen_vises_hva_det_gjør_med_fordelingen()
    {
        using var små = Fordelt();
        små.Bytt("søknader/søknad.csv", "nei;;900", "nei;;901");

        var result = små.Kjør("etterprøv", "ut1/kvittering.json", "--regelfil", "små.regel", "--søknader", "søknader", "--format", "json");

        Assert.Equal(1, result.Svarkode);
        using var json = JsonDocument.Parse(result.Ut);
        Assert.False(json.RootElement.GetProperty("stemmer").GetBoolean());
        Assert.Contains(json.RootElement.GetProperty("forskjeller").EnumerateArray(), f => f.GetProperty("fil").GetString() == "vedtak.csv" && f.GetProperty("sto").GetString()?.Contains("900", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Det_som_mangler_blir_nevnt()
    {
        using var små = Fordelt();
        File.Delete(Path.Combine(små.Sti, "ut1", "vedtak.csv"));
        File.Move(Path.Combine(små.Sti, "søknader", "skjønn.csv"), Path.Combine(små.Sti, "skjønn.csv"));

        var result = Etterprøv(små);

        Assert.Equal(3, result.Svarkode);
        Assert.Contains("Dette mangler for å regne kvitteringen ut på nytt: skjønn.csv (--søknader), vedtak.csv (ved siden av kvitteringen).", result.Feil, StringComparison.Ordinal);
        Assert.Equal(3, små.Kjør("etterprøv", "ut2/kvittering.json", "--regelfil", "små.regel", "--søknader", "søknader").Svarkode);
        Assert.Equal(2, små.Kjør("etterprøv", "ut1/kvittering.json", "--søknader", "søknader").Svarkode);
        Assert.Equal(3, små.Kjør("etterprøv", "små.regel", "--regelfil", "små.regel", "--søknader", "søknader").Svarkode);
    }

    [Fact]
    public void Runde_2_etterprøves_med_kvitteringen_fra_runde_1()
    {
        using var små = Fordelt();
        små.Skriv("søknader/søknad.csv", små.Les("søknader/søknad.csv") + "D;f1;2;=Alfa;01.08.2024;ja;nei;;400\n");
        små.Skriv("søknader/skjønn.csv", små.Les("søknader/skjønn.csv") + "D;har et godt formål;ja;komiteen;Åpent\n");
        Assert.Equal(0, små.Kjør("fordel", "små.regel", "--søknader", "søknader", "--runde", "2", "--tidligere", "ut1/kvittering.json", "-o", "ut2").Svarkode);
        Kommando Etter(params string[] valg) => små.Kjør(["etterprøv", "ut2/kvittering.json", "--regelfil", "små.regel", "--søknader", "søknader", .. valg]);

        Assert.Equal(0, Etter("--tidligere", "ut1/kvittering.json").Svarkode);

        // Without it, the answer names what is needed; with another, what it was and what it is.
        Assert.Contains("på nytt: kvittering.json (--tidligere).", Etter().Feil, StringComparison.Ordinal);
        små.Bytt("ut1/kvittering.json", "\"restmidler\": 1,", "\"restmidler\": 9,");
        var annen = Etter("--tidligere", "ut1/kvittering.json");
        Assert.Equal(1, annen.Svarkode);
        Assert.StartsWith("kvittering.json (--tidligere): Filen er en annen enn den kvitteringen er regnet ut av.\n", annen.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void En_kvittering_etter_en_klage_etterprøves_med_klagen()
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "gir ny fordeling", "dekkes av restmidler med samme avkortingsprosent");
        Assert.Equal(0, små.Fordel("-o", "ut1").Svarkode);
        Directory.CreateDirectory(Path.Combine(små.Sti, "klager"));
        små.Skriv("klager/søknad.csv", "klage;søknad;søker;runde;navn;levert;er undertegnet;gjelder utstyr;pris;søkt beløp\n1;B;f2;1;Beta;01.03.2024;ja;ja;1 000;602\n");
        små.Skriv("klager/skjønn.csv", "søknad;spørsmål;svar;vurdert av;begrunnelse\nB;har et godt formål;ja;komiteen;Åpent\n");
        Assert.Equal(0, små.Kjør("fordel", "små.regel", "--klager", "klager", "--tidligere", "ut1/kvittering.json", "-o", "ut2").Svarkode);

        Assert.Equal(3, små.Kjør("etterprøv", "ut2/kvittering.json", "--regelfil", "små.regel", "--søknader", "søknader").Svarkode);
        var result = små.Kjør("etterprøv", "ut2/kvittering.json", "--regelfil", "små.regel", "--klager", "klager", "--tidligere", "ut1/kvittering.json");

        Assert.True(result.Svarkode == 0, result.Ut + result.Feil);

        // The receipt says the same of the rules with one more space in the file, but the file is another.
        små.Bytt("små.regel", "500 kroner og", "500  kroner og");
        var annen = små.Kjør("etterprøv", "ut2/kvittering.json", "--regelfil", "små.regel", "--klager", "klager", "--tidligere", "ut1/kvittering.json");
        Assert.Equal(1, annen.Svarkode);
        Assert.StartsWith("små.regel (--regelfil): Filen er en annen enn den kvitteringen er regnet ut av.\n", annen.Ut, StringComparison.Ordinal);
    }

    /// <summary>Neither a round that does not exist nor a word that is no JSON hides what should stand there.</summary>
    [Theory]
    [InlineData("\"runde\": 1", "\"runde\": 8")]
    [InlineData("\"foreløpig\": false", "\"foreløpig\": falsk")]
    [InlineData("\"tildelt\": 999,", "\"tildelt\" 999,")]
    public void En_kvittering_som_ikke_kan_leses_har_bare_den_ene_forskjellen(string fra, string til)
    {
        using var små = Fordelt();
        var linje = Array.FindIndex(små.Les("ut1/kvittering.json").Split('\n'), l => l.Contains(fra, StringComparison.Ordinal)) + 1;
        var tegn = fra.Zip(til).TakeWhile(t => t.First == t.Second).Count() + 3;
        små.Bytt("ut1/kvittering.json", fra, til);

        var result = Etterprøv(små);

        Assert.Equal((1, ""), (result.Svarkode, result.Feil));
        Assert.StartsWith($"kvittering.json, linje {linje}, tegn {tegn}:\n  det sto:      «{til.TrimEnd(',')},»\n  regnet ut:    «{fra.TrimEnd(',')},»\nKvitteringen stemmer ikke: 1 forskjell i 1 fil.", result.Ut, StringComparison.Ordinal);
    }

    private static Småtilskudd Fordelt()
    {
        var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("-o", "ut1").Svarkode);
        return små;
    }

    private static Kommando Etterprøv(Småtilskudd små) => små.Kjør("etterprøv", "ut1/kvittering.json", "--regelfil", "små.regel", "--søknader", "søknader", "--tolk");

    private static bool ErJson(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(new UTF8Encoding(false, true).GetString(bytes));
            return true;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return false;
        }
    }
}
