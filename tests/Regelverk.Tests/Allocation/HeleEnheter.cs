using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Numbers;
using Regelverk.Tests.Interpretation;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;
using Hjemmel = Regelverk.Dsl.Regulation.Hjemmel;
using Metode = Regelverk.Dsl.Regulation.Enhetsmetode;
using Slutt = Regelverk.Dsl.Regulation.Rekkefølgeslutt;

namespace Regelverk.Tests.Allocation;

/// <summary>Whole units and whole projects against worked examples, and against the definitions carried out one unit at a time.</summary>
public class HeleEnheter
{
    // hele-prosjekter: 60 000, 50 000 and 40 000 in that order. Worked by hand in the table of compositions.
    [Theory]
    [InlineData(100_000, Slutt.NesteSomFårPlass, 60_000, 0, 40_000)]
    [InlineData(100_000, Slutt.Stanser, 60_000, 0, 0)]
    [InlineData(100_000, Slutt.SisteFårResten, 60_000, 40_000, 0)]
    [InlineData(110_000, Slutt.NesteSomFårPlass, 60_000, 50_000, 0)]
    [InlineData(110_000, Slutt.Stanser, 60_000, 50_000, 0)]
    [InlineData(150_000, Slutt.Stanser, 60_000, 50_000, 40_000)]
    [InlineData(0, Slutt.SisteFårResten, 0, 0, 0)]
    public void Hele_prosjekter_som_i_tabellen(int ramme, Slutt slutt, int a, int b, int c)
    {
        Assert.Equal([a, b, c], Fordelingsprøve.Rekkefølge(slutt).Tildelt(ramme, Prosjekter(60_000, 50_000, 40_000)));
        Assert.Equal([a, b, c], IRekkefølge(ramme, [60_000, 50_000, 40_000], slutt));
    }

    // 40 000 is left for number 2. Where at least 45 000 is demanded it is passed over, and number 3 has room.
    [Theory]
    [InlineData(40_000, 40_000, 0)]
    [InlineData(45_000, 0, 40_000)]
    public void Den_siste_får_resten_bare_når_den_er_stor_nok(int minste, int b, int c)
    {
        Assert.Equal([60_000, b, c], Fordelingsprøve.Rekkefølge(Slutt.SisteFårResten, minste: minste).Tildelt(100_000, Prosjekter(60_000, 50_000, 40_000)));
        Assert.Equal([60_000, b, c], IRekkefølge(100_000, [60_000, 50_000, 40_000], Slutt.SisteFårResten, minste));
    }

    [Fact]
    public void Taket_gjelder_også_i_rekkefølgen()
    {
        Prøvesøknad[] krav = [new("A", "K1", 60_000, 1), new("B", "K2", 50_000, 2), new("C", "K1", 40_000, 3)];
        Assert.Equal([50_000, 50_000, 0], Fordelingsprøve.Rekkefølge(Slutt.Stanser, takPerSøker: 50_000).Tildelt(200_000, krav));
        Assert.Equal([50_000, 50_000, 40_000], Fordelingsprøve.Rekkefølge(Slutt.Stanser, takPerSøknad: 50_000).Tildelt(200_000, krav));
    }

    // alabama-i-kroner: with one krone more, the smallest loses its only one. The odd numbers do not.
    [Theory]
    [InlineData(Metode.StørsteBrøkdel, 3, 1, 1, 1)]
    [InlineData(Metode.StørsteBrøkdel, 4, 0, 2, 2)]
    [InlineData(Metode.Oddetallsmetoden, 3, 0, 2, 1)]
    [InlineData(Metode.Oddetallsmetoden, 4, 0, 2, 2)]
    public void Alabama_i_kroner(Metode metode, int ramme, int a, int b, int c) =>
        Assert.Equal([a, b, c], Fordelingsprøve.TilRammen(metode, 1).Tildelt(ramme, [new("A", "K1", 1, 3), new("B", "K2", 3, 1), new("C", "K3", 3, 2)]));

    // hele-tusen: 33 000 to each, and one thousand that three have the same right to.
    [Fact]
    public void Hele_tusen_kan_ikke_plasseres_uten_en_regel()
    {
        Prøvesøknad[] like = [new("A", "K1", 50_000, 1), new("B", "K2", 50_000, 1), new("C", "K3", 50_000, 1)];
        var lodd = Fordelingsprøve.TilRammen(Metode.StørsteBrøkdel, 1_000, lodd: new Hjemmel("§ 5")).Fordel(100_000, like).LoddtrekningKreves;

        Assert.Equal(["A", "B", "C"], lodd?.Kandidater);
        Assert.Equal((1, "§ 5"), (lodd?.Plasser, lodd?.Hjemmel?.ToString()));
    }

