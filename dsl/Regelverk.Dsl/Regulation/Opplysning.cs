using System.Collections.Generic;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>A fact about a begrep, given with the application or decided by somebody's skjønn.</summary>
public sealed class Opplysning
{
    /// <summary>Declares a fact; the rest is filled in while the file is bound.</summary>
    public Opplysning(string navn, IReadOnlyList<string> former, Begrep begrep, Verditype type, TextSpan sted)
    {
        Navn = navn;
        Former = former;
        Begrep = begrep;
        Type = type;
        Sted = sted;
    }

    /// <summary>The first declared form: «søkt beløp», «har rekrutteringsvansker».</summary>
    public string Navn { get; }

    /// <summary>All declared forms, the first among them.</summary>
    public IReadOnlyList<string> Former { get; }

    /// <summary>The begrep it is about. Skjønn belongs to søknaden, or to the part it is assessed for; never to søkeren.</summary>
    public Begrep Begrep { get; }

    /// <summary>Its type.</summary>
    public Verditype Type { get; }

    /// <summary>Where it is declared.</summary>
    public TextSpan Sted { get; }

    /// <summary>Smallest permitted value (numbers), or null.</summary>
    public Rational? Minst { get; internal set; }

    /// <summary>Largest permitted value (numbers), or null.</summary>
    public Rational? Høyst { get; internal set; }

    /// <summary>Marked as something that only tells applicants apart, such as a name or number; rules need not use it.</summary>
    public bool Kjennetegn { get; internal set; }

    /// <summary>Covered by taushetsplikt: masked in every output.</summary>
    public bool Taushetsbelagt { get; internal set; }

    /// <summary>The condition it is given under; where that is nei, the fact is uaktuell. Null: always given.</summary>
    public Expression? OppgisBareNår { get; internal set; }

    /// <summary>Where the value is taken from, as the file says it, or null.</summary>
    public string? Kilde { get; internal set; }

    /// <summary>Edition of the source, or null.</summary>
    public int? Utgave { get; internal set; }

    /// <summary>For skjønn: who assesses («saksbehandler»). Null for a plain fact.</summary>
    public string? VurderesAv { get; internal set; }

    /// <summary>Whether it is decided by skjønn, with grounds.</summary>
    public bool ErSkjønn => VurderesAv is not null;

    /// <inheritdoc/>
    public override string ToString() => Navn;
}
