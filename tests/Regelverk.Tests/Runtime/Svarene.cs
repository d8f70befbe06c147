using System;
using System.Linq;
using FsCheck.Fluent;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Runtime.Facts;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;
using static Regelverk.Tests.Runtime.Egenskap;
using Brøk = Regelverk.Runtime.Numbers.Brøk;
using Kroner = Regelverk.Runtime.Numbers.Kroner;
using Regnet = Regelverk.Runtime.Facts.Regn;

namespace Regelverk.Tests.Runtime;

/// <summary>Values that may not be known: comparing, calculating and choosing among cases, held against the interpreter.</summary>
public class Svarene
{
    [Fact]
    public void Sammenligning_svarer_som_tolken() => For_alle(
        from a in Tolkens.Beløpslag
        from b in Tolkens.Beløpslag
        select (a, b),
        p =>
        {
            var tolkens = new Tolkens();
            var (a, b) = (tolkens.Beløp(p.a), tolkens.Beløp(p.b));
            bool Som(ComparisonOperator hvordan, Sannhet vårt) => Tolkens.Samme(tolkens.Svar(Er(a.Uttrykk, hvordan, b.Uttrykk, "er")), vårt);
            return Som(ComparisonOperator.Equal, Sammenlign.Lik(a.Svar, b.Svar))
                && Som(ComparisonOperator.NotEqual, Sammenlign.Ulik(a.Svar, b.Svar))
                && Som(ComparisonOperator.AtLeast, Sammenlign.MinstLik(a.Svar, b.Svar))
                && Som(ComparisonOperator.AtMost, Sammenlign.HøystLik(a.Svar, b.Svar))
                && Som(ComparisonOperator.MoreThan, Sammenlign.MerEnn(a.Svar, b.Svar))
                && Som(ComparisonOperator.LessThan, Sammenlign.MindreEnn(a.Svar, b.Svar));
        },
        500);

    [Fact]
    public void Regning_svarer_som_tolken() => For_alle(
        from a in Tolkens.Beløpslag
        from b in Tolkens.Beløpslag
        from c in Tolkens.Beløpslag
        select (a, b, c),
        p =>
        {
            var tolkens = new Tolkens();
            var (a, b, c) = (tolkens.Beløp(p.a), tolkens.Beløp(p.b), tolkens.Beløp(p.c));
            bool Som(Expression uttrykk, Svar<Kroner> vårt) => Tolkens.Samme(tolkens.Svar(uttrykk), vårt);
            Expression Ytterst(bool høyest) => new Expression.Extreme(høyest, [a.Uttrykk, b.Uttrykk, c.Uttrykk], Tolkens.Kronetype, Her, "ytterst");
            return Som(Regn(a.Uttrykk, ArithmeticOperator.Add, b.Uttrykk), Regnet.Pluss(a.Svar, b.Svar))
                && Som(Regn(a.Uttrykk, ArithmeticOperator.Subtract, b.Uttrykk), Regnet.Minus(a.Svar, b.Svar))
                && Som(Ytterst(true), Regnet.Høyeste(Regnet.Høyeste(a.Svar, b.Svar), c.Svar))
                && Som(Ytterst(false), Regnet.Laveste(Regnet.Laveste(a.Svar, b.Svar), c.Svar))
                && Som(Inntil(a.Uttrykk, b.Uttrykk), Regnet.Laveste(a.Svar, b.Svar))
                && Kvotienten_er_som_tolkens(tolkens, a, b);
        },
        500);

    private static bool Kvotienten_er_som_tolkens(Tolkens tolkens, (Expression Uttrykk, Svar<Kroner> Svar) a, (Expression Uttrykk, Svar<Kroner> Svar) b)
    {
        var vår = Regnet.Delt(Regnet.TilBrøk(a.Svar), Regnet.TilBrøk(b.Svar));
        var deres = tolkens.Svar(Regn(a.Uttrykk, ArithmeticOperator.Divide, b.Uttrykk));
        return deres is Result.Known { Value: Dsl.Values.Value.Number tall }
            ? vår.ErKjent && new Brøk(tall.Amount.Numerator, tall.Amount.Denominator) == vår.Verdi
            : vår.Kunnskap == Tolkens.Kunnskapen(deres);
    }

