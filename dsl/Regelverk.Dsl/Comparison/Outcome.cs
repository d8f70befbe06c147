using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>What one year gives an applicant before the frame is divided.</summary>
/// <param name="Standpoint">How far it comes.</param>
/// <param name="Amount">Beregnet tilskudd in kroner.</param>
/// <param name="Against">How many rules stand against it.</param>
/// <param name="Missing">For <see cref="Standpoint.FinnesIkke"/>: the fact whose value the year does not know. Otherwise null.</param>
/// <param name="By">The regulation that gives it.</param>
internal sealed record Outcome(Standpoint Standpoint, Rational Amount, int Against, JointFact? Missing, Edition By)
{
    public Uttelling Uttelling => new(Standpoint, Amount);

    public bool HasRight => Standpoint == Standpoint.Oppfyller;
}
