using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Tests.Messages.Pages;

/// <summary>What a page shows of a mistake in a rule file: the case, its message and the case mended.</summary>
internal static class RuleFilePage
{
    /// <summary>Begins the line that tells which headings are taken out of the file that the example stands in.</summary>
    public const string LeftOutPrefix = "Tatt ut av filen: ";

    /// <summary>Stands on pages that show a whole file.</summary>
    public const string IsWhole = "Filen er vist hel.";

    /// <summary>Messages that take a file too long for a page, or that no rule file alone gives; their pages say in words when they come.</summary>
    public static IReadOnlySet<string> InWords { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "RV0016", "RV0018", "RV0304", "RV0408", "RV0608", "RV0634", "RV0809", "RV0810", "RV0990", "RV0991", "RV0993",
    };

    /// <summary>All below the page's first lines.</summary>
    public static IReadOnlyList<string> Sections(string code)
    {
        var cases = MessageCase.All.Values.Where(c => c.Codes.Contains(code, StringComparer.Ordinal))
            .OrderBy(c => c.Codes.Count > 1).ThenBy(c => c.Code != code).ThenBy(c => !c.TellsHowToMend).ThenBy(c => c.Name, StringComparer.Ordinal).ToArray();
        return cases.Length == 0
            ? []
            : InWords.Contains(code)
                ? [MessagePage.MessageHeading, Message(cases[0])]
                : [.. Shown(cases[0]), .. Others(cases.Skip(1).Where(c => c.Code == code)), .. Surroundings(cases[0])];
    }

    private static IEnumerable<string> Shown(MessageCase shown) =>
    [
        MessagePage.WrongHeading,
        shown.Comment,
        .. shown.Part.Length > 0 ? [MessagePage.Block("regel-feil " + string.Join(' ', shown.Codes), shown.Part)] : Array.Empty<string>(),
        MessagePage.MessageHeading,
        Message(shown),
        MessagePage.RightHeading,
        MessagePage.Block("regel", shown.MendedPart ?? RuleFileJoiner.Changed(MessageCase.Ground, shown.AfterHelp ?? "", shown.Part)),
    ];

    private static IEnumerable<string> Others(IEnumerable<MessageCase> others)
    {
        var told = others.Where(c => c.Comment.Length > 0).Select(Told).ToArray();
        return told.Length > 0 ? ["## Den kommer også da", string.Join('\n', told)] : [];
    }

    private static string Told(MessageCase other) => other.WrongLines is [{ Length: < 100 } line] && !line.Contains('`', StringComparison.Ordinal)
        ? $"- {other.Comment.TrimEnd('.')}: `{line}`"
        : $"- {other.Comment}";

    private static IEnumerable<string> Surroundings(MessageCase shown)
    {
        if (shown.IsAlone)
        {
            return [IsWhole];
        }

        const string rest = "Resten av filen er som i [svømming.regel](README.md).";
        return shown.LeftOut.Count == 0 ? [rest] : [rest, LeftOutPrefix + string.Join(", ", shown.LeftOut.Select(heading => $"«{heading}»"))];
    }

    private static string Message(MessageCase shown) =>
        MessagePage.MessageBlock(string.Concat(shown.Diagnostics.Select(d => DiagnosticRenderer.Render(d, shown.Source, Language.Bokmål))));
}
