using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>The priority groups of a step, numbered in the order they are paid.</summary>
internal sealed class PriorityGroups
{
    private readonly Steg.Prioritetsgrupper _step;
    private readonly List<Participant> _participants;
    private readonly int _firstKey;

    /// <param name="step">The step.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="firstKey">The place of the step's first key.</param>
    public PriorityGroups(Steg.Prioritetsgrupper step, List<Participant> participants, int firstKey)
    {
        _step = step;
        _participants = participants;
        _firstKey = firstKey;
        var values = new SortedSet<Brøk>();
        for (var i = 0; i < participants.Count; i++)
        {
            values.Add(KeyOf(i).Verdi);
        }

        var ranks = new Dictionary<Brøk, int>();
        foreach (var value in values)
        {
            ranks.Add(value, step.HøyestFørst ? values.Count - 1 - ranks.Count : ranks.Count);
        }

        Ranks = new int[participants.Count];
        for (var i = 0; i < Ranks.Length; i++)
        {
            Ranks[i] = ranks[KeyOf(i).Verdi];
        }
    }

    /// <summary>The group of each application; the lowest is paid first.</summary>
    public int[] Ranks { get; }

    /// <summary>What the group gets that the pot does not reach.</summary>
    public Grensegruppe Border => _step.Grensegruppe;

    /// <summary>What makes the group of an application, and its value.</summary>
    public Navngitt NameOf(int place) => new(_step.Nøkkel, KeyOf(place).Vist);

    /// <summary>Some of the applications in their groups, the first group first; in each by id.</summary>
    /// <param name="members">Their places, by id.</param>
    public IReadOnlyCollection<List<int>> In(int[] members)
    {
        var groups = new SortedDictionary<int, List<int>>();
        foreach (var place in members)
        {
            if (!groups.TryGetValue(Ranks[place], out var those))
            {
                groups.Add(Ranks[place], those = []);
            }

            those.Add(place);
        }

        return groups.Values;
    }

    private Nøkkelverdi KeyOf(int place) => _participants[place].Key(_firstKey);
}
