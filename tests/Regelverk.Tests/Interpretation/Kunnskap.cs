using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Kit;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;
using Result = Regelverk.Dsl.Interpretation.Result;

namespace Regelverk.Tests.Interpretation;

/// <summary>A new fact never overturns a result that was certain.</summary>
public class Kunnskap
{
    private readonly Begrep _søker = Begrep("lag", Begrepsrolle.Søker);
    private readonly Begrep _søknad = Begrep("søknad", Begrepsrolle.Søknad);
    private readonly Opplysning[] _fakta;

    public Kunnskap()
    {
        _søknad.Utenfor = _søker;
        var a = Fakta(_søknad, "er a", JaNei);
        var b = Fakta(_søknad, "er b", JaNei);
        var c = new Opplysning("er c", ["er c"], _søknad, JaNei, Her) { OppgisBareNår = Les(a) };
        _fakta = [a, b, c];
    }

    /// <summary>Random conditions over three facts, one of them uaktuell unless another is ja.</summary>
    private Gen<Expression> Vilkårene(int dybde)
    {
        var blad = Gen.Elements(_fakta).Select(f => Les(f));
        if (dybde == 0)
        {
            return blad;
        }

        var under = Vilkårene(dybde - 1);
        var liste = from hvordan in Gen.Elements(Quantifier.All, Quantifier.None, Quantifier.AtLeast, Quantifier.AtMost, Quantifier.Exactly)
                    from antall in Gen.Choose(0, 3)
                    from deler in under.ArrayOf(3)
                    select Vilkår(hvordan, antall, [.. deler.Select(d => ((Hjemmel?)null, d))]);
        var beløp = from grunn in Beløpene(dybde - 1)
                    from hvordan in Gen.Elements(ComparisonOperator.AtLeast, ComparisonOperator.LessThan, ComparisonOperator.Equal, ComparisonOperator.NotEqual)
                    from grense in Gen.Choose(0, 3)
                    select Er(grunn, hvordan, Kr(grense), "prøve");
        return Gen.OneOf(blad, under.Select(v => Ikke(v, $"ikke ({v.Tekst})")), liste, beløp);
    }

    /// <summary>Random amounts given by cases, with and without «ellers», some of them in conflict.</summary>
    private Gen<Expression> Beløpene(int dybde) =>
        from vilkår in Vilkårene(dybde).ArrayOf(2)
        from verdier in Gen.Choose(0, 3).ArrayOf(3)
        from harEllers in Gen.Elements(true, false)
        select Navn(Definer("satsen", _søknad, Kroner, [
            Hvis(Kr(verdier[0]), vilkår[0]),
            Hvis(Regn(Kr(verdier[1]), ArithmeticOperator.Divide, Kr(verdier[1] == 3 ? 0 : 1)), vilkår[1]),
            .. harEllers ? new[] { Ellers(Kr(verdier[2])) } : []]));

    [Fact]
    public void Det_som_er_kjent_gjelder_for_alle_måter_å_fylle_ut_resten_på()
    {
        var tolk = new Tolk(new Ordning { Søker = _søker, Søknad = _søknad });
        var tilstander = Tilstander(0).ToList();
        Check.One(Prøvefrø.Oppsett(200), Prop.ForAll(Gen.OneOf(Vilkårene(3), Beløpene(2)).ToArbitrary(), uttrykk =>
        {
            var svar = tilstander.Select(t => (Tilstand: t, Svar: tolk.Verdi(uttrykk, Søknad("S", "L", t.Select(f => (f.Key, f.Value))), null).Resultat)).ToList();
            return svar
                .Where(s => s.Svar is Result.Known)
                .All(s => svar.Where(annen => Utvider(annen.Tilstand, s.Tilstand)).All(annen => annen.Svar == s.Svar));
        }));
    }

    [Fact]
    public void Svar_uten_mangler_endrer_seg_ikke_og_hver_mangel_er_ukjent()
    {
        var tolk = new Tolk(new Ordning { Søker = _søker, Søknad = _søknad });
        var tilstander = Tilstander(0).ToList();
        Check.One(Prøvefrø.Oppsett(200), Prop.ForAll(Vilkårene(3).ToArbitrary(), uttrykk => tilstander.All(t =>
        {
            var svar = tolk.Verdi(uttrykk, Søknad("S", "L", t.Select(f => (f.Key, f.Value))), null);
            var erUkjent = svar.Resultat is Result.Unknown;
            return erUkjent == svar.Mangler.Count > 0 || svar.Resultat is not (Result.Known or Result.Unknown)
                ? svar.Mangler.All(m => !t.ContainsKey(m.Opplysning))
                : false;
        })));
    }

