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
        ("kapittel", HeadingKind.Chapter),
        ("ramme", HeadingKind.Budget),
        ("delrammer", HeadingKind.Pots),
        ("søknadsrunder", HeadingKind.Rounds),
        ("fordeling", HeadingKind.Allocation),
        ("rapportering og tilbakebetaling", HeadingKind.Reporting),
        ("eksempel", HeadingKind.Example),
        ("overgangsregler", HeadingKind.Transition),
    ];

    public static HeadingKind KindOf(string line)
    {
        if (AmendmentLine.Read(line) is not null)
        {
            return HeadingKind.Amendment;
        }

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
        return folded is "begreper" or "satser" or "ramme" or "delrammer" or "søknadsrunder" or "rapportering og tilbakebetaling"
            || folded.StartsWith("eksempel «", StringComparison.Ordinal)
            || folded.StartsWith("fordeling etter §", StringComparison.Ordinal)
            || folded.StartsWith("fordeling i runde ", StringComparison.Ordinal);
    }

    /// <summary>The heading that a misspelt line was plainly meant to be, or null. A rule that has lost its indentation is no heading, even if its first word resembles one.</summary>
    public static (string Words, HeadingKind Kind)? Meant(string line)
    {
        var folded = Folding.Fold(line).TrimEnd(':', ' ');
        var rest = folded.Substring(folded.IndexOf(' ') + 1);
        var isAlone = rest.Length == folded.Length;
        var candidates = All.Where(h => h.Kind switch
        {
            HeadingKind.Scheme => EndsInYear(folded),
            HeadingKind.Allocation => isAlone || rest.StartsWith("etter", StringComparison.Ordinal) || rest.StartsWith("i ", StringComparison.Ordinal),
            HeadingKind.Example => isAlone || rest[0] == '«',
            HeadingKind.Chapter => !isAlone && IsDigit(rest[0]),
            _ => true,
        });
        foreach (var (words, kind) in candidates)
        {
            var hasMore = kind is HeadingKind.Scheme or HeadingKind.Allocation or HeadingKind.Example or HeadingKind.Chapter;
            if (Spelling.Nearest(hasMore ? folded.Split(' ')[0] : folded, [words]) is not null)
            {
                return (words, kind);
            }
        }

        return null;
    }

    private static bool EndsInYear(string line) => line.Length > 5 && line[line.Length - 5] == ' ' && line.Skip(line.Length - 4).All(IsDigit);

    private static bool IsParagraph(string line) =>
        (line.Length > 1 && line[0] == '§' && line.Skip(1).SkipWhile(char.IsWhiteSpace).Take(1).Any(IsDigit))
        || (line.StartsWith("punkt ", StringComparison.OrdinalIgnoreCase) && line.Skip(6).Take(1).Any(IsDigit));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool BeginsWith(string folded, string words) =>
        folded.StartsWith(words, StringComparison.Ordinal) && (folded.Length == words.Length || !char.IsLetterOrDigit(folded[words.Length]));
}
