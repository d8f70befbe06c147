using System.Collections.Generic;
using System.Linq;
using Regelverk.Tests.Interpretation;
using Regelverk.Runtime.Allocation;
using D = Regelverk.Dsl.Regulation;
using static Regelverk.Tests.Allocation.Egenskaper.Helregel;

namespace Regelverk.Tests.Allocation.Egenskaper;

/// <summary>The rules that the rows are tried on. A new method adds its two ways of computing here.</summary>
internal static class Prøveregler
{
    public static IReadOnlyList<Helregel> Alle { get; } =
    [
        new("PRO/ned (floor, rest udelt)", "kjøretiden", (e, k) => Deling.Forholdsmessig(e, Øre(k)).RundNed(1, out _)),
        new("PRO/ned (floor, rest udelt)", "tolken", (e, k) => Tolken(Fordelingsprøve.Forholdsmessig(enhet: 1), e, k)),
        new("PRO/største rest", "kjøretiden", (e, k) => Deling.Forholdsmessig(e, Øre(k)).StørsteBrøkdel(1, StørstFørst(k), out _)),
        new("PRO/største rest", "tolken", (e, k) => Tolken(Fordelingsprøve.TilRammen(D.Enhetsmetode.StørsteBrøkdel, 1), e, k, StørstFørst(k))),
        new("PRO/Sainte-Laguë m. tak", "kjøretiden", (e, k) => Deling.Forholdsmessig(e, Øre(k)).HeleEnheter(1, Enhetsmetode.Oddetallsmetoden, StørstFørst(k), out _)),
        new("PRO/Sainte-Laguë m. tak", "tolken", (e, k) => Tolken(Fordelingsprøve.TilRammen(D.Enhetsmetode.Oddetallsmetoden, 1), e, k, StørstFørst(k))),
        new("PRO/D'Hondt m. tak", "kjøretiden", (e, k) => Deling.Forholdsmessig(e, Øre(k)).HeleEnheter(1, Enhetsmetode.DHondt, StørstFørst(k), out _)),
        new("PRO/D'Hondt m. tak", "tolken", (e, k) => Tolken(Fordelingsprøve.TilRammen(D.Enhetsmetode.DHondt, 1), e, k, StørstFørst(k))),
        .. IRekkefølge("Prioritert rekkefølge (delvis siste)", Rekkefølgeslutt.SisteFårResten, D.Rekkefølgeslutt.SisteFårResten),
        .. IRekkefølge("Alt-eller-ingenting, hopp over", Rekkefølgeslutt.NesteSomFårPlass, D.Rekkefølgeslutt.NesteSomFårPlass),
        .. IRekkefølge("Alt-eller-ingenting, stopp", Rekkefølgeslutt.Stanser, D.Rekkefølgeslutt.Stanser),
        new("CEA/ned", "kjøretiden", (e, k) => Etter(Delingsregel.LiktBeløp, e, k).RundNed(1, out _)),
        new("CEA/ned", "tolken", (e, k) => Tolken(Fordelingsprøve.Etter(_ => new D.Delingsform(D.Delingsregel.LiktBeløp), enhet: 1), e, k)),
        new("CEA/enhet", "kjøretiden", (e, k) => Etter(Delingsregel.LiktBeløp, e, k).StørsteBrøkdel(1, StørstFørst(k), out _)),
        new("CEA/enhet", "tolken", (e, k) => TilRammen(D.Delingsregel.LiktBeløp, e, k, StørstFørst(k))),
        new("CEL/ned", "kjøretiden", (e, k) => Etter(Delingsregel.LiktKutt, e, k).RundNed(1, out _)),
        new("CEL/ned", "tolken", (e, k) => Tolken(Fordelingsprøve.Etter(_ => new D.Delingsform(D.Delingsregel.LiktKutt), enhet: 1), e, k)),
        new("CEL/enhet (dual)", "kjøretiden", (e, k) => Etter(Delingsregel.LiktKutt, e, k).StørsteBrøkdel(1, StørstSist(k), out _)),
        new("CEL/enhet (dual)", "tolken", (e, k) => TilRammen(D.Delingsregel.LiktKutt, e, k, StørstSist(k))),
        new("Talmud/største rest", "kjøretiden", (e, k) => Etter(Delingsregel.Halvdelsregelen, e, k).StørsteBrøkdel(1, StørstFørst(k), out _)),
        new("Talmud/største rest", "tolken", (e, k) => TilRammen(D.Delingsregel.Halvdelsregelen, e, k, StørstFørst(k))),
        new("PRO/kumulativ", "prøven", Kumulativ),
        new("PRO/nærmeste (uten avstemming)", "prøven", (e, k) => k.Select(c => Nærmest(e * c.Øre, k.Sum(x => x.Øre))).ToArray()),
    ];

