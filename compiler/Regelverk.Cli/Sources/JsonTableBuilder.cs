using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Sources;

/// <summary>Gathers entries that each name their own cells into one table; a cell that an entry does not name is empty.</summary>
internal sealed class JsonTableBuilder(string file)
{
    private readonly List<string> _header = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<(int Line, IReadOnlyList<(string Name, string Cell)> Cells, IReadOnlySet<Begrep> Missing)> _entries = [];

    /// <summary>Whether nothing is gathered.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Makes sure that the table has these columns.</summary>
    public void Declare(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (_indexes.TryAdd(Folding.Fold(name), _header.Count))
            {
                _header.Add(name);
            }
        }
    }

    /// <summary>Adds an entry.</summary>
    public void Add(int line, IReadOnlyList<(string Name, string Cell)> cells, IReadOnlySet<Begrep> missing)
    {
        Declare(cells.Select(c => c.Name));
        _entries.Add((line, cells, missing));
    }

    /// <summary>The table.</summary>
    public Table Build() => new(file, 1, _header, [.. _entries.Select(e => new Row(e.Line, CellsOf(e.Cells)) { ListsNotGiven = e.Missing })]);

    private string[] CellsOf(IReadOnlyList<(string Name, string Cell)> named)
    {
        var cells = Enumerable.Repeat("", _header.Count).ToArray();
        foreach (var (name, cell) in named)
        {
            cells[_indexes[Folding.Fold(name)]] = cell;
        }

        return cells;
    }
}
