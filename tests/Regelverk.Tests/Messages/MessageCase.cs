using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;

namespace Regelverk.Tests.Messages;

/// <summary>
/// A rule file with one mistake. A case file shows only the headings that matter; the others come from <c>grunnlag.regel</c>, which has no mistake.
/// Lines that begin with <c>#</c> in the first column are about the case and no part of the rule file:
/// <list type="bullet">
/// <item><c># words</c> tells what the author did.</item>
/// <item><c>#= line</c> replaces the line above it in the mended file; several replace it by several, an empty one takes it away.</item>
/// <item><c>#forslag</c> says that the mended file has the suggested text in place of the underlined words.</item>
/// <item><c>#uten: heading</c> leaves a heading of grunnlag.regel out; <c>#alene</c> leaves all of it out.</item>
/// <item><c>#koder: RVnnnn RVnnnn, reason</c> says that the mistake gives something else than one message with the number in the file's name.</item>
/// </list>
/// <c>{U+202E}</c> is that character. What stands before and after a case's own headings never changes.
/// </summary>
internal sealed partial record MessageCase(string Name, string Text, string? Mended, bool MendedBySuggestion, IReadOnlyList<string> Codes)
{
    /// <summary>What the file is called in the messages.</summary>
    public const string FileName = "svømming.regel";

    private const string MendedLine = "#=";

    private IReadOnlyList<Diagnostic>? _diagnostics;

    /// <summary>The rule file without a mistake that most cases are built on.</summary>
    public static string Ground { get; } = File.ReadAllText(Path.Combine(Folder, "grunnlag.regel"));

