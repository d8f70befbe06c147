using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Hosting;

namespace Regelverk.Cli.Outputs;

/// <summary>An explanation with what a reader must know of where it comes from.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Round">The round, or null.</param>
/// <param name="Application">The application explained.</param>
/// <param name="Against">The application it is compared with, or null.</param>
/// <param name="IsTrial">Whether the frame was given on the command line.</param>
/// <param name="IsProvisional">Whether some applications are not decided.</param>
/// <param name="LeftOut">Applications left out because of errors in the input.</param>
/// <param name="NotDivided">Why the frame is not divided, or null where it is, or where there is none.</param>
/// <param name="Lines">The explanation.</param>
/// <param name="IsNynorsk">Whether its fixed words are to be in nynorsk.</param>
internal sealed record Explanation(
    RuleIdentity Rules,
    int? Round,
    string Application,
    string? Against,
    bool IsTrial,
    bool IsProvisional,
    IReadOnlyList<string> LeftOut,
    string? NotDivided,
    IReadOnlyList<string> Lines,
    bool IsNynorsk)
{
    /// <summary>A line in the form of Norwegian that is asked for.</summary>
    public string Said(string line) => IsNynorsk ? Nynorsk.Of(line) : line;
}

/// <summary>An explanation as text for people.</summary>
internal static class ExplanationText
{
    private const int Width = 100;

    /// <summary>Marks, the explanation, and that it is about a proposal.</summary>
    public static string Of(Explanation explanation)
    {
        IEnumerable<string> marks =
        [
            .. explanation.IsTrial ? [Marks.Trial] : Enumerable.Empty<string>(),
            .. explanation.IsProvisional ? [Marks.Provisional] : Enumerable.Empty<string>(),
            .. explanation.LeftOut.Count > 0 ? [Marks.LeftOut(explanation.LeftOut)] : Enumerable.Empty<string>(),
            .. explanation.NotDivided is { } why ? [why] : Enumerable.Empty<string>(),
        ];
        return string.Concat(marks.SelectMany(Wrapped)
            .Concat(marks.Any() ? [""] : [])
            .Concat(explanation.Lines.Select(explanation.Said).SelectMany(Wrapped))
            .Append("")
            .Append(explanation.Said("Dette er et foreslått resultat."))
            .Select(line => line + "\n"));
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        var indent = text[..(text.Length - text.TrimStart().Length)];
        return TextWrapper.Wrap(text.TrimStart(), Width - indent.Length - 2).Select((line, i) => indent + (i == 0 || indent.Length == 0 ? "" : "  ") + line);
    }
}

/// <summary>An explanation as JSON.</summary>
internal static class ExplanationJson
{
    public static string Of(Explanation explanation) => JsonDocumentText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("regelverk", explanation.Rules.Ordning.Navn);
        writer.WriteNumber("år", explanation.Rules.Ordning.År);
        writer.WriteWhole("runde", explanation.Round);
        writer.WriteString("tekstavtrykk", explanation.Rules.Tekstavtrykk);
        writer.WriteString("regelavtrykk", explanation.Rules.Regelavtrykk);
        writer.WriteBoolean("prøveberegning", explanation.IsTrial);
        writer.WriteBoolean("foreløpig", explanation.IsProvisional);
        writer.WriteString("søknad", explanation.Application);
        writer.WriteString("mot", explanation.Against);
        writer.WriteString("ikke fordelt", explanation.NotDivided);
        writer.WriteStartArray("forklaring");
        foreach (var line in explanation.Lines)
        {
            writer.WriteStringValue(explanation.Said(line));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
