using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;
using Xunit;

namespace Regelverk.Tests.Runtime;

/// <summary>The division of a round with largest fractions first, which the interpreter does not have, and what a division refuses.</summary>
public class Fordelingen
{
    private static readonly Steg Forholdsmessig = new Steg.Forholdsmessig(1, "Beregnet tilskudd avkortes forholdsmessig");

    private static readonly Steg Ned = new Steg.AvrundingNed(2, "Beløpene avrundes ned til hele kroner", null, Kroner.FraKroner(1), Restmiddelmål.TilStaten);

    private static readonly Steg Største = new Steg.AvrundingTilRammen(
        2, "Beløpene avrundes til hele 1 000 kroner slik at summen blir lik rammen, største brøkdel først", null, Kroner.FraKroner(1_000), Enhetsmetode.StørsteBrøkdel, new Likhetsregel(null, new Hjemmel("§ 5")),
        Restmiddelmål.TilNesteRunde, Restmiddelmål.TilStaten);

    private static readonly Steg Klager = new Steg.Klager(3, "Klager som fører fram, gir ny fordeling", Klagedekning.NyFordeling);

    private static Deltaker Søknad(string id, long kroner, long? rang = null) => new(
        new Avgjørelse(id, "K" + id, Konklusjon.Oppfyller(Kroner.FraKroner(kroner), Kroner.FraKroner(kroner), delerRamme: true), [new Grunn("§ 1", "Prøve.", Grunnslag.Vilkår)]), null, rang);

    // 100 000 for 70 000, 50 000 and 30 000: 46 666 2/3, 33 333 1/3 and 20 000. Down to 46, 33 and 20 thousand; the one thousand left goes to the first.
    [Fact]
    public void Største_brøkdel_bruker_hele_rammen_og_forklarer_seg()
    {
        var resultat = new Fordeling(null, Forholdsmessig, Største, Klager)
            .Fordel([Søknad("C", 30_000), Søknad("B", 50_000), Søknad("A", 70_000)], Kroner.FraKroner(100_000), erSisteRunde: true);

        Assert.Equal([47_000, 33_000, 20_000], resultat.Avgjørelser.Select(a => (a.Tildelt ?? default).Øre / 100));
        Assert.Equal((Kroner.Zero, Restmiddelmål.TilStaten), (resultat.Restmidler, resultat.RestmidlerGårTil));
        Assert.Equal(
            ["1 søknad får beløpet avrundet opp til hele 1 000 kroner, de med de største brøkdelene først, og 1 søknad får beløpet avrundet ned.", "Det er ingen restmidler."],
            resultat.Steg[1].Forklaring);
        Assert.Equal(
            [
                "A AvrundetOpp Beløpet avrundes opp til hele 1 000 kroner, for brøkdelen er blant de største: fra om lag 46 666,67 kroner til 47 000 kroner.",
                "B AvrundetNed Beløpet avrundes ned til hele 1 000 kroner: fra om lag 33 333,33 kroner til 33 000 kroner.",
            ],
            resultat.Steg[1].Virkninger.Select(v => $"{v.Søknad} {v.Slag} {v.Setning}"));
        Assert.Equal("fordelingen punkt 2", resultat.Avgjørelser[0].Begrunnelse[^1].Hjemmel);
        Assert.Equal([Utfall.DelvisInnvilget, Utfall.DelvisInnvilget, Utfall.DelvisInnvilget], resultat.Avgjørelser.Select(a => a.Utfall ?? Utfall.Trukket));
    }

    // Whole 1 000 kroner of 2 000, the largest fractions first: 1 333 1/3 and 666 2/3 become 1 and 1 thousand. The third has nothing to claim.
    [Fact]
    public void Summen_og_de_som_ikke_fikk_noe_kan_leses_uten_å_se_på_hver_enkelt()
    {
        var tomhendt = new Fordeling(null, Forholdsmessig, Ned).Fordel([Søknad("A", 2), Søknad("B", 1)], Kroner.FraKroner(1), erSisteRunde: true);
        var delt = new Fordeling(null, Forholdsmessig, Største).Fordel([Søknad("A", 2_000), Søknad("B", 1_000), Søknad("C", 0)], Kroner.FraKroner(2_000), erSisteRunde: true);

        // 2/3 and 1/3 krone rounded down.
        Assert.Equal((Kroner.Zero, 2, Kroner.FraKroner(1)), (tomhendt.Tildelt, tomhendt.UtenTildeling, tomhendt.Restmidler));
        Assert.Equal((Kroner.FraKroner(2_000), 0, Kroner.Zero), (delt.Tildelt, delt.UtenTildeling, delt.Restmidler));
        Assert.Equal(delt.Avgjørelser.Sum(a => a.Tildelt?.Øre ?? 0), delt.Tildelt.Øre);
        Assert.Equal(delt.Avgjørelser.Count(a => a.OppfyllerVilkårene && a.Tildelt is { Øre: 0 }), delt.UtenTildeling);
    }

