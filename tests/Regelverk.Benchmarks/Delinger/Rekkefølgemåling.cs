using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Regelverk.Runtime.Allocation;

namespace Regelverk.Benchmarks.Delinger;

/// <summary>A million whole projects by points, those of equal points by lots, against the same claims cut pro rata and rounded down.</summary>
[MemoryDiagnoser]
public class Rekkefølgemåling
{
    private const int Frø = 100;

    private Kravene _kravene = new(0);
    private long[] _rang = [];

    /// <summary>How many claims.</summary>
    [Params(1_000_000)]
    public int Krav { get; set; }

    [GlobalSetup]
    public void Forbered()
    {
        _kravene = new Kravene(Krav);
        var trekning = new Random(Frø);
        var lodd = Enumerable.Range(0, Krav).ToArray();
        trekning.Shuffle(lodd);
        _rang = [.. lodd.Select(l => (trekning.Next(0, 101) * (long)Krav) + l)];
        var deling = HeleProsjekter();
        if (deling.Igjen < 0 || deling.Igjen + Enumerable.Range(0, Krav).Sum(deling.Beløp) != _kravene.Pott)
        {
            throw new InvalidOperationException("The awards and what is left are not the pot.");
        }
    }

    [Benchmark(Baseline = true)]
    public long[] Forholdsmessig() => Deling.Forholdsmessig(_kravene.Pott, _kravene.Krav).RundNed(1, out _);

    [Benchmark]
    public Rekkefølgedeling HeleProsjekter() => Rekkefølgedeling.Fordel(_kravene.Pott, _kravene.Krav, _rang, Rekkefølgeslutt.NesteSomFårPlass);
}
