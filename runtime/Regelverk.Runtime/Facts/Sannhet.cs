using System;
using System.Runtime.CompilerServices;

namespace Regelverk.Runtime.Facts;

/// <summary>
/// Ja, nei or ukjent, in Kleene's three-valued logic: what the missing facts cannot change is decided. <c>&amp;&amp;</c> and <c>||</c> stop as soon as
/// the answer is certain, and <c>if</c> asks whether it is certainly ja. The default value is ukjent.
/// </summary>
/// <remarks>Ukjent remembers the gravest reason (<see cref="Kunnskap"/>); the reason never changes whether something is ja, nei or ukjent.</remarks>
public readonly struct Sannhet : IEquatable<Sannhet>
{
    private const sbyte NeiKode = -2;
    private const sbyte JaKode = -1;

    // Nei and ja lie below all reasons, so that the higher code is the graver of two open ones.
    private readonly sbyte _kode;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Sannhet(sbyte kode) => _kode = kode;

    /// <summary>Certainly so.</summary>
    public static Sannhet Ja => new(JaKode);

    /// <summary>Certainly not so.</summary>
    public static Sannhet Nei => new(NeiKode);

    /// <summary>Not decided, because a fact is missing.</summary>
    public static Sannhet Ukjent => default;

    /// <summary>Whether it is certainly ja.</summary>
    public bool ErJa => _kode == JaKode;

    /// <summary>Whether it is certainly nei.</summary>
    public bool ErNei => _kode == NeiKode;

    /// <summary>Whether it is not decided.</summary>
    public bool ErUkjent => _kode >= 0;

    /// <summary>Why it is not decided; <see cref="Facts.Kunnskap.Kjent"/> for ja and nei.</summary>
    public Kunnskap Kunnskap => _kode < 0 ? Kunnskap.Kjent : (Kunnskap)_kode;

    /// <summary>Ja or nei.</summary>
    public static implicit operator Sannhet(bool sann) => new(sann ? JaKode : NeiKode);

    /// <summary>Og: nei where one is nei, ja where both are ja, otherwise ukjent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sannhet operator &(Sannhet a, Sannhet b) => a.ErNei || b.ErNei ? Nei : new Sannhet(Math.Max(a._kode, b._kode));

    /// <summary>Eller: ja where one is ja, nei where both are nei, otherwise ukjent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sannhet operator |(Sannhet a, Sannhet b) => a.ErJa || b.ErJa ? Ja : new Sannhet(Math.Max(a._kode, b._kode));

    /// <summary>Ikke: ja for nei, nei for ja, ukjent for ukjent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sannhet operator !(Sannhet a) => a.ErUkjent ? a : new Sannhet((sbyte)(JaKode + NeiKode - a._kode));

    /// <summary>Whether it is certainly ja.</summary>
    public static bool operator true(Sannhet a) => a.ErJa;

    /// <summary>Whether it is certainly nei.</summary>
    public static bool operator false(Sannhet a) => a.ErNei;

    /// <summary>Whether both are ja, both nei, or both ukjent for the same reason.</summary>
    public static bool operator ==(Sannhet a, Sannhet b) => a._kode == b._kode;

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Sannhet a, Sannhet b) => a._kode != b._kode;

    /// <summary>
    /// A ja/nei value asked as a condition. A test of something uaktuell is nei, because what does not concern the case is not fulfilled in it;
    /// its denial is ja.
    /// </summary>
    /// <param name="svar">The value.</param>
    public static Sannhet Av(Svar<bool> svar) => svar.Kunnskap switch
    {
        Kunnskap.Kjent => svar.Verdi,
        Kunnskap.Uaktuell => Nei,
        var why => new Sannhet((sbyte)why),
    };

    /// <summary>Not decided, for a reason.</summary>
    /// <param name="hvorfor">Any but <see cref="Facts.Kunnskap.Kjent"/> and <see cref="Facts.Kunnskap.Uaktuell"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is none for being undecided.</exception>
    public static Sannhet UkjentFordi(Kunnskap hvorfor) => hvorfor is Kunnskap.Kjent or Kunnskap.Uaktuell
        ? throw new ArgumentOutOfRangeException(nameof(hvorfor))
        : new Sannhet((sbyte)hvorfor);

    /// <summary>The condition as a value of a ja/nei name.</summary>
    public Svar<bool> TilSvar() => ErUkjent ? Svar<bool>.Uten(Kunnskap) : Svar<bool>.Kjent(ErJa);

    /// <inheritdoc/>
    public bool Equals(Sannhet other) => _kode == other._kode;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sannhet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _kode;

    /// <summary>«ja», «nei» or «ukjent».</summary>
    public override string ToString() => ErJa ? "ja" : ErNei ? "nei" : "ukjent";
}
