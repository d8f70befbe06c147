using System;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Frontend.Svømmefil;

namespace Regelverk.Tests.Frontend;

/// <summary>How phrases are found in a sentence, and what they stand for there.</summary>
public class Navnelesing
{
    [Theory]
    [InlineData("antall barn er minst 5", "antall barn")]
    [InlineData("antall barn med egen ledsager er minst 5", "antall barn med egen ledsager")]
    public void Det_lengste_navnet_vinner(string vilkår, string navn)
    {
        var sammenligning = Assert.IsType<Expression.Comparison>(Kurstilfellet(MedKursvilkår(vilkår)).Vilkår);

        Assert.Equal(navn, Assert.IsType<Expression.Fact>(sammenligning.Left).Opplysning.Navn);
        Assert.Equal(ComparisonOperator.AtLeast, sammenligning.Operator);
    }

    [Theory]
    [InlineData("har få eller ingen innbyggere på listen")]
    [InlineData("har plass til barn og voksne")]
    [InlineData("er godkjent etter forskriften og loven")]
    public void Ord_fra_språket_kan_stå_inne_i_et_navn(string navn)
    {
        var fil = Med(
            ("    slag (slaget):", $"    {navn}: ja/nei\n    slag (slaget):"),
            (Kursvilkår, $"kurset {navn} eller slaget er svømmekurs"));
        var liste = Assert.IsType<Expression.Conditions>(Kurstilfellet(fil).Vilkår);

        Assert.Equal((Quantifier.AtLeast, 1, 2), (liste.Quantifier, liste.Number, liste.Items.Count));
        Assert.Equal(navn, Assert.IsType<Expression.Fact>(liste.Items[0].Uttrykk).Opplysning.Navn);
    }

    [Theory]
    [InlineData("kommunen ikke har egen svømmehall", "har egen svømmehall")]
    [InlineData("kommunen har ikke egen svømmehall", "har egen svømmehall")]
    [InlineData("søknaden er ikke undertegnet", "er undertegnet")]
    [InlineData("søknaden ikke er undertegnet", "er undertegnet")]
    [InlineData("er ikke undertegnet", "er undertegnet")]
    public void Benektede_vilkår(string vilkår, string navn) =>
        Assert.Equal(navn, Assert.IsType<Expression.Fact>(Assert.IsType<Expression.Not>(Søkervilkåret(vilkår)).Operand).Opplysning.Navn);

    [Theory]
    [InlineData("kommunen har egen svømmehall", "har egen svømmehall")]
    [InlineData("søknaden er undertegnet", "er undertegnet")]
    public void Vilkår_som_ikke_er_benektet(string vilkår, string navn) =>
        Assert.Equal(navn, Assert.IsType<Expression.Fact>(Søkervilkåret(vilkår)).Opplysning.Navn);

    [Theory]
    [InlineData("nivået er ikke grunnkurs")]
    [InlineData("nivået ikke er grunnkurs")]
    public void En_benektet_likhet_er_en_ulikhet(string vilkår)
    {
        var sammenligning = Assert.IsType<Expression.Comparison>(Kurstilfellet(MedKursvilkår(vilkår)).Vilkår);

        Assert.Equal(ComparisonOperator.NotEqual, sammenligning.Operator);
    }

    [Fact]
    public void En_dato_først_på_en_linje_er_ikke_et_punkt()
    {
        var sammenligning = Assert.IsType<Expression.Comparison>(Søkervilkåret("søknaden er levert tidligst\n      1. januar 2025"));

        Assert.Equal(new Value.Time(new Tidspunkt(new Dato(2025, 1, 1), null)), Assert.IsType<Expression.Constant>(sammenligning.Right).Value);
    }

    [Fact]
    public void Verdier_med_eller_mellom_er_én_liste_av_verdier()
    {
        var liste = Assert.IsType<Expression.OneOf>(Kurstilfellet(MedKursvilkår("nivået er grunnkurs, videregående eller mesterskap")).Vilkår);

        Assert.Equal(
            ["grunnkurs", "videregående", "mesterskap"],
            liste.Values.Select(v => Assert.IsType<Value.Code>(Assert.IsType<Expression.Constant>(v).Value).Name));
    }

