using System;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Values;

/// <summary>The laws that exact arithmetic rests on, tried on random fractions of both signs.</summary>
public class Tallegenskaper
{
    private const int Forsøk = 500;

    private static Gen<Rational> Brøker =>
        from teller in Gen.Choose(-300, 300)
        from nevner in Gen.Choose(1, 40)
        from fortegn in Gen.Elements(1, -1)
        select new Rational(teller, nevner * fortegn);

    private static Gen<(Rational A, Rational B, Rational C)> Tripler =>
        from a in Brøker
        from b in Brøker
        from c in Brøker
        select (a, b, c);

    private static void For_alle(Func<Rational, Rational, Rational, bool> egenskap) =>
        Check.One(Prøvefrø.Oppsett(Forsøk), Prop.ForAll(Tripler.ToArbitrary(), t => egenskap(t.A, t.B, t.C)));

    [Fact]
    public void Rekkefølge_og_parenteser_endrer_ikke_summer_og_produkter() => For_alle((a, b, c) =>
        a + b == b + a && a * b == b * a && (a + b) + c == a + (b + c) && (a * b) * c == a * (b * c));

    [Fact]
    public void Produktet_av_en_sum_er_summen_av_produktene() => For_alle((a, b, c) =>
        a * (b + c) == (a * b) + (a * c) && a * (b - c) == (a * b) - (a * c));

    [Fact]
    public void Null_og_én_endrer_ingenting() => For_alle((a, _, _) =>
        a + Rational.Zero == a && a * Rational.One == a && a * Rational.Zero == Rational.Zero && default(Rational) == Rational.Zero);

    [Fact]
    public void Minus_og_deling_går_tilbake() => For_alle((a, b, _) =>
        a + b - b == a && a - a == 0 && -(-a) == a && (b.Sign == 0 || (a * b / b == a && a / b * b == a)));

    [Fact]
    public void Alltid_forkortet_med_nevner_over_null() => For_alle((a, b, _) =>
    {
        var sum = a + b;
        return sum.Denominator.Sign > 0 && BigInteger.GreatestCommonDivisor(sum.Numerator, sum.Denominator).IsOne
            && sum.Numerator * (a.Denominator * b.Denominator) == ((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator)) * sum.Denominator;
    });

    [Fact]
    public void Like_tall_har_samme_sjekksum() => For_alle((a, b, _) =>
    {
        var igjen = new Rational(a.Numerator * -7, a.Denominator * -7);
        return igjen == a && igjen.GetHashCode() == a.GetHashCode() && (a == b) == a.Equals((object)b) && (a != b) == !(a == b);
    });

    [Fact]
    public void Ordenen_er_den_samme_som_tegnet_på_forskjellen() => For_alle((a, b, _) =>
        Math.Sign(a.CompareTo(b)) == (a - b).Sign && (a < b) == ((b - a).Sign > 0) && (a <= b) == !(a > b) && (a >= b) == !(a < b));

    [Fact]
    public void Ordenen_tåler_å_legge_til_og_å_gange() => For_alle((a, b, c) =>
        a >= b || (a + c < b + c && (c.Sign <= 0 || a * c < b * c) && (c.Sign >= 0 || a * c > b * c) && (c <= a || c >= b || Rational.Max(a, c) < b)));

    [Fact]
    public void Minste_og_største_er_de_to_tallene() => For_alle((a, b, _) =>
        Rational.Min(a, b) + Rational.Max(a, b) == a + b && Rational.Min(a, b) <= a && Rational.Min(a, b) <= b);

    [Fact]
    public void Nedrunding_er_det_største_hele_tallet_som_ikke_er_over() => For_alle((a, _, _) =>
        a.Floor() <= a && a < a.Floor() + 1 && a.IsWhole == (a.Floor() == a));

    [Fact]
    public void Opprunding_er_det_minste_hele_tallet_som_ikke_er_under() => For_alle((a, _, _) =>
        a.Ceiling() >= a && a > a.Ceiling() - 1 && a.Ceiling() - a.Floor() == (a.IsWhole ? 0 : 1));

    [Theory]
    [InlineData(7, 2, 3, 4)]
    [InlineData(-7, 2, -4, -3)]
    [InlineData(-1, 100, -1, 0)]
    [InlineData(1, 100, 0, 1)]
    [InlineData(6, -3, -2, -2)]
    [InlineData(0, 5, 0, 0)]
    public void Hele_tall_under_og_over(int teller, int nevner, int under, int over)
    {
        var tall = new Rational(teller, nevner);

        Assert.Equal(under, tall.Floor());
        Assert.Equal(over, tall.Ceiling());
    }

    [Fact]
    public void Et_tall_er_ikke_likt_et_annet_tall_eller_noe_annet()
    {
        object halv = new Rational(1, 2);

        Assert.True(halv.Equals(new Rational(2, 4)));
        Assert.False(halv.Equals(new Rational(1, 3)));
        Assert.False(halv.Equals(0.5m));
        Assert.False(halv.Equals(null));
    }

    [Fact]
    public void Det_går_ikke_an_å_dele_på_null()
    {
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
    }
}
