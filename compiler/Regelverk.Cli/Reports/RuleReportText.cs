using System.Collections.Generic;
using System.Linq;
using System.Text;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Reports;

/// <summary>Messages about rule files as text for people.</summary>
internal static class RuleReportText
{
    /// <summary>Every message, then a line that sums up.</summary>
    public static string Of(RuleReport report)
    {
        var result = new StringBuilder();
        foreach (var file in report.Files)
        {
            foreach (var diagnostic in report.Of(file))
            {
                result.Append(DiagnosticRenderer.Render(diagnostic, file.Source, report.Language)).Append('\n');
            }
        }

        return report.ErrorsOnly && report.Count(Severity.Error) == 0 ? "" : result.Append(Summary(report)).Append('\n').ToString();
    }

    private static string Summary(RuleReport report)
    {
        var english = report.Language == Language.English;
        var (errors, warnings, notes) = (report.Count(Severity.Error), report.Count(Severity.Warning), report.Count(Severity.Note));
        var files = english ? Amount(report.Files.Count, "file", "files") + " checked" : Amount(report.Files.Count, "fil", "filer") + " kontrollert";
        var found = english
            ? Counts((errors, "error", "errors"), (warnings, "warning", "warnings"), (notes, "note", "notes"))
            : Counts((errors, "feil", "feil"), (warnings, "advarsel", "advarsler"), (notes, "merknad", "merknader"));
        return $"{files}: {(found.Length > 0 ? found : english ? "no errors" : "ingen feil")}.{Examples(report, english)}{Accepted(report, english)}";
    }

    private static string Examples(RuleReport report, bool english)
    {
        var examples = report.Files.Where(f => !f.HarFeil).Sum(f => f.Ordning?.Eksempler.Count ?? 0);
        return (examples, english) switch
        {
            (0, _) => "",
            (_, true) => $" {Amount(examples, "example holds", "examples hold")}.",
            _ => $" {Amount(examples, "eksempel", "eksempler")} stemmer.",
        };
    }

    private static string Accepted(RuleReport report, bool english)
    {
        var accepted = report.Files.Sum(f => f.Godtatt.Count);
        return (accepted, english) switch
        {
            (0, _) => "",
            (_, true) => $" {Amount(accepted, "warning is", "warnings are")} accepted in the files.",
            _ => $" {Amount(accepted, "advarsel", "advarsler")} er godtatt i filene.",
        };
    }

    private static string Counts(params IEnumerable<(int Number, string One, string Many)> counts) =>
        string.Join(", ", counts.Where(c => c.Number > 0).Select(c => Amount(c.Number, c.One, c.Many)));

    private static string Amount(int number, string one, string many) => $"{Folding.Digits(number)} {(number == 1 ? one : many)}";
}
