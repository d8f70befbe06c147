using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Fluent;
using Regelverk.Dsl.Regulation;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;
using A = Regelverk.Runtime.Allocation;

namespace Regelverk.Tests.Runtime;

/// <summary>Groups that are sure of a part beside an order and beside priority groups: what must hold whatever the figures are.</summary>
public class Grupper_i_rekkefølge
{
    private static readonly string[] Alle_trukket = [.. Enumerable.Range(0, 10).Select(i => $"S{i}")];

    private static readonly Rekkefølgekrav[] Tre = [new("A", "K1", 60_000_00, 0, 0), new("B", "K2", 70_000_00, 2, 1), new("C", "K3", 60_000_00, 1, 1)];

    // 100 000 kroner, 40 percent to A, which stands last. Without: B 70 000, C 30 000. With: A 40 000, and B 60 000 of its 70 000.
    [Fact]
    public void Garantien_tas_fra_dem_som_står_sist() => Assert.Equal([40_000, 60_000, 0], Kroner(I_rekkefølge(Gruppeandelsslag.Garanti, Rekkefølgeslutt.SisteFårResten)));

    // A has its 40 000, B 60 000 of the 60 000 that are left, and A and C nothing more.
    [Fact]
    public void Reserven_går_først_og_så_rekkefølgen() => Assert.Equal([40_000, 60_000, 0], Kroner(I_rekkefølge(Gruppeandelsslag.Reserve, Rekkefølgeslutt.SisteFårResten)));

    // 40 000 is no whole project for A, so all of it goes to all: B, and C is the first that does not fit.
    [Fact]
    public void Et_helt_prosjekt_deles_ikke_av_reserven() => Assert.Equal([0, 70_000, 0], Kroner(I_rekkefølge(Gruppeandelsslag.Reserve, Rekkefølgeslutt.Stanser)));

    // 60 percent is the whole of A. 40 000 is left, and neither B nor C fits.
    [Fact]
    public void Et_helt_prosjekt_får_plass_i_reserven() => Assert.Equal([60_000, 0, 0], Kroner(I_rekkefølge(Gruppeandelsslag.Reserve, Rekkefølgeslutt.NesteSomFårPlass) with { Andeler = [60] }));

    // 100 000 kroner: B 70 000 of the first priority group, then 30 000 to A and C with 120 000: a quarter. A gets 15 000 and is sure of 40 000, so B gets the 60 000 that are left.
    [Fact]
    public void Garantien_ved_siden_av_prioritetsgrupper() => Assert.Equal([40_000, 60_000, 0], Kroner(I_grupper(Gruppeandelsslag.Garanti, 100_000_00, 40)));

    // 150 000 kroner: A has 30 000 first. B 70 000. 50 000 is left to the 30 000 of A and the 60 000 of C: five ninths.
    [Fact]
    public void Reserven_ved_siden_av_prioritetsgrupper() => Assert.Equal([46_666, 70_000, 33_333], Kroner(I_grupper(Gruppeandelsslag.Reserve, 150_000_00, 20)));

    [Fact]
    public void I_en_rekkefølge_får_gruppen_minst_sin_del() => For_alle(
        Rekkefølgepar.Alle.Where(p => p.Andeler.Count > 0 && p.Andeler.Sum() <= 100 && p.Slutt == Rekkefølgeslutt.SisteFårResten && p.Udekket == A.UdekketBeløp.Bortfaller)
            .Select(p => p with { Tak = null, FastAvkorting = null, Metode = null, Enhet = 1, Lodd = true, Trekning = Alle_trukket, Tidligere = [] }),
        p =>
        {
            var resultat = p.Vårt();
            Assert.Equal(p.Ramme, resultat.Avgjørelser.Sum(a => a.Tildelt?.Øre ?? 0) + resultat.Restmidler.Øre);
            return p.Andeler.Select((del, i) => (Del: p.Ramme / 100 * del, Krav: p.Krav.Where(k => k.Levert == i).ToArray()))
                .All(g => Sum(resultat, g.Krav) >= Math.Min(g.Del, g.Krav.Sum(k => k.Øre)));
        },
        400);

