using System;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Sporing;

/// <content>Short forms, so that compiled rules can be read.</content>
public abstract partial class Sporsted
{
    /// <summary>A lettered or numbered condition.</summary>
    /// <param name="hjemmel">Its own place.</param>
    /// <param name="uttrykk">The condition.</param>
    protected static Vilkår Punkt(Hjemmel hjemmel, Spor uttrykk) => new(hjemmel, uttrykk);

    /// <inheritdoc cref="Tilfelle.Alltid"/>
    protected static Tilfelle Alltid(Hjemmel hjemmel, Func<Spor> verdi) => Tilfelle.Alltid(hjemmel, verdi);

    /// <inheritdoc cref="Tilfelle.Hvis"/>
    protected static Tilfelle Hvis(Hjemmel hjemmel, Func<Spor> vilkår, Func<Spor> verdi) => Tilfelle.Hvis(hjemmel, vilkår, verdi);

    /// <inheritdoc cref="Tilfelle.Ellers"/>
    protected static Tilfelle Ellers(Hjemmel hjemmel, Func<Spor> verdi) => Tilfelle.Ellers(hjemmel, verdi);
}
