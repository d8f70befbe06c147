using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Regelverk.Tests.Messages.Pages;

/// <summary>What a page shows under one heading.</summary>
/// <param name="Rules">The part of a rule file; null where none is shown.</param>
/// <param name="Files">Other files, by name.</param>
/// <param name="Missing">Files that are not there.</param>
/// <param name="Command">What is run; null where the page shows none.</param>
internal sealed partial record PageFiles(string? Rules, IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Missing, IReadOnlyList<string>? Command)
{
    private const string Fence = "```";

    /// <summary>Whether the page has the heading.</summary>
    public bool IsThere { get; private init; }

    /// <summary>Reads what stands between a heading and the next one.</summary>
    public static PageFiles Under(string heading, string page)
    {
        var at = page.IndexOf(heading + "\n", StringComparison.Ordinal);
        var lines = at < 0 ? [] : page[at..].Split('\n').Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).ToArray();
        string? rules = null;
        IReadOnlyList<string>? command = null;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                var content = Unescaped(string.Join('\n', lines[(i + 1)..end]) + "\n");
                if (content.StartsWith(InputPage.Program, StringComparison.Ordinal) && lines[i] == Fence)
                {
                    command = content[InputPage.Program.Length..].TrimEnd('\n').Split(' ');
                }
                else if (name.Length > 0)
                {
                    files.Add(name, content);
                }
                else
                {
                    rules = content;
                }

                i = end;
            }

            name = FileName().Match(lines[i]) is { Success: true } match ? match.Groups[1].Value : lines[i].Length == 0 ? name : "";
        }

        var missing = lines.Select(line => MissingFile().Match(line)).Where(m => m.Success).Select(m => m.Groups[1].Value);
        return new PageFiles(rules, files, [.. missing], command) { IsThere = at >= 0 };
    }

    private static string Unescaped(string text) => Escaped().Replace(text, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("^`([^`]+)`:$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex("^Filen `([^`]+)` er ikke der\\.$", RegexOptions.CultureInvariant)]
    private static partial Regex MissingFile();

    [GeneratedRegex(@"\{U\+([0-9A-F]{4})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
