using System;

namespace Regelverk.Dsl.Values;

/// <summary>A calendar month.</summary>
/// <param name="År">Year.</param>
/// <param name="Nummer">Month, 1 to 12.</param>
public readonly record struct Måned(int År, int Nummer) : IComparable<Måned>
{
    /// <summary>Its days.</summary>
    public Periode Dagene => new(new Dato(År, Nummer, 1), new Dato(År, Nummer, DateTime.DaysInMonth(År, Nummer)));

    /// <inheritdoc/>
    public int CompareTo(Måned other) => (År, Nummer).CompareTo((other.År, other.Nummer));

    /// <inheritdoc/>
    public override string ToString() => Visning.Måned(this);
}
