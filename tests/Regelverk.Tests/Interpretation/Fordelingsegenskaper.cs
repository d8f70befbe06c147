using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Interpretation;

/// <summary>What holds of every division, tried on random rounds. A failure prints the round and the seed.</summary>
public class Fordelingsegenskaper
{
    private const int Forsøk = 200;

    /// <summary>A random round; the cap and the unit are used by the rules that have one.</summary>
    private sealed record Runde(IReadOnlyList<Prøvesøknad> Krav, long Ramme, long Tak)
    {
        public override string ToString() => $"ramme {Ramme}, tak {Tak}: {string.Join(", ", Krav.Select(k => $"{k.Id}/{k.Søker} {k.Beregnet} ({k.Poeng})"))}";
    }

    private static Gen<Runde> Runder =>
        from antall in Gen.Choose(1, 8)
        from beløp in Gen.Choose(1, 60).ArrayOf(antall)
        from søkere in Gen.Choose(1, 4).ArrayOf(antall)
        from poeng in Gen.Choose(0, 2).ArrayOf(antall)
        from ramme in Gen.Choose(0, beløp.Sum() + 20)
        from tak in Gen.Choose(1, 80)
        select new Runde([.. beløp.Select((b, i) => new Prøvesøknad($"S{i}", $"K{søkere[i]}", b, poeng[i]))], ramme, tak);

    private static IEnumerable<Fordelingsprøve> Eksakte(Runde r) =>
    [
        Fordelingsprøve.Forholdsmessig(),
        Fordelingsprøve.Forholdsmessig(takPerSøknad: r.Tak),
        Fordelingsprøve.Forholdsmessig(takPerSøker: r.Tak),
        Fordelingsprøve.Grupper(),
        Fordelingsprøve.Grupper(høyestFørst: false, takPerSøknad: r.Tak),
        Fordelingsprøve.Grupper(takPerSøker: r.Tak),
    ];

    private static IEnumerable<Fordelingsprøve> Alle(Runde r) =>
    [
        .. Eksakte(r),
        Fordelingsprøve.Forholdsmessig(enhet: 1),
        Fordelingsprøve.Forholdsmessig(takPerSøker: r.Tak, enhet: 10),
        Fordelingsprøve.Grupper(Grensegruppe.FårIngenTilskudd),
        Fordelingsprøve.Grupper(Grensegruppe.FårIngenTilskudd, takPerSøker: r.Tak, enhet: 7),
    ];

    private static void For_alle(Func<Runde, bool> egenskap) =>
        Check.One(Prøvefrø.Oppsett(Forsøk), Prop.ForAll(Runder.ToArbitrary(), egenskap));

    private static Rational Sum(IEnumerable<Rational> beløp) => beløp.Aggregate(Rational.Zero, (a, b) => a + b);

    [Fact]
    public void Tildelt_og_restmidler_er_alltid_lik_rammen() => For_alle(r => Alle(r).All(prøve =>
    {
        var resultat = prøve.Fordel(r.Ramme, r.Krav);
        return Sum(resultat.Avgjørelser.Select(a => a.Tildelt ?? -1)) + resultat.Restmidler == resultat.Ramme && resultat.Restmidler.Sign >= 0;
    }));

    [Fact]
    public void Ingen_får_mer_enn_beregnet_eller_mindre_enn_null() => For_alle(r => Alle(r).All(prøve =>
        prøve.Fordel(r.Ramme, r.Krav).Avgjørelser.All(a => a.Tildelt >= Rational.Zero && a.Tildelt <= a.Beregnet)));

    [Fact]
    public void Ingen_kommer_over_taket() => For_alle(r =>
        Fordelingsprøve.Forholdsmessig(takPerSøknad: r.Tak).Tildelt(r.Ramme, r.Krav).All(x => x <= r.Tak)
        && new[] { Fordelingsprøve.Forholdsmessig(takPerSøker: r.Tak), Fordelingsprøve.Grupper(takPerSøker: r.Tak), Fordelingsprøve.Grupper(Grensegruppe.FårIngenTilskudd, takPerSøker: r.Tak) }
            .All(prøve => prøve.Fordel(r.Ramme, r.Krav).Avgjørelser.GroupBy(a => a.Søknad.SøkerId).All(g => Sum(g.Select(a => a.Tildelt ?? 0)) <= r.Tak)));

