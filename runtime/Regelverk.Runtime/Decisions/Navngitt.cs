using System;

namespace Regelverk.Runtime.Decisions;

/// <summary>A name and its value as people read it.</summary>
public sealed class Navngitt : IEquatable<Navngitt>
{
    /// <summary>A name and its value.</summary>
    /// <param name="navn">The name.</param>
    /// <param name="verdi">The value as people read it, or «mangler», or «uaktuell».</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public Navngitt(string navn, string verdi)
    {
        Navn = navn ?? throw new ArgumentNullException(nameof(navn));
        Verdi = verdi ?? throw new ArgumentNullException(nameof(verdi));
    }

    /// <summary>The name.</summary>
    public string Navn { get; }

    /// <summary>The value as people read it.</summary>
    public string Verdi { get; }

    /// <inheritdoc/>
    public bool Equals(Navngitt? other) => other is not null && Navn == other.Navn && Verdi == other.Verdi;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Navngitt);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Navn) * 397) ^ StringComparer.Ordinal.GetHashCode(Verdi));

    /// <summary>«navn: verdi».</summary>
    public override string ToString() => Navn + ": " + Verdi;
}
