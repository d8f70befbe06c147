using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>How a step shares a pot among some of its applications, as if no group were sure of anything; part by part.</summary>
internal interface IPartSharing
{
    /// <summary>The most an application can get, in øre.</summary>
    long MostOf(int place);

    /// <summary>What some of the applications would get, in øre. Only what each group gets together counts.</summary>
    /// <param name="pot">What there is, in øre.</param>
    /// <param name="members">Their places, by id.</param>
    Brøk[] Try(long pot, int[] members);

    /// <summary>Shares one more part of what there is among some of the applications that no part before had.</summary>
    /// <param name="pot">The part, in øre.</param>
    /// <param name="members">Their places, by id.</param>
    void Share(long pot, int[] members);

    /// <summary>The solution, when all applications have had their part.</summary>
    /// <param name="pot">What there was in all, in øre.</param>
    Deling Solved(long pot);

    /// <summary>What happened in a part.</summary>
    /// <param name="solved">The solution.</param>
    /// <param name="part">The number of the part, from 0.</param>
    (IReadOnlyList<string> Lines, List<Award> Awards) Tell(Deling solved, int part);
}