    [Fact]
    public void Utfallet_i_2018_står_fast_når_opplysningene_kommer_én_etter_én()
    {
        var r = new Rekrutteringstilskudd2018();
        var tolk = new Tolk(r.Ordning);
        var søknader =
            from dag in Gen.Choose(4, 8)
            from klokke in Gen.Elements<int?>(null, 12)
            from svar in Gen.Elements(true, false).ArrayOf(6)
            from formål in Gen.Elements("etablering", "spesialistutdanning")
            from beløp in Gen.Elements(0, 150_000, 250_000)
            from rekkefølge in Gen.Choose(0, 1000).ArrayOf(9)
            select (Fakta: Opplysningene(r, dag, klokke, svar, formål, beløp), Rekkefølge: rekkefølge);

        Check.One(Prøvefrø.Oppsett(500), Prop.ForAll(søknader.ToArbitrary(), s =>
        {
            var ordnet = s.Fakta.Zip(s.Rekkefølge, (f, n) => (f, n)).OrderBy(p => p.n).Select(p => p.f).ToList();
            var før = Avgjør([]);
            for (var kjent = 1; kjent <= ordnet.Count; kjent++)
            {
                var etter = Avgjør(ordnet.Take(kjent));
                if ((før.Utfall is { } utfall && etter.Utfall != utfall)
                    || (før.OppfyllerVilkårene && (!etter.OppfyllerVilkårene || etter.Beregnet != før.Beregnet))
                    || (før.Status is not null && etter.Utfall is null && før.Beregnet is { } beregnet && etter.Beregnet != beregnet))
                {
                    return false;
                }

                før = etter;
            }

            // With everything known the application is decided, or to be corrected.
            return før.Status is null or Ventestatus.VenterPåRetting;
        }));

        Avgjørelse Avgjør(IEnumerable<(Opplysning Opplysning, Value Verdi)> kjente)
        {
            var liste = kjente.ToList();
            var tiltak = Del("1", [.. liste.Where(f => f.Opplysning.Begrep == r.Tiltak)]);
            return tolk.Avgjør(Søknad("S", "K", liste.Where(f => f.Opplysning.Begrep != r.Tiltak), (r.Tiltak, [tiltak])), r.Runde1);
        }
    }

    [Fact]
    public void Grensen_for_beløpet_holder_hva_opplysningene_enn_blir()
    {
        var r = new Rekrutteringstilskudd2018();
        var tolk = new Tolk(r.Ordning);
        var prøver =
            from svar in Gen.Elements(true, false).ArrayOf(6)
            from formål in Gen.Elements("etablering", "spesialistutdanning")
            from beløp in Gen.Elements(0, 150_000, 250_000)
            from kjent in Gen.Elements(true, false).ArrayOf(9)
            select (Fakta: Opplysningene(r, 4, 12, svar, formål, beløp), Kjent: kjent);

        Check.One(Prøvefrø.Oppsett(500), Prop.ForAll(prøver.ToArbitrary(), p =>
        {
            var alt = Søknad("S", "K", [], (r.Tiltak, [Del("1", [.. p.Fakta.Where(f => f.Opplysning.Begrep == r.Tiltak)])])).Med([.. p.Fakta.Where(f => f.Opplysning.Begrep != r.Tiltak)]);
            var noe = p.Fakta.Where((_, i) => p.Kjent[i]).ToList();
            var delvis = Søknad("S", "K", noe.Where(f => f.Opplysning.Begrep != r.Tiltak), (r.Tiltak, [Del("1", [.. noe.Where(f => f.Opplysning.Begrep == r.Tiltak)])]));
            var evaluator = new Evaluator(r.Ordning, delvis, r.Runde1);
            var grense = new BoundsFinder(evaluator).Find(r.BeregnetTilskudd, evaluator.Root);
            var beregnet = tolk.Verdi(Navn(r.BeregnetTilskudd), alt, r.Runde1).Resultat is Result.Known { Value: Value.Number n } ? n.Amount : -1;
            return (grense.High is not { } høyest || beregnet <= høyest) && (grense.Low is not { } lavest || beregnet >= lavest);
        }));
    }

    private static (Opplysning Opplysning, Value Verdi)[] Opplysningene(Rekrutteringstilskudd2018 r, int dag, int? klokke, bool[] svar, string formål, int beløp) =>
    [
        (r.Levert, Tid(2018, 4, dag, klokke)),
        (r.ErUndertegnet, Value.Truth.Of(svar[0])),
        (r.HarVansker, Value.Truth.Of(svar[1])),
        (r.HarUstabilitet, Value.Truth.Of(svar[2])),
        (r.Måloppnåelse, Tall(5)),
        (r.Formål, Kode(formål)),
        (r.SøktBeløp, Tall(beløp)),
        formål == "etablering" ? (r.GjelderNy, Value.Truth.Of(svar[3])) : (r.Bidrar, Value.Truth.Of(svar[3])),
        (r.HarFå, Value.Truth.Of(svar[4])),
    ];

    /// <summary>Every way to know or not know the facts.</summary>
    private IEnumerable<Dictionary<Opplysning, Value>> Tilstander(int fra)
    {
        if (fra == _fakta.Length)
        {
            yield return [];
            yield break;
        }

        foreach (var resten in Tilstander(fra + 1))
        {
            yield return resten;
            yield return new(resten) { [_fakta[fra]] = Ja };
            yield return new(resten) { [_fakta[fra]] = Nei };
        }
    }

    private static bool Utvider(Dictionary<Opplysning, Value> flere, Dictionary<Opplysning, Value> færre) =>
        færre.All(f => flere.TryGetValue(f.Key, out var verdi) && verdi == f.Value);
}
