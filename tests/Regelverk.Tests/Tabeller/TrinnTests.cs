using Xunit;

namespace Regelverk.Tests.Tabeller;

/// <summary>Steps at, just below and just above their borders; the expected amounts are worked out by hand.</summary>
public sealed class TrinnTests
{
    private const string Marginalt = """
        beløp beregnes trinnvis av utgiftene:
          8 prosent av de første 5 000 000 kronene
          6 prosent av de neste 1 million kroner
          minus 2 prosent av det overskytende
        """;

    [Theory]
    [InlineData("0 kroner", "0 kroner")]
    [InlineData("4 999 999 kroner", "399 999,92 kroner")]
    [InlineData("5 000 000 kroner", "400 000 kroner")]
    [InlineData("5 000 100 kroner", "400 006 kroner")]
    [InlineData("6 000 000 kroner", "460 000 kroner")]
    [InlineData("7 000 000 kroner", "440 000 kroner")]
    [InlineData("20 000 000 kroner", "180 000 kroner")]
    public void Hvert_trinn_gjelder_det_som_ligger_i_det(string utgifter, string ventet) =>
        Assert.Equal([], Tabellfil.Med(Marginalt, $"utgifter {utgifter}", $"beløp er {ventet}").Feil());

    [Fact]
    public void Mindre_enn_null_ligger_ikke_i_noe_trinn() =>
        Assert.Equal([], Tabellfil.Med(Marginalt.Replace("av utgiftene", "av (utgiftene − 500 kroner)", System.StringComparison.Ordinal), "utgifter 100 kroner", "beløp er 0 kroner").Feil());

    [Theory]
    [InlineData(0, "0 kroner")]
    [InlineData(1_000, "642 000 kroner")]
    [InlineData(1_001, "642 526 kroner")]
    [InlineData(2_500, "1 431 000 kroner")]
    [InlineData(9_999, "1 431 000 kroner")]
    public void Et_beløp_for_hver_skifter_ved_knekkpunktet(int antall, string ventet) => Assert.Equal([], Tabellfil.Med(
        "beløp beregnes trinnvis av medlemmene:\n  642 kroner for hver av de første 1 000 medlemmene\n  526 kroner for hver av de neste 1 500 medlemmene\n  0 kroner for hver av de øvrige",
        $"medlemmer {antall}",
        $"beløp er {ventet}").Feil());

    [Fact]
    public void Avrunding_og_tak_gjelder_summen_av_trinnene() => Assert.Equal([], Tabellfil.Med(
        "beløp beregnes trinnvis av utgiftene, inntil 1 000 kroner, avrundet opp til hele 100 kroner:\n  10 prosent av de første 999 kronene\n  90 prosent av det overskytende",
        "utgifter 1 001 kroner",
        "beløp er 200 kroner").Feil());

    [Theory]
    [InlineData(199, "0 kroner")]
    [InlineData(200, "14 000 kroner")]
    [InlineData(799, "55 930 kroner")]
    [InlineData(800, "100 000 kroner")]
    [InlineData(5_000, "100 000 kroner")]
    public void Trinnet_gjelder_hele_tallet_og_kan_være_et_fast_beløp(int antall, string ventet) => Assert.Equal([], Tabellfil.Med(
        "beløp beregnes av hele medlemmene, etter trinnet medlemmene ligger i:\n  til og med 199: 0 kroner\n  200–799: 70 kroner for hver\n  fra og med 800: 100 000 kroner",
        $"medlemmer {antall}",
        $"beløp er {ventet}").Feil());

    [Theory]
    [InlineData("1 000 kroner", "700 kroner")]
    [InlineData("1 000,01 kroner", "500 kroner")]
    public void En_prosent_er_av_det_hele(string utgifter, string ventet) => Assert.Equal([], Tabellfil.Med(
        "beløp beregnes av hele utgiftene, etter trinnet utgiftene ligger i, avrundet ned til hele kroner:\n  til og med 1 000: 70 prosent\n  mer enn 1 000: 50 prosent",
        $"utgifter {utgifter}",
        $"beløp er {ventet}").Feil());

    [Fact]
    public void Grensen_som_ingen_trinn_tar_med_blir_funnet() => Assert.Contains(
        "RV0620 Ingen av trinnene for «beløp» passer når medlemmene er 800.",
        Tabellfil.Med(
            "beløp beregnes av hele medlemmene, etter trinnet medlemmene ligger i:\n  til og med 199: 0 kroner\n  200–799: 70 kroner for hver\n  mer enn 800: 85 kroner for hver",
            "medlemmer 1",
            "beløp er 0 kroner").Feil());
}
