namespace Regelverk.Dsl.Values;

/// <summary>A stretch of days; both ends are part of it.</summary>
/// <param name="Fra">First day.</param>
/// <param name="Til">Last day.</param>
public readonly record struct Periode(Dato Fra, Dato Til)
{
    /// <inheritdoc/>
    public override string ToString() => Visning.Periode(this);
}
