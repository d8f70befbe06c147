using System;
using System.Collections.Generic;
using Regelverk.Runtime;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Tests.Hosting;

/// <summary>A regulation with a name and a year, which decides nothing.</summary>
internal sealed class Etregelverk<TSøknad>(string navn, int år) : IRegelverk<TSøknad>
{
    public Regelverksinfo Om { get; } = new(navn, år, null, "tekst", "regler", "1");

    public IReadOnlyList<Runde> Runder => [];

    public Fordeling Fordeling { get; } = new(null);

    public Avgjørelse Avgjør(ISøknadskilde kilde) => throw new NotSupportedException();

    public Deltaker Delta(ISøknadskilde kilde) => throw new NotSupportedException();

    public Avgjørelse Beregn(TSøknad søknad) => throw new NotSupportedException();

    public Konklusjon Konkluder(TSøknad søknad) => throw new NotSupportedException();

    public Fordelingsresultat Fordel(IReadOnlyList<TSøknad> søknader, int? runde = null, Kroner? ramme = null, IReadOnlyList<TidligereRunde>? tidligere = null) => throw new NotSupportedException();
}
