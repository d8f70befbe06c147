using System;

namespace Regelverk.Runtime.Facts;

/// <summary>The answer of a skjønn, with who answered it and why where that is told. The default value is missing.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
public readonly struct Skjønn<T> : IEquatable<Skjønn<T>>
{
    /// <summary>An answer with its grounds.</summary>
    /// <param name="svar">The answer.</param>
    /// <param name="grunn">Who answered, and why; null where that is not told.</param>
    public Skjønn(Svar<T> svar, Skjønnsgrunn? grunn = null)
    {
        Svar = svar;
        Grunn = grunn;
    }

    /// <summary>An answer with its grounds.</summary>
    /// <param name="svar">The answer.</param>
    /// <param name="vurdertAv">The role that answered.</param>
    /// <param name="begrunnelse">The reasons.</param>
    /// <exception cref="ArgumentNullException">The role or the reasons are null.</exception>
    public Skjønn(T svar, string vurdertAv, string begrunnelse)
        : this(Svar<T>.Kjent(svar), new Skjønnsgrunn(vurdertAv, begrunnelse))
    {
    }

    /// <summary>The answer.</summary>
    public Svar<T> Svar { get; }

    /// <summary>Who answered, and why; null where that is not told.</summary>
    public Skjønnsgrunn? Grunn { get; }

    /// <summary>An answer without grounds.</summary>
    public static implicit operator Skjønn<T>(T svar) => new(Svar<T>.Kjent(svar));

    /// <summary>An answer without grounds.</summary>
    public static implicit operator Skjønn<T>(Svar<T> svar) => new(svar);

    /// <summary>Whether both answers and both grounds are the same.</summary>
    public static bool operator ==(Skjønn<T> a, Skjønn<T> b) => a.Equals(b);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Skjønn<T> a, Skjønn<T> b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(Skjønn<T> other) => Svar == other.Svar && Equals(Grunn, other.Grunn);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Skjønn<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Svar.GetHashCode();

    /// <summary>The answer as it writes itself, or «mangler».</summary>
    public override string ToString() => Svar.ToString();
}
