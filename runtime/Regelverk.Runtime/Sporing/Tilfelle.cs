using System;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Sporing;

/// <summary>One case of a definition: this value under this condition.</summary>
public sealed class Tilfelle
{
    private readonly Func<Spor>? _makeGuard;
    private readonly Func<Spor> _makeValue;
    private Spor? _guard;
    private Spor? _value;

    private Tilfelle(Hjemmel hjemmel, Func<Spor>? vilkår, bool erEllers, Func<Spor> verdi)
    {
        Hjemmel = hjemmel ?? throw new ArgumentNullException(nameof(hjemmel));
        _makeGuard = vilkår;
        _makeValue = verdi ?? throw new ArgumentNullException(nameof(verdi));
        ErEllers = erEllers;
    }

    /// <summary>The § and ledd it stands in.</summary>
    public Hjemmel Hjemmel { get; }

    /// <summary>Whether it applies where no other case does.</summary>
    internal bool ErEllers { get; }

    /// <summary>When it applies; null for one that always does, and for «ellers».</summary>
    internal Spor? Vilkår => _guard ??= _makeGuard?.Invoke();

    /// <summary>The value; asked for only where the case may apply.</summary>
    internal Spor Verdi => _value ??= _makeValue();

    /// <summary>Whether it applies: ja, nei or not decided. Told by the definition.</summary>
    internal Verdisvar Gjelder { get; set; } = Verdisvar.Ja;

    /// <summary>A case that always applies.</summary>
    /// <param name="hjemmel">The § and ledd it stands in.</param>
    /// <param name="verdi">The value.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static Tilfelle Alltid(Hjemmel hjemmel, Func<Spor> verdi) => new(hjemmel, null, false, verdi);

    /// <summary>A case that applies under a condition.</summary>
    /// <param name="hjemmel">The § and ledd it stands in.</param>
    /// <param name="vilkår">When it applies.</param>
    /// <param name="verdi">The value; asked for only where the condition is not certainly nei.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static Tilfelle Hvis(Hjemmel hjemmel, Func<Spor> vilkår, Func<Spor> verdi) =>
        new(hjemmel, vilkår ?? throw new ArgumentNullException(nameof(vilkår)), false, verdi);

    /// <summary>«ellers»: applies where no other case does.</summary>
    /// <param name="hjemmel">The § and ledd it stands in.</param>
    /// <param name="verdi">The value; asked for only where no other case certainly applies.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static Tilfelle Ellers(Hjemmel hjemmel, Func<Spor> verdi) => new(hjemmel, null, true, verdi);
}
