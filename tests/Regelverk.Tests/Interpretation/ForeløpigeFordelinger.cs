using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>Divisions while some applications are not decided: the most they can get is set aside.</summary>
public class ForeløpigeFordelinger
{
    private readonly Rekrutteringstilskudd2018 _r = new();

    private ForeløpigFordeling Fordel(Rational ramme, params Søknadsdata[] søknader)
    {
        var tolk = new Tolk(_r.Ordning);
        return new Fordeler(tolk).FordelForeløpig([.. søknader.Select(s => tolk.Avgjør(s, _r.Runde1))], _r.Runde1, ramme);
    }

    private Søknadsdata Avgjort => _r.EnSøknad("A", 7, _r.Utdanning("1", 900_000));

    [Fact]
    public void Det_meste_den_uavgjorte_kan_få_settes_av_og_resten_fordeles()
    {
        // If the skjønn is ja, tiltak 1 gives 200 000 (the cap) and tiltak 2 300 000; 1 000 000 − 500 000 = 500 000 is divided.
        var åpen = _r.EnSøknad("B", 7, Del("1", (_r.Formål, Kode("etablering")), (_r.SøktBeløp, Tall(250_000)), (_r.GjelderNy, Ja), (_r.HarFå, Nei)), _r.Utdanning("2", 300_000)).Uten(_r.HarVansker);
        var resultat = Fordel(1_000_000, Avgjort, åpen).Resultat!;

        Assert.True(resultat.Foreløpig);
        Assert.Equal(((Rational)1_000_000, (Rational)500_000, Rational.Zero), (resultat.Ramme, resultat.Avsatt, resultat.Restmidler));
        Assert.Equal((Rational)500_000, resultat.Avgjørelser[0].Tildelt);
        Assert.Equal((null, Ventestatus.TilAvklaring), (resultat.Avgjørelser[1].Tildelt, resultat.Avgjørelser[1].Status));
        Assert.Equal("Fordelingen er foreløpig. Det er satt av 500 000 kroner, det meste søknaden kan få når den er avklart.", resultat.Avgjørelser[1].Begrunnelse[^1].Tekst);
        Assert.Equal("Fordelingen er foreløpig. Rammen er 1 000 000 kroner, og det er satt av 500 000 kroner til 1 søknad som ikke er avgjort: B (500 000 kroner).", resultat.Steg[0].Forklaring[0]);
    }

    [Fact]
    public void Taket_per_kommune_begrenser_det_som_settes_av_for_alle_søknadene_dens()
    {
        var b1 = _r.EnSøknad("B", 7, _r.Utdanning("1", 1_500_000)).Uten(_r.HarVansker, _r.HarUstabilitet);
        var b2 = new Søknadsdata("C", b1.SøkerId, b1.Status, b1.Opplysninger, b1.Lister, b1.Skjønnsgrunner, b1.Gitt);

        // 1 500 000 and then 500 000, as the cap is 2 000 000 for both.
        Assert.Equal((Rational)2_000_000, Fordel(10_000_000, b1, b2).Resultat!.Avsatt);
    }

    [Fact]
    public void Det_settes_ikke_av_noe_for_den_som_uansett_ikke_får_tilskudd()
    {
        var åpen = Avgjort.Med((_r.HarVansker, Nei), (_r.HarUstabilitet, Nei)).Uten(_r.Levert);

        Assert.Equal(Rational.Zero, Fordel(1_000_000, åpen).Resultat!.Avsatt);
    }

    [Fact]
    public void Det_settes_aldri_av_mer_enn_rammen()
    {
        var åpen = _r.EnSøknad("B", 7, _r.Utdanning("1", 900_000)).Uten(_r.HarVansker, _r.HarUstabilitet);
        var resultat = Fordel(600_000, Avgjort, åpen).Resultat!;

        Assert.Equal(((Rational)600_000, Rational.Zero), (resultat.Avsatt, resultat.Restmidler));
        Assert.Equal(Utfall.Avslått, resultat.Avgjørelser[0].Utfall);
    }

    [Fact]
    public void Uten_noe_som_begrenser_beløpet_kan_det_ikke_fordeles_foreløpig()
    {
        // No cap on the award, and søkt beløp itself is missing.
        var uten_tak = _r.Ordning with
        {
            Fordeling = new Fordeling(null, [new Steg.Forholdsmessig(null, 1, "Beregnet tilskudd avkortes forholdsmessig", [], Her)], null, null, Her),
        };
        var tolk = new Tolk(uten_tak);
        var åpen = tolk.Avgjør(_r.EnSøknad("B", 7, Del("1", (_r.Formål, Kode("spesialistutdanning")), (_r.Bidrar, Ja))), _r.Runde1);
        var svar = new Fordeler(tolk).FordelForeløpig([åpen], _r.Runde1, 1_000_000);

        Assert.Null(svar.Resultat);
        Assert.Equal([åpen], svar.UtenGrense);
    }

    [Fact]
    public void Etablering_med_ukjent_beløp_er_begrenset_av_satsen()
    {
        var åpen = _r.EnSøknad("B", 7, Del("1", (_r.Formål, Kode("etablering")), (_r.GjelderNy, Ja), (_r.HarFå, Ja)));

        Assert.Equal((Rational)200_000, Fordel(1_000_000, åpen).Resultat!.Avsatt);
    }

    [Fact]
    public void Søkt_beløp_begrenser_der_beregningen_ikke_gjør_det()
    {
        // Beregnet is divided by an unknown number, which nothing bounds; søkt is 70.
        var søknad = Begrep("søknad", Begrepsrolle.Søknad);
        var søker = Begrep("lag", Begrepsrolle.Søker);
        søknad.Utenfor = søker;
        var ønske = Fakta(søknad, "ønske", Kroner);
        var deler = Fakta(søknad, "deler", Heltall);
        var søkt = Definer("søkt tilskudd", søknad, Kroner, Alltid(Les(ønske)));
        var beregnet = Definer("beregnet tilskudd", søknad, Kroner, Alltid(Regn(Les(ønske), ArithmeticOperator.Divide, Les(deler))));
        var tolk = new Tolk(new Ordning { Søker = søker, Søknad = søknad, Definisjoner = [søkt, beregnet], SøktTilskudd = søkt, BeregnetTilskudd = beregnet });
        var åpen = tolk.Avgjør(Søknad("S", "L", [(ønske, Tall(70))]), null);

        Assert.Equal((Rational)70, new Fordeler(tolk).FordelForeløpig([åpen], null, 0).Resultat!.Avsatt);
    }

    [Fact]
    public void Når_alt_er_avgjort_er_tallene_som_i_den_endelige_fordelingen()
    {
        var tolk = new Tolk(_r.Ordning);
        var avgjørelser = new[] { tolk.Avgjør(Avgjort, _r.Runde1) };
        var foreløpig = new Fordeler(tolk).FordelForeløpig(avgjørelser, _r.Runde1, 500_000).Resultat!;

        Assert.Equal(new Fordeler(tolk).Fordel(avgjørelser, _r.Runde1, 500_000).Avgjørelser[0].Tildelt, foreløpig.Avgjørelser[0].Tildelt);
        Assert.True(foreløpig.Foreløpig);
    }
}
