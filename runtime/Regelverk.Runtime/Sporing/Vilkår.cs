using System;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Sporing;

/// <summary>One condition of several.</summary>
public readonly struct Vilkår
{
    private readonly Spor? _uttrykk;

    /// <summary>A condition.</summary>
    /// <param name="hjemmel">Its own place where it is a lettered or numbered item; null where it stands inside a sentence or behind a dash.</param>
    /// <param name="uttrykk">The condition.</param>
    /// <exception cref="ArgumentNullException">The condition is null.</exception>
    public Vilkår(Hjemmel? hjemmel, Spor uttrykk)
    {
        Hjemmel = hjemmel;
        _uttrykk = uttrykk ?? throw new ArgumentNullException(nameof(uttrykk));
    }

    /// <summary>Its own place, or null.</summary>
    public Hjemmel? Hjemmel { get; }

    /// <summary>The condition.</summary>
    /// <exception cref="InvalidOperationException">It was never given.</exception>
    public Spor Uttrykk => _uttrykk ?? throw new InvalidOperationException("A default Vilkår holds no condition.");

    /// <summary>A condition without a place of its own.</summary>
    public static implicit operator Vilkår(Spor uttrykk) => new(null, uttrykk);
}
