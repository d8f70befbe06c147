using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Regelverk.Runtime.Facts;

/// <summary>
/// A value of a fact or of a name that the rules define: known, missing or uaktuell, or one of the graver states that only rules can give.
/// The default value is missing, so a fact that nobody has given is never read as 0 or nei.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Svar<T> : IEquatable<Svar<T>>
{
    private readonly T _verdi;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Svar(T verdi, Kunnskap kunnskap)
    {
        _verdi = verdi;
        Kunnskap = kunnskap;
    }

    /// <summary>A fact that matters is missing.</summary>
    public static Svar<T> Mangler => default;

    /// <summary>The fact does not concern this case.</summary>
    public static Svar<T> Uaktuell => Uten(Kunnskap.Uaktuell);

    /// <summary>Whether the value is known.</summary>
    public bool ErKjent => Kunnskap == Kunnskap.Kjent;

    /// <summary>What is known of the value.</summary>
    public Kunnskap Kunnskap { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value is not known.</exception>
    public T Verdi => ErKjent ? _verdi : throw NotKnown();

    /// <summary>A known value.</summary>
    public static implicit operator Svar<T>(T verdi) => Kjent(verdi);

    /// <summary>Whether both are known with equal values, or not known for the same reason.</summary>
    public static bool operator ==(Svar<T> a, Svar<T> b) => a.Equals(b);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Svar<T> a, Svar<T> b) => !a.Equals(b);

    /// <summary>A known value.</summary>
    /// <param name="verdi">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Svar<T> Kjent(T verdi) => new(verdi, Kunnskap.Kjent);

    /// <summary>No known value, for a reason.</summary>
    /// <param name="hvorfor">Any but <see cref="Facts.Kunnskap.Kjent"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is «kjent».</exception>
    public static Svar<T> Uten(Kunnskap hvorfor) => hvorfor == Kunnskap.Kjent
        ? throw new ArgumentOutOfRangeException(nameof(hvorfor))
        : new Svar<T>(default(Svar<T>)._verdi, hvorfor);

    /// <summary>The value where it is known, otherwise another.</summary>
    /// <param name="ellers">What to use where it is not known. The rules never do this; it is for showing.</param>
    public T VerdiEller(T ellers) => ErKjent ? _verdi : ellers;

    /// <summary>
    /// The fact, where it is only given under a condition («oppgis bare når»): uaktuell where the condition is nei. While the condition is not
    /// decided, even a fact that is there may turn out uaktuell, so its value is not certain yet.
    /// </summary>
    /// <param name="oppgis">The condition.</param>
    public Svar<T> Når(Sannhet oppgis) => oppgis.ErJa ? this : oppgis.ErNei ? Uaktuell : Uten(oppgis.Kunnskap);

    /// <inheritdoc/>
    public bool Equals(Svar<T> other) =>
        Kunnskap == other.Kunnskap && (!ErKjent || EqualityComparer<T>.Default.Equals(_verdi, other._verdi));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Svar<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ErKjent && _verdi is { } verdi ? EqualityComparer<T>.Default.GetHashCode(verdi) : (int)Kunnskap;

    /// <summary>The value as it writes itself, or «mangler», «uaktuell», «ikke avgjort».</summary>
    public override string ToString() => Kunnskap switch
    {
        Kunnskap.Kjent => _verdi?.ToString() ?? "",
        Kunnskap.Mangler => "mangler",
        Kunnskap.Uaktuell => "uaktuell",
        _ => "ikke avgjort",
    };

    // Apart, so that reading a value stays small enough to be done in place.
    private InvalidOperationException NotKnown() => new("Verdien er ikke kjent: " + this + ".");
}
