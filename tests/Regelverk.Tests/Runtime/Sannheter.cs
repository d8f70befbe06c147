using System.Collections.Generic;
using System.Linq;
using FsCheck.Fluent;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Facts;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;
using static Regelverk.Tests.Runtime.Egenskap;

namespace Regelverk.Tests.Runtime;

/// <summary>Three-valued truth: Kleene's tables by hand, its laws, and the interpreter's answers.</summary>
public class Sannheter
{
    private static readonly Sannhet[] Tre = [Sannhet.Ja, Sannhet.Nei, Sannhet.Ukjent];

    private static readonly Sannhet[] Alle_slag = [Sannhet.Ja, Sannhet.Nei, .. Tolkens.Åpne.Select(Sannhet.UkjentFordi)];

    [Theory]
    [InlineData("ja", "ja", "ja", "ja")]
    [InlineData("ja", "nei", "nei", "ja")]
    [InlineData("ja", "ukjent", "ukjent", "ja")]
    [InlineData("nei", "nei", "nei", "nei")]
    [InlineData("nei", "ukjent", "nei", "ukjent")]
    [InlineData("ukjent", "ukjent", "ukjent", "ukjent")]
    public void Og_og_eller_følger_Kleenes_tabell(string a, string b, string og, string eller)
    {
        var (x, y) = (Av(a), Av(b));
        Assert.Equal((og, og, eller, eller), ((x & y).ToString(), (y & x).ToString(), (x | y).ToString(), (y | x).ToString()));
    }

    [Fact]
    public void Ikke_snur_ja_og_nei_og_lar_ukjent_stå() => Assert.Equal([Sannhet.Nei, Sannhet.Ja, Sannhet.Ukjent], Tre.Select(s => !s));

    [Fact]
    public void Det_som_ingen_har_sagt_noe_om_er_ukjent()
    {
        Assert.Equal(Sannhet.Ukjent, default);
        Assert.Equal(Kunnskap.Mangler, default(Sannhet).Kunnskap);
        Assert.Equal(Svar<long>.Mangler, default);
        Assert.Equal(Kunnskap.Kjent, Sannhet.Ja.Kunnskap);
        Assert.Equal(Kunnskap.Kjent, Sannhet.Nei.Kunnskap);
    }

    [Fact]
    public void Lovene_gjelder_for_alle_slag() => Assert.All(
        from a in Alle_slag from b in Alle_slag from c in Alle_slag select (a, b, c),
        p =>
        {
            var (a, b, c) = p;
            Assert.Equal(a & b, b & a);
            Assert.Equal(a | b, b | a);
            Assert.Equal(a & (b & c), (a & b) & c);
            Assert.Equal(a | (b | c), (a | b) | c);
            Assert.Equal(!(a & b), !a | !b);
            Assert.Equal(!(a | b), !a & !b);
            Assert.Equal(a, !!a);
            Assert.Equal(a, a & a);
            Assert.Equal(a, a | a);
            Assert.Equal((a & (b | c)).ToString(), ((a & b) | (a & c)).ToString());
        });

    [Fact]
    public void Kortslutning_gir_det_samme_og_stanser_når_svaret_er_sikkert()
    {
        foreach (var (a, b) in from a in Alle_slag from b in Alle_slag select (a, b))
        {
            var spurt = false;
            Sannhet B()
            {
                spurt = true;
                return b;
            }

            Assert.Equal(a & b, a && B());
            Assert.Equal(!a.ErNei, spurt);
            spurt = false;
            Assert.Equal(a | b, a || B());
            Assert.Equal(!a.ErJa, spurt);
        }

        Assert.Equal("nei", Sannhet.Ukjent ? "ja" : "nei");
    }

    [Fact]
    public void Når_en_opplysning_kommer_til_snus_aldri_et_svar_som_var_avgjort() => Assert.All(
        from a in Tre from b in Tre from ny in new[] { Sannhet.Ja, Sannhet.Nei } select (a, b, ny),
        p =>
        {
            var senere = p.a.ErUkjent ? p.ny : p.a;
            Står(p.a & p.b, senere & p.b);
            Står(p.a | p.b, senere | p.b);
            Står(!p.a, !senere);
        });

