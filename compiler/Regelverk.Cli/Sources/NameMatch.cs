using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Sources;

/// <summary>Tells when a name in a file is a declared name, and when it only looks like one.</summary>
internal static class NameMatch
{
    private const int LongestCompared = 80;

    // A suggestion is a help only; it must not make a long list of mistakes slow.
    private const int MostCompared = 500;

    /// <summary>Whether the texts are one name.</summary>
    public static bool Same(string read, string declared) => string.Equals(read, declared, StringComparison.Ordinal) || string.Equals(Folding.Fold(read), Folding.Fold(declared), StringComparison.Ordinal);

    /// <summary>Whether a file name without its ending is this name, also written without æøå and with _ or - for blanks.</summary>
    public static bool SameFile(string read, string declared)
    {
        var name = Folding.Fold(read.Replace('_', ' ').Replace('-', ' '));
        var expected = Folding.Fold(declared.Replace('-', ' '));
        return name == expected || name == WithoutNorwegian(expected, "o", "a") || name == WithoutNorwegian(expected, "oe", "aa");
    }

    /// <summary>Whether somebody who wrote the first may have meant the second.</summary>
    public static bool Resembles(string read, string declared)
    {
        if (read.Length > LongestCompared || declared.Length > LongestCompared)
        {
            return false;
        }

        var (a, b) = (Plain(read), Plain(declared));
        return a.Length > 0 && (Squeezed(a) == Squeezed(b) || IsNear(a, b) || HoldsWords(a, b) || HoldsWords(b, a));
    }

    /// <summary>The declared name that is nearest what was read, or null where none resembles it.</summary>
    public static string? Nearest(string read, IEnumerable<string> declared) => declared
        .Take(MostCompared)
        .Where(d => Resembles(read, d))
        .OrderBy(d => Distance(Plain(read), Plain(d)))
        .ThenBy(d => d, StringComparer.Ordinal)
        .FirstOrDefault();

    private static bool IsNear(string a, string b) => Math.Abs(a.Length - b.Length) <= Allowed(b) && Distance(a, b) <= Allowed(b);

    private static int Allowed(string declared) => declared.Length < 4 ? 0 : Math.Min(3, (declared.Length + 1) / 4);

    private static string Plain(string text) => WithoutNorwegian(Folding.Fold(text.Replace('_', ' ').Replace('-', ' ')), "o", "a");

    private static string Squeezed(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).Replace("oe", "o", StringComparison.Ordinal).Replace("aa", "a", StringComparison.Ordinal);

    private static string WithoutNorwegian(string text, string ø, string å) => text
        .Replace("æ", "ae", StringComparison.Ordinal)
        .Replace("ø", ø, StringComparison.Ordinal)
        .Replace("å", å, StringComparison.Ordinal);

    // «undertegnet» for «er undertegnet»: whole words, and enough of them to mean something.
    private static bool HoldsWords(string whole, string part) =>
        part.Length >= 4 && part.Length * 2 >= whole.Length && $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);

    // Letters put in, left out, changed or swapped with their neighbour.
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Step(table, a, b, i, j),
                };
            }
        }

        return table[a.Length, b.Length];
    }

    private static int Step(int[,] table, string a, string b, int i, int j)
    {
        var changed = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var least = Math.Min(changed, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(least, table[i - 2, j - 2] + 1) : least;
    }
}
