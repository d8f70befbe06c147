using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>What single expressions are worth: three-valued logic, cases, lists, numbers and times.</summary>
public class Uttrykk
{
    private readonly Begrep _søker = Begrep("lag", Begrepsrolle.Søker);
    private readonly Begrep _søknad = Begrep("søknad", Begrepsrolle.Søknad);
    private readonly Begrep _tiltak = Begrep("tiltak", Begrepsrolle.Element, "tiltakene");
    private readonly Begrep _post = Begrep("post", Begrepsrolle.Element, "postene");
    private readonly Opplysning _a;
    private readonly Opplysning _b;
    private readonly Opplysning _n;
    private readonly Opplysning _m;
    private readonly Opplysning _tid;
    private readonly Opplysning _dato;
    private readonly Opplysning _beløp;
    private readonly Opplysning _ny;
    private readonly Opplysning _postbeløp;

    public Uttrykk()
    {
        _søknad.Utenfor = _søker;
        _tiltak.Utenfor = _søknad;
        _post.Utenfor = _tiltak;
        _a = Fakta(_søknad, "er a", JaNei);
        _b = Fakta(_søknad, "er b", JaNei);
        _n = Fakta(_søknad, "n", Kroner);
        _m = Fakta(_søker, "m", Kroner);
        _tid = Fakta(_søknad, "levert", Tidspunkttype);
        _dato = Fakta(_søknad, "inngått", Datotype);
        _beløp = Fakta(_tiltak, "beløp", Kroner);
        _ny = Fakta(_tiltak, "er ny", JaNei);
        _postbeløp = Fakta(_post, "postbeløp", Kroner);
        _tiltak.Liste = Fakta(_søknad, "tiltakene", new Verditype(Verdislag.Liste));
        _post.Liste = Fakta(_tiltak, "postene", new Verditype(Verdislag.Liste));
    }

    private Ordning Ordning => new() { Søker = _søker, Søknad = _søknad, Begreper = [_søker, _søknad, _tiltak, _post] };

    private Result Finn(Expression uttrykk, Søknadsdata søknad, Runde? runde = null) => new Tolk(Ordning).Verdi(uttrykk, søknad, runde).Resultat;

    private Result Finn(Expression uttrykk, params (Opplysning, Value)[] fakta) => Finn(uttrykk, Søknad("S", "L", fakta));

    private static Result Kjent(bool sannhet) => new Result.Known(Value.Truth.Of(sannhet));

    private static Result Kjent(Rational tall) => new Result.Known(new Value.Number(tall));

    private static Elementdata Post(string id, long beløp, Opplysning postbeløp) => Del(id, (postbeløp, Tall(beløp)));

    // Kleene's tables: j, n, ? for ja, nei, not known. Expected in the order jj jn j? nj nn n? ?j ?n ??.
    [Theory]
    [InlineData("og", "j n ? n n n ? n ?")]
    [InlineData("eller", "j j j j n ? j ? ?")]
    [InlineData("ingen", "n n n n j ? n ? ?")]
    [InlineData("nøyaktig én", "n j ? j n ? ? ? ?")]
    [InlineData("høyst én", "n j ? j j j ? j ?")]
    public void Lister_av_vilkår_følger_Kleene(string liste, string ventet)
    {
        var (hvordan, antall) = liste switch
        {
            "og" => (Quantifier.All, 0),
            "eller" => (Quantifier.AtLeast, 1),
            "ingen" => (Quantifier.None, 0),
            "nøyaktig én" => (Quantifier.Exactly, 1),
            _ => (Quantifier.AtMost, 1),
        };
        var uttrykk = Vilkår(hvordan, antall, (null, Les(_a)), (null, Les(_b)));
        var tegn = from a in "jn?" from b in "jn?" select Tegn(Finn(uttrykk, Fakta_av(a, b)));

        Assert.Equal(ventet, string.Join(" ", tegn));

        (Opplysning, Value)[] Fakta_av(char a, char b) =>
            [.. a == '?' ? [] : new[] { (_a, Value.Truth.Of(a == 'j') as Value) }, .. b == '?' ? [] : new[] { (_b, Value.Truth.Of(b == 'j') as Value) }];

        static char Tegn(Result r) => r is Result.Unknown ? '?' : r == Kjent(true) ? 'j' : 'n';
    }

    [Fact]
    public void Det_motsatte_av_ukjent_er_ukjent()
    {
        Assert.Equal(Kjent(false), Finn(Ikke(Les(_a), "ikke er a"), (_a, Ja)));
        Assert.IsType<Result.Unknown>(Finn(Ikke(Les(_a), "ikke er a")));
    }

