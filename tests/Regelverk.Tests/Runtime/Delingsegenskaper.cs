using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Numbers;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;

namespace Regelverk.Tests.Runtime;

/// <summary>What holds of every shared pot.</summary>
public class Delingsegenskaper
{
    /// <summary>A random pot with claims, bounds, søkere and groups; each law uses what it needs.</summary>
    private sealed record Pott(long Beløp, long[] Krav, long[] Grenser, int[] Søkere, int[] Grupper, long Tak, long Enhet)
    {
        public long[] Rang => [.. Enumerable.Range(0, Krav.Length).Select(i => (long)i)];

        public IEnumerable<(string Navn, Deling Deling)> Alle =>
        [
            ("forholdsmessig", Deling.Forholdsmessig(Beløp, Krav)),
            ("grenser", Deling.Forholdsmessig(Beløp, Krav, Grenser)),
            ("tak", Deling.Forholdsmessig(Beløp, Krav, Søkere, Tak)),
            ("grupper", Deling.Prioritetsgrupper(Beløp, Krav, Grupper, Grensegruppe.AvkortesForholdsmessig)),
            ("grupper, grenser", Deling.Prioritetsgrupper(Beløp, Krav, Grupper, Grensegruppe.FårIngenTilskudd, Grenser)),
            ("grupper, tak", Deling.Prioritetsgrupper(Beløp, Krav, Grupper, Grensegruppe.AvkortesForholdsmessig, Søkere, Tak)),
            ("grupper, tak, ingen", Deling.Prioritetsgrupper(Beløp, Krav, Grupper, Grensegruppe.FårIngenTilskudd, Søkere, Tak)),
        ];

        public override string ToString() =>
            $"{Beløp} | {string.Join(' ', Krav)} | {string.Join(' ', Grenser)} | {string.Join(' ', Søkere)} | {string.Join(' ', Grupper)} | {Tak} | {Enhet}";
    }

    private static Gen<Pott> Potter(params long[] størrelser) =>
        from antall in Gen.Choose(1, 9)
        from størrelse in Gen.Elements(størrelser)
        from krav in Gen.Choose(0, 1_000).ArrayOf(antall)
        from grenser in Gen.Choose(0, 1_200).ArrayOf(antall)
        from søkere in Gen.Choose(0, antall - 1).ArrayOf(antall)
        from grupper in Gen.Choose(-1, 1).ArrayOf(antall)
        from rammedel in Gen.Choose(0, 120)
        from rest in Gen.Choose(0, 3)
        from takdel in Gen.Choose(0, 2_000)
        from enhet in Gen.Elements<long>(1, 2, 7, 100, 1_000)
        let øre = krav.Select(k => (long)((BigInteger)k * størrelse / 1_000)).ToArray()
        let pott = BigInteger.Min(Fordelingsgrenser.Beløp - 1, (øre.Aggregate(BigInteger.Zero, (a, b) => a + b) * rammedel / 100) + rest)
        select new Pott((long)pott, øre, [.. grenser.Select(g => (long)((BigInteger)g * størrelse / 1_300))], søkere, grupper, (long)((BigInteger)takdel * størrelse / 2_100), enhet);

    private static readonly long[] Alle_størrelser = [12, 60, 1_000, 1_000_000_000, Fordelingsgrenser.Beløp - 1];

    private static Brøk[] Tildelt(Deling deling) => [.. Enumerable.Range(0, deling.Antall).Select(deling.Tildelt)];

    private static Brøk Sum(IEnumerable<Brøk> tall) => tall.Aggregate(Brøk.Zero, (a, b) => a + b);

