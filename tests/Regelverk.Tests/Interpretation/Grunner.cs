using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>Only what settled a result is a ground for it, each with its own place.</summary>
public class Grunner
{
    private readonly Begrep _søker = Begrep("lag", Begrepsrolle.Søker);
    private readonly Begrep _søknad = Begrep("søknad", Begrepsrolle.Søknad);
    private readonly Opplysning _a;
    private readonly Opplysning _b;
    private readonly Opplysning _c;
    private readonly Opplysning _n;
    private readonly Hjemmel _p2 = new("§ 2", 1);

    public Grunner()
    {
        _søknad.Utenfor = _søker;
        _a = Fakta(_søknad, "er a", JaNei);
        _b = Fakta(_søknad, "er b", JaNei);
        _c = Fakta(_søknad, "er c", JaNei);
        _n = Fakta(_søknad, "n", Kroner);
    }

    /// <summary>The places of the grounds when «Tilskudd gis hvis» the list, with a ja, b nei and c not known.</summary>
    private IEnumerable<string?> Steder(Quantifier hvordan, int antall) =>
        Avgjør(Liste(hvordan, antall)).Begrunnelse.Where(g => g.Slag == Grunnslag.Vilkår).Select(g => g.Sted?.Bokstav);

    private Expression Liste(Quantifier hvordan, int antall) =>
        Vilkår(hvordan, antall, (_p2 with { Bokstav = "a" }, Les(_a)), (_p2 with { Bokstav = "b" }, Les(_b)), (_p2 with { Bokstav = "c" }, Les(_c)));

    private Avgjørelse Avgjør(Expression vilkår, Definisjon? beregnet = null)
    {
        var beløp = beregnet ?? Definer("beregnet tilskudd", _søknad, Kroner, Alltid(Kr(100)));
        var ordning = new Ordning { Søker = _søker, Søknad = _søknad, BeregnetTilskudd = beløp, Krav = [Krav(Kravslag.Gis, vilkår, _p2)] };
        return new Tolk(ordning).Avgjør(Søknad("S", "L", [(_a, Ja), (_b, Nei), (_n, Tall(5))]), null);
    }

    [Fact]
    public void Bare_vilkårene_som_avgjorde_er_grunner()
    {
        Assert.Equal(["b"], Steder(Quantifier.All, 0));      // not met: the one that fails
        Assert.Equal(["a"], Steder(Quantifier.AtLeast, 1));  // met: the one that holds
        Assert.Equal(["b"], Steder(Quantifier.AtLeast, 3));  // not met: the one that fails
        Assert.Equal(["a"], Steder(Quantifier.None, 0));     // not met: the one that holds
        Assert.Equal(["a"], Steder(Quantifier.AtMost, 0));   // not met: the one that holds
        Assert.Equal(["b"], Steder(Quantifier.AtMost, 2));   // met: the one that does not count
        Assert.Equal(["c"], Steder(Quantifier.Exactly, 1));  // open: the one that is missing
        Assert.Equal(["c"], Steder(Quantifier.AtLeast, 2));  // open: the one that is missing
    }

    [Fact]
    public void Et_benektet_vilkår_har_de_samme_grunnene() =>
        Assert.Equal(["a"], Avgjør(Ikke(Liste(Quantifier.AtLeast, 1), "ikke (minst ett)")).Begrunnelse.Select(g => g.Sted?.Bokstav));

    [Fact]
    public void Bak_et_benektet_vilkår_om_deler_ligger_de_delene_som_avgjorde_det()
    {
        var tiltak = Begrep("tiltak", Begrepsrolle.Element);
        tiltak.Utenfor = _søknad;
        var ny = Fakta(tiltak, "er ny", JaNei);
        var beløp = Definer("beregnet tilskudd", _søknad, Kroner, Alltid(Kr(100)));
        var ikke = Ikke(new Expression.Quantified(Quantifier.AtLeast, 1, tiltak, Les(ny), JaNei, Her, "minst ett tiltak er ny"), "ikke (minst ett tiltak er ny)");
        var ordning = new Ordning { Søker = _søker, Søknad = _søknad, Begreper = [_søker, _søknad, tiltak], BeregnetTilskudd = beløp, Krav = [Krav(Kravslag.Gis, ikke, _p2)] };

        IEnumerable<string> Bak(params Value[] svar)
        {
            var søknad = Søknad("S", "L", [], (tiltak, svar.Select((s, i) => Del($"{i + 1}", (ny, s))).ToArray()));
            return new Tolk(ordning).Avgjør(søknad, null).Begrunnelse[0].Fordi.Select(g => g.Tekst);
        }

        Assert.Equal(["Vilkåret «er ny» er ikke oppfylt for tiltak 1.", "Vilkåret «er ny» er ikke oppfylt for tiltak 2."], Bak(Nei, Nei));
        Assert.Equal(["Vilkåret «er ny» er oppfylt for tiltak 2."], Bak(Nei, Ja));
    }

