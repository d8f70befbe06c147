using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Outputs;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Reports;

/// <summary>Messages about rule files as SARIF 2.1.0, for code scanning.</summary>
internal sealed class RuleReportSarif
{
    private readonly RuleReport _report;
    private readonly List<DiagnosticDescriptor> _rules;
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    private RuleReportSarif(RuleReport report)
    {
        _report = report;
        _rules = [.. DiagnosticCatalogue.All.Concat(report.Files.SelectMany(report.Of).Select(d => d.Descriptor)).DistinctBy(d => d.Code).OrderBy(d => d.Code, StringComparer.Ordinal)];
    }

    /// <summary>One run over all files.</summary>
    public static string Of(RuleReport report) => JsonDocumentText.Write(new RuleReportSarif(report).Write);

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (var file in _report.Files)
        {
            foreach (var diagnostic in _report.Of(file))
            {
                WriteResult(writer, file, diagnostic);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteTool(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "regelverk");
        writer.WriteString("semanticVersion", ProductVersion.Program);
        writer.WriteStartArray("rules");
        foreach (var rule in _rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Code);
            WriteText(writer, "shortDescription", rule.Title.In(_report.Language));
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", Level(rule.Severity));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteResult(Utf8JsonWriter writer, Regelfil file, Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", diagnostic.Descriptor.Code);
        writer.WriteNumber("ruleIndex", _rules.FindIndex(r => r.Code == diagnostic.Descriptor.Code));
        writer.WriteString("level", Level(diagnostic.Descriptor.Severity));
        WriteText(writer, "message", $"{diagnostic.Text.In(_report.Language)} {diagnostic.Help.In(_report.Language)}");
        writer.WriteStartArray("locations");
        var source = diagnostic.Source ?? file.Source;
        WriteLocation(writer, source, diagnostic.Span, null);
        writer.WriteEndArray();
        if (diagnostic.Related.Count > 0)
        {
            writer.WriteStartArray("relatedLocations");
            foreach (var related in diagnostic.Related)
            {
                WriteLocation(writer, related.Source ?? source, related.Span, related.Text.In(_report.Language));
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("regelverk/v1", FingerprintOf(file, diagnostic));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, SourceText source, TextSpan span, string? message)
    {
        var region = Region.Of(source, span);
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", string.Join('/', source.Path.Split('/').Select(Uri.EscapeDataString)));
        writer.WriteString("uriBaseId", "%SRCROOT%");
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", region.StartLine);
        writer.WriteNumber("startColumn", region.StartColumn);
        writer.WriteNumber("endLine", region.EndLine);
        writer.WriteNumber("endColumn", region.EndColumn);
        writer.WriteEndObject();
        writer.WriteEndObject();
        if (message is not null)
        {
            WriteText(writer, "message", message);
        }

        writer.WriteEndObject();
    }

    // A message is the same as yesterday's when its number and the words of its line are, wherever the line has moved.
    private string FingerprintOf(Regelfil file, Diagnostic diagnostic)
    {
        var source = diagnostic.Source ?? file.Source;
        var line = source.Slice(source.LineSpan(source.PositionOf(diagnostic.Span.Start).Line));
        var key = $"{source.Path}\n{diagnostic.Descriptor.Code}\n{Folding.Fold(line)}";
        var occurrence = _occurrences[key] = _occurrences.GetValueOrDefault(key) + 1;
        return Fingerprint.Of($"{key}\n{Folding.Digits(occurrence)}");
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
