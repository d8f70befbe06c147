using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>How one application is decided under the sample regulation of 2018.</summary>
public class Avgjørelser
{
    private readonly Rekrutteringstilskudd2018 _r = new();

    private Avgjørelse Avgjør(Søknadsdata søknad, Runde? runde = null) => new Tolk(_r.Ordning).Avgjør(søknad, runde ?? _r.Runde1);

    private Søknadsdata Vanlig => _r.EnSøknad("S01", 7, _r.Etablering("1", 250_000), _r.Utdanning("2", 300_000));

    [Fact]
    public void Taket_på_etablering_gir_beregnet_lavere_enn_søkt()
    {
        var avgjørelse = Avgjør(Vanlig);

        // 250 000 is cut to the rate of 200 000; 300 000 stands: 200 000 + 300 000 = 500 000.
        Assert.Equal((Rational)550_000, avgjørelse.Søkt);
        Assert.Equal((Rational)500_000, avgjørelse.Beregnet);
        Assert.True(avgjørelse.OppfyllerVilkårene);
        Assert.Null(avgjørelse.Utfall);
        Assert.Null(avgjørelse.Status);
    }

    [Fact]
    public void Grunnen_for_beløpet_viser_taket_som_bandt_for_tiltaket()
    {
        var beløp = Avgjør(Vanlig).Begrunnelse.Single(g => g.Slag == Grunnslag.Beløp);

        Assert.Equal("§ 3 andre ledd", beløp.Hjemmel);
        Assert.Equal("Beregnet tilskudd er 500 000 kroner: summen av godkjent beløp for alle tiltakene: 200 000 kroner (tiltak 1) + 300 000 kroner (tiltak 2).", beløp.Tekst);
        Assert.Equal(
            "Godkjent beløp for tiltak 1 er 200 000 kroner (gjelder hvis formålet er etablering, og tiltaket oppfyller etableringsvilkårene): søkt beløp er 250 000 kroner, taket er 200 000 kroner.",
            beløp.Fordi[0].Tekst);
        Assert.DoesNotContain(", taket er", beløp.Fordi[1].Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void For_sen_søknad_avvises_med_begge_tidspunktene_i_grunnen()
    {
        var avgjørelse = Avgjør(Vanlig.Med((_r.Levert, Tid(2018, 4, 7, 10, 12))));

        Assert.Equal(Utfall.Avvist, avgjørelse.Utfall);
        Assert.Equal(Rational.Zero, avgjørelse.Beregnet);
        var grunn = Assert.Single(avgjørelse.Begrunnelse);
        Assert.Equal("§ 2 andre ledd", grunn.Hjemmel);
        Assert.Equal("Søknaden avvises fordi søknaden er levert etter fristen: levert 7. april 2018 kl. 10.12, fristen var 6. april 2018.", grunn.Tekst);
        Assert.Equal([new Navngitt("levert", "7. april 2018 kl. 10.12"), new Navngitt("fristen", "6. april 2018")], grunn.Opplysninger);
    }

    [Theory]
    [InlineData(6, 23, 59)]
    [InlineData(6, null, 0)]
    [InlineData(1, null, 0)]
    public void Frist_uten_klokkeslett_varer_ut_dagen(int dag, int? time, int minutt) =>
        Assert.True(Avgjør(Vanlig.Med((_r.Levert, Tid(2018, 4, dag, time, minutt)))).OppfyllerVilkårene);

    [Fact]
    public void Dagen_etter_fristen_er_for_sent_også_uten_klokkeslett() =>
        Assert.Equal(Utfall.Avvist, Avgjør(Vanlig.Med((_r.Levert, Tid(2018, 4, 7)))).Utfall);

    [Fact]
    public void Frist_med_klokkeslett_gjelder_til_og_med_det_minuttet()
    {
        Assert.True(Avgjør(Vanlig.Med((_r.Levert, Tid(2018, 11, 16, 15, 0))), _r.Runde2).OppfyllerVilkårene);
        Assert.Equal(Utfall.Avvist, Avgjør(Vanlig.Med((_r.Levert, Tid(2018, 11, 16, 15, 1))), _r.Runde2).Utfall);
    }

    [Fact]
    public void Dato_uten_klokkeslett_på_fristdagen_må_avklares_når_fristen_har_klokkeslett()
    {
        var avgjørelse = Avgjør(Vanlig.Med((_r.Levert, Tid(2018, 11, 16))), _r.Runde2);

        Assert.Equal(Ventestatus.TilAvklaring, avgjørelse.Status);
        Assert.Equal([_r.Levert], avgjørelse.Mangler.Select(m => m.Opplysning));
        Assert.Contains("klokkeslettet i «levert» mangler", avgjørelse.Begrunnelse[0].Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Uten_underskrift_venter_søknaden_på_retting()
    {
        var avgjørelse = Avgjør(Vanlig.Med((_r.ErUndertegnet, Nei)));

        Assert.Equal(Ventestatus.VenterPåRetting, avgjørelse.Status);
        Assert.Null(avgjørelse.Utfall);
        Assert.Equal("Søknaden skal rettes innen 2 uker fordi søknaden ikke er undertegnet.", avgjørelse.Begrunnelse[0].Tekst);
    }

    [Fact]
    public void Søknad_som_ikke_ble_rettet_avvises_etter_samme_bestemmelse()
    {
        var avgjørelse = Avgjør(Vanlig.Med((_r.ErUndertegnet, Nei)).Med(Søknadsstatus.IkkeRettet));

        Assert.Equal(Utfall.Avvist, avgjørelse.Utfall);
        Assert.Equal(new Hjemmel("§ 2", 2), avgjørelse.Begrunnelse.Single().Sted);
    }

    [Fact]
    public void Merket_ikke_rettet_uten_noe_å_rette_behandles_som_vanlig() =>
        Assert.True(Avgjør(Vanlig.Med(Søknadsstatus.IkkeRettet)).OppfyllerVilkårene);

    [Fact]
    public void Trukket_går_foran_avvist_og_avvist_går_foran_avslått()
    {
        var sen = Vanlig.Med((_r.Levert, Tid(2018, 5, 1)), (_r.HarVansker, Nei));

        Assert.Equal(Utfall.Avvist, Avgjør(sen).Utfall);
        Assert.Equal(Utfall.Trukket, Avgjør(sen.Med(Søknadsstatus.Trukket)).Utfall);
    }

    [Fact]
    public void Avslag_viser_hvert_alternativ_som_ikke_er_oppfylt()
    {
        var avgjørelse = Avgjør(Vanlig.Med((_r.HarVansker, Nei)));

        Assert.Equal(Utfall.Avslått, avgjørelse.Utfall);
        Assert.False(avgjørelse.OppfyllerVilkårene);
        Assert.Equal(["§ 2 første ledd bokstav a", "§ 2 første ledd bokstav b"], avgjørelse.Begrunnelse.Select(g => g.Hjemmel));
        Assert.Equal("Vilkåret «kommunen har rekrutteringsvansker» er ikke oppfylt.", avgjørelse.Begrunnelse[0].Tekst);
    }

    [Fact]
    public void Så_lenge_avvisning_er_åpen_er_ikke_avslag_sikkert()
    {
        var avgjørelse = Avgjør(Vanlig.Med((_r.HarVansker, Nei)).Uten(_r.Levert));

        Assert.Equal(Ventestatus.TilAvklaring, avgjørelse.Status);
        Assert.Equal([_r.Levert], avgjørelse.Mangler.Select(m => m.Opplysning));
        Assert.Contains(avgjørelse.Begrunnelse, g => g.Tekst == "Uansett ikke tilskudd: vilkåret «kommunen har rekrutteringsvansker» er ikke oppfylt.");
    }

    [Fact]
    public void Søknad_som_venter_på_retting_er_ikke_avslått_ennå()
    {
        var avgjørelse = Avgjør(Vanlig.Med((_r.HarVansker, Nei), (_r.ErUndertegnet, Nei)));

        Assert.Equal(Ventestatus.VenterPåRetting, avgjørelse.Status);
        Assert.Contains(avgjørelse.Begrunnelse, g => g.Tekst.StartsWith("Uansett ikke tilskudd", StringComparison.Ordinal));
    }

    [Fact]
    public void Beregnet_null_gir_avslag_med_tilfellet_som_ga_null()
    {
        var uten = Del("1", (_r.Formål, Kode("kompetanseheving")), (_r.SøktBeløp, Tall(250_000)), (_r.Bidrar, Nei));
        var avgjørelse = Avgjør(_r.EnSøknad("S02", 7, uten));

        Assert.Equal(Utfall.Avslått, avgjørelse.Utfall);
        Assert.False(avgjørelse.OppfyllerVilkårene);
        var beløp = Assert.Single(avgjørelse.Begrunnelse);
        Assert.Equal(new Hjemmel("§ 3", 2), beløp.Sted);
        Assert.Equal("Godkjent beløp for tiltak 1 er 0 kroner, fordi ingen av de andre tilfellene gjelder.", beløp.Fordi[0].Tekst);
        Assert.Contains(beløp.Fordi[0].Fordi, g => g.Tekst == "Vilkåret «tiltaket bidrar til stabilitet og rekruttering» er ikke oppfylt for tiltak 1.");
    }

    [Fact]
    public void Søknad_uten_tiltak_får_avslag_fordi_beløpet_er_null()
    {
        var avgjørelse = Avgjør(_r.EnSøknad("S03", 7));

        Assert.Equal(Utfall.Avslått, avgjørelse.Utfall);
        Assert.Contains("for det er ingen å regne med", avgjørelse.Begrunnelse.Single().Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Beregnet_null_avgjør_selv_om_et_skjønn_mangler()
    {
        // Whatever the skjønn says, the application gets nothing, so nobody needs to answer it.
        var avgjørelse = Avgjør(_r.EnSøknad("S03", 7).Uten(_r.HarVansker, _r.HarUstabilitet, _r.Måloppnåelse));

        Assert.Equal(Utfall.Avslått, avgjørelse.Utfall);
        Assert.Empty(avgjørelse.Mangler);
    }

    [Fact]
    public void Når_tilskudd_uansett_er_utelukket_etterspørres_bare_det_som_skiller_avvist_fra_avslått()
    {
        var avgjørelse = Avgjør(_r.EnSøknad("S03", 7).Uten(_r.Levert, _r.HarVansker, _r.HarUstabilitet));

        Assert.Equal(Ventestatus.TilAvklaring, avgjørelse.Status);
        Assert.Equal([_r.Levert], avgjørelse.Mangler.Select(m => m.Opplysning));
    }

    [Fact]
    public void Skjønn_som_mangler_nevnes_med_den_som_gir_det()
    {
        var avgjørelse = Avgjør(Vanlig.Uten(_r.HarVansker, _r.Måloppnåelse));

        Assert.Equal(Ventestatus.TilAvklaring, avgjørelse.Status);
        Assert.Equal([(_r.HarVansker, "saksbehandler"), (_r.Måloppnåelse, "saksbehandler")], avgjørelse.Mangler.Select(m => (m.Opplysning, m.GisAv)));
    }

    [Fact]
    public void Skjønn_som_ikke_betyr_noe_etterspørres_ikke() =>
        Assert.True(Avgjør(Vanlig.Uten(_r.HarUstabilitet)).OppfyllerVilkårene);

    [Fact]
    public void Uten_prioritet_kan_en_søknad_som_ellers_er_klar_ikke_fordeles()
    {
        var avgjørelse = Avgjør(Vanlig.Uten(_r.Måloppnåelse));

        Assert.Equal(Ventestatus.TilAvklaring, avgjørelse.Status);
        var grunn = Assert.Single(avgjørelse.Begrunnelse);
        Assert.Equal("fordelingen etter § 6 punkt 1", grunn.Hjemmel);
        Assert.Equal("Plassen i fordelingen er ikke avgjort: «forventet måloppnåelse» mangler.", grunn.Tekst);
    }

    [Fact]
    public void Prioritet_etter_tidspunkt_krever_klokkeslett()
    {
        var først_til_mølla = new Steg.Prioritetsgrupper(Les(_r.Levert), false, null, Grensegruppe.AvkortesForholdsmessig, 1, "Rammen går til prioritetsgruppene etter levert", [], Her);
        var tolk = new Tolk(_r.Ordning with { Fordeling = new Fordeling(null, [først_til_mølla], null, null, Her) });

        var avgjørelse = tolk.Avgjør(Vanlig, _r.Runde1);
        Assert.Equal(Ventestatus.TilAvklaring, avgjørelse.Status);
        Assert.Equal("Plassen i fordelingen er ikke avgjort: klokkeslettet i «levert» mangler.", avgjørelse.Begrunnelse.Single().Tekst);
        Assert.True(tolk.Avgjør(Vanlig.Med((_r.Levert, Tid(2018, 4, 1, 9))), _r.Runde1).OppfyllerVilkårene);
    }

    [Fact]
    public void Uten_søkt_beløp_kan_det_ikke_sies_om_alt_er_innvilget()
    {
        // Tiltak 2 gives 0 kroner whatever was applied for, so beregnet is known; but søkt is not.
        var uten_beløp = Del("2", (_r.Formål, Kode("spesialistutdanning")), (_r.Bidrar, Nei));
        var avgjørelse = Avgjør(_r.EnSøknad("S04", 7, _r.Utdanning("1", 100_000), uten_beløp));

        Assert.Equal((Ventestatus.TilAvklaring, (Rational)100_000), (avgjørelse.Status, avgjørelse.Beregnet));
        Assert.Equal([(_r.SøktBeløp, "2")], avgjørelse.Mangler.Select(m => (m.Opplysning, m.ElementId)));
        Assert.Equal("Søkt tilskudd kan ikke regnes ut ennå: «søkt beløp» for tiltak 2 mangler.", avgjørelse.Begrunnelse.Single().Tekst);
    }

    [Fact]
    public void Opplysning_som_mangler_for_et_tiltak_nevnes_med_tiltaket()
    {
        var utdanning = Del("T2", (_r.Formål, Kode("spesialistutdanning")), (_r.SøktBeløp, Tall(300_000)));
        var avgjørelse = Avgjør(_r.EnSøknad("S04", 7, _r.Etablering("T1", 100_000), utdanning));

        var mangel = Assert.Single(avgjørelse.Mangler);
        Assert.Equal((_r.Bidrar, "T2", "saksbehandler"), (mangel.Opplysning, mangel.ElementId, mangel.GisAv));
    }

    [Fact]
    public void Ukjent_liste_er_ikke_det_samme_som_tom_liste()
    {
        var uten = new Søknadsdata("S05", "K", Søknadsstatus.TilBehandling, Vanlig.Opplysninger, new Dictionary<Begrep, IReadOnlyList<Elementdata>>(), Vanlig.Skjønnsgrunner, Vanlig.Gitt);
        var avgjørelse = Avgjør(uten);

        Assert.Equal(Ventestatus.TilAvklaring, avgjørelse.Status);
        Assert.Equal([(_r.Tiltakene, "kommune")], avgjørelse.Mangler.Select(m => (m.Opplysning, m.GisAv)));
    }

    [Fact]
    public void Uten_runde_er_fristen_ukjent()
    {
        var avgjørelse = new Tolk(_r.Ordning).Avgjør(Vanlig, null);

        Assert.Equal(Ventestatus.TilAvklaring, avgjørelse.Status);
        Assert.Contains("fristen mangler", avgjørelse.Begrunnelse[0].Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Begrunnelsen_for_et_skjønn_står_i_opplysningene()
    {
        var søknad = new Søknadsdata(
            "S06", "K", Søknadsstatus.TilBehandling, Vanlig.Opplysninger, Vanlig.Lister,
            new Dictionary<Opplysning, Skjønnsgrunn> { [_r.HarVansker] = new("saksbehandler", "tre utlysninger uten søkere") }, Vanlig.Gitt);

        Assert.Equal(
            [new Navngitt("har rekrutteringsvansker", "ja (saksbehandler: «tre utlysninger uten søkere»)")],
            Avgjør(søknad).Begrunnelse[0].Opplysninger);
    }

    [Fact]
    public void Hvert_utfall_har_en_begrunnelse()
    {
        Søknadsdata[] søknader = [Vanlig, Vanlig.Med(Søknadsstatus.Trukket), Vanlig.Med((_r.ErUndertegnet, Nei)), Vanlig.Med((_r.HarVansker, Nei)), Vanlig.Uten(_r.Levert)];

        Assert.All(søknader, s => Assert.NotEmpty(Avgjør(s).Begrunnelse));
    }
}
