using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Numbers or points of time that no border tells apart: a border itself, or all that lies between two.</summary>
/// <param name="Point">One of them.</param>
/// <param name="Low">The border it begins after; itself where it is a border. Null: there is none.</param>
/// <param name="High">The border it ends before; itself where it is a border. Null: there is none.</param>
internal sealed record Stretch(Rational Point, Rational? Low, Rational? High)
{
    /// <summary>Whether it is one border and nothing else.</summary>
    public bool IsBorder => Low == Point && High == Point;
}
