using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Allocation.Egenskaper;

/// <summary>The properties of rules that give whole units. Each says whether it holds for one problem, whatever else the property lets vary.</summary>
internal static class Heltallsegenskaper
{
    private delegate bool Egenskap(Helregel regel, long ramme, IReadOnlyList<Kravet> krav);

    private static readonly Dictionary<string, Egenskap> Alle = new(StringComparer.Ordinal)
    {
        ["effektivitet"] = (r, e, k) => r.Del(e, k).Sum() == e,
        ["ikke-overforbruk"] = (r, e, k) => r.Del(e, k).Sum() <= e,
        ["0<=x<=krav"] = (r, e, k) => r.Del(e, k).Zip(k, (x, c) => x >= 0 && x <= c.Øre).All(t => t),
        ["kvote (gulv/tak av eksakt PRO)"] = Kvote,
        ["likebehandling eksakt"] = (r, e, k) => Par(k).All(p => k[p.I].Øre != k[p.J].Øre || r.Del(e, k)[p.I] == r.Del(e, k)[p.J]),
        ["likebehandling ±1"] = (r, e, k) => Par(k).All(p => k[p.I].Øre != k[p.J].Øre || Math.Abs(r.Del(e, k)[p.I] - r.Del(e, k)[p.J]) <= 1),
        ["ordensbevaring tildeling"] = (r, e, k) => Par(k).All(p => k[p.I].Øre >= k[p.J].Øre || r.Del(e, k)[p.I] <= r.Del(e, k)[p.J]),
        ["ordensbevaring tap"] = (r, e, k) => Par(k).All(p => k[p.I].Øre >= k[p.J].Øre || k[p.I].Øre - r.Del(e, k)[p.I] <= k[p.J].Øre - r.Del(e, k)[p.J]),
        ["ressursmonotoni"] = (r, e, k) => e >= Sum(k) || Alle_minst(r.Del(e + 1, k), r.Del(e, k)),
        ["kravmonotoni"] = (r, e, k) => Plasser(k).All(i => r.Del(e, Hevet(k, i))[i] >= r.Del(e, k)[i]),
        ["andre taper ikke motsatt (krysskravmonotoni)"] = (r, e, k) => Plasser(k).All(i => Alle_minst(Uten(r.Del(e, k), i), Uten(r.Del(e, Hevet(k, i)), i))),
        ["populasjonsmonotoni"] = (r, e, k) => Plasser(k).All(i => e > Sum(k) - k[i].Øre || Alle_minst(r.Del(e, Uten(k, i)), Uten(r.Del(e, k), i))),
        ["konsistens"] = (r, e, k) => Plasser(k).All(i => r.Del(r.Del(e, k).Sum() - r.Del(e, k)[i], Uten(k, i)).SequenceEqual(Uten(r.Del(e, k), i))),
        ["komposisjon ned"] = (r, e, k) => Mindre(e).All(e2 => r.Del(e2, Med(k, r.Del(e, k))).SequenceEqual(r.Del(e2, k))),
        ["komposisjon opp"] = (r, e, k) => Mindre(e).All(e2 => Så_resten(r, e, e2, k).SequenceEqual(r.Del(e, k))),
        ["selvdualitet"] = (r, e, k) => r.Del(Sum(k) - e, k).Zip(k, (x, c) => c.Øre - x).SequenceEqual(r.Del(e, k)),
        ["ingen gevinst ved sammenslåing"] = (r, e, k) => Par(k).All(p => Sammen(r, e, k, p) <= r.Del(e, k)[p.I] + r.Del(e, k)[p.J]),
        ["ingen gevinst ved oppdeling"] = (r, e, k) => Par(k).All(p => Sammen(r, e, k, p) >= r.Del(e, k)[p.I] + r.Del(e, k)[p.J]),
        ["ingen fordel av kravoverføring"] = (r, e, k) => Par(k).All(p => k[p.J].Øre == 0 || r.Del(e, Flyttet(k, p)) is var y && y[p.I] + y[p.J] == r.Del(e, k)[p.I] + r.Del(e, k)[p.J]),
        ["rekkefølgeuavhengighet (inndata)"] = (r, e, k) => Stokkinger(k.Count).All(s => r.Del(e, s.Select(i => k[i]).ToArray()).SequenceEqual(s.Select(i => r.Del(e, k)[i]))),
    };

    /// <summary>Whether the property holds for one frame and these claims.</summary>
    public static bool Holder(string egenskap, Helregel regel, long ramme, IReadOnlyList<Kravet> krav) => Alle[egenskap](regel, ramme, krav);

    private static bool Kvote(Helregel regel, long ramme, IReadOnlyList<Kravet> krav)
    {
        var sum = Sum(krav);
        return regel.Del(ramme, krav).Zip(krav, (x, c) => sum == 0 ? x == 0 : x >= ramme * c.Øre / sum && x <= ((ramme * c.Øre) + sum - 1) / sum).All(t => t);
    }

    private static IEnumerable<long> Så_resten(Helregel regel, long ramme, long først, IReadOnlyList<Kravet> krav)
    {
        var før = regel.Del(først, krav);
        return før.Zip(regel.Del(ramme - først, krav.Select((k, i) => k with { Øre = k.Øre - før[i] }).ToArray()), (a, b) => a + b);
    }

    private static long Sammen(Helregel regel, long ramme, IReadOnlyList<Kravet> krav, (int I, int J) par)
    {
        var (i, j) = (Math.Min(par.I, par.J), Math.Max(par.I, par.J));
        return regel.Del(ramme, Uten(krav.Select((k, plass) => plass == i ? k with { Øre = k.Øre + krav[j].Øre } : k).ToArray(), j))[i];
    }

    private static IReadOnlyList<Kravet> Flyttet(IReadOnlyList<Kravet> krav, (int I, int J) par) =>
        krav.Select((k, i) => i == par.I ? k with { Øre = k.Øre + 1 } : i == par.J ? k with { Øre = k.Øre - 1 } : k).ToArray();

    private static IReadOnlyList<Kravet> Hevet(IReadOnlyList<Kravet> krav, int plass) => krav.Select((k, i) => i == plass ? k with { Øre = k.Øre + 1 } : k).ToArray();

    private static IReadOnlyList<Kravet> Med(IReadOnlyList<Kravet> krav, long[] beløp) => krav.Select((k, i) => k with { Øre = beløp[i] }).ToArray();

    private static T[] Uten<T>(IReadOnlyList<T> alle, int plass) => alle.Where((_, i) => i != plass).ToArray();

    private static bool Alle_minst(long[] disse, long[] de) => disse.Zip(de, (a, b) => a >= b).All(t => t);

    private static long Sum(IEnumerable<Kravet> krav) => krav.Sum(k => k.Øre);

    private static IEnumerable<int> Plasser(IReadOnlyList<Kravet> krav) => Enumerable.Range(0, krav.Count);

    private static IEnumerable<long> Mindre(long ramme) => Enumerable.Range(0, (int)ramme).Select(e => (long)e);

    private static IEnumerable<(int I, int J)> Par(IReadOnlyList<Kravet> krav) => Plasser(krav).SelectMany(i => Plasser(krav).Where(j => j != i).Select(j => (i, j)));

    private static IEnumerable<int[]> Stokkinger(int antall) => antall == 0
        ? [[]]
        : Stokkinger(antall - 1).SelectMany(s => Enumerable.Range(0, antall).Select(plass => (int[])[.. s[..plass], antall - 1, .. s[plass..]]));
}
