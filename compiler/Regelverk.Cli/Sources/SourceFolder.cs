using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>Reads the CSV files of a folder.</summary>
internal static class SourceFolder
{
    /// <summary>The tables of a folder, or null where a message says why there are none.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="shown">The folder, as the user knows it.</param>
    /// <param name="ordning">The regulation, which says what files there can be.</param>
    /// <param name="log">Where messages go.</param>
    /// <param name="lenience">What may lack.</param>
    /// <param name="begun">The files that are being read already; null for none.</param>
    public static SourceTables? Read(string folder, string shown, Ordning ordning, InputLog log, Lenience lenience, BegunFiles? begun)
    {
        var files = new List<SourceFile>();
        var offered = CsvFiles(folder).Select(path => Offered(path, Place(shown, path), files, begun));
        var tables = new SourceRoles(new CsvFolder(shown), ordning, log, lenience).Read([.. offered]);
        return tables is null ? null : tables with { Files = files };
    }

    /// <summary>The full paths of the CSV files of a folder, in order.</summary>
    public static IEnumerable<string> CsvFiles(string folder) => Directory.EnumerateFiles(folder)
        .Where(f => Path.GetExtension(f).Equals(".csv", StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);

    /// <summary>The tables of a single CSV file, which is enough where nothing is a list.</summary>
    /// <param name="shown">The file, as the user knows it.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="ordning">The regulation.</param>
    /// <param name="log">Where messages go.</param>
    /// <param name="lenience">What may lack.</param>
    public static SourceTables? ReadSingle(string shown, byte[] bytes, Ordning ordning, InputLog log, Lenience lenience)
    {
        if (ordning.Begreper.FirstOrDefault(b => b.Rolle == Begrepsrolle.Element && !lenience.List(b)) is { } part)
        {
            log.Add(FileDiagnostics.FolderNeeded(shown, part.Navn));
            return null;
        }

        var text = CsvContent.Of(bytes);
        var table = CsvTableReader.Read(shown, text, Reach.Row, log);
        return table is null ? null : new SourceTables(shown, table, null, new Dictionary<Begrep, Table>(), null, [new SourceFile(shown[(shown.LastIndexOf('/') + 1)..], text.Fingerprint)]);
    }

    private static OfferedTable Offered(string path, string place, List<SourceFile> files, BegunFiles? begun) =>
        new(Path.GetFileNameWithoutExtension(path), place, Path.GetFileName(path), (reach, log) =>
        {
            try
            {
                var text = begun?.Take(path) ?? CsvContent.Of(File.ReadAllBytes(path));
                var file = new SourceFile(Path.GetFileName(path), text.Fingerprint);
                lock (files)
                {
                    files.Add(file);
                }

                return CsvTableReader.Read(place, text, reach, log);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                log.Add(FileDiagnostics.Unreadable(place));
                return null;
            }
        });

    private static string Place(string folder, string path) => folder == "." ? Path.GetFileName(path) : folder.TrimEnd('/') + "/" + Path.GetFileName(path);
}
