using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Sources;

/// <summary>Finds out what each column of a table is, and says what it cannot be.</summary>
internal sealed class ColumnBinder(Ordning ordning, InputLog log)
{
    private static readonly string[] BuiltInNames = ["søkt tilskudd", "beregnet tilskudd", "tildelt tilskudd", "utbetalt tilskudd"];

    private readonly HashSet<string> _computed = Folded(ordning.Definisjoner.Select(d => d.Navn).Concat(BuiltInNames));

    /// <summary>Binds the columns of a table.</summary>
    public BoundTable Bind(Table table, IReadOnlyList<ColumnSpec> expected)
    {
        var columns = new Dictionary<ColumnSpec, int>(ReferenceEqualityComparer.Instance);
        var forms = expected.SelectMany(e => e.Forms.Select(form => (Form: Folding.Fold(form), Column: e))).ToLookup(f => f.Form, f => f.Column, StringComparer.Ordinal);
        var unknown = new List<int>();
        for (var i = 0; i < table.Header.Count; i++)
        {
            if (forms[Folding.Fold(table.Header[i])].FirstOrDefault() is not { } column)
            {
                unknown.Add(i);
            }
            else if (!columns.TryAdd(column, i))
            {
                log.Add(ColumnDiagnostics.Duplicate(table.File, table.HeaderLine, table.Header[i].Trim(), table.Header[columns[column]].Trim()));
            }
        }

        var missing = expected.Where(e => e.Required && !columns.ContainsKey(e)).ToList();
        foreach (var index in unknown)
        {
            missing = ReportUnknown(table, index, missing);
        }

        foreach (var column in missing)
        {
            log.Add(column.HowToAdd is { } help
                ? ColumnDiagnostics.AbsentId(table.File, table.HeaderLine, column.Name, column.Holds, help)
                : ColumnDiagnostics.Absent(table.File, table.HeaderLine, column.Name, column.Holds));
        }

        return new BoundTable(table, columns);
    }

    // What a misspelt column explains is not reported as missing too.
    private List<ColumnSpec> ReportUnknown(Table table, int index, List<ColumnSpec> missing)
    {
        var name = table.Header[index].Trim();
        if (name.Length == 0 && table.Rows.All(r => string.IsNullOrWhiteSpace(r.Cells[index])))
        {
            return missing;
        }

        if (ordning.Skjønn.FirstOrDefault(s => s.Former.Any(form => NameMatch.Same(name, form))) is { } question)
        {
            log.Add(ColumnDiagnostics.IsSkjønn(table.File, table.HeaderLine, name, [.. PartPath.AllParts(ordning).Where(question.Begrep.Ser).Select(p => p.Navn)]));
        }
        else if (_computed.Contains(Folding.Fold(name)))
        {
            log.Add(ColumnDiagnostics.IsComputed(table.File, table.HeaderLine, name));
        }
        else if (NameMatch.Nearest(name, missing.SelectMany(m => m.Forms)) is { } nearest)
        {
            var meant = missing.First(m => m.Forms.Contains(nearest));
            log.Add(ColumnDiagnostics.Resembles(table.File, table.HeaderLine, name, meant.Name));
            return [.. missing.Where(m => m != meant)];
        }
        else
        {
            log.Add(ColumnDiagnostics.Unused(table.File, table.HeaderLine, name.Length == 0 ? "(uten navn)" : Shown.Text(name)));
        }

        return missing;
    }

    private static HashSet<string> Folded(IEnumerable<string> names) => names.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
}
