using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Hosting;

/// <summary>Breaks text into lines at blanks, but never inside an amount, a date or the number of a §.</summary>
internal static class TextWrapper
{
    private static readonly IReadOnlyList<string> Months = [.. Enumerable.Range(1, 12).Select(Visning.Månedens)];

    /// <summary>The lines of a text; at least one. A word longer than the width has a line of its own.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(text))
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

    // Words that must stand together come as one: «2 000 000 kroner», «§ 3», «1. april».
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (words.Count > 0 && BelongTogether(words[^1], word))
            {
                words[^1] += " " + word;
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static bool BelongTogether(string before, string word)
    {
        if (before.Length == 0 || word.Length == 0)
        {
            return false;
        }

        var afterNumber = char.IsAsciiDigit(before[^1]);
        return before.EndsWith('§')
            || (afterNumber && (char.IsAsciiDigit(word[0]) || word[0] == '%' || word.StartsWith("kroner", System.StringComparison.Ordinal)))
            || (before is [.., >= '0' and <= '9', '.'] && Months.Any(m => word.StartsWith(m, System.StringComparison.Ordinal)));
    }
}
