using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Shares a pot among all as if no group were guaranteed anything; then a group that got less gets just its part, shared in the same way inside it, and the others share the rest.</summary>
internal sealed class GuaranteedSharing
{
    private readonly List<Participant> _participants;
    private readonly SharingTerms _terms;
    private readonly Quotas _quotas;
    private readonly long _pot;

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
    }

    public Deling Solve() => _terms.InParts(_pot, PartsOf(All()));

    public (Deling Deling, List<string> Lines, List<Award> Awards) Apply()
    {
        var all = All();
        var parts = PartsOf(all);
        var solved = _terms.InParts(_pot, parts);
        var stories = new Queue<GroupStory>();
        for (var part = 0; part < parts.Count; part++)
        {
            stories.Enqueue(new GroupStory(_participants, parts[part].Members, null, solved, solved.Grupper[part], _terms));
        }

        var lines = new List<string>(_quotas.Opening());
        var awards = new List<Award>(_participants.Count);
        Tell(all, -1, "", stories, lines, awards);
        return (solved, lines, awards);
    }

    private GuaranteedLevel All()
    {
        var parts = new long[_quotas.Count];
        for (var group = 0; group < parts.Length; group++)
        {
            parts[group] = PartOf(group);
        }

        var everyone = new int[_participants.Count];
        for (var i = 0; i < everyone.Length; i++)
        {
            everyone[i] = i;
        }

        return new GuaranteedLevel(_terms, _quotas, parts, -1, everyone, _pot);
    }

    /// <summary>What happened to those who share at one level, after what happened to the groups inside that get just their part.</summary>
    private void Tell(GuaranteedLevel level, int whole, string before, Queue<GroupStory> stories, List<string> lines, List<Award> awards)
    {
        var isAnyLifted = false;
        foreach (var group in level.Told())
        {
            var who = $"Søknader der {_quotas.ConditionOf(group)}, er garantert {_quotas.Shown(group)}";
            if (level.WithoutOf(group) is not { } had)
            {
                lines.Add(_quotas.MembersOf(group).Length == 0
                    ? $"Ingen søknader er slik at {_quotas.ConditionOf(group)}, så garantien på {_quotas.Shown(group)} betyr ingenting."
                    : $"{who}. De får {Visning.Kroner(level.Lifted(group) / 100)} uten garantien, og den endrer ingenting.");
                continue;
            }

            isAnyLifted = true;
            lines.Add($"{who}. Uten garantien ville de fått {Visning.Kroner(had / 100)}.");
            Tell(level.Inside(group), group, $"{before}{who}. ", stories, lines, awards);
        }

        var others = stories.Dequeue();
        if (isAnyLifted && level.Open.Length > 0)
        {
            lines.Add($"De andre søknadene {(whole < 0 ? "" : $"der {_quotas.ConditionOf(whole)}, ")}deler det som er igjen.");
        }

        if (!isAnyLifted || level.Open.Length > 0)
        {
            lines.AddRange(others.LinesOfAll());
        }

        others.Awards().ForEach(a => awards.Add(new Award(a.Participant, a.Tildelt, a.Slag, () => before + a.Setning.Value, a.Gruppe)));
    }

    /// <summary>The groups that get just their part, in order, each after those inside it, and at last the others with what is left.</summary>
    private List<(int[] Members, long Pot)> PartsOf(GuaranteedLevel level)
    {
        var parts = new List<(int[] Members, long Pot)>();
        foreach (var group in level.Told())
        {
            if (level.WithoutOf(group) is not null)
            {
                parts.AddRange(PartsOf(level.Inside(group)));
            }
        }

        parts.Add((level.Open, level.Left));
        return parts;
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
