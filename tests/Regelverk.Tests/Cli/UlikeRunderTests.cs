using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>
/// Two rounds that are divided each in its own way. Round 1 in proportion: 1 000 kroner to A (900) and B (600,50) give 599 and 400, and 1 krone is left. Round 2 in priority
/// groups by poeng, which nobody has in round 1: 500 kroner and that krone. E has 7 poeng and gets its 400; D has 3 and needs 400, more than the 101 that are left: nothing.
/// </summary>
public class UlikeRunderTests
{
    private const string Fordelingene = """
        fordeling i runde 1 etter § 1
          1. Beregnet tilskudd avkortes forholdsmessig
          2. Beløpene avrundes ned til hele kroner:
             - restmidler overføres til neste runde
          3. Klager som fører fram, dekkes av restmidler med samme avkortingsprosent

        fordeling i runde 2 etter § 2
          1. Rammen går til prioritetsgruppene etter poeng, høyest først:
             - gruppen som rammen ikke rekker til, får ingen tilskudd
          2. Beløpene avrundes ned til hele kroner:
             - restmidler tilbakeføres til staten
          3. Klager som fører fram, gir ny fordeling

        """;

    private static readonly string[] Filer = ["vedtak.json", "vedtak.csv", "fordelingsprotokoll.txt", "kvittering.json", "fordeling.svg"];

    [Fact]
    public void Hver_runde_deles_på_sin_måte_og_tolken_skriver_det_samme()
    {
        using var små = Fordelt("D;poeng;3;komiteen;Svakt\nE;poeng;7;komiteen;Sterkt\n");

        Assert.Equal(0, Andre(små, "-o", "ut2").Svarkode);
        Assert.Equal(0, Andre(små, "-o", "tolk2", "--tolk").Svarkode);

        Assert.Equal("A: 599, B: 400, C: 0", Tildelt(små, "ut1"));
        Assert.Equal("D: 0, E: 400", Tildelt(små, "ut2"));
        Assert.Contains("fordelingen i runde 1 etter § 1 punkt 1", Flatt(små.Les("ut1/vedtak.json")), StringComparison.Ordinal);
        Assert.Contains("fordelingen i runde 2 etter § 2 punkt 1", Flatt(små.Les("ut2/vedtak.json")), StringComparison.Ordinal);
        Assert.Contains("får ingen tilskudd", Flatt(små.Les("ut2/fordelingsprotokoll.txt")), StringComparison.Ordinal);
        Assert.DoesNotContain("poeng", små.Les("ut1/fordelingsprotokoll.txt"), StringComparison.Ordinal);
        Assert.All(Filer.Where(f => små.Finnes("ut2/" + f)), fil => Assert.Equal(små.Les("ut2/" + fil), små.Les("tolk2/" + fil)));
        Assert.All(Filer.Where(f => små.Finnes("ut1/" + f)), fil => Assert.Equal(små.Les("ut1/" + fil), små.Les("tolk1/" + fil)));
    }

    [Fact]
    public void Det_bare_runde_2_spør_etter_trengs_ikke_i_runde_1_men_i_runde_2()
    {
        using var små = Fordelt("E;poeng;7;komiteen;Sterkt\n");

        var kompilert = Andre(små, "-o", "ut2");
        var tolket = Andre(små, "-o", "ut2", "--tolk");

        Assert.Equal(4, kompilert.Svarkode);
        Assert.Contains("poeng", kompilert.Feil, StringComparison.Ordinal);
        Assert.Equal(kompilert.Feil, tolket.Feil);
    }

    // B is 602, not 600,50: 602 × 2000/3001 = 401,19…, and B has got 400. The krone that was left pays the one that is lacking.
    [Fact]
    public void En_klage_følger_fordelingen_i_sin_runde()
    {
        using var små = Fordelt("");
        Directory.CreateDirectory(Path.Combine(små.Sti, "klager"));
        små.Skriv("klager/søknad.csv", "klage;søknad;søker;runde;navn;levert;er undertegnet;gjelder utstyr;pris;søkt beløp\n1;B;f2;1;Beta;01.03.2024;ja;ja;1 000;602\n");
        små.Skriv("klager/skjønn.csv", "søknad;spørsmål;svar;vurdert av;begrunnelse\nB;har et godt formål;ja;komiteen;Åpent\n");

        foreach (var (ut, tolk) in new[] { ("ny", new[] { "--stille" }), ("tolket", ["--tolk"]) })
        {
            Assert.Equal(0, små.Kjør(["fordel", "små.regel", "--klager", "klager", "--tidligere", "ut1/kvittering.json", "-o", ut, .. tolk]).Svarkode);
            Assert.Equal("A: 599, B: 401, C: 0", Tildelt(små, ut));
        }

        Assert.Equal(små.Les("ny/klageoppgjør.txt"), små.Les("tolket/klageoppgjør.txt"));
    }

    [Fact]
    public void Forklar_viser_fordelingen_i_søknadens_runde()
    {
        using var små = Fordelt("D;poeng;3;komiteen;Svakt\nE;poeng;7;komiteen;Sterkt\n");

        var result = små.Kjør("forklar", "små.regel", "--søknader", "søknader", "--søknad", "D", "--tidligere", "ut1/kvittering.json");

        Assert.Equal(0, result.Svarkode);
        Assert.Contains("fordelingen i runde 2 etter § 2", Flatt(result.Ut), StringComparison.Ordinal);
    }

    /// <summary>Round 1 divided both ways into ut1 and tolk1, before the applications of round 2 are there.</summary>
    private static Småtilskudd Fordelt(string poeng)
    {
        var små = new Småtilskudd();
        var regler = små.Les("små.regel");
        små.Skriv("små.regel", regler[..regler.IndexOf("fordeling\n", StringComparison.Ordinal)] + Fordelingene);
        små.Bytt("små.regel", "skjønn\n", "skjønn\n  poeng (poengene): heltall, 0–10\n    vurderes av «komiteen», skal begrunnes\n");
        Assert.Equal(0, små.Fordel("-o", "tolk1", "--tolk").Svarkode);
        var første = små.Fordel("-o", "ut1");
        Assert.True(første.Svarkode == 0, første.Feil);
        små.Skriv("søknader/søknad.csv", små.Les("søknader/søknad.csv") + "D;f1;2;=Alfa;01.08.2024;ja;nei;;400\nE;f4;2;Delta;01.08.2024;ja;nei;;400\n");
        små.Skriv("søknader/skjønn.csv", små.Les("søknader/skjønn.csv") + "D;har et godt formål;ja;komiteen;Åpent\nE;har et godt formål;ja;komiteen;Åpent\n" + poeng);
        return små;
    }

    private static Kommando Andre(Småtilskudd små, params string[] valg) =>
        små.Kjør(["fordel", "små.regel", "--søknader", "søknader", "--runde", "2", "--tidligere", "ut1/kvittering.json", .. valg]);

    private static string Tildelt(Småtilskudd små, string mappe)
    {
        using var kvittering = JsonDocument.Parse(små.Les(mappe + "/kvittering.json"));
        return string.Join(", ", kvittering.RootElement.GetProperty("tildelinger").EnumerateArray().Select(t => $"{t.GetProperty("søknad")}: {t.GetProperty("tildelt")}"));
    }

    private static string Flatt(string tekst) => string.Join(" ", tekst.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
