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
/// <param name="HasColon">Whether «:» or «,» follows, as it should.</param>
/// <param name="Fault">A sign that cannot be in a name, or null.</param>
internal sealed record Head(IReadOnlyList<PhraseAt> Forms, int End, bool HasColon, PhraseAt? Fault);

/// <summary>Reads «søkt beløp (det søkte beløpet):».</summary>
internal static class HeadReader
{
    private const string ApplicantMark = " er søker";

    public static Head Read(CleanText text, OutlineNode line)
    {
        var content = text.Content;
        var forms = new List<PhraseAt>();
        var end = IndexOfAny(content, "(:,", line.ContentStart, line.End);
        var nameEnd = end;
        var first = PhraseList.Trimmed(text, line.ContentStart, end);
        if (end == line.End || content[end] != '(')
        {
            first = WithoutApplicantMark(text, first, line.ContentStart, end, ref nameEnd);
        }

        if (first.Text.Length > 0)
        {
            forms.Add(first);
        }

        if (end < line.End && content[end] == '(')
        {
            var close = IndexOfAny(content, ")", end, line.End);
            forms.AddRange(PhraseList.Read(text, end + 1, close).Where(f => f.Text.Length > 0));
            nameEnd = Math.Min(close + 1, line.End);
            end = IndexOfAny(content, ":,", nameEnd, line.End);
        }

        return new Head(forms, nameEnd, end < line.End, Fault(text, forms));
    }

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
