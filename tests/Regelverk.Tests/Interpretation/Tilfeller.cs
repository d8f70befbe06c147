using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>Which case of a definition gives the value, and what is uaktuelt.</summary>
public class Tilfeller
{
    private readonly Begrep _søker = Begrep("lag", Begrepsrolle.Søker);
    private readonly Begrep _søknad = Begrep("søknad", Begrepsrolle.Søknad);
    private readonly Opplysning _a;
    private readonly Opplysning _b;
    private readonly Opplysning _n;
    private readonly Hjemmel _h1 = new("§ 4", 1, "a");
    private readonly Hjemmel _h2 = new("§ 4", 1, "b");

    public Tilfeller()
    {
        _søknad.Utenfor = _søker;
        _a = Fakta(_søknad, "er a", JaNei);
        _b = Fakta(_søknad, "er b", JaNei);
        _n = Fakta(_søknad, "n", Kroner);
    }

    private Ordning Ordning(params Definisjon[] definisjoner) => new() { Søker = _søker, Søknad = _søknad, Definisjoner = definisjoner };

    private Result Finn(Definisjon definisjon, params (Opplysning, Value)[] fakta) =>
        new Tolk(Ordning(definisjon)).Verdi(Navn(definisjon), Søknad("S", "L", fakta), null).Resultat;

    private static Result Kjent(long tall) => new Result.Known(Tall(tall));

    private Definisjon Sats(params Tilfelle[] tilfeller) => Definer("satsen", _søknad, Kroner, tilfeller);

    [Fact]
    public void Ellers_gjelder_bare_når_ingen_andre_gjør_det()
    {
        var sats = Sats(Hvis(Kr(5), Les(_a), _h1), Ellers(Kr(1), _h2));

        Assert.Equal(Kjent(5), Finn(sats, (_a, Ja)));
        Assert.Equal(Kjent(1), Finn(sats, (_a, Nei)));
        Assert.IsType<Result.Unknown>(Finn(sats));
    }

    [Fact]
    public void Samme_verdi_i_alle_mulige_tilfeller_er_kjent_uten_opplysningen() =>
        Assert.Equal(Kjent(5), Finn(Sats(Hvis(Kr(5), Les(_a), _h1), Ellers(Kr(5), _h2))));

    [Fact]
    public void Uten_ellers_kan_intet_tilfelle_gjelde_så_verdien_er_ikke_sikker()
    {
        var sats = Sats(Hvis(Kr(5), Les(_a), _h1), Hvis(Kr(5), Les(_b), _h2));

        Assert.IsType<Result.Unknown>(Finn(sats));
        Assert.IsType<Result.NoValue>(Finn(sats, (_a, Nei), (_b, Nei)));
        Assert.Equal(Kjent(5), Finn(sats, (_a, Ja)));
    }

    [Fact]
    public void To_tilfeller_med_ulik_verdi_er_konflikt_uansett_rekkefølge()
    {
        var første = Hvis(Kr(5), Les(_a), _h1);
        var andre = Hvis(Kr(7), Les(_b), _h2);

        Assert.Equal(new Result.Conflict("satsen", _h1, _h2), Finn(Sats(første, andre), (_a, Ja), (_b, Ja)));
        Assert.Equal(new Result.Conflict("satsen", _h2, _h1), Finn(Sats(andre, første), (_a, Ja), (_b, Ja)));
    }

    [Fact]
    public void To_tilfeller_med_samme_verdi_er_ikke_konflikt() =>
        Assert.Equal(Kjent(5), Finn(Sats(Hvis(Kr(5), Les(_a), _h1), Hvis(Kr(5), Les(_b), _h2)), (_a, Ja), (_b, Ja)));

    [Fact]
    public void Et_sikkert_tilfelle_er_ikke_nok_når_et_annet_kan_gi_konflikt()
    {
        var sats = Sats(Hvis(Kr(5), Les(_a), _h1), Hvis(Kr(7), Les(_b), _h2));

        Assert.IsType<Result.Unknown>(Finn(sats, (_a, Ja)));
        Assert.Equal(Kjent(5), Finn(sats, (_a, Ja), (_b, Nei)));
    }

