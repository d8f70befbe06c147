using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;
using Xunit;

namespace Regelverk.Tests.Allocation.Sammensetninger;

/// <summary>
/// A guarantee inside a guarantee, held against what it means: there is one number λ for all, a group gets the larger of its part and what those in it get at λ
/// when the groups inside it have got theirs, and λ is such that the frame is used up. A group that gets its part, shares that in the same way.
/// </summary>
public sealed class Gruppene_i_hverandre
{
    // 0: in no group; 1: in the large one; 2: in the small one inside it; 3: in a third, beside them.
    private static readonly int?[] Utenfor = [null, 0, null];

    private static readonly long[][] Deler = [.. from stor in new long[] { 1, 2, 3, 5 } from liten in new long[] { 1, 2 } from tredje in new long[] { 1, 2 } select new[] { stor, liten, tredje }];

    [Theory]
    [InlineData(Delingsregel.Forholdsmessig)]
    [InlineData(Delingsregel.LiktBeløp)]
    public void Hvert_lite_problem_får_den_ene_løsningen(Delingsregel regel)
    {
        var antall = 0;
        foreach (var deler in Deler)
        {
            var fordeling = Fordelingen(regel, deler);
            foreach (var problem in Problemene())
            {
                Brøk[]? mindre = null;
                for (var ramme = Math.Max(deler[0], deler[1]) + deler[2]; ramme <= problem.Sum(p => p.Krav); ramme++)
                {
                    var får = Får(fordeling, problem, ramme);
                    var ventet = new Brøk[problem.Length];
                    Løs(regel, problem, deler, -1, ramme, ventet);

                    Assert.True(ventet.SequenceEqual(får), $"{regel}, ramme {ramme}, deler {string.Join("/", deler)}, {string.Join(" ", problem)}: {string.Join(" ", får)} er ikke {string.Join(" ", ventet)}");
                    Assert.True(mindre is null || mindre.Zip(får).All(to => to.First <= to.Second), "Noen får mindre når rammen øker.");
                    mindre = får;
                    antall++;
                }
            }
        }

        Assert.InRange(antall, 10_000, 100_000);
    }

    // 40 000 to the north and 30 000 of it to the small ones there. Without the guarantees all get half: 25 000 to the small one, and 50 000 to the north; that is enough for the north, and then 30 000 is not taken from it alone.
    [Theory]
    [InlineData(new[] { 50_000L, 50_000, 100_000 }, new[] { 30_000L, 70_000 / 3, 140_000 / 3 }, 40, 30)]
    [InlineData(new[] { 50_000L, 50_000, 300_000 }, new[] { 30_000L, 10_000, 60_000 }, 40, 30)]
    [InlineData(new[] { 60_000L, 20_000, 320_000 }, new[] { 45_000L, 15_000, 40_000 }, 60, 30)]
    public void En_garanti_inne_i_en_annen_er_en_del_av_den(long[] krav, long[] ventet, int nord, int små)
    {
        var fordeling = new Fordeling(
            null,
            new Steg.Forholdsmessig(1, "Deles", form: new Delingsform(Delingsregel.Forholdsmessig, andeler: [Andel(Gruppeandelsslag.Garanti, "nord", nord, null), Andel(Gruppeandelsslag.Garanti, "små", små, 0)])),
            new Steg.AvrundingNed(2, "Avrundes", null, Kroner.FraKroner(1), Restmiddelmål.TilStaten));
        var resultat = fordeling.Fordel(Deltakere(krav, [[1, 1], [1, 0], [0, 0]]), Kroner.FraKroner(100_000), false);

        Assert.Equal(ventet, resultat.Avgjørelser.Select(a => (a.Tildelt ?? Kroner.Zero).Øre / 100));
    }

    // 60 percent to the north first, and 20 of it to the small ones there. The small one gets 20 000, and then 30 000 and 50 000 share the other 40 000: 15 000 and 25 000.
    // 15 000, 25 000 and 100 000 are not covered, and there is 40 000 left: 2/7.
    [Fact]
    public void En_reserve_inne_i_en_annen_går_først_av_den()
    {
        var fordeling = new Fordeling(
            null,
            new Steg.Forholdsmessig(1, "Deles", form: new Delingsform(Delingsregel.Forholdsmessig, andeler: [Andel(Gruppeandelsslag.Reserve, "små", 20, 1), Andel(Gruppeandelsslag.Reserve, "nord", 60, null)])),
            new Steg.AvrundingNed(2, "Avrundes", null, Kroner.FraØre(1), Restmiddelmål.TilStaten));
        var resultat = fordeling.Fordel(Deltakere([50_000, 50_000, 100_000], [[1, 1], [0, 1], [0, 0]]), Kroner.FraKroner(100_000), false);

        Assert.Equal(
            [new Brøk(35_000 * 7 + 15_000 * 2, 7), new Brøk(25_000 * 7 + 25_000 * 2, 7), new Brøk(200_000, 7)],
            resultat.Steg[0].Virkninger.Select(v => v.Etter));
    }