    [Fact]
    public void Uten_avrunding_brukes_alt_som_kan_brukes() => For_alle(r =>
    {
        var kan = Sum(r.Krav.GroupBy(k => k.Søker).Select(g => Rational.Min(r.Tak, Sum(g.Select(k => k.Beregnet)))));
        var rest = Rational.Max(0, r.Ramme - kan);
        return Fordelingsprøve.Forholdsmessig(takPerSøker: r.Tak).Fordel(r.Ramme, r.Krav).Restmidler == rest
            && Fordelingsprøve.Grupper(takPerSøker: r.Tak).Fordel(r.Ramme, r.Krav).Restmidler == rest
            && Fordelingsprøve.Grupper().Fordel(r.Ramme, r.Krav).Restmidler == Rational.Max(0, r.Ramme - Sum(r.Krav.Select(k => k.Beregnet)));
    });

    [Fact]
    public void Like_krav_får_likt() => For_alle(r =>
    {
        // Each its own søker, so that a cap on the søker treats them alike too.
        var krav = r.Krav.Select(k => k with { Søker = k.Id }).ToList();
        return Alle(r).All(prøve => prøve.Tildelt(r.Ramme, krav).Zip(krav, (x, k) => (x, k)).GroupBy(p => (p.k.Beregnet, p.k.Poeng)).All(g => g.Select(p => p.x).Distinct().Count() == 1));
    });

    [Fact]
    public void Større_krav_får_ikke_mindre_og_taper_ikke_mindre_i_samme_gruppe() => For_alle(r =>
    {
        var krav = r.Krav.Select(k => k with { Søker = k.Id }).ToList();
        return Eksakte(r).All(prøve =>
        {
            var tildelt = prøve.Tildelt(r.Ramme, krav);
            var par = from i in Enumerable.Range(0, krav.Count)
                      from j in Enumerable.Range(0, krav.Count)
                      where krav[i].Beregnet <= krav[j].Beregnet && (krav[i].Poeng == krav[j].Poeng || Er_uten_grupper(prøve))
                      select tildelt[i] <= tildelt[j] && krav[i].Beregnet - tildelt[i] <= krav[j].Beregnet - tildelt[j];
            return par.All(holder => holder);
        });
    });

    [Fact]
    public void En_gruppe_får_noe_bare_når_gruppene_foran_har_fått_alt() => For_alle(r =>
    {
        var tildelt = Fordelingsprøve.Grupper().Tildelt(r.Ramme, r.Krav);
        var par = from i in Enumerable.Range(0, r.Krav.Count)
                  from j in Enumerable.Range(0, r.Krav.Count)
                  where r.Krav[i].Poeng > r.Krav[j].Poeng && tildelt[j].Sign > 0
                  select tildelt[i] == r.Krav[i].Beregnet;
        return par.All(holder => holder);
    });

    [Fact]
    public void Ingen_taper_på_at_rammen_øker() => For_alle(r =>
        Eksakte(r).Append(Fordelingsprøve.Forholdsmessig(enhet: 1)).All(prøve =>
            prøve.Tildelt(r.Ramme, r.Krav).Zip(prøve.Tildelt(r.Ramme + 1, r.Krav), (før, etter) => før <= etter).All(holder => holder)));

    [Fact]
    public void Rekkefølgen_av_radene_betyr_ingenting() => For_alle(r => Alle(r).All(prøve =>
        Avskrift(prøve.Fordel(r.Ramme, r.Krav)) == Avskrift(prøve.Fordel(r.Ramme, [.. r.Krav.Reverse()]))
        && Avskrift(prøve.Fordel(r.Ramme, r.Krav)) == Avskrift(prøve.Fordel(r.Ramme, [.. r.Krav.OrderBy(k => k.Beregnet).ThenBy(k => k.Søker)]))));

    [Fact]
    public void Regnet_i_øre_blir_det_samme_som_i_kroner() => For_alle(r =>
    {
        var iØre = r.Krav.Select(k => k with { Beregnet = k.Beregnet * 100 }).ToList();
        return Eksakte(r).Zip(Eksakte(r with { Tak = r.Tak * 100 }), (kroner, øre) =>
            kroner.Tildelt(r.Ramme, r.Krav).Select(x => x * 100).SequenceEqual(øre.Tildelt(r.Ramme * 100, iØre))).All(likt => likt);
    });

