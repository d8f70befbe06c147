using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What happened to applications that share a pot in priority groups, in sentences.</summary>
internal sealed class PriorityStory
{
    private readonly List<Participant> _participants;
    private readonly SharingTerms _terms;
    private readonly PriorityGroups _groups;

    /// <param name="participants">All who take part in the division, by id.</param>
    /// <param name="terms">On what terms they share.</param>
    /// <param name="groups">The groups.</param>
    public PriorityStory(List<Participant> participants, SharingTerms terms, PriorityGroups groups)
    {
        _participants = participants;
        _terms = terms;
        _groups = groups;
    }

    /// <summary>Tells of some of them.</summary>
    /// <param name="solved">The exact solution.</param>
    /// <param name="first">The number of the first of their groups among those of the solution.</param>
    /// <param name="members">Their places, by id.</param>
    /// <param name="pot">What they share, in øre.</param>
    public (IReadOnlyList<string> Lines, List<Award> Awards) Tell(Deling solved, int first, int[] members, long pot)
    {
        var lines = new List<string> { $"Det er {Kroner.FraØre(pot)} å fordele på {Ordlyd.Søknader(members.Length)}." };
        var awards = new List<Award>(members.Length);
        var allReached = true;
        var anyCapped = false;
        var left = Kroner.FraØre(0);
        foreach (var places in _groups.In(members))
        {
            var result = solved.Grupper[first++];
            var group = new GroupStory(_participants, places.ToArray(), _groups.NameOf(places[0]), solved, result, _terms);
            lines.AddRange(group.Lines());
            awards.AddRange(group.Awards());
            allReached &= group.IsReached;
            anyCapped |= group.IsCapped;
            left = Kroner.FraØre(result.Igjen);
        }

        if (anyCapped && allReached && left.Øre > 0)
        {
            lines.Add($"Det er {left} igjen, for alle har fått hele beregnet tilskudd så langt taket tillater.");
        }

        return (lines, awards);
    }
}
