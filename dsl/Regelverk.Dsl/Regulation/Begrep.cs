using System.Collections.Generic;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Regulation;

/// <summary>What a begrep is in the scheme.</summary>
public enum Begrepsrolle
{
    /// <summary>The one who applies, such as a kommune.</summary>
    Søker,

    /// <summary>The application.</summary>
    Søknad,

    /// <summary>A part that an application lists, such as a tiltak.</summary>
    Element,
}

/// <summary>A thing that the regulation speaks of, and its facts.</summary>
public sealed class Begrep
{
    /// <summary>Declares a begrep; its facts are added while the file is bound.</summary>
    public Begrep(string navn, IReadOnlyList<string> former, Begrepsrolle rolle, TextSpan sted)
    {
        Navn = navn;
        Former = former;
        Rolle = rolle;
        Sted = sted;
    }

    /// <summary>The first declared form: «kommune».</summary>
    public string Navn { get; }

    /// <summary>All forms, the first among them: «kommune», «kommunen», «kommuner».</summary>
    public IReadOnlyList<string> Former { get; }

    /// <summary>Søker, søknad or a listed part.</summary>
    public Begrepsrolle Rolle { get; }

    /// <summary>Where it is declared.</summary>
    public TextSpan Sted { get; }

    /// <summary>The facts declared under it, in file order; skjønn is not among them.</summary>
    public IReadOnlyList<Opplysning> Opplysninger { get; internal set; } = [];

    /// <summary>For a part: the list fact that holds it («tiltakene» of søknaden). Null for søker and søknad.</summary>
    public Opplysning? Liste { get; internal set; }

    /// <summary>What it lies inside: søknad inside søker, a part inside the begrep whose list holds it. Null for søker.</summary>
    public Begrep? Utenfor { get; internal set; }

    /// <summary>Whether it is the months of a period, seen from the begrep it lies inside. No file declares it; «måneden» is its only fact.</summary>
    public bool ErMåneder { get; init; }

    /// <summary>Whether a line about this begrep also sees the other: it is the same, or lies outside it.</summary>
    public bool Ser(Begrep other)
    {
        for (Begrep? at = this; at is not null; at = at.Utenfor)
        {
            if (at == other)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Navn;
}
