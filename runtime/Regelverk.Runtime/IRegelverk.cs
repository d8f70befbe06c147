using System;
using System.Collections.Generic;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime;

/// <summary>A compiled regulation, for a host that knows its facts only by name.</summary>
public interface IRegelverk
{
    /// <summary>What it is called, and the prints of its text and rules.</summary>
    Regelverksinfo Om { get; }

    /// <summary>The calls for applications, by number; empty where there are none.</summary>
    IReadOnlyList<Runde> Runder { get; }

    /// <summary>How the frame is divided.</summary>
    Fordeling Fordeling { get; }

    /// <summary>Decides one application, as far as it can be decided before the frame is divided, and says why.</summary>
    /// <param name="kilde">The application.</param>
    /// <exception cref="FordelingsgrenseException">An amount does not fit in 64 bits of øre.</exception>
    Avgjørelse Avgjør(ISøknadskilde kilde);

    /// <summary>Decides one application, with what the division needs to know of it besides.</summary>
    /// <param name="kilde">The application.</param>
    /// <exception cref="FordelingsgrenseException">An amount does not fit in 64 bits of øre.</exception>
    Deltaker Delta(ISøknadskilde kilde);
}

/// <summary>A compiled regulation, with applications typed after it.</summary>
/// <typeparam name="TSøknad">The application.</typeparam>
public interface IRegelverk<TSøknad> : IRegelverk
{
    /// <summary>Decides one application, as far as it can be decided before the frame is divided, and says why.</summary>
    /// <param name="søknad">The application.</param>
    /// <exception cref="FordelingsgrenseException">An amount does not fit in 64 bits of øre.</exception>
    Avgjørelse Beregn(TSøknad søknad);

    /// <summary>Decides one application without the grounds.</summary>
    /// <param name="søknad">The application.</param>
    /// <exception cref="FordelingsgrenseException">An amount does not fit in 64 bits of øre.</exception>
    Konklusjon Konkluder(TSøknad søknad);

    /// <summary>Decides all applications of a round and divides its frame.</summary>
    /// <param name="søknader">The applications, each once.</param>
    /// <param name="runde">The number of the round; null where there are none.</param>
    /// <param name="ramme">What there is to divide; null: what the regulation gives.</param>
    /// <param name="tidligere">The earlier rounds of the year, in any order; null where there are none or they do not count.</param>
    /// <exception cref="ArgumentException">An application is not decided or stands twice, there is no such round or frame, or an earlier round is missing.</exception>
    Fordelingsresultat Fordel(IReadOnlyList<TSøknad> søknader, int? runde = null, Kroner? ramme = null, IReadOnlyList<TidligereRunde>? tidligere = null);
}
