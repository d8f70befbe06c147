using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Analysis;

/// <summary>An applicant in the making: some variables have a value, the others may still have any.</summary>
internal sealed class Situation(int variables, bool isCoarse = false)
{
    /// <summary>The value of a variable that has none yet.</summary>
    public const int Open = -1;

    private readonly int[] _places = Enumerable.Repeat(Open, variables).ToArray();

    /// <summary>Whether names that rules define are left whole, each a variable of its own: what cannot be so, cannot be at all.</summary>
    public bool IsCoarse => isCoarse;

    /// <summary>Changes with every value that is given or taken back, so that an answer can be remembered until then.</summary>
    public long Stamp { get; private set; }

    /// <summary>How many questions have been asked of it, by which the work is held within bounds.</summary>
    public long Questions { get; set; }

    /// <summary>For each variable the index of its value, or <see cref="Open"/>.</summary>
    public IReadOnlyList<int> Places => _places;

    /// <summary>The index of a variable's value, or <see cref="Open"/>.</summary>
    public int this[int variable]
    {
        get => _places[variable];
        set
        {
            _places[variable] = value;
            Stamp++;
        }
    }
}
