using Xunit;

namespace Regelverk.Tests.Tabeller;

/// <summary>Rates that change with a date: the day before and the day itself, and where there is none.</summary>
public sealed class SatsrekkeTests
{
    private const string Rekke = """
          sats (satsen), etter levert:
            100 kroner fra og med 1. januar 2025 kilde «Statsbudsjettet»
            uendret fra og med 1. april 2025
            120 kroner fra og med 1. juli 2025
            opphørt fra og med 1. oktober 2025
            130 kroner fra og med 1. desember 2025
        """;

    [Theory]
    [InlineData("1. januar 2025", "beløp er 100 kroner")]
    [InlineData("30. juni 2025", "beløp er 100 kroner")]
    [InlineData("1. juli 2025", "beløp er 120 kroner")]
    [InlineData("30. september 2025", "beløp er 120 kroner")]
    [InlineData("1. desember 2025", "beløp er 130 kroner")]
    [InlineData("31. desember 2031", "beløp er 130 kroner")]
    [InlineData("31. desember 2024", "til avklaring")]
    [InlineData("1. oktober 2025", "til avklaring")]
    [InlineData("30. november 2025", "til avklaring")]
    public void Datoen_avgjør_og_uten_sats_må_søknaden_avklares(string levert, string så) =>
        Assert.Equal([], Tabellfil.Med("beløp er satsen", $"levert {levert}", så, Rekke).Feil());

    [Fact]
    public void Uten_dato_er_beløpet_ikke_avgjort() =>
        Assert.Equal([], Tabellfil.Med("beløp er satsen", "er ny", "beløp er ikke avgjort", Rekke).Feil());

    [Fact]
    public void Tallene_i_rekken_er_kjent_for_teksten_og_andre_blir_meldt()
    {
        Assert.Equal([], Tabellfil.Med("«Satsen er 120 kroner fra 1. juli 2025.»\nbeløp er satsen", "levert 1. juli 2025", "beløp er 120 kroner", Rekke).Feil());
        Assert.Contains("RV0610", string.Join(" ", Tabellfil.Med("«Satsen er 125 kroner.»\nbeløp er satsen", "levert 1. juli 2025", "beløp er 120 kroner", Rekke).Feil()), System.StringComparison.Ordinal);
    }
}