    [Fact]
    public void Regning_med_ukjent_er_ukjent_selv_når_den_andre_er_null() =>
        Assert.IsType<Result.Unknown>(Finn(Regn(Kr(0), ArithmeticOperator.Multiply, Les(_n))));

    [Fact]
    public void Regning_er_eksakt() =>
        Assert.Equal(Kjent(new Rational(100, 3)), Finn(Regn(Les(_n), ArithmeticOperator.Divide, Kr(3)), (_n, Tall(100))));

    [Fact]
    public void Deling_på_null_er_en_feil_og_aldri_et_tall()
    {
        Assert.IsType<Result.DividedByZero>(Finn(Regn(Les(_n), ArithmeticOperator.Divide, Kr(0)), (_n, Tall(5))));
        Assert.IsType<Result.DividedByZero>(Finn(Regn(Les(_n), ArithmeticOperator.Divide, Kr(0))));
    }

    [Fact]
    public void Feil_i_en_gren_som_ikke_avgjør_gjør_ingen_skade()
    {
        var delt = Er(Regn(Kr(1), ArithmeticOperator.Divide, Kr(0)), ComparisonOperator.AtLeast, Kr(1), "1/0 er minst 1");

        Assert.Equal(Kjent(true), Finn(Minst_ett(Les(_a), delt), (_a, Ja)));
        Assert.IsType<Result.DividedByZero>(Finn(Minst_ett(Les(_a), delt), (_a, Nei)));
    }

    // Of 7/2, −7/2, 5/2 and 10/3.
    [Theory]
    [InlineData(Avrundingsmåte.Ned, 3, -4, 2, 3)]
    [InlineData(Avrundingsmåte.Opp, 4, -3, 3, 4)]
    [InlineData(Avrundingsmåte.NærmesteHalveOpp, 4, -3, 3, 3)]
    [InlineData(Avrundingsmåte.NærmesteHalveNed, 3, -4, 2, 3)]
    [InlineData(Avrundingsmåte.NærmesteHalveTilPartall, 4, -4, 2, 3)]
    public void Halve_rundes_som_teksten_sier(Avrundingsmåte måte, params int[] ventet)
    {
        Rational[] tall = [new(7, 2), new(-7, 2), new(5, 2), new(10, 3)];
        var rundet = tall.Select(t => Finn(new Expression.Rounded(Konstant(new Value.Number(t), Kroner, "x"), new Avrunding(måte, 1), Kroner, Her, "x, avrundet")));

        Assert.Equal(ventet.Select(v => Kjent(v)), rundet);
    }

    [Fact]
    public void Avrunding_til_tusen_bruker_tusen_som_enhet()
    {
        var uttrykk = new Expression.Rounded(Les(_n), new Avrunding(Avrundingsmåte.NærmesteHalveOpp, 1000), Kroner, Her, "n, avrundet");

        Assert.Equal(Kjent(3000), Finn(uttrykk, (_n, Tall(2500))));
        Assert.Equal(Kjent(2000), Finn(uttrykk, (_n, Tall(2499))));
    }

    [Fact]
    public void Tak_og_gulv_virker_hver_sin_vei()
    {
        var gulv = new Expression.Bounded(Les(_n), false, Kr(100), Kroner, Her, "n, men minst 100 kroner");

        Assert.Equal(Kjent(100), Finn(Inntil(Les(_n), Kr(100)), (_n, Tall(250))));
        Assert.Equal(Kjent(50), Finn(Inntil(Les(_n), Kr(100)), (_n, Tall(50))));
        Assert.Equal(Kjent(100), Finn(gulv, (_n, Tall(50))));
        Assert.Equal(Kjent(250), Finn(gulv, (_n, Tall(250))));
    }

    [Fact]
    public void Sum_av_tom_liste_er_null_men_ukjent_liste_er_ukjent()
    {
        Assert.Equal(Kjent(0), Finn(Sum(Les(_beløp), _tiltak), Søknad("S", "L", [], (_tiltak, []))));
        Assert.IsType<Result.Unknown>(Finn(Sum(Les(_beløp), _tiltak)));
    }

