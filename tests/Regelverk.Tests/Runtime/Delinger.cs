using System;
using System.Linq;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Numbers;
using Xunit;

namespace Regelverk.Tests.Runtime;

/// <summary>Shared pots worked out by hand, and what the kernels refuse.</summary>
public class Delinger
{
    private static Brøk[] Tildelt(Deling deling) => [.. Enumerable.Range(0, deling.Antall).Select(deling.Tildelt)];

    private static Brøk[] Beløp(params long[] beløp) => [.. beløp.Select(b => (Brøk)b)];

    // Three main rules, proportional: 100 000 of 200 000 is one half of each.
    [Fact]
    public void Forholdsmessig_gir_alle_samme_andel()
    {
        var deling = Deling.Forholdsmessig(100_000, [20_000, 60_000, 120_000]);
        Assert.Equal(Beløp(10_000, 30_000, 60_000), Tildelt(deling));
        Assert.Equal((new Brøk(1, 2), 0), (deling.Grupper.Single().Andel, deling.Igjen));
    }

    // Cap before or after: as a bound on the award, the 10 000 above it goes to the others.
    [Fact]
    public void Det_som_er_over_taket_går_til_de_andre()
    {
        var deling = Deling.Forholdsmessig(120_000, [120_000, 60_000, 60_000], [50_000, 50_000, 50_000]);
        Assert.Equal(Beløp(50_000, 35_000, 35_000), Tildelt(deling));
        Assert.Equal((new Brøk(7, 12), true), (deling.Grupper[0].Andel, deling.Grupper[0].TakGjelder));
        Assert.Equal(new Brøk(5, 12), deling.Andel(0));
    }

    // Weights 3, 3 and 1 with bounds 10, 100 and 100: exactly 10, 67 1/2 and 22 1/2. Rounded once, at the end, 1 is left.
    [Fact]
    public void Avrunding_skjer_én_gang_til_slutt()
    {
        var deling = Deling.Forholdsmessig(100, [300, 300, 100], [10, 300, 100]);
        Assert.Equal([10, new Brøk(135, 2), new Brøk(45, 2)], Tildelt(deling));
        Assert.Equal([10, 67, 22], deling.RundNed(1, out var igjen));
        Assert.Equal(1, igjen);
    }

    // One søker has 60 and 20 under a cap of 40: 30 and 10 of it. The other would be above the cap too, so the pot is not used up.
    [Fact]
    public void Taket_på_søkeren_deles_etter_kravene()
    {
        var deling = Deling.Forholdsmessig(120, [60, 20, 100], [0, 0, 1], 40);
        Assert.Equal(Beløp(30, 10, 40), Tildelt(deling));
        Assert.Equal(40, deling.Igjen);

        // With a cap of 70 and claims of 150 and 50: 52 1/2 and 17 1/2, fractions although the pot of 140 is not used up.
        var halv = Deling.Forholdsmessig(140, [150, 50, 50], [0, 0, 1], 70);
        Assert.Equal([new Brøk(105, 2), new Brøk(35, 2), 50], Tildelt(halv));
        Assert.Equal([52, 17, 50], halv.RundNed(1, out var igjen));
        Assert.Equal(21, igjen);
    }

    // Class 1 in full, class 2 shares what is left, or gets nothing.
    [Fact]
    public void Grensegruppen_deler_resten_eller_får_ingenting()
    {
        var delvis = Deling.Prioritetsgrupper(100_000, [60_000, 50_000, 50_000, 10_000], [0, 1, 1, 2], Grensegruppe.AvkortesForholdsmessig);
        Assert.Equal(Beløp(60_000, 20_000, 20_000, 0), Tildelt(delvis));
        Assert.Equal([Gruppeutfall.Dekket, Gruppeutfall.Avkortet, Gruppeutfall.IkkeNådd], delvis.Grupper.Select(g => g.Utfall));

        var hele = Deling.Prioritetsgrupper(100_000, [60_000, 50_000, 50_000, 10_000], [0, 1, 1, 2], Grensegruppe.FårIngenTilskudd);
        Assert.Equal(Beløp(60_000, 0, 0, 0), Tildelt(hele));
        Assert.Equal((40_000, Gruppeutfall.FårIngenTilskudd, Gruppeutfall.IkkeNådd), (hele.Igjen, hele.Grupper[1].Utfall, hele.Grupper[2].Utfall));
    }