    [Fact]
    public void Valget_mellom_tilfeller_svarer_som_tolken() => For_alle(
        from vilkår in Tolkens.Vilkårslag.ArrayOf(3)
        from beløp in Tolkens.Beløpslag.ArrayOf(4)
        from antall in Gen.Choose(0, 3)
        from ellers in Gen.Choose(0, 1)
        from alltid in Gen.Choose(0, 5)
        where antall + ellers > 0
        select (vilkår, beløp, antall, HarEllers: ellers == 1, FørsteAlltid: alltid == 0),
        p =>
        {
            var tolkens = new Tolkens();
            var beløp = p.beløp.Select(tolkens.Beløp).ToList();
            var vilkår = p.vilkår.Select(tolkens.Vilkår).ToList();
            var tilfeller = Enumerable.Range(0, p.antall)
                .Select(i => i == 0 && p.FørsteAlltid ? Alltid(beløp[i].Uttrykk) : Hvis(beløp[i].Uttrykk, vilkår[i].Uttrykk))
                .ToList();
            var valg = Enumerable.Range(0, p.antall)
                .Aggregate(default(Tilfellevalg<Kroner>), (v, i) => v.Med(i == 0 && p.FørsteAlltid ? Sannhet.Ja : vilkår[i].Sannhet, beløp[i].Svar));
            if (p.HarEllers)
            {
                tilfeller.Add(Ellers(beløp[3].Uttrykk));
                valg = valg.MedEllers(beløp[3].Svar);
            }

            var definisjon = Definer("beløpet", tolkens.SøknadBegrep, Tolkens.Kronetype, [.. tilfeller]);
            return Tolkens.Samme(tolkens.Svar(Navn(definisjon)), valg.Verdi);
        },
        5_000);

    [Fact]
    public void Verdien_av_et_tilfelle_som_ikke_gjelder_trenger_ingen_å_regne_ut() => For_alle(
        from vilkår in Tolkens.Vilkårslag.ArrayOf(2)
        from beløp in Tolkens.Beløpslag.ArrayOf(3)
        select (vilkår, beløp),
        p =>
        {
            var tolkens = new Tolkens();
            var beløp = p.beløp.Select(b => tolkens.Beløp(b).Svar).ToList();
            var vilkår = p.vilkår.Select(v => tolkens.Vilkår(v).Sannhet).ToList();
            var alt = default(Tilfellevalg<Kroner>).Med(vilkår[0], beløp[0]).Med(vilkår[1], beløp[1]).MedEllers(beløp[2]);
            var bare_det_mulige = default(Tilfellevalg<Kroner>);
            for (var i = 0; i < 2; i++)
            {
                bare_det_mulige = vilkår[i].ErNei ? bare_det_mulige.MedVilkår(vilkår[i]) : bare_det_mulige.Med(vilkår[i], beløp[i]);
            }

            return alt.Verdi == (bare_det_mulige.EllersGjelder.ErNei ? bare_det_mulige : bare_det_mulige.MedEllers(beløp[2])).Verdi;
        },
        1_000);

    [Fact]
    public void En_opplysning_som_bare_oppgis_i_noen_tilfeller_svarer_som_tolken() => For_alle(
        from vilkår in Tolkens.Vilkårslag
        from beløp in Gen.Elements(1, 4)
        select (vilkår, beløp),
        p =>
        {
            var tolkens = new Tolkens();
            var vilkår = tolkens.Vilkår(p.vilkår);
            var beløp = tolkens.Beløp(p.beløp);
            var opplysning = ((Expression.Fact)beløp.Uttrykk).Opplysning;
            opplysning.OppgisBareNår = vilkår.Uttrykk;
            return Tolkens.Samme(tolkens.Svar(beløp.Uttrykk), beløp.Svar.Når(vilkår.Sannhet));
        });

