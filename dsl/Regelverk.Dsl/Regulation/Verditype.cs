using System.Collections.Generic;

namespace Regelverk.Dsl.Regulation;

/// <summary>The kinds of value that a name or an expression can have.</summary>
public enum Verdislag
{
    /// <summary>Free text, which rules never read.</summary>
    Tekst,

    /// <summary>Ja or nei: a condition.</summary>
    JaNei,

    /// <summary>A whole number.</summary>
    Heltall,

    /// <summary>A number with decimals.</summary>
    Tall,

    /// <summary>A share, written as a percentage.</summary>
    Prosent,

    /// <summary>An amount of money in kroner.</summary>
    Kroner,

    /// <summary>A day.</summary>
    Dato,

    /// <summary>A day with a clock.</summary>
    Tidspunkt,

    /// <summary>A calendar month.</summary>
    Måned,

    /// <summary>A stretch of days.</summary>
    Periode,

    /// <summary>One of a closed list of values.</summary>
    Kode,

    /// <summary>A list of parts, such as the tiltak of a søknad.</summary>
    Liste,

    /// <summary>What a mistake gave; it agrees with everything, so that one mistake gives one message.</summary>
    Ukjent,
}

/// <summary>The type of a value.</summary>
/// <param name="Slag">The kind.</param>
public sealed record Verditype(Verdislag Slag)
{
    /// <summary>For <see cref="Verdislag.Kode"/>: the values, in declared order.</summary>
    public IReadOnlyList<string> Koder { get; init; } = [];

    /// <summary>For <see cref="Verdislag.Liste"/>: what the list holds.</summary>
    public Begrep? Element { get; init; }

    /// <summary>For «antall leger»: the unit counted, «leger»; otherwise empty.</summary>
    public string Enhet { get; init; } = "";

    /// <summary>Whether it is a number of some kind, money and shares among them.</summary>
    public bool ErTall => Slag is Verdislag.Heltall or Verdislag.Tall or Verdislag.Prosent or Verdislag.Kroner or Verdislag.Ukjent;

    /// <summary>Whether it is a day or a moment.</summary>
    public bool ErTid => Slag is Verdislag.Dato or Verdislag.Tidspunkt or Verdislag.Ukjent;

    /// <summary>The type as an author writes it: «kroner», «én av etablering, kompetanseheving».</summary>
    public string Navn => Slag switch
    {
        Verdislag.Tekst => "tekst",
        Verdislag.JaNei => "ja/nei",
        Verdislag.Heltall => Enhet.Length > 0 ? "antall " + Enhet : "heltall",
        Verdislag.Tall => "tall",
        Verdislag.Prosent => "prosent",
        Verdislag.Kroner => "kroner",
        Verdislag.Dato => "dato",
        Verdislag.Tidspunkt => "tidspunkt",
        Verdislag.Måned => "måned",
        Verdislag.Periode => "periode",
        Verdislag.Kode => "én av " + string.Join(", ", Koder),
        Verdislag.Liste => "liste av " + (Element?.Navn ?? "?"),
        _ => "ukjent",
    };
}