    // Of so many conditions with so many open ones, a count is decided exactly when all ways of filling the open ones agree.
    [Fact]
    public void Opptelling_er_avgjort_akkurat_når_alle_måter_å_fylle_ut_på_er_enige() => For_alle(
        from vilkår in Gen.Elements(Tre).ArrayOf(6)
        from bruk in Gen.Choose(0, 6)
        from antall in Gen.Choose(-1, 7)
        select (Vilkår: vilkår.Take(bruk).ToArray(), antall),
        p =>
        {
            var opptelling = p.Vilkår.Aggregate(default(Opptelling), (o, v) => o.Med(v));
            var mulige = Utfyllinger(p.Vilkår).Select(u => u.Count(x => x)).ToHashSet();
            var n = p.Vilkår.Length;
            return opptelling.Minst(p.antall) == Enige(mulige, k => k >= p.antall)
                && opptelling.Høyst(p.antall) == Enige(mulige, k => k <= p.antall)
                && opptelling.Nøyaktig(p.antall) == Enige(mulige, k => k == p.antall)
                && opptelling.Alle == Enige(mulige, k => k == n)
                && opptelling.Ingen == Enige(mulige, k => k == 0)
                && (opptelling.Ja + opptelling.Nei + opptelling.Ukjent) == n
                && opptelling.Antall.ErKjent == (mulige.Count == 1)
                && p.Vilkår.Aggregate(Sannhet.Ja, (a, b) => a & b) == opptelling.Alle
                && p.Vilkår.Aggregate(Sannhet.Nei, (a, b) => a | b) == opptelling.Minst(1);
        },
        1_000);

    [Fact]
    public void Opptelling_svarer_som_tolken() => For_alle(
        from slag in Tolkens.Vilkårslag.ArrayOf(5)
        from bruk in Gen.Choose(1, 5)
        from antall in Gen.Choose(0, 5)
        select (Slag: slag.Take(bruk).ToArray(), antall),
        p =>
        {
            var tolkens = new Tolkens();
            var vilkår = p.Slag.Select(tolkens.Vilkår).ToList();
            var opptelling = vilkår.Aggregate(default(Opptelling), (o, v) => o.Med(v.Sannhet));
            bool Som(Quantifier hvor_mange, Sannhet vårt) =>
                Tolkens.Samme(tolkens.Svar(Vilkår(hvor_mange, p.antall, [.. vilkår.Select(v => ((Hjemmel?)null, v.Uttrykk))])), vårt);
            return Som(Quantifier.All, opptelling.Alle)
                && Som(Quantifier.None, opptelling.Ingen)
                && Som(Quantifier.AtLeast, opptelling.Minst(p.antall))
                && Som(Quantifier.AtMost, opptelling.Høyst(p.antall))
                && Som(Quantifier.Exactly, opptelling.Nøyaktig(p.antall))
                && Tolkens.Samme(tolkens.Svar(Ikke(vilkår[0].Uttrykk, "ikke")), !vilkår[0].Sannhet);
        },
        500);

    private static Sannhet Av(string navn) => Tre.Single(s => s.ToString() == navn);

    private static void Står(Sannhet før, Sannhet etter)
    {
        if (!før.ErUkjent)
        {
            Assert.Equal(før, etter);
        }
    }

    private static Sannhet Enige(IReadOnlySet<int> mulige, System.Func<int, bool> holder) =>
        mulige.All(holder) ? Sannhet.Ja : mulige.Any(holder) ? Sannhet.Ukjent : Sannhet.Nei;

    private static IEnumerable<bool[]> Utfyllinger(Sannhet[] vilkår) => vilkår.Aggregate(
        (IEnumerable<bool[]>)[[]],
        (deler, v) => from del in deler from valg in v.ErUkjent ? new[] { true, false } : [v.ErJa] select (bool[])[.. del, valg]);
}