    [Fact]
    public void Antall_og_sum_av_deler_svarer_som_tolken() => For_alle(
        from fakta in Gen.Choose(0, 2).ArrayOf(5)
        from beløp in Gen.Choose(0, 3).ArrayOf(5)
        from deler in Gen.Choose(0, 5)
        from grense in Gen.Choose(0, 5)
        select (Fakta: fakta.Take(deler).ToArray(), Beløp: beløp.Take(deler).ToArray(), grense),
        p =>
        {
            var tolkens = new Tolkens();
            var tiltak = Begrep("tiltak", Begrepsrolle.Element, "tiltakene");
            tiltak.Utenfor = tolkens.SøknadBegrep;
            tiltak.Liste = Fakta(tolkens.SøknadBegrep, "tiltakene", new Verditype(Verdislag.Liste) { Element = tiltak });
            var (holder, kostnad) = (Fakta(tiltak, "holder", JaNei), Fakta(tiltak, "kostnad", Tolkens.Kronetype));
            var deler = p.Fakta.Select((f, i) => Del($"{i}", [.. f < 2 ? [(holder, f == 1 ? Ja : Nei)] : Array.Empty<(Opplysning, Dsl.Values.Value)>(), .. p.Beløp[i] < 3 ? [(kostnad, Tall(p.Beløp[i]))] : Array.Empty<(Opplysning, Dsl.Values.Value)>()])).ToArray();
            var data = Søknad("S", "L", [], (tiltak, deler));
            Result Svar(Expression uttrykk) => tolkens.Tolk(o => o with { Begreper = [tolkens.Søker, tolkens.SøknadBegrep, tiltak] }).Evaluate(uttrykk, data, null);

            var opptelling = default(Opptelling);
            var sum = Svar<Kroner>.Kjent(Kroner.Zero);
            for (var i = 0; i < deler.Length; i++)
            {
                var tas_med = p.Fakta[i] == 2 ? Sannhet.Ukjent : p.Fakta[i] == 1;
                opptelling = opptelling.Med(tas_med);
                sum = tas_med.ErJa ? Regnet.Pluss(sum, p.Beløp[i] < 3 ? Kroner.FraKroner(p.Beløp[i]) : Svar<Kroner>.Mangler) : sum;
            }

            var antall = Antall(tiltak, Les(holder));
            bool Som(ComparisonOperator hvordan, Sannhet vårt) => Tolkens.Samme(Svar(Er(antall, hvordan, Hel(p.grense), "er")), vårt);
            var grense = Spenn.Punkt(p.grense);
            return Tolkens.Samme(Svar(antall), opptelling.Antall)
                && Tolkens.Samme(Svar(Sum(Les(kostnad), tiltak, Les(holder))), opptelling.Samlet(sum))
                && Som(ComparisonOperator.AtLeast, opptelling.Spenn.MinstLik(grense))
                && Som(ComparisonOperator.AtMost, opptelling.Spenn.HøystLik(grense))
                && Som(ComparisonOperator.MoreThan, opptelling.Spenn.MerEnn(grense))
                && Som(ComparisonOperator.LessThan, opptelling.Spenn.MindreEnn(grense))
                && Som(ComparisonOperator.Equal, opptelling.Spenn.Lik(grense))
                && Som(ComparisonOperator.NotEqual, opptelling.Spenn.Ulik(grense));
        },
        1_000);

    [Fact]
    public void Det_som_ikke_er_kjent_kan_ikke_leses_som_null()
    {
        Assert.Throws<InvalidOperationException>(() => Svar<Kroner>.Mangler.Verdi);
        Assert.Throws<InvalidOperationException>(() => default(Svar<long>).Verdi);
        Assert.Throws<ArgumentOutOfRangeException>(() => Svar<long>.Uten(Kunnskap.Kjent));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sannhet.UkjentFordi(Kunnskap.Uaktuell));
        Assert.Equal(["mangler", "uaktuell", "ikke avgjort", "5 kroner"], new[] { Svar<Kroner>.Mangler, Svar<Kroner>.Uaktuell, Svar<Kroner>.Uten(Kunnskap.Konflikt), Kroner.FraKroner(5) }.Select(s => s.ToString()));
    }
}
