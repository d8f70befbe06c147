using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>One listed part as its row gives it.</summary>
/// <param name="Id">Its id within what it belongs to.</param>
/// <param name="Path">The ids of what it belongs to, outermost first, and its own.</param>
/// <param name="Facts">Its facts.</param>
/// <param name="Row">The row.</param>
internal sealed record PartRow(string Id, IReadOnlyList<string> Path, SmallMap<Opplysning, Fact> Facts, Row Row);

/// <summary>Reads the tables of listed parts.</summary>
internal sealed class PartRows(Ordning ordning, ApplicationRows applications, InputLog log, Lenience lenience)
{
    private readonly FactReader _facts = new(log);
    private readonly Dictionary<PartKey, List<PartRow>> _byOwner = [];
    private readonly HashSet<Begrep> _named = [];
    private readonly HashSet<Begrep> _read = [];
    private readonly HashSet<PartKey> _known = [];

    /// <summary>The parts of a begrep that belong to this row of ids, by their own id.</summary>
    public IReadOnlyList<PartRow> Of(Begrep part, IReadOnlyList<string> owners) =>
        _byOwner.TryGetValue(PartPath.Key(part, owners), out var rows) ? rows : [];

    /// <summary>Whether there was a table of these parts, though it may have been empty.</summary>
    public bool Has(Begrep part) => _read.Contains(part);

    /// <summary>Whether the rows have ids of their own, so that something can point to them.</summary>
    public bool HaveOwnIds(Begrep part) => _named.Contains(part);

    /// <summary>Whether there is such a part.</summary>
    public bool Knows(Begrep part, IReadOnlyList<string> path) => _known.Contains(PartPath.Key(part, path));

    /// <summary>The ids of the parts that belong to this row of ids.</summary>
    public IEnumerable<string> IdsOf(Begrep part, IReadOnlyList<string> owners) => Of(part, owners).Select(p => p.Id);

    /// <summary>Reads the table of one begrep. What it belongs to must be read before.</summary>
    public void Read(Begrep part, Table table, bool idNeeded, ColumnBinder binder)
    {
        _read.Add(part);
        var owners = PartPath.Owners(part);
        var own = ColumnSpec.Id(part, idNeeded || PartPath.PartsOf(ordning, part).Any()) with { HowToAdd = HowToNumber(part) };
        var bound = binder.Bind(table, [.. owners, own, .. part.Opplysninger.Where(o => o.Type.Slag != Verdislag.Liste).Select(o => ColumnSpec.Of(o, required: !lenience.Fact(o)))]);
        if (owners.Any(o => !bound.Has(o)))
        {
            return;
        }

        if (bound.Has(own))
        {
            _named.Add(part);
        }

        var found = new List<PartRow>();
        foreach (var row in bound.Rows)
        {
            if (ReadOwners(part, bound, row, owners) is { } path)
            {
                var reach = ReachOf(part, path[0]);
                found.Add(new PartRow(bound.Cell(row, own), path, _facts.Read(bound, row, reach), row));
            }
        }

        foreach (var list in found.GroupBy(p => PartPath.Key(part, p.Path)))
        {
            var named = bound.Has(own) ? WithOwnIds(part, bound, own, list) : Numbered(list, bound);
            _byOwner[list.Key] = named;
            _known.UnionWith(named.Select(p => PartPath.Key(part, p.Path)));
        }

        new LeadingZeros(log).Check(bound, [], row => ReachOf(part, bound.Cell(row, owners[0])));
    }

    private static Message HowToNumber(Begrep part) => new(
        $"Legg til kolonnen «{part.Navn}», og gi hver rad sitt eget nummer: 1, 2, 3 … I «skjønn.csv» sier det samme nummeret hvilken rad svaret gjelder.",
        $"Add the column «{part.Navn}», and give each row a number of its own: 1, 2, 3 … In «skjønn.csv» the same number says which row the answer is about.");

    private static Reach ReachOf(Begrep part, string root)
    {
        var at = part;
        while (at is { Rolle: Begrepsrolle.Element, Utenfor: { } outer })
        {
            at = outer;
        }

        return at.Rolle == Begrepsrolle.Søker ? Reach.Applicant(root) : Reach.Application(root);
    }

    // The ids of what the row belongs to, or null where a message says what is wrong with them.
    private IReadOnlyList<string>? ReadOwners(Begrep part, BoundTable table, Row row, IReadOnlyList<ColumnSpec> owners)
    {
        var path = new List<string>();
        for (var i = 0; i < owners.Count; i++)
        {
            var id = table.Cell(row, owners[i]);
            var reach = i == 0 ? Reach.Row : ReachOf(part, path[0]);
            if (id.Length == 0)
            {
                log.Add(RowDiagnostics.NoId(table.Place(row, owners[i]), owners[i].Holds) with { Reach = reach });
                return null;
            }

            if (FindMissingOwner(part, path, id, owners.Count - i) is { } missing)
            {
                if (!missing.Broken)
                {
                    log.Add(RowDiagnostics.NoOwner(table.Place(row, owners[i]), id, missing.File, missing.Nearest) with { Reach = reach });
                }

                return null;
            }

            path.Add(id);
        }

        return path;
    }

    private (string File, string? Nearest, bool Broken)? FindMissingOwner(Begrep part, List<string> path, string id, int levelsUp)
    {
        var owner = part;
        for (var i = 0; i < levelsUp; i++)
        {
            owner = owner.Utenfor ?? owner;
        }

        switch (owner.Rolle)
        {
            case Begrepsrolle.Søknad:
                return applications.Missing(id);
            case Begrepsrolle.Søker:
                return applications.Applicants.Knows(id) ? null : (owner.Navn, NameMatch.Nearest(id, applications.Applicants.Ids), false);
            default:
                return Knows(owner, [.. path, id]) ? null : (owner.Navn, NameMatch.Nearest(id, IdsOf(owner, path)), false);
        }
    }

    private List<PartRow> WithOwnIds(Begrep part, BoundTable table, ColumnSpec own, IEnumerable<PartRow> rows)
    {
        var seen = new Dictionary<string, PartRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var reach = ReachOf(part, row.Path[0]);
            if (row.Id.Length == 0)
            {
                log.Add(RowDiagnostics.NoId(table.Place(row.Row, own), own.Holds) with { Reach = reach });
            }
            else if (!seen.TryAdd(row.Id, row with { Path = [.. row.Path, row.Id] }))
            {
                log.Add(RowDiagnostics.Twice(table.Place(row.Row, own), row.Id, seen[row.Id].Row.Line) with { Reach = reach });
            }
        }

        return [.. seen.Values.OrderBy(p => SortKey(p.Id), StringComparer.Ordinal)];
    }

    // Without ids the parts are numbered by what they say, so that the order of the rows changes nothing.
    private static List<PartRow> Numbered(IEnumerable<PartRow> rows, BoundTable table) =>
    [
        .. rows.OrderBy(p => ContentOf(p, table), StringComparer.Ordinal).Select((p, i) =>
        {
            var id = (i + 1).ToString(CultureInfo.InvariantCulture);
            return p with { Id = id, Path = [.. p.Path, id] };
        }),
    ];

    private static string ContentOf(PartRow part, BoundTable table) =>
        string.Join('\u001F', table.FactColumns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => table.Cell(part.Row, c)));

    // 2 comes before 10.
    private static string SortKey(string id) => id.All(char.IsAsciiDigit) ? id.PadLeft(20, '0') : id;
}
