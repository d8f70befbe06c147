using System;
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
        Ranks = new int[participants.Count];
        for (var key = 0; key <= step.Deretter.Count; key++)
        {
            var place = firstKey + key;
            var isHighestFirst = key == 0 ? step.HøyestFørst : step.Deretter[key - 1].HøyestFørst;
            var within = Numbered(participants.ConvertAll(p => p.Key(place).Verdi), isHighestFirst, out var count);
            var codes = new List<long>(within.Length);
            for (var i = 0; i < within.Length; i++)
            {
                codes.Add(((long)Ranks[i] * count) + within[i]);
            }

            Ranks = Numbered(codes, false, out _);
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
            values.Add(_participants[place].Key(_firstKey + key).Vist);
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

    /// <summary>Numbers values in order from 0, the same number for the same value. There are few of them among many applications, so only those that differ are sorted.</summary>
    private static int[] Numbered<T>(List<T> values, bool isHighestFirst, out int count)
        where T : IComparable<T>, IEquatable<T>
    {
        var different = new List<T>(new HashSet<T>(values));
        different.Sort();
        if (isHighestFirst)
        {
            different.Reverse();
        }

        var numbers = new Dictionary<T, int>(different.Count);
        foreach (var value in different)
        {
            numbers.Add(value, numbers.Count);
        }

        count = different.Count;
        return values.ConvertAll(value => numbers[value]).ToArray();
    }
}
