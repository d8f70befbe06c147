using System;
using System.Text;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Diagnostics;

/// <summary>Writes a message as a person reads it: place and sentence, the line with the words underlined, help, and text to copy.</summary>
public static class DiagnosticRenderer
{
    private const int LongestShownLine = 160;

    /// <summary>The whole message, several lines, each ended by a line feed.</summary>
    public static string Render(Diagnostic diagnostic, SourceText source, Language language)
    {
        var result = new StringBuilder();
        result.Append(Headline(diagnostic, source, language)).Append('\n');
        AppendFrame(result, diagnostic.Source ?? source, diagnostic.Span);
        foreach (var related in diagnostic.Related)
        {
            AppendRelated(result, diagnostic.Source ?? source, related.Source ?? source, related, language);
        }

        foreach (var detail in diagnostic.Details)
        {
            result.Append("  ").Append(detail.In(language)).Append('\n');
        }

        result.Append(language == Language.English ? "  Help: " : "  Hjelp: ").Append(diagnostic.Help.In(language)).Append('\n');
        if (diagnostic.CorrectText is { } correct)
        {
            result.Append(language == Language.English ? "  Write for example:\n" : "  Skriv for eksempel:\n");
            foreach (var line in correct.Split('\n'))
            {
                result.Append(line.Length == 0 ? "" : "      ").Append(line).Append('\n');
            }
        }

        return result.ToString();
    }

    /// <summary>The first line only: file(line,column): gravity number: sentence.</summary>
    public static string Headline(Diagnostic diagnostic, SourceText source, Language language)
    {
        var file = diagnostic.Source ?? source;
        var place = file.PositionOf(diagnostic.Span.Start);
        return $"{file.Path}({Folding.Digits(place.Line)},{Folding.Digits(place.Column)}): {Name(diagnostic.Descriptor.Severity, language)} {diagnostic.Descriptor.Code}: {diagnostic.Text.In(language)}";
    }

    /// <summary>The word for a gravity.</summary>
    public static string Name(Severity severity, Language language) => (severity, language) switch
    {
        (Severity.Error, Language.English) => "error",
        (Severity.Warning, Language.English) => "warning",
        (Severity.Note, Language.English) => "note",
        (Severity.Error, _) => "feil",
        (Severity.Warning, _) => "advarsel",
        _ => "merknad",
    };

    /// <summary>A place in another file says which.</summary>
    private static void AppendRelated(StringBuilder result, SourceText file, SourceText other, RelatedPlace related, Language language)
    {
        result.Append("  ").Append(related.Text.In(language)).Append(other.Path == file.Path ? "" : " " + other.Path).Append('\n');
        AppendFrame(result, other, related.Span);
    }

    private static void AppendFrame(StringBuilder result, SourceText source, TextSpan span)
    {
        var place = source.PositionOf(span.Start);
        var line = source.LineSpan(place.Line);
        var from = Math.Min(span.Start, line.End);
        var width = Math.Max(1, Math.Min(span.End, line.End) - from);

        // A very long line is shown as a window around the words.
        var windowStart = line.Length <= LongestShownLine ? line.Start : Math.Max(line.Start, from - (LongestShownLine / 4));
        var windowEnd = Math.Min(line.End, windowStart + LongestShownLine);
        width = Math.Max(1, Math.Min(width, windowEnd - from));

        var number = Folding.Digits(place.Line).PadLeft(5);
        result.Append(number).Append(" | ").Append(Visible(source.Slice(TextSpan.FromBounds(windowStart, windowEnd)))).Append('\n');
        result.Append(' ', 5).Append(" | ").Append(' ', from - windowStart).Append('~', width).Append('\n');
    }

    /// <summary>One printed character for each character of the file, so that the underline stands under the right words.</summary>
    private static string Visible(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(c == '\t' || c == '\u00A0' || c == '\u202F' ? ' ' : char.IsControl(c) || char.IsSurrogate(c) || c is '\u200B' or '\uFEFF' or '\u00AD' or '\u2028' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '·' : c);
        }

        return result.ToString();
    }
}
