using System;
using System.Collections.Generic;

namespace Regelverk.Runtime.Decisions;

/// <summary>What happens to an award.</summary>
public enum Utbetalingsslag
{
    /// <summary>It is paid.</summary>
    Utbetales,

    /// <summary>It is not paid: a condition for payout is not met.</summary>
    UtbetalesIkke,

    /// <summary>The right to it has lapsed.</summary>
    Bortfalt,

    /// <summary>A fact is missing.</summary>
    Venter,
}

/// <summary>What the rules about payout and lapse say of an award. They come after the decision and never hold it up.</summary>
public sealed class Utbetaling
{
    /// <summary>What happens to an award.</summary>
    /// <param name="slag">What happens.</param>
    /// <param name="begrunnelse">The rules that say so, or that are open.</param>
    /// <param name="mangler">What it waits for; null for nothing.</param>
    /// <exception cref="ArgumentNullException">The grounds are null.</exception>
    public Utbetaling(Utbetalingsslag slag, IReadOnlyList<Grunn> begrunnelse, IReadOnlyList<Mangel>? mangler = null)
    {
        Slag = slag;
        Begrunnelse = Copy.Of(begrunnelse ?? throw new ArgumentNullException(nameof(begrunnelse)));
        Mangler = Copy.Of(mangler);
    }

    /// <summary>What happens.</summary>
    public Utbetalingsslag Slag { get; }

    /// <summary>The rules that say so, or that are open.</summary>
    public IReadOnlyList<Grunn> Begrunnelse { get; }

    /// <summary>What it waits for: the facts that are missing, and who gives them.</summary>
    public IReadOnlyList<Mangel> Mangler { get; }
}
