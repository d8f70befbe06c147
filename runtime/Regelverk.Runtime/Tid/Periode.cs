using System;

namespace Regelverk.Runtime.Tid;

/// <summary>A stretch of days; both ends are part of it.</summary>
public readonly struct Periode : IEquatable<Periode>
{
    /// <summary>A stretch of days.</summary>
    /// <param name="fra">First day.</param>
    /// <param name="til">Last day.</param>
    public Periode(Dato fra, Dato til)
    {
        Fra = fra;
        Til = til;
    }

    /// <summary>First day.</summary>
    public Dato Fra { get; }

    /// <summary>Last day.</summary>
    public Dato Til { get; }

    /// <summary>Whether they begin and end on the same days.</summary>
    public static bool operator ==(Periode a, Periode b) => a.Equals(b);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Periode a, Periode b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(Periode other) => Fra == other.Fra && Til == other.Til;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Periode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Fra.GetHashCode() * 397) ^ Til.GetHashCode());

    /// <summary>The period in bokmål, whatever the culture of the machine: «1. januar 2018 – 31. desember 2018».</summary>
    public override string ToString() => Fra + " – " + Til;
}
