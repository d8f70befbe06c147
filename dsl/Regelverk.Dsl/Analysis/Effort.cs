using System;

namespace Regelverk.Dsl.Analysis;

/// <summary>How much the analysis of one file may work: enough for any regulation that a person could read, and never so much that somebody waits.</summary>
internal sealed class Effort
{
    /// <summary>How many questions one search may ask before it gives up.</summary>
    public const long MostOfOne = 2_000_000;

    private long _left = 60_000_000;

    /// <summary>How many questions the next search may ask.</summary>
    public long ForOneSearch => Math.Min(MostOfOne, _left);

    /// <summary>Takes away what a search has asked.</summary>
    public void Spend(long questions) => _left = Math.Max(0, _left - questions);
}
