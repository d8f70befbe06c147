using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>Examples in a rule file, run as tests.</summary>
public class Eksempler
{
    private static readonly TextSpan Påstandens_sted = new(500, 20);
    private readonly Rekrutteringstilskudd2018 _r = new();

    private IReadOnlyList<Diagnostic> Kontroller(params Eksempel[] eksempler) => Eksempelkontroll.Kontroller(_r.Ordning with { Eksempler = eksempler });

    private Eksempel Ett(Søknadsdata søknad, params Påstand[] påstander) => new("Prøve", _r.Runde1, null, [søknad], påstander, null, Her);

    private Søknadsdata Over_taket => Søknad(
        "1",
        "1",
        [(_r.Levert, Tid(2018, 4, 1)), (_r.ErUndertegnet, Ja), (_r.HarVansker, Ja), (_r.Måloppnåelse, Tall(7))],
        (_r.Tiltak, [Del("1", (_r.Formål, Kode("etablering")), (_r.SøktBeløp, Tall(250_000)), (_r.GjelderNy, Ja), (_r.HarFå, Nei)), _r.Utdanning("2", 300_000)]));

    private Søknadsdata For_sen => Søknad("1", "1", [(_r.Levert, Tid(2018, 4, 7)), (_r.ErUndertegnet, Ja)]);

    private Påstand Verdi(Definisjon definisjon, long? kroner) => new Påstand.OmVerdi(Navn(definisjon), kroner is { } k ? Tall(k) : null, Påstandens_sted);

    private Eksempel Rammen_rekker_ikke(Rational? ramme, params (string Id, long Tildelt)[] påstander) => new(
        "Rammen rekker ikke",
        _r.Runde1,
        ramme,
        [Gitt("A", 400_000, 9), Gitt("B", 600_000, 5), Gitt("C", 900_000, 5)],
        [],
        [.. påstander.Select(p => new Tildelingspåstand(p.Id, p.Tildelt, Påstandens_sted))],
        new TextSpan(400, 10));

    private Søknadsdata Gitt(string id, long beregnet, long måloppnåelse) => Søknad(id, id, [(_r.Måloppnåelse, Tall(måloppnåelse))]).MedGitt(_r.BeregnetTilskudd, Tall(beregnet));

    [Fact]
    public void De_tre_eksemplene_i_regelverket_holder() => Assert.Empty(Kontroller(
        Ett(Over_taket, Verdi(_r.SøktTilskudd, 550_000), Verdi(_r.BeregnetTilskudd, 500_000)),
        Ett(For_sen, new Påstand.OmUtfall(Utfall.Avvist, new Hjemmel("§ 2", 2), Påstandens_sted)),
        Rammen_rekker_ikke(1_000_000, ("A", 400_000), ("B", 240_000), ("C", 360_000))));

