using System;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Frontend.Svømmefil;

namespace Regelverk.Tests.Frontend;

/// <summary>How amounts bind, which units agree, and when rounding must be said.</summary>
public class Beløpslesing
{
    private const string Avrundet = ", avrundet ned til hele kroner";

    [Fact]
    public void Prosent_av_binder_sterkere_enn_pluss()
    {
        var sum = Assert.IsType<Expression.Arithmetic>(Assert.IsType<Expression.Rounded>(
            Kurstilfellet(MedKursverdi("8 prosent av det søkte beløpet + kurstilskuddet" + Avrundet)).Verdi).Operand);

        Assert.Equal(ArithmeticOperator.Add, sum.Operator);
        Assert.IsType<Expression.Rate>(sum.Right);
        var andel = Assert.IsType<Expression.Arithmetic>(sum.Left);
        Assert.Equal(ArithmeticOperator.Multiply, andel.Operator);
        Assert.Equal(new Value.Number(new Rational(2, 25)), Assert.IsType<Expression.Constant>(andel.Left).Value);
        Assert.IsType<Expression.Fact>(andel.Right);
    }

    [Fact]
    public void Ganging_binder_sterkere_enn_pluss_og_minus_regnes_fra_venstre()
    {
        var verdi = Kurstilfellet(MedKursverdi("kurstilskuddet − 10 kroner − 2 kroner × antall barn")).Verdi;

        var ytterst = Assert.IsType<Expression.Arithmetic>(verdi);
        Assert.Equal(ArithmeticOperator.Subtract, ytterst.Operator);
        Assert.Equal(ArithmeticOperator.Subtract, Assert.IsType<Expression.Arithmetic>(ytterst.Left).Operator);
        Assert.Equal(ArithmeticOperator.Multiply, Assert.IsType<Expression.Arithmetic>(ytterst.Right).Operator);
    }

    [Fact]
    public void Tak_og_så_avrunding_regnes_fra_venstre()
    {
        var avrundet = Assert.IsType<Expression.Rounded>(Kurstilfellet(MedKursverdi("det søkte beløpet, inntil kurstilskuddet, avrundet opp til hele 1 000 kroner")).Verdi);

        Assert.Equal(new Avrunding(Avrundingsmåte.Opp, 1_000), avrundet.Avrunding);
        Assert.True(Assert.IsType<Expression.Bounded>(avrundet.Operand).IsCap);
    }

    [Fact]
    public void Avrunding_og_så_tak_regnes_også_fra_venstre()
    {
        var tak = Assert.IsType<Expression.Bounded>(Kurstilfellet(MedKursverdi("det søkte beløpet, avrundet opp til hele 1 000 kroner, inntil kurstilskuddet")).Verdi);

        Assert.True(tak.IsCap);
        Assert.IsType<Expression.Rounded>(tak.Operand);
    }

    [Fact]
    public void Men_minst_er_et_gulv()
    {
        var gulv = Assert.IsType<Expression.Bounded>(Kurstilfellet(MedKursverdi("det søkte beløpet, inntil kurstilskuddet, men minst 100 kroner")).Verdi);

        Assert.False(gulv.IsCap);
        Assert.True(Assert.IsType<Expression.Bounded>(gulv.Operand).IsCap);
    }

    [Theory]
    [InlineData("det søkte beløpet + antall barn", "RV0503 det søkte beløpet + antall barn")]
    [InlineData("det søkte beløpet − 500", "RV0503 500")]
    [InlineData("det søkte beløpet × kurstilskuddet", "RV0504 det søkte beløpet × kurstilskuddet")]
    [InlineData("det søkte beløpet / antall barn med egen ledsager" + Avrundet, "RV0510 antall barn med egen ledsager")]
    [InlineData("det søkte beløpet / (antall barn − 1)" + Avrundet, "RV0510 antall barn − 1")]
    [InlineData("det søkte beløpet / 0" + Avrundet, "RV0510 0")]
    public void Enheter_som_ikke_passer_sammen(string verdi, string funn) => Assert.Equal([funn], Funn(MedKursverdi(verdi)));

    [Theory]
    [InlineData("det søkte beløpet / antall barn" + Avrundet)]
    [InlineData("kurstilskuddet × antall barn")]
    [InlineData("antall barn × 100 kroner + 50 øre")]
    [InlineData("kurstilskuddet × det søkte beløpet / kurstilskuddet")]
    public void Enheter_som_passer_sammen(string verdi)
    {
        var funn = Funn(MedKursverdi(verdi));

        Assert.DoesNotContain(funn, f => f.StartsWith("RV0503", StringComparison.Ordinal) || f.StartsWith("RV0510", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("50 prosent av det søkte beløpet")]
    [InlineData("det søkte beløpet / antall barn")]
    public void Beregnet_tilskudd_som_kan_bli_brøkdeler_må_avrundes(string verdi)
    {
        var fil = MedKursverdi(verdi);

        Assert.Equal("RV0511", Meldingen(fil).Descriptor.Code);
        Assert.Contains("avrundet", Meldingen(fil).CorrectText ?? Meldingen(fil).Help.Nb, StringComparison.Ordinal);
        Assert.Equal([], Funn(MedKursverdi(verdi + Avrundet)));
    }

    [Theory]
    [InlineData("slaget er svømmekurs og antall barn er færre enn 5", "antall barn er mindre enn 5")]
    [InlineData("antall barn er flere enn 5", "antall barn er mer enn 5")]
    public void Færre_og_flere_rettes_til_språkets_ord(string vilkår, string riktig)
    {
        var melding = Meldingen(MedKursvilkår(vilkår));

        Assert.Equal("RV0314", melding.Descriptor.Code);
        Assert.Contains(riktig, melding.CorrectText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("det søkte beløpet, men aldri over kurstilskuddet")]
    [InlineData("det søkte beløpet, aldri over kurstilskuddet")]
    [InlineData("det søkte beløpet, maksimalt kurstilskuddet")]
    public void Aldri_over_rettes_til_inntil(string verdi)
    {
        var melding = Meldingen(MedKursverdi(verdi));

        Assert.Equal("RV0314", melding.Descriptor.Code);
        Assert.Contains("inntil kurstilskuddet", melding.CorrectText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kommunen har færre enn 5 000 innbyggere", "innbyggere er mindre enn 5 000")]
    [InlineData("kommunen har minst 5 000 innbyggere", "innbyggere er minst 5 000")]
    [InlineData("kommunen har over 5 000 innbyggere", "innbyggere er mer enn 5 000")]
    public void Har_så_mange_rettes_til_opplysningen(string vilkår, string riktig)
    {
        var melding = Meldingen(MedSøkervilkår(vilkår));

        Assert.Equal("RV0314", melding.Descriptor.Code);
        Assert.Contains(riktig, melding.CorrectText, StringComparison.Ordinal);
    }
}