    [Fact]
    public void Sum_med_én_ukjent_del_er_ukjent_hvis_delen_er_med()
    {
        Elementdata[] deler = [Del("1", (_beløp, Tall(10)), (_ny, Ja)), Del("2", (_ny, Nei))];

        Assert.IsType<Result.Unknown>(Finn(Sum(Les(_beløp), _tiltak), Søknad("S", "L", [], (_tiltak, deler))));
        Assert.Equal(Kjent(10), Finn(Sum(Les(_beløp), _tiltak, Les(_ny)), Søknad("S", "L", [], (_tiltak, deler))));
    }

    [Fact]
    public void Høyeste_av_ingen_har_ingen_verdi()
    {
        var høyeste = new Expression.Aggregate(AggregateKind.Highest, Les(_beløp), _tiltak, null, Kroner, Her, "den høyeste beløp");

        Assert.IsType<Result.NoValue>(Finn(høyeste, Søknad("S", "L", [], (_tiltak, []))));
        Assert.Equal(Kjent(30), Finn(høyeste, Søknad("S", "L", [], (_tiltak, [Del("1", (_beløp, Tall(10))), Del("2", (_beløp, Tall(30)))]))));
    }

    [Fact]
    public void Antall_med_åpne_deler_avgjør_det_som_begge_ender_er_enige_om()
    {
        // One certainly counts and one is open: the count is 1 or 2.
        var søknad = Søknad("S", "L", [], (_tiltak, [Del("1", (_ny, Ja)), Del("2"), Del("3", (_ny, Nei))]));
        Expression Minst(int n) => Er(Antall(_tiltak, Les(_ny)), ComparisonOperator.AtLeast, Hel(n), $"antall er minst {n}");

        Assert.Equal(Kjent(true), Finn(Minst(1), søknad));
        Assert.IsType<Result.Unknown>(Finn(Minst(2), søknad));
        Assert.Equal(Kjent(false), Finn(Minst(3), søknad));
    }

    [Fact]
    public void Minst_ett_tiltak_avgjøres_så_snart_ett_er_sikkert()
    {
        Expression Minst(int n) => new Expression.Quantified(Quantifier.AtLeast, n, _tiltak, Les(_ny), JaNei, Her, $"minst {n} tiltak er ny");
        var søknad = Søknad("S", "L", [], (_tiltak, [Del("1", (_ny, Ja)), Del("2")]));

        Assert.Equal(Kjent(true), Finn(Minst(1), søknad));
        Assert.IsType<Result.Unknown>(Finn(Minst(2), søknad));
        Assert.Equal(Kjent(false), Finn(Minst(3), søknad));
    }

    [Fact]
    public void Alle_er_ja_for_tom_liste()
    {
        var alle = new Expression.Quantified(Quantifier.All, 0, _tiltak, Les(_ny), JaNei, Her, "alle tiltak er ny");

        Assert.Equal(Kjent(true), Finn(alle, Søknad("S", "L", [], (_tiltak, []))));
        Assert.IsType<Result.Unknown>(Finn(alle));
    }

    [Fact]
    public void Deler_av_deler_summeres_fra_søknaden_og_bare_de_egne_fra_delen()
    {
        var tiltak1 = Med_poster("1", Post("a", 5, _postbeløp), Post("b", 7, _postbeløp));
        var tiltak2 = Med_poster("2", Post("c", 100, _postbeløp));
        var søknad = Søknad("S", "L", [], (_tiltak, [tiltak1, tiltak2]));
        var egne = Sum(Les(_postbeløp), _post);
        var høyeste = new Expression.Aggregate(AggregateKind.Highest, egne, _tiltak, null, Kroner, Her, "den høyeste sum");

        Assert.Equal(Kjent(112), Finn(egne, søknad));
        Assert.Equal(Kjent(100), Finn(høyeste, søknad));

        Elementdata Med_poster(string id, params Elementdata[] poster) => new(
            id, new Dictionary<Opplysning, Value>(), new Dictionary<Begrep, IReadOnlyList<Elementdata>> { [_post] = poster }, new Dictionary<Opplysning, Skjønnsgrunn>(), new Dictionary<Definisjon, Value>());
    }

    [Fact]
    public void Søkerens_opplysninger_leses_fra_søknaden_og_fra_delene()
    {
        var søknad = Søknad("S", "L", [(_m, Tall(3))], (_tiltak, [Del("1", (_beløp, Tall(10))), Del("2", (_beløp, Tall(20)))]));

        // 3 · 10 + 3 · 20 = 90.
        Assert.Equal(Kjent(90), Finn(Sum(Regn(Les(_m), ArithmeticOperator.Multiply, Les(_beløp)), _tiltak), søknad));
    }

