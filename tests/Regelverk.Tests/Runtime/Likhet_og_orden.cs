using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;
using Xunit;

namespace Regelverk.Tests.Runtime;

/// <summary>What hosts put in sets and sort: equal exactly where it means the same, and in the order of the numbers and the days.</summary>
public class Likhet_og_orden
{
    // Less, more, less or the same, more or the same, the same, different.
    private static readonly bool[] Mindre = [true, false, true, false, false, true];
    private static readonly bool[] Mer = [false, true, false, true, false, true];
    private static readonly bool[] Like = [false, false, true, true, true, false];

    [Fact]
    public void Beløp_ordnes_som_tallene_de_er()
    {
        static bool[] Svarene(Kroner a, Kroner b) => [a < b, a > b, a <= b, a >= b, a == b, a != b];
        var (liten, stor) = (Kroner.FraØre(-100), Kroner.FraKroner(1));

        Assert.Equal(Mindre, Svarene(liten, stor));
        Assert.Equal(Mer, Svarene(stor, liten));
        Assert.Equal(Like, Svarene(stor, Kroner.FraØre(100)));
        Assert.Equal([liten, default, stor, Kroner.MaxValue], new[] { Kroner.MaxValue, stor, liten, default }.Order());
        Sammenliknbare(liten, stor, Kroner.FraØre(100));
    }

    [Fact]
    public void Beløp_har_fortegn_og_kan_snus()
    {
        Assert.Equal([-1, 0, 1], new[] { -5L, 0, 5 }.Select(ø => Kroner.FraØre(ø).Sign));
        Assert.Equal(-700, (-Kroner.FraKroner(7)).Øre);
        Assert.Equal(2_100, (3 * Kroner.FraKroner(7)).Øre);
        Assert.Equal((long.MinValue, long.MaxValue), (Kroner.MinValue.Øre, Kroner.MaxValue.Øre));
    }

    [Fact]
    public void Dager_ordnes_som_i_kalenderen()
    {
        static bool[] Svarene(Dato a, Dato b) => [a < b, a > b, a <= b, a >= b, a == b, a != b];
        var (før, etter) = (new Dato(2023, 12, 31), new Dato(2024, 1, 1));

        Assert.Equal(Mindre, Svarene(før, etter));
        Assert.Equal(Mer, Svarene(etter, før));
        Assert.Equal(Like, Svarene(etter, før.PlussDager(1)));
        Sammenliknbare(før, etter, før.PlussDager(1));
    }

    // The first and the last day of the calendar, and what lies just outside of it.
    [Theory]
    [InlineData(1, 1, 1, true)]
    [InlineData(9999, 12, 31, true)]
    [InlineData(2024, 1, 31, true)]
    [InlineData(0, 1, 1, false)]
    [InlineData(10000, 1, 1, false)]
    [InlineData(2024, 0, 1, false)]
    [InlineData(2024, 13, 1, false)]
    [InlineData(2024, 1, 0, false)]
    [InlineData(2024, 1, 32, false)]
    public void Dagen_finnes_i_kalenderen_eller_ikke(int år, int måned, int dag, bool finnes) => Assert.Equal(finnes, Dato.Finnes(år, måned, dag));

    [Fact]
    public void Opptellinger_er_like_når_alt_er_telt_likt()
    {
        var ja = default(Opptelling).Med(Sannhet.Ja);
        Opptelling[] ulike =
        [
            default, ja, default(Opptelling).Med(Sannhet.Nei), default(Opptelling).Med(Sannhet.Ukjent), ja.Med(Sannhet.Nei), ja.Med(Sannhet.Ukjent),
            default(Opptelling).Med(Sannhet.UkjentFordi(Kunnskap.Konflikt)),
        ];

        Assert.All(from a in ulike.Index() from b in ulike.Index() select (a, b), p =>
        {
            Assert.Equal(p.a.Index == p.b.Index, p.a.Item == p.b.Item);
            Assert.Equal(p.a.Index != p.b.Index, p.a.Item != p.b.Item);
            Assert.Equal(p.a.Index == p.b.Index, p.a.Item.Equals((object)p.b.Item));
        });
        Assert.False(ja.Equals((object?)null));
        Assert.Equal(ja.GetHashCode(), default(Opptelling).Med(ja).GetHashCode());
    }

