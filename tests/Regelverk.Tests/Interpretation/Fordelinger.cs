using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;

namespace Regelverk.Tests.Interpretation;

/// <summary>Divisions worked out by hand, with the sentences that explain them.</summary>
public class Fordelinger
{
    private static Rational[] Kroner(params long[] beløp) => beløp.Select(b => (Rational)b).ToArray();

    private static Prøvesøknad[] Hver_sin(params long[] beregnet) => beregnet.Select((b, i) => new Prøvesøknad($"S{i + 1}", $"K{i + 1}", b)).ToArray();

    // Three main rules, proportional: 100 000 of 200 000 is one half of each.
    [Fact]
    public void Forholdsmessig_gir_alle_samme_andel() =>
        Assert.Equal(Kroner(10_000, 30_000, 60_000), Fordelingsprøve.Forholdsmessig().Tildelt(100_000, Hver_sin(20_000, 60_000, 120_000)));

    // The cap of 50 000 stops the first (half of 120 000 is 60 000); the other 70 000 is shared 1:1.
    [Fact]
    public void Det_som_er_over_taket_går_til_de_andre()
    {
        var prøve = Fordelingsprøve.Forholdsmessig(takPerSøknad: 50_000);

        Assert.Equal(Kroner(50_000, 35_000, 35_000), prøve.Tildelt(120_000, Hver_sin(120_000, 60_000, 60_000)));
        Assert.Equal(
            [
                "Det er 120 000 kroner å fordele på 3 søknader med til sammen 240 000 kroner i beregnet tilskudd.",
                "Rammen rekker ikke til alt. Alle får samme andel av beregnet tilskudd så langt taket tillater: 58,33 % (7/12).",
                "Taket på 50 000 kroner per søknad gjelder for S1: uten tak 60 000 kroner, med tak 50 000 kroner. Forskjellen, 10 000 kroner, går til de andre.",
            ],
            prøve.Fordel(120_000, Hver_sin(120_000, 60_000, 60_000)).Steg[0].Forklaring);
    }

    // The frame reaches all. In group 5 A is stopped at 50 of 80 and B gets its 30, so nobody there can use the other 30. In group 4
    // C is alone, stopped at 50 of 60. Of 200 there are 200 − 50 − 30 − 50 = 70 left.
    [Fact]
    public void Det_som_er_over_taket_blir_igjen_når_ingen_andre_kan_bruke_det()
    {
        var resultat = Fordelingsprøve.Grupper(takPerSøknad: 50_000).Fordel(200_000, new("A", "A", 80_000, 5), new("B", "B", 30_000, 5), new("C", "C", 60_000, 4));

        Assert.Equal(
            [
                "Det er 200 000 kroner å fordele på 3 søknader.",
                "Gruppen der poeng er 5, 2 søknader med til sammen 110 000 kroner i beregnet tilskudd, dekkes fullt ut så langt taket tillater. Gruppen får 80 000 kroner, og det er 120 000 kroner igjen.",
                "Taket på 50 000 kroner per søknad gjelder for A: uten tak 80 000 kroner, med tak 50 000 kroner. Forskjellen, 30 000 kroner, blir igjen, for alle andre i gruppen har fått hele beregnet tilskudd.",
                "Gruppen der poeng er 4, 1 søknad med til sammen 60 000 kroner i beregnet tilskudd, dekkes fullt ut så langt taket tillater. Gruppen får 50 000 kroner, og det er 70 000 kroner igjen.",
                "Taket på 50 000 kroner per søknad gjelder for C: uten tak 60 000 kroner, med tak 50 000 kroner. Forskjellen, 10 000 kroner, blir igjen, for det er ingen andre i gruppen å fordele det på.",
                "Det er 70 000 kroner igjen, for alle har fått hele beregnet tilskudd så langt taket tillater.",
            ],
            resultat.Steg[0].Forklaring);
    }

