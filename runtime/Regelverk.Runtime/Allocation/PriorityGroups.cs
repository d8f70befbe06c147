using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;

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
        var order = new int[participants.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, Compare);
        Ranks = new int[order.Length];
        for (int i = 1, rank = 0; i < order.Length; i++)
        {
            rank += Compare(order[i - 1], order[i]) == 0 ? 0 : 1;
            Ranks[order[i]] = rank;
        }
    }

    /// <summary>The group of each application; the lowest is paid first.</summary>
    public int[] Ranks { get; }

    /// <summary>What the group gets that the pot does not reach.</summary>
    public Grensegruppe Border => _step.Grensegruppe;

    /// <summary>What makes the group of an application, and its value.</summary>
    public Navngitt NameOf(int place)
    {
        var values = new List<string>();
        for (var key = 0; key < _step.Navn.Count; key++)
        {
            values.Add(KeyOf(place, key).Vist);
        }

        return new Navngitt(Ordlyd.Liste(_step.Navn), Ordlyd.Liste(values));
    }

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

    /// <summary>Which of two comes first.</summary>
    private int Compare(int a, int b)
    {
        for (var key = 0; key <= _step.Deretter.Count; key++)
        {
            var order = KeyOf(a, key).Verdi.CompareTo(KeyOf(b, key).Verdi);
            if (order != 0)
            {
                return (key == 0 ? _step.HøyestFørst : _step.Deretter[key - 1].HøyestFørst) ? -order : order;
            }
        }

        return 0;
    }

    private Nøkkelverdi KeyOf(int place, int key) => _participants[place].Key(_firstKey + key);
}