    [Fact]
    public void Feil_verdi_meldes_ved_påstanden_med_grunnene_og_rett_linje()
    {
        var melding = Assert.Single(Kontroller(Ett(Over_taket, Verdi(_r.BeregnetTilskudd, 550_000))));

        Assert.Equal(("RV0805", Påstandens_sted), (melding.Descriptor.Code, melding.Span));
        Assert.Equal("Eksempelet venter at beregnet tilskudd er 550 000 kroner, men reglene gir: 500 000 kroner.", melding.Text.Nb);
        Assert.Equal("så: beregnet tilskudd er 500 000 kroner", melding.CorrectText);
        Assert.Contains(melding.Details, d => d.Nb.Contains("søkt beløp er 250 000 kroner, taket er 200 000 kroner", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Feil_utfall_meldes_med_det_reglene_gir()
    {
        var melding = Assert.Single(Kontroller(Ett(For_sen, new Påstand.OmUtfall(Utfall.Avslått, null, Påstandens_sted))));

        Assert.Equal("RV0801", melding.Descriptor.Code);
        Assert.Equal("Eksempelet venter «avslått», men reglene gir «avvist».", melding.Text.Nb);
        Assert.Equal("§ 2 andre ledd: Søknaden avvises fordi søknaden er levert etter fristen: levert 7. april 2018, fristen var 6. april 2018.", melding.Details.Single().Nb);
    }

    [Fact]
    public void Rett_utfall_etter_feil_bestemmelse_meldes()
    {
        var melding = Assert.Single(Kontroller(Ett(For_sen, new Påstand.OmUtfall(Utfall.Avvist, new Hjemmel("§ 2", 1), Påstandens_sted))));

        Assert.Equal("RV0802", melding.Descriptor.Code);
        Assert.Equal("Eksempelet venter «etter § 2 første ledd», men reglene gir «etter § 2 andre ledd».", melding.Text.Nb);
    }

    [Fact]
    public void Hele_paragrafen_dekker_leddene_i_den() =>
        Assert.Empty(Kontroller(Ett(For_sen, new Påstand.OmUtfall(Utfall.Avvist, new Hjemmel("§ 2"), Påstandens_sted))));

    [Fact]
    public void Avslag_fordi_beløpet_er_null_finnes_igjen_i_grunnene_bak()
    {
        var søknad = Søknad("1", "1", [(_r.Levert, Tid(2018, 4, 1)), (_r.ErUndertegnet, Ja), (_r.HarVansker, Nei)], (_r.Tiltak, [Del("1", (_r.Formål, Kode("etablering")), (_r.SøktBeløp, Tall(5)), (_r.GjelderNy, Nei))]));

        Assert.Empty(Kontroller(Ett(søknad, new Påstand.OmUtfall(Utfall.Avslått, new Hjemmel("§ 3", 1, "a"), Påstandens_sted))));
        Assert.Single(Kontroller(Ett(søknad, new Påstand.OmUtfall(Utfall.Avslått, new Hjemmel("§ 3", 1, "b"), Påstandens_sted))));
    }

    [Fact]
    public void Innvilget_før_fordelingen_forklarer_hvorfor_det_ikke_kan_sies()
    {
        var melding = Assert.Single(Kontroller(Ett(Over_taket, new Påstand.OmUtfall(Utfall.DelvisInnvilget, null, Påstandens_sted))));

        Assert.Equal("RV0801", melding.Descriptor.Code);
        Assert.StartsWith("Utfallet avhenger av fordelingen", melding.Help.Nb, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Til_avklaring_krever_nøyaktig_de_opplysningene_som_mangler()
    {
        var søknad = Over_taket.Uten(_r.Levert, _r.Måloppnåelse);
        Påstand Mangler(params Opplysning[] fakta) => new Påstand.OmAvklaring(fakta, Påstandens_sted);

        Assert.Empty(Kontroller(Ett(søknad, Mangler()), Ett(søknad, Mangler(_r.Måloppnåelse, _r.Levert))));
        var melding = Assert.Single(Kontroller(Ett(søknad, Mangler(_r.Levert))));
        Assert.Equal("RV0804", melding.Descriptor.Code);
        Assert.Equal("Eksempelet sier at dette mangler: levert. Det som mangler, er: levert og forventet måloppnåelse.", melding.Text.Nb);
        Assert.Equal("så: til avklaring: levert, forventet måloppnåelse", melding.CorrectText);
    }

    [Fact]
    public void Venter_på_retting_og_til_avklaring_forveksles_ikke()
    {
        var usignert = Over_taket.Med((_r.ErUndertegnet, Nei));

        Assert.Empty(Kontroller(Ett(usignert, new Påstand.OmRetting(Påstandens_sted))));
        Assert.Equal("RV0803", Assert.Single(Kontroller(Ett(usignert, new Påstand.OmAvklaring([], Påstandens_sted)))).Descriptor.Code);
        Assert.Equal("RV0803", Assert.Single(Kontroller(Ett(Over_taket, new Påstand.OmRetting(Påstandens_sted)))).Descriptor.Code);
    }

    [Fact]
    public void Ikke_avgjort_er_riktig_bare_når_noe_mangler()
    {
        var uten = Over_taket.Uten(_r.HarVansker);

        Assert.Empty(Kontroller(Ett(uten, Verdi(_r.BeregnetTilskudd, null))));
        var melding = Assert.Single(Kontroller(Ett(Over_taket, Verdi(_r.BeregnetTilskudd, null))));
        Assert.Equal("Eksempelet venter at beregnet tilskudd er ikke avgjort, men reglene gir: 500 000 kroner.", melding.Text.Nb);
    }

    [Fact]
    public void Feil_tildeling_meldes_ved_raden_med_steget_som_grunn()
    {
        var melding = Assert.Single(Kontroller(Rammen_rekker_ikke(1_000_000, ("A", 400_000), ("B", 250_000), ("C", 360_000))));

        Assert.Equal(("RV0806", Påstandens_sted), (melding.Descriptor.Code, melding.Span));
        Assert.Equal("Eksempelet venter at søknad B får 250 000 kroner, men fordelingen gir 240 000 kroner.", melding.Text.Nb);
        Assert.Contains(melding.Details, d => d.Nb.StartsWith("fordelingen etter § 6 punkt 1: I gruppen der forventet måloppnåelse er 5", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Uten_egen_ramme_brukes_rundens_nye_midler() =>
        Assert.Empty(Kontroller(Rammen_rekker_ikke(null, ("A", 400_000), ("B", 600_000), ("C", 900_000))));

    [Fact]
    public void Fordeling_uten_ramme_meldes_ved_overskriften()
    {
        var melding = Assert.Single(Kontroller(Rammen_rekker_ikke(null, ("A", 1)) with { Runde = null }));

        Assert.Equal(("RV0808", 400), (melding.Descriptor.Code, melding.Span.Start));
    }

    [Fact]
    public void Søknad_uten_beløp_eller_prioritet_kan_ikke_være_med()
    {
        var eksempel = Rammen_rekker_ikke(1_000_000, ("A", 1)) with { Søknader = [Søknad("A", "A", [(_r.Måloppnåelse, Tall(1))]), Gitt("B", 5, 1).Uten(_r.Måloppnåelse).MedGitt(_r.BeregnetTilskudd, Tall(5))] };

        Assert.Equal(
            ["Søknad A kan ikke være med i fordelingen: beregnet tilskudd mangler eller er negativt.", "Søknad B kan ikke være med i fordelingen: forventet måloppnåelse mangler."],
            Kontroller(eksempel).Select(m => m.Text.Nb));
    }

    [Fact]
    public void Påstand_om_søknad_som_ikke_er_gitt_og_søknad_gitt_to_ganger_meldes()
    {
        Assert.Equal("RV0809", Assert.Single(Kontroller(Rammen_rekker_ikke(1_000_000, ("X", 1)))).Descriptor.Code);
        Assert.Equal("RV0810", Assert.Single(Kontroller(Rammen_rekker_ikke(1_000_000, ("A", 1)) with { Søknader = [Gitt("A", 5, 1), Gitt("A", 6, 1)] })).Descriptor.Code);
    }

    [Fact]
    public void Et_eksempel_uten_påstander_er_meldt_der_det_ble_lest_og_sies_ikke_om_igjen() =>
        Assert.Empty(Kontroller(Ett(Over_taket), new Eksempel("Tomt", null, null, [], [], null, Her)));

    [Fact]
    public void Meldingene_finnes_på_begge_språk_med_hver_sin_kode()
    {
        Assert.Equal(ExampleDiagnostics.Descriptors.Count, ExampleDiagnostics.Descriptors.Select(d => d.Code).Distinct().Count());
        Assert.All(ExampleDiagnostics.Descriptors, d => Assert.NotEqual(d.Title.Nb, d.Title.En));
    }
}
