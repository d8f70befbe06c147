using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Finds the one λ with which some parties together get a pot, by walking along the levels where somebody's line bends.</summary>
internal static class LevelSearch
{
    /// <summary>The lowest λ, not below the first bend, at which the parties get the pot.</summary>
    /// <param name="parties">Who shares.</param>
    /// <param name="pot">At least what they get before the first bend, and less than what they get after the last.</param>
    public static Rational Find(IReadOnlyList<StakeParty> parties, Rational pot)
    {
        var bends = parties.SelectMany(p => p.Breaks).Distinct().OrderBy(b => b).ToList();
        int low = 0, high = bends.Count - 1;
        while (low < high)
        {
            // What they get never falls as λ rises, so the bend can be sought by halving.
            var middle = (low + high) / 2;
            if (SumAt(parties, bends[middle]) < pot)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == 0)
        {
            // Where every line is flat they all give what they give, whatever λ is.
            return bends.Count == 0 ? Rational.Zero : bends[0];
        }

        // Between two bends the sum is a straight line.
        var (from, to) = (bends[low - 1], bends[low]);
        var (before, after) = (SumAt(parties, from), SumAt(parties, to));
        return from + ((pot - before) * (to - from) / (after - before));
    }

    private static Rational SumAt(IReadOnlyList<StakeParty> parties, Rational level) => parties.Aggregate(Rational.Zero, (sum, p) => sum + p.At(level));
}
