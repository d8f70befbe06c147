using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Messages;

/// <summary>Writes messages about input as a person reads them.</summary>
internal static class InputRenderer
{
    /// <summary>The message in two lines: place and what is wrong, then help.</summary>
    public static IEnumerable<string> Render(InputDiagnostic diagnostic, Language language)
    {
        var gravity = DiagnosticRenderer.Name(diagnostic.Descriptor.Severity, language);
        yield return $"{Place(diagnostic.Place, language)}: {gravity} {diagnostic.Descriptor.Code}: {diagnostic.Text.In(language)}";
        yield return (language == Language.English ? "  Help: " : "  Hjelp: ") + diagnostic.Help.In(language);
    }

    /// <summary>A place: «tiltak.csv, rad 7, kolonne «søkt beløp»».</summary>
    public static string Place(InputPlace place, Language language)
    {
        var english = language == Language.English;
        var row = place.Line is { } line ? (english ? ", row " : ", rad ") + Folding.Digits(line) : "";
        var column = place.Column is { } name ? (english ? ", column «" : ", kolonne «") + name + "»" : "";
        return place.File + row + column;
    }
}
