using System;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// In proportion to what is not covered yet. For all together, that is the rule in which everyone gets an amount first and a share of the rest of the claim on top.
/// </summary>
internal sealed class ReservedInProportion : IReservedWay
{
    public string? Order => null;

    public Brøk[] Share(long pot, int[] members, long[] rest) => Array.ConvertAll(Deling.Forholdsmessig(pot, rest).RundNed(1, out _), øre => (Brøk)øre);

    public Deling Solved(long pot, long[] claims, long[] first) => Deling.Etter(pot, claims, new Delingsvilkår(minst: first, minstErGrunndel: true));

    public string Where(int place) => "";

    public Navngitt? GroupOf(int place) => null;
}
