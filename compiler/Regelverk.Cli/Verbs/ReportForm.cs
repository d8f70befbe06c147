using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Outputs;
using Regelverk.Cli.Outputs.Years;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>How a comparison is written, and where.</summary>
/// <param name="format">The format asked for; where none was, the one that the file's name tells.</param>
internal sealed class ReportForm(Format format)
{
    private static readonly IReadOnlyDictionary<string, Format> ByEnding = new Dictionary<string, Format>(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = Format.Html,
        [".htm"] = Format.Html,
        [".xlsx"] = Format.Xlsx,
        [".csv"] = Format.Csv,
        [".json"] = Format.Json,
    };

    // A text in a file that says it is something else, cannot be opened.
    private static readonly string[] TextEndings = ["", ".txt", ".md"];

    public static ReportForm Of(Options options) =>
        new(options.Format == Format.Tekst && options.ReportFile is { } path && ByEnding.TryGetValue(Path.GetExtension(path), out var told) ? told : options.Format);

    /// <summary>What is wrong with where it is to be written, or null.</summary>
    public Message? Problem(Options options, IoContext io) => options.ReportFile is not { } path
        ? format == Format.Xlsx ? UsageMessages.WorkbookNeedsFile : null
        : path == "-" || Directory.Exists(io.FullPath(path)) ? UsageMessages.OutputIsFolder(path)
        : format == Format.Tekst && !TextEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? UsageMessages.ReportEnding(path)
        : null;

    /// <summary>That the report would take the place of something that is read, or null.</summary>
    public Message? PathProblem(IReadOnlyList<string> rules, Options options, IoContext io) =>
        options.ReportFile is { } path && rules.Concat(new[] { options.Names, options.Source }.OfType<string>().Where(f => f is not ("" or "-")).Select(io.FullPath)).Contains(io.FullPath(path))
            ? UsageMessages.ReportIsInput(path)
            : null;

    /// <summary>Writes the report, whole or not at all, and gives the exit code.</summary>
    public int Write(YearReport report, Options options, IoContext io, CancellationToken cancellation)
    {
        if (options.ReportFile is not { } path)
        {
            io.Output.Write(TextOf(report));
            return ExitCode.Done;
        }

        return OneFile.Write(path, BytesOf(report), UsageMessages.ReportNotWritten(path), options, io, cancellation);
    }

    private string TextOf(YearReport report) => format switch
    {
        Format.Json => YearJson.Of(report),
        Format.Csv => YearCsv.Of(report),
        Format.Html => YearHtml.Of(report),
        _ => YearText.Of(report),
    };

    private byte[] BytesOf(YearReport report) => format switch
    {
        Format.Xlsx => YearWorkbook.Of(report),
        Format.Csv => CsvText.Bytes(TextOf(report)),
        _ => Encoding.UTF8.GetBytes(TextOf(report)),
    };
}
