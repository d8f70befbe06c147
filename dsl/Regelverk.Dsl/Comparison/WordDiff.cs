using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Regelverk.Dsl.Comparison;

/// <summary>Finds the words that were taken out of a text and put into it.</summary>
internal static class WordDiff
{
    /// <summary>Words in the longest text that is compared word by word; a longer one is shown as taken out and put in whole.</summary>
    private const int LongestCompared = 3000;

    private static readonly Regex Thousands = new(@"(?<=\d)[ \u00A0](?=\d{3}(?!\d))", RegexOptions.CultureInvariant);

    public static IReadOnlyList<Ordendring> Between(string old, string @new)
    {
        var (a, b) = (Words(old), Words(@new));
        if (a.Length > LongestCompared || b.Length > LongestCompared)
        {
            return [new Ordendring(Ordslag.TattUt, string.Join(" ", a)), new Ordendring(Ordslag.SattInn, string.Join(" ", b))];
        }

        var result = new List<(Ordslag Slag, List<string> Words)>();
        foreach (var (kind, word) in CommonSequence.Between(a, b))
        {
            Add(result, kind, word);
        }

        return result.Select(r => new Ordendring(r.Slag, string.Join(" ", r.Words))).ToArray();
    }

    /// <summary>How much two texts have in common: 1 where they have the same words, 0 where they share none.</summary>
    public static decimal Likeness(string a, string b)
    {
        var (one, other) = (new HashSet<string>(Words(a), StringComparer.OrdinalIgnoreCase), new HashSet<string>(Words(b), StringComparer.OrdinalIgnoreCase));
        var shared = one.Count(other.Contains);
        return one.Count + other.Count == 0 ? 1 : (decimal)shared / (one.Count + other.Count - shared);
    }

    private static void Add(List<(Ordslag Slag, List<string> Words)> result, Ordslag kind, string word)
    {
        if (result.Count == 0 || result[result.Count - 1].Slag != kind)
        {
            result.Add((kind, []));
        }

        result[result.Count - 1].Words.Add(word);
    }

    /// <summary>The words; «5 000» is one of them.</summary>
    private static string[] Words(string text) => Thousands.Replace(text, "\u00A0").Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('\u00A0', ' ')).ToArray();
}
