using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>
/// Complaints after round 1. With 100 of the 1 000 kroner set aside, 900 are shared: the share is 900 / 1 500,50 = 1800/3001. A gets 539,82… → 539, B 360,17… → 360, and
/// 1 krone is left. C was refused as late; that was wrong, and C claims 100: 59,98… → 59. B claims 700, not 600,50: 419,86… → 419, 59 more than before.
/// </summary>
public class KlageTests
{
    private const string Avsetning = """
          3. Klager som fører fram, dekkes av avsetningen med samme avkortingsprosent:
             - avsetning til klager: 100 kroner
             - ubrukt avsetning tilbakeføres til staten
        """;

    [Fact]
    public void Klager_dekkes_av_avsetningen_i_den_rekkefølgen_de_er_avgjort()
    {
        using var små = MedAvsetning();
        Klager(små, "C;1", "B;2");

        var result = Gjør(små, "-o", "ut2");

        // C first: 59 of 100. Then there are 41 for B, who lacks 59.
        Assert.Equal(0, result.Svarkode);
        Assert.Equal("A: 539, B: 401, C: 59", Tildelt(små, "ut2"));
        using var kvittering = JsonDocument.Parse(små.Les("ut2/kvittering.json"));
        Assert.Equal(("1000", "999", "1", "0"), (Rå(kvittering, "ramme"), Rå(kvittering, "tildelt"), Rå(kvittering, "restmidler"), Rå(kvittering, "avsattTilKlager")));
        var tekst = Flatt(små.Les("ut2/klageoppgjør.txt"));
        Assert.Contains("B: Etter klagen har søknaden rett på 59,98 % (1 800/3 001) av 700 kroner i beregnet tilskudd, som er om lag 419,86 kroner, avrundet ned til 419 kroner. Den har fått 360 kroner fra før, så 59 kroner mangler. Det er bare 41 kroner igjen av avsetningen: 41 kroner dekkes, og 18 kroner dekkes ikke.", tekst, StringComparison.Ordinal);
        Assert.Contains("Det var ikke nok penger til B (18 kroner).", tekst, StringComparison.Ordinal);
        Assert.Contains("Av rammen på 1 000 kroner settes 100 kroner av til klager.", Flatt(små.Les("ut1/fordelingsprotokoll.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Rekkefølgen_er_den_i_kolonnen_klage()
    {
        using var små = MedAvsetning();
        Klager(små, "C;2", "B;1");

        Assert.Equal(0, Gjør(små, "-o", "ut2").Svarkode);

        Assert.Equal("A: 539, B: 419, C: 41", Tildelt(små, "ut2"));
    }

    [Fact]
    public void Tolken_gjør_opp_likt()
    {
        using var små = MedAvsetning();
        Klager(små, "C;1", "B;2");

        Assert.Equal(0, Gjør(små, "-o", "ut2").Svarkode);
        Assert.Equal(0, Gjør(små, "-o", "ut3", "--tolk").Svarkode);

        Assert.All(["klageoppgjør.txt", "klageoppgjør.json", "kvittering.json"], fil => Assert.Equal(små.Les("ut2/" + fil), små.Les("ut3/" + fil)));
    }

    [Fact]
    public void Neste_runde_og_neste_klage_bygger_på_den_nye_kvitteringen()
    {
        using var små = MedAvsetning();
        Klager(små, "C;1");
        Assert.Equal(0, Gjør(små, "-o", "ut2").Svarkode);
        Klager(små, "B;1");

        Assert.Equal(0, små.Kjør("fordel", "små.regel", "--klager", "klager", "--tidligere", "ut2/kvittering.json", "-o", "ut3").Svarkode);

        Assert.Equal("A: 539, B: 401, C: 59", Tildelt(små, "ut3"));
        using var kvittering = JsonDocument.Parse(små.Les("ut3/kvittering.json"));
        Assert.Equal(["C", "B"], kvittering.RootElement.GetProperty("klager").EnumerateArray().Select(k => k.GetProperty("søknad").GetString()));
        små.Skriv("søknader/søknad.csv", små.Les("søknader/søknad.csv") + "D;f1;2;=Alfa;01.08.2024;ja;nei;;400\n");
        små.Skriv("søknader/skjønn.csv", små.Les("søknader/skjønn.csv") + "D;har et godt formål;ja;komiteen;Åpent\n");
        Assert.Equal(0, små.Kjør("fordel", "små.regel", "--søknader", "søknader", "--runde", "2", "--tidligere", "ut3/kvittering.json", "-o", "ut4").Svarkode);
        using var andre = JsonDocument.Parse(små.Les("ut4/kvittering.json"));
        Assert.Equal("501", Rå(andre, "ramme"));
    }

    [Fact]
    public void Klager_kan_dekkes_av_restmidlene()
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "gir ny fordeling", "dekkes av restmidler med samme avkortingsprosent");
        Assert.Equal(0, små.Fordel("-o", "ut1").Svarkode);
        Klager(små, "C;1");

        Assert.Equal(0, Gjør(små, "-o", "ut2").Svarkode);

        // The share is 1 000 / 1 500,50; C is entitled to 66, and 1 krone is left.
        Assert.Equal("A: 599, B: 400, C: 1", Tildelt(små, "ut2"));
        using var kvittering = JsonDocument.Parse(små.Les("ut2/kvittering.json"));
        Assert.Equal(("1000", "0"), (Rå(kvittering, "tildelt"), Rå(kvittering, "restmidler")));
    }

    [Fact]
    public void Forklar_viser_regnestykket_bak_en_klage()
    {
        using var små = MedAvsetning();
        Klager(små, "C;1", "B;2");

        var result = små.Kjør("forklar", "små.regel", "--klager", "klager", "--tidligere", "ut1/kvittering.json", "--søknad", "B");

        Assert.Equal(0, result.Svarkode);
        Assert.Contains("Den har fått 360 kroner fra før, så 59 kroner mangler.", Flatt(result.Ut), StringComparison.Ordinal);
    }

    [Fact]
    public void To_klager_kan_ikke_ha_samme_nummer_og_ingen_kan_mangle_det()
    {
        using var små = MedAvsetning();
        Klager(små, "C;1", "B;1");
        Assert.Contains("Søknad B og C har begge nummer 1 i kolonnen «klage».", Flatt(Gjør(små).Feil), StringComparison.Ordinal);

        Klager(små, "C;1", "B;");
        var result = Gjør(små);

        Assert.Equal(2, result.Svarkode);
        Assert.Contains("søknad B har ikke noe helt tall i kolonnen «klage».", Flatt(result.Feil), StringComparison.Ordinal);
    }

    [Fact]
    public void Uten_kvitteringen_kan_klagene_ikke_gjøres_opp()
    {
        using var små = MedAvsetning();
        Klager(små, "C;1");

        var result = små.Kjør("fordel", "små.regel", "--klager", "klager");

        Assert.Equal(2, result.Svarkode);
        Assert.Contains("Klagene gjøres opp etter kvitteringen fra runde 1. Oppgi den med --tidligere.", Flatt(result.Feil), StringComparison.Ordinal);
    }

    /// <summary>All is divided anew: 1 000 kroner on 900, 600,50 and 100. A gets 562,32… → 562, B 375,19… → 375, C 62,48… → 62. A and B get less than before.</summary>
    [Fact]
    public void En_ny_fordeling_som_setter_noen_ned_krever_hjemmel()
    {
        using var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("-o", "ut1").Svarkode);
        Klager(små, "C;1");

        var result = Gjør(små, "--søknader", "søknader", "-o", "ut2");

        Assert.Equal(4, result.Svarkode);
        Assert.False(små.Finnes("ut2"));
        Assert.Contains("Den nye fordelingen setter ned tilskudd som er gitt: A fra 599 kroner til 562 kroner, B fra 400 kroner til 375 kroner. Det krever en hjemmel, og regelverket nevner ingen.", Flatt(result.Feil), StringComparison.Ordinal);
        Assert.Contains("Disse får mindre enn før: A (37 kroner mindre), B (25 kroner mindre).", Flatt(result.Ut), StringComparison.Ordinal);
    }

    [Fact]
    public void En_ny_fordeling_med_hjemmel_viser_gammelt_og_nytt_beløp()
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "gir ny fordeling", "gir ny fordeling etter § 2");
        Assert.Equal(0, små.Fordel("-o", "ut1").Svarkode);
        Klager(små, "C;1");

