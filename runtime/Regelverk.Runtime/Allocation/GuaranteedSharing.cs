using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Shares a pot among all as if no group were guaranteed anything; then a group that got less gets just its part, shared in the same way inside it, and the others share the rest.</summary>
internal sealed class GuaranteedSharing
{
    private readonly IPartSharing _way;
    private readonly int _count;
    private readonly Quotas _quotas;
    private readonly long _pot;
    private int _told;

    /// <param name="way">How they share.</param>
    /// <param name="count">How many applications take part.</param>
    /// <param name="quotas">The groups.</param>
    /// <param name="pot">What there is, in øre.</param>
    public GuaranteedSharing(IPartSharing way, int count, Quotas quotas, long pot)
    {
        _way = way;
        _count = count;
        _quotas = quotas;
        _pot = pot;
    }

    public Deling Solve()
    {
        Share(All());
        return _way.Solved(_pot);
    }

    public (Deling Deling, List<string> Lines, List<Award> Awards) Apply()
    {
        var all = All();
        Share(all);
        var solved = _way.Solved(_pot);
        var lines = new List<string>(_quotas.Opening());
        var awards = new List<Award>(_count);
        Tell(all, -1, "", solved, lines, awards);
        return (solved, lines, awards);
    }

    private GuaranteedLevel All()
    {
        var parts = new long[_quotas.Count];
        for (var group = 0; group < parts.Length; group++)
        {
            parts[group] = PartOf(group);
        }

        var everyone = new int[_count];
        for (var i = 0; i < everyone.Length; i++)
        {
            everyone[i] = i;
        }

        return new GuaranteedLevel(_way, _quotas, parts, -1, everyone, _pot);
    }

    /// <summary>What happened to those who share at one level, after what happened to the groups inside that get just their part.</summary>
    private void Tell(GuaranteedLevel level, int whole, string before, Deling solved, List<string> lines, List<Award> awards)
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
            Tell(level.Inside(group), group, $"{before}{who}. ", solved, lines, awards);
        }

        var (told, given) = _way.Tell(solved, _told++);
        if (isAnyLifted && level.Open.Length > 0)
        {
            lines.Add($"De andre søknadene {(whole < 0 ? "" : $"der {_quotas.ConditionOf(whole)}, ")}deler det som er igjen.");
        }

        if (!isAnyLifted || level.Open.Length > 0)
        {
            lines.AddRange(told);
        }

        given.ForEach(a => awards.Add(new Award(a.Participant, a.Tildelt, a.Slag, () => before + a.Setning.Text, a.Gruppe)));
    }

    /// <summary>Shares the parts of the groups that get just that, in order, each after those inside it, and at last among the others what is left.</summary>
    private void Share(GuaranteedLevel level)
    {
        foreach (var group in level.Told())
        {
            if (level.WithoutOf(group) is not null)
            {
                Share(level.Inside(group));
            }
        }

        _way.Share(level.Left, level.Open);
    }

    /// <summary>What a group is sure of, or all that its applications can get where that is less; in øre.</summary>
    private long PartOf(int group)
    {
        Brøk most = 0;
        foreach (var place in _quotas.MembersOf(group))
        {
            most += _way.MostOf(place);
        }

        return most < _quotas.AmountOf(group) ? (long)most.Teller : _quotas.AmountOf(group);
    }
}
