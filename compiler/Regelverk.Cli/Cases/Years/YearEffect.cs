using System.Collections.Generic;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases.Years;

/// <summary>What two years make of the same list of applications.</summary>
/// <param name="SentIn">The year whose deadline the applications were sent against, as the comparison calls it.</param>
/// <param name="Before">The old year.</param>
/// <param name="Now">The new year.</param>
/// <param name="IsAwarded">Whether the amounts compared are tildelt tilskudd; otherwise they are beregnet tilskudd.</param>
/// <param name="Compared">The applications that both years decide, by id (ordinal).</param>
/// <param name="Undecided">The applications that a year cannot decide, by id (ordinal). They take no part in any division.</param>
/// <param name="Moves">The applications that take part both years, with their place in the order, by how far they move; null where a year has no order, or several.</param>
/// <param name="Cliffs">The applications that stand at a cliff of the new year, by how much they stand to gain or lose.</param>
/// <param name="Frames">The division of the new year with other frames; empty where none is divided.</param>
/// <param name="LeftOut">Applications left out because of errors in the input.</param>
/// <param name="Notes">What must be known to read it, in whole sentences.</param>
internal sealed record YearEffect(
    string SentIn,
    YearTotals Before,
    YearTotals Now,
    bool IsAwarded,
    IReadOnlyList<ComparedApplication> Compared,
    IReadOnlyList<UndecidedApplication> Undecided,
    IReadOnlyList<RankMove>? Moves,
    IReadOnlyList<Cliff> Cliffs,
    IReadOnlyList<FrameStep> Frames,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<string> Notes);

/// <summary>The sums of one year.</summary>
/// <param name="Label">The year, as the comparison calls it.</param>
/// <param name="IsOfSeveral">Whether it has several regulations, so that it is told which of them an application counts under.</param>
/// <param name="Applications">All applications of the list.</param>
/// <param name="Entitled">How many meet the conditions.</param>
/// <param name="Refused">How many are avslått or avvist because of what they are, not because the frame did not reach them.</param>
/// <param name="ToCorrect">How many must be corrected first.</param>
/// <param name="ToClarify">How many cannot be decided because something is missing.</param>
/// <param name="Withdrawn">How many are withdrawn.</param>
/// <param name="Applied">Søkt tilskudd of those that both years decide, kroner.</param>
/// <param name="Calculated">Beregnet tilskudd of those, kroner; null where the frame itself is shared.</param>
/// <param name="Awarded">Tildelt tilskudd, kroner; null where nothing is divided.</param>
/// <param name="Frame">The frame, kroner; null where there is none to divide.</param>
/// <param name="Rest">What is left of it, kroner; null where there is none.</param>
/// <param name="Empty">How many meet the conditions and get nothing.</param>
internal sealed record YearTotals(
    string Label, bool IsOfSeveral, int Applications, int Entitled, int Refused, int ToCorrect, int ToClarify, int Withdrawn, Rational Applied, Rational? Calculated, Rational? Awarded, Rational? Frame, Rational? Rest, int Empty)
{
    /// <summary>The share of beregnet tilskudd that is not given; null where it is not known.</summary>
    public Rational? Cut => Shares.Cut(Calculated, Awarded);
}

/// <summary>An application that both years decide.</summary>
/// <param name="Before">What the old year says of it.</param>
/// <param name="Now">What the new year says of it.</param>
/// <param name="IsAwarded">Whether the amounts compared are tildelt tilskudd; otherwise they are beregnet tilskudd.</param>
internal sealed record ComparedApplication(YearDecision Before, YearDecision Now, bool IsAwarded)
{
    /// <summary>Where the difference is decided, with its §; empty where there is none.</summary>
    public string Why => YearReasons.Why(Before, Now);

    /// <summary>The application's id.</summary>
    public string Id => Now.Id;

    /// <summary>The applicant's id.</summary>
    public string ApplicantId => Now.Søknad.SøkerId;

    /// <summary>What the applicant is called.</summary>
    public string Name => ApplicantNames.Of(Before, Now);

    /// <summary>What it gets the old year, kroner.</summary>
    public Rational AmountBefore => new(ØreOf(Before), 100);

    /// <summary>What it gets the new year, kroner.</summary>
    public Rational AmountNow => new(ØreOf(Now), 100);

