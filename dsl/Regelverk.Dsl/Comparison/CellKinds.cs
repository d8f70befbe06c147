using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Comparison;

/// <summary>What becomes of the applicants in each cell, found by trying some of them.</summary>
internal sealed class CellKinds
{
    private readonly CellSpace _space;
    private readonly HashSet<Søkerendring?>[] _kinds;
    private readonly Dictionary<(int Cell, Søkerendring Kind), JointApplicant> _witnesses = [];

    /// <summary>Tries all cells.</summary>
    /// <param name="space">The cells.</param>
    /// <param name="probes">The applicants in each.</param>
    /// <param name="kindOf">What becomes of one; null for nothing, and for what has nothing to do with the change.</param>
    public CellKinds(CellSpace space, CellProbes probes, Func<int[], int, Søkerendring?> kindOf)
    {
        _space = space;
        _kinds = new HashSet<Søkerendring?>[space.Size];
        for (var cell = 0; cell < _kinds.Length; cell++)
        {
            var places = space.Places(cell);
            _kinds[cell] = [];
            for (var probe = 0; probe < probes.CountIn(places); probe++)
            {
                var found = kindOf(places, probe);
                if (_kinds[cell].Add(found) && found is { } kind)
                {
                    _witnesses.Add((cell, kind), probes.At(places, probe));
                }
            }
        }
    }

    /// <summary>The groups of each kind: those that all get it first, then those where some do.</summary>
    public IEnumerable<(Søkerendring Kind, bool IsAll, Region Region)> Groups() =>
        from kind in _kinds.SelectMany(k => k).OfType<Søkerendring>().Distinct().OrderBy(k => k)
        from box in _space.Boxes([.. _kinds.Select(found => !found.Contains(kind) ? 0 : IsAll(found, kind) ? 1 : 2)])
        orderby kind, box.Kind
        select (kind, box.Kind == 1, box.Region);

    /// <summary>One in the region that really gets it, as like another applicant as can be.</summary>
    public JointApplicant Witness(Region region, Søkerendring kind, JointApplicant like) =>
        _witnesses[(_space.CellOf([.. region.Facts.Select((f, i) => f.PlaceOf(like[f]) is var place && region.Allowed[i][place] ? place : Array.IndexOf(region.Allowed[i], true))]), kind)];

    /// <summary>Rounding may give the same amount here and there in both years; that makes nobody an exception.</summary>
    private static bool IsAll(HashSet<Søkerendring?> found, Søkerendring kind) =>
        found.All(k => k == kind || (k is null && kind is Søkerendring.FårMer or Søkerendring.FårMindre));
}
