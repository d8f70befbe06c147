using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>Finds out what each CSV file of a folder holds, and reads them.</summary>
internal sealed class SourceFolder
{
    private readonly string _shownFolder;
    private readonly Ordning _ordning;
    private readonly InputLog _log;
    private readonly List<SourceFile> _files = [];

    private SourceFolder(string shownFolder, Ordning ordning, InputLog log)
    {
        _shownFolder = shownFolder;
        _ordning = ordning;
        _log = log;
    }

    /// <summary>The tables of a folder, or null where a message says why there are none.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="shown">The folder, as the user knows it.</param>
    /// <param name="ordning">The regulation, which says what files there can be.</param>
    /// <param name="log">Where messages go.</param>
    public static SourceTables? Read(string folder, string shown, Ordning ordning, InputLog log) =>
        new SourceFolder(shown, ordning, log).Read([.. Directory.EnumerateFiles(folder)
            .Where(f => Path.GetExtension(f).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)]);

    /// <summary>The tables of a single CSV file, which is enough where nothing is a list.</summary>
    /// <param name="shown">The file, as the user knows it.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="ordning">The regulation.</param>
    /// <param name="log">Where messages go.</param>
    public static SourceTables? ReadSingle(string shown, byte[] bytes, Ordning ordning, InputLog log)
    {
        if (ordning.Begreper.FirstOrDefault(b => b.Rolle == Begrepsrolle.Element) is { } part)
        {
            log.Add(FileDiagnostics.FolderNeeded(shown, part.Navn));
            return null;
        }

        var table = CsvTableReader.Read(shown, bytes, Reach.Row, log);
        return table is null ? null : new SourceTables(shown, table, null, new Dictionary<Begrep, Table>(), null, [new SourceFile(shown[(shown.LastIndexOf('/') + 1)..], Fingerprint.Of(bytes))]);
    }

    private SourceTables? Read(IReadOnlyList<string> paths)
    {
        var applications = new Expected("søknad", _ordning.Søknad.Former, true, new Message("én rad per søknad", "one row per application"));
        var applicants = new Expected(_ordning.Søker.Navn, [.. _ordning.Søker.Former, "søker"], false, new Message("én rad per søker", "one row per applicant"));
        var skjønn = new Expected("skjønn", ["skjønn"], false, new Message("én rad per svar", "one row per answer"));
        var parts = PartPath.AllParts(_ordning).ToDictionary(p => p, p => new Expected(
            p.Navn, [.. p.Former, .. p.Liste?.Former ?? []], true, new Message($"én rad per {p.Navn}", $"one row per {p.Navn}")));
        var found = Assign(paths, [applications, applicants, skjønn, .. parts.Values]);

        var applicationTable = ReadTable(found, applications, Reach.Row);
        var applicantTable = ReadTable(found, applicants, Reach.Everything);
        var skjønnTable = ReadTable(found, skjønn, Reach.Everything);
        var partTables = new Dictionary<Begrep, Table>();
        foreach (var (part, role) in parts)
        {
            if (ReadTable(found, role, Reach.Everything) is { } table)
            {
                partTables.Add(part, table);
            }
        }

        return applicationTable is null || partTables.Count < parts.Count
            ? null
            : new SourceTables(_shownFolder, applicationTable, applicantTable, partTables, skjønnTable, _files);
    }

    // Which file gives what. A file that nothing is found for is a note, or an error where it looks like one that is missing.
    private Dictionary<Expected, string> Assign(IReadOnlyList<string> paths, IReadOnlyList<Expected> expected)
    {
        var found = new Dictionary<Expected, string>();
        var unknown = new List<string>();
        foreach (var path in paths)
        {
            if (expected.FirstOrDefault(e => e.Names.Any(n => NameMatch.SameFile(Path.GetFileNameWithoutExtension(path), n))) is not { } role)
            {
                unknown.Add(path);
            }
            else if (!found.TryAdd(role, path))
            {
                _log.Add(FileDiagnostics.Twice(Shown(path), Path.GetFileName(found[role])));
            }
        }

        var missing = expected.Where(e => !found.ContainsKey(e)).ToList();
        foreach (var path in unknown)
        {
            ReportUnknown(path, missing, expected);
        }

        foreach (var role in missing.Where(m => m.Required))
        {
            _log.Add(FileDiagnostics.MissingInFolder(_shownFolder, role.Name + ".csv", role.Holds));
        }

        return found;
    }

    private void ReportUnknown(string path, List<Expected> missing, IReadOnlyList<Expected> expected)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (missing.FirstOrDefault(m => NameMatch.Nearest(name, m.Names) is not null) is { } meant)
        {
            _log.Add(FileDiagnostics.Misspelt(Shown(path), meant.Name + ".csv"));
            missing.Remove(meant);
        }
        else
        {
            _log.Add(FileDiagnostics.Unused(Shown(path), expected.Select(e => e.Name + ".csv")));
        }
    }

    private Table? ReadTable(Dictionary<Expected, string> found, Expected role, Reach reachOfBrokenRow)
    {
        if (!found.TryGetValue(role, out var path))
        {
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            _files.Add(new SourceFile(Path.GetFileName(path), Fingerprint.Of(bytes)));
            return CsvTableReader.Read(Shown(path), bytes, reachOfBrokenRow, _log);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _log.Add(FileDiagnostics.Unreadable(Shown(path)));
            return null;
        }
    }

    private string Shown(string path) => _shownFolder == "." ? Path.GetFileName(path) : _shownFolder.TrimEnd('/') + "/" + Path.GetFileName(path);

    private sealed record Expected(string Name, IReadOnlyList<string> Names, bool Required, Message Holds);
}
