using System;
using System.Linq;
using System.Text.Json;
using Regelverk.Cli.Hosting;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>«fordel» where lots decide: A and B have the same points and ask for 600 kroner each, and there is 1 000 kroner.</summary>
public class Trekningstests
{
    // printf 'A\nB\n' | sha256sum
    private const string Avtrykk = "daee1cd25194ae952d046ad9b9c81d3c07dc5332440b58d6d7461b248be56712";

    private const string Kunngjort = $"""
        # Trekningen 12. mars 2024
        trekning: margin
        ordning: Småtilskudd
        runde: 2024-1
        avtrykk: {Avtrykk}
        søknad: A
        søknad: B
        kilde: Lotto uke 11
        verdi: 3 7 12 21 25 30 33
        kilde: drand runde 123456
        verdi: 8d61d9100567de44

        """;

    private const string Protokoll = $"""
        trekning: margin
        avtrykk: {Avtrykk}
        protokoll: Trukket 12. mars 2024 av leder og varamedlem
        plass: B
        plass: A

        """;

    private static Småtilskudd Like()
    {
        var små = new Småtilskudd();
        små.Bytt("små.regel", "  1. Beregnet tilskudd avkortes forholdsmessig", """
              1. Søknadene innvilges i rekkefølge etter levert, tidligst først, deretter trekkes det lodd etter § 3, til rammen er brukt opp:
                 - fordelingen stanser ved den første som ikke får plass
            """);
        små.Bytt("små.regel", "ramme\n  1 500", "§ 3 Fordeling\n  «Står søknader likt, trekkes det lodd.»\n\nramme\n  1 500");
        små.Skriv("søknader/søknad.csv", """
            søknad;søker;runde;navn;levert;er undertegnet;gjelder utstyr;pris;søkt beløp
            A;f1;1;Alfa;01.02.2024;ja;nei;;600
            B;f2;1;Beta;01.02.2024;ja;nei;;600

            """);
        return små;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Uten_trekning_stanser_fordelingen_og_sier_hva_som_må_gjøres(bool tolk)
    {
        using var små = Like();
        var svar = små.Fordel([.. tolk ? ["--tolk"] : Array.Empty<string>(), "--format", "json", "-o", "ut"]);

        Assert.Equal(ExitCode.WaitsForHuman, svar.Svarkode);
        Assert.Contains("A og B står likt i rekkefølgen. Det er 1 000 kroner igjen", svar.Feil, StringComparison.Ordinal);
        Assert.Contains("avtrykk: " + Avtrykk, svar.Feil, StringComparison.Ordinal);
        Assert.Contains("--trekning", svar.Feil, StringComparison.Ordinal);
        Assert.False(små.Finnes("ut"));
        using var json = JsonDocument.Parse(svar.Ut);
        var trekning = json.RootElement.GetProperty("trekning");
        Assert.Equal("§ 3", trekning.GetProperty("hjemmel").GetString());
        Assert.Equal(["A", "B"], trekning.GetProperty("kandidater").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal(1, trekning.GetProperty("plasser").GetInt32());
        Assert.All(json.RootElement.GetProperty("avgjørelser").EnumerateArray(), a => Assert.Equal(JsonValueKind.Null, a.GetProperty("tildelt").ValueKind));
    }

    [Theory]
    [InlineData(Kunngjort)]
    [InlineData(Protokoll)]
    public void Trekningen_avgjør_likt_på_begge_måter_og_står_i_kvitteringen(string fil)
    {
        using var små = Like();
        små.Skriv("trekning.txt", fil);
        var kompilert = små.Fordel("--trekning", "trekning.txt", "-o", "ut", "--format", "json");
        var tolket = små.Fordel("--trekning", "trekning.txt", "--format", "json", "--tolk");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (kompilert.Svarkode, tolket.Svarkode));
        Assert.Equal(kompilert.Ut, tolket.Ut);
        using var json = JsonDocument.Parse(kompilert.Ut);
        var rekkefølge = json.RootElement.GetProperty("trekning").GetProperty("avgjort")[0].GetProperty("rekkefølge").EnumerateArray().Select(k => k.GetString()).ToList();
        var tildelt = json.RootElement.GetProperty("avgjørelser").EnumerateArray().ToDictionary(a => a.GetProperty("søknad").GetString() ?? "", a => a.GetProperty("tildelt").GetDecimal());
        Assert.Equal((600m, 0m), (tildelt[rekkefølge[0] ?? ""], tildelt[rekkefølge[1] ?? ""]));
        if (fil == Protokoll)
        {
            Assert.Equal("B", rekkefølge[0]);
        }

        using var kvittering = JsonDocument.Parse(små.Les("ut/kvittering.json"));
        Assert.Equal(Avtrykk, kvittering.RootElement.GetProperty("trekning").GetProperty("avtrykk").GetString());
        Assert.Equal("trekning.txt", kvittering.RootElement.GetProperty("trekning").GetProperty("fil").GetProperty("navn").GetString());
        Assert.Contains("Loddtrekningen «margin»", små.Les("ut/fordelingsprotokoll.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void En_trekning_som_ikke_trengs_står_ikke_i_resultatet()
    {
        using var små = Like();
        små.Skriv("trekning.txt", Protokoll);
        var svar = små.Fordel("--trekning", "trekning.txt", "--ramme", "1200", "--format", "json");

        Assert.Equal(ExitCode.Done, svar.Svarkode);
        Assert.Contains("ingen likhet hadde noe å si", svar.Feil, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(svar.Ut);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("trekning").ValueKind);
    }

    [Theory]
    [InlineData("søknad: A\n", "søknad: A\nsøknad: C\n", "ikke den som ble låst")]
    [InlineData("verdi: 8d61d9100567de44\n", "", "«kilde:» og «verdi:»")]
    [InlineData("ordning: Småtilskudd\n", "", "«ordning:» nøyaktig én gang")]
    [InlineData("søknad: B\n", "søknad: A\n", "står to ganger")]
    [InlineData("trekning: margin\n", "trekning margin\n", "ventet «ord: verdi»")]
    [InlineData("søknad: B\n", "søknad: B\nprotokoll: Trukket\n", "ikke begge deler")]
    public void En_trekning_som_ikke_kan_kontrolleres_tas_ikke_imot(string fra, string til, string melding)
    {
        using var små = Like();
        små.Skriv("trekning.txt", Kunngjort.Replace(fra, til, StringComparison.Ordinal));
        var svar = små.Fordel("--trekning", "trekning.txt");

        Assert.Equal(ExitCode.WrongUsage, svar.Svarkode);
        Assert.Contains(melding, svar.Feil, StringComparison.Ordinal);
        Assert.Empty(svar.Ut);
    }

    // printf 'A\nC\n' | sha256sum
    [Fact]
    public void Den_som_ikke_var_med_i_trekningen_har_ikke_tapt_den()
    {
        using var små = Like();
        små.Skriv("trekning.txt", Protokoll.Replace("plass: B", "plass: C", StringComparison.Ordinal).Replace(Avtrykk, "e184bae4ce7b4bf189edbb464a79196fe005e9bbe677fdf83927cee359d6569d", StringComparison.Ordinal));
        var svar = små.Fordel("--trekning", "trekning.txt");

        Assert.Equal(ExitCode.WaitsForHuman, svar.Svarkode);
        Assert.Contains("Trekningen i filen gjelder ikke B.", svar.Feil, StringComparison.Ordinal);
    }

    /// <summary>The receipt of a draw is computed again with the draw; with the values changed by one, the draw is another, and without them nothing can be said.</summary>
    [Fact]
    public void Kvitteringen_etterprøves_med_trekningen()
    {
        using var små = Like();
        små.Skriv("lodd.txt", Kunngjort);
        Assert.Equal(ExitCode.Done, små.Fordel("--trekning", "lodd.txt", "-o", "ut").Svarkode);
        Kommando Etterprøv(params string[] valg) => små.Kjør(["etterprøv", "ut/kvittering.json", "--regelfil", "små.regel", "--søknader", "søknader", .. valg]);

        Assert.Equal((ExitCode.Done, "Kvitteringen stemmer. 6 filer er regnet ut på nytt, og hver byte er lik.\n"), (Etterprøv("--trekning", "lodd.txt").Svarkode, Etterprøv("--trekning", "lodd.txt").Ut));
        Assert.Equal(ExitCode.InputOutput, Etterprøv().Svarkode);

        små.Bytt("lodd.txt", "verdi: 3 7", "verdi: 4 7");
        var annen = Etterprøv("--trekning", "lodd.txt");
        Assert.Equal(1, annen.Svarkode);
        Assert.Contains("3 7 12 21", annen.Ut, StringComparison.Ordinal);
        Assert.Contains("4 7 12 21", annen.Ut, StringComparison.Ordinal);
    }
}
