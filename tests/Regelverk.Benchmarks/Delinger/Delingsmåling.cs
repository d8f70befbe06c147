using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Regelverk.Runtime.Allocation;

namespace Regelverk.Benchmarks.Delinger;

/// <summary>A pot shared in proportion to a million claims, in whole øre, the largest remainder first.</summary>
[MemoryDiagnoser]
public class Delingsmåling
{
    private Kravene _kravene = new(0);

    /// <summary>How many claims.</summary>
    [Params(1_000_000)]
    public int Krav { get; set; }

    [GlobalSetup]
    public void Forbered()
    {
        _kravene = new Kravene(Krav);
        if (!DecimalOgSortering().SequenceEqual(Kjernen()))
        {
            throw new InvalidOperationException("The two ways do not give the same awards.");
        }
    }

    [Benchmark(Baseline = true)]
    public long[] DecimalOgSortering() => Delinger.DecimalOgSortering.Del(_kravene.Pott, _kravene.Krav);

    [Benchmark]
    public long[] Kjernen() => Deling.Forholdsmessig(_kravene.Pott, _kravene.Krav).StørsteBrøkdel(1, _kravene.Rang, out _);
}