    // 70 in the first group leaves 30 under the cap of 100 in the second, where A asks for 50; with 131 the cap stops A.
    [Fact]
    public void Taket_brukes_opp_i_gruppenes_rekkefølge()
    {
        Deling Del(long pott) => Deling.Prioritetsgrupper(pott, [70, 50, 50], [1, 2, 2], Grensegruppe.AvkortesForholdsmessig, [0, 0, 1], 100);
        Assert.Equal(Beløp(70, 30, 30), Tildelt(Del(130)));
        Assert.Equal(Beløp(70, 30, 31), Tildelt(Del(131)));
    }

    [Fact]
    public void Ingen_krav_og_ingen_pott_er_ingen_feil()
    {
        Assert.Equal((500, 0), (Deling.Forholdsmessig(500, []).Igjen, Deling.Forholdsmessig(500, []).Antall));
        Assert.Equal(500, Deling.Prioritetsgrupper(500, [], [], Grensegruppe.FårIngenTilskudd).Igjen);
        Assert.Equal(Beløp(0, 0), Tildelt(Deling.Forholdsmessig(0, [10, 20])));
        Assert.Equal(Beløp(0, 0), Tildelt(Deling.Forholdsmessig(5, [0, 0])));
        Assert.Equal(Beløp(0, 5), Tildelt(Deling.Forholdsmessig(5, [0, 10], [0, 10])));
        Assert.Equal(Beløp(0, 5), Tildelt(Deling.Forholdsmessig(5, [4, 10], [0, 10])));
        Assert.Equal([0, 0], Deling.Forholdsmessig(5, [0, 0]).StørsteBrøkdel(1, null, out var igjen));
        Assert.Equal(5, igjen);
    }

    // Claims 2 500, 2 500 and 4 999, 10 000 and whole thousands: no unit more has room below a claim, so 2 000 must stay.
    [Fact]
    public void Krav_som_ikke_er_delelige_lar_resten_stå()
    {
        var deling = Deling.Forholdsmessig(10_000, [2_500, 2_500, 4_999]);
        Assert.Equal([2_000, 2_000, 4_000], deling.RundNed(1_000, out var ned));
        Assert.Equal([2_000, 2_000, 4_000], deling.StørsteBrøkdel(1_000, null, out var største));
        Assert.Equal((2_000, 2_000), (ned, største));
    }

    // The smallest example of the Alabama paradox: one more in the pot, and the first loses its only one.
    [Fact]
    public void Største_brøkdel_kan_gi_mindre_når_potten_øker()
    {
        Assert.Equal([1, 1, 1], Deling.Forholdsmessig(3, [1, 3, 3]).StørsteBrøkdel(1, null, out _));
        Assert.Equal([0, 2, 2], Deling.Forholdsmessig(4, [1, 3, 3]).StørsteBrøkdel(1, null, out _));
    }

    // 100 000 for three claims of 50 000 in whole thousands: one thousand that nobody has a better right to.
    [Fact]
    public void Uten_en_regel_for_likhet_stanser_delingen_og_sier_hvem_det_gjelder()
    {
        var deling = Deling.Forholdsmessig(100_000, [50_000, 50_000, 50_000]);
        var uavgjort = Assert.Throws<UavgjortException>(() => deling.StørsteBrøkdel(1_000, null, out _));
        Assert.Equal([0, 1, 2], uavgjort.Plasser);
        Assert.Equal(1, uavgjort.Enheter);

        Assert.Equal([33_000, 34_000, 33_000], deling.StørsteBrøkdel(1_000, [7, 3, 5], out var igjen));
        Assert.Equal(0, igjen);
        var lik_rang = Assert.Throws<UavgjortException>(() => deling.StørsteBrøkdel(1_000, [7, 3, 3], out _));
        Assert.Equal([1, 2], lik_rang.Plasser.Order());
        Assert.Equal(1, lik_rang.Enheter);
    }

    // 5 for 2, 2, 2 and 4 is 1, 1, 1 and 2 exactly. 4 is 0,8 three times and 1,6: of the four who lost something, the three that tie come first, and there is one unit for each.
    [Fact]
    public void Likhet_som_ikke_betyr_noe_er_ingen_likhet()
    {
        Assert.Equal([1, 1, 1, 2], Deling.Forholdsmessig(5, [2, 2, 2, 4]).StørsteBrøkdel(1, null, out _));
        Assert.Equal([1, 1, 1, 1], Deling.Forholdsmessig(4, [2, 2, 2, 4]).StørsteBrøkdel(1, null, out _));
    }

