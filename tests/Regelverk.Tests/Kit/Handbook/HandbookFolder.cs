using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Regelverk.Tests.Kit.Handbook;

/// <summary>A page that shows a folder of applications, what to run on it and what comes out.</summary>
/// <param name="Files">The files by the path that the page gives them: the rule file and, under <c>søknader/</c>, the tables.</param>
/// <param name="Commands">Each command with the answer that the page shows right below it; null where it shows none.</param>
internal sealed record HandbookFolder(IReadOnlyDictionary<string, string> Files, IReadOnlyList<(string Command, string? Answer)> Commands)
{
    private const string Fence = "```";
    private const string Table = "csv ";
    private const string Program = "regelverk ";

    /// <summary>The folder on a page.</summary>
    /// <param name="ruleFile">What the page calls its rule file.</param>
    /// <param name="text">The page.</param>
    public static HandbookFolder InText(string ruleFile, string text)
    {
        var files = new Dictionary<string, string>();
        var commands = new List<(string Command, string? Answer)>();
        foreach (var (info, content) in Blocks(text.Split('\n')))
        {
            switch (info)
            {
                case "regel":
                    files.Add(ruleFile, content);
                    break;
                case "svar":
                    commands[^1] = (commands[^1].Command, content);
                    break;
                case "" when content.StartsWith(Program, StringComparison.Ordinal):
                    commands.AddRange(content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (line[Program.Length..], (string?)null)));
                    break;
                case var table when table.StartsWith(Table, StringComparison.Ordinal):
                    files.Add(Path.Combine("søknader", table[Table.Length..]), content);
                    break;
            }
        }

        return new HandbookFolder(files, commands);
    }

    private static IEnumerable<(string Info, string Content)> Blocks(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                yield return (lines[i][Fence.Length..], string.Join('\n', lines[(i + 1)..end]) + "\n");
                i = end;
            }
        }
    }
}
