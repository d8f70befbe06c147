using System.Collections.Generic;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Regulation;

/// <summary>A name that the rules give a value: «godkjent beløp», «oppfyller etableringsvilkårene», «beregnet tilskudd».</summary>
public sealed class Definisjon
{
    /// <summary>Declares a defined name; its cases are filled in while the file is bound.</summary>
    public Definisjon(string navn, TextSpan sted)
    {
        Navn = navn;
        Sted = sted;
    }

    /// <summary>The name.</summary>
    public string Navn { get; }

    /// <summary>Where it is first defined.</summary>
    public TextSpan Sted { get; }

    /// <summary>The type of all its values.</summary>
    public Verditype Type { get; internal set; } = new(Verdislag.Ukjent);

    /// <summary>What it belongs to: søknaden, or the part of «For hvert …».</summary>
    public Begrep Nivå { get; internal set; } = IkkeBundet;

    /// <summary>Its cases in file order. Which one applies never depends on the order.</summary>
    public IReadOnlyList<Tilfelle> Tilfeller { get; internal set; } = [];

    /// <summary>How the cases are written: one by one, or as the rows of a table, steps or dated lines.</summary>
    public Definisjonsform Form { get; internal set; }

    /// <summary>Whether the checks have shown that in every situation exactly one case applies, or that those which do have the same value.</summary>
    public bool TilfelleneErEntydige { get; internal set; }

    /// <summary>Whether it says when an exception applies; its name is then «unntaket i § 5 andre ledd», which the file does not declare.</summary>
    public bool ErUnntak { get; init; }

    /// <summary>Whether it is what another name gets «i tillegg»; its own is then «tillegget i § 5 andre ledd», which the file does not declare.</summary>
    public bool ErTillegg { get; init; }

    private static Begrep IkkeBundet { get; } = new("", [], Begrepsrolle.Søknad, default);

    /// <inheritdoc/>
    public override string ToString() => Navn;
}

/// <summary>How the cases of a definition are written.</summary>
public enum Definisjonsform
{
    /// <summary>One by one, each with its own condition.</summary>
    Tilfeller,

    /// <summary>Rows of a table of which only one may apply.</summary>
    ÉnRad,

    /// <summary>Rows of a table; those that apply give the same value.</summary>
    SammeSvar,

    /// <summary>Steps, of which one applies to the whole amount.</summary>
    Trinn,

    /// <summary>One row or step of a sum.</summary>
    Rad,

    /// <summary>Which delramme an application is for.</summary>
    Delramme,

    /// <summary>A rate with dated lines; before the first, and where it has ended, it has no value.</summary>
    Satsrekke,
}

/// <summary>One case of a definition: this value under this condition.</summary>
/// <param name="Verdi">The value.</param>
/// <param name="Vilkår">When it applies; null for one that always does, and for «ellers».</param>
/// <param name="ErEllers">Whether it applies where no other case does.</param>
/// <param name="Hjemmel">The § and ledd it stands in.</param>
/// <param name="Tekst">The whole case as written.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Tilfelle(Expression Verdi, Expression? Vilkår, bool ErEllers, Hjemmel Hjemmel, string Tekst, TextSpan Span)
{
    /// <summary>Whether the author did not write it: the 0 of a row that does not apply or of a tillegg that is not given, the nei where no exception says otherwise.</summary>
    public bool ErUnderforstått { get; init; }
}
