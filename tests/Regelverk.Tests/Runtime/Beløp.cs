using System;
using System.Numerics;
using FsCheck.Fluent;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Numbers;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;
using Avrundingsmåte = Regelverk.Runtime.Numbers.Avrundingsmåte;
using DslAvrunding = Regelverk.Dsl.Regulation.Avrunding;
using DslMåte = Regelverk.Dsl.Regulation.Avrundingsmåte;
using DslRounding = Regelverk.Dsl.Interpretation.Rounding;
using DslVisning = Regelverk.Dsl.Values.Visning;
using DslWording = Regelverk.Dsl.Interpretation.Wording;
using Visning = Regelverk.Runtime.Numbers.Visning;

namespace Regelverk.Tests.Runtime;

/// <summary>Amounts and exact fractions: worked out by hand, and held against the numbers of the interpreter.</summary>
public class Beløp
{
    private static readonly Avrundingsmåte[] Måter = Enum.GetValues<Avrundingsmåte>();

    [Theory]
    [InlineData(20_000_000, "200 000 kroner")]
    [InlineData(50, "0,50 kroner")]
    [InlineData(-100, "−1 kroner")]
    [InlineData(0, "0 kroner")]
    [InlineData(5, "0,05 kroner")]
    [InlineData(-5, "−0,05 kroner")]
    [InlineData(123_456_789, "1 234 567,89 kroner")]
    [InlineData(99_900, "999 kroner")]
    [InlineData(100_000, "1 000 kroner")]
    [InlineData(long.MaxValue, "92 233 720 368 547 758,07 kroner")]
    [InlineData(long.MinValue, "−92 233 720 368 547 758,08 kroner")]
    public void Beløp_skrives_på_bokmål(long øre, string ventet) => Assert.Equal(ventet, Kroner.FraØre(øre).ToString());

    [Fact]
    public void En_sum_som_ikke_får_plass_er_en_feil_og_aldri_en_gal_sum()
    {
        Assert.Throws<OverflowException>(() => Kroner.MaxValue + Kroner.FraØre(1));
        Assert.Throws<OverflowException>(() => Kroner.MinValue - Kroner.FraØre(1));
        Assert.Throws<OverflowException>(() => -Kroner.MinValue);
        Assert.Throws<OverflowException>(() => Kroner.MaxValue * 2);
        Assert.Throws<OverflowException>(() => Kroner.FraKroner(long.MaxValue));
        Assert.Throws<OverflowException>(() => Kroner.FraKroner(decimal.MaxValue / 100));
        Assert.Throws<OverflowException>(() => Kroner.MaxValue.Avrund(Avrundingsmåte.Opp, Kroner.FraKroner(1)));
        Assert.Throws<OverflowException>(() => Kroner.MaxValue.Andel(2, 1, Avrundingsmåte.Ned, Kroner.FraØre(1)));
    }

    [Fact]
    public void Regning_med_beløp_er_regning_med_øre() => For_alle(
        from a in Tall64
        from b in Tall64
        select (A: Kroner.FraØre(a), B: Kroner.FraØre(b)),
        p => Eller_for_stort(() => (p.A + p.B).Øre) == Smalt((BigInteger)p.A.Øre + p.B.Øre)
            && Eller_for_stort(() => (p.A - p.B).Øre) == Smalt((BigInteger)p.A.Øre - p.B.Øre)
            && Eller_for_stort(() => (p.A * p.B.Øre).Øre) == Smalt((BigInteger)p.A.Øre * p.B.Øre)
            && (p.A < p.B) == (p.A.Øre < p.B.Øre)
            && Kroner.Min(p.A, p.B).Øre == Math.Min(p.A.Øre, p.B.Øre)
            && Kroner.Max(p.A, p.B).Øre == Math.Max(p.A.Øre, p.B.Øre),
        1_000);

