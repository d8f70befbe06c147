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
    // Thousands of rows say the same few things. What is read once is not read again, as long as it does not fill the memory.
    private const int MostRemembered = 20_000;

    private readonly Dictionary<Opplysning, Dictionary<string, Value>> _remembered = [];

    /// <summary>The facts that the row gives, each with its place. An empty cell gives none; a bad one gives a message.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="reach">What a bad cell spoils.</param>
    /// <param name="ofApplicant">What a bad cell about the applicant spoils, where that is something else.</param>
    public SmallMap<Opplysning, Fact> Read(BoundTable table, Row row, Reach reach, Reach? ofApplicant = null)
    {
        var facts = new KeyValuePair<Opplysning, Fact>[table.Facts.Length];
        var count = 0;
        foreach (var (column, fact) in table.Facts)
        {
            if (Read(table, row, column, fact, fact.Begrep.Rolle == Begrepsrolle.Søker ? ofApplicant ?? reach : reach) is { } value)
            {
                facts[count++] = new(fact, new Fact(value, table, row, column));
            }
        }

        return SmallMap<Opplysning, Fact>.OfFirst(facts, count);
    }

    /// <summary>The value of one cell, or null where it is empty or bad.</summary>
    public Value? Read(BoundTable table, Row row, ColumnSpec column, Opplysning fact, Reach reach)
    {
        var cell = table.Cell(row, column);
        return cell.Length == 0 ? null : Remembered(cell, fact) ?? Read(cell, fact, table.Place(row, column), reach);
    }

    private Value? Read(string cell, Opplysning fact, InputPlace place, Reach reach)
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
        else if (result.Value is { } value and not Value.Text && _remembered.TryGetValue(fact, out var those) && those.Count < MostRemembered)
        {
            those[cell] = value;
        }

        return result.Value;
    }

    private Value? Remembered(string cell, Opplysning fact)
    {
        if (!_remembered.TryGetValue(fact, out var those))
        {
            _remembered.Add(fact, those = new(StringComparer.Ordinal));
        }

        return those.GetValueOrDefault(cell);
    }

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?E\+[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortenedNumber();
}

/// <summary>A fact that was given.</summary>
/// <param name="Value">The value.</param>
/// <param name="Table">The table it stands in.</param>
/// <param name="Row">The row.</param>
/// <param name="Column">The column.</param>
internal readonly record struct Fact(Value Value, BoundTable Table, Row Row, ColumnSpec Column)
{
    /// <summary>Where it stands.</summary>
    public InputPlace Place => Table.Place(Row, Column);

    /// <summary>What stands there.</summary>
    public string Read => Table.Cell(Row, Column);
}
