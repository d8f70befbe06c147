using System;
using System.Linq;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Outline;

/// <summary>The words that open a heading.</summary>
internal static class Headings
{
    private static readonly (string Words, HeadingKind Kind)[] All =
    [
        ("regelverk", HeadingKind.Scheme),
        ("begreper", HeadingKind.Concepts),
        ("skjønn", HeadingKind.Discretion),
        ("satser", HeadingKind.Rates),
        ("ramme", HeadingKind.Budget),
        ("søknadsrunder", HeadingKind.Rounds),
        ("fordeling", HeadingKind.Allocation),
        ("rapportering og tilbakebetaling", HeadingKind.Reporting),
        ("eksempel", HeadingKind.Example),
    ];

    public static HeadingKind KindOf(string line)
    {
        if (IsParagraph(line))
        {
            return HeadingKind.Paragraph;
        }

        var folded = Folding.Fold(line);
        return All.FirstOrDefault(h => BeginsWith(folded, h.Words)).Kind;
    }

    /// <summary>Whether an indented line can only be a heading that was pushed in.</summary>
    public static bool IsMisplaced(string line)
    {
        if (line.StartsWith("§", StringComparison.Ordinal))
        {
            return IsParagraph(line);
        }

        var folded = Folding.Fold(line).TrimEnd(':');
        return folded is "begreper" or "satser" or "ramme" or "søknadsrunder" or "rapportering og tilbakebetaling"
            || folded.StartsWith("eksempel «", StringComparison.Ordinal)
            || folded.StartsWith("fordeling etter §", StringComparison.Ordinal);
    }

    public static string? Nearest(string line)
    {
        var words = Folding.Fold(line).TrimEnd(':').Split(' ');
        return Spelling.Nearest(string.Join(" ", words.Take(3)), All.Select(h => h.Words)) ?? Spelling.Nearest(words[0], All.Select(h => h.Words));
    }

    private static bool IsParagraph(string line) =>
        (line.Length > 1 && line[0] == '§' && line.Skip(1).SkipWhile(char.IsWhiteSpace).Take(1).Any(IsDigit))
        || (line.StartsWith("punkt ", StringComparison.OrdinalIgnoreCase) && line.Skip(6).Take(1).Any(IsDigit));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool BeginsWith(string folded, string words) =>
        folded.StartsWith(words, StringComparison.Ordinal) && (folded.Length == words.Length || !char.IsLetterOrDigit(folded[words.Length]));
}
