using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>A column that a table may or must have.</summary>
/// <param name="Name">The name that messages use.</param>
/// <param name="Forms">All names it may go under.</param>
/// <param name="Required">Whether the table cannot be used without it.</param>
/// <param name="Holds">What it holds, as words that follow «ventet».</param>
/// <param name="Fact">The fact it gives, or null.</param>
internal sealed record ColumnSpec(string Name, IReadOnlyList<string> Forms, bool Required, Message Holds, Opplysning? Fact = null)
{
    /// <summary>How to add the column where it is missing; null where the usual words will do.</summary>
    public Message? HowToAdd { get; init; }

    /// <summary>A column that gives a fact.</summary>
    public static ColumnSpec Of(Opplysning fact, bool required, params IEnumerable<string> otherForms) => new(
        fact.Navn,
        [.. fact.Former, .. otherForms],
        required,
        new Message($"opplysningen «{fact.Navn}» ({fact.Type.Navn})", $"the fact «{fact.Navn}» ({fact.Type.Navn})"),
        fact);

    /// <summary>A column that says which one of something a row is or belongs to.</summary>
    public static ColumnSpec Id(Begrep begrep, bool required) => new(
        begrep.Navn,
        begrep.Former,
        required,
        new Message($"et nummer eller annet kjennetegn for {begrep.Navn}", $"a number or other mark of {begrep.Navn}"));
}

/// <summary>A table whose columns are known.</summary>
/// <param name="table">The table.</param>
/// <param name="columns">Where the columns stand, each of those that were asked for.</param>
internal sealed class BoundTable(Table table, IReadOnlyDictionary<ColumnSpec, int> columns)
{
    private readonly (ColumnSpec Column, Opplysning Fact)[] _facts = [.. from column in columns.Keys where column.Fact is not null select (column, column.Fact)];
    private readonly Lazy<HashSet<string>> _brokenCells = new(() => [.. table.Broken.SelectMany(row => row.Cells).Select(cell => Composed(cell.Trim()))]);

    /// <summary>The file.</summary>
    public string File => table.File;

    /// <summary>The rows that can be used.</summary>
    public IReadOnlyList<Row> Rows => table.Rows;

    /// <summary>Columns of facts that the table has.</summary>
    public IEnumerable<ColumnSpec> FactColumns => _facts.Select(f => f.Column);

    /// <summary>The same with what they give.</summary>
    public ReadOnlySpan<(ColumnSpec Column, Opplysning Fact)> Facts => _facts;

    /// <summary>Whether the table has the column.</summary>
    public bool Has(ColumnSpec column) => columns.ContainsKey(column);

    /// <summary>The cell without blanks around it; empty where the table does not have the column.</summary>
    public string Cell(Row row, ColumnSpec column) => columns.TryGetValue(column, out var index) ? Composed(row.Cells[index].Trim()) : "";

    /// <summary>The place of a cell. The column has the name it has in the file.</summary>
    public InputPlace Place(Row row, ColumnSpec column) =>
        new(table.File, row.Line, columns.TryGetValue(column, out var index) ? table.Header[index].Trim() : column.Name);

    /// <summary>Whether a row that could not be used may be the one with this id.</summary>
    public bool MayBeBroken(string id) => _brokenCells.Value.Contains(id);

    /// <summary>The ids of the rows that could not be used, as far as they can be seen.</summary>
    public IEnumerable<string> BrokenIds(ColumnSpec column) => columns.TryGetValue(column, out var index)
        ? table.Broken.Where(row => row.Cells.Count > index).Select(row => Composed(row.Cells[index].Trim())).Where(id => id.Length > 0)
        : [];

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Some code points are no characters and have no composed form; such a text equals only itself.
            return text;
        }
    }
}