    [Fact]
    public void Kroner_med_flere_enn_to_desimaler_tas_ikke_imot()
    {
        Assert.Equal(1_999, Kroner.FraKroner(19.99m).Øre);
        Assert.Equal(1_990, Kroner.FraKroner(19.9000m).Øre);
        Assert.Throws<ArgumentException>(() => Kroner.FraKroner(19.995m));
    }

    // 15 kr to whole tens: exactly half way; 14,99 and 15,01 on either side.
    [Theory]
    [InlineData(Avrundingsmåte.Ned, 1_500, 1_000)]
    [InlineData(Avrundingsmåte.Ned, -1_500, -2_000)]
    [InlineData(Avrundingsmåte.Opp, 1_001, 2_000)]
    [InlineData(Avrundingsmåte.Opp, -1_500, -1_000)]
    [InlineData(Avrundingsmåte.NærmesteHalveOpp, 1_500, 2_000)]
    [InlineData(Avrundingsmåte.NærmesteHalveOpp, 1_499, 1_000)]
    [InlineData(Avrundingsmåte.NærmesteHalveOpp, -1_500, -1_000)]
    [InlineData(Avrundingsmåte.NærmesteHalveNed, 1_500, 1_000)]
    [InlineData(Avrundingsmåte.NærmesteHalveNed, 1_501, 2_000)]
    [InlineData(Avrundingsmåte.NærmesteHalveNed, -1_500, -2_000)]
    [InlineData(Avrundingsmåte.NærmesteHalveTilPartall, 1_500, 2_000)]
    [InlineData(Avrundingsmåte.NærmesteHalveTilPartall, 2_500, 2_000)]
    [InlineData(Avrundingsmåte.NærmesteHalveTilPartall, -1_500, -2_000)]
    [InlineData(Avrundingsmåte.NærmesteHalveTilPartall, -2_500, -2_000)]
    public void Avrunding_går_dit_som_måten_sier(Avrundingsmåte måte, long øre, long ventet)
    {
        var enhet = Kroner.FraKroner(10);
        Assert.Equal(ventet, Kroner.FraØre(øre).Avrund(måte, enhet).Øre);
        Assert.Equal(ventet, Kroner.FraØre(øre).TilBrøk().AvrundTilKroner(måte, enhet).Øre);
        Assert.Equal(ventet, Kroner.FraØre(øre).Andel(1, 1, måte, enhet).Øre);
    }