    /// <summary>All cases, by name.</summary>
    public static IReadOnlyDictionary<string, MessageCase> All { get; } = Directory.EnumerateFiles(Folder, "RV*.regel")
        .Select(path => Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))
        .Concat(LongCases.All)
        .ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>What a case may change: the rule file without a mistake, one whose § quote nothing, one with a dated rate, and two that are called the same.</summary>
    public static Regelsamling Changed { get; } = Regelsamling.Av(
        new SourceText("svømming-2025.regel", Ground),
        new SourceText("turer-2025.regel", WithoutQuotes(Ground)),
        new SourceText("datoer-2025.regel", WithDatedRate(Ground.Replace("Svømmetilskudd", "Datotilskudd", StringComparison.Ordinal))),
        new SourceText("tvilling-1.regel", Ground.Replace("Svømmetilskudd", "Tvillingtilskudd", StringComparison.Ordinal)),
        new SourceText("tvilling-2.regel", Ground.Replace("Svømmetilskudd", "Tvillingtilskudd", StringComparison.Ordinal) + "# enda en\n"));

    /// <summary>The number in the name.</summary>
    public string Code => Name[..6];

    /// <summary>What the author did, in a sentence; empty where the case does not tell.</summary>
    public string Comment { get; private init; } = "";

    /// <summary>The headings of the case itself, as its author wrote them.</summary>
    public string Part { get; private init; } = "";

    /// <summary>The same headings mended; null where the case does not show them.</summary>
    public string? MendedPart { get; private init; }

    /// <summary>The lines that are written otherwise in the mended file.</summary>
    public IReadOnlyList<string> WrongLines { get; private init; } = [];

    /// <summary>Headings of grunnlag.regel that are left out.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <summary>Whether the case is a whole file of its own.</summary>
    public bool IsAlone { get; private init; }

    /// <summary>The text with its mistake.</summary>
    public SourceText Source => new(FileName, Text);

    /// <summary>What is said about it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics ??= Regelfil.Les(Source, Changed).Diagnostics;

    /// <summary>Whether the case tells how the mistake is mended.</summary>
    public bool TellsHowToMend => MendedBySuggestion || Mended is not null;

    /// <summary>The text after somebody has followed the help; null where the case does not tell.</summary>
    public string? AfterHelp => MendedBySuggestion ? Diagnostics.Select(WithSuggestion).FirstOrDefault() : Mended;

    private static string Folder => Repository.Path("tests", "Regelverk.Tests", "Messages", "Cases");

    /// <summary>Reads a case file.</summary>
    public static MessageCase Read(string name, string content)
    {
        var lines = Unescaped(content).TrimEnd('\n').Split('\n');
        var codes = Directives(lines, "#koder:").Select(d => d.Split(',')[0].Split(' ')).FirstOrDefault() ?? [name[..6]];
        var mended = lines.Any(IsMended) ? Whole(MendedLines(lines).ToArray(), lines) : null;
        return new MessageCase(name, Whole(lines, lines), mended, lines.Contains("#forslag"), codes)
        {
            Comment = Directives(lines, "# ").FirstOrDefault() ?? "",
            Part = Own(lines),
            MendedPart = mended is null ? null : Own(MendedLines(lines).ToArray()),
            WrongLines = [.. lines.Where((line, i) => !IsMended(line) && i + 1 < lines.Length && IsMended(lines[i + 1])).Select(line => line.Trim())],
            LeftOut = Directives(lines, "#uten:"),
            IsAlone = lines.Contains("#alene"),
        };
    }

    private static string Whole(IReadOnlyList<string> part, IReadOnlyList<string> lines)
    {
        var own = Own(part);
        return lines.Contains("#alene") ? own : RuleFileJoiner.Join(Ground, own, Directives(lines, "#uten:"));
    }

    private static string Own(IEnumerable<string> part) => string.Concat(part.Where(l => !l.StartsWith('#')).Select(l => l + "\n")).TrimStart('\n');

    private static string WithDatedRate(string ground) => ground.Replace(
        "kurstilskudd (kurstilskuddet): 20 000 kroner\n",
        "kurstilskudd (kurstilskuddet), etter levert:\n    20 000 kroner fra og med 1. januar 2025\n    25 000 kroner fra og med 1. juli 2025\n",
        StringComparison.Ordinal);

    private static string WithoutQuotes(string ground)
    {
        const string lists = """
            § 1 Hvem kan få tilskudd
              Tilskudd gis hvis alle disse vilkårene er oppfylt:
                a) kommunen ikke har egen svømmehall
                b) poeng er minst 1
              Søknaden avvises hvis minst ett av disse vilkårene er oppfylt:
                a) søknaden er levert etter fristen
                b) søknaden er levert før 1. januar 2025

            """;
        var (first, second) = (ground.IndexOf("§ 1 ", StringComparison.Ordinal), ground.IndexOf("§ 2 ", StringComparison.Ordinal));
        return (ground[..first] + lists.ReplaceLineEndings("\n") + "\n" + ground[second..]).Replace("Svømmetilskudd", "Turtilskudd", StringComparison.Ordinal);
    }

    private static bool IsMended(string line) => line.StartsWith(MendedLine, StringComparison.Ordinal);

    private static IEnumerable<string> MendedLines(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var isReplaced = i + 1 < lines.Count && IsMended(lines[i + 1]);
            if (lines[i].StartsWith(MendedLine + " ", StringComparison.Ordinal))
            {
                yield return lines[i][(MendedLine.Length + 1)..];
            }
            else if (!isReplaced)
            {
                yield return lines[i];
            }
        }
    }

    private static string[] Directives(IEnumerable<string> lines, string word) =>
        lines.Where(l => l.StartsWith(word, StringComparison.Ordinal)).Select(l => l[word.Length..].Trim()).ToArray();

    private string WithSuggestion(Diagnostic diagnostic) =>
        Text[..diagnostic.Span.Start] + diagnostic.CorrectText + Text[diagnostic.Span.End..];

    private static string Unescaped(string text) =>
        EscapedCharacter().Replace(text, m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"\{U\+([0-9A-F]{4})\}", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedCharacter();
}