    // 100 shared by 300, 300 and 100: 42 6/7, 42 6/7 and 14 2/7. Rounded down once, at the end, 2 are left.
    [Fact]
    public void Avrunding_skjer_én_gang_til_slutt()
    {
        Prøvesøknad[] krav = [new("A", "A", 300), new("B", "B", 300), new("C", "C", 100)];
        Assert.Equal(Kroner(42, 42, 14), Fordelingsprøve.Forholdsmessig(enhet: 1).Tildelt(100, krav));
        Assert.Equal((Rational)2, Fordelingsprøve.Forholdsmessig(enhet: 1).Fordel(100, krav).Restmidler);
    }

    // One K has two applications of 60 and 20 under a cap of 40; the other K has 100. Without caps 120 · (80, 100)/180.
    // The cap binds: 40 for the first, 80 for the other; inside the first 40 · 60/80 = 30 and 40 · 20/80 = 10.
    [Fact]
    public void Taket_gjelder_summen_av_søkerens_søknader()
    {
        Prøvesøknad[] krav = [new("A1", "A", 60), new("A2", "A", 20), new("B", "B", 100)];

        // B would be above the cap too, so the pot is not used up: 40 + 40.
        Assert.Equal(Kroner(30, 10, 40), Fordelingsprøve.Forholdsmessig(takPerSøker: 40).Tildelt(120, krav));

        // With a cap of 70 only A is stopped: 70 of its 80, and B has 50 of 100 left to get.
        Assert.Equal([new Rational(105, 2), new Rational(35, 2), 50], Fordelingsprøve.Forholdsmessig(takPerSøker: 70).Tildelt(140, [new("A1", "A", 150), new("A2", "A", 50), new("B", "B", 50)]));
    }

    [Fact]
    public void Stor_nok_ramme_gir_alle_alt_og_resten_blir_igjen()
    {
        var resultat = Fordelingsprøve.Forholdsmessig(enhet: 1000).Fordel(500_000, Hver_sin(200_000, 100_000));

        Assert.Equal(Kroner(200_000, 100_000), resultat.Avgjørelser.Select(a => a.Tildelt ?? 0));
        Assert.Equal((Rational)200_000, resultat.Restmidler);
        Assert.All(resultat.Avgjørelser, a => Assert.Equal(Utfall.Innvilget, a.Utfall));
        Assert.Equal("Rammen rekker til alle, og alle får hele beregnet tilskudd.", resultat.Steg[0].Forklaring[1]);
        Assert.Equal("Det er 200 000 kroner i restmidler, som overføres til neste runde.", resultat.Steg[1].Forklaring[1]);
    }

    // The example of the sample: 400 000 to the group at 9; 600 000 left for 1 500 000 at 5, that is two fifths.
    [Fact]
    public void Gruppen_som_rammen_ikke_rekker_til_avkortes()
    {
        Prøvesøknad[] krav = [new("A", "A", 400_000, 9), new("B", "B", 600_000, 5), new("C", "C", 900_000, 5), new("D", "D", 100_000, 2)];
        var resultat = Fordelingsprøve.Grupper().Fordel(1_000_000, krav);

        Assert.Equal(Kroner(400_000, 240_000, 360_000, 0), resultat.Avgjørelser.Select(a => a.Tildelt ?? -1));
        Assert.Equal([Utfall.Innvilget, Utfall.DelvisInnvilget, Utfall.DelvisInnvilget, Utfall.Avslått], resultat.Avgjørelser.Select(a => a.Utfall ?? Utfall.Trukket));
        Assert.Equal(
            [
                "Det er 1 000 000 kroner å fordele på 4 søknader.",
                "Gruppen der poeng er 9, 1 søknad med til sammen 400 000 kroner i beregnet tilskudd, dekkes fullt ut. Gruppen får 400 000 kroner, og det er 600 000 kroner igjen.",
                "Gruppen der poeng er 5, 2 søknader med til sammen 1 500 000 kroner i beregnet tilskudd, dekkes ikke fullt ut: alle i gruppen får samme andel, 40,00 % (2/5). Gruppen får 600 000 kroner, og det er 0 kroner igjen.",
                "Gruppen der poeng er 2, 1 søknad med til sammen 100 000 kroner i beregnet tilskudd, får ingenting, for rammen er brukt opp.",
            ],
            resultat.Steg[0].Forklaring);
    }

