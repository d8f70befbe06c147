namespace Regelverk.Dsl.Outline;

/// <summary>The kinds of heading a rule file has.</summary>
internal enum HeadingKind
{
    Unknown,
    Scheme,
    Concepts,
    Discretion,
    Rates,
    Paragraph,
    Chapter,
    Budget,
    Pots,
    Rounds,
    Allocation,
    Reporting,
    Example,
    Transition,

    /// <summary>A line that changes another regulation.</summary>
    Amendment,
}
