using System;
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Benchmarks.Delinger;

/// <summary>
/// What it costs that awards that are too small fall away one at a time, with the ledger: in one sweep where nobody with a larger claim gets less, and otherwise by
/// solving again for each of them.
/// </summary>
[MemoryDiagnoser]
public class Bagatellmåling
{
    private const int Frø = 6_400;

    private Deltaker[] _deltakere = [];
    private Kroner _ramme;

    /// <summary>How many applications; about a tenth of them fall away.</summary>
    [Params(1_000, 10_000)]
    public int Søknader { get; set; }

    [GlobalSetup]
    public void Forbered()
    {
        var trekning = new Random(Frø);
        _deltakere = [.. Enumerable.Range(1, Søknader).Select(nummer => Deltaker(nummer, trekning))];
        _ramme = Kroner.FraØre(_deltakere.Sum(d => d.Avgjørelse.Beregnet.GetValueOrDefault().Øre) / 10 * 6);
    }

    [Benchmark(Baseline = true)]
    public Fordelingsresultat UtenBagatellgrense() => Fordel(Delingsregel.Forholdsmessig, grense: null);

    [Benchmark]
    public Fordelingsresultat ForholdsmessigMedTak() => Fordel(Delingsregel.Forholdsmessig, grense: 33_000);

    [Benchmark]
    public Fordelingsresultat LiktKutt() => Fordel(Delingsregel.LiktKutt, grense: 10_000);

    private Fordelingsresultat Fordel(Delingsregel regel, long? grense)
    {
        var likhet = new Likhetsregel([new Rekkefølgenøkkel("levert", høyestFørst: false)], null);
        var deling = new Steg.Regeldeling(1, "Rammen deles", null, new Tildelingstak(Kroner.FraKroner(350_000), "søknad", erPerSøker: false), new Delingsform(regel));
        var avrunding = new Steg.AvrundingNed(3, "Beløpene avrundes ned til hele kroner", null, Kroner.FraKroner(1), Restmiddelmål.TilStaten);
        var fordeling = grense is { } kroner
            ? new Fordeling(null, deling, new Steg.Bagatellgrense(2, "For lite", null, Kroner.FraKroner(kroner), "søknad", false, Bortfall.DenMinsteOmGangen, false, likhet), avrunding)
            : new Fordeling(null, deling, avrunding);
        return fordeling.Fordel(_deltakere, _ramme, erSisteRunde: false);
    }

    private static Deltaker Deltaker(int nummer, Random trekning)
    {
        var id = nummer.ToString("D7", CultureInfo.InvariantCulture);
        var beregnet = Kroner.FraKroner(trekning.Next(1_000, 500_001));
        return new Deltaker(
            new Avgjørelse("S" + id, "K" + id, Konklusjon.Oppfyller(beregnet, beregnet, delerRamme: true), [new Grunn(new Hjemmel("§ 2", 1), "Vilkårene er oppfylt.", Grunnslag.Vilkår)]),
            [new Nøkkelverdi(nummer, id)]);
    }
}
