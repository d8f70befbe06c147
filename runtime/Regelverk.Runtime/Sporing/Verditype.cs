using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Sporing;

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

    /// <summary>A share, shown as a percentage.</summary>
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

    /// <summary>A list of parts.</summary>
    Liste,
}

/// <summary>The type of a value: its kind, the unit it counts, and for «én av» the values.</summary>
public sealed class Verditype
{
    private Verditype(Verdislag slag, string enhet = "", IReadOnlyList<string>? koder = null)
    {
        Slag = slag;
        Enhet = enhet;
        Koder = Copy.Of(koder);
    }

    /// <summary>Free text.</summary>
    public static Verditype Tekst { get; } = new(Verdislag.Tekst);

    /// <summary>Ja or nei.</summary>
    public static Verditype JaNei { get; } = new(Verdislag.JaNei);

    /// <summary>A whole number without a unit.</summary>
    public static Verditype Heltall { get; } = new(Verdislag.Heltall);

    /// <summary>A number.</summary>
    public static Verditype Tall { get; } = new(Verdislag.Tall);

    /// <summary>A share; 1 is 100 %.</summary>
    public static Verditype Prosent { get; } = new(Verdislag.Prosent);

    /// <summary>An amount in kroner.</summary>
    public static Verditype Kroner { get; } = new(Verdislag.Kroner);

    /// <summary>A day.</summary>
    public static Verditype Dato { get; } = new(Verdislag.Dato);

    /// <summary>A day with a clock.</summary>
    public static Verditype Tidspunkt { get; } = new(Verdislag.Tidspunkt);

    /// <summary>A calendar month.</summary>
    public static Verditype Måned { get; } = new(Verdislag.Måned);

    /// <summary>A stretch of days.</summary>
    public static Verditype Periode { get; } = new(Verdislag.Periode);

    /// <summary>A list of parts.</summary>
    public static Verditype Liste { get; } = new(Verdislag.Liste);

    /// <summary>The kind.</summary>
    public Verdislag Slag { get; }

    /// <summary>The unit counted («leger»), or empty.</summary>
    public string Enhet { get; }

    /// <summary>For «én av»: the values in declared order, which is the order they are ranked in; otherwise empty.</summary>
    public IReadOnlyList<string> Koder { get; }

    /// <summary>Whether it is a day or a moment.</summary>
    internal bool ErTid => Slag is Verdislag.Dato or Verdislag.Tidspunkt;

    /// <summary>A number of something.</summary>
    /// <param name="slag">Heltall, tall, prosent or kroner.</param>
    /// <param name="enhet">The unit: «leger».</param>
    /// <exception cref="ArgumentNullException">The unit is null.</exception>
    public static Verditype Med(Verdislag slag, string enhet) => new(slag, enhet ?? throw new ArgumentNullException(nameof(enhet)));

    /// <summary>«én av …».</summary>
    /// <param name="koder">The values, in declared order.</param>
    /// <exception cref="ArgumentNullException">The values are null.</exception>
    public static Verditype ÉnAv(params string[] koder) => new(Verdislag.Kode, "", koder ?? throw new ArgumentNullException(nameof(koder)));

    /// <summary>The kind, with its unit.</summary>
    public override string ToString() => Enhet.Length > 0 ? Slag + " " + Enhet : Slag.ToString();
}
