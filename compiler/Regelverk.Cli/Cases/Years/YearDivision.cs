using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Allocation;

namespace Regelverk.Cli.Cases.Years;

/// <summary>What a division gives, without how it came about.</summary>
/// <param name="Sums">What it comes to.</param>
/// <param name="Decisions">The decisions that were there, in the same order.</param>
internal sealed record YearDivision(YearSums Sums, IReadOnlyList<YearDecision> Decisions);

/// <summary>What the divisions of a year give together.</summary>
/// <param name="Whole">All of them; null where one is not divided.</param>
/// <param name="WaitingForLots">The regulations whose frame is known, but where lots must be drawn first.</param>
internal sealed record SideDivision(YearDivision? Whole, IReadOnlyList<YearWork> WaitingForLots);

/// <summary>What a division comes to, in kroner.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Rest">What is left of it.</param>
/// <param name="Awarded">The sum of the awards.</param>
/// <param name="Empty">How many meet the conditions and get nothing.</param>
internal sealed record YearSums(Rational Frame, Rational Rest, Rational Awarded, int Empty)
{
    /// <summary>The sums of a division.</summary>
    public static YearSums Of(Fordelingsresultat result) =>
        new(AmountTranslation.Of(result.Ramme), AmountTranslation.Of(result.Restmidler), AmountTranslation.Of(result.Tildelt), result.UtenTildeling);

    /// <summary>The sums of several divisions, together.</summary>
    public static YearSums Of(IReadOnlyList<YearSums> all) => all.Aggregate((one, other) =>
        new YearSums(one.Frame + other.Frame, one.Rest + other.Rest, one.Awarded + other.Awarded, one.Empty + other.Empty));
}