    [Fact]
    public void Hver_øre_er_gjort_rede_for_og_ingen_grense_er_brutt() => For_alle(Potter(Alle_størrelser), p => p.Alle.All(d =>
    {
        var x = Tildelt(d.Deling);
        return Sum(x) + d.Deling.Igjen == p.Beløp
            && d.Deling.Igjen >= 0
            && x.Zip(p.Krav, (t, k) => t.Sign >= 0 && t <= k).All(holder => holder)
            && (!d.Navn.Contains("grenser", StringComparison.Ordinal) || x.Zip(p.Grenser, (t, g) => t <= g).All(holder => holder))
            && (!d.Navn.Contains("tak", StringComparison.Ordinal) || x.Zip(p.Søkere, (t, s) => (t, s)).GroupBy(y => y.s).All(g => Sum(g.Select(y => y.t)) <= p.Tak))
            && x.SequenceEqual(p.Krav.Select((k, i) => d.Deling.Andel(i) * k));
    }));

    // The textbook way: share, cap, share what is above the caps among the others, again and again.
    [Fact]
    public void Løsningen_er_lærebokas() => For_alle(Potter(Alle_størrelser), p =>
    {
        var søkere = p.Krav.Zip(p.Søkere, (k, s) => (k, s)).GroupBy(y => y.s).OrderBy(g => g.Key).ToList();
        var perSøker = Tildelt(Deling.Forholdsmessig(p.Beløp, p.Krav, p.Søkere, p.Tak)).Zip(p.Søkere, (t, s) => (t, s)).GroupBy(y => y.s).OrderBy(g => g.Key);
        return Tildelt(Deling.Forholdsmessig(p.Beløp, p.Krav)).SequenceEqual(Læreboka(p.Beløp, Brøker(p.Krav), Brøker(p.Krav)))
            && Tildelt(Deling.Forholdsmessig(p.Beløp, p.Krav, p.Grenser)).SequenceEqual(Læreboka(p.Beløp, Brøker(p.Krav), Brøker(p.Grenser)))
            && perSøker.Select(g => Sum(g.Select(y => y.t))).SequenceEqual(Læreboka(p.Beløp, [.. søkere.Select(g => Sum(Brøker(g.Select(y => y.k))))], [.. søkere.Select(_ => (Brøk)p.Tak)]));
    });

    [Fact]
    public void Rekkefølgen_av_kravene_betyr_ingenting() => For_alle(Potter(Alle_størrelser), p =>
    {
        var n = p.Krav.Length;
        var snudd = p with { Krav = [.. p.Krav.Reverse()], Grenser = [.. p.Grenser.Reverse()], Søkere = [.. p.Søkere.Reverse()], Grupper = [.. p.Grupper.Reverse()] };
        return p.Alle.Zip(snudd.Alle, (a, b) =>
            Tildelt(a.Deling).SequenceEqual(Tildelt(b.Deling).Reverse())
            && a.Deling.RundNed(p.Enhet, out _).SequenceEqual(b.Deling.RundNed(p.Enhet, out _).Reverse())
            && a.Deling.StørsteBrøkdel(p.Enhet, p.Rang, out _).SequenceEqual(b.Deling.StørsteBrøkdel(p.Enhet, [.. p.Rang.Reverse()], out _).Reverse())).All(likt => likt);
    });

    [Fact]
    public void Like_krav_får_likt_og_større_krav_får_ikke_mindre_og_taper_ikke_mindre() => For_alle(Potter(Alle_størrelser), p =>
    {
        var x = Tildelt(Deling.Forholdsmessig(p.Beløp, p.Krav, [.. p.Krav.Select(_ => p.Tak)]));
        return (from i in Enumerable.Range(0, x.Length)
                from j in Enumerable.Range(0, x.Length)
                where p.Krav[i] <= p.Krav[j]
                select x[i] <= x[j] && p.Krav[i] - x[i] <= p.Krav[j] - x[j]).All(holder => holder);
    });

    [Fact]
    public void Ingen_taper_på_at_potten_øker() => For_alle(Potter(12, 60, 1_000), p =>
        p.Alle.Where(d => !d.Navn.Contains("grupper, tak", StringComparison.Ordinal)).Zip((p with { Beløp = p.Beløp + 1 }).Alle.Where(d => !d.Navn.Contains("grupper, tak", StringComparison.Ordinal)), (før, etter) =>
            Tildelt(før.Deling).Zip(Tildelt(etter.Deling), (a, b) => a <= b).All(holder => holder)
            && før.Deling.RundNed(p.Enhet, out _).Zip(etter.Deling.RundNed(p.Enhet, out _), (a, b) => a <= b).All(holder => holder)).All(holder => holder));

