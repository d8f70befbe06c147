using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>A fact as the regulation declares it. One object for each declared fact: the rules tell facts apart by the object.</summary>
public sealed class Opplysning
{
    /// <summary>A declared fact.</summary>
    /// <param name="navn">The first declared form: «søkt beløp».</param>
    /// <param name="type">Its type.</param>
    /// <param name="gisAv">Who gives it: the assessor of a skjønn, otherwise the søker's begrep («kommune»).</param>
    /// <param name="taushetsbelagt">Whether it is covered by taushetsplikt, so that it is masked in every ground.</param>
    /// <param name="minst">The smallest permitted value of a number, or null.</param>
    /// <param name="høyst">The largest permitted value of a number, or null.</param>
    /// <exception cref="ArgumentNullException">The name, the type or the giver is null.</exception>
    public Opplysning(string navn, Verditype type, string gisAv, bool taushetsbelagt = false, Brøk? minst = null, Brøk? høyst = null)
    {
        Navn = navn ?? throw new ArgumentNullException(nameof(navn));
        Type = type ?? throw new ArgumentNullException(nameof(type));
        GisAv = gisAv ?? throw new ArgumentNullException(nameof(gisAv));
        Taushetsbelagt = taushetsbelagt;
        Minst = minst;
        Høyst = høyst;
    }

    /// <summary>The first declared form.</summary>
    public string Navn { get; }

    /// <summary>Its type.</summary>
    public Verditype Type { get; }

    /// <summary>Who gives it.</summary>
    public string GisAv { get; }

    /// <summary>Whether it is covered by taushetsplikt.</summary>
    public bool Taushetsbelagt { get; }

    /// <summary>The smallest permitted value of a number, or null.</summary>
    public Brøk? Minst { get; }

    /// <summary>The largest permitted value of a number, or null.</summary>
    public Brøk? Høyst { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Navn;
}
