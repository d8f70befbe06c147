using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>How figures and lists are written in grounds and ledger.</summary>
public class Ordlegging
{
    [Theory]
    [InlineData(9, 14, "64,29 %")]
    [InlineData(2, 5, "40,00 %")]
    [InlineData(1, 1, "100,00 %")]
    [InlineData(0, 1, "0,00 %")]
    [InlineData(1_999_999, 2_000_000, "99,99 %")]
    [InlineData(1, 1_000_000, "0,01 %")]
    public void Avkortet_andel_vises_aldri_som_hel_og_betalt_andel_aldri_som_null(long teller, long nevner, string ventet) =>
        Assert.Equal(ventet, Wording.Percent(new Rational(teller, nevner)));

    [Fact]
    public void Beløp_som_ikke_er_hele_øre_sier_at_de_er_avrundet()
    {
        Assert.Equal("om lag 333,33 kroner", Wording.Kroner(new Rational(1000, 3)));
        Assert.Equal("0,50 kroner", Wording.Kroner(new Rational(1, 2)));
        Assert.Equal("200 000 kroner", Wording.Kroner(200_000));
    }

    [Fact]
    public void Lister_bindes_sammen_med_og_og_lange_lister_kortes_av()
    {
        Assert.Equal("", Wording.List([]));
        Assert.Equal("A", Wording.List(["A"]));
        Assert.Equal("A, B og C", Wording.List(["A", "B", "C"]));
        Assert.Equal("1, 2, 3 og 9 til", Wording.List([.. Enumerable.Range(1, 12).Select(i => Visning.Heltall(i))], longest: 3));
    }

    [Theory]
    [InlineData(Verdislag.Kroner, "1 500 kroner")]
    [InlineData(Verdislag.Prosent, "150 000 %")]
    [InlineData(Verdislag.Heltall, "1 500 leger")]
    public void Tall_skrives_etter_typen(Verdislag slag, string ventet) =>
        Assert.Equal(ventet, Wording.Of(Tall(1_500), new Verditype(slag) { Enhet = slag == Verdislag.Heltall ? "leger" : "" }));
}
