using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Decisions;

/// <summary>The ladder of amounts of one application: søkt, beregnet, tildelt. A step that is not known, or not reached yet, is null.</summary>
public readonly struct Beløpsstige : IEquatable<Beløpsstige>
{
    /// <summary>The amounts of one application.</summary>
    /// <param name="søkt">What was applied for; null where unknown.</param>
    /// <param name="beregnet">What takes part in the division; null where unknown.</param>
    /// <param name="tildelt">What is awarded; null before the division and where unknown.</param>
    public Beløpsstige(Kroner? søkt, Kroner? beregnet, Kroner? tildelt)
    {
        Søkt = søkt;
        Beregnet = beregnet;
        Tildelt = tildelt;
    }

    /// <summary>Søkt tilskudd; null where unknown.</summary>
    public Kroner? Søkt { get; }

    /// <summary>Beregnet tilskudd: what takes part in the division. 0 for avvist, avslått and trukket; null where unknown.</summary>
    public Kroner? Beregnet { get; }

    /// <summary>Tildelt tilskudd; null before the division and where unknown.</summary>
    public Kroner? Tildelt { get; }

    /// <summary>Whether all three are the same.</summary>
    public static bool operator ==(Beløpsstige a, Beløpsstige b) => a.Equals(b);

    /// <summary>Whether one of them differs.</summary>
    public static bool operator !=(Beløpsstige a, Beløpsstige b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(Beløpsstige other) => Søkt == other.Søkt && Beregnet == other.Beregnet && Tildelt == other.Tildelt;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Beløpsstige other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Søkt.GetHashCode() * 397) ^ Beregnet.GetHashCode()) * 397) ^ Tildelt.GetHashCode());

    /// <summary>«søkt …, beregnet …, tildelt …».</summary>
    public override string ToString() => "søkt " + Text(Søkt) + ", beregnet " + Text(Beregnet) + ", tildelt " + Text(Tildelt);

    private static string Text(Kroner? amount) => amount is { } known ? known.ToString() : "ukjent";
}
