using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Allocation;

/// <summary>Who goes first among those who stand alike: by one key after the other, and at last by lots.</summary>
public sealed class Likhetsregel
{
    /// <summary>A rule.</summary>
    /// <param name="nøkler">In order; the second counts where the first is the same. Null for none.</param>
    /// <param name="lodd">The § that lets lots decide where all keys are the same; null where no § does.</param>
    public Likhetsregel(IReadOnlyList<Rekkefølgenøkkel>? nøkler, Hjemmel? lodd)
    {
        Nøkler = Copy.Of(nøkler);
        Lodd = lodd;
        var names = new string[Nøkler.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Nøkler[i].Navn;
        }

        Navn = names;
    }

    /// <summary>In order; the second counts where the first is the same.</summary>
    public IReadOnlyList<Rekkefølgenøkkel> Nøkler { get; }

    /// <summary>The § that lets lots decide where all keys are the same; null where no § does.</summary>
    public Hjemmel? Lodd { get; }

    /// <summary>The keys as written.</summary>
    internal IReadOnlyList<string> Navn { get; }
}

/// <summary>Something that puts applications in order.</summary>
public sealed class Rekkefølgenøkkel
{
    /// <summary>A key.</summary>
    /// <param name="navn">What it is, as written: «poeng».</param>
    /// <param name="høyestFørst">Whether the highest value (latest time) comes first.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public Rekkefølgenøkkel(string navn, bool høyestFørst)
    {
        Navn = navn ?? throw new ArgumentNullException(nameof(navn));
        HøyestFørst = høyestFørst;
    }

    /// <summary>What it is, as written.</summary>
    public string Navn { get; }

    /// <summary>Whether the highest value (latest time) comes first.</summary>
    public bool HøyestFørst { get; }
}

/// <summary>What happens to the first application that there is not enough left for.</summary>
public enum Rekkefølgeslutt
{
    /// <summary>«den siste får det som er igjen»: it gets what is left; where that is less than the least amount, it is passed over.</summary>
    SisteFårResten,

    /// <summary>«fordelingen stanser ved den første som ikke får plass»: neither it nor any after it gets anything.</summary>
    Stanser,

    /// <summary>«neste søknad som får plass, innvilges»: it is passed over, and the next is tried.</summary>
    NesteSomFårPlass,
}

/// <summary>Who gets the units that the exact amounts do not reach.</summary>
public enum Enhetsmetode
{
    /// <summary>«største brøkdel først»: see <see cref="Deling.StørsteBrøkdel"/>.</summary>
    StørsteBrøkdel,

    /// <summary>«oddetallsmetoden»: one unit at a time to the one whose exact amount, divided by 1, 3, 5 … for the units it has, is the largest.</summary>
    Oddetallsmetoden,

    /// <summary>«d’Hondts metode»: as above, divided by 1, 2, 3 ….</summary>
    DHondt,
}
