using System.Globalization;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>What a regulation calls itself on its first line: «regelverk Rekrutteringstilskudd 2018».</summary>
/// <param name="Navn">The name, as written.</param>
/// <param name="År">The year.</param>
public sealed record Regelverksnavn(string Navn, int År)
{
    /// <summary>Whether both name the same regulation, however the letters are written.</summary>
    public bool ErDetSammeSom(Regelverksnavn other) => År == other.År && Folding.Fold(Navn) == Folding.Fold(other.Navn);

    /// <inheritdoc/>
    public override string ToString() => $"{Navn} {År.ToString("0000", CultureInfo.InvariantCulture)}";
}