    [Fact]
    public void Hver_avkortet_søknad_får_en_grunn_med_tallene()
    {
        Prøvesøknad[] krav = [new("A", "A", 400_000, 9), new("B", "B", 600_000, 5), new("C", "C", 900_000, 5), new("D", "D", 100_000, 2)];
        var resultat = Fordelingsprøve.Grupper().Fordel(1_000_000, krav);
        Grunn Grunn(int i) => resultat.Avgjørelser[i].Begrunnelse[^1];

        Assert.Equal("fordelingen punkt 1", Grunn(1).Hjemmel);
        Assert.Equal(
            "I gruppen der poeng er 5 er det 600 000 kroner til 2 søknader med til sammen 1 500 000 kroner i beregnet tilskudd: søknaden får 40,00 % (2/5) av 600 000 kroner, som er 240 000 kroner.",
            Grunn(1).Tekst);
        Assert.Equal(
            "Ikke prioritert innenfor rammen. Rammen var brukt opp før gruppen der poeng er 2: søknaden får 0 kroner av 100 000 kroner i beregnet tilskudd.",
            Grunn(3).Tekst);
        Assert.Equal([new Navngitt("beregnet tilskudd", "100 000 kroner"), new Navngitt("poeng", "2")], Grunn(3).Opplysninger);
    }

    // Group 1 takes 60 000 of 100 000; the next needs 100 000: two readings.
    [Fact]
    public void Grensegruppen_deler_resten_eller_får_ingenting_etter_det_som_står()
    {
        Prøvesøknad[] krav = [new("A", "A", 60_000, 2), new("B", "B", 50_000, 1), new("C", "C", 50_000, 1), new("D", "D", 10_000, 0)];

        Assert.Equal(Kroner(60_000, 20_000, 20_000, 0), Fordelingsprøve.Grupper(Grensegruppe.AvkortesForholdsmessig).Tildelt(100_000, krav));

        var hele = Fordelingsprøve.Grupper(Grensegruppe.FårIngenTilskudd).Fordel(100_000, krav);
        Assert.Equal(Kroner(60_000, 0, 0, 0), hele.Avgjørelser.Select(a => a.Tildelt ?? -1));
        Assert.Equal((Rational)40_000, hele.Restmidler);
        Assert.Contains("kan ikke dekkes fullt ut, for det er bare 40 000 kroner igjen", hele.Steg[0].Forklaring[2], StringComparison.Ordinal);
        Assert.EndsWith("får ingenting, for fordelingen har stanset.", hele.Steg[0].Forklaring[3], StringComparison.Ordinal);
        Assert.Equal(
            "Fordelingen stanset før gruppen der poeng er 0, fordi rammen ikke rakk til en gruppe foran: søknaden får 0 kroner av 10 000 kroner i beregnet tilskudd.",
            hele.Steg[0].Virkninger[3].Setning);
    }

    [Fact]
    public void Laveste_først_snur_rekkefølgen_av_gruppene() =>
        Assert.Equal(Kroner(0, 10), Fordelingsprøve.Grupper(høyestFørst: false).Tildelt(10, [new("A", "A", 10, 9), new("B", "B", 10, 1)]));

    // Cap 100 per søker. A gets 70 in the first group and has 30 left of the cap in the second, where it asks for 50.
    // The second group has 60 for A's 30 and B's 50: half each would be 40/… λ with min(30, 50λ) + 50λ = 60 gives λ = 3/5: 30 and 30.
    [Fact]
    public void Taket_brukes_opp_i_gruppenes_rekkefølge()
    {
        Prøvesøknad[] krav = [new("A1", "A", 70, 2), new("A2", "A", 50, 1), new("B", "B", 50, 1)];

        Assert.Equal(Kroner(70, 30, 30), Fordelingsprøve.Grupper(takPerSøker: 100).Tildelt(130, krav));

        // With one krone more the cap stops A, and B gets it.
        Assert.Equal(Kroner(70, 30, 31), Fordelingsprøve.Grupper(takPerSøker: 100).Tildelt(131, krav));
    }

