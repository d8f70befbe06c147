using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Regulation;

/// <summary>The place in the regulation that something rests on: § 2 første ledd bokstav b nr. 1.</summary>
/// <param name="Paragraf">«§ 2», «§ 3 a» or «punkt 2.1».</param>
/// <param name="Ledd">Ledd, from 1, or null in a § without quoted text.</param>
/// <param name="Bokstav">Letter of the item, or null.</param>
/// <param name="Nr">Number of the item, or null.</param>
public sealed record Hjemmel(string Paragraf, int? Ledd = null, string? Bokstav = null, int? Nr = null)
{
    /// <summary>What a transitional rule rests on.</summary>
    public static Hjemmel Overgangsregler { get; } = new("overgangsregler");

    /// <summary>The earlier regulation that it stands in, «Benketilskudd 2025», where a transitional rule lets it stand; otherwise null.</summary>
    public string? Regelverk { get; init; }

    /// <summary>Whether this place is the other one or lies inside it: «§ 2 andre ledd» lies in «§ 2».</summary>
    public bool LiggerI(Hjemmel other) =>
        Paragraf == other.Paragraf
        && (other.Ledd is null || other.Ledd == Ledd)
        && (other.Bokstav is null || other.Bokstav == Bokstav)
        && (other.Nr is null || other.Nr == Nr);

    /// <inheritdoc/>
    public override string ToString()
    {
        var ledd = Ledd is { } n ? $" {Ordinals.Of(n)} ledd" : "";
        var bokstav = Bokstav is { } b ? $" bokstav {b}" : "";
        var nr = Nr is { } m ? $" nr. {Folding.Digits(m)}" : "";
        return Paragraf + ledd + bokstav + nr + (Regelverk is { } earlier ? " i " + earlier : "");
    }
}
