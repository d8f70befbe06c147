using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>How a step divides where groups get a part first: the part, and then the rest.</summary>
internal interface IReservedWay
{
    /// <summary>What comes after what, where some are paid before others: «De innvilges i rekkefølge»; null where all share alike.</summary>
    string? Order { get; }

    /// <summary>What a part that does not reach gives some of the applications, in øre; whole where the part must be.</summary>
    /// <param name="pot">The part, in øre.</param>
    /// <param name="members">Their places, by id.</param>
    /// <param name="rest">What each of them has not got yet, in øre.</param>
    Brøk[] Share(long pot, int[] members, long[] rest);

    /// <summary>The solution, where each has got something first and the rest is divided among all.</summary>
    /// <param name="pot">What there was in all, in øre.</param>
    /// <param name="claims">The claims, in øre.</param>
    /// <param name="first">What each has got first, in øre.</param>
    Deling Solved(long pot, long[] claims, long[] first);

    /// <summary>Where an application stands: «i rekkefølgen (poeng 80)».</summary>
    string Where(int place);

    /// <summary>The priority group of an application, or null.</summary>
    Navngitt? GroupOf(int place);
}
