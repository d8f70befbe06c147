using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>What an applicant reads: why this, why not that, and why they got more.</summary>
public class Forklaringer
{
    private readonly Rekrutteringstilskudd2018 _r = new();

    private Avgjørelse Avgjør(Søknadsdata søknad) => new Tolk(_r.Ordning).Avgjør(søknad, _r.Runde1);

    private Fordelingsresultat Fordel(Rational ramme, params Søknadsdata[] søknader) =>
        new Fordeler(new Tolk(_r.Ordning)).Fordel([.. søknader.Select(Avgjør)], _r.Runde1, ramme);

    private IReadOnlyList<string> Sammenlign(Fordelingsresultat resultat, int ene, int andre) => Sammenligning.Av(resultat.Avgjørelser[ene], resultat.Avgjørelser[andre], resultat);

    [Fact]
    public void Delvis_innvilget_forklarer_hvor_hver_krone_falt_bort()
    {
        // Søkt 700 000: 50 000 above the rate. Beregnet 650 000, the frame is 600 000.
        var forklaring = Forklaring.Av(Fordel(600_000, _r.EnSøknad("A", 7, _r.Etablering("1", 250_000), _r.Utdanning("2", 450_000))).Avgjørelser[0]);

        Assert.Equal("Søknad A fra Kommune A: delvis innvilget.", forklaring[0]);
        Assert.Equal("Søkt 700 000 kroner, beregnet 650 000 kroner, tildelt 600 000 kroner.", forklaring[1]);
        Assert.Equal(
            [
                "Hvorfor ikke et annet utfall:",
                "  Ikke avslått, for vilkårene er oppfylt.",
                "  Ikke innvilget, for tildelt tilskudd er 100 000 kroner lavere enn søkt tilskudd.",
                "  Beregnet tilskudd er lavere enn søkt tilskudd: 50 000 kroner falt bort i beregningen (§ 3 andre ledd).",
                "  Tildelt tilskudd er lavere enn beregnet tilskudd: 50 000 kroner falt bort (fordelingen etter § 6 punkt 1).",
            ],
            forklaring.SkipWhile(l => l != "Hvorfor ikke et annet utfall:"));
    }

    [Fact]
    public void Grunner_under_grunner_står_lenger_inn()
    {
        var forklaring = Forklaring.Av(Avgjør(_r.EnSøknad("A", 7, _r.Etablering("1", 250_000))));

        Assert.Contains("  § 2 første ledd bokstav a: Vilkåret «kommunen har rekrutteringsvansker» er oppfylt.", forklaring);
        Assert.Contains("        § 3 første ledd bokstav b nr. 1: Vilkåret «tiltaket har få eller ingen innbyggere på listen» er oppfylt for tiltak 1.", forklaring);
    }

    [Fact]
    public void Til_avklaring_sier_hva_som_mangler_og_hvem_som_gir_det()
    {
        var forklaring = Forklaring.Av(Avgjør(_r.EnSøknad("A", 7, _r.Utdanning("1", 5)).Uten(_r.Levert, _r.HarVansker, _r.HarUstabilitet)));

        Assert.Equal(
            ["Dette mangler:", "  levert, gis av kommune", "  har rekrutteringsvansker, gis av saksbehandler", "  har manglende stabilitet, gis av saksbehandler"],
            forklaring.SkipWhile(l => l != "Dette mangler:"));
    }

    [Theory]
    [InlineData("trukket", "En søknad som er trukket, blir ikke behandlet.")]
    [InlineData("avvist", "En søknad som avvises, blir ikke tatt under behandling. Det er derfor ikke avgjort om vilkårene for tilskudd er oppfylt.")]
    [InlineData("avslått", "Ikke avvist, for de formelle kravene er oppfylt.")]
    [InlineData("venter på retting", "Utfallet er ikke avgjort: søkeren må først rette søknaden.")]
    public void Hvert_utfall_sier_hvorfor_det_ikke_ble_et_annet(string utfall, string linje)
    {
        var søknad = _r.EnSøknad("A", 7, _r.Utdanning("1", 5));
        var forklaring = Forklaring.Av(Avgjør(utfall switch
        {
            "trukket" => søknad.Med(Søknadsstatus.Trukket),
            "avvist" => søknad.Med((_r.Levert, Tid(2018, 5, 1))),
            "avslått" => søknad.Med((_r.HarVansker, Nei)),
            _ => søknad.Med((_r.ErUndertegnet, Nei)),
        }));

        Assert.EndsWith(utfall + ".", forklaring[0], StringComparison.Ordinal);
        Assert.Contains("  " + linje, forklaring);
    }

    [Fact]
    public void Ulike_prioritetsgrupper_forklares_i_tre_setninger()
    {
        var resultat = Fordel(1_000_000, _r.EnSøknad("A", 9, _r.Utdanning("1", 400_000)), _r.EnSøknad("B", 5, _r.Utdanning("1", 600_000)), _r.EnSøknad("C", 5, _r.Utdanning("1", 900_000)));

        Assert.Equal(
            [
                "Kommune B får 240 000 kroner (delvis innvilget), mens Kommune A får 400 000 kroner (innvilget).",
                "Etter fordelingen etter § 6 punkt 1 dekkes prioritetsgruppene i rekkefølge: Kommune B er i gruppen der forventet måloppnåelse er 5 og får 40,00 % av beregnet tilskudd, fordi rammen ikke rakk lenger; Kommune A er i gruppen der forventet måloppnåelse er 9 og får hele beregnet tilskudd.",
                "Beregnet tilskudd er 600 000 kroner for Kommune B og 400 000 kroner for Kommune A.",
            ],
            Sammenlign(resultat, 1, 0));
    }

