using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>A step that shares by one number that is the same for all, or for each priority group, part by part.</summary>
internal sealed class RuleInParts : IPartSharing
{
    private readonly List<Participant> _participants;
    private readonly SharingTerms _terms;
    private readonly PriorityGroups? _groups;
    private readonly List<(int[] Members, long Pot)> _parts = [];

    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="terms">On what terms they share.</param>
    /// <param name="groups">The priority groups; null where there are none.</param>
    public RuleInParts(List<Participant> participants, SharingTerms terms, PriorityGroups? groups)
    {
        _participants = participants;
        _terms = terms;
        _groups = groups;
    }

    public long MostOf(int place) => _terms.MostOf(place);

    public Brøk[] Try(long pot, int[] members)
    {
        var solved = _terms.Part(pot, members, _groups);
        var shares = new Brøk[members.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = solved.Tildelt(i);
        }

        return shares;
    }

    public void Share(long pot, int[] members) => _parts.Add((members, pot));

    public Deling Solved(long pot) => _terms.InParts(pot, _parts, _groups);

    public (IReadOnlyList<string> Lines, List<Award> Awards) Tell(Deling solved, int part)
    {
        var (members, pot) = _parts[part];
        if (_groups is { } groups)
        {
            var first = 0;
            for (var before = 0; before < part; before++)
            {
                first += groups.In(_parts[before].Members).Count;
            }

            return new PriorityStory(_participants, _terms, groups).Tell(solved, first, members, pot);
        }

        var story = new GroupStory(_participants, members, null, solved, solved.Grupper[part], _terms);
        return ([.. story.LinesOfAll()], story.Awards());
    }
}
