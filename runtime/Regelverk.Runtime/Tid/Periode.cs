using System;

namespace Regelverk.Runtime.Tid;

/// <summary>A stretch of days; both ends are part of it. One that ends before it begins holds no days at all.</summary>
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

    /// <summary>Whether it holds no days.</summary>
    public bool ErTom => Til < Fra;

    /// <summary>How many days it holds, both ends counted; 0 where it is empty.</summary>
    public int AntallDager => ErTom ? 0 : Til.DagerEtter(Fra) + 1;

    /// <summary>The period without days. All empty periods that are calculated are this one, so that they are equal.</summary>
    internal static Periode Tom { get; } = new(new Dato(1, 1, 2), new Dato(1, 1, 1));

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

    /// <summary>The period in bokmål, whatever the culture of the machine: «1. januar 2018 – 31. desember 2018»; «ingen dager» where it is empty.</summary>
    public override string ToString() => ErTom ? "ingen dager" : Fra + " – " + Til;
}