    [Fact]
    public void Lik_avkorting_peker_på_beregningen_som_forskjellen()
    {
        var resultat = Fordel(400_000, _r.EnSøknad("A", 5, _r.Etablering("1", 300_000)), _r.EnSøknad("B", 5, _r.Utdanning("1", 600_000)));

        // 200 000 and 600 000 share 400 000: one half each.
        Assert.Equal(
            [
                "Kommune A får 100 000 kroner (delvis innvilget), mens Kommune B får 300 000 kroner (delvis innvilget).",
                "Fordelingen behandlet dem likt: etter fordelingen etter § 6 punkt 1 får begge 50,00 % av beregnet tilskudd, fordi rammen ikke rakk lenger.",
                "Beregnet tilskudd er 200 000 kroner (av 300 000 kroner som det var søkt om) for Kommune A og 600 000 kroner for Kommune B, og det er forskjellen.",
                "For Kommune A gjelder § 3 andre ledd: Beregnet tilskudd er 200 000 kroner: summen av godkjent beløp for alle tiltakene: 200 000 kroner (tiltak 1).",
                "For Kommune B gjelder § 3 andre ledd: Beregnet tilskudd er 600 000 kroner: summen av godkjent beløp for alle tiltakene: 600 000 kroner (tiltak 1).",
            ],
            Sammenlign(resultat, 0, 1));
    }

    [Fact]
    public void Taket_er_forskjellen_når_det_stopper_bare_den_ene()
    {
        var resultat = Fordel(10_000_000, _r.EnSøknad("A", 5, _r.Utdanning("1", 3_000_000)), _r.EnSøknad("B", 5, _r.Utdanning("1", 600_000)));

        Assert.Equal(
            "Forskjellen ligger i fordelingen etter § 6 punkt 1: Kommune A er stoppet av taket for hva én kan få, mens Kommune B får hele beregnet tilskudd.",
            Sammenlign(resultat, 0, 1)[1]);
    }

    [Fact]
    public void Avvist_mot_innvilget_viser_det_som_skilte()
    {
        var resultat = Fordel(10_000_000, _r.EnSøknad("A", 5, _r.Utdanning("1", 300_000)).Med((_r.Levert, Tid(2018, 4, 7, 10, 12))), _r.EnSøknad("B", 5, _r.Utdanning("1", 600_000)));

        Assert.Equal(
            [
                "Kommune A får ikke tilskudd (avvist), mens Kommune B får 600 000 kroner (innvilget).",
                "For Kommune A gjelder § 2 andre ledd: Søknaden avvises fordi søknaden er levert etter fristen: levert 7. april 2018 kl. 10.12, fristen var 6. april 2018.",
                "Kommune B oppfyller vilkårene, se § 2 første ledd bokstav a.",
            ],
            Sammenlign(resultat, 0, 1));
    }

    [Fact]
    public void To_søknader_fra_samme_kommune_skilles_på_id_og_uten_navn_brukes_søkerens_id()
    {
        var en = _r.EnSøknad("A", 5, _r.Utdanning("1", 300_000)).Uten(_r.Kommunenavn);
        var annen = new Søknadsdata("B", en.SøkerId, en.Status, en.Opplysninger, en.Lister, en.Skjønnsgrunner, en.Gitt);
        var resultat = Fordel(10_000_000, en, annen);

        Assert.Equal("Både KA (søknad A) og KA (søknad B) får 300 000 kroner (innvilget).", Sammenlign(resultat, 0, 1)[0]);
    }

    [Fact]
    public void Den_som_trakk_søknaden_får_ingen_annen_grunn()
    {
        var resultat = Fordel(10_000_000, _r.EnSøknad("A", 5, _r.Utdanning("1", 300_000)).Med(Søknadsstatus.Trukket), _r.EnSøknad("B", 5, _r.Utdanning("1", 600_000)));

        Assert.Equal(
            ["Kommune A har trukket søknaden, mens Kommune B får 600 000 kroner (innvilget).", "Kommune B oppfyller vilkårene, se § 2 første ledd bokstav a."],
            Sammenlign(resultat, 0, 1));
    }

    [Fact]
    public void Hvor_langt_et_tall_var_fra_grensen_står_i_grunnen()
    {
        var krav = Krav(Kravslag.Gis, Er(Les(_r.Måloppnåelse), ComparisonOperator.AtLeast, Hel(5), "forventet måloppnåelse er minst 5"), new Hjemmel("§ 5"));
        var ordning = _r.Ordning with { Krav = [krav] };

        Assert.Equal(
            "Vilkåret «forventet måloppnåelse er minst 5» er ikke oppfylt: forventet måloppnåelse er 3, det mangler 2.",
            new Tolk(ordning).Avgjør(_r.EnSøknad("A", 3, _r.Utdanning("1", 5)), _r.Runde1).Begrunnelse.Single().Tekst);
    }
}
