using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Comparison;

/// <summary>What one side gives in each cell. Facts that the side does not know make no difference to it, so cells that differ only in those are decided once.</summary>
internal sealed class CellOutcomes(Side side, CellSpace space, CellProbes probes, int round, IReadOnlyList<JointFact> facts)
{
    private readonly bool[] _isKnown = space.Facts.Select(f => side.Editions.Any(e => e.OwnOf(f) is not null)).ToArray();
    private readonly Dictionary<long, Outcome> _decided = [];

    public Outcome In(int[] places, int probe)
    {
        if (!CellProbes.IsEachByItself(probe))
        {
            return side.Decide(probes.At(places, probe), round, facts);
        }

        var key = (long)probe;
        for (var i = 0; i < places.Length; i++)
        {
            key = (key * space.Facts[i].Segments.Count) + (_isKnown[i] ? places[i] : 0);
        }

        if (!_decided.TryGetValue(key, out var outcome))
        {
            outcome = side.Decide(probes.At(places, probe), round, facts);
            _decided.Add(key, outcome);
        }

        return outcome;
    }
}
