using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Regelverk.Dsl.Text;

/// <summary>The words that ledd are counted with.</summary>
internal static class Ordinals
{
    private static readonly string[] Words =
        ["første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende", "ellevte", "tolvte"];

    private static readonly Dictionary<string, int> OtherForms = new(StringComparer.Ordinal) { ["annet"] = 2, ["syvende"] = 7 };

    /// <summary>Every word, those that are written in two ways in both.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words, .. OtherForms.Keys];

    /// <summary>«første», «andre» …, and «13.» from there on.</summary>
    public static string Of(int number) => number <= Words.Length ? Words[number - 1] : Folding.Digits(number) + ".";

    /// <summary>The number that a word or «13.» stands for. One too large to count is larger than any ledd.</summary>
    public static int Read(string written) =>
        OtherForms.TryGetValue(written, out var other) ? other
        : Array.IndexOf(Words, written) is var place and >= 0 ? place + 1
        : int.TryParse(written.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : int.MaxValue;
}