    // 199 claims of 3 and one of 1 000, frame 231: the exact share of the large one is 144.6, and all others round to 0; 231 − 0 goes to it, as far as … 167 in the specification's search.
    [Theory]
    [InlineData(Metode.Oddetallsmetoden)]
    [InlineData(Metode.DHondt)]
    public void Grove_enheter_går_til_den_største(Metode metode)
    {
        long[] krav = [.. Enumerable.Repeat(3L, 199), 1_000];
        var rang = Enumerable.Range(0, 200).Select(i => (long)i).ToArray();
        var tildelt = Deling.Forholdsmessig(231, krav).HeleEnheter(1, (Enhetsmetode)(int)metode, rang, out var igjen);

        Assert.Equal(0, igjen);
        Assert.Equal(Én_om_gangen(231, 1, krav, krav, metode, rang), tildelt);
    }

    // The definition itself: from nothing, one unit at a time to the highest quotient with room.
    [Fact]
    public void Divisormetodene_er_som_én_enhet_om_gangen() => For_alle(
        from antall in Gen.Choose(1, 7)
        from krav in Gen.Choose(0, 60).ArrayOf(antall)
        from ramme in Gen.Choose(0, 200)
        from enhet in Gen.Choose(1, 9)
        from grense in Gen.Choose(0, 60).ArrayOf(antall)
        from odde in Gen.Choose(0, 1)
        select (krav: krav.Select(k => (long)k).ToArray(), ramme, enhet, grense: grense.Select(g => (long)g).ToArray(), metode: odde == 1 ? Metode.Oddetallsmetoden : Metode.DHondt),
        p =>
        {
            var rang = p.krav.Select((_, i) => (long)i).ToArray();
            var deling = Deling.Forholdsmessig(p.ramme, p.krav, p.grense);
            var tak = p.krav.Zip(p.grense, Math.Min).ToArray();
            var eksakt = p.krav.Select((_, i) => deling.Tildelt(i)).Select(b => new Rational(b.Teller, b.Nevner)).ToArray();
            Assert.Equal(Én_om_gangen(p.ramme, p.enhet, eksakt, tak, p.metode, rang), deling.HeleEnheter(p.enhet, (Enhetsmetode)(int)p.metode, rang, out _));
            return true;
        },
        600);

    // The same with a first divisor that is higher, and with one unit to each before the method begins; største brøkdel is then one unit at a time to the one
    // that has most left of its exact amount.
    [Fact]
    public void Første_delingstall_og_minst_én_er_som_én_enhet_om_gangen() => For_alle(
        from antall in Gen.Choose(1, 7)
        from krav in Gen.Choose(0, 60).ArrayOf(antall)
        from ramme in Gen.Choose(0, 200)
        from enhet in Gen.Choose(1, 30)
        from grense in Gen.Choose(0, 60).ArrayOf(antall)
        from metode in Gen.Choose(0, 2)
        from delingstall in Gen.Elements(10, 14, 29)
        from minstÉn in Gen.Elements(true, false)
        select (krav: krav.Select(k => (long)k).ToArray(), ramme, enhet, grense: grense.Select(g => (long)g).ToArray(), metode: (Metode)metode, delingstall, minstÉn),
        p =>
        {
            var rang = p.krav.Select((_, i) => (long)i).ToArray();
            var deling = Deling.Forholdsmessig(p.ramme, p.krav, p.grense);
            var tak = p.krav.Zip(p.grense, Math.Min).ToArray();
            var eksakt = p.krav.Select((_, i) => deling.Tildelt(i)).Select(b => new Rational(b.Teller, b.Nevner) / p.enhet).ToArray();
            Assert.Equal(
                Én_om_gangen(p.ramme / p.enhet, eksakt, tak.Select(t => t / p.enhet).ToArray(), p.metode, new Rational(p.delingstall, 10), p.minstÉn).Select(e => e * p.enhet),
                deling.HeleEnheter(p.enhet, (Enhetsmetode)(int)p.metode, rang, out _, new Brøk(p.delingstall, 10), p.minstÉn));
            return true;
        },
        1_200);

