using System.Text.Json;
using Regelverk.Cli.Outputs;
using Regelverk.Dsl;
using Regelverk.Dsl.Coverage;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Reports;

/// <summary>Messages about rule files as JSON.</summary>
internal static class RuleReportJson
{
    /// <summary>All files with their messages.</summary>
    public static string Of(RuleReport report) => JsonDocumentText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("feil", report.Count(Severity.Error));
        writer.WriteNumber("advarsler", report.Count(Severity.Warning));
        writer.WriteNumber("merknader", report.Count(Severity.Note));
        writer.WriteStartArray("filer");
        foreach (var file in report.Files)
        {
            WriteFile(writer, file, report);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteFile(Utf8JsonWriter writer, Regelfil file, RuleReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("fil", file.Source.Path);
        writer.WriteString("regelverk", file.Ordning?.Navn);
        writer.WriteWhole("år", file.Ordning?.År);
        writer.WriteString("tekstavtrykk", file.Tekstavtrykk);
        writer.WriteString("regelavtrykk", file.Regelavtrykk);
        writer.WriteStartArray("meldinger");
        foreach (var diagnostic in report.Of(file))
        {
            WriteDiagnostic(writer, diagnostic, file.Source, report.Language);
        }

        writer.WriteEndArray();
        if (report.Borders && file.Ordning is { } ordning)
        {
            CoverageJson.Write(writer, Dekning.Av(ordning));
        }

        if (report.Mutants && !file.HarFeil)
        {
            MutantJson.Write(writer, file);
        }

        writer.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter writer, Diagnostic diagnostic, SourceText source, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("kode", diagnostic.Descriptor.Code);
        writer.WriteString("alvor", DiagnosticRenderer.Name(diagnostic.Descriptor.Severity, Language.Bokmål));
        WriteFile(writer, source, diagnostic.Source);
        WriteRegion(writer, diagnostic.Source ?? source, diagnostic.Span);
        writer.WriteString("tekst", diagnostic.Text.In(language));
        writer.WriteString("hjelp", diagnostic.Help.In(language));
        writer.WriteString("riktig tekst", diagnostic.CorrectText);
        writer.WriteStartArray("detaljer");
        foreach (var detail in diagnostic.Details)
        {
            writer.WriteStringValue(detail.In(language));
        }

        writer.WriteEndArray();
        writer.WriteStartArray("andre steder");
        foreach (var related in diagnostic.Related)
        {
            writer.WriteStartObject();
            WriteFile(writer, source, related.Source);
            WriteRegion(writer, related.Source ?? diagnostic.Source ?? source, related.Span);
            writer.WriteString("tekst", related.Text.In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The file, where the words stand in another than the one that was asked for.</summary>
    private static void WriteFile(Utf8JsonWriter writer, SourceText asked, SourceText? other)
    {
        if (other is not null && other.Path != asked.Path)
        {
            writer.WriteString("fil", other.Path);
        }
    }

    private static void WriteRegion(Utf8JsonWriter writer, SourceText source, TextSpan span)
    {
        var region = Region.Of(source, span);
        writer.WriteNumber("linje", region.StartLine);
        writer.WriteNumber("kolonne", region.StartColumn);
        writer.WriteNumber("sluttlinje", region.EndLine);
        writer.WriteNumber("sluttkolonne", region.EndColumn);
    }
}
