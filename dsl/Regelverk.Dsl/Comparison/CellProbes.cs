using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Applicants in a cell. One may not stand for all: amounts are rounded, and some borders lie where two facts meet and not at a value of either.</summary>
internal sealed class CellProbes
{
    /// <summary>The combinations of lowest and highest that are tried.</summary>
    private const int Corners = 8;

    /// <summary>For each fact the bits of the number of a combination that say whether it is low or high there: any three of the first four facts, and any two of all, are so in every way.</summary>
    private static readonly int[] Bits = [0b001, 0b010, 0b100, 0b111, 0b011, 0b101, 0b110];

    /// <summary>Applicants that can be tried in a cell: the ordinary one, one between lowest and highest, the corners, and another one between.</summary>
    private const int Most = 1 + 1 + Corners + 1;

    private const int AlikeNumber = Most;

    private const int MostInAll = 12_000;

    private readonly CellSpace _space;
    private readonly JointApplicant _applicant;
    private readonly IReadOnlyList<Value>[][] _values;
    private readonly Value[][][] _tried;
    private readonly int _perCell;
    private readonly (int One, int Other)[] _pairs;

    public CellProbes(CellSpace space, JointApplicant applicant)
    {
        _space = space;
        _applicant = applicant;
        _perCell = (int)Math.Max(1, Math.Min(Most, MostInAll / space.Size));
        _values = [.. space.Facts.Select(f => f.Segments.Select(f.Inside).ToArray())];
        var several = _values.Where(ofFact => ofFact.Any(values => values.Count > 1)).ToList();
        _tried = [.. _values.Select(ofFact => ofFact.Select(values => Tried(values, several.IndexOf(ofFact))).ToArray())];
        var numbers = Enumerable.Range(0, space.Facts.Count).Where(i => space.Facts[i].IsOrdered).ToArray();
        _pairs = [.. numbers.SelectMany((one, n) => numbers.Skip(n + 1).Where(other => space.Facts[one].Type.Slag == space.Facts[other].Type.Slag).Select(other => (one, other)))];
    }

    /// <summary>The numbers of those that are tried in every cell: fewer, the more cells there are. Last one where facts that can be alike are, since a rule may hold them against each other.</summary>
    public IEnumerable<int> First(int[] places) => Enumerable.Range(0, HasSeveral(places) ? _perCell : 1).Concat(_pairs.Length > 0 ? [AlikeNumber] : []);

    /// <summary>The numbers of the others.</summary>
    public IEnumerable<int> Rest(int[] places) => HasSeveral(places) ? Enumerable.Range(_perCell, Most - _perCell) : [];

    /// <summary>One of them; the first has the values of the segments themselves.</summary>
    public JointApplicant At(int[] places, int number) => _applicant.With(_space.Facts, IsEachByItself(number) ? [.. places.Select((place, i) => _tried[i][place][number])] : Alike(places));

    /// <summary>Whether the value of each fact hangs on the place of that fact alone.</summary>
    public static bool IsEachByItself(int number) => number != AlikeNumber;

    private bool HasSeveral(int[] places) => places.Where((place, i) => _values[i][place].Count > 1).Any();

    /// <summary>The values that a fact has in each of the applicants of a cell.</summary>
    /// <param name="values">The values that are tried of it there.</param>
    /// <param name="number">Its number among the facts of which several values are tried.</param>
    private static Value[] Tried(IReadOnlyList<Value> values, int number)
    {
        if (values.Count == 1)
        {
            return [.. Enumerable.Repeat(values[0], Most)];
        }

        var inOrder = values.OrderBy(At).ToArray();
        var (own, lowest, highest) = (values[0], inOrder[0], inOrder[inOrder.Length - 1]);
        var inner = values.Where(v => v != own && v != lowest && v != highest).DefaultIfEmpty(own).ToArray();
        var corners = Enumerable.Range(0, Corners).Select(row => IsOdd(row & Bits[number % Bits.Length]) ? highest : lowest);
        return [.. corners.Prepend(inner[number % inner.Length]).Prepend(own).Append(inner[(number + 1) % inner.Length])];
    }

    private static Rational At(Value value) => value switch
    {
        Value.Number number => number.Amount,
        Value.Time time => new Rational(time.Moment.Tidligst, 1),
        _ => Rational.Zero,
    };

    /// <summary>Whether an odd number of three bits are set.</summary>
    private static bool IsOdd(int bits) => (((bits >> 2) ^ (bits >> 1) ^ bits) & 1) == 1;

    private Value[] Alike(int[] places)
    {
        var values = places.Select((place, i) => _values[i][place][0]).ToArray();
        foreach (var (one, other) in _pairs)
        {
            var (facts, segments) = (_space.Facts, new[] { one, other }.Select(i => _space.Facts[i].Segments[places[i]]).ToArray());
            if (_values[one][places[one]].FirstOrDefault(v => segments[1].Holds(v, facts[other].Type)) is { } common)
            {
                (values[one], values[other]) = (common, common);
            }
            else if (_values[other][places[other]].FirstOrDefault(v => segments[0].Holds(v, facts[one].Type)) is { } shared)
            {
                (values[one], values[other]) = (shared, shared);
            }
        }

        return values;
    }
}
