using System;
using System.Collections.Generic;

namespace Regelverk.Runtime.Allocation;

/// <summary>Whether several claims with the same right to one unit each can all get it.</summary>
internal static class EqualRight
{
    /// <summary>Passes where all get one unit each.</summary>
    /// <param name="claims">Claims with the same right, in order; each has room for a unit by itself.</param>
    /// <param name="units">How many units there are.</param>
    /// <param name="søkere">Whose each claim is, where a cap adds up the claims of a søker; otherwise null.</param>
    /// <param name="roomOf">How many units there is room for under the cap of the one whose claim it is; asked only where a cap adds them up.</param>
    /// <exception cref="UavgjortException">There are too few units: all of them tie. Or there are enough, but some of one søker share too little room: those tie.</exception>
    public static void Check(List<int> claims, long units, int[]? søkere, Func<int, long> roomOf)
    {
        List<int>? rivals = null;
        long wanted = claims.Count;
        var places = 0L;
        if (søkere is not null && claims.Count > 1)
        {
            var counted = new Dictionary<int, long>();
            foreach (var claim in claims)
            {
                counted.TryGetValue(søkere[claim], out var before);
                counted[søkere[claim]] = before + 1;
                if (before < roomOf(claim))
                {
                    continue;
                }

                wanted--;
                if (rivals is null)
                {
                    rivals = claims.FindAll(other => søkere[other] == søkere[claim]);
                    places = before;
                }
            }
        }

        if (wanted > units)
        {
            throw new UavgjortException(claims, (int)units);
        }

        if (rivals is not null)
        {
            throw new UavgjortException(rivals, (int)places);
        }
    }
}
