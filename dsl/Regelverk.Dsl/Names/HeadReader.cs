using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Names;

/// <summary>Words and where they stand in the original text.</summary>
internal sealed record PhraseAt(string Text, TextSpan Span);

/// <summary>The declared forms at the start of a line.</summary>
/// <param name="Forms">The name and its forms in parentheses.</param>
/// <param name="End">Where what follows begins in the clean text.</param>
/// <param name="HasColon">Whether «:» follows, as it should.</param>
/// <param name="Fault">A sign that cannot be in a name, or null.</param>
internal sealed record Head(IReadOnlyList<PhraseAt> Forms, int End, bool HasColon, PhraseAt? Fault);

/// <summary>Reads «søkt beløp (det søkte beløpet):».</summary>
internal static class HeadReader
{
    private const string ApplicantMark = " er søker";

    /// <summary>Words that begin what follows the colon; where the colon is missing, the name ends before them.</summary>
    private static readonly string[] Kinds =
        ["ja/nei", "tekst", "heltall", "tall", "kroner", "prosent", "dato", "tidspunkt", "måned", "periode", "én av", "en av", "flere av", "liste av"];

    /// <summary>The head of a line that declares a name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="endings">Words that end the name as a colon does, such as « følger av ».</param>
    public static Head Read(CleanText text, OutlineNode line, params string[] endings)
    {
        var content = text.Content;
        var forms = new List<PhraseAt>();
        var end = IndexOfAny(content, "(:,", line.ContentStart, line.End);
        var isRead = end < line.End && content[end] == ':';
        foreach (var ending in endings)
        {
            if (content.IndexOf(ending, line.ContentStart, end - line.ContentStart, StringComparison.OrdinalIgnoreCase) is var at and > 0)
            {
                end = at;
                isRead = true;
            }
        }

        var hasForms = end < line.End && content[end] == '(';
        var close = hasForms ? IndexOfAny(content, ")", end, line.End) : end;
        var nameEnd = hasForms ? Math.Min(close + 1, line.End) : end;
        var hasColon = isRead || ColonFollows(content, nameEnd, line.End, endings);
        if (!hasColon && !hasForms && KindFollows(content, line.ContentStart, line.End) is { } kind)
        {
            end = nameEnd = kind;
        }

        var first = PhraseList.Trimmed(text, line.ContentStart, end);
        if (!hasForms)
        {
            first = WithoutApplicantMark(text, first, line.ContentStart, end, ref nameEnd);
        }

        if (first.Text.Length > 0)
        {
            forms.Add(first);
        }

        if (hasForms)
        {
            forms.AddRange(PhraseList.Read(text, end + 1, close).Where(f => f.Text.Length > 0));
        }

        return new Head(forms, nameEnd, hasColon, Fault(text, forms));
    }

    /// <summary>Whether the name ends as it should: in «:», or in « er søker:», or in «, etter avtaledato:».</summary>
    private static bool ColonFollows(string content, int from, int end, IReadOnlyList<string> endings)
    {
        var colon = IndexOfAny(content, ":", from, end);
        var between = content.Substring(from, colon - from).Trim();
        var isEnded = endings.Any(e => (Folding.Fold(between) + " ").StartsWith(e.TrimStart(), StringComparison.Ordinal));
        return colon < end && (between.Length == 0 || between[0] == ',' || isEnded || Folding.Fold(between) == ApplicantMark.Trim());
    }

    private static int? KindFollows(string content, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            var startsWord = char.IsWhiteSpace(content[at - 1]) && !char.IsWhiteSpace(content[at]);
            if (startsWord && (content[at] is >= '0' and <= '9' || Kinds.Any(k => StartsWithWord(content, at, end, k))))
            {
                return at;
            }
        }

        return null;
    }

    private static bool StartsWithWord(string content, int at, int end, string word) =>
        at + word.Length <= end
        && string.Compare(content, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + word.Length == end || !char.IsLetterOrDigit(content[at + word.Length]));

    /// <summary>«kommune er søker:» names the kommune.</summary>
    private static PhraseAt WithoutApplicantMark(CleanText text, PhraseAt first, int start, int end, ref int nameEnd)
    {
        if (!Folding.Fold(first.Text).EndsWith(ApplicantMark, StringComparison.Ordinal))
        {
            return first;
        }

        nameEnd = text.Content.LastIndexOf(" er ", end - 1, end - start, StringComparison.OrdinalIgnoreCase);
        return nameEnd < 0 ? first : PhraseList.Trimmed(text, start, nameEnd);
    }

    private static PhraseAt? Fault(CleanText text, IReadOnlyList<PhraseAt> forms)
    {
        foreach (var form in forms)
        {
            for (var i = 0; i < form.Text.Length; i++)
            {
                var c = form.Text[i];
                if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '’' or '\'' or '\n' or '\t'))
                {
                    var at = Math.Min(form.Span.Start + i, Math.Max(form.Span.Start, form.Span.End - 1));
                    return new PhraseAt(Sign.Shown(form.Text, i), new TextSpan(at, 1));
                }
            }

            if (!Words.Starts(form.Text[0]))
            {
                return new PhraseAt(Sign.Shown(form.Text, 0), new TextSpan(form.Span.Start, 1));
            }
        }

        return null;
    }

    private static int IndexOfAny(string content, string signs, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (signs.IndexOf(content[at]) >= 0)
            {
                return at;
            }
        }

        return end;
    }
}
