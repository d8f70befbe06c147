using System;

namespace Regelverk.Runtime.Decisions;

/// <summary>A fact that is missing, and who gives it.</summary>
public sealed class Mangel : IEquatable<Mangel>
{
    /// <summary>A missing fact.</summary>
    /// <param name="opplysning">The fact's name.</param>
    /// <param name="elementId">The part it is missing for, or null.</param>
    /// <param name="gisAv">Who gives it: the assessor of a skjønn, otherwise the søker's begrep («kommune»).</param>
    /// <param name="begrep">What it is missing for: «søknad» (facts of the søker among them), or the begrep of the part; null where that is not told.</param>
    /// <exception cref="ArgumentNullException">The name or the giver is null.</exception>
    public Mangel(string opplysning, string? elementId, string gisAv, string? begrep = null)
    {
        Begrep = begrep;
        Opplysning = opplysning ?? throw new ArgumentNullException(nameof(opplysning));
        ElementId = elementId;
        GisAv = gisAv ?? throw new ArgumentNullException(nameof(gisAv));
    }

    /// <summary>The fact's name.</summary>
    public string Opplysning { get; }

    /// <summary>The part it is missing for, or null.</summary>
    public string? ElementId { get; }

    /// <summary>What it is missing for: «søknad», or the begrep of the part; null where that is not told.</summary>
    public string? Begrep { get; }

    /// <summary>Who gives it.</summary>
    public string GisAv { get; }

    /// <inheritdoc/>
    public bool Equals(Mangel? other) => other is not null && Opplysning == other.Opplysning && ElementId == other.ElementId && GisAv == other.GisAv && Begrep == other.Begrep;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Mangel);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Opplysning) * 397) ^ StringComparer.Ordinal.GetHashCode(ElementId ?? ""));

    /// <summary>«opplysning (gis av …)».</summary>
    public override string ToString() => Opplysning + (ElementId is null ? "" : " for " + (Begrep is null ? "" : Begrep + " ") + ElementId) + " (gis av " + GisAv + ")";
}
