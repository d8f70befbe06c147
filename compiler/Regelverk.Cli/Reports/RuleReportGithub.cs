using System;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Reports;

/// <summary>Messages about rule files as annotations of GitHub Actions.</summary>
internal static class RuleReportGithub
{
    /// <summary>One line a message.</summary>
    public static string Of(RuleReport report) => string.Concat(report.Files.SelectMany(f => report.Of(f).Select(d => Line(f, d, report.Language))));

    private static string Line(Regelfil file, Diagnostic diagnostic, Language language)
    {
        var source = diagnostic.Source ?? file.Source;
        var region = Region.Of(source, diagnostic.Span);
        var command = diagnostic.Descriptor.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

        // Columns are only understood where the message is about one line; the last column is part of the stretch.
        var columns = region.StartLine == region.EndLine
            ? $",col={Folding.Digits(region.StartColumn)},endColumn={Folding.Digits(Math.Max(region.StartColumn, region.EndColumn - 1))}"
            : "";
        var place = $"file={Property(source.Path)},line={Folding.Digits(region.StartLine)},endLine={Folding.Digits(region.EndLine)}{columns},title={Property(diagnostic.Descriptor.Code)}";
        return $"::{command} {place}::{Data($"{diagnostic.Text.In(language)}\n{diagnostic.Help.In(language)}")}\n";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