    [Fact]
    public void Et_tilfelle_som_ikke_er_mulig_etterspør_ingenting()
    {
        var m = Fakta(_søknad, "m", Kroner);
        var sats = Sats(Hvis(Les(_n), Les(_a), _h1), Ellers(Les(m), _h2));
        IEnumerable<Opplysning> Mangler(params (Opplysning, Value)[] fakta) =>
            new Tolk(Ordning(sats)).Verdi(Navn(sats), Søknad("S", "L", fakta), null).Mangler.Select(x => x.Opplysning);

        Assert.Equal([m], Mangler((_a, Nei)));
        Assert.Equal([_n], Mangler((_a, Ja)));
        Assert.Equal([_a, _n, m], Mangler());
    }

    [Fact]
    public void Gitt_verdi_går_foran_beregning()
    {
        var sats = Sats(Alltid(Kr(5)));
        var svar = new Tolk(Ordning(sats)).Verdi(Navn(sats), Søknad("S", "L", []).MedGitt(sats, Tall(9)), null);

        Assert.Equal(Kjent(9), svar.Resultat);
    }

    [Fact]
    public void Konflikt_gir_til_avklaring_med_begge_bestemmelsene()
    {
        var sats = Sats(Hvis(Kr(5), Les(_a), _h1), Hvis(Kr(7), Les(_b), _h2));
        var avgjørelse = new Tolk(Ordning(sats) with { BeregnetTilskudd = sats }).Avgjør(Søknad("S", "L", [(_a, Ja), (_b, Ja)]), null);

        Assert.Equal(Ventestatus.TilAvklaring, avgjørelse.Status);
        Assert.Empty(avgjørelse.Mangler);
        Assert.Equal("Satsen kan ikke regnes ut: § 4 første ledd bokstav a og § 4 første ledd bokstav b gir ulike svar for «satsen».", avgjørelse.Begrunnelse.Single().Tekst);
    }

