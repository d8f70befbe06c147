using System;
using BenchmarkDotNet.Attributes;
using Regelverk.Runtime.Allocation;

namespace Regelverk.Benchmarks.Delinger;

/// <summary>What caps, least amounts and whole øre by the largest remainder cost beside a plain proportional cut in the same run: at most four times as much, and near n log n.</summary>
[MemoryDiagnoser]
public class Grensemåling
{
    private Kravene _kravene = new(0);
    private long[] _grenser = [];
    private long[] _minst = [];
    private long[] _vekter = [];

    /// <summary>How many claims.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Krav { get; set; }

    [GlobalSetup]
    public void Forbered()
    {
        _kravene = new Kravene(Krav);
        _grenser = Array.ConvertAll(_kravene.Krav, _ => 350_000_00L);
        _minst = Array.ConvertAll(_kravene.Krav, _ => 60_000_00L);
        _vekter = Array.ConvertAll(_kravene.Krav, k => 1 + (k % 997));
    }

    [Benchmark(Baseline = true)]
    public long[] Forholdsmessig() => Deling.Forholdsmessig(_kravene.Pott, _kravene.Krav).RundNed(1, out _);

    [Benchmark]
    public long[] TakMinstOgStørsteBrøkdel() =>
        Deling.Etter(_kravene.Pott, _kravene.Krav, new Delingsvilkår(grenser: _grenser, minst: _minst)).StørsteBrøkdel(1, _kravene.Rang, out _);

    [Benchmark]
    public long[] LiktBeløp() => Deling.Etter(_kravene.Pott, _kravene.Krav, new Delingsvilkår(Delingsregel.LiktBeløp)).RundNed(1, out _);

    [Benchmark]
    public long[] EtterVekt() => Deling.Etter(_kravene.Pott, _kravene.Krav, new Delingsvilkår(Delingsregel.EtterVekt, _vekter)).RundNed(1, out _);
}
