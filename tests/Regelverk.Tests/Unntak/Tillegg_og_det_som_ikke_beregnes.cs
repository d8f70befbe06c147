using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Xunit;

namespace Regelverk.Tests.Unntak;

/// <summary>«i tillegg», «også hvis» and «beregnes ikke».</summary>
public sealed class Tillegg_og_det_som_ikke_beregnes
{
    private const string Tillegg = """
        § 4 Beløp
          «En.»
          Beregnet tilskudd er 100 kroner
          «To.»
          Beregnet tilskudd er i tillegg 20 kroner hvis laget er a
          «Tre.»
          Beregnet tilskudd er i tillegg 3 kroner hvis laget er b
          «Fire.»
          Unntak fra andre ledd: gjelder ikke hvis laget er c
          Unntak fra første ledd: beregnet tilskudd er 10 kroner hvis laget er d
          «Fem.»
          Unntak fra tredje ledd: beregnet tilskudd er i tillegg 5 kroner hvis laget er b og laget er c
        """;

    [Theory]
    [InlineData("", 100)]
    [InlineData("a", 120)]
    [InlineData("ab", 123)]
    [InlineData("ac", 100)]
    [InlineData("abd", 33)]
    [InlineData("bc", 105)]
    [InlineData("abcd", 15)]
    public void Tilleggene_legges_til_hver_for_seg_og_har_hver_sine_unntak(string ja, int ventet) => Assert.Equal(ventet, Prøvefil.Beregnet(Tillegg, ja));

    [Fact]
    public void Bare_tillegg_begynner_på_null() => Assert.Equal(20, Prøvefil.Beregnet("""
        § 4 Beløp
          «En.»
          Beregnet tilskudd er i tillegg 20 kroner hvis laget er a
          Beregnet tilskudd er i tillegg 3 kroner hvis laget er b
        """, "a"));

    [Fact]
    public void Hvert_tillegg_har_sin_egen_grunn()
    {
        var grunner = Prøvefil.Avgjør("""
            § 4 Beløp
              «En.»
              Beregnet tilskudd er 100 kroner
              «To.»
              Beregnet tilskudd er i tillegg 20 kroner hvis laget er a
            """, "a").Begrunnelse;

        Assert.Contains("§ 4 andre ledd: Tillegget i § 4 andre ledd er 20 kroner (gjelder hvis laget er a).", Prøvefil.Setninger(grunner));
    }

    [Theory]
    [InlineData("a", Utfall.Innvilget)]
    [InlineData("b", Utfall.Innvilget)]
    [InlineData("", Utfall.Avslått)]
    [InlineData("bc", Utfall.Innvilget)]
    [InlineData("ac", Utfall.Avslått)]
    public void Også_hvis_er_enda_en_måte_å_oppfylle_det_på(string ja, Utfall ventet) => Assert.Equal(ventet, Prøvefil.Avgjør("""
        § 1 Rett
          «En.»
          Laget gir rett til tilskudd hvis laget er a
          «To.»
          Laget gir rett til tilskudd også hvis laget er b
          «Tre.»
          Unntak fra første ledd: laget gir ikke rett til tilskudd hvis laget er c
          Tilskudd gis hvis laget gir rett til tilskudd
        """, ja).Utfall);

    [Fact]
    public void Det_som_ikke_beregnes_gjør_alt_som_bygger_på_det_ikke_avgjort_og_sier_hvorfor()
    {
        const string paragrafer = """
            § 4 Beløp
              «En.»
              Satsen for laget er:
                5 kroner                                  hvis laget er a
                beregnes ikke: «satsen er ikke fastsatt»  ellers
              Beregnet tilskudd er søkt beløp + satsen for laget
            """;

        Assert.Equal(1005, Prøvefil.Beregnet(paragrafer, "a"));
        var avgjørelse = Prøvefil.Avgjør(paragrafer, "");
        Assert.Equal(Ventestatus.TilAvklaring, avgjørelse.Status);
        Assert.Empty(avgjørelse.Mangler);
        Assert.Contains(
            "§ 4 første ledd: Beregnet tilskudd kan ikke regnes ut: det beregnes ikke etter § 4 første ledd («satsen er ikke fastsatt»).",
            Prøvefil.Setninger(avgjørelse.Begrunnelse));
    }

    [Fact]
    public void Et_navn_som_aldri_beregnes_er_et_beløp() => Assert.Equal(Ventestatus.TilAvklaring, Prøvefil.Avgjør("""
        § 4 Beløp
          «En.»
          Reisetillegget beregnes ikke: «reiseavstanden er ikke kjent»
          Beregnet tilskudd er søkt beløp + reisetillegget
        """, "a").Status);

    [Fact]
    public void Det_som_ikke_beregnes_har_ingen_betydning_der_det_ikke_trengs() => Assert.Equal(Utfall.Avslått, Prøvefil.Avgjør("""
        § 1 Vilkår
          «En.»
          Tilskudd gis hvis laget er a
          Beregnet tilskudd beregnes ikke: «satsen er ikke fastsatt»
        """, "").Utfall);
}
