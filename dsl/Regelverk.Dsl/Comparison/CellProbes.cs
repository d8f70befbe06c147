using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Applicants in a cell. One may not stand for all: amounts are rounded, and some borders lie where two facts meet and not at a value of either.</summary>
internal sealed class CellProbes
{
    /// <summary>Applicants that are tried in a cell, where there are not too many cells.</summary>
    public const int Most = 6;

    private const int MostInAll = 12_000;

    private readonly CellSpace _space;
    private readonly JointApplicant _applicant;
    private readonly IReadOnlyList<Value>[][] _values;
    private readonly int _perCell;
    private readonly (int One, int Other)[] _pairs;

    public CellProbes(CellSpace space, JointApplicant applicant)
    {
        _space = space;
        _applicant = applicant;
        _values = [.. space.Facts.Select(f => f.Segments.Select(f.Inside).ToArray())];
        var numbers = Enumerable.Range(0, space.Facts.Count).Where(i => space.Facts[i].Segments.Any(s => s.Low is not null || s.High is not null)).ToArray();
        _pairs = [.. numbers.SelectMany((one, n) => numbers.Skip(n + 1).Where(other => space.Facts[one].Type.Slag == space.Facts[other].Type.Slag).Select(other => (one, other)))];
        _perCell = (int)Math.Max(1, Math.Min(Most, MostInAll / space.Size));
    }

    /// <summary>How many there are in a cell: each by its own choice of values, and last one where facts that can be alike are, since a rule may hold them against each other.</summary>
    public int CountIn(int[] places) => Own(places) + (_pairs.Length > 0 ? 1 : 0);

    /// <summary>One of them; the first has the values of the segments themselves.</summary>
    public JointApplicant At(int[] places, int probe) => _applicant.With(_space.Facts, IsEachByItself(places, probe)
        ? [.. places.Select((place, i) => _values[i][place] is var values && probe == 0 ? values[0] : values[probe * ((2 * i) + 1) % values.Count])]
        : Alike(places));

    /// <summary>Whether the value of each fact hangs on the place of that fact alone.</summary>
    public bool IsEachByItself(int[] places, int probe) => probe < Own(places);

    private int Own(int[] places) => places.Where((place, i) => _values[i][place].Count > 1).Any() ? _perCell : 1;

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
