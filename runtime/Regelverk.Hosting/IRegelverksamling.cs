using System;
using System.Collections.Generic;
using Regelverk.Runtime;

namespace Regelverk.Hosting;

/// <summary>The regulations of a host, for one that learns only when it runs which of them an application is decided by.</summary>
public interface IRegelverksamling
{
    /// <summary>All of them, by name (ordinal) and year.</summary>
    IReadOnlyList<IRegelverk> Alle { get; }

    /// <summary>The regulation of a name and a year.</summary>
    /// <param name="navn">The name in the first line of the rule file, spelt as there: «Rekrutteringstilskudd».</param>
    /// <param name="år">The year in the first line.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="KeyNotFoundException">There is none; the text says in bokmål which there are.</exception>
    IRegelverk Finn(string navn, int år);
}
