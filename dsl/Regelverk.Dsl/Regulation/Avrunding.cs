using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>A rounding as the text says it.</summary>
/// <param name="Måte">Which way.</param>
/// <param name="Enhet">The unit in kroner (1, 1 000, or 1/100 for øre); for numbers, the unit itself. More than 0.</param>
public sealed record Avrunding(Avrundingsmåte Måte, Rational Enhet);

/// <summary>Which way to round.</summary>
public enum Avrundingsmåte
{
    /// <summary>Towards lower numbers: −1,5 becomes −2.</summary>
    Ned,

    /// <summary>Towards higher numbers: −1,5 becomes −1.</summary>
    Opp,

    /// <summary>To the nearest, halves up.</summary>
    NærmesteHalveOpp,

    /// <summary>To the nearest, halves down.</summary>
    NærmesteHalveNed,

    /// <summary>To the nearest, halves to the even unit.</summary>
    NærmesteHalveTilPartall,
}