    // The frame is 30 000, and the groups are sure of 30 000 inside 20 000, beside 30 000: 60 000 together, so each part is halved.
    [Fact]
    public void Delene_settes_ned_i_samme_forhold_også_inne_i_hverandre()
    {
        var fordeling = new Fordeling(
            null,
            new Steg.Forholdsmessig(1, "Deles", form: new Delingsform(Delingsregel.Forholdsmessig, andeler:
            [
                new Gruppeandel(Gruppeandelsslag.Garanti, Kroner.FraKroner(20_000), "nord"),
                new Gruppeandel(Gruppeandelsslag.Garanti, Kroner.FraKroner(30_000), "små", innenfor: 0),
                new Gruppeandel(Gruppeandelsslag.Garanti, Kroner.FraKroner(30_000), "sør"),
            ])),
            new Steg.AvrundingNed(2, "Avrundes", null, Kroner.FraKroner(1), Restmiddelmål.TilStaten));
        var resultat = fordeling.Fordel(Deltakere([50_000, 100_000, 50_000], [[1, 1, 0], [1, 0, 0], [0, 0, 1]]), Kroner.FraKroner(30_000), false);

        Assert.Equal([15_000L, 0, 15_000], resultat.Avgjørelser.Select(a => (a.Tildelt ?? Kroner.Zero).Øre / 100));
        Assert.Contains("Søknader der nord, skulle hatt 20 000 kroner, men gruppene inne i den gruppen skal ha 30 000 kroner til sammen.", resultat.Steg[0].Forklaring[0].Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Gruppene skulle til sammen hatt 60 000 kroner, men det er bare 30 000 kroner å fordele.", resultat.Steg[0].Forklaring[1].Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, null)]
    [InlineData(-1, null)]
    public void En_gruppe_ligger_ikke_inne_i_seg_selv_eller_i_en_som_ikke_finnes(int første, int? andre) =>
        Assert.Throws<ArgumentException>(() => new Delingsform(Delingsregel.Forholdsmessig, andeler: [Andel(Gruppeandelsslag.Garanti, "a", 10, første), Andel(Gruppeandelsslag.Garanti, "b", 10, andre)]));

    /// <summary>What each in a group gets where it has so much to share; finds the number among all that it may be, and takes only one that the definition holds for.</summary>
    private static void Løs(Delingsregel regel, (long Krav, int Klasse)[] problem, long[] deler, int gruppe, Brøk pott, Brøk[] får)
    {
        var inne = Enumerable.Range(0, problem.Length).Where(i => ErI(problem[i].Klasse, gruppe)).ToArray();
        var λ = Mulige(regel, problem, deler, inne, gruppe, pott).First(l => Verdi(regel, problem, deler, gruppe, l, false) == pott);
        foreach (var i in inne.Where(i => Gruppen(problem[i].Klasse) == gruppe))
        {
            får[i] = Ved(regel, problem[i].Krav, λ);
        }

        Ned(gruppe);

        void Ned(int ytre)
        {
            foreach (var indre in Enumerable.Range(0, deler.Length).Where(g => (Utenfor[g] ?? -1) == ytre))
            {
                var del = Del(problem, deler, indre);
                if (Verdi(regel, problem, deler, indre, λ, false) < del)
                {
                    Løs(regel, problem, deler, indre, del, får);
                    continue;
                }

                for (var i = 0; i < problem.Length; i++)
                {
                    får[i] = Gruppen(problem[i].Klasse) == indre ? Ved(regel, problem[i].Krav, λ) : får[i];
                }

                Ned(indre);
            }
        }
    }

    /// <summary>What a group gets at λ by the definition: its part, if that is more than its own and those inside it get.</summary>
    private static Brøk Verdi(Delingsregel regel, (long Krav, int Klasse)[] problem, long[] deler, int gruppe, Brøk λ, bool medGaranti)
    {
        Brøk sum = 0;
        foreach (var (krav, klasse) in problem)
        {
            sum += Gruppen(klasse) == gruppe ? Ved(regel, krav, λ) : 0;
        }

        for (var indre = 0; indre < deler.Length; indre++)
        {
            sum += (Utenfor[indre] ?? -1) == gruppe ? Verdi(regel, problem, deler, indre, λ, true) : 0;
        }

        var del = medGaranti ? Del(problem, deler, gruppe) : 0;
        return sum < del ? del : sum;
    }

    /// <summary>Every λ there could be: some groups get just their part, and some of the others all of their claim.</summary>
    private static IEnumerable<Brøk> Mulige(Delingsregel regel, (long Krav, int Klasse)[] problem, long[] deler, int[] inne, int gruppe, Brøk pott)
    {
        for (var valg = 0; valg < 1 << deler.Length; valg++)
        {
            var løftet = Enumerable.Range(0, deler.Length).Where(g => (valg & (1 << g)) != 0 && g != gruppe && (gruppe < 0 || Utenfor[g] == gruppe)).ToArray();
            var ytterst = løftet.Where(g => !løftet.Contains(Utenfor[g] ?? -1)).ToArray();
            var igjen = ytterst.Aggregate(pott, (sum, g) => sum - Del(problem, deler, g));
            var åpne = inne.Where(i => !løftet.Any(g => ErI(problem[i].Klasse, g))).Select(i => problem[i].Krav).Order().ToArray();
            if (regel == Delingsregel.Forholdsmessig)
            {
                yield return åpne.Length == 0 ? 0 : igjen / åpne.Sum();
                continue;
            }

            for (var fulle = 0; fulle < åpne.Length; fulle++)
            {
                yield return (igjen - åpne.Take(fulle).Sum()) / (åpne.Length - fulle);
            }
        }

        // Where all get all.
        yield return 0;
        yield return problem.Length == 0 ? 0 : regel == Delingsregel.Forholdsmessig ? 1 : problem.Max(p => p.Krav);
    }

    private static Brøk Ved(Delingsregel regel, long krav, Brøk λ) => λ.Sign < 0 ? 0 : regel == Delingsregel.Forholdsmessig ? (λ > 1 ? krav : λ * krav) : λ < krav ? λ : krav;

    private static Brøk Del((long Krav, int Klasse)[] problem, long[] deler, int gruppe)
    {
        var inni = Enumerable.Range(0, deler.Length).Where(g => Utenfor[g] == gruppe).Sum(g => deler[g]);
        return Math.Min(Math.Max(deler[gruppe], inni), problem.Where(p => ErI(p.Klasse, gruppe)).Sum(p => p.Krav));
    }

    private static int Gruppen(int klasse) => klasse - 1;

    private static bool ErI(int klasse, int gruppe) => gruppe < 0 || Gruppen(klasse) == gruppe || (gruppe == 0 && klasse == 2);

    private static IEnumerable<(long Krav, int Klasse)[]> Problemene()
    {
        for (var valg = 0; valg < 8 * 64; valg++)
        {
            yield return [.. Enumerable.Range(0, 3).Select(i => ((valg >> i & 1) == 0 ? 2L : 5L, valg >> (3 + (2 * i)) & 3))];
        }
    }

    private static Fordeling Fordelingen(Delingsregel regel, long[] deler) => new(
        null,
        new Steg.Regeldeling(1, "Deles", null, null, new Delingsform(regel, andeler: [.. deler.Select((d, i) => new Gruppeandel(Gruppeandelsslag.Garanti, Kroner.FraØre(d), $"gruppe {i}", null, Utenfor[i]))])),
        new Steg.AvrundingNed(2, "Avrundes", null, Kroner.FraØre(1), Restmiddelmål.TilStaten));

    private static Brøk[] Får(Fordeling fordeling, (long Krav, int Klasse)[] problem, long ramme)
    {
        var deltakere = problem.Select((p, i) => Deltaker(i, Kroner.FraØre(p.Krav), [.. Enumerable.Range(0, 3).Select(g => ErI(p.Klasse, g) ? 1 : 0)])).ToList();
        return [.. fordeling.Fordel(deltakere, Kroner.FraØre(ramme), false).Steg[0].Virkninger.Select(v => v.Etter * 100)];
    }

    private static Gruppeandel Andel(Gruppeandelsslag slag, string vilkår, int prosent, int? innenfor) => new(slag, Kroner.Zero, vilkår, new Brøk(prosent, 100), innenfor);

    private static List<Deltaker> Deltakere(long[] krav, int[][] grupper) => [.. krav.Select((k, i) => Deltaker(i, Kroner.FraKroner(k), grupper[i]))];

    private static Deltaker Deltaker(int nummer, Kroner krav, int[] grupper) => new(
        new Avgjørelse($"S{nummer}", $"K{nummer}", Konklusjon.Oppfyller(krav, krav, delerRamme: true), [new Grunn("§ 1", "Prøve.", Grunnslag.Vilkår)]),
        [.. grupper.Select(g => (Nøkkelverdi?)new Nøkkelverdi(g, $"{g}"))]);
}
