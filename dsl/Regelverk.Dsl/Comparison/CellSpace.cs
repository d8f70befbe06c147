using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Comparison;

/// <summary>All combinations of the segments of some facts, and what kind of difference each shows.</summary>
internal sealed class CellSpace
{
    private readonly int[] _counts;
    private readonly bool[] _isOrdered;

    public CellSpace(IReadOnlyList<JointFact> facts)
    {
        Facts = facts;
        _counts = facts.Select(f => f.Segments.Count).ToArray();
        _isOrdered = facts.Select(f => f.IsOrdered).ToArray();
        Size = Volume(facts);
    }

    public IReadOnlyList<JointFact> Facts { get; }

    public long Size { get; }

    /// <summary>How many combinations there are; so many that nobody counts them are one more than can be counted.</summary>
    public static long Volume(IEnumerable<JointFact> facts) => facts.Aggregate(1L, (size, f) => size > int.MaxValue ? size : size * f.Segments.Count);

    /// <summary>The combination with a number.</summary>
    public int[] Places(int cell)
    {
        var places = new int[_counts.Length];
        for (var i = _counts.Length - 1; i >= 0; i--)
        {
            places[i] = cell % _counts[i];
            cell /= _counts[i];
        }

        return places;
    }

    /// <summary>The number of a combination.</summary>
    public int CellOf(int[] places) => places.Select((place, i) => (place, count: _counts[i])).Aggregate(0, (cell, p) => (cell * p.count) + p.place);

    /// <summary>The combinations that differ from one in a single fact whose values have an order, and there by one step.</summary>
    public IEnumerable<int> Beside(int cell)
    {
        var step = 1;
        for (var i = _counts.Length - 1; i >= 0; i--)
        {
            var place = cell / step % _counts[i];
            if (_isOrdered[i] && place > 0)
            {
                yield return cell - step;
            }

            if (_isOrdered[i] && place < _counts[i] - 1)
            {
                yield return cell + step;
            }

            step *= _counts[i];
        }
    }

    /// <summary>Boxes that together are all the cells of each kind but 0, each as large as it can be made; the largest first, and none that the others make needless.</summary>
    public IReadOnlyList<(int Kind, Region Region)> Boxes(int[] kinds)
    {
        var seen = new bool[kinds.Length];
        var boxes = new List<(int Kind, bool[][] Allowed, int[] Cells)>();
        for (var cell = 0; cell < kinds.Length; cell++)
        {
            if (kinds[cell] != 0 && !seen[cell])
            {
                var allowed = Grow(Places(cell), kinds[cell], kinds);
                boxes.Add((kinds[cell], allowed, Cells(allowed).ToArray()));
                Mark(seen, boxes[boxes.Count - 1].Cells);
            }
        }

        var covered = new bool[kinds.Length];
        var kept = new List<(int Kind, Region Region)>();
        foreach (var box in boxes.OrderByDescending(b => b.Cells.Length).Where(b => b.Cells.Any(c => !covered[c])))
        {
            Mark(covered, box.Cells);
            kept.Add((box.Kind, new Region(Facts, box.Allowed)));
        }

        return kept;
    }

    private static void Mark(bool[] marks, int[] cells)
    {
        foreach (var cell in cells)
        {
            marks[cell] = true;
        }
    }

    private bool[][] Grow(int[] places, int kind, int[] kinds)
    {
        var allowed = places.Select((p, i) => Enumerable.Range(0, _counts[i]).Select(v => v == p).ToArray()).ToArray();

        // What can be said of every value of a fact is said first: then nothing need be said of the fact at all.
        foreach (var i in Enumerable.Range(0, _counts.Length).Where(i => All(allowed, i, Enumerable.Range(0, _counts[i]), kind, kinds)))
        {
            Allow(allowed, i, Enumerable.Range(0, _counts[i]), kind, kinds);
        }

        for (var i = 0; i < _counts.Length; i++)
        {
            Allow(allowed, i, Enumerable.Range(0, _counts[i]).Where(v => v > places[i]), kind, kinds);
            Allow(allowed, i, Enumerable.Range(0, _counts[i]).Where(v => v < places[i]).Reverse(), kind, kinds);
        }

        return allowed;
    }

    private bool All(bool[][] allowed, int fact, IEnumerable<int> values, int kind, int[] kinds) => values.All(v => Fits(allowed, fact, v, kind, kinds));

    private void Allow(bool[][] allowed, int fact, IEnumerable<int> values, int kind, int[] kinds)
    {
        foreach (var value in values.Where(v => !allowed[fact][v]))
        {
            allowed[fact][value] = Fits(allowed, fact, value, kind, kinds);
        }
    }

    private bool Fits(bool[][] allowed, int fact, int value, int kind, int[] kinds)
    {
        var slice = allowed.Select((a, i) => i == fact ? Enumerable.Range(0, a.Length).Select(v => v == value).ToArray() : a).ToArray();
        return Cells(slice).All(cell => kinds[cell] == kind);
    }

    private IEnumerable<int> Cells(bool[][] allowed)
    {
        IEnumerable<int> cells = [0];
        for (var i = 0; i < _counts.Length; i++)
        {
            var count = _counts[i];
            var values = Enumerable.Range(0, count).Where(v => allowed[i][v]).ToArray();
            cells = cells.SelectMany(cell => values, (cell, v) => (cell * count) + v);
        }

        return cells;
    }
}
