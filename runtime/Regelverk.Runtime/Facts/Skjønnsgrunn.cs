using System;

namespace Regelverk.Runtime.Facts;

/// <summary>Who answered a skjønn, and why.</summary>
public sealed class Skjønnsgrunn : IEquatable<Skjønnsgrunn>
{
    /// <summary>Who, and why.</summary>
    /// <param name="vurdertAv">The role that answered.</param>
    /// <param name="begrunnelse">The reasons.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public Skjønnsgrunn(string vurdertAv, string begrunnelse)
    {
        VurdertAv = vurdertAv ?? throw new ArgumentNullException(nameof(vurdertAv));
        Begrunnelse = begrunnelse ?? throw new ArgumentNullException(nameof(begrunnelse));
    }

    /// <summary>The role that answered.</summary>
    public string VurdertAv { get; }

    /// <summary>The reasons.</summary>
    public string Begrunnelse { get; }

    /// <inheritdoc/>
    public bool Equals(Skjønnsgrunn? other) => other is not null && VurdertAv == other.VurdertAv && Begrunnelse == other.Begrunnelse;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Skjønnsgrunn);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(VurdertAv) * 397) ^ StringComparer.Ordinal.GetHashCode(Begrunnelse));

    /// <summary>«saksbehandler: «…»».</summary>
    public override string ToString() => VurdertAv + ": «" + Begrunnelse + "»";
}
