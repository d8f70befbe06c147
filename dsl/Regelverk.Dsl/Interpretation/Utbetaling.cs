using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What the rules about payout and lapse say of an award («Tilskudd utbetales hvis», «Tilskuddet bortfaller hvis»). They come after the decision and never hold it up.</summary>
/// <param name="Slag">What happens to the award.</param>
/// <param name="Begrunnelse">The rules that say so, or that are open.</param>
/// <param name="Mangler">What it waits for: the facts that are missing, and who gives them.</param>
public sealed record Utbetaling(Utbetalingsslag Slag, IReadOnlyList<Grunn> Begrunnelse, IReadOnlyList<Mangel> Mangler)
{
    /// <summary>In words, with the places: «utbetales ikke (§ 5 andre ledd)», «utbetaling venter på «er registrert»».</summary>
    public override string ToString() => Slag switch
    {
        Utbetalingsslag.Utbetales => Benevnelse.Utbetaling(Slag),
        Utbetalingsslag.Venter when Mangler.Count > 0 => "utbetaling venter på " + Wording.List([.. Mangler.Select(m => $"«{m.Opplysning.Navn}»{(m.ElementId is { } id ? $" for {m.Opplysning.Begrep.Navn} {id}" : "")}")]),
        Utbetalingsslag.Venter => $"utbetaling venter på avklaring{Places}",
        _ => Benevnelse.Utbetaling(Slag) + Places,
    };

    private string Places => $" ({Wording.List(Begrunnelse.Select(g => g.Hjemmel).Distinct().ToList())})";
}

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