    [Fact]
    public void Negativt_beløp_blir_aldri_tildelt()
    {
        var sats = Sats(Alltid(Kr(-5)));
        var avgjørelse = new Tolk(Ordning(sats) with { BeregnetTilskudd = sats }).Avgjør(Søknad("S", "L", []), null);

        Assert.Equal(Ventestatus.TilAvklaring, avgjørelse.Status);
        Assert.Null(avgjørelse.Tildelt);
        Assert.EndsWith("Et tilskudd kan ikke være negativt; regelen må rettes.", avgjørelse.Begrunnelse.Single().Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Definisjon_som_bygger_på_seg_selv_stopper_med_feil_i_stedet_for_å_gå_i_ring()
    {
        var ring = Sats();
        ring.Tilfeller = [Alltid(Regn(Navn(ring), ArithmeticOperator.Add, Kr(1)))];

        Assert.Throws<InvalidOperationException>(() => Finn(ring));
    }

    [Fact]
    public void Uaktuelt_vilkår_er_ikke_oppfylt_og_det_motsatte_er_oppfylt()
    {
        var betinget = new Opplysning("er c", ["er c"], _søknad, JaNei, Her) { OppgisBareNår = Les(_a) };

        Assert.Equal(new Result.Known(Nei), Avgjort(Alle(Les(betinget)), (_a, Nei)));
        Assert.Equal(new Result.Known(Ja), Avgjort(Ikke(Les(betinget), "ikke er c"), (_a, Nei)));
        Assert.IsType<Result.Unknown>(Avgjort(Alle(Les(betinget)), (_a, Ja)));
        Assert.IsType<Result.Unknown>(Avgjort(Alle(Les(betinget))));

        // Given although it does not concern the case: it still does not count.
        Assert.Equal(new Result.Known(Nei), Avgjort(Alle(Les(betinget)), (_a, Nei), (betinget, Ja)));
    }

    [Fact]
    public void Verdi_er_ikke_sikker_før_det_er_sikkert_at_den_er_aktuell()
    {
        var betinget = new Opplysning("er c", ["er c"], _søknad, JaNei, Her) { OppgisBareNår = Les(_a) };
        var svar = new Tolk(Ordning()).Verdi(Les(betinget), Søknad("S", "L", [(betinget, Ja)]), null);

        Assert.IsType<Result.Unknown>(svar.Resultat);
        Assert.Equal([_a], svar.Mangler.Select(m => m.Opplysning));
    }

    [Fact]
    public void Sammenligning_med_uaktuell_verdi_er_ikke_oppfylt()
    {
        var beløp = new Opplysning("beløp", ["beløp"], _søknad, Kroner, Her) { OppgisBareNår = Les(_a) };
        Result Prøv(ComparisonOperator hvordan) => Avgjort(Er(Les(beløp), hvordan, Kr(5), "beløp"), (_a, Nei));

        Assert.Equal(new Result.Known(Nei), Prøv(ComparisonOperator.AtLeast));
        Assert.Equal(new Result.Known(Nei), Prøv(ComparisonOperator.LessThan));
        Assert.Equal(new Result.Known(Nei), Prøv(ComparisonOperator.Equal));
        Assert.Equal(new Result.Known(Ja), Prøv(ComparisonOperator.NotEqual));
    }

    [Fact]
    public void Regning_med_uaktuell_verdi_blir_ikke_null()
    {
        var beløp = new Opplysning("beløp", ["beløp"], _søknad, Kroner, Her) { OppgisBareNår = Les(_a) };
        var sats = Sats(Alltid(Regn(Les(beløp), ArithmeticOperator.Add, Kr(1))));

        Assert.IsType<Result.NotApplicable>(Finn(sats, (_a, Nei)));
        Assert.Equal(Kjent(3), Finn(sats, (_a, Ja), (beløp, Tall(2))));
    }

    [Fact]
    public void Uten_fordeling_tildeles_beregnet_tilskudd_med_en_gang()
    {
        var søkt = Definer("søkt tilskudd", _søknad, Kroner, Alltid(Les(_n)));
        var beregnet = Definer("beregnet tilskudd", _søknad, Kroner, Alltid(Inntil(Les(_n), Kr(100))));
        var tolk = new Tolk(Ordning(søkt, beregnet) with { SøktTilskudd = søkt, BeregnetTilskudd = beregnet });

        var fullt = tolk.Avgjør(Søknad("S", "L", [(_n, Tall(80))]), null);
        var delvis = tolk.Avgjør(Søknad("S", "L", [(_n, Tall(250))]), null);

        Assert.Equal((Utfall.Innvilget, (Rational)80), (fullt.Utfall, fullt.Tildelt));
        Assert.Equal((Utfall.DelvisInnvilget, (Rational)100), (delvis.Utfall, delvis.Tildelt));
    }

    [Fact]
    public void Avslagsregel_og_tilskuddsregel_virker_hver_sin_vei()
    {
        var beregnet = Definer("beregnet tilskudd", _søknad, Kroner, Alltid(Kr(100)));
        var tolk = new Tolk(Ordning(beregnet) with
        {
            BeregnetTilskudd = beregnet,
            Krav = [Krav(Kravslag.Gis, Les(_a), _h1), Krav(Kravslag.Avslås, Les(_b), _h2), Krav(Kravslag.Utbetales, Les(_n), _h2)],
        });
        Avgjørelse Avgjør(Value a, Value b) => tolk.Avgjør(Søknad("S", "L", [(_a, a), (_b, b)]), null);

        Assert.Equal(Utfall.Innvilget, Avgjør(Ja, Nei).Utfall);
        Assert.Equal(["Vilkåret «er a» er ikke oppfylt."], Avgjør(Nei, Nei).Begrunnelse.Select(g => g.Tekst));
        Assert.Equal(["Søknaden avslås fordi er b."], Avgjør(Ja, Ja).Begrunnelse.Select(g => g.Tekst));
        Assert.Equal(["§ 4 første ledd bokstav a", "§ 4 første ledd bokstav b"], Avgjør(Nei, Ja).Begrunnelse.Select(g => g.Hjemmel));
    }

    private Result Avgjort(Expression vilkår, params (Opplysning, Value)[] fakta) => new Tolk(Ordning()).Verdi(vilkår, Søknad("S", "L", fakta), null).Resultat;
}