        Assert.Equal(0, Gjør(små, "--søknader", "søknader", "-o", "ut2").Svarkode);

        Assert.Equal("A: 562, B: 375, C: 62", Tildelt(små, "ut2"));
        Assert.Matches(@"A +=Alfa +599 +562 +−37", små.Les("ut2/fordelingsprotokoll.txt"));
        Assert.Contains("Tilskuddet er satt ned fra 599 kroner til 562 kroner. Hjemmelen er § 2.", Flatt(små.Les("ut2/vedtak.json")), StringComparison.Ordinal);
        using var kvittering = JsonDocument.Parse(små.Les("ut2/kvittering.json"));
        Assert.Equal("kvittering.json", kvittering.RootElement.GetProperty("erstatter").GetProperty("navn").GetString());
    }

    [Fact]
    public void Bare_det_klagene_gjelder_kan_være_endret_i_en_ny_fordeling()
    {
        using var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("-o", "ut1").Svarkode);
        Klager(små, "C;1");
        små.Bytt("søknader/søknad.csv", "nei;;900", "nei;;901");

        var result = Gjør(små, "--søknader", "søknader");

        Assert.Equal(2, result.Svarkode);
        Assert.Contains("Søknad A er endret etter at runden ble fordelt, men er ikke blant klagene.", Flatt(result.Feil), StringComparison.Ordinal);
    }

    /// <summary>The cap takes what is above 500 of A's 900 × 1 000 / 1 500,50, and that is no whole number of øre. It goes to nobody, and the files are written all the same.</summary>
    [Fact]
    public void Det_som_er_over_taket_kan_være_en_del_av_et_øre()
    {
        using var små = new Småtilskudd();
        små.Bytt("små.regel", "avkortes forholdsmessig\n", "avkortes forholdsmessig:\n     - ingen får mer enn 500 kroner per forening og runde; det overskytende blir restmidler\n");

        Assert.Equal(0, små.Fordel("-o", "ut1").Svarkode);

        Assert.Equal("A: 500, B: 400, C: 0", Tildelt(små, "ut1"));
    }

    private static Småtilskudd MedAvsetning()
    {
        var små = new Småtilskudd();
        små.Bytt("små.regel", "  3. Klager som fører fram, gir ny fordeling\n", Avsetning.ReplaceLineEndings("\n") + "\n");
        Assert.Equal(0, små.Fordel("-o", "ut1").Svarkode);
        return små;
    }

    /// <summary>The complaints of C and B; each as the id and the number in the order they are decided.</summary>
    private static void Klager(Småtilskudd små, params string[] klager)
    {
        Directory.CreateDirectory(Path.Combine(små.Sti, "klager"));
        små.Skriv("klager/søknad.csv", "klage;søknad;søker;runde;navn;levert;er undertegnet;gjelder utstyr;pris;søkt beløp\n" + string.Concat(klager.Select(k => k.Split(';') is [var id, var number] && id == "C"
            ? $"{number};C;f3;1;Gamma;01.03.2024;ja;nei;;100\n"
            : $"{k.Split(';')[1]};B;f2;1;Beta;01.03.2024;ja;ja;1 000;700\n")));
        små.Skriv("klager/skjønn.csv", "søknad;spørsmål;svar;vurdert av;begrunnelse\n" + string.Concat(klager.Select(k => $"{k.Split(';')[0]};har et godt formål;ja;komiteen;Åpent\n")));
    }

    private static Kommando Gjør(Småtilskudd små, params string[] valg) => små.Kjør(["fordel", "små.regel", "--klager", "klager", "--tidligere", "ut1/kvittering.json", .. valg]);

    private static string Tildelt(Småtilskudd små, string mappe)
    {
        using var kvittering = JsonDocument.Parse(små.Les(mappe + "/kvittering.json"));
        return string.Join(", ", kvittering.RootElement.GetProperty("tildelinger").EnumerateArray().Select(t => $"{t.GetProperty("søknad")}: {t.GetProperty("tildelt")}"));
    }

    private static string Rå(JsonDocument kvittering, string navn) => kvittering.RootElement.GetProperty(navn).GetRawText();

    private static string Flatt(string tekst) => string.Join(" ", tekst.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