    /// <summary>How much more it gets the new year, kroner.</summary>
    public Rational Change => new(ØreOf(Now) - ØreOf(Before), 100);

    /// <summary>Whether it meets the conditions only the new year.</summary>
    public bool IsNew => Now.OppfyllerVilkårene && !Before.OppfyllerVilkårene;

    /// <summary>Whether it meets the conditions only the old year.</summary>
    public bool IsExcluded => Before.OppfyllerVilkårene && !Now.OppfyllerVilkårene;

    private long ØreOf(YearDecision decision) => (IsAwarded ? decision.Tildelt : decision.Beregnet)?.Øre ?? 0;
}

/// <summary>An application that a year cannot decide.</summary>
/// <param name="Before">What the old year says of it.</param>
/// <param name="Now">What the new year says of it.</param>
internal sealed record UndecidedApplication(YearDecision Before, YearDecision Now)
{
    /// <summary>What is missing and in which year, in words.</summary>
    public string Why { get; } = YearReasons.Lacks(Before, Now);

    /// <summary>What the applicant is called.</summary>
    public string Name { get; } = ApplicantNames.Of(Before, Now);
}

/// <summary>An application's place in the order of both years.</summary>
/// <param name="Application">The application.</param>
/// <param name="Before">Its place the old year, from 1; those that stand alike have the same.</param>
/// <param name="Now">Its place the new year.</param>
internal sealed record RankMove(ComparedApplication Application, int Before, int Now)
{
    /// <summary>How many places it moves up.</summary>
    public int Up => Before - Now;
}

/// <summary>A number of an application that stands so near a border that a small change would change the answer.</summary>
/// <param name="Application">The application.</param>
/// <param name="Fact">The fact, with the part it is of where it is of one.</param>
/// <param name="Value">What it is.</param>
/// <param name="Other">The nearest value on the other side of the border.</param>
/// <param name="Instead">What the new year would decide with that.</param>
/// <param name="Place">The § that decides one of them, with its regulation where the new year has several.</param>
internal sealed record Cliff(DecidedApplication Application, string Fact, string Value, string Other, YearDecision Instead, string Place)
{
    /// <summary>What the new year decides.</summary>
    public YearDecision Decision => Application.Now;

    /// <summary>What the applicant is called.</summary>
    public string Name => ApplicantNames.Of(Application.Before, Application.Now);

    /// <summary>How much more beregnet tilskudd would be, kroner.</summary>
    public Rational Change => (Instead.BeregnetKroner ?? Rational.Zero) - (Decision.BeregnetKroner ?? Rational.Zero);
}

/// <summary>An application of the list with what both years decide before any frame is divided.</summary>
/// <param name="Read">The application, as it was read.</param>
/// <param name="SentAgainst">The deadline that the new year moves it from; null where it was sent against the new year's own.</param>
/// <param name="Before">What the old year decides.</param>
/// <param name="Now">What the new year decides.</param>
internal sealed record DecidedApplication(Søknadsdata Read, Tidspunkt? SentAgainst, YearDecision Before, YearDecision Now);

/// <summary>The division of the new year with another frame.</summary>
/// <param name="Percent">How much larger the frame is, in percent.</param>
/// <param name="Frame">The frame, kroner.</param>
/// <param name="Given">The sum of the awards, kroner.</param>
/// <param name="Empty">How many meet the conditions and get nothing.</param>
/// <param name="Cut">The share of beregnet tilskudd that is not given; null where it is not known.</param>
internal sealed record FrameStep(int Percent, Rational Frame, Rational Given, int Empty, Rational? Cut);

/// <summary>What applicants are called where two years say it.</summary>
internal static class ApplicantNames
{
    /// <summary>The name, where both years know it and every regulation may show it; otherwise the applicant's id.</summary>
    public static string Of(YearDecision before, YearDecision now) => In(before) == before.Søknad.SøkerId ? before.Søknad.SøkerId : In(now);

    private static string In(YearDecision decision) => Benevnelse.Søker(decision.Søknad, decision.Work.Hidden);
}

/// <summary>Shares of amounts.</summary>
internal static class Shares
{
    /// <summary>The share of an amount that is not given; null where the amount is not known or nothing.</summary>
    public static Rational? Cut(Rational? calculated, Rational? awarded) =>
        calculated is { Sign: > 0 } claim && awarded is { } given ? (claim - given) / claim : null;
}
