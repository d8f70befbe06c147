using System;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Each application in its order, by what is not covered yet.</summary>
internal sealed class ReservedInOrder : IReservedWay
{
    private readonly OrderedPayment _payment;
    private readonly Func<int, string> _keysOf;

    /// <param name="payment">Pays some of them.</param>
    /// <param name="keysOf">The keys of an application, in brackets with a blank before.</param>
    public ReservedInOrder(OrderedPayment payment, Func<int, string> keysOf)
    {
        _payment = payment;
        _keysOf = keysOf;
    }

    public string Order => "De innvilges i rekkefølge";

    public Brøk[] Share(long pot, int[] members, long[] rest) => Array.ConvertAll(_payment.Pay(pot, members, rest).Tildelt, øre => (Brøk)øre);

    public Deling Solved(long pot, long[] claims, long[] first)
    {
        var waiting = new System.Collections.Generic.List<int>();
        var left = pot;
        for (var i = 0; i < claims.Length; i++)
        {
            left -= first[i];
            if (claims[i] > first[i])
            {
                waiting.Add(i);
            }
        }

        var members = waiting.ToArray();
        var last = _payment.Pay(left, members, Array.ConvertAll(members, m => claims[m] - first[m])).Tildelt;
        var awards = (long[])first.Clone();
        for (var i = 0; i < members.Length; i++)
        {
            awards[members[i]] += last[i];
        }

        return Deling.Forholdsmessig(pot, awards);
    }

    public string Where(int place) => "i rekkefølgen" + _keysOf(place);

    public Navngitt? GroupOf(int place) => null;
}
