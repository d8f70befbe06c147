using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Shares a pot among all as if no group were guaranteed anything; then a group that got less gets just its part, and the others share the rest.</summary>
internal sealed class GuaranteedSharing
{
    private readonly List<Participant> _participants;
    private readonly SharingTerms _terms;
    private readonly Quotas _quotas;
    private readonly long _pot;
    private readonly Brøk?[] _without;
    private readonly Brøk[] _sums;

    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="terms">On what terms they share.</param>
    /// <param name="quotas">The groups.</param>
    /// <param name="pot">What there is, in øre.</param>
    public GuaranteedSharing(List<Participant> participants, SharingTerms terms, Quotas quotas, long pot)
    {
        _participants = participants;
        _terms = terms;
        _quotas = quotas;
        _pot = pot;
        _without = new Brøk?[quotas.Count];
        _sums = new Brøk[quotas.Count];
    }

    public Deling Solve() => _terms.InParts(_pot, Parts());

    public (Deling Deling, List<string> Lines, List<Award> Awards) Apply()
    {
        var parts = Parts();
        var solved = _terms.InParts(_pot, parts);
        var lines = new List<string>(_quotas.Opening());
        var awards = new List<Award>(_participants.Count);
        var next = 0;
        for (var group = 0; group < _quotas.Count; group++)
        {
            var who = $"Søknader der {_quotas.ConditionOf(group)}, er garantert {_quotas.Shown(group)}";
            if (_without[group] is not { } had)
            {
                lines.Add(_quotas.MembersOf(group).Length == 0
                    ? $"Ingen søknader er slik at {_quotas.ConditionOf(group)}, så garantien på {_quotas.Shown(group)} betyr ingenting."
                    : $"{who}. De får {Visning.Kroner(_sums[group] / 100)} uten garantien, og den endrer ingenting.");
                continue;
            }

            var story = Story(parts, next++, solved);
            lines.Add($"{who}. Uten garantien ville de fått {Visning.Kroner(had / 100)}.");
            lines.AddRange(story.LinesOfAll());
            story.Awards().ForEach(a => awards.Add(new Award(a.Participant, a.Tildelt, a.Slag, $"{who}. {a.Setning}", a.Gruppe)));
        }

        var others = Story(parts, next, solved);
        var hasOthers = parts[next].Members.Length > 0;
        lines.AddRange(next == 0 ? others.LinesOfAll() : hasOthers ? ["De andre søknadene deler det som er igjen.", .. others.LinesOfAll()] : []);
        awards.AddRange(others.Awards());
        return (solved, lines, awards);
    }

    private GroupStory Story(List<(int[] Members, long Pot)> parts, int part, Deling solved) =>
        new(_participants, parts[part].Members, null, solved, solved.Grupper[part], _terms);

    /// <summary>The groups that get just their part, in order, and at last the others with what is left.</summary>
    private List<(int[] Members, long Pot)> Parts()
    {
        var open = new List<int>();
        for (var i = 0; i < _participants.Count; i++)
        {
            open.Add(i);
        }

        // What is taken from the others can bring another group below its part, so they are looked at again.
        var left = _pot;
        while (TakeOut(open, left) is { } taken)
        {
            left -= taken;
            open.RemoveAll(place => _quotas.GroupOf(place) is var group && group >= 0 && _without[group] is not null);
        }

        var parts = new List<(int[] Members, long Pot)>();
        for (var group = 0; group < _quotas.Count; group++)
        {
            if (_without[group] is not null)
            {
                parts.Add((_quotas.MembersOf(group), PartOf(group)));
            }
        }

        parts.Add((open.ToArray(), left));
        return parts;
    }

    /// <summary>Finds the groups that get less than their part; says what they take together, or null where there are none.</summary>
    private long? TakeOut(List<int> open, long left)
    {
        var solved = _terms.Part(left, open.ToArray());
        Array.Clear(_sums, 0, _sums.Length);
        for (var i = 0; i < open.Count; i++)
        {
            if (_quotas.GroupOf(open[i]) is >= 0 and var group)
            {
                _sums[group] += solved.Tildelt(i);
            }
        }

        long? taken = null;
        for (var group = 0; group < _quotas.Count; group++)
        {
            if (_without[group] is null && _sums[group] < PartOf(group))
            {
                _without[group] = _sums[group];
                taken = (taken ?? 0) + PartOf(group);
            }
        }

        return taken;
    }

    /// <summary>What a group is sure of, or all that its applications can get where that is less; in øre.</summary>
    private long PartOf(int group)
    {
        Brøk most = 0;
        foreach (var place in _quotas.MembersOf(group))
        {
            most += _terms.MostOf(place);
        }

        return most < _quotas.AmountOf(group) ? (long)most.Teller : _quotas.AmountOf(group);
    }
}