    // One group has 2 ja, 1 nei and 1 missing, the other 1 ja, 2 nei and 1 in conflict: together 3, 3 and 2, and the conflict is the graver reason whichever comes first.
    [Fact]
    public void To_opptellinger_legges_sammen_og_husker_den_tyngste_grunnen()
    {
        var en = Telt(Sannhet.Ja, Sannhet.Nei, Sannhet.Ja, Sannhet.Ukjent);
        var annen = Telt(Sannhet.Nei, Sannhet.UkjentFordi(Kunnskap.Konflikt), Sannhet.Nei, Sannhet.Ja);

        Assert.All(new[] { en.Med(annen), annen.Med(en) }, sammen =>
        {
            Assert.Equal((3, 3, 2), (sammen.Ja, sammen.Nei, sammen.Ukjent));
            Assert.Equal(Kunnskap.Konflikt, sammen.Antall.Kunnskap);
            Assert.Equal(Kunnskap.Konflikt, sammen.Samlet(Svar<long>.Kjent(1)).Kunnskap);
            Assert.Equal(Sannhet.UkjentFordi(Kunnskap.Konflikt), sammen.Minst(4));
        });
        Assert.Equal(Svar<long>.Kjent(7), Telt(Sannhet.Ja, Sannhet.Nei).Samlet(Svar<long>.Kjent(7)));
        Assert.Equal(Svar<long>.Kjent(1), Telt(Sannhet.Ja, Sannhet.Nei).Antall);
    }

    // One of two holds, and the other is open: it is at least one, whatever a missing fact turns out to be. Where two rules disagree, nothing is said about the number.
    [Fact]
    public void En_opptelling_har_grenser_når_en_opplysning_mangler_men_ikke_når_regler_er_i_konflikt()
    {
        var konflikt = Sannhet.UkjentFordi(Kunnskap.Konflikt);
        var (mangler, uenige) = (Telt(Sannhet.Ja, Sannhet.Ukjent).Spenn, Telt(Sannhet.Ja, konflikt).Spenn);

        Assert.Equal([Sannhet.Ja, Sannhet.Ukjent, Sannhet.Nei], new[] { 1, 2, 3 }.Select(n => mangler.MinstLik(Spenn.Punkt(n))));
        Assert.Equal([konflikt, konflikt, konflikt], new[] { 1, 2, 3 }.Select(n => uenige.MinstLik(Spenn.Punkt(n))));
    }

    [Fact]
    public void Svar_er_like_bare_når_også_grunnen_er_lik()
    {
        var konflikt = Sannhet.UkjentFordi(Kunnskap.Konflikt);

        Assert.True(Sannhet.Ukjent != konflikt);
        Assert.False(Sannhet.Ukjent == konflikt);
        Assert.True(Sannhet.Ja == (Sannhet)true);
        Assert.False(Sannhet.Ja != (Sannhet)true);
        Assert.True(Sannhet.Nei.Equals((object)(Sannhet)false));
        Assert.False(Sannhet.Nei.Equals((object)Sannhet.Ja));
        Assert.False(Sannhet.Nei.Equals((object)false));
        Assert.Equal(5, new HashSet<Sannhet> { Sannhet.Ja, Sannhet.Nei, true, Sannhet.Ukjent, konflikt, default, Sannhet.UkjentFordi(Kunnskap.DeltPåNull) }.Count);
        Assert.Equal([Svar<bool>.Kjent(true), Svar<bool>.Kjent(false), Svar<bool>.Mangler, Svar<bool>.Uten(Kunnskap.Konflikt)], new[] { Sannhet.Ja, Sannhet.Nei, Sannhet.Ukjent, konflikt }.Select(s => s.TilSvar()));
    }

    private static Opptelling Telt(params Sannhet[] vilkår) => vilkår.Aggregate(default(Opptelling), (o, v) => o.Med(v));

    private static void Sammenliknbare<T>(T liten, T stor, T stor_igjen)
        where T : struct, IComparable, IComparable<T>
    {
        Assert.True(liten.CompareTo(stor) < 0);
        Assert.True(stor.CompareTo(liten) > 0);
        Assert.True(liten.CompareTo((object)stor) < 0);
        Assert.True(stor.CompareTo((object)liten) > 0);
        Assert.Equal(0, stor.CompareTo((object)stor_igjen));
        Assert.True(liten.CompareTo(null) > 0);
        Assert.Throws<ArgumentException>(() => liten.CompareTo("noe annet"));
        Assert.True(stor.Equals((object)stor_igjen));
        Assert.False(stor.Equals((object)liten));
        Assert.False(stor.Equals((object?)null));
        Assert.False(stor.Equals("noe annet"));
        Assert.Equal(2, new HashSet<T> { liten, stor, stor_igjen }.Count);
    }
}
