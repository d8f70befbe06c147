using System;
using System.Collections.Generic;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Names;

/// <summary>Cuts «etablering, spesialistutdanning eller kompetanseheving» into its phrases.</summary>
internal static class PhraseList
{
    public static IReadOnlyList<PhraseAt> Read(CleanText text, int start, int end)
    {
        var phrases = new List<PhraseAt>();
        var content = text.Content;
        var from = start;
        for (var at = start; at < end; at++)
        {
            var separator = content[at] == ',' ? 1 : IsOr(content, at, end) ? 7 : 0;
            if (separator > 0)
            {
                phrases.Add(Trimmed(text, from, at));
                from = at + separator;
                at = from - 1;
            }
        }

        phrases.Add(Trimmed(text, Math.Min(from, end), end));
        return phrases;
    }

    public static PhraseAt Trimmed(CleanText text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text.Content[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text.Content[end - 1]))
        {
            end--;
        }

        var words = text.Content.Substring(start, end - start).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new PhraseAt(string.Join(" ", words), text.Original(start, end));
    }

    private static bool IsOr(string content, int at, int end) =>
        at + 7 <= end && char.IsWhiteSpace(content[at]) && char.IsWhiteSpace(content[at + 6]) && string.Compare(content, at + 1, "eller", 0, 5, StringComparison.OrdinalIgnoreCase) == 0;
}
