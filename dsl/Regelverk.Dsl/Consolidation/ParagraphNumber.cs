using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Regelverk.Dsl.Consolidation;

/// <summary>The order of § 3, § 3 a and § 4, and of punkt 2.9 and punkt 2.10.</summary>
internal sealed class ParagraphNumber : IComparer<string>
{
    public static ParagraphNumber Order { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (first, second) = (Parts(x ?? ""), Parts(y ?? ""));
        return first.Zip(second, (a, b) => a.CompareTo(b)).FirstOrDefault(c => c != 0) is var different and not 0 ? different
            : first.Count != second.Count ? first.Count.CompareTo(second.Count)
            : string.CompareOrdinal(Suffix(x ?? ""), Suffix(y ?? ""));
    }

    private static IReadOnlyList<int> Parts(string number) =>
        [.. number.Split(' ').Skip(1).Take(1).SelectMany(n => n.Split('.')).Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : int.MaxValue)];

    private static string Suffix(string number) => number.Split(' ') is { Length: > 2 } words ? words[2] : "";
}