    [Fact]
    public void En_definisjon_som_brukes_flere_ganger_forklares_én_gang()
    {
        var grunnbeløp = Definer("grunnbeløp", _søknad, Kroner, Alltid(Les(_n)));
        var beregnet = Definer("beregnet tilskudd", _søknad, Kroner, Alltid(Regn(Navn(grunnbeløp), ArithmeticOperator.Add, Navn(grunnbeløp))));
        var beløp = Avgjør(Les(_a), beregnet).Begrunnelse.Single(g => g.Slag == Grunnslag.Beløp);

        Assert.Equal(["Grunnbeløp er 5 kroner: n er 5 kroner."], beløp.Fordi.Select(g => g.Tekst));
    }

    [Fact]
    public void Gulv_og_avrunding_nevnes_bare_når_de_endret_beløpet()
    {
        Expression Minst(long kroner) => new Expression.Bounded(Les(_n), false, Kr(kroner), Kroner, Her, "n, men minst");
        Expression Rundet(Expression verdi) => new Expression.Rounded(verdi, new Avrunding(Avrundingsmåte.Ned, 10), Kroner, Her, "avrundet");
        string Tekst(Expression verdi) => Avgjør(Les(_a), Definer("beløp", _søknad, Kroner, Alltid(verdi))).Begrunnelse[1].Tekst;

        Assert.Equal("Beløp er 20 kroner: n er 5 kroner, det minste beløpet er 27 kroner, avrundet ned til 20 kroner.", Tekst(Rundet(Minst(27))));
        Assert.Equal("Beløp er 20 kroner: avrundet ned fra 27 kroner til 20 kroner.", Tekst(Rundet(Kr(27))));
        Assert.Equal("Beløp er 5 kroner: n er 5 kroner.", Tekst(Minst(3)));
    }

    [Theory]
    [InlineData(ComparisonOperator.AtLeast, 8, "det mangler 3 kroner")]
    [InlineData(ComparisonOperator.MoreThan, 8, "det mangler 3 kroner")]
    [InlineData(ComparisonOperator.MoreThan, 5, "det er akkurat på grensen")]
    [InlineData(ComparisonOperator.AtMost, 4, "det er 1 kroner for mye")]
    [InlineData(ComparisonOperator.LessThan, 5, "det er akkurat på grensen")]
    public void Avstanden_til_grensen_står_i_grunnen(ComparisonOperator hvordan, long grense, string avstand) =>
        Assert.Equal($"Vilkåret «prøven» er ikke oppfylt: n er 5 kroner, {avstand}.", Avgjør(Er(Les(_n), hvordan, Kr(grense), "prøven")).Begrunnelse.Single().Tekst);

    [Fact]
    public void Konflikt_er_ikke_det_samme_som_ikke_avgjort_i_et_eksempel()
    {
        var sats = Definer("satsen", _søknad, Kroner, Hvis(Kr(5), Les(_a), _p2 with { Bokstav = "a" }), Hvis(Kr(7), Les(_a), _p2 with { Bokstav = "b" }));
        var eksempel = new Eksempel("Konflikt", null, null, [Søknad("S", "L", [(_a, Ja)])], [new Påstand.OmVerdi(Navn(sats), null, Her)], null, Her);
        var melding = Assert.Single(Eksempelkontroll.Kontroller(new Ordning { Søker = _søker, Søknad = _søknad, Definisjoner = [sats], Eksempler = [eksempel] }));

        Assert.Equal("Eksempelet venter at satsen er ikke avgjort, men reglene gir: § 2 første ledd bokstav a og § 2 første ledd bokstav b gir ulike svar for «satsen».", melding.Text.Nb);
    }
}
