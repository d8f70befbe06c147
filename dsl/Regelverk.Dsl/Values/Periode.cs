using System;

namespace Regelverk.Dsl.Values;

/// <summary>A stretch of days; both ends are part of it. One that ends before it begins holds no days at all.</summary>
/// <param name="Fra">First day.</param>
/// <param name="Til">Last day.</param>
public readonly record struct Periode(Dato Fra, Dato Til)
{
    /// <summary>The period without days. All empty periods that are calculated are this one, so that they are equal.</summary>
    public static Periode Tom { get; } = new(new Dato(1, 1, 2), new Dato(1, 1, 1));

    /// <summary>Whether it holds no days.</summary>
    public bool ErTom => Til.CompareTo(Fra) < 0;

    /// <summary>How many days it holds, both ends counted.</summary>
    public int AntallDager => Math.Max(0, Til.DagerEtter(Fra) + 1);

    /// <summary>From one day to another, both included; empty where the last comes before the first.</summary>
    public static Periode FraTil(Dato fra, Dato til) => new Periode(fra, til) is { ErTom: false } days ? days : Tom;

    /// <summary>The days that lie in both.</summary>
    public Periode Overlapp(Periode other) => ErTom || other.ErTom ? Tom : FraTil(Fra.CompareTo(other.Fra) > 0 ? Fra : other.Fra, Til.CompareTo(other.Til) < 0 ? Til : other.Til);

    /// <inheritdoc/>
    public override string ToString() => Visning.Periode(this);
}
