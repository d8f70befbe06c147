using System;
using System.Collections.Generic;

namespace Regelverk.Runtime.Allocation;

/// <summary>Who goes first among those who have lost the same. The order in which they were given never counts.</summary>
internal static class Ties
{
    /// <summary>The ones with the lowest ranks.</summary>
    /// <param name="tied">Claims that have lost the same.</param>
    /// <param name="units">How many of them can get a unit; at most all.</param>
    /// <param name="rang">The ranks of all claims, or null.</param>
    /// <exception cref="UavgjortException">Not all can get one, and the ranks do not say who.</exception>
    public static ArraySegment<int> First(int[] tied, int units, long[]? rang)
    {
        if (units < tied.Length && units > 0)
        {
            if (rang is null)
            {
                throw new UavgjortException(tied, units);
            }

            Array.Sort(Array.ConvertAll(tied, place => rang[place]), tied);
            if (rang[tied[units - 1]] == rang[tied[units]])
            {
                throw TieOfRank(tied, units, rang);
            }
        }

        return new ArraySegment<int>(tied, 0, units);
    }

    /// <summary>Gives one unit each by what they lost, largest first, as long as there are units and room under the caps.</summary>
    /// <param name="awards">The awards; raised here.</param>
    /// <param name="places">Who can get a unit; sorted here.</param>
    /// <param name="lost">What each claim lost.</param>
    /// <param name="units">How many units there are.</param>
    /// <param name="enhet">The unit, in øre.</param>
    /// <param name="room">The room under caps that claims share, or null.</param>
    /// <param name="rang">The ranks of all claims, or null.</param>
    /// <exception cref="UavgjortException">A tie that no rank settles.</exception>
    public static void GiveByLost(long[] awards, int[] places, LostPart[] lost, long units, long enhet, SøkerRoom? room, long[]? rang)
    {
        var order = Comparer<int>.Create((a, b) => lost[b].CompareTo(lost[a]) is var c && c != 0 ? c : Rank(rang, a).CompareTo(Rank(rang, b)));
        Array.Sort(places, order);
        for (int first = 0, next; first < places.Length && units > 0; first = next)
        {
            for (next = first + 1; next < places.Length && order.Compare(places[first], places[next]) == 0; next++)
            {
            }

            foreach (var winner in Served(new ArraySegment<int>(places, first, next - first), units, room))
            {
                awards[winner] += enhet;
                units--;
            }
        }
    }

    /// <summary>All of those who tie, less those whose søker has no room; a tie that matters where they cannot all be served.</summary>
    private static List<int> Served(ArraySegment<int> tied, long units, SøkerRoom? room)
    {
        var served = new List<int>(tied.Count);
        foreach (var place in tied)
        {
            if (room is null || room.UnitsFor(place) > 0)
            {
                served.Add(place);
            }
        }

        EqualRight.Check(served, units, room?.Søkere, place => room?.UnitsFor(place) ?? 0);
        if (room is not null)
        {
            served.ForEach(room.Take);
        }

        return served;
    }

    private static UavgjortException TieOfRank(int[] tied, int units, long[] rang)
    {
        var border = rang[tied[units]];
        var before = Array.FindIndex(tied, place => rang[place] == border);
        return new UavgjortException(Array.FindAll(tied, place => rang[place] == border), units - before);
    }

    private static long Rank(long[]? rang, int place) => rang is null ? 0 : rang[place];
}
