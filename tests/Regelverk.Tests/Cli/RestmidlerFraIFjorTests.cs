using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>
/// A year before this one, with a regulation of its own. In 2023, 1 000 kroner go to A, 599 of 900, and B, 400 of 600,50, and 1 krone goes to the next year. In 2024 there
/// are 1 000 kroner and that krone: A gets 900 × 1 001 / 1 500,50 = 600,39… → 600, B 400,59… → 400, and 1 krone is left.
/// </summary>
public class RestmidlerFraIFjorTests
{
    [Fact]
    public void Det_som_var_igjen_i_fjor_er_med_i_rammen()
    {
        using var små = ToÅr();

        var result = små.Fordel("-o", "ut", "--tidligere", "ut23/kvittering.json");

        Assert.Equal(0, result.Svarkode);
        using var kvittering = JsonDocument.Parse(små.Les("ut/kvittering.json"));
        Assert.Equal(("1001", "1000", "1"), (Rå(kvittering, "ramme"), Rå(kvittering, "tildelt"), Rå(kvittering, "restmidler")));
        var fjorårets = Assert.Single(kvittering.RootElement.GetProperty("fraTidligereÅr").EnumerateArray());
        Assert.Equal((2023, "1"), (fjorårets.GetProperty("år").GetInt32(), fjorårets.GetProperty("beløp").GetRawText()));
        var protokoll = Flatt(små.Les("ut/fordelingsprotokoll.txt"));
        Assert.Contains("Rammen er 1 001 kroner: 1 000 kroner i nye midler og 1 kroner i restmidler fra 2023.", protokoll, StringComparison.Ordinal);
        Assert.Contains("Bygger på kvitteringen fra 2023: kvittering.json", protokoll, StringComparison.Ordinal);
    }

    [Fact]
    public void Runde_2_trenger_bare_kvitteringen_fra_runde_1()
    {
        using var små = ToÅr();
        Assert.Equal(0, små.Fordel("-o", "ut", "--tidligere", "ut23/kvittering.json").Svarkode);
        små.Skriv("søknader/søknad.csv", små.Les("søknader/søknad.csv") + "D;f1;2;=Alfa;01.08.2024;ja;nei;;400\n");
        små.Skriv("søknader/skjønn.csv", små.Les("søknader/skjønn.csv") + "D;har et godt formål;ja;komiteen;Åpent\n");

        var result = små.Kjør("fordel", "små.regel", "--søknader", "søknader", "--runde", "2", "-o", "ut2", "--tidligere", "ut/kvittering.json");

        Assert.Equal(0, result.Svarkode);
        using var kvittering = JsonDocument.Parse(små.Les("ut2/kvittering.json"));
        Assert.Equal("501", Rå(kvittering, "ramme"));
    }

    [Fact]
    public void Uten_kvitteringen_fra_i_fjor_stanser_det()
    {
        using var små = ToÅr();

        var result = små.Fordel();

        Assert.Equal(2, result.Svarkode);
        Assert.Contains("Rammen i runde 1 er 1 000 kroner og restmidlene fra 2023, og de står i kvitteringen fra 2023. Oppgi den med --tidligere,", Flatt(result.Feil), StringComparison.Ordinal);
    }

    [Fact]
    public void Penger_som_gikk_til_staten_i_fjor_kan_ikke_deles_ut()
    {
        using var små = ToÅr("- restmidler tilbakeføres til staten");

        var result = små.Fordel("--tidligere", "ut23/kvittering.json");

        Assert.Equal(2, result.Svarkode);
        Assert.Contains("Det som var igjen i 2023, går ikke til neste år.", Flatt(result.Feil), StringComparison.Ordinal);
    }

    [Fact]
    public void Kvitteringen_må_være_fra_samme_ordning_og_fra_det_året_regelverket_sier()
    {
        using var små = ToÅr();
        små.Bytt("små.regel", "restmidler fra 2023", "restmidler fra 2022");
        Assert.Contains("er fra Småtilskudd 2023, men her fordeles Småtilskudd 2024.", Flatt(små.Fordel("--tidligere", "ut23/kvittering.json").Feil), StringComparison.Ordinal);
    }

    private static Småtilskudd ToÅr(string restmidler = "- restmidler overføres til neste år")
    {
        var små = new Småtilskudd();
        var regler = Småtilskudd.Regler.ReplaceLineEndings("\n")
            .Replace("2024", "2023", StringComparison.Ordinal)
            .Replace("  1 500 kroner   kilde", "  1 000 kroner   kilde", StringComparison.Ordinal)
            .Replace("  runde 2: frist 1. september 2023, ramme 500 kroner og restmidler fra runde 1\n  beløp som ikke dekkes, bortfaller\n", "", StringComparison.Ordinal)
            .Replace("- restmidler overføres til neste runde\n     - etter siste runde tilbakeføres restmidler til staten", restmidler, StringComparison.Ordinal);
        små.Skriv("små23.regel", regler);
        Directory.CreateDirectory(Path.Combine(små.Sti, "søknader23"));
        foreach (var fil in new[] { "søknad.csv", "skjønn.csv" })
        {
            små.Skriv("søknader23/" + fil, små.Les("søknader/" + fil).Replace("2024", "2023", StringComparison.Ordinal));
        }

        Assert.Equal(0, små.Kjør("fordel", "små23.regel", "--søknader", "søknader23", "-o", "ut23").Svarkode);
        små.Bytt("små.regel", "ramme 1 000 kroner\n", "ramme 1 000 kroner og restmidler fra 2023\n");
        return små;
    }

    private static string Rå(JsonDocument kvittering, string navn) => kvittering.RootElement.GetProperty(navn).GetRawText();

    private static string Flatt(string tekst) => string.Join(" ", tekst.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
