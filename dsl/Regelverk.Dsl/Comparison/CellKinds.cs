using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Comparison;

/// <summary>What becomes of the applicants in each cell, found by trying some of them.</summary>
internal sealed class CellKinds
{
    private readonly CellSpace _space;
    private readonly HashSet<CellAnswer>[] _answers;
    private readonly Dictionary<(int Cell, Søkerendring Kind), JointApplicant> _witnesses = [];

    /// <summary>Tries all cells, and more in those where the answer may be about to change.</summary>
    /// <param name="space">The cells.</param>
    /// <param name="probes">The applicants in each.</param>
    /// <param name="answerOf">What becomes of one.</param>
    public CellKinds(CellSpace space, CellProbes probes, Func<int[], int, CellAnswer> answerOf)
    {
        _space = space;
        _answers = [.. Enumerable.Range(0, (int)space.Size).Select(_ => new HashSet<CellAnswer>())];
        TryAll(Enumerable.Range(0, _answers.Length), probes.First);

        // A new answer in one may put those beside it at a border too.
        var left = new HashSet<int>(Enumerable.Range(0, _answers.Length));
        while (left.Where(IsAtBorder).ToArray() is { Length: > 0 } atBorder)
        {
            TryAll(atBorder, probes.Rest);
            left.ExceptWith(atBorder);
        }

        void TryAll(IEnumerable<int> cells, Func<int[], IEnumerable<int>> numbers)
        {
            foreach (var cell in cells)
            {
                var places = space.Places(cell);
                foreach (var number in numbers(places))
                {
                    var found = answerOf(places, number);
                    if (_answers[cell].Add(found) && found.Kind is { } kind && !_witnesses.ContainsKey((cell, kind)))
                    {
                        _witnesses.Add((cell, kind), probes.At(places, number));
                    }
                }
            }
        }
    }

    /// <summary>Whether not all in a cell get the same answer, or some get another in a cell beside it.</summary>
    private bool IsAtBorder(int cell) => _answers[cell].Count > 1 || _space.Beside(cell).Any(other => !_answers[other].SetEquals(_answers[cell]));

    /// <summary>The groups of each kind: those that all get it first, then those where some do.</summary>
    public IEnumerable<(Søkerendring Kind, bool IsAll, Region Region)> Groups() =>
        from kind in _answers.SelectMany(found => found).Select(a => a.Kind).OfType<Søkerendring>().Distinct().OrderBy(k => k)
        from box in _space.Boxes([.. _answers.Select(found => !found.Any(a => a.Kind == kind) ? 0 : IsAll(found, kind) ? 1 : 2)])
        orderby kind, box.Kind
        select (kind, box.Kind == 1, box.Region);

    /// <summary>One in the region that really gets it, as like another applicant as can be.</summary>
    public JointApplicant Witness(Region region, Søkerendring kind, JointApplicant like) =>
        _witnesses[(_space.CellOf([.. region.Facts.Select((f, i) => f.PlaceOf(like[f]) is var place && region.Allowed[i][place] ? place : Array.IndexOf(region.Allowed[i], true))]), kind)];

    /// <summary>Rounding may give the same amount here and there in both years; that makes nobody an exception.</summary>
    private static bool IsAll(HashSet<CellAnswer> found, Søkerendring kind) => found.All(a => a.Kind == kind || (a.Kind is null && a.Unrounded == kind));
}
