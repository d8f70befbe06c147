using System;
using System.Globalization;

namespace Regelverk.Runtime.Decisions;

/// <summary>Which regulation a compiled class is: what it is called, and the prints that tell one edition from another.</summary>
public sealed class Regelverksinfo
{
    /// <summary>A regulation.</summary>
    /// <param name="navn">The name in the first line of the rule file: «Rekrutteringstilskudd».</param>
    /// <param name="år">The year in the first line.</param>
    /// <param name="tittel">The full title, or null.</param>
    /// <param name="tekstavtrykk">The print of the rule file's text.</param>
    /// <param name="regelavtrykk">The print of the rules: the same where only words that decide nothing differ.</param>
    /// <param name="språkversjon">The version of the language the rules are read in.</param>
    /// <exception cref="ArgumentNullException">The name, a print or the version is null.</exception>
    public Regelverksinfo(string navn, int år, string? tittel, string tekstavtrykk, string regelavtrykk, string språkversjon)
    {
        Navn = navn ?? throw new ArgumentNullException(nameof(navn));
        År = år;
        Tittel = tittel;
        Tekstavtrykk = tekstavtrykk ?? throw new ArgumentNullException(nameof(tekstavtrykk));
        Regelavtrykk = regelavtrykk ?? throw new ArgumentNullException(nameof(regelavtrykk));
        Språkversjon = språkversjon ?? throw new ArgumentNullException(nameof(språkversjon));
    }

    /// <summary>The name in the first line of the rule file.</summary>
    public string Navn { get; }

    /// <summary>The year in the first line.</summary>
    public int År { get; }

    /// <summary>The full title, or null.</summary>
    public string? Tittel { get; }

    /// <summary>The print of the rule file's text.</summary>
    public string Tekstavtrykk { get; }

    /// <summary>The print of the rules: the same where only words that decide nothing differ.</summary>
    public string Regelavtrykk { get; }

    /// <summary>The version of the language the rules are read in.</summary>
    public string Språkversjon { get; }

    /// <summary>«Rekrutteringstilskudd 2018».</summary>
    public override string ToString() => Navn + " " + År.ToString(CultureInfo.InvariantCulture);
}
