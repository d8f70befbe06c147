using System;
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Benchmarks.Delinger;

/// <summary>The whole division of a round with the ledger and the grounds of each application: priority groups with a cap, rounded down, as in 2018.</summary>
[MemoryDiagnoser]
public class Fordelingsmåling
{
    private const int Frø = 46;

    private static readonly Fordeling Fordelingen = new(
        new Hjemmel("§ 6"),
        new Steg.Prioritetsgrupper(
            1,
            "Rammen går til prioritetsgruppene etter forventet måloppnåelse, høyest først",
            ["ingen får mer enn 2 000 000 kroner per kommune og runde; det overskytende fordeles på de andre i gruppen", "gruppen som rammen ikke rekker til, avkortes forholdsmessig"],
            "forventet måloppnåelse",
            høyestFørst: true,
            Grensegruppe.AvkortesForholdsmessig,
            new Tildelingstak(Kroner.FraKroner(2_000_000), "kommune", erPerSøker: true)),
        new Steg.AvrundingNed(2, "Beløpene avrundes ned til hele 1 000 kroner", null, Kroner.FraKroner(1_000), Restmiddelmål.TilNesteRunde, Restmiddelmål.TilStaten));

    private Deltaker[] _deltakere = [];
    private Kroner _ramme;

    /// <summary>How many applications.</summary>
    [Params(46, 100_000)]
    public int Søknader { get; set; }

    [GlobalSetup]
    public void Forbered()
    {
        var trekning = new Random(Frø);
        _deltakere = [.. Enumerable.Range(1, Søknader).Select(nummer => Deltaker(nummer, trekning))];
        _ramme = Kroner.FraØre(_deltakere.Sum(d => d.Avgjørelse.Beregnet.GetValueOrDefault().Øre) / 10 * 6);
        var tildelt = Kjør().Avgjørelser.Sum(a => a.Tildelt.GetValueOrDefault().Øre);
        if (tildelt <= 0 || tildelt > _ramme.Øre)
        {
            throw new InvalidOperationException("The awards do not lie within the frame.");
        }
    }

    [Benchmark]
    public Fordelingsresultat Kjør() => Fordelingen.Fordel(_deltakere, _ramme, erSisteRunde: false);

    private static Deltaker Deltaker(int nummer, Random trekning)
    {
        var id = nummer.ToString("D7", CultureInfo.InvariantCulture);
        var beregnet = Kroner.FraKroner(trekning.Next(100, 1_500) * 1_000L);
        var konklusjon = Konklusjon.Oppfyller(beregnet, beregnet, delerRamme: true);
        var poeng = trekning.Next(0, 11);
        return new Deltaker(
            new Avgjørelse("S" + id, "K" + id, konklusjon, [new Grunn(new Hjemmel("§ 2", 1), "Kommunen har rekrutteringsvansker.", Grunnslag.Vilkår)]),
            [new Nøkkelverdi(poeng, poeng.ToString(CultureInfo.InvariantCulture))]);
    }
}
