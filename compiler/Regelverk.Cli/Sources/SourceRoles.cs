using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>Finds out what each table of a source holds, and reads them.</summary>
/// <param name="holder">What holds the tables.</param>
/// <param name="ordning">The regulation, which says what tables there can be.</param>
/// <param name="log">Where messages go.</param>
/// <param name="lenience">What may lack.</param>
internal sealed class SourceRoles(TableHolder holder, Ordning ordning, InputLog log, Lenience lenience)
{
    /// <summary>The tables by what they hold, or null where a message says what is lacking.</summary>
    public SourceTables? Read(IReadOnlyList<OfferedTable> offered)
    {
        var applications = new Expected("søknad", ordning.Søknad.Former, true, new Message("én rad per søknad", "one row per application"));
        var applicants = new Expected(ordning.Søker.Navn, [.. ordning.Søker.Former, "søker"], false, new Message("én rad per søker", "one row per applicant"));
        var skjønn = new Expected("skjønn", ["skjønn"], false, new Message("én rad per svar", "one row per answer"));
        var parts = PartPath.AllParts(ordning).ToDictionary(p => p, p => new Expected(
            p.Navn, [.. p.Former, .. p.Liste?.Former ?? []], !lenience.List(p), new Message($"én rad per {p.Navn}", $"one row per {p.Navn}")));
        var found = Assign(offered, [applications, applicants, skjønn, .. parts.Values]);

        var tables = ReadAll([.. found.Select(f => (f.Key, f.Value, f.Key == applications ? Reach.Row : Reach.Everything))]);
        var partTables = parts.Where(p => tables.ContainsKey(p.Value)).ToDictionary(p => p.Key, p => tables[p.Value]);
        return !tables.TryGetValue(applications, out var applicationTable) || parts.Any(p => p.Value.Required && !partTables.ContainsKey(p.Key))
            ? null
            : new SourceTables(holder.Shown, applicationTable, tables.GetValueOrDefault(applicants), partTables, tables.GetValueOrDefault(skjønn), []);
    }

    // Those that could be read.
    private Dictionary<Expected, Table> ReadAll(IReadOnlyList<(Expected Role, OfferedTable Table, Reach OfBrokenRow)> found)
    {
        var reading = found.Select(f => (f.Role, Table: new Lazy<(Table? Table, InputLog Log)>(() => Read(f.Table, f.OfBrokenRow)))).ToArray();
        if (holder.IsManyFiles)
        {
            Parallel.ForEach(reading, r => _ = r.Table.Value);
        }

        var tables = new Dictionary<Expected, Table>();
        foreach (var (role, read) in reading)
        {
            log.AddAll(read.Value.Log);
            if (read.Value.Table is { } table)
            {
                tables.Add(role, table);
            }
        }

        return tables;
    }

    private static (Table? Table, InputLog Log) Read(OfferedTable table, Reach ofBrokenRow)
    {
        var own = new InputLog();
        return (table.Read(ofBrokenRow, own), own);
    }

    // Which table gives what. A table that nothing is found for is a note, or an error where it looks like one that is missing.
    private Dictionary<Expected, OfferedTable> Assign(IReadOnlyList<OfferedTable> offered, IReadOnlyList<Expected> expected)
    {
        var found = new Dictionary<Expected, OfferedTable>();
        var unknown = new List<OfferedTable>();
        foreach (var table in offered)
        {
            if (expected.FirstOrDefault(e => e.Names.Any(n => NameMatch.SameFile(table.Name, n))) is not { } role)
            {
                unknown.Add(table);
            }
            else if (!found.TryAdd(role, table))
            {
                log.Add(holder.Twice(table, found[role]));
            }
        }

        var missing = expected.Where(e => !found.ContainsKey(e)).ToList();
        foreach (var table in unknown)
        {
            ReportUnknown(table, missing, expected);
        }

        foreach (var role in missing.Where(m => m.Required))
        {
            log.Add(holder.Missing(role.Name, role.Holds));
        }

        return found;
    }

    private void ReportUnknown(OfferedTable table, List<Expected> missing, IReadOnlyList<Expected> expected)
    {
        if (missing.FirstOrDefault(m => NameMatch.Nearest(table.Name, m.Names) is not null) is { } meant)
        {
            log.Add(holder.Misspelt(table, meant.Name));
            missing.Remove(meant);
        }
        else
        {
            log.Add(holder.Unused(table, expected.Select(e => e.Name)));
        }
    }

    private sealed record Expected(string Name, IReadOnlyList<string> Names, bool Required, Message Holds);
}