    [Fact]
    public void Likhet_som_betyr_noe_stanser_fordelingen_med_navn_på_søknadene()
    {
        var fordeling = new Fordeling(null, Forholdsmessig, Største);
        var uavgjort = fordeling.Fordel([Søknad("B", 50_000), Søknad("A", 50_000), Søknad("C", 50_000)], Kroner.FraKroner(100_000), false);

        Assert.Equal(["A", "B", "C"], uavgjort.LoddtrekningKreves?.Kandidater);
        Assert.Equal((1, 2, "§ 5"), (uavgjort.LoddtrekningKreves?.Plasser, uavgjort.LoddtrekningKreves?.Punkt, uavgjort.LoddtrekningKreves?.Hjemmel?.ToString()));
        Assert.Equal("A, B og C har like stor rett til 1 000 kroner mer, og bare 1 av dem kan få det.", uavgjort.LoddtrekningKreves?.Setning);
        Assert.All(uavgjort.Avgjørelser, a => Assert.Null(a.Tildelt));
        Assert.Empty(uavgjort.Steg);

        // One who took no part in the draw has not lost it.
        var uten_B = fordeling.Fordel([Søknad("B", 50_000), Søknad("A", 50_000, rang: 2), Søknad("C", 50_000, rang: 1)], Kroner.FraKroner(100_000), false);
        Assert.Equal(["A", "B", "C"], uten_B.LoddtrekningKreves?.Kandidater);

        var trukket = fordeling.Fordel([Søknad("B", 50_000, rang: 7), Søknad("A", 50_000, rang: 2), Søknad("C", 50_000, rang: 1)], Kroner.FraKroner(100_000), false);
        Assert.Null(trukket.LoddtrekningKreves);
        Assert.Equal([33_000, 33_000, 34_000], trukket.Avgjørelser.Select(a => (a.Tildelt ?? default).Øre / 100));
        Assert.Equal(["C", "A", "B"], Assert.Single(trukket.Loddtrekninger).Rekkefølge);
        Assert.Equal("A, B og C har like stor rett til 1 000 kroner mer, og bare 1 av dem kan få det. Det er trukket lodd etter § 5, og rekkefølgen ble C, A og B.", trukket.Steg[1].Forklaring[^1]);
    }

    [Fact]
    public void En_avrunding_til_gjelder_det_som_er_avrundet()
    {
        var tusen = new Steg.AvrundingNed(3, "Beløpene avrundes ned til hele 10 000 kroner", null, Kroner.FraKroner(10_000), Restmiddelmål.TilNesteÅr);
        var resultat = new Fordeling(null, Forholdsmessig, Største, tusen).Fordel([Søknad("A", 70_000), Søknad("B", 80_000)], Kroner.FraKroner(100_000), false);

        Assert.Equal([40_000, 50_000], resultat.Avgjørelser.Select(a => (a.Tildelt ?? default).Øre / 100));
        Assert.Equal((Kroner.FraKroner(10_000), Restmiddelmål.TilNesteÅr), (resultat.Restmidler, resultat.RestmidlerGårTil));
    }

    [Fact]
    public void Steg_i_gal_rekkefølge_er_ingen_fordeling()
    {
        Assert.Throws<ArgumentException>(() => new Fordeling(null, Ned, Forholdsmessig));
        Assert.Throws<ArgumentException>(() => new Fordeling(null, Forholdsmessig));
        Assert.Throws<ArgumentException>(() => new Fordeling(null, Forholdsmessig, Klager, Ned));
        Assert.Throws<ArgumentException>(() => new Fordeling(null, Forholdsmessig, new Steg.Forholdsmessig(2, "En gang til"), Ned));
        Assert.Throws<ArgumentException>(() => new Fordeling(null, Forholdsmessig, Ned, Største));
        Assert.Throws<FordelingsgrenseException>(() => new Steg.AvrundingNed(2, "Til ingenting", null, Kroner.Zero, Restmiddelmål.TilStaten));
        Assert.Throws<FordelingsgrenseException>(() => new Tildelingstak(Kroner.FraKroner(-1), "lag", true));
    }

    [Fact]
    public void Det_som_ikke_kan_fordeles_avvises()
    {
        var fordeling = new Fordeling(null, Forholdsmessig, Ned);
        var åpen = new Deltaker(new Avgjørelse("Å", "K", Konklusjon.Venter(Ventestatus.TilAvklaring, null, null), [new Grunn("§ 1", "Prøve.", Grunnslag.Vilkår)]));

        Assert.Throws<ArgumentException>(() => fordeling.Fordel([åpen], Kroner.FraKroner(1), false));
        Assert.Equal("Å", Fordeling.Uavgjorte([Søknad("A", 1), åpen]).Single().SøknadId);
        Assert.Throws<ArgumentException>(() => fordeling.Fordel([Søknad("A", 1), Søknad("A", 2)], Kroner.FraKroner(1), false));
        Assert.Throws<FordelingsgrenseException>(() => fordeling.Fordel([Søknad("A", 1)], Kroner.FraKroner(-1), false));
        var grupper = new Fordeling(null, new Steg.Prioritetsgrupper(1, "Grupper", null, "poeng", true, Grensegruppe.FårIngenTilskudd), Ned);
        Assert.Throws<ArgumentException>(() => grupper.Fordel([Søknad("A", 1)], Kroner.FraKroner(1), false));
        Assert.Equal("Å", fordeling.FordelForeløpig([åpen], Kroner.FraKroner(1), false).UtenGrense.Single().SøknadId);
    }

    [Fact]
    public void Uten_en_ramme_å_dele_beholder_alle_det_som_ble_avgjort_med_en_gang()
    {
        var avgjort = new Deltaker(new Avgjørelse("A", "K", Konklusjon.Oppfyller(Kroner.FraKroner(5), Kroner.FraKroner(4), delerRamme: false), [new Grunn("§ 1", "Prøve.", Grunnslag.Vilkår)]));
        var resultat = new Fordeling(null).Fordel([avgjort], Kroner.Zero, false);

        Assert.Equal((Kroner.FraKroner(4), Kroner.Zero), (resultat.Ramme, resultat.Restmidler));
        Assert.Same(avgjort.Avgjørelse, resultat.Avgjørelser.Single());
        Assert.Empty(resultat.Steg);
    }
}
