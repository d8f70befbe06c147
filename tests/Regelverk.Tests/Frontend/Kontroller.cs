using System;
using System.Linq;
using Regelverk.Dsl;
using Xunit;
using static Regelverk.Tests.Frontend.Svømmefil;

namespace Regelverk.Tests.Frontend;

/// <summary>Whether cases cover and exclude each other, whether the money adds up, and whether the text says what the rules say.</summary>
public class Kontroller
{
    private const string Ellers = "0 kroner                                   ellers";

    private const string Tilskuddstekst = "«Tilskuddet er inntil 20 000 kroner for hvert svømmekurs med minst 5 barn.»";

    private static Regelfil MedTekst(string tekst) => Med((Tilskuddstekst, tekst));

    [Theory]
    [InlineData("0 kroner   hvis slaget er livredningskurs", "RV0605", "antall barn")]
    [InlineData("0 kroner   hvis antall barn er mindre enn 5", "RV0605", "slaget")]
    [InlineData("0 kroner   hvis antall barn er høyst 5\n      1 krone   ellers", "RV0606", "antall barn er 5")]
    [InlineData("0 kroner   hvis nivået er grunnkurs\n      1 krone   ellers", "RV0606", "nivået er grunnkurs")]
    public void Tilfeller_som_ikke_dekker_eller_overlapper_får_et_eksempel(string andre, string kode, string vitne)
    {
        var melding = Meldingen(Med((Ellers, andre)));

        Assert.Equal(kode, melding.Descriptor.Code);
        Assert.Contains(vitne, melding.Text.Nb, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 kroner   hvis slaget er livredningskurs eller antall barn er mindre enn 5")]
    [InlineData("0 kroner   hvis slaget er livredningskurs\n      0 kroner   hvis antall barn er høyst 4")]
    [InlineData("0 kroner   hvis slaget er livredningskurs\n      0 kroner   hvis slaget ikke er livredningskurs og antall barn er mindre enn 5")]
    public void Tilfeller_som_dekker_alt_og_er_enige(string andre) => Assert.Equal([], Funn(Med((Ellers, andre))));

    [Theory]
    [InlineData("etter 1. mars 2025", null)]
    [InlineData("tidligst 2. mars 2025", null)]
    [InlineData("etter 2. mars 2025", "RV0605")]
    [InlineData("tidligst 1. mars 2025", "RV0606")]
    public void Tilfeller_som_deles_av_en_dato_blir_prøvd_på_begge_sider_av_den(string andre, string? kode)
    {
        var fil = Med(
            (Kursvilkår, "søknaden er levert senest 1. mars 2025"),
            (Ellers, $"1 krone   hvis søknaden er levert {andre}"),
            ("inntil 20 000 kroner for hvert svømmekurs med minst 5 barn", "slik reglene sier"));

        Assert.Equal(kode is null ? [] : [kode], fil.Diagnostics.Select(d => d.Descriptor.Code).Where(c => c is "RV0605" or "RV0606" or "RV0607"));
    }

    [Fact]
    public void Navn_på_vilkår_tas_fra_hverandre_før_overlapp_meldes()
    {
        var navn = ("  For hvert kurs:\n", "  For hvert kurs:\n    kurset er stort nok hvis antall barn er minst 5\n");

        Assert.Equal([], Funn(Med(navn, (Kursvilkår, "kurset er stort nok"), (Ellers, "0 kroner   hvis antall barn er mindre enn 5"))));
        var overlapper = Meldingen(Med(navn, (Kursvilkår, "kurset er stort nok"), (Ellers, "0 kroner   hvis antall barn er høyst 5")));
        Assert.Equal("RV0606", overlapper.Descriptor.Code);
    }

    [Theory]
    [InlineData("frist 1. mars 2025, ramme 1 000 000 kroner", "frist 1. mars 2025, ramme 900 000 kroner")]
    [InlineData("frist 1. mars 2025, ramme 1 000 000 kroner", "frist 1. mars 2025, ramme 1 000 001 kroner")]
    [InlineData("1 000 000 kroner   kilde", "999 999 kroner   kilde")]
    public void Rundene_og_rammen_må_stemme(string fra, string til) =>
        Assert.Equal("RV0720", Meldingen(Med((fra, til))).Descriptor.Code);

    [Theory]
    [InlineData("«Tilskuddet er inntil 25 000 kroner.»", "25 000 kroner")]
    [InlineData("«Tilskuddet er inntil kr 25 000.»", "25 000")]
    [InlineData("«Tilskuddet er inntil 1,5 millioner kroner.»", "1,5 millioner kroner")]
    [InlineData("«Tilskuddet er inntil 40 prosent.»", "40 prosent")]
    [InlineData("«Tilskuddet er inntil 12,5 %.»", "12,5 %")]
    [InlineData("«Kurset må begynne innen 15. april 2025.»", "15. april 2025")]
    [InlineData("«Kurset må begynne innen 15.04.2025.»", "15.04.2025")]
    [InlineData("«Kurset må begynne innen 15. april 2025 kl. 12.00.»", "15. april 2025 kl. 12.00")]
    public void Tall_i_teksten_må_stå_i_reglene(string tekst, string tall) => Assert.Equal(["RV0610 " + tall], Funn(MedTekst(tekst)));

    [Theory]
    [InlineData("«Tilskuddet er inntil kr 20 000.»")]
    [InlineData("«Tilskuddet er inntil 20.000 kroner.»")]
    [InlineData("«Tilskuddet er inntil 20 tusen kroner for minst 5 barn.»")]
    [InlineData("«Som i 2024 følger utmålingen § 4-1 og §§ 5 og kapittel 3 post 70.»")]
    [InlineData("«Se forskrift FOR-2015-06-19-718, jf. § 3 andre ledd nr. 4.»")]
    public void Årstall_og_henvisninger_er_ikke_tall_i_reglene(string tekst) => Assert.Equal([], Funn(MedTekst(tekst)));

    [Fact]
    public void En_endret_sats_må_følges_av_teksten() =>
        Assert.Equal(["RV0610 20 000 kroner"], Funn(Med(("(kurstilskuddet): 20 000 kroner", "(kurstilskuddet): 30 000 kroner"))));

    [Fact]
    public void Fristen_i_en_paragraf_lar_teksten_nevne_datoen()
    {
        const string dato = "«Søknader som kommer etter 1. mars 2025, avvises.»";

        Assert.Equal([], Funn(Med(("«Søknader som kommer etter fristen, avvises.»", dato))));
        Assert.Equal(["RV0610 1. mars 2025"], Funn(MedTekst(dato)));
        Assert.Equal(["RV0610 2. mars 2025"], Funn(Med(("«Søknader som kommer etter fristen, avvises.»", dato.Replace("1. mars", "2. mars", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("frist 1. mars 2025 kl. 15.00", "1. mars 2025 kl. 15.00", "")]
    [InlineData("frist 1. mars 2025 kl. 15.00", "1. mars 2025", "")]
    [InlineData("frist 1. mars 2025 kl. 15.00", "1. mars 2025 kl. 12.00", "RV0610 1. mars 2025 kl. 12.00")]
    [InlineData("frist 1. mars 2025", "1. mars 2025 kl. 12.00", "RV0610 1. mars 2025 kl. 12.00")]
    public void Klokkeslettet_i_teksten_må_være_fristens(string frist, string iTeksten, string funn)
    {
        var fil = Med(("frist 1. mars 2025", frist), ("etter fristen, avvises", $"etter {iTeksten}, avvises"));

        Assert.Equal(funn.Length == 0 ? [] : [funn], Funn(fil));
    }

    [Fact]
    public void Et_godtatt_varsel_flyttes_til_godtatt_med_grunnen()
    {
        var fil = MedTekst("«I fjor var satsen 18 000 kroner.»   # godtatt RV0610: beløpet gjelder året før");

        Assert.Equal([], Funn(fil));
        var godtatt = Assert.Single(fil.Godtatt);
        Assert.Equal(("RV0610", "beløpet gjelder året før"), (godtatt.Diagnostic.Descriptor.Code, godtatt.Grunn));
        Assert.False(fil.HarFeil);
    }

    [Theory]
    [InlineData("# godtatt RV0610")]
    [InlineData("# godtatt RV0610:")]
    public void Godtatt_uten_grunn_er_feil_og_varselet_gis_ikke_i_tillegg(string merknad)
    {
        var fil = MedTekst($"«I fjor var satsen 18 000 kroner.»   {merknad}");

        Assert.Equal(["RV0014 " + merknad], Funn(fil));
        Assert.Empty(fil.Godtatt);
    }

    [Fact]
    public void Godtatt_på_en_annen_linje_virker_ikke()
    {
        var fil = MedTekst("«I fjor var satsen 18 000 kroner.»\n  # godtatt RV0610: gjelder året før");

        Assert.Contains("RV0610 18 000 kroner", Funn(fil));
    }

    [Fact]
    public void En_feil_kan_ikke_godtas()
    {
        var fil = Med((Søkervilkår, "poengsummen er minst 5   # godtatt RV0401: vet ikke"));

        Assert.True(fil.HarFeil);
        Assert.Empty(fil.Godtatt);
        Assert.Contains(fil.Diagnostics.Select(d => d.Descriptor.Code), c => c == "RV0401");
    }
}
