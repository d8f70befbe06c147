using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Generator.Models;
using Diagnostic = Regelverk.Dsl.Diagnostics.Diagnostic;
using SourceText = Regelverk.Dsl.Text.SourceText;

namespace Regelverk.Generator.Reports;

/// <summary>Messages of the rule language as a build prints them: in bokmål, on one line, with the help after the sentence.</summary>
internal static class MessageWriter
{
    /// <summary>A message about words in a rule file.</summary>
    public static BuildMessage Write(Diagnostic diagnostic, SourceText source)
    {
        var lines = new LinePositionSpan(Position(source, diagnostic.Span.Start), Position(source, diagnostic.Span.End));
        return At(diagnostic, new Place(source.Path, new TextSpan(diagnostic.Span.Start, diagnostic.Span.Length), lines));
    }

    /// <summary>A message about a whole rule file.</summary>
    public static BuildMessage Whole(Diagnostic diagnostic, string path) => At(diagnostic, new Place(path, default, default));

    /// <summary>A message about no file.</summary>
    public static BuildMessage Placeless(Diagnostic diagnostic) => At(diagnostic, null);

    private static BuildMessage At(Diagnostic diagnostic, Place? place) => new(
        diagnostic.Descriptor.Code, SeverityOf(diagnostic.Descriptor.Severity), diagnostic.Descriptor.Title.Nb, OneLine(string.Join(" ", Sentences(diagnostic))), place);

    private static IEnumerable<string> Sentences(Diagnostic diagnostic)
    {
        yield return diagnostic.Text.Nb;
        if (diagnostic.Details.Count > 0)
        {
            yield return $"[{string.Join("; ", diagnostic.Details.Select(d => d.Nb.Trim()))}]";
        }

        yield return diagnostic.Help.Nb;
        if (diagnostic.CorrectText is { } correct && correct.IndexOf('\n') < 0)
        {
            yield return $"Skriv for eksempel: {correct.Trim()}";
        }
    }

    private static LinePosition Position(SourceText source, int offset)
    {
        var place = source.PositionOf(offset);
        return new LinePosition(place.Line - 1, place.Column - 1);
    }

    private static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    /// <summary>The text without what would break a line of a build log or turn its letters round.</summary>
    private static string OneLine(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (blank && result.Length > 0 && result[result.Length - 1] == ' ')
            {
                continue;
            }

            result.Append(blank ? ' ' : char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '·' : c);
        }

        return result.ToString();
    }
}
