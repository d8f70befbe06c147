using System;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Runtime.Numbers;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;

namespace Regelverk.Tests.Runtime;

/// <summary>The own 128-bit number and its helpers, held against numbers without limits.</summary>
public class Tall128
{
    private static readonly Wide[] Ytterst =
    [
        Wide.MinValue, Wide.MinValue + Wide.One, -Wide.One, Wide.Zero, Wide.One, Wide.MaxValue, Wide.MaxValue - Wide.One, new(0, ulong.MaxValue), new(1, 0), new(-1, 0), new(0, 1UL << 63),
        long.MaxValue, long.MinValue,
    ];

    private static Gen<(Wide A, Wide B)> Par =>
        from a in Egenskap.Tall128
        from b in Egenskap.Tall128
        select (a, b);

    private static bool Samme(Wide? fått, BigInteger riktig) => Får_plass(riktig) ? fått is { } tall && (BigInteger)tall == riktig : fått is null;

    private static bool Regner_riktig(Wide a, Wide b) =>
        Samme(Eller_for_stort(() => a + b), (BigInteger)a + b)
        && Samme(Eller_for_stort(() => a - b), (BigInteger)a - b)
        && Samme(Eller_for_stort(() => a * b), (BigInteger)a * b)
        && Samme(Eller_for_stort(() => -a), -(BigInteger)a)
        && a.CompareTo(b) == ((BigInteger)a).CompareTo(b)
        && (a == b) == ((BigInteger)a == b)
        && (a < b) == ((BigInteger)a < b)
        && (a >= b) == ((BigInteger)a >= b)
        && a.Sign == ((BigInteger)a).Sign
        && (b.Sign == 0 || Deler_riktig(a, b));

    private static bool Deler_riktig(Wide a, Wide b)
    {
        var kvotient = BigInteger.DivRem(a, b, out var rest);
        return Samme(Eller_for_stort(() => a / b), kvotient)
            && (BigInteger)(a % b) == rest
            && (b.Sign < 0 || GulvErRiktig(a, b));
    }

    private static bool GulvErRiktig(Wide a, Wide b)
    {
        var gulv = Wide.FloorDivide(a, b, out var rest);
        return (BigInteger)gulv * b + rest == a && rest.Sign >= 0 && rest < b;
    }

    [Fact]
    public void Regner_som_tall_uten_grenser() => For_alle(Par, p => Regner_riktig(p.A, p.B), 3_000);

    [Fact]
    public void Regner_som_tall_uten_grenser_ytterst_i_begge_ender() =>
        Assert.All(from a in Ytterst from b in Ytterst select (a, b), p => Assert.True(Regner_riktig(p.a, p.b), $"{p.a} og {p.b}"));

    [Fact]
    public void Å_dele_på_null_er_en_feil()
    {
        Assert.Throws<DivideByZeroException>(() => Wide.One / Wide.Zero);
        Assert.Throws<DivideByZeroException>(() => Wide.MaxValue % Wide.Zero);
    }

    [Fact]
    public void Det_minste_tallet_delt_på_minus_én_får_ikke_plass_men_resten_er_null()
    {
        Assert.Throws<OverflowException>(() => Wide.MinValue / (-Wide.One));
        Assert.Equal(Wide.Zero, Wide.MinValue % (-Wide.One));
    }

    [Fact]
    public void Tallene_går_fram_og_tilbake_uten_tap() => For_alle(
        from tall in Egenskap.Tall128
        from kort in Tall64
        select (tall, kort),
        p => (Wide)(BigInteger)p.tall == p.tall
            && (long)(Wide)p.kort == p.kort
            && (BigInteger)(Wide)p.kort == p.kort
            && Eller_for_stort(() => (long)p.tall) is { } smalt == (p.tall >= long.MinValue && p.tall <= long.MaxValue)
            && p.tall.ToString() == ((BigInteger)p.tall).ToString(System.Globalization.CultureInfo.InvariantCulture),
        1_000);

    [Fact]
    public void Tall_utenfor_128_biter_får_ikke_plass()
    {
        Assert.Throws<OverflowException>(() => (Wide)To_i_128);
        Assert.Throws<OverflowException>(() => (Wide)(-To_i_128 - 1));
        Assert.Equal(Wide.MinValue, (Wide)(-To_i_128));
    }

    [Fact]
    public void Produktet_av_to_korte_tall_får_alltid_plass() => For_alle(
        from a in Tall64
        from b in Tall64
        select (a, b),
        p => (BigInteger)Wide.Product(p.a, p.b) == (BigInteger)p.a * p.b,
        2_000);

    [Fact]
    public void Produkter_av_fire_tall_sammenlignes_riktig() => For_alle(
        from a in Ikke_negativt128
        from b in Ikke_negativt128
        from c in Ikke_negativt128
        from d in Ikke_negativt128
        from kind in Gen.Choose(0, 3)
        select kind switch
        {
            0 => (a, b, c: b, d: a),
            1 => (a, b, c: a, d),
            _ => (a, b, c, d),
        },
        p => WideProducts.Compare(p.a, p.b, p.c, p.d) == ((BigInteger)p.a * p.b).CompareTo((BigInteger)p.c * p.d),
        2_000);

    [Fact]
    public void De_bærbare_formene_gir_det_samme_som_maskinens() => For_alle(
        from a in Tall64
        from b in Tall64
        select (A: unchecked((ulong)a), B: unchecked((ulong)b)),
        p =>
        {
            var høy = Bits.PortableMultiply(p.A, p.B, out var lav);
            return ((BigInteger)høy << 64) + lav == (BigInteger)p.A * p.B
                && Bits.Multiply(p.A, p.B, out var lav2) == høy && lav2 == lav
                && Bits.PortableLeadingZeros(p.A) == BitOperations.LeadingZeroCount(p.A)
                && Bits.LeadingZeros(p.A) == BitOperations.LeadingZeroCount(p.A);
        },
        2_000);

    [Fact]
    public void Å_dele_128_biter_på_64_er_riktig_på_begge_måter() => For_alle(
        from a in Tall64
        from b in Tall64
        from c in Tall64
        from kind in Gen.Choose(0, 3)
        where c != 0
        let deler = unchecked((ulong)c)
        select (Høy: kind == 0 ? deler - 1 : unchecked((ulong)a) % deler, Lav: unchecked((ulong)b), Deler: deler),
        p =>
        {
            var riktig = BigInteger.DivRem(((BigInteger)p.Høy << 64) + p.Lav, p.Deler, out var rest);
            var kvotient = new PreparedDivisor(p.Deler).Divide(p.Høy, p.Lav, out var fåttRest);
            return Bits.Divide(p.Høy, p.Lav, p.Deler, out var annenRest) == riktig && annenRest == rest && kvotient == riktig && fåttRest == rest;
        },
        3_000);
}
