using System;

namespace Regelverk.Dsl.Formatting;

/// <summary>Finds words of the language outside quotations.</summary>
internal static class Outside
{
    /// <summary>Where the word stands first, or −1. The lines that are searched have one blank between their words.</summary>
    public static int Find(string line, string word)
    {
        var depth = 0;
        for (var at = 0; at < line.Length; at++)
        {
            depth += line[at] == '«' ? 1 : line[at] == '»' && depth > 0 ? -1 : 0;
            if (depth == 0 && IsWord(line, at, word))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsWord(string line, int at, string word) =>
        (at == 0 || line[at - 1] == ' ')
        && string.Compare(line, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + word.Length == line.Length || line[at + word.Length] == ' ');
}