    // The cap of 40 on a søker with claims of 60 and 30 gives 26 2/3 and 13 1/3. The one unit left under the cap goes to the larger part.
    [Fact]
    public void Største_brøkdel_går_aldri_over_et_tak_som_deles()
    {
        var deling = Deling.Forholdsmessig(100, [60, 30, 100], [0, 0, 1], 40);
        Assert.Equal([27, 13, 40], deling.StørsteBrøkdel(1, null, out var igjen));
        Assert.Equal(20, igjen);

        // Claims of 1 and 1 under a cap of 1: both have lost a half, and only one can have the unit.
        var like = Deling.Forholdsmessig(10, [1, 1], [0, 0], 1);
        var uavgjort = Assert.Throws<UavgjortException>(() => like.StørsteBrøkdel(1, null, out _));
        Assert.Equal([0, 1], uavgjort.Plasser.Order());
        Assert.Equal(1, uavgjort.Enheter);
        Assert.Equal([0, 1], like.StørsteBrøkdel(1, [2, 1], out var rest));
        Assert.Equal(9, rest);
    }

    [Fact]
    public void Det_som_er_for_stort_avvises_før_noe_regnes()
    {
        const long største = Fordelingsgrenser.Beløp - 1;
        Assert.Equal(største, Deling.Forholdsmessig(største, [største]).Tildelt(0));
        Assert.Throws<FordelingsgrenseException>(() => Deling.Forholdsmessig(Fordelingsgrenser.Beløp, [1]));
        Assert.Throws<FordelingsgrenseException>(() => Deling.Forholdsmessig(-1, [1]));
        Assert.Throws<FordelingsgrenseException>(() => Deling.Forholdsmessig(1, [Fordelingsgrenser.Beløp]));
        Assert.Throws<FordelingsgrenseException>(() => Deling.Forholdsmessig(1, [1, -1]));
        Assert.Throws<FordelingsgrenseException>(() => Deling.Forholdsmessig(1, [1], [-1]));
        Assert.Throws<FordelingsgrenseException>(() => Deling.Forholdsmessig(1, [1], [0], -1));
        Assert.Throws<FordelingsgrenseException>(() => Deling.Forholdsmessig(1, new long[Fordelingsgrenser.Krav + 1]));
        Assert.Throws<FordelingsgrenseException>(() => Deling.Forholdsmessig(1, [1]).RundNed(0, out _));
        Assert.Throws<FordelingsgrenseException>(() => Deling.Forholdsmessig(1, [1]).StørsteBrøkdel(-1, null, out _));
        var melding = Assert.Throws<FordelingsgrenseException>(() => Deling.Forholdsmessig(-150, [1])).Message;
        Assert.StartsWith("Beløpet er −1,50 kroner. Et beløp i en fordeling kan ikke være negativt.", melding, StringComparison.Ordinal);
    }

    [Fact]
    public void Rekker_av_ulik_lengde_og_søkere_som_ikke_finnes_avvises()
    {
        Assert.Throws<ArgumentException>(() => Deling.Forholdsmessig(1, [1, 2], [1]));
        Assert.Throws<ArgumentException>(() => Deling.Forholdsmessig(1, [1, 2], [0], 5));
        Assert.Throws<ArgumentException>(() => Deling.Forholdsmessig(1, [1, 2], [0, 2], 5));
        Assert.Throws<ArgumentException>(() => Deling.Forholdsmessig(1, [1, 2], [0, -1], 5));
        Assert.Throws<ArgumentException>(() => Deling.Prioritetsgrupper(1, [1, 2], [0], Grensegruppe.FårIngenTilskudd));
        Assert.Throws<ArgumentException>(() => Deling.Forholdsmessig(1, [1, 2]).StørsteBrøkdel(1, [1], out _));
    }

    [Fact]
    public void Rekker_som_endres_etterpå_endrer_ikke_svaret()
    {
        long[] krav = [10, 30];
        var deling = Deling.Forholdsmessig(20, krav);
        krav[0] = 1_000;
        Assert.Equal(Beløp(5, 15), Tildelt(deling));
    }

    // A thousand claims just below the limit: the sum needs 72 bits, and the awards are still exact.
    [Fact]
    public void De_største_kravene_deles_nøyaktig()
    {
        const long største = Fordelingsgrenser.Beløp - 1;
        var krav = Enumerable.Repeat(største, 1_000).ToArray();
        var deling = Deling.Forholdsmessig(største, krav);
        Assert.Equal(new Brøk(1, 1_000), deling.Grupper[0].Andel);
        Assert.All(deling.RundNed(1, out var igjen), x => Assert.Equal(største / 1_000, x));
        Assert.Equal(største % 1_000, igjen);
        Assert.Equal(største % 1_000, deling.StørsteBrøkdel(1, [.. Enumerable.Range(0, 1_000)], out _).Count(x => x == (største / 1_000) + 1));
    }
}
