using System;
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Regelverk.Benchmarks.Kompilert;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Benchmarks.Avgjøringer;

/// <summary>
/// The rules of 2018 applied to a million applications, into an array that is there: outcome, søkt and beregnet tilskudd, no grounds. Once with all of them
/// in one array, where most of the time goes to fetching them from memory, and once as they come to a host that has just read them: a bunch at a time, small
/// enough to be in the cache, and too large for the processor to learn by heart.
/// </summary>
[MemoryDiagnoser]
public class Avgjøringsmåling
{
    private const int Søknader = 1_000_000;

    private const int Sammenlignes = 100_000;

    private MedLong.Søknad[] _medLong = [];
    private MedLong.Resultat[] _resultaterLong = [];
    private MedDecimal.Søknad[] _medDecimal = [];
    private MedDecimal.Resultat[] _resultaterDecimal = [];
    private Rekrutteringstilskudd2018.Søknad[] _kompilerte = [];
    private Konklusjon[] _konklusjoner = [];

    /// <summary>How many different applications; they are decided again until it is a million.</summary>
    [Params(10_000, Søknader)]
    public int Bunke { get; set; }

    [GlobalSetup(Target = nameof(SkrevetForHåndLong))]
    public void ForberedLong()
    {
        _medLong = LagLong(Bunke);
        _resultaterLong = new MedLong.Resultat[Bunke];
        RyddMinnet();
    }

    [GlobalSetup(Target = nameof(SkrevetForHåndDecimal))]
    public void ForberedDecimal()
    {
        Sammenlign();
        _medDecimal = LagDecimal(Bunke);
        _resultaterDecimal = new MedDecimal.Resultat[Bunke];
        RyddMinnet();
    }

    [GlobalSetup(Target = nameof(LagetAvRegelfila))]
    public void ForberedKompilerte()
    {
        Sammenlign();
        _kompilerte = LagKompilerte(Bunke);
        _konklusjoner = new Konklusjon[Bunke];
        RyddMinnet();
    }

    [Benchmark(Baseline = true)]
    public void SkrevetForHåndLong()
    {
        for (var avgjort = 0; avgjort < Søknader; avgjort += Bunke)
        {
            MedLong.AvgjørAlle(_medLong, _resultaterLong);
        }
    }

    [Benchmark]
    public void SkrevetForHåndDecimal()
    {
        for (var avgjort = 0; avgjort < Søknader; avgjort += Bunke)
        {
            MedDecimal.AvgjørAlle(_medDecimal, _resultaterDecimal);
        }
    }

    [Benchmark]
    public void LagetAvRegelfila()
    {
        for (var avgjort = 0; avgjort < Søknader; avgjort += Bunke)
        {
            Rekrutteringstilskudd2018.KonkluderAlle(_kompilerte, _konklusjoner);
        }
    }

    [GlobalCleanup]
    public void Slipp() => (_medLong, _resultaterLong, _medDecimal, _resultaterDecimal, _kompilerte, _konklusjoner) = ([], [], [], [], [], []);

    private static Kommune[] LagKommuner() => [.. Enumerable.Range(0, Trekning.Kommuner).Select(i => new Kommune { Kommunenummer = i.ToString("D4", CultureInfo.InvariantCulture), Navn = "Kommune" })];

    private static MedLong.Søknad[] LagLong(int antall)
    {
        var kommuner = LagKommuner();
        return [.. Trekning.Søknader(antall).Select(fakta => MedLong.Søknad.Av(fakta, kommuner))];
    }

    private static MedDecimal.Søknad[] LagDecimal(int antall)
    {
        var kommuner = LagKommuner();
        return [.. Trekning.Søknader(antall).Select(fakta => MedDecimal.Søknad.Av(fakta, kommuner))];
    }

    private static Rekrutteringstilskudd2018.Søknad[] LagKompilerte(int antall)
    {
        var kommuner = Kompilerte.LagKommuner();
        return [.. Trekning.Søknader(antall).Select(fakta => Kompilerte.Søknad(fakta, kommuner))];
    }

    /// <summary>Holds the versions against each other, and sees that every outcome occurs.</summary>
    private static void Sammenlign()
    {
        var (medLong, medDecimal, kompilert) = (new MedLong.Resultat[Sammenlignes], new MedDecimal.Resultat[Sammenlignes], new Konklusjon[Sammenlignes]);
        MedLong.AvgjørAlle(LagLong(Sammenlignes), medLong);
        MedDecimal.AvgjørAlle(LagDecimal(Sammenlignes), medDecimal);
        Rekrutteringstilskudd2018.KonkluderAlle(LagKompilerte(Sammenlignes), kompilert);
        if (!medLong.SequenceEqual(kompilert.Select(Kompilerte.Resultat)) || !medLong.Select(r => (r.Svar, r.Søkt / 100m, r.Beregnet / 100m)).SequenceEqual(medDecimal.Select(r => (r.Svar, r.Søkt, r.Beregnet))))
        {
            throw new InvalidOperationException("The versions do not give the same results.");
        }

        if (medLong.Select(r => r.Svar).Distinct().Count() != Enum.GetValues<Svaret>().Length)
        {
            throw new InvalidOperationException("Not every outcome occurs.");
        }
    }

    /// <summary>Moves what was made in the setup to where it would lie in a program that has run for a while.</summary>
    private static void RyddMinnet() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