    [Fact]
    public void Den_som_ber_om_mer_får_ikke_mindre_og_de_andre_får_ikke_mer() => For_alle(Potter(12, 60, 1_000), p =>
    {
        var før = Tildelt(Deling.Forholdsmessig(p.Beløp, p.Krav, p.Grenser));
        var etter = Tildelt(Deling.Forholdsmessig(p.Beløp, [p.Krav[0] + 5, .. p.Krav.Skip(1)], p.Grenser));
        return etter[0] >= før[0] && etter.Skip(1).Zip(før.Skip(1), (e, f) => e <= f).All(holder => holder);
    });

    [Fact]
    public void De_andres_beløp_står_når_én_går_ut_med_sitt() => For_alle(Potter(12, 60, 1_000), p =>
    {
        // Consistency needs a whole pot for the others, so it is tried where the one who leaves got whole øre.
        var x = Tildelt(Deling.Forholdsmessig(p.Beløp, p.Krav, p.Grenser));
        return !x[0].ErHelt || x.Skip(1).SequenceEqual(Tildelt(Deling.Forholdsmessig(p.Beløp - (long)x[0].Teller, [.. p.Krav.Skip(1)], [.. p.Grenser.Skip(1)])));
    });

    [Fact]
    public void Det_hjelper_ikke_å_flytte_krav_mellom_seg() => For_alle(Potter(12, 60, 1_000).Where(p => p.Krav.Length > 1), p =>
    {
        var flyttet = (long[])p.Krav.Clone();
        (flyttet[0], flyttet[1]) = (0, p.Krav[0] + p.Krav[1]);
        var (før, etter) = (Tildelt(Deling.Forholdsmessig(p.Beløp, p.Krav)), Tildelt(Deling.Forholdsmessig(p.Beløp, flyttet)));
        return før[0] + før[1] == etter[0] + etter[1] && før.Skip(2).SequenceEqual(etter.Skip(2));
    });

    [Fact]
    public void Det_en_taper_er_det_en_ville_fått_av_det_som_mangler() => For_alle(Potter(Alle_størrelser), p =>
    {
        var sum = p.Krav.Aggregate(BigInteger.Zero, (a, b) => a + b);
        return p.Beløp > sum || sum - p.Beløp >= Fordelingsgrenser.Beløp
            || Tildelt(Deling.Forholdsmessig(p.Beløp, p.Krav)).SequenceEqual(Tildelt(Deling.Forholdsmessig((long)(sum - p.Beløp), p.Krav)).Zip(p.Krav, (x, k) => k - x));
    });

    [Fact]
    public void En_gruppe_får_noe_bare_når_gruppene_foran_har_fått_alt() => For_alle(Potter(Alle_størrelser), p =>
    {
        var x = Tildelt(Deling.Prioritetsgrupper(p.Beløp, p.Krav, p.Grupper, Grensegruppe.AvkortesForholdsmessig, p.Grenser));
        return (from i in Enumerable.Range(0, x.Length)
                from j in Enumerable.Range(0, x.Length)
                where p.Grupper[i] < p.Grupper[j] && x[j].Sign > 0
                select x[i] == Math.Min(p.Krav[i], p.Grenser[i])).All(holder => holder);
    });

    [Fact]
    public void Avrundet_ned_er_hele_enheter_under_det_nøyaktige() => For_alle(Potter(Alle_størrelser), p => p.Alle.All(d =>
    {
        var ned = d.Deling.RundNed(p.Enhet, out var igjen);
        return ned.Select((x, i) => (Brøk)x == d.Deling.Tildelt(i).Avrund(Avrundingsmåte.Ned, p.Enhet)).All(holder => holder)
            && Sum(Brøker(ned)) + igjen == p.Beløp;
    }));

