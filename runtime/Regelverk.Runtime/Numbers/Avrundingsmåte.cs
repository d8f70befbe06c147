namespace Regelverk.Runtime.Numbers;

/// <summary>Which way to round.</summary>
public enum Avrundingsmåte
{
    /// <summary>Towards lower numbers: −1,5 becomes −2.</summary>
    Ned,

    /// <summary>Towards higher numbers: −1,5 becomes −1.</summary>
    Opp,

    /// <summary>To the nearest, halves towards higher numbers: 0,5 becomes 1, −0,5 becomes 0.</summary>
    NærmesteHalveOpp,

    /// <summary>To the nearest, halves towards lower numbers: 0,5 becomes 0, −0,5 becomes −1.</summary>
    NærmesteHalveNed,

    /// <summary>To the nearest, halves to the even unit: 0,5 becomes 0, 1,5 becomes 2.</summary>
    NærmesteHalveTilPartall,
}
