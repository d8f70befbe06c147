using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Cells;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Reads what a row of an example of the division gives of the listed parts: «40; 25; 100» in a column with the name of a fact of theirs.</summary>
internal sealed class PartCells(BindingContext context)
{
    private static readonly IReadOnlyDictionary<Begrep, IReadOnlyList<Elementdata>> NoLists = new Dictionary<Begrep, IReadOnlyList<Elementdata>>();

    /// <summary>The columns that are about listed parts, with the fact that each gives.</summary>
    public IReadOnlyList<(int Column, Opplysning Fact)> ColumnsIn(IReadOnlyList<CellSyntax> head) =>
        [.. head.SelectMany((cell, i) => FactOfPart(cell) is { } fact ? new[] { (i, fact) } : [])];

    /// <summary>Whether a column is about the parts themselves.</summary>
    public bool IsParts(CellSyntax head) => context.Symbols.ConceptOf(context.Tree.Declarations.Table.Find(head.Text)) is { Rolle: Begrepsrolle.Element };

    /// <summary>The parts that a row gives, numbered from 1.</summary>
    public IReadOnlyDictionary<Begrep, IReadOnlyList<Elementdata>> Read(IReadOnlyList<CellSyntax> row, IReadOnlyList<(int Column, Opplysning Fact)> columns)
    {
        if (columns.Count == 0)
        {
            return NoLists;
        }

        var lists = new Dictionary<Begrep, IReadOnlyList<Elementdata>>();
        foreach (var group in columns.GroupBy(c => c.Fact.Begrep))
        {
            var given = group.Select(c => (c.Fact, Values: ValuesOf(row[c.Column], c.Fact))).ToList();
            var count = given.Max(g => g.Values.Count);
            lists[group.Key] = [.. Enumerable.Range(0, count).Select(i => Part(i, given))];
        }

        return lists;
    }

    /// <summary>Amounts of the parts, «16; 16; 16»; null where they could not be read.</summary>
    public IReadOnlyList<Rational>? Amounts(CellSyntax cell)
    {
        var amounts = new List<Rational>();
        foreach (var text in Pieces(cell))
        {
            var read = CellReader.Read(text, Types.Kroner);
            if (read.Value is Value.Number number)
            {
                amounts.Add(number.Amount);
            }
            else
            {
                Report(cell, BuiltIns.Tildelt, text, read, isGiven: false);
                return null;
            }
        }

        return amounts;
    }

    private static Elementdata Part(int place, IReadOnlyList<(Opplysning Fact, IReadOnlyList<Value> Values)> given) => new(
        Folding.Digits(place + 1),
        given.Where(g => place < g.Values.Count).ToDictionary(g => g.Fact, g => g.Values[place]),
        NoLists,
        new Dictionary<Opplysning, Skjønnsgrunn>(),
        new Dictionary<Definisjon, Value>());

    private IReadOnlyList<Value> ValuesOf(CellSyntax cell, Opplysning fact)
    {
        var values = new List<Value>();
        foreach (var text in Pieces(cell))
        {
            var read = CellReader.Read(text, fact);
            if (read.Value is { } value)
            {
                values.Add(value);
            }
            else
            {
                Report(cell, fact.Navn, text, read, isGiven: true);
            }
        }

        return values;
    }

    private void Report(CellSyntax cell, string name, string text, CellResult read, bool isGiven)
    {
        if (read.Expected is { } expected)
        {
            context.Report(ExampleBindingDiagnostics.BadValue(cell.Span, name, text, expected, read.Advice, isGiven));
        }
    }

    private static IEnumerable<string> Pieces(CellSyntax cell) => cell.Text.Split(';').Select(p => p.Trim()).Where(p => p.Length > 0);

    private Opplysning? FactOfPart(CellSyntax head) => context.Tree.Declarations.Table.Find(head.Text)
        .Select(f => context.Symbols.Fact(f.Name))
        .FirstOrDefault(f => f is { ErSkjønn: false, Begrep: { Rolle: Begrepsrolle.Element, Utenfor.Rolle: not Begrepsrolle.Element } });
}
