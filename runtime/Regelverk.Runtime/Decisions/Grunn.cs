using System;
using System.Collections.Generic;

namespace Regelverk.Runtime.Decisions;

/// <summary>One ground: a place in the regulation, what it says, the facts it was applied to, and what led to it (forvaltningsloven § 25: the rules, the facts, the main considerations).</summary>
public sealed class Grunn
{
    /// <summary>A ground.</summary>
    /// <param name="hjemmel">The place as written: «§ 2 første ledd bokstav b», «fordelingen punkt 1».</param>
    /// <param name="tekst">One sentence in bokmål, with the figures in it.</param>
    /// <param name="slag">What it is a ground for.</param>
    /// <param name="opplysninger">The facts it was applied to, in order; null for none.</param>
    /// <param name="fordi">What led to it, one level down; null for nothing.</param>
    /// <param name="sted">The place in the regulation; null where the ground lies outside the §, as for an application that is withdrawn.</param>
    /// <exception cref="ArgumentNullException">The place or the sentence is null.</exception>
    public Grunn(
        string hjemmel, string tekst, Grunnslag slag, IReadOnlyList<Navngitt>? opplysninger = null, IReadOnlyList<Grunn>? fordi = null, Hjemmel? sted = null)
    {
        Hjemmel = hjemmel ?? throw new ArgumentNullException(nameof(hjemmel));
        Tekst = tekst ?? throw new ArgumentNullException(nameof(tekst));
        Slag = slag;
        Opplysninger = Copy.Of(opplysninger);
        Fordi = Copy.Of(fordi);
        Sted = sted;
    }

    /// <summary>A ground that lies in the regulation.</summary>
    /// <param name="sted">The place.</param>
    /// <param name="tekst">One sentence in bokmål, with the figures in it.</param>
    /// <param name="slag">What it is a ground for.</param>
    /// <param name="opplysninger">The facts it was applied to, in order; null for none.</param>
    /// <param name="fordi">What led to it, one level down; null for nothing.</param>
    /// <exception cref="ArgumentNullException">The place or the sentence is null.</exception>
    public Grunn(Hjemmel sted, string tekst, Grunnslag slag, IReadOnlyList<Navngitt>? opplysninger = null, IReadOnlyList<Grunn>? fordi = null)
        : this((sted ?? throw new ArgumentNullException(nameof(sted))).ToString(), tekst, slag, opplysninger, fordi, sted)
    {
    }

    /// <summary>The place as written.</summary>
    public string Hjemmel { get; }

    /// <summary>One sentence in bokmål, with the figures in it.</summary>
    public string Tekst { get; }

    /// <summary>What it is a ground for.</summary>
    public Grunnslag Slag { get; }

    /// <summary>The facts it was applied to, by name, written as people read them.</summary>
    public IReadOnlyList<Navngitt> Opplysninger { get; }

    /// <summary>What led to this ground, one level down.</summary>
    public IReadOnlyList<Grunn> Fordi { get; }

    /// <summary>The place in the regulation, or null where the ground lies outside the §.</summary>
    public Hjemmel? Sted { get; }

    /// <summary>The same ground with another sentence.</summary>
    /// <param name="tekst">The sentence.</param>
    /// <exception cref="ArgumentNullException">The sentence is null.</exception>
    public Grunn MedTekst(string tekst) => new(Hjemmel, tekst, Slag, Opplysninger, Fordi, Sted);

    /// <summary>«hjemmel: tekst».</summary>
    public override string ToString() => Hjemmel + ": " + Tekst;
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
