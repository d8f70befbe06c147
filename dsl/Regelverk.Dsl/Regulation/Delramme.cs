using System.Collections.Generic;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>A part of the frame that is divided by itself among the applications it is for.</summary>
/// <param name="Navn">What it is called.</param>
/// <param name="Andel">How large it is.</param>
/// <param name="Hjemmel">The § its division rests on, or null.</param>
/// <param name="Steg">The sentences that divide it, in order.</param>
/// <param name="UbruktTil">The delramme that gets what nobody in this one gets; null where it leaves the division.</param>
/// <param name="Restmidler">Where money goes that leaves the division; null where it goes to another delramme.</param>
/// <param name="Tekst">The line as written.</param>
/// <param name="Span">The line.</param>
public sealed record Delramme(
    string Navn, Delrammeandel Andel, Hjemmel? Hjemmel, IReadOnlyList<Steg> Steg, string? UbruktTil, Restmiddelmål? Restmidler, string Tekst, TextSpan Span);

/// <summary>How large a delramme is. Closed: the nested types are all there are.</summary>
public abstract record Delrammeandel
{
    /// <summary>A fixed amount; less where the frame does not reach that far.</summary>
    public sealed record Beløp(Rational Kroner) : Delrammeandel;

    /// <summary>A share of the frame, or of what the fixed amounts and the shares of the frame leave.</summary>
    /// <param name="Andel">From 0 to 1.</param>
    /// <param name="Av">What it is a share of.</param>
    public sealed record Prosent(Rational Andel, Delrammegrunnlag Av) : Delrammeandel;

    /// <summary>All that the others leave.</summary>
    public sealed record Resten : Delrammeandel;
}

/// <summary>What a delramme is a share of.</summary>
public enum Delrammegrunnlag
{
    /// <summary>«av rammen».</summary>
    Rammen,

    /// <summary>«av resten»: the frame less the delrammer that are amounts or shares of the frame.</summary>
    Resten,
}
