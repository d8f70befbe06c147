using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>Finds numbers that a spreadsheet has taken a leading zero from: «301» among «0501» and «1103».</summary>
internal sealed class LeadingZeros(InputLog log)
{
    // Shorter numbers are counts and serial numbers, where one digit less means nothing.
    private const int ShortestPattern = 4;

    /// <summary>Looks through every column of texts, and the columns of ids that may hold official numbers.</summary>
    public void Check(BoundTable table, IEnumerable<ColumnSpec> ids, Func<Row, Reach> reachOf)
    {
        foreach (var column in table.FactColumns.Where(c => c.Fact is { Type.Slag: Verdislag.Tekst, Taushetsbelagt: false }))
        {
            CheckColumn(table, column, 1, reachOf);
        }

        // An id may be any running number, so it takes more to believe that it is an official one.
        foreach (var column in ids.Where(table.Has))
        {
            CheckColumn(table, column, 3, reachOf);
        }
    }

    private void CheckColumn(BoundTable table, ColumnSpec column, int fewestWhole, Func<Row, Reach> reachOf)
    {
        // Most columns have letters in their first cell already.
        if (table.Rows.Any(row => table.Cell(row, column).AsSpan().ContainsAnyExceptInRange('0', '9')))
        {
            return;
        }

        var values = table.Rows.Select(row => table.Cell(row, column)).Where(v => v.Length > 0).Distinct().ToList();
        if (ExpectedLength(values, fewestWhole) is not { } length)
        {
            return;
        }

        foreach (var row in table.Rows.Where(row => table.Cell(row, column).Length == length - 1))
        {
            var read = table.Cell(row, column);
            log.Add(RowDiagnostics.LostZero(table.Place(row, column), read, "0" + read) with { Reach = reachOf(row) });
        }
    }

    // The length that all the numbers should have, or null where nothing points to a lost zero.
    private static int? ExpectedLength(IReadOnlyCollection<string> values, int fewestWhole)
    {
        var lengths = values.Select(v => v.Length).Distinct().Order().ToList();
        if (lengths is not [var shorter, var longer] || longer != shorter + 1)
        {
            return null;
        }

        var whole = values.Where(v => v.Length == longer).ToList();
        var isPattern = whole.Count >= fewestWhole && longer >= ShortestPattern && !AreSerialNumbers(values, shorter);
        return isPattern || whole.Any(v => v[0] == '0') ? longer : null;
    }

    // 998, 999, 1000, 1001 is a row of numbers that has grown by a digit.
    private static bool AreSerialNumbers(IReadOnlyCollection<string> values, int shorter) =>
        values.Contains(new string('9', shorter)) && values.Contains("1" + new string('0', shorter));
}