    // All orders of those who are alike: a tie is told exactly where some order gives another award.
    [Fact]
    public void En_likhet_meldes_nøyaktig_der_rekkefølgen_betyr_noe() => For_alle(
        from antall in Gen.Choose(1, 5)
        from krav in Gen.Elements(20L, 30, 50, 50, 80).ArrayOf(antall)
        from rang in Gen.Choose(0, 1).ArrayOf(antall)
        from søkere in Gen.Choose(0, antall - 1).ArrayOf(antall)
        from ramme in Gen.Choose(0, 260)
        from slutt in Gen.Choose(0, 2)
        from minste in Gen.Elements(0L, 0, 25)
        from tak in Gen.Elements(long.MaxValue, long.MaxValue, 60, 90)
        select (krav, rang: rang.Select(r => (long)r).ToArray(), søkere, ramme, slutt: (Slutt)slutt, minste, tak),
        p =>
        {
            var utfall = Ordninger(p.rang).Select(r => string.Join(",", Beløp(r))).Distinct().ToList();
            try
            {
                var tildelt = string.Join(",", Beløp(p.rang));
                return utfall.Count == 1 && utfall[0] == tildelt;
            }
            catch (UavgjortException)
            {
                return utfall.Count > 1;
            }

            long[] Beløp(long[] rang) => Rekkefølgedeling.Fordel(p.ramme, p.krav, rang, (Rekkefølgeslutt)(int)p.slutt, p.minste, p.tak == long.MaxValue ? null : p.søkere, p.tak) is var d
                ? [.. p.krav.Select((_, i) => d.Beløp(i))] : [];
        },
        800);

    /// <summary>All ways of putting those of equal rank after each other.</summary>
    private static IEnumerable<long[]> Ordninger(long[] rang) => Stokkinger(Enumerable.Range(0, rang.Length).ToArray())
        .Select(s => rang.Select((r, i) => (r * 100) + Array.IndexOf(s, i)).ToArray());

    private static IEnumerable<int[]> Stokkinger(int[] alle) => alle.Length == 0
        ? [[]]
        : alle.SelectMany(først => Stokkinger([.. alle.Where(a => a != først)]).Select(resten => (int[])[først, .. resten]));

    private static Prøvesøknad[] Prosjekter(params int[] beløp) => [.. beløp.Select((b, i) => new Prøvesøknad($"S{i}", $"K{i}", b, i))];

    private static long[] IRekkefølge(long ramme, long[] krav, Slutt slutt, long minste = 0)
    {
        var deling = Rekkefølgedeling.Fordel(ramme, krav, [.. krav.Select((_, i) => (long)i)], (Rekkefølgeslutt)(int)slutt, minste);
        return [.. krav.Select((_, i) => deling.Beløp(i))];
    }

    private static long[] Én_om_gangen(long ramme, long enhet, long[] vekter, long[] tak, Metode metode, long[] rang) =>
        Én_om_gangen(ramme, enhet, vekter.Select(v => (Rational)v).ToArray(), tak, metode, rang);

    private static long[] Én_om_gangen(long ramme, long enhet, Rational[] vekter, long[] tak, Metode metode, long[] rang)
    {
        var enheter = new long[vekter.Length];
        for (var igjen = ramme / enhet; igjen > 0; igjen--)
        {
            var ledige = Enumerable.Range(0, vekter.Length).Where(i => vekter[i].Sign > 0 && (enheter[i] + 1) * enhet <= tak[i]).ToList();
            if (ledige.Count == 0)
            {
                break;
            }

            enheter[ledige.OrderByDescending(i => vekter[i] / (metode == Metode.Oddetallsmetoden ? (2 * enheter[i]) + 1 : enheter[i] + 1)).ThenBy(i => rang[i]).First()]++;
        }

        return enheter.Select(e => e * enhet).ToArray();
    }

    /// <summary>All in units; the first of those who stand alike goes first.</summary>
    private static long[] Én_om_gangen(long igjen, Rational[] eksakt, long[] tak, Metode metode, Rational førsteDelingstall, bool minstÉn)
    {
        var enheter = new long[eksakt.Length];
        var alle = Enumerable.Range(0, eksakt.Length).Where(i => eksakt[i].Sign > 0 && tak[i] > 0).OrderByDescending(i => eksakt[i]).ThenBy(i => i).ToList();
        foreach (var i in minstÉn ? alle.Take((int)igjen) : [])
        {
            enheter[i] = 1;
        }

        for (igjen -= enheter.Sum(); igjen > 0; igjen--)
        {
            var ledige = alle.Where(i => enheter[i] < tak[i] && Brøken(i).Sign > 0).ToList();
            if (ledige.Count == 0)
            {
                break;
            }

            enheter[ledige.OrderByDescending(Brøken).ThenBy(i => i).First()]++;
        }

        return enheter;

        Rational Brøken(int i) => metode switch
        {
            Metode.StørsteBrøkdel => eksakt[i] - enheter[i],
            Metode.Oddetallsmetoden => eksakt[i] / (enheter[i] == 0 ? førsteDelingstall : (2 * enheter[i]) + 1),
            _ => eksakt[i] / (enheter[i] + 1),
        };
    }
}
