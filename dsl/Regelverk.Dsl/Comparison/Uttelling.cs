using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>
/// What an application comes to by one regulation. By this it is chosen which of several regulations of a year an application counts under, the same way wherever years are compared:
/// the one that it comes furthest by; among those, the one that gives most; and where that is equal too, the first. So whoever has a right by one of them has it.
/// </summary>
/// <param name="Standpoint">How far it comes.</param>
/// <param name="Beregnet">Beregnet tilskudd in kroner; 0 where it is not known.</param>
public readonly record struct Uttelling(Standpoint Standpoint, Rational Beregnet)
{
    /// <summary>Whether it is better than what another regulation gives, and not only as good.</summary>
    /// <param name="annen">What the other gives.</param>
    public bool ErBedreEnn(Uttelling annen) => Standpoint > annen.Standpoint || (Standpoint == annen.Standpoint && Beregnet > annen.Beregnet);
}