    [Fact]
    public void Dato_som_grense_gjelder_hele_dagen()
    {
        Expression Levert(ComparisonOperator hvordan) => Er(Les(_tid), hvordan, Konstant(Tid(2018, 4, 6), Datotype, "6. april 2018"), "levert");
        var sent = (_tid, Tid(2018, 4, 6, 23, 59));

        Assert.Equal(Kjent(true), Finn(Levert(ComparisonOperator.AtMost), sent));
        Assert.Equal(Kjent(false), Finn(Levert(ComparisonOperator.MoreThan), sent));
        Assert.Equal(Kjent(true), Finn(Levert(ComparisonOperator.AtLeast), (_tid, Tid(2018, 4, 6, 0, 0))));
        Assert.Equal(Kjent(false), Finn(Levert(ComparisonOperator.LessThan), (_tid, Tid(2018, 4, 6, 0, 0))));
    }

    [Fact]
    public void Datoer_sammenlignes_dag_for_dag()
    {
        Expression Inngått(ComparisonOperator hvordan) => Er(Les(_dato), hvordan, Konstant(Tid(2024, 4, 18), Datotype, "18. april 2024"), "inngått");

        Assert.Equal(Kjent(true), Finn(Inngått(ComparisonOperator.AtLeast), (_dato, Tid(2024, 4, 18))));
        Assert.Equal(Kjent(true), Finn(Inngått(ComparisonOperator.Equal), (_dato, Tid(2024, 4, 18))));
        Assert.Equal(Kjent(true), Finn(Inngått(ComparisonOperator.LessThan), (_dato, Tid(2024, 4, 17))));
    }

    [Fact]
    public void Tidspunkt_uten_klokkeslett_er_kjent_til_dagen()
    {
        // Against noon of the 6th: the 5th is before it, the 7th after it, and the 6th itself is open whatever is asked.
        foreach (var (hvordan, dagen_før, dagen_etter) in new[]
        {
            (ComparisonOperator.LessThan, true, false), (ComparisonOperator.AtMost, true, false), (ComparisonOperator.MoreThan, false, true),
            (ComparisonOperator.AtLeast, false, true), (ComparisonOperator.Equal, false, false), (ComparisonOperator.NotEqual, true, true),
        })
        {
            var prøve = Er(Les(_tid), hvordan, Konstant(Tid(2018, 4, 6, 12), Tidspunkttype, "6. april 2018 kl. 12.00"), "levert");

            Assert.Equal(Kjent(dagen_før), Finn(prøve, (_tid, Tid(2018, 4, 5))));
            Assert.IsType<Result.Unknown>(Finn(prøve, (_tid, Tid(2018, 4, 6))));
            Assert.Equal(Kjent(dagen_etter), Finn(prøve, (_tid, Tid(2018, 4, 7))));
        }
    }

    [Fact]
    public void En_av_flere_verdier_er_ukjent_når_koden_er_ukjent()
    {
        var slag = Fakta(_søknad, "slag", Én_av("x", "y", "z"));
        Expression XEllerY = new Expression.OneOf(Les(slag), [Konstant(Kode("x"), slag.Type, "x"), Konstant(Kode("y"), slag.Type, "y")], JaNei, Her, "slag er x eller y");

        Assert.Equal(Kjent(true), Finn(XEllerY, (slag, Kode("y"))));
        Assert.Equal(Kjent(false), Finn(XEllerY, (slag, Kode("z"))));
        Assert.IsType<Result.Unknown>(Finn(XEllerY));
    }

    [Fact]
    public void Svaret_nevner_det_som_mangler_og_ikke_det_som_ikke_betyr_noe()
    {
        var svar = new Tolk(Ordning).Verdi(Minst_ett(Alle(Les(_a), Les(_b)), Er(Les(_n), ComparisonOperator.AtLeast, Kr(1), "n er minst 1")), Søknad("S", "L", [(_a, Nei)]), null);

        // «er a» is nei, so «er b» no longer matters.
        Assert.IsType<Result.Unknown>(svar.Resultat);
        Assert.Equal([_n], svar.Mangler.Select(m => m.Opplysning));
    }

    [Fact]
    public void Store_tall_mister_ikke_et_øre()
    {
        var stort = new Value.Number(BigInteger.Pow(10, 40) + 1);

        Assert.Equal(Kjent((Rational)BigInteger.Pow(10, 40)), Finn(Regn(Les(_n), ArithmeticOperator.Subtract, Kr(1)), (_n, stort)));
    }
}
