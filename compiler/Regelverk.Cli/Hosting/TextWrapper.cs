using System.Collections.Generic;

namespace Regelverk.Cli.Hosting;

/// <summary>Breaks text into lines at blanks, but never inside «2 000 000 kroner», «87,00 %» or «§ 2».</summary>
internal static class TextWrapper
{
    /// <summary>The lines of a text; at least one. A word longer than the width has a line of its own.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Unbreakable(text.Split(' ')))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        lines.Add(line);
        return lines;
    }

    private static List<string> Unbreakable(string[] words)
    {
        var pieces = new List<string>();
        foreach (var word in words)
        {
            if (pieces.Count > 0 && BelongTogether(pieces[^1], word))
            {
                pieces[^1] += " " + word;
            }
            else
            {
                pieces.Add(word);
            }
        }

        return pieces;
    }

    private static bool BelongTogether(string before, string word)
    {
        if (before.Length == 0 || word.Length == 0)
        {
            return false;
        }

        var isUnit = word[0] is '%' || word.StartsWith("kroner", System.StringComparison.Ordinal) || char.IsAsciiDigit(word[0]);
        return before.EndsWith('§') || (char.IsAsciiDigit(before[^1]) && isUnit);
    }
}