    [Fact]
    public void Søknad_stoppet_av_taket_får_det_i_grunnen()
    {
        var resultat = Fordelingsprøve.Grupper(takPerSøker: 100).Fordel(131, [new Prøvesøknad("A1", "A", 70, 2), new Prøvesøknad("A2", "A", 50, 1), new Prøvesøknad("B", "B", 50, 1)]);
        var virkning = resultat.Steg[0].Virkninger[1];

        Assert.Equal(("A2", Virkningsslag.BegrensetAvTak), (virkning.Søknad, virkning.Slag));
        Assert.Equal("I gruppen der poeng er 1 gjelder taket på 100 kroner per lag, og det er 30 kroner igjen av det: søknaden får 30 kroner av 50 kroner i beregnet tilskudd.", virkning.Setning);
    }

    // Claims 2 500, 2 500, 4 999 with 10 000 and whole thousands: 2 000, 2 000, 4 000 and 2 000 left although there was enough.
    [Fact]
    public void Avrunding_ned_til_hele_tusen_lar_resten_stå()
    {
        var resultat = Fordelingsprøve.Forholdsmessig(enhet: 1000).Fordel(10_000, Hver_sin(2_500, 2_500, 4_999));

        Assert.Equal(Kroner(2_000, 2_000, 4_000), resultat.Avgjørelser.Select(a => a.Tildelt ?? -1));
        Assert.Equal((Rational)2_000, resultat.Restmidler);
        Assert.Equal("3 søknader får beløpet avrundet ned til hele 1 000 kroner. Til sammen er 1 999 kroner avrundet bort.", resultat.Steg[1].Forklaring[0]);
    }

    // Rows for proportional, rounded down, of the exhaustive search of whole-number rules: 1 of (1, 1); 1 of (1, 2); 2 of (0, 1, 2); 1 of (0, 2).
    [Theory]
    [InlineData(1, new long[] { 1, 1 }, new long[] { 0, 0 })]
    [InlineData(1, new long[] { 1, 2 }, new long[] { 0, 0 })]
    [InlineData(2, new long[] { 0, 1, 2 }, new long[] { 0, 0, 1 })]
    [InlineData(1, new long[] { 0, 2 }, new long[] { 0, 1 })]
    [InlineData(2, new long[] { 1, 1 }, new long[] { 1, 1 })]
    public void Forholdsmessig_avrundet_ned_følger_den_uttømmende_listen(long ramme, long[] krav, long[] ventet) =>
        Assert.Equal(Kroner(ventet), Fordelingsprøve.Forholdsmessig(enhet: 1).Tildelt(ramme, Hver_sin(krav)));

    [Fact]
    public void Avrunding_til_null_er_avslag_innenfor_rammen()
    {
        var avgjørelse = Fordelingsprøve.Forholdsmessig(enhet: 1000).Fordel(1_000, Hver_sin(600, 1_400)).Avgjørelser[0];

        Assert.Equal(Utfall.Avslått, avgjørelse.Utfall);
        Assert.True(avgjørelse.OppfyllerVilkårene);
        Assert.Equal("Ikke prioritert innenfor rammen. Beløpet avrundes ned til hele 1 000 kroner: fra 300 kroner til 0 kroner.", avgjørelse.Begrunnelse[^1].Tekst);
    }

    [Fact]
    public void Tom_runde_lar_hele_rammen_stå()
    {
        var resultat = Fordelingsprøve.Grupper(enhet: 1).Fordel(500);

        Assert.Equal((Rational)500, resultat.Restmidler);
        Assert.Empty(resultat.Avgjørelser);
    }

