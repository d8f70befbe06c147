using System;
using System.Linq;
using System.Numerics;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Numbers;
using Xunit;

namespace Regelverk.Tests.Allocation.Regler;

/// <summary>Numbers that nobody sends in earnest: there is a right answer all the same, and never a lost øre.</summary>
public sealed class Fiendtlige_tall
{
    private const long Størst = Fordelingsgrenser.Beløp - 1;

    public static TheoryData<Delingsregel> Regler => [.. Enum.GetValues<Delingsregel>()];

    [Theory]
    [MemberData(nameof(Regler))]
    public void Bare_null(Delingsregel regel)
    {
        var deling = Delt(regel, 100, [0, 0, 0]);

        Assert.Equal([0, 0, 0], deling.RundNed(1, out var rest));
        Assert.Equal(100, rest);
        Assert.Equal(Gruppeutfall.Dekket, deling.Grupper[0].Utfall);
    }

    [Theory]
    [MemberData(nameof(Regler))]
    public void Ingen_krav(Delingsregel regel) => Assert.Equal((5, 0), (Delt(regel, 5, []).Igjen, Delt(regel, 5, []).Antall));

    [Theory]
    [MemberData(nameof(Regler))]
    public void Ett_krav(Delingsregel regel)
    {
        Assert.Equal([7], Delt(regel, 7, [9]).RundNed(1, out var rest));
        Assert.Equal(0, rest);
        Assert.Equal([9], Delt(regel, 10, [9]).RundNed(1, out rest));
        Assert.Equal(1, rest);
    }

    [Theory]
    [MemberData(nameof(Regler))]
    public void Ramme_null(Delingsregel regel) => Assert.Equal([0, 0, 0], Delt(regel, 0, [1, 5, 0]).RundNed(1, out _));

    [Theory]
    [MemberData(nameof(Regler))]
    public void Rammen_er_større_enn_alt(Delingsregel regel)
    {
        var deling = Delt(regel, Størst, [Størst / 4, 3, 0]);

        Assert.Equal([Størst / 4, 3, 0], deling.RundNed(1, out var rest));
        Assert.Equal(Størst - (Størst / 4) - 3, rest);
    }

    [Theory]
    [MemberData(nameof(Regler))]
    public void De_største_beløpene_som_finnes(Delingsregel regel)
    {
        var krav = new[] { Størst, Størst, Størst - 1, 1, Størst / 2 };
        foreach (var pott in new[] { Størst, Størst - 1, 1L, 3L })
        {
            var deling = Delt(regel, pott, krav);

            Assert.Equal((BigInteger)pott, Enumerable.Range(0, krav.Length).Aggregate(Brøk.Zero, (sum, i) => sum + deling.Tildelt(i)).Teller);
            Assert.Equal(pott, deling.StørsteBrøkdel(1, [0, 1, 2, 3, 4], out var rest).Aggregate(0L, (sum, t) => sum + t) + rest);
            Assert.Equal(0, rest);
        }
    }

    [Theory]
    [MemberData(nameof(Regler))]
    public void En_million_like(Delingsregel regel)
    {
        var krav = Enumerable.Repeat(1_000L, Fordelingsgrenser.Krav).ToArray();
        var tildelt = Delt(regel, 333_333_333, krav).RundNed(1, out var rest);

        Assert.All(tildelt.Distinct(), t => Assert.Equal(333, t));
        Assert.Equal(333_333, rest);
    }

    [Theory]
    [MemberData(nameof(Regler))]
    public void Gulv_over_taket_gir_taket(Delingsregel regel)
    {
        var deling = Deling.Etter(50, [100, 100], new Delingsvilkår(regel, Vekter(regel, 2), grenser: [10, 100], minst: [30, 5]));

        Assert.Equal(10, deling.Tildelt(0));
        Assert.Equal(40, deling.Tildelt(1));
    }

    [Fact]
    public void For_store_vekter_og_manglende_rekkefølge_er_feil_i_det_som_gis()
    {
        Assert.Throws<FordelingsgrenseException>(() => Deling.Etter(1, [1], new Delingsvilkår(Delingsregel.EtterVekt, [Fordelingsgrenser.Beløp])));
        Assert.Throws<FordelingsgrenseException>(() => Deling.Etter(1, [1], new Delingsvilkår(Delingsregel.EtterVekt, [-1])));
        Assert.Throws<ArgumentException>(() => Deling.Etter(1, [1], new Delingsvilkår(Delingsregel.EtterVekt)));
        Assert.Throws<ArgumentException>(() => Deling.Etter(1, [1], new Delingsvilkår(vekter: [1])));
        Assert.Throws<ArgumentException>(() => Deling.Etter(1, [1], new Delingsvilkår(Delingsregel.LiktBeløp, minst: [1], minstErGrunndel: true)));
        Assert.Throws<ArgumentException>(() => Deling.Etter(1, [1], new Delingsvilkår(minst: [1], dekning: Minstedekning.Rekkefølge)));
        Assert.Throws<ArgumentException>(() => Deling.Etter(1, [1], new Delingsvilkår(grenser: [1], søkere: [0], tak: 1)));
        Assert.Throws<ArgumentException>(() => Deling.Etter(1, [1], new Delingsvilkår(minst: [1, 2])));
    }

    // The sample that tells about where λ lies sees only every so many: here it sees nothing of what matters.
    [Theory]
    [MemberData(nameof(Regler))]
    public void Et_utvalg_som_tar_feil_gir_likevel_det_riktige(Delingsregel regel)
    {
        var krav = Enumerable.Range(0, 40_000).Select(i => i % 9 == 0 ? 1L : 1_000_000L + (i % 977)).ToArray();
        var grenser = krav.Select((k, i) => i % 7 == 0 ? k / 3 : k).ToArray();
        var minst = krav.Select((k, i) => i % 5 == 0 ? k / 4 : 0).ToArray();
        var deling = Deling.Etter(9_000_000_007, krav, new Delingsvilkår(regel, Vekter(regel, krav.Length), grenser, minst));
        var gruppe = deling.Grupper[0];

        Assert.Equal(Gruppeutfall.Avkortet, gruppe.Utfall);
        var prøve = new Nivåprøve(9_000_000_007, krav, new Delingsvilkår(regel, Vekter(regel, krav.Length), grenser, minst));
        Assert.All(Enumerable.Range(0, krav.Length).Where(i => i % 41 == 0), i => Assert.Equal(prøve.Ved(i, gruppe.Nivå, gruppe.OverHalvdelen, true), deling.Tildelt(i)));
    }

    private static Deling Delt(Delingsregel regel, long pott, long[] krav) => Deling.Etter(pott, krav, new Delingsvilkår(regel, Vekter(regel, krav.Length)));

    private static long[]? Vekter(Delingsregel regel, int antall) => regel == Delingsregel.EtterVekt ? [.. Enumerable.Repeat(1L, antall)] : null;
}