    // 8 % of 12 345,67 kr is 987,6536 kr.
    [Fact]
    public void En_prosentandel_rundes_av_én_gang()
    {
        var beløp = Kroner.FraKroner(12_345.67m);
        Assert.Equal(98_765, beløp.Andel(8, 100, Avrundingsmåte.Ned, Kroner.FraØre(1)).Øre);
        Assert.Equal(98_766, beløp.Andel(8, 100, Avrundingsmåte.Opp, Kroner.FraØre(1)).Øre);
        Assert.Equal(98_800, beløp.Andel(8, 100, Avrundingsmåte.NærmesteHalveOpp, Kroner.FraKroner(1)).Øre);
        Assert.Throws<ArgumentOutOfRangeException>(() => beløp.Andel(8, 0, Avrundingsmåte.Ned, Kroner.FraØre(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => beløp.Avrund(Avrundingsmåte.Ned, Kroner.Zero));
    }

    [Fact]
    public void Avrunding_i_hele_tall_er_avrunding_av_brøken() => For_alle(
        from øre in Tall64
        from teller in Tall64
        from nevner in Tall64
        from enhet in Tall64
        from måte in Gen.Elements(Måter)
        where nevner > 0 && enhet > 0
        select (Øre: Kroner.FraØre(øre), teller, nevner, Enhet: Kroner.FraØre(enhet), måte),
        p => Eller_for_stort(() => p.Øre.Andel(p.teller, p.nevner, p.måte, p.Enhet)) == Eller_for_stort(() => (p.Øre.TilBrøk() * new Brøk(p.teller, p.nevner)).AvrundTilKroner(p.måte, p.Enhet))
            && Eller_for_stort(() => p.Øre.Avrund(p.måte, p.Enhet)) == Eller_for_stort(() => p.Øre.TilBrøk().AvrundTilKroner(p.måte, p.Enhet)),
        2_000);

    [Fact]
    public void Brøker_regner_og_skrives_som_tolkens() => For_alle(
        from a in Gen.Choose(-10_000, 10_000)
        from b in Gen.Choose(1, 400)
        from c in Gen.Choose(-10_000, 10_000)
        from d in Gen.Choose(1, 400)
        from måte in Gen.Elements(Måter)
        select (A: new Brøk(a, b), B: new Brøk(c, d), måte),
        p =>
        {
            var (a, b) = (Tolkens(p.A), Tolkens(p.B));
            return Tolkens(p.A + p.B) == a + b
                && Tolkens(p.A - p.B) == a - b
                && Tolkens(p.A * p.B) == a * b
                && (p.B.Sign == 0 || Tolkens(p.A / p.B) == a / b)
                && p.A.CompareTo(p.B) == a.CompareTo(b)
                && p.A.HeltallUnder() == a.Floor()
                && (p.B.Sign <= 0 || Tolkens(p.A.Avrund(p.måte, p.B)) == DslRounding.Round(a, new DslAvrunding((DslMåte)p.måte, b)))
                && Visning.Tall(p.A) == DslVisning.Tall(a)
                && Visning.Prosent(p.A) == DslVisning.Prosent(a)
                && Visning.Kroner(p.A) == DslWording.Kroner(a);
        },
        2_000);

    [Fact]
    public void Andeler_skrives_som_tolkens() => For_alle(
        from b in Gen.OneOf(Gen.Choose(1, 50), Gen.Choose(1, 1_000_000))
        from a in Gen.Choose(0, b)
        select new Brøk(a, b),
        andel => Visning.Andel(andel) == $"{DslWording.Percent(Tolkens(andel))} ({DslWording.Fraction(Tolkens(andel))})",
        1_000);

    [Fact]
    public void En_andel_vises_aldri_som_alt_eller_ingenting_når_den_ikke_er_det()
    {
        Assert.Equal("99,99 % (99 999/100 000)", Visning.Andel(new Brøk(99_999, 100_000)));
        Assert.Equal("0,01 % (1/1 000 000)", Visning.Andel(new Brøk(1, 1_000_000)));
        Assert.Equal("100,00 % (1)", Visning.Andel(Brøk.One));
        Assert.Equal("0,00 % (0)", Visning.Andel(Brøk.Zero));
    }

    [Fact]
    public void En_brøk_er_forkortet_og_står_som_null_når_ingenting_er_gitt()
    {
        Assert.Equal((new BigInteger(-1), new BigInteger(2)), (new Brøk(3, -6).Teller, new Brøk(3, -6).Nevner));
        Assert.Equal((Brøk.Zero, BigInteger.One), (default(Brøk), default(Brøk).Nevner));
        Assert.Equal("0", default(Brøk).ToString());
        Assert.Throws<DivideByZeroException>(() => new Brøk(1, 0));
        Assert.Throws<DivideByZeroException>(() => Brøk.One / Brøk.Zero);
    }

    [Fact]
    public void Bare_hele_øre_blir_beløp()
    {
        Assert.Equal(12_345, new Brøk(12_345, 100).TilKroner().Øre);
        Assert.Throws<InvalidOperationException>(() => new Brøk(1, 3).TilKroner());
        Assert.Throws<OverflowException>(() => (Brøk.One * long.MaxValue).TilKroner());
    }

    private static Rational Tolkens(Brøk brøk) => new(brøk.Teller, brøk.Nevner);

    private static long? Smalt(BigInteger tall) => tall >= long.MinValue && tall <= long.MaxValue ? (long)tall : null;
}