    [Fact]
    public void Største_brøkdel_gir_gulv_eller_tak_av_det_nøyaktige_og_lar_mindre_enn_en_enhet_stå_når_noen_kan_få_den() => For_alle(Potter(Alle_størrelser), p => p.Alle.All(d =>
    {
        var tildelt = d.Deling.StørsteBrøkdel(p.Enhet, p.Rang, out var igjen);
        var tapt = tildelt.Select((x, i) => d.Deling.Tildelt(i) - x).ToList();
        var harTak = d.Navn.Contains("tak", StringComparison.Ordinal);
        bool KanFå(int i) => tapt[i].Sign > 0 && tildelt[i] + p.Enhet <= p.Krav[i]
            && (!d.Navn.Contains("grenser", StringComparison.Ordinal) || tildelt[i] + p.Enhet <= p.Grenser[i])
            && (!harTak || tildelt.Where((_, j) => p.Søkere[j] == p.Søkere[i]).Aggregate(BigInteger.Zero, (a, b) => a + b) + p.Enhet <= p.Tak);
        return Sum(Brøker(tildelt)) + igjen == p.Beløp
            && igjen >= 0
            && tildelt.All(x => x % p.Enhet == 0)
            && tapt.All(t => t < p.Enhet && t > -p.Enhet)
            && tildelt.Zip(p.Krav, (x, k) => x >= 0 && x <= k).All(holder => holder)
            && (igjen < p.Enhet || !Enumerable.Range(0, tildelt.Length).Any(KanFå))
            && (harTak || FåttMedStørstBrøkdel(d.Deling, tildelt, p.Enhet, KanFå));
    }));

    [Fact]
    public void Den_raske_og_den_generelle_veien_gir_det_samme() => For_alle(Potter(Alle_størrelser), p =>
        new[] { Deling.Forholdsmessig(p.Beløp, p.Krav), Deling.Forholdsmessig(p.Beløp, p.Krav, p.Grenser), Deling.Prioritetsgrupper(p.Beløp, p.Krav, p.Grupper, Grensegruppe.AvkortesForholdsmessig) }.All(d =>
            d.StørsteBrøkdel(p.Enhet, p.Rang, out var a).SequenceEqual(d.StørsteBrøkdelGenerelt(p.Enhet, p.Rang, out var b)) && a == b
            && Uavgjort(() => d.StørsteBrøkdel(p.Enhet, null, out _)) == Uavgjort(() => d.StørsteBrøkdelGenerelt(p.Enhet, null, out _))),
        1_000);

    // Ties settled as in the exhaustive list: the larger claim first, then the lower number.
    [Fact]
    public void Største_brøkdel_er_uttømmende_prøvd_mot_en_enkel_utregning()
    {
        foreach (var krav in Vektorer(2, 6).Concat(Vektorer(3, 5)).Concat(Vektorer(4, 3)))
        {
            var rang = Enumerable.Range(0, krav.Length).OrderByDescending(i => krav[i]).Select((i, plass) => (i, plass)).OrderBy(y => y.i).Select(y => (long)y.plass).ToArray();
            for (var pott = 0; pott <= krav.Sum(); pott++)
            {
                Assert.Equal(Enkelt(pott, krav, rang), Deling.Forholdsmessig(pott, krav).StørsteBrøkdel(1, rang, out var igjen));
                Assert.Equal(0, igjen);
            }
        }
    }

    [Fact]
    public void Det_k_største_finnes_uten_å_sortere() => For_alle(
        from antall in Gen.Choose(1, 60)
        from tall in Gen.OneOf(Tall64, Gen.Choose(0, 3).Select(i => (long)i)).ArrayOf(antall)
        from k in Gen.Choose(1, antall)
        select (Tall: tall.Select(t => unchecked((ulong)t)).ToArray(), k),
        p => RadixSelect.Largest(p.Tall, p.k) == p.Tall.OrderByDescending(t => t).ElementAt(p.k - 1),
        1_000);

