using System;

namespace Regelverk.Runtime.Sporing;

/// <summary>A rate: an amount, percentage or number that the regulation fixes for the year.</summary>
public sealed class Sats
{
    /// <summary>A rate.</summary>
    /// <param name="navn">The first declared form.</param>
    /// <param name="type">Kroner, prosent, heltall or tall.</param>
    /// <param name="verdi">The rate.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public Sats(string navn, Verditype type, Verdi verdi)
    {
        Navn = navn ?? throw new ArgumentNullException(nameof(navn));
        Type = type ?? throw new ArgumentNullException(nameof(type));
        Svar = Verdisvar.Av(verdi ?? throw new ArgumentNullException(nameof(verdi)));
        Verdi = verdi;
    }

    /// <summary>The first declared form.</summary>
    public string Navn { get; }

    /// <summary>Its type.</summary>
    public Verditype Type { get; }

    /// <summary>The rate.</summary>
    public Verdi Verdi { get; }

    internal Verdisvar Svar { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Navn;
}
