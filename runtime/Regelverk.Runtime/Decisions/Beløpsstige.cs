using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Decisions;

/// <summary>The ladder of amounts of one application: søkt, beregnet, tildelt. A step that is not known, or not reached yet, is null.</summary>
public readonly struct Beløpsstige : IEquatable<Beløpsstige>
{
    // Which of the steps are known: a nullable amount for each would take half as much space again.
    internal const int SøktKjent = 1;
    internal const int BeregnetKjent = 2;
    internal const int TildeltKjent = 4;

    // In øre; 0 where not known, so that equal ladders have equal fields.
    private readonly long _søkt;
    private readonly long _beregnet;
    private readonly long _tildelt;
    private readonly int _kjent;

    /// <summary>The amounts of one application.</summary>
    /// <param name="søkt">What was applied for; null where unknown.</param>
    /// <param name="beregnet">What takes part in the division; null where unknown.</param>
    /// <param name="tildelt">What is awarded; null before the division and where unknown.</param>
    public Beløpsstige(Kroner? søkt, Kroner? beregnet, Kroner? tildelt)
        : this(Øre(søkt), Øre(beregnet), Øre(tildelt), Kjent(søkt, SøktKjent) | Kjent(beregnet, BeregnetKjent) | Kjent(tildelt, TildeltKjent))
    {
    }

    internal Beløpsstige(long søkt, long beregnet, long tildelt, int kjent)
    {
        _søkt = søkt;
        _beregnet = beregnet;
        _tildelt = tildelt;
        _kjent = kjent;
    }

    /// <summary>Søkt tilskudd; null where unknown.</summary>
    public Kroner? Søkt => Amount(_søkt, _kjent, SøktKjent);

    /// <summary>Beregnet tilskudd: what takes part in the division. 0 for avvist, avslått and trukket; null where unknown.</summary>
    public Kroner? Beregnet => Amount(_beregnet, _kjent, BeregnetKjent);

    /// <summary>Tildelt tilskudd; null before the division and where unknown.</summary>
    public Kroner? Tildelt => Amount(_tildelt, _kjent, TildeltKjent);

    /// <summary>Whether all three are the same.</summary>
    public static bool operator ==(Beløpsstige a, Beløpsstige b) => a.Equals(b);

    /// <summary>Whether one of them differs.</summary>
    public static bool operator !=(Beløpsstige a, Beløpsstige b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(Beløpsstige other) => _søkt == other._søkt && _beregnet == other._beregnet && _tildelt == other._tildelt && _kjent == other._kjent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Beløpsstige other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((((_søkt.GetHashCode() * 397) ^ _beregnet.GetHashCode()) * 397) ^ _tildelt.GetHashCode()) * 397) ^ _kjent);

    /// <summary>«søkt …, beregnet …, tildelt …».</summary>
    public override string ToString() => "søkt " + Text(Søkt) + ", beregnet " + Text(Beregnet) + ", tildelt " + Text(Tildelt);

    /// <summary>An amount in øre, 0 where unknown.</summary>
    internal static long Øre(Kroner? amount) => amount.GetValueOrDefault().Øre;

    /// <summary>The mark of an amount where it is known, otherwise 0.</summary>
    internal static int Kjent(Kroner? amount, int mark) => amount is null ? 0 : mark;

    /// <summary>An amount in øre where it is marked as known, otherwise null.</summary>
    internal static Kroner? Amount(long øre, int known, int mark) => (known & mark) != 0 ? Kroner.FraØre(øre) : null;

    private static string Text(Kroner? amount) => amount is { } known ? known.ToString() : "ukjent";
}
