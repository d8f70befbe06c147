using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What the rules say of one application: an outcome, or what it waits for. It is a proposal until somebody attests it.</summary>
public sealed record Avgjørelse
{
    /// <summary>The application.</summary>
    public required Søknadsdata Søknad { get; init; }

    /// <summary>The outcome; null while it waits for something (see <see cref="Status"/>), and for a granted application before the frame is divided.</summary>
    public Utfall? Utfall { get; init; }

    /// <summary>What it waits for; null where nothing is missing.</summary>
    public Ventestatus? Status { get; init; }

    /// <summary>Søkt tilskudd in kroner, null where unknown.</summary>
    public Rational? Søkt { get; init; }

    /// <summary>Beregnet tilskudd in kroner: what takes part in the division. 0 for avvist, avslått and trukket; null where unknown.</summary>
    public Rational? Beregnet { get; init; }

    /// <summary>Tildelt tilskudd in kroner; null before the division and where unknown.</summary>
    public Rational? Tildelt { get; init; }

    /// <summary>Why: the rules that decided, and after the division the steps that did. Never empty.</summary>
    public required IReadOnlyList<Grunn> Begrunnelse { get; init; }

    /// <summary>For «til avklaring»: the facts that still matter and who gives them.</summary>
    public IReadOnlyList<Mangel> Mangler { get; init; } = [];

    /// <summary>What happens to the award afterwards; null where nothing is awarded, or no rule speaks of it.</summary>
    public Utbetaling? Utbetaling { get; init; }

    /// <summary>Whether the material conditions are met, so that the application takes part in the division.</summary>
    public bool OppfyllerVilkårene { get; init; }
}

/// <summary>What an application waits for.</summary>
public enum Ventestatus
{
    /// <summary>The applicant is to correct the application.</summary>
    VenterPåRetting,

    /// <summary>A fact or a skjønn is missing, or the rules contradict each other.</summary>
    TilAvklaring,
}

/// <summary>One ground: a place in the regulation, what it says, and the facts it was applied to.</summary>
/// <param name="Hjemmel">The place: «§ 2 første ledd bokstav b», «fordelingen punkt 1».</param>
/// <param name="Tekst">One sentence in bokmål, with the figures in it.</param>
/// <param name="Opplysninger">The facts it was applied to, by name, written as people read them.</param>
public sealed record Grunn(string Hjemmel, string Tekst, IReadOnlyList<Navngitt> Opplysninger)
{
    /// <summary>The place as the rules know it; null where the ground lies outside the §, as for an application that is withdrawn.</summary>
    public Hjemmel? Sted { get; init; }

    /// <summary>What it is a ground for.</summary>
    public Grunnslag Slag { get; init; }

    /// <summary>What led to this ground, one level down.</summary>
    public IReadOnlyList<Grunn> Fordi { get; init; } = [];
}

/// <summary>What a ground is a ground for.</summary>
public enum Grunnslag
{
    /// <summary>That a condition is met, is not met, or is not decided.</summary>
    Vilkår,

    /// <summary>An amount: how it came about, or why it is not decided.</summary>
    Beløp,

    /// <summary>What the division of the frame did.</summary>
    Fordeling,

    /// <summary>What has happened to the application outside the rules.</summary>
    Status,
}

/// <summary>A name and its value as people read it.</summary>
/// <param name="Navn">The name.</param>
/// <param name="Verdi">The value, or «mangler», or «uaktuell».</param>
public sealed record Navngitt(string Navn, string Verdi);

/// <summary>A fact that is missing.</summary>
/// <param name="Opplysning">The fact.</param>
/// <param name="ElementId">The part it is missing for, or null.</param>
/// <param name="GisAv">Who gives it: the assessor of a skjønn, otherwise the søker's begrep («kommune»).</param>
public sealed record Mangel(Opplysning Opplysning, string? ElementId, string GisAv);
