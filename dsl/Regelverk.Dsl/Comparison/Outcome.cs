using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>How far an applicant comes, worst first.</summary>
internal enum Standpoint
{
    FinnesIkke,
    Avvist,
    Avslått,
    IkkeAvgjort,
    MåRettes,
    Oppfyller,
}

/// <summary>What one year gives an applicant before the frame is divided.</summary>
/// <param name="Standpoint">How far it comes.</param>
/// <param name="Amount">Beregnet tilskudd in kroner.</param>
/// <param name="Place">The place that decides it.</param>
/// <param name="Grounds">How many grounds there are.</param>
internal sealed record Outcome(Standpoint Standpoint, Rational Amount, string Place, int Grounds)
{
    public bool HasRight => Standpoint == Standpoint.Oppfyller;
}