    [Fact]
    public void Ramme_på_null_gir_alle_null_og_ingen_feil()
    {
        var resultat = Fordelingsprøve.Forholdsmessig(takPerSøknad: 5, enhet: 1).Fordel(0, Hver_sin(10, 20));

        Assert.All(resultat.Avgjørelser, a => Assert.Equal((Utfall.Avslått, Rational.Zero), (a.Utfall, a.Tildelt)));
        Assert.All(resultat.Steg[0].Virkninger, v => Assert.Equal(Virkningsslag.IkkeNådd, v.Slag));
    }

    [Fact]
    public void Avgjørelsene_kommer_ordnet_etter_id_og_de_som_ikke_er_med_står_urørt()
    {
        var resultat = Fordelingsprøve.Forholdsmessig().Fordel(10, [new Prøvesøknad("b", "K", 10), new Prøvesøknad("Å", "K", 0), new Prøvesøknad("B", "K", 10)]);

        Assert.Equal(["B", "b", "Å"], resultat.Avgjørelser.Select(a => a.Søknad.Id));
        Assert.Equal((Utfall.Avslått, false), (resultat.Avgjørelser[2].Utfall, resultat.Avgjørelser[2].OppfyllerVilkårene));
    }

    [Fact]
    public void Samme_søknad_to_ganger_og_uavgjorte_søknader_fordeles_aldri()
    {
        var r = new Rekrutteringstilskudd2018();
        var tolk = new Tolk(r.Ordning);
        var åpen = tolk.Avgjør(r.EnSøknad("A", 7, r.Utdanning("1", 10)).Uten(r.HarVansker, r.HarUstabilitet), r.Runde1);

        Assert.Throws<ArgumentException>(() => new Fordeler(tolk).Fordel([åpen], r.Runde1, 100));
        Assert.Equal([åpen], Fordeler.Uavgjorte([åpen]));
        Assert.Throws<ArgumentException>(() => Fordelingsprøve.Forholdsmessig().Fordel(10, [new Prøvesøknad("A", "K", 1), new Prøvesøknad("A", "K", 1)]));
    }

    [Fact]
    public void Restmidler_etter_siste_runde_går_dit_som_er_sagt_for_den()
    {
        var r = new Rekrutteringstilskudd2018();
        var fordeler = new Fordeler(new Tolk(r.Ordning));

        Assert.Equal(Restmiddelmål.TilNesteRunde, fordeler.Fordel([], r.Runde1, 1).RestmidlerGårTil);
        Assert.Equal(Restmiddelmål.TilStaten, fordeler.Fordel([], r.Runde2, 1).RestmidlerGårTil);
    }

    [Fact]
    public void Steget_om_klager_endrer_ingen_beløp_men_står_i_regnskapet()
    {
        var r = new Rekrutteringstilskudd2018();
        var tolk = new Tolk(r.Ordning);
        var steg = new Fordeler(tolk).Fordel([tolk.Avgjør(r.EnSøknad("A", 7, r.Utdanning("1", 1_000)), r.Runde1)], r.Runde1, 5_000).Steg[2];

        Assert.Equal((steg.Før, steg.Etter), ((Rational)4_000, (Rational)4_000));
        Assert.Equal(["En klage som fører fram, gir ny fordeling. Steget endrer ingen beløp nå."], steg.Forklaring);
    }

    [Fact]
    public void Ordning_uten_avkorting_beholder_det_som_ble_avgjort_med_en_gang()
    {
        var r = new Rekrutteringstilskudd2018();
        var ordning = r.Ordning with { Fordeling = new Fordeling(null, [], "rettighetsbasert", null, default) };
        var tolk = new Tolk(ordning);
        var avgjørelse = tolk.Avgjør(r.EnSøknad("A", 7, r.Etablering("1", 250_000)), r.Runde1);
        var resultat = new Fordeler(tolk).Fordel([avgjørelse], r.Runde1, 0);

        Assert.Equal((Utfall.DelvisInnvilget, (Rational)200_000), (avgjørelse.Utfall, avgjørelse.Tildelt));
        Assert.Equal(((Rational)200_000, Rational.Zero), (resultat.Ramme, resultat.Restmidler));
        Assert.Same(avgjørelse, resultat.Avgjørelser.Single());
    }
}
