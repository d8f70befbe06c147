using System;
using System.Globalization;

namespace Regelverk.Runtime.Decisions;

/// <summary>The place in the regulation that something rests on: § 2 første ledd bokstav b nr. 1.</summary>
public sealed class Hjemmel : IEquatable<Hjemmel>
{
    private static readonly string[] Ordenstall =
        ["første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende", "ellevte", "tolvte"];

    private readonly string _text;

    /// <summary>A place.</summary>
    /// <param name="paragraf">«§ 2», «§ 3 a» or «punkt 2.1».</param>
    /// <param name="ledd">Ledd, from 1, or null.</param>
    /// <param name="bokstav">Letter of the item, or null.</param>
    /// <param name="nr">Number of the item, or null.</param>
    /// <param name="regelverk">The earlier regulation that it stands in, «Benketilskudd 2025», where a transitional rule lets it stand; otherwise null.</param>
    /// <exception cref="ArgumentNullException">The § is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledd is less than 1.</exception>
    public Hjemmel(string paragraf, int? ledd = null, string? bokstav = null, int? nr = null, string? regelverk = null)
    {
        Paragraf = paragraf ?? throw new ArgumentNullException(nameof(paragraf));
        Ledd = ledd is < 1 ? throw new ArgumentOutOfRangeException(nameof(ledd)) : ledd;
        Bokstav = bokstav;
        Nr = nr;
        Regelverk = regelverk;
        _text = paragraf
            + (ledd is { } l ? $" {Orden(l)} ledd" : "")
            + (bokstav is null ? "" : $" bokstav {bokstav}")
            + (nr is { } n ? $" nr. {Digits(n)}" : "")
            + (regelverk is null ? "" : $" i {regelverk}");
    }

    /// <summary>«§ 2», «§ 3 a» or «punkt 2.1».</summary>
    public string Paragraf { get; }

    /// <summary>Ledd, from 1, or null.</summary>
    public int? Ledd { get; }

    /// <summary>Letter of the item, or null.</summary>
    public string? Bokstav { get; }

    /// <summary>Number of the item, or null.</summary>
    public int? Nr { get; }

    /// <summary>The earlier regulation that it stands in, where a transitional rule lets it stand; otherwise null.</summary>
    public string? Regelverk { get; }

    /// <inheritdoc/>
    public bool Equals(Hjemmel? other) =>
        other is not null && Paragraf == other.Paragraf && Ledd == other.Ledd && Bokstav == other.Bokstav && Nr == other.Nr && Regelverk == other.Regelverk;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Hjemmel);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The place as a jurist writes it: «§ 2 første ledd bokstav b nr. 1».</summary>
    public override string ToString() => _text;

    private static string Orden(int nummer) => nummer <= Ordenstall.Length ? Ordenstall[nummer - 1] : Digits(nummer) + ".";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
