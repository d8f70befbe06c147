using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Cells;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Sources;

/// <summary>Reads the facts of a row.</summary>
internal sealed partial class FactReader(InputLog log)
{
    /// <summary>The facts that the row gives, each with its place. An empty cell gives none; a bad one gives a message.</summary>
    public Dictionary<Opplysning, Fact> Read(BoundTable table, Row row, Func<Opplysning, Reach> reachOf)
    {
        var facts = new Dictionary<Opplysning, Fact>();
        foreach (var column in table.FactColumns)
        {
            if (column.Fact is { } fact && Read(table.Cell(row, column), fact, table.Place(row, column), reachOf(fact)) is { } value)
            {
                facts[fact] = new Fact(value, table.Place(row, column), table.Cell(row, column));
            }
        }

        return facts;
    }

    /// <summary>The value of one cell, or null where it is empty or bad.</summary>
    public Value? Read(string cell, Opplysning fact, InputPlace place, Reach reach)
    {
        if (fact.Type.Slag == Verdislag.Tekst && ShortenedNumber().IsMatch(cell))
        {
            log.Add(RowDiagnostics.Shortened(place, cell) with { Reach = reach });
            return null;
        }

        var result = CellReader.Read(cell, fact);
        if (result.Status is CellStatus.Unreadable or CellStatus.OutsideLimits)
        {
            log.Add(RowDiagnostics.Value(place, fact.Taushetsbelagt ? null : cell, result) with { Reach = reach });
        }

        return result.Value;
    }

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?E\+[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortenedNumber();
}

/// <summary>A fact that was given.</summary>
/// <param name="Value">The value.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Read">What stands there.</param>
internal sealed record Fact(Value Value, InputPlace Place, string Read);
