using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Each priority group in full before the next, in proportion to what is not covered yet in the one that is not reached.</summary>
internal sealed class ReservedByGroups : IReservedWay
{
    private readonly PriorityGroups _groups;

    /// <param name="groups">The groups.</param>
    public ReservedByGroups(PriorityGroups groups) => _groups = groups;

    public string Order => "Prioritetsgruppene dekkes etter tur";

    public Brøk[] Share(long pot, int[] members, long[] rest)
    {
        var solved = Solve(pot, Array.ConvertAll(members, m => _groups.Ranks[m]), rest);
        var shares = new Brøk[members.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = solved.Tildelt(i);
        }

        return shares;
    }

    /// <summary>What each group gets of the rest is found first; in it, everyone has an amount first and gets a share of the rest of the claim on top.</summary>
    public Deling Solved(long pot, long[] claims, long[] first)
    {
        var rest = new long[claims.Length];
        var everyone = new int[claims.Length];
        var left = pot;
        for (var i = 0; i < claims.Length; i++)
        {
            everyone[i] = i;
            rest[i] = claims[i] - first[i];
            left -= first[i];
        }

        var solved = Solve(left, _groups.Ranks, rest);
        var parts = new List<(int[] Members, long Pot)>();
        foreach (var members in _groups.In(everyone))
        {
            var part = solved.Grupper[parts.Count].Gitt;
            members.ForEach(place => part += first[place]);
            parts.Add((members.ToArray(), part));
        }

        return SharingSolver.SolveParts(new SharingProblem(pot, claims, new Delingsvilkår(minst: first, minstErGrunndel: true)), parts);
    }

    public string Where(int place) => "i " + Ordlyd.Gruppen(_groups.NameOf(place));

    public Navngitt? GroupOf(int place) => _groups.NameOf(place);

    private Deling Solve(long pot, int[] ranks, long[] rest) => Deling.Prioritetsgrupper(pot, rest, ranks, _groups.Border);
}
