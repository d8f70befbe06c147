using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Regelverk.Tests.Kit.Handbook;

/// <summary>A rule file, or a part of one, in a fenced block of a page.</summary>
/// <param name="Page">The page, seen from the repository's root.</param>
/// <param name="Line">The line of the fence, from 1.</param>
/// <param name="ExpectedCodes">Numbers of the messages that it must give; none for a sample that is right.</param>
/// <param name="Text">The whole file: a part is put into the page's first whole file.</param>
/// <param name="WholeFile">The page's first whole file, which a part is put into.</param>
/// <param name="ShownMessages">The messages as the page shows them right below the sample, in a block called «melding»; null where it shows none.</param>
internal sealed record HandbookSample(string Page, int Line, IReadOnlyList<string> ExpectedCodes, string Text, string WholeFile, string? ShownMessages = null)
{
    private const string Fence = "```";
    private const string Right = "regel";
    private const string Wrong = "regel-feil";
    private const string Message = "melding";

    /// <summary>Where it stands, as <c>page:line</c>.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{Page}:{Line}");

    /// <summary>All samples in the handbook and in the front page.</summary>
    public static IReadOnlyList<HandbookSample> All { get; } =
        Directory.EnumerateFiles(Repository.Path("dsl", "handbok"), "*.md").Order(StringComparer.Ordinal).Append(Repository.Path("README.md")).SelectMany(OnPage).ToArray();

    /// <summary>The right samples that are read alone; one that changes another regulation is read together with it.</summary>
    public static IEnumerable<HandbookSample> Alone => All.Where(s => s.ExpectedCodes.Count == 0 && !s.Text.Split('\n').First(l => l.StartsWith("regelverk ", StringComparison.Ordinal)).Contains(" endrer ", StringComparison.Ordinal));

    /// <summary>The samples on one page.</summary>
    public static IReadOnlyList<HandbookSample> OnPage(string path) => InText(Repository.Relative(path), File.ReadAllText(path));

    /// <summary>The samples in the text of a page.</summary>
    public static IReadOnlyList<HandbookSample> InText(string page, string text)
    {
        var samples = new List<HandbookSample>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                var content = string.Join('\n', lines[(i + 1)..end]) + "\n";
                if (Codes(lines[i][Fence.Length..]) is { } codes)
                {
                    var whole = samples.Count > 0 ? samples[0].WholeFile : content;
                    samples.Add(new HandbookSample(page, i + 1, codes, RuleFileParts.IsWhole(content) ? content : RuleFileParts.Put(content, whole), whole));
                }
                else if (lines[i] == Fence + Message)
                {
                    samples[^1] = samples[^1] with { ShownMessages = content };
                }

                i = end;
            }
        }

        return samples;
    }

    private static IReadOnlyList<string>? Codes(string info)
    {
        var words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [Right] ? [] : words is [Wrong, _, ..] ? words[1..] : null;
    }
}
