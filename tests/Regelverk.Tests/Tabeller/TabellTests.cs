using Regelverk.Dsl;
using Xunit;

namespace Regelverk.Tests.Tabeller;

/// <summary>What the cells of a table mean, and what happens where no row, one row or several apply.</summary>
public sealed class TabellTests
{
    private static Regelfil Éncelle(string kolonne, string celle, string gitt, string ventet) => Tabellfil.Med(
        $"beløp følger av tabellen, bare én rad passer:\n  | {kolonne} | beløp |\n  |---|---|\n  | {celle} | 1 krone |\n  | ellers | 0 kroner |", gitt, $"beløp er {ventet}");

    [Theory]
    [InlineData("medlemmene", "5", "medlemmer 5", "medlemmer 6")]
    [InlineData("medlemmene", "3–5", "medlemmer 3", "medlemmer 2")]
    [InlineData("medlemmene", "3–5", "medlemmer 5", "medlemmer 6")]
    [InlineData("medlemmene", "≥ 5", "medlemmer 5", "medlemmer 4")]
    [InlineData("medlemmene", "minst 5", "medlemmer 5", "medlemmer 4")]
    [InlineData("medlemmene", "> 5", "medlemmer 6", "medlemmer 5")]
    [InlineData("medlemmene", "≤ 5", "medlemmer 5", "medlemmer 6")]
    [InlineData("medlemmene", "< 5", "medlemmer 4", "medlemmer 5")]
    [InlineData("medlemmene", "fra 3 til og med 5", "medlemmer 5", "medlemmer 6")]
    [InlineData("medlemmene", "1, 2 eller 7–9", "medlemmer 8", "medlemmer 3")]
    [InlineData("medlemmene", "≥ grense", "medlemmer 5 000", "medlemmer 4 999")]
    [InlineData("utgiftene", "≤ 1 000", "utgifter 1 000 kroner", "utgifter 1 000,01 kroner")]
    [InlineData("slaget", "kor eller teater", "slag teater", "slag korps")]
    [InlineData("levert", "≥ 1. juli 2025", "levert 1. juli 2025", "levert 30. juni 2025")]
    [InlineData("levert", "1. mars 2025 – 31. mars 2025", "levert 31. mars 2025", "levert 1. april 2025")]
    [InlineData("levert", "før 1. mars 2025", "levert 28. februar 2025", "levert 1. mars 2025")]
    [InlineData("er ny", "ja", "er ny", "er ikke ny")]
    [InlineData("søknaden er ny", "nei", "er ikke ny", "er ny")]
    public void En_rute_passer_på_den_ene_siden_av_grensen_og_ikke_på_den_andre(string kolonne, string celle, string inne, string ute)
    {
        Assert.Equal([], Éncelle(kolonne, celle, inne, "1 krone").Feil());
        Assert.Equal([], Éncelle(kolonne, celle, ute, "0 kroner").Feil());
    }

    [Fact]
    public void En_rad_som_passer_uansett_trenger_ikke_opplysningen() =>
        Assert.Equal([], Tabellfil.Med(
            "beløp følger av tabellen, rader som passer, gir samme svar:\n  | er ny | medlemmene | beløp |\n  | ja | uansett | 1 krone |\n  | uansett | ≤ 4 | 1 krone |\n  | nei | ≥ 5 | 2 kroner |",
            "er ny",
            "beløp er 1 krone").Feil());

    [Theory]
    [InlineData("er ny, medlemmer 4", "beløp er 1 krone")]
    [InlineData("er ny", "beløp er ikke avgjort")]
    public void Rader_som_sier_det_samme_kan_passe_samtidig(string gitt, string så) => Assert.Contains(
        "RV0621",
        string.Join(" ", Tabellfil.Med(
            "beløp følger av tabellen, rader som passer, gir samme svar:\n  | er ny | medlemmene | beløp |\n  | ja | uansett | 1 krone |\n  | uansett | ≤ 4 | 2 kroner |\n  | nei | ≥ 5 | 2 kroner |",
            gitt,
            så).Feil()),
        System.StringComparison.Ordinal);

    [Theory]
    [InlineData("er ny, medlemmer 10", "beløp er 111 kroner")]
    [InlineData("er ny, medlemmer 4", "beløp er 101 kroner")]
    [InlineData("er ikke ny, medlemmer 4", "beløp er 1 000 kroner")]
    public void Radene_som_passer_legges_sammen_og_ellers_gjelder_når_ingen_passer(string gitt, string så) => Assert.Equal([], Tabellfil.Med(
        "beløp følger av tabellen, summen av radene som passer:\n  | er ny | medlemmene | beløp |\n  | ja | uansett | 100 kroner |\n  | uansett | ≥ 5 | 10 kroner |\n  | ja | ≥ 0 | 1 krone |\n  | ellers | ellers | 1 000 kroner |",
        gitt,
        så).Feil());

    [Fact]
    public void Summen_er_ikke_avgjort_så_lenge_en_rad_ikke_er_det() => Assert.Equal([], Tabellfil.Med(
        "beløp følger av tabellen, summen av radene som passer:\n  | er ny | medlemmene | beløp |\n  | ja | uansett | 100 kroner |\n  | uansett | ≥ 5 | 10 kroner |",
        "er ny",
        "beløp er ikke avgjort").Feil());

    [Fact]
    public void En_tabell_under_satser_gjelder_der_det_den_ser_på_finnes() => Assert.Equal([], Tabellfil.Med(
        "beløp er medlemsats × medlemmene",
        "medlemmer 10",
        "beløp er 200 kroner",
        "  medlemsats følger av tabellen, bare én rad passer:\n    | medlemmene | medlemsats |\n    | ≤ 9 | 10 kroner |\n    | ≥ 10 | 20 kroner |").Feil());
}
