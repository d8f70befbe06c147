using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Messages;

/// <summary>Puts the headings of a case into the rule file without a mistake.</summary>
internal static class RuleFileJoiner
{
    /// <summary>The ground with the part's headings in place of its own. A heading that the ground does not have takes the place of the first one left out, else it comes last.</summary>
    public static string Join(string ground, string part, IReadOnlyCollection<string> leftOut)
    {
        var own = Blocks(part).ToList();
        var result = new List<string>();
        var strangers = new Queue<string>(own.Where(o => Blocks(ground).All(g => g.Key != o.Key)).Select(o => o.Text));
        foreach (var (key, text) in Blocks(ground))
        {
            var replacing = own.Where(o => o.Key == key).Select(o => o.Text).ToArray();
            var isLeftOut = leftOut.Contains(key, StringComparer.Ordinal);
            result.AddRange(replacing.Length > 0 ? replacing : isLeftOut ? Dequeue(strangers) : [text]);
        }

        return string.Join('\n', result.Concat(strangers)).TrimEnd('\n') + "\n";
    }

    /// <summary>The headings of a whole file that the part has, or that are not as in the ground.</summary>
    public static string Changed(string ground, string whole, string part)
    {
        var own = Blocks(part).Select(b => b.Key).ToHashSet(StringComparer.Ordinal);
        var untouched = Blocks(ground).Select(b => b.Text).ToHashSet(StringComparer.Ordinal);
        return string.Join('\n', Blocks(whole).Where(b => own.Contains(b.Key) || !untouched.Contains(b.Text)).Select(b => b.Text));
    }

    private static IEnumerable<string> Dequeue(Queue<string> texts) => texts.TryDequeue(out var text) ? [text] : [];

    /// <summary>The headings with all below them; the key is the first word, for a § its number too.</summary>
    private static IEnumerable<(string Key, string Text)> Blocks(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => i == 0 || (lines[i].Length > 0 && lines[i][0] != ' ')).Append(lines.Length).ToArray();
        return starts.Zip(starts.Skip(1), (start, end) => (Key(lines[start]), string.Join('\n', lines[start..end]).TrimEnd('\n') + "\n"));
    }

    private static string Key(string heading)
    {
        var words = heading.Split(' ');
        return words[0] == "§" && words.Length > 1 ? words[0] + " " + words[1] : words[0];
    }
}