    /// <summary>For the dual: the larger claim loses the odd unit first, so it is the last to get one.</summary>
    private static long[] StørstSist(IReadOnlyList<Kravet> krav) => [.. StørstFørst(krav).Select(rang => -rang)];

    private static long[] TilRammen(D.Delingsregel regel, long ramme, IReadOnlyList<Kravet> krav, long[] rang) =>
        Tolken(Fordelingsprøve.TilRammen(D.Enhetsmetode.StørsteBrøkdel, 1, regel: regel), ramme, krav, rang);

    private static Deling Etter(Delingsregel regel, long ramme, IReadOnlyList<Kravet> krav) => Deling.Etter(ramme, Øre(krav), new Delingsvilkår(regel));

    public static long[] Øre(IReadOnlyList<Kravet> krav) => krav.Select(k => k.Øre).ToArray();

    /// <summary>What the interpreter gives, in whole kroner; its claims are kroner, so a krone is the unit.</summary>
    public static long[] Tolken(Fordelingsprøve prøve, long ramme, IReadOnlyList<Kravet> krav) =>
        prøve.Tildelt(ramme, krav.Select(k => new Prøvesøknad("S" + k.Id, "K" + k.Id, k.Øre)).ToArray()).Select(t => (long)t.Numerator).ToArray();

    /// <summary>As above, with the place of each in an order as its poeng.</summary>
    private static long[] Tolken(Fordelingsprøve prøve, long ramme, IReadOnlyList<Kravet> krav, long[] rang) =>
        prøve.Tildelt(ramme, krav.Select((k, i) => new Prøvesøknad("S" + k.Id, "K" + k.Id, k.Øre, (int)rang[i])).ToArray()).Select(t => (long)t.Numerator).ToArray();

    /// <summary>The id is the priority.</summary>
    private static Helregel[] IRekkefølge(string navn, Rekkefølgeslutt slutt, D.Rekkefølgeslutt tolkens) =>
    [
        new(navn, "kjøretiden", (e, k) => Rekkefølgedeling.Fordel(e, Øre(k), k.Select(c => (long)c.Id).ToArray(), slutt) is var deling ? k.Select((_, i) => deling.Beløp(i)).ToArray() : []),
        new(navn, "tolken", (e, k) => Tolken(Fordelingsprøve.Rekkefølge(tolkens), e, k, k.Select(c => (long)c.Id).ToArray())),
    ];

    /// <summary>Not offered, for it depends on the order: partial sums rounded, and what each adds.</summary>
    private static long[] Kumulativ(long ramme, IReadOnlyList<Kravet> krav)
    {
        var sum = krav.Sum(k => k.Øre);
        long før = 0;
        long hittil = 0;
        var tildelt = new Dictionary<int, long>();
        foreach (var ett in krav.OrderBy(k => k.Id))
        {
            hittil += ett.Øre;
            var etter = Nærmest(ramme * hittil, sum);
            tildelt[ett.Id] = etter - før;
            før = etter;
        }

        return krav.Select(k => tildelt[k.Id]).ToArray();
    }

    /// <summary>A fraction rounded half up; 0 where it has no divisor, for then it has nothing above the line either.</summary>
    private static long Nærmest(long teller, long nevner) => nevner == 0 ? 0 : ((2 * teller) + nevner) / (2 * nevner);
}
