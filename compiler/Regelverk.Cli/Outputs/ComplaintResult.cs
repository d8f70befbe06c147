using System.Linq;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Outputs;

/// <summary>Complaints settled by the published share.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Round">The round, or null.</param>
/// <param name="Division">The receipt they were settled by.</param>
/// <param name="Settled">What each gave.</param>
internal sealed record ComplaintResult(RuleIdentity Rules, int? Round, Receipt Division, Klageoppgjør Settled)
{
    /// <summary>Whether they are paid from the set-aside; otherwise from the remainder.</summary>
    public bool FromSetAside { get; } = Rules.Ordning.Fordeling?.Steg.OfType<Steg.Klager>().FirstOrDefault()?.Dekning == Klagedekning.Avsetningen;
}