    [Fact]
    public void To_utbetalinger_er_lik_én_når_kravene_lever_videre() => For_alle(r =>
    {
        // Composition up, which proportional division has as long as no cap stops anyone.
        var prøve = Fordelingsprøve.Forholdsmessig();
        var først = prøve.Tildelt(r.Ramme / 2, r.Krav);
        var igjen = r.Krav.Zip(først, (k, x) => k with { Beregnet = k.Beregnet - x }).Where(k => k.Beregnet.Sign > 0).ToList();
        var siden = prøve.Fordel(r.Ramme - (r.Ramme / 2), igjen).Avgjørelser.ToDictionary(a => a.Søknad.Id, a => a.Tildelt ?? 0);
        return prøve.Tildelt(r.Ramme, r.Krav).SequenceEqual(r.Krav.Zip(først, (k, x) => x + siden.GetValueOrDefault(k.Id)));
    });

    [Fact]
    public void Løsningen_er_den_samme_som_læreboka_får_ved_å_dele_igjen_og_igjen() => For_alle(r =>
    {
        var perSøknad = Fordelingsprøve.Forholdsmessig(takPerSøknad: r.Tak).Tildelt(r.Ramme, r.Krav);
        var søkere = r.Krav.GroupBy(k => k.Søker).Select(g => (Søker: g.Key, Krav: Sum(g.Select(k => k.Beregnet)))).ToList();
        var perSøker = Fordelingsprøve.Forholdsmessig(takPerSøker: r.Tak).Fordel(r.Ramme, r.Krav).Avgjørelser;
        return perSøknad.SequenceEqual(Læreboka(r.Ramme, r.Krav.Select(k => k.Beregnet).ToList(), r.Tak))
            && søkere.Select(s => Sum(perSøker.Where(a => a.Søknad.SøkerId == s.Søker).Select(a => a.Tildelt ?? 0))).SequenceEqual(Læreboka(r.Ramme, søkere.Select(s => s.Krav).ToList(), r.Tak));
    });

    [Fact]
    public void Begrenset_søker_deler_taket_etter_kravene() => For_alle(r =>
    {
        var tildelt = Fordelingsprøve.Forholdsmessig(takPerSøker: r.Tak).Tildelt(r.Ramme, r.Krav);
        return r.Krav.Zip(tildelt, (k, x) => (k.Søker, Andel: x / k.Beregnet)).GroupBy(p => p.Søker).All(g => g.Select(p => p.Andel).Distinct().Count() == 1);
    });

    [Fact]
    public void Hvert_steg_begynner_der_det_forrige_sluttet() => For_alle(r => Alle(r).All(prøve =>
    {
        var steg = prøve.Fordel(r.Ramme, r.Krav).Steg;
        return steg[0].Før == r.Ramme
            && steg.Zip(steg.Skip(1), (a, b) => a.Etter == b.Før).All(likt => likt)
            && steg.All(s => s.Før - s.Etter == Sum(s.Virkninger.Select(v => v.Etter - v.Før)));
    }));

    /// <summary>Share pro rata, cap, share the excess among the others, repeat.</summary>
    private static List<Rational> Læreboka(Rational ramme, IReadOnlyList<Rational> krav, Rational tak)
    {
        var grense = krav.Select(k => Rational.Min(k, tak)).ToList();
        var får = krav.Select(_ => Rational.Zero).ToList();
        var stoppet = new HashSet<int>();
        while (true)
        {
            var igjen = ramme - Sum(stoppet.Select(i => grense[i]));
            var åpne = Enumerable.Range(0, krav.Count).Where(i => !stoppet.Contains(i)).ToList();
            var sum = Sum(åpne.Select(i => krav[i]));
            foreach (var i in åpne)
            {
                får[i] = igjen * krav[i] / sum;
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

    private static bool Er_uten_grupper(Fordelingsprøve prøve) => prøve.Ordning.Fordeling?.Steg[0] is Steg.Forholdsmessig;

    /// <summary>Everything that a division says, as text.</summary>
    private static string Avskrift(Fordelingsresultat resultat) => string.Join(
        "\n",
        resultat.Steg.SelectMany(s => s.Forklaring.Concat(s.Virkninger.Select(v => v.ToString())))
            .Concat(resultat.Avgjørelser.SelectMany(a => a.Begrunnelse.Select(g => g.Tekst).Prepend($"{a.Søknad.Id} {a.Tildelt} {a.Utfall}"))));
}