    [Fact]
    public void Blant_prioritetsgrupper_får_gruppen_minst_sin_del() => For_alle(
        Strukturpar.Alle.Where(p => p.Grupper && p.Andeler.Count > 0 && p.Andeler.All(a => a < 100) && p.Andeler.Sum() <= 100 && !p.GrensegruppenFårIngenting)
            .Select(p => p with { Regel = Delingsregel.Forholdsmessig, Inni = false, Tak = null, Minst = null, Kravtak = null, Bagatell = null, Metode = null, Enheter = [1] }),
        p =>
        {
            var resultat = p.Vårt();
            Assert.Equal(p.Ramme, resultat.Avgjørelser.Sum(a => a.Tildelt?.Øre ?? 0) + resultat.Restmidler.Øre);
            return p.Andeler.Select((del, i) => (Del: p.Ramme / 100 * del, Krav: p.Krav.Where(k => k.Poeng == i).ToArray()))
                .All(g => Sum(resultat, g.Krav) + g.Krav.Length >= Math.Min(g.Del, g.Krav.Sum(k => k.Øre)));
        },
        200);

    [Fact]
    public void En_garanti_som_ikke_trengs_endrer_ingenting() => For_alle(
        Rekkefølgepar.Alle.Where(p => p.Andeler.Count > 0 && p.Andelsslag == Gruppeandelsslag.Garanti).Select(p => p with { Lodd = true, Trekning = Alle_trukket })
            .Where(p => !p.Våre().Contains("Uten garantien ville", StringComparison.Ordinal)),
        p => Beløp(p.Vårt()).SequenceEqual(Beløp((p with { Andeler = [] }).Vårt())),
        200);

    [Fact]
    public void En_garanti_som_ikke_trengs_endrer_ingenting_blant_prioritetsgrupper() => For_alle(
        Strukturpar.Alle.Where(p => p.Grupper && p.Andeler.Count > 0 && p.Andelsslag == Gruppeandelsslag.Garanti).Select(p => p with { Lodd = true, Trekning = Alle_trukket, Bagatell = null })
            .Where(p => !p.Våre().Contains("Uten garantien ville", StringComparison.Ordinal)),
        p =>
        {
            // Without groups, poeng would make the priority groups; one guarantee of nothing keeps the key.
            return Beløp(p.Vårt()).SequenceEqual(Beløp((p with { Andeler = [0], Inni = false }).Vårt()));
        },
        100);

    private static Rekkefølgepar I_rekkefølge(Gruppeandelsslag slag, Rekkefølgeslutt slutt) => new()
    {
        Krav = Tre, Ramme = 100_000_00, Delemåte = Delemåte.Rekkefølge, Slutt = slutt, Minste = null, Tak = null, TakPerSøker = false, OverskytendeBlirRest = false, TakProsent = null, TakPerÅr = false,
        Udekket = A.UdekketBeløp.Bortfaller, Tidligere = [], Kravtak = null, Regel = Delingsregel.Forholdsmessig, Metode = null, Enhet = 100, FørsteDelingstall = 10, MinstÉn = false, Nøkler = 5, Lodd = true,
        Trekning = null, Andeler = [40], Andelsslag = slag,
    };

    // The priority groups follow levert, where less comes last, and the group is those with poeng 0.
    private static Strukturpar I_grupper(Gruppeandelsslag slag, long ramme, long prosent) => new()
    {
        Krav = [new("A", "K1", 60_000_00, 0, 1), new("B", "K2", 70_000_00, 1, 2), new("C", "K3", 60_000_00, 1, 1)], Ramme = ramme, Grupper = true, GrensegruppenFårIngenting = false,
        Regel = Delingsregel.Forholdsmessig, UtenBeregnet = false, Tak = null, TakPerSøker = false, OverskytendeBlirRest = false, Kravtak = null, Minst = null, Andeler = [prosent], Andelsslag = slag, Bagatell = null,
        BagatellPerSøker = false, Bortfall = Bortfall.DenMinsteOmGangen, MåltEtterAvrunding = false, Metode = null, Enheter = [100], Nøkkel = true, Lodd = true, Trekning = null,
    };

    private static long[] Kroner(Rekkefølgepar par)
    {
        Assert.Equal(par.Tolkens(), par.Våre());
        return [.. Beløp(par.Vårt()).Select(ø => ø / 100)];
    }

    private static long[] Kroner(Strukturpar par)
    {
        Assert.Equal(par.Tolkens(), par.Våre());
        return [.. Beløp(par.Vårt()).Select(ø => ø / 100)];
    }

    private static IEnumerable<long> Beløp(A.Fordelingsresultat resultat) => resultat.Avgjørelser.OrderBy(a => a.SøknadId, StringComparer.Ordinal).Select(a => a.Tildelt?.Øre ?? 0);

    private static long Sum(A.Fordelingsresultat resultat, IReadOnlyList<Rekkefølgekrav> krav) =>
        resultat.Avgjørelser.Where(a => krav.Any(k => k.Id == a.SøknadId)).Sum(a => a.Tildelt?.Øre ?? 0);
}
