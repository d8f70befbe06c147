using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Kit.Handbook;

/// <summary>Puts a part of a rule file into a whole one: what stands under a heading replaces what stood under the same heading.</summary>
internal static class RuleFileParts
{
    /// <summary>Whether a text is a rule file of its own.</summary>
    public static bool IsWhole(string text) => text.StartsWith("regelverk ", StringComparison.Ordinal);

    /// <summary>The whole file with the part's headings in place of its own; a heading it does not have comes last.</summary>
    public static string Put(string part, string whole)
    {
        var headings = Headings(whole).ToList();
        if (Headings(part).Any(h => IsOfRound(h.Name)))
        {
            headings.RemoveAll(h => IsDivision(h.Name));
        }

        foreach (var heading in Headings(part))
        {
            var at = headings.FindIndex(h => h.Name == heading.Name);
            if (at < 0)
            {
                headings.Add(heading);
            }
            else
            {
                headings[at] = heading;
            }
        }

        return string.Concat(headings.Select(h => h.Text));
    }

    /// <summary>Where the rounds have each their division, there is no other.</summary>
    private static bool IsOfRound(string heading) => heading.StartsWith("fordeling i runde ", StringComparison.Ordinal);

    private static bool IsDivision(string heading) => heading.StartsWith("fordeling", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Text)> Headings(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].Length > 0 && lines[i][0] is not (' ' or '#')).Append(lines.Length).ToArray();
        return starts.Zip(starts.Skip(1), (start, end) => (lines[start], string.Join('\n', lines[start..end]).TrimEnd('\n') + "\n\n"));
    }
}
