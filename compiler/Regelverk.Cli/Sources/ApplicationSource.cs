using System;
using System.IO;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Sources.Workbooks;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>Opens what the user gave as the source of applications: a folder, a workbook, a .csv file, a .json file or standard input.</summary>
internal static class ApplicationSource
{
    /// <summary>Reads all applications. What is wrong is in the log of the result.</summary>
    /// <param name="given">What the user gave.</param>
    /// <param name="ordning">The regulation.</param>
    /// <param name="round">The round asked for, or null.</param>
    /// <param name="io">Where it is read.</param>
    /// <param name="areComplaints">Whether the rows say in what order complaints are decided.</param>
    /// <param name="mayLack">What the source may lack; null for nothing.</param>
    /// <param name="begun">Files that are being read already; null for none.</param>
    public static ApplicationSet Read(string given, Ordning ordning, int? round, IoContext io, bool areComplaints = false, Lenience? mayLack = null, BegunFiles? begun = null)
    {
        var log = new InputLog();
        var lenience = mayLack ?? Lenience.None;
        var tables = Open(given, ordning, io, log, lenience, begun);
        return tables is null ? ApplicationSet.None(log) : new ApplicationReader(ordning, round, log, areComplaints, lenience).Read(tables);
    }

    private static SourceTables? Open(string given, Ordning ordning, IoContext io, InputLog log, Lenience lenience, BegunFiles? begun)
    {
        try
        {
            if (given == "-")
            {
                return FromBytes("standard inn", io.ReadInput(), ordning, log, lenience);
            }

            var path = io.FullPath(given);
            if (Directory.Exists(path))
            {
                return SourceFolder.Read(path, io.Shown(path), ordning, log, lenience, begun);
            }

            return File.Exists(path) ? FromFile(path, io.Shown(path), ordning, log, lenience) : Refused(FileDiagnostics.Missing(given), log);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refused(FileDiagnostics.Unreadable(given), log);
        }
    }

    private static SourceTables? FromFile(string path, string shown, Ordning ordning, InputLog log, Lenience lenience) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => SourceFolder.ReadSingle(shown, File.ReadAllBytes(path), ordning, log, lenience),
        ".JSON" => JsonTables.Read(shown, File.ReadAllBytes(path), ordning, log),
        ".XLSX" or ".XLSM" => WorkbookSource.Read(shown, File.ReadAllBytes(path), ordning, log, lenience),
        ".XLS" => Refused(WorkbookDiagnostics.OldOrLocked(shown), log),
        _ => Refused(FileDiagnostics.UnknownExtension(shown), log),
    };

    // Standard input has no name to tell its kind by; a CSV file never begins with a bracket.
    private static SourceTables? FromBytes(string shown, byte[] bytes, Ordning ordning, InputLog log, Lenience lenience) =>
        WorkbookContainer.IsOne(bytes) ? WorkbookSource.Read(shown, bytes, ordning, log, lenience) : FromText(shown, bytes, ordning, log, lenience);

    private static SourceTables? FromText(string shown, byte[] bytes, Ordning ordning, InputLog log, Lenience lenience) =>
        TextDecoder.Decode(bytes).Text.TrimStart().FirstOrDefault() is '[' or '{'
            ? JsonTables.Read(shown, bytes, ordning, log)
            : SourceFolder.ReadSingle(shown, bytes, ordning, log, lenience);

    private static SourceTables? Refused(InputDiagnostic reason, InputLog log)
    {
        log.Add(reason);
        return null;
    }
}