    [Fact]
    public void Vilkår_med_eller_mellom_er_to_vilkår()
    {
        var liste = Assert.IsType<Expression.Conditions>(Kurstilfellet(MedKursvilkår("nivået er grunnkurs eller antall barn er minst 5")).Vilkår);

        Assert.Equal((Quantifier.AtLeast, 1), (liste.Quantifier, liste.Number));
        Assert.All(liste.Items, i => Assert.IsType<Expression.Comparison>(i.Uttrykk));
        Assert.Equal(2, liste.Items.Count);
    }

    [Fact]
    public void Verdiliste_og_så_et_vilkår_til()
    {
        var liste = Assert.IsType<Expression.Conditions>(Kurstilfellet(MedKursvilkår("nivået er grunnkurs eller mesterskap eller antall barn er minst 5")).Vilkår);

        Assert.Equal(2, Assert.IsType<Expression.OneOf>(liste.Items[0].Uttrykk).Values.Count);
        Assert.IsType<Expression.Comparison>(liste.Items[1].Uttrykk);
    }

    [Fact]
    public void To_begreper_med_samme_navn_må_ha_eieren_foran()
    {
        var begge = ("    er undertegnet: ja/nei\n", "    er undertegnet: ja/nei\n    innbyggere: heltall, minst 0\n");

        Assert.Equal(["RV0402 innbyggere"], Funn(Med(begge, (Søkervilkår, "innbyggere er mer enn 100"))));
        Assert.Equal([], Funn(Med(begge, (Søkervilkår, "kommunens innbyggere er mer enn 100"))));
        var fil = Med(begge, (Søkervilkår, "søknadens innbyggere er mer enn kommunens innbyggere"));
        var sammenligning = Assert.IsType<Expression.Comparison>(Bundet(fil).Krav.Single(k => k.Slag == Kravslag.KanGis).Vilkår);
        Assert.Equal("søknad", Assert.IsType<Expression.Fact>(sammenligning.Left).Opplysning.Begrep.Navn);
        Assert.Equal("kommune", Assert.IsType<Expression.Fact>(sammenligning.Right).Opplysning.Begrep.Navn);
    }

    [Theory]
    [InlineData("antall barn er minst 5", "antall barn")]
    [InlineData("slaget er svømmekurs", "slaget")]
    [InlineData("det søkte beløpet er høyst 10 000 kroner", "det søkte beløpet")]
    public void Et_navn_om_hvert_kurs_kan_ikke_brukes_om_søknaden(string vilkår, string navn) =>
        Assert.Equal(["RV0403 " + navn], Funn(MedSøkervilkår(vilkår)));

    [Fact]
    public void Navn_i_ring_gir_én_melding()
    {
        var fil = MedKurslinje("grunnlaget er utmålingen, inntil 500 kroner\n    utmålingen er grunnlaget, inntil 400 kroner");

        var funn = Assert.Single(Funn(fil));
        Assert.StartsWith("RV0407 ", funn, StringComparison.Ordinal);
        Assert.Contains("grunnlaget", Meldingen(fil).Text.Nb, StringComparison.Ordinal);
        Assert.Contains("utmålingen", Meldingen(fil).Text.Nb, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kommunen mangler egen svømmehall", "har ikke egen svømmehall")]
    [InlineData("kommunen har ingen egen svømmehall", "har ikke egen svømmehall")]
    public void Mangler_foreslås_som_benektelsen_og_aldri_det_motsatte(string vilkår, string forslag)
    {
        var melding = Meldingen(MedSøkervilkår(vilkår));

        Assert.Contains(forslag, melding.CorrectText + melding.Help.Nb, StringComparison.Ordinal);
        Assert.DoesNotContain("har egen svømmehall", melding.CorrectText + melding.Help.Nb, StringComparison.Ordinal);
    }
}
