using System;
using System.Linq;
using BenchmarkDotNet.Running;
using Regelverk.Benchmarks;
using Regelverk.Benchmarks.Vekst;
using Regelverk.Benchmarks.År;

if (args.FirstOrDefault() == Vekstmåling.Bryter)
{
    return Vekstmåling.Kjør(args);
}

if (args.FirstOrDefault() == Årsmåling.Bryter)
{
    return Årsmåling.Kjør(args);
}

if (args.FirstOrDefault() == Årsmåling.Deler)
{
    return Årsmåling.KjørDeler(args);
}

// «--kort» is ours; everything else is BenchmarkDotNet's.
BenchmarkSwitcher.FromAssembly(typeof(Oppsett).Assembly).Run(
    [.. args.Where(argument => argument != Oppsett.Kort)],
    Oppsett.For(args.Contains(Oppsett.Kort, StringComparer.Ordinal)));
return 0;