    [Fact]
    public void Bruddpunktene_ordnes_nøyaktig() => For_alle(
        from antall in Gen.Choose(1, 12)
        from par in Gen.OneOf(
            Tall64.Select(a => (a & ((Fordelingsgrenser.Beløp >> 1) - 1), (Fordelingsgrenser.Beløp >> 1) + (a & 3))),
            from a in Gen.Choose(0, 4)
            from b in Gen.Choose(5, 9)
            select ((long)a, (long)b)).ArrayOf(antall)
        select (Minst: par.Select(y => y.Item1).ToArray(), Krav: par.Select(y => y.Item2).ToArray()),
        p =>
        {
            var linjer = new ProportionalLevels(new SharingProblem(1, p.Krav, new Delingsvilkår(minst: p.Minst)), true);
            var punkter = new BreakPoints(linjer, 0);
            for (var i = 0; i < p.Krav.Length; i++)
            {
                punkter.Add(i, linjer.Of(i));
            }

            punkter.Sort();
            var nivåer = Enumerable.Range(0, punkter.Count).Select(punkter.PointAt).Select(n => new Brøk((BigInteger)n.Numerator, (BigInteger)n.Denominator)).ToList();
            return nivåer.SequenceEqual(nivåer.Order());
        },
        500);

    private static IEnumerable<Brøk> Brøker(IEnumerable<long> tall) => tall.Select(t => (Brøk)t);

    private static Brøk[] Brøker(long[] tall) => [.. tall.Select(t => (Brøk)t)];

    private static bool Uavgjort(Action deling)
    {
        try
        {
            deling();
            return false;
        }
        catch (UavgjortException)
        {
            return true;
        }
    }

    /// <summary>Nobody who was rounded up had lost less than one who could have got the unit instead.</summary>
    private static bool FåttMedStørstBrøkdel(Deling deling, long[] tildelt, long enhet, Func<int, bool> kanFå)
    {
        Brøk Tapt(int i) => deling.Tildelt(i) - deling.Tildelt(i).Avrund(Avrundingsmåte.Ned, enhet);
        var opp = Enumerable.Range(0, tildelt.Length).Where(i => tildelt[i] > deling.Tildelt(i)).ToList();
        return Enumerable.Range(0, tildelt.Length).Where(kanFå).All(i => opp.All(o => Tapt(o) >= Tapt(i)));
    }

    private static Brøk[] Læreboka(Brøk pott, IReadOnlyList<Brøk> krav, IReadOnlyList<Brøk> tak)
    {
        var grense = krav.Zip(tak, Brøk.Min).ToList();
        var får = krav.Select(_ => Brøk.Zero).ToArray();
        var stoppet = new HashSet<int>();
        while (true)
        {
            var igjen = pott - Sum(stoppet.Select(i => grense[i]));
            var åpne = Enumerable.Range(0, krav.Count).Where(i => !stoppet.Contains(i)).ToList();
            var sum = Sum(åpne.Select(i => krav[i]));
            foreach (var i in åpne)
            {
                får[i] = sum.Sign == 0 ? Brøk.Zero : igjen * krav[i] / sum;
            }

            var over = åpne.Where(i => får[i] > grense[i]).ToList();
            foreach (var i in over)
            {
                får[i] = grense[i];
                stoppet.Add(i);
            }

            if (over.Count == 0 || stoppet.Count == krav.Count)
            {
                return får;
            }
        }
    }

    private static long[] Enkelt(long pott, long[] krav, long[] rang)
    {
        var sum = krav.Sum();
        if (sum == 0)
        {
            return new long[krav.Length];
        }

        var gulv = krav.Select(k => pott * k / sum).ToArray();
        var først = Enumerable.Range(0, krav.Length).OrderByDescending(i => pott * krav[i] % sum).ThenBy(i => rang[i]).Take((int)(pott - gulv.Sum())).ToHashSet();
        return [.. gulv.Select((g, i) => først.Contains(i) ? g + 1 : g)];
    }

    private static IEnumerable<long[]> Vektorer(int antall, int høyest) => antall == 0
        ? [[]]
        : from resten in Vektorer(antall - 1, høyest) from k in Enumerable.Range(0, høyest + 1) select (long[])[.. resten, k];
}
