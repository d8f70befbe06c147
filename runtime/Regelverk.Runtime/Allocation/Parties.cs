using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// Where a cap bounds the sum of a søker's claims: what a søker gets is the lower of the cap and what the rule gives its claims, so it too is a line with break
/// points, and there is still one λ. Those who share a cap that binds share it by the same rule. What a søker gets in one group counts in the groups after it.
/// </summary>
internal sealed class Parties
{
    private readonly SharingProblem _problem;
    private readonly ShareTable.Builder _shares;
    private readonly int[] _søkere;
    private readonly long[] _room;
    private ClaimRange _of;
    private List<ClaimRange>? _parties;

    public Parties(SharingProblem problem, ShareTable.Builder shares)
    {
        _problem = problem;
        _shares = shares;
        _søkere = problem.Søkere ?? [];
        _room = (long[])problem.Rooms.Clone();
    }

    /// <summary>What is left of the cap for a party.</summary>
    public long RoomOf(ClaimRange party) => _room[_søkere[party[0]]];

    public Sums Measure(ClaimRange range)
    {
        var all = default(Sums);
        foreach (var party in In(range))
        {
            var sums = SumsOf(party);
            all.Claim += sums.Claim;
            all.Limit += Wide.Min(RoomOf(party), sums.Limit);
            all.Least += Wide.Min(RoomOf(party), sums.Least);
        }

        return all;
    }

    /// <summary>What the parties get where each claim gets half, in whole øre rounded down.</summary>
    public Wide HalfOf(ClaimRange range)
    {
        var halves = Wide.Zero;
        foreach (var party in In(range))
        {
            halves += Wide.Min((Wide)RoomOf(party) * 2, Rules.HalfOf(_problem, party, true));
        }

        return halves / 2;
    }

    /// <summary>Gives every claim the end of its line, and those whose cap stops them what it leaves.</summary>
    public void Reach(ClaimRange range, Levels lines)
    {
        foreach (var party in In(range))
        {
            var limit = Wide.Zero;
            for (var i = 0; i < party.Count; i++)
            {
                var high = lines is LeastLevels ? lines.LeastOf(party[i]) : lines.LimitOf(party[i]);
                limit += high;
                _shares.Set(party[i], lines.EntryAtHigh(party[i], high * lines.Scale));
            }

            if (limit > RoomOf(party))
            {
                Inner(party, lines);
            }

            Use(party, (System.Numerics.BigInteger)Wide.Min(RoomOf(party), limit));
        }
    }

    /// <summary>Finds the one λ for all parties.</summary>
    public Level Cut(ClaimRange range, long pot, Levels lines)
    {
        var points = new BreakPoints(lines, 2 * range.Count);
        var frozen = new List<Slope>();
        var bound = new List<ClaimRange>();
        var slope = default(Slope);
        foreach (var party in In(range))
        {
            var low = Wide.Zero;
            var high = Wide.Zero;
            for (var i = 0; i < party.Count; i++)
            {
                var line = lines.Of(party[i]);
                low += line.Low;
                high += line.High;
            }

            var room = (Wide)RoomOf(party) * lines.Scale;
            if (high <= room)
            {
                AddAll(points, party, lines);
                slope.Fixed += low;
            }
            else
            {
                bound.Add(party);
                slope.Fixed += Wide.Min(low, room);
                AddBound(points, party, lines, low < room, frozen);
            }
        }

        points.Sort();
        var level = Sweep(points, slope, frozen, lines, (Wide)pot * lines.Scale);
        return Place(range, bound, lines, level);
    }

    /// <summary>The claims of each søker in a range, by the number of the søker.</summary>
    public List<ClaimRange> In(ClaimRange range)
    {
        if (_parties is { } known && range.Equals(_of))
        {
            return known;
        }

        var order = new int[range.Count];
        var keys = new int[range.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = range[i];
            keys[i] = _søkere[range[i]];
        }

        Array.Sort(keys, order);
        var parties = new List<ClaimRange>();
        for (int first = 0, next; first < order.Length; first = next)
        {
            for (next = first + 1; next < order.Length && keys[next] == keys[first]; next++)
            {
            }

            parties.Add(new ClaimRange(order, first, next - first));
        }

        (_of, _parties) = (range, parties);
        return parties;
    }

    /// <summary>The same rule with the cap as its pot; where that does not reach the least amounts, in proportion to those.</summary>
    public void Inner(ClaimRange party, Levels outer)
    {
        var room = RoomOf(party);
        for (var i = 0; i < party.Count; i++)
        {
            _shares.Stop(party[i], room);
        }

        if (outer is LeastLevels || SumsOf(party).Least > room)
        {
            Rules.Cut(new LeastLevels(_problem, true), party, room, _shares);
        }
        else
        {
            Rules.Cut(_problem, party, room, true, _shares);
        }
    }

    private Sums SumsOf(ClaimRange party)
    {
        var sums = default(Sums);
        for (var i = 0; i < party.Count; i++)
        {
            sums.Claim += _problem.Krav[party[i]];
            sums.Limit += _problem.LimitOf(party[i]);
            sums.Least += _problem.LeastOf(party[i]);
        }

        return sums;
    }

    /// <summary>Takes room under the cap. Only where it leaves none can it be a part of an øre, for else everyone in the group has got whole øre.</summary>
    public void Use(ClaimRange party, Brøk used) =>
        _room[_søkere[party[0]]] = used >= RoomOf(party) ? 0 : RoomOf(party) - (long)used.HeltallUnder();

    private static void AddAll(BreakPoints points, ClaimRange party, Levels lines)
    {
        for (var i = 0; i < party.Count; i++)
        {
            points.Add(party[i], lines.Of(party[i]));
        }
    }

    /// <summary>The points of a party before its cap stops it, and the point where it does.</summary>
    private void AddBound(BreakPoints points, ClaimRange party, Levels lines, bool isOpen, List<Slope> frozen)
    {
        if (!isOpen)
        {
            return;
        }

        var (numerator, denominator) = new LevelSearch(lines, party, (Wide)RoomOf(party) * lines.Scale).Find(_shares, ShareTable.Nothing);
        for (var i = 0; i < party.Count; i++)
        {
            var line = lines.Of(party[i]);
            if (line.Weight == 0 || line.Low == line.High)
            {
                continue;
            }

            for (var end = 0; end < 2; end++)
            {
                if (Placement.IsPassed(line, end == 1, (numerator, denominator)))
                {
                    points.AddEnd(party[i], line, end == 1);
                }
            }
        }

        var before = Placement.SlopeAt(lines, party, (numerator, denominator));
        points.AddOther(numerator, denominator);
        frozen.Add(new Slope { Fixed = ((Wide)RoomOf(party) * lines.Scale) - before.Fixed, Weight = -before.Weight });
    }

    private static (Wide Numerator, Wide Denominator) Sweep(BreakPoints points, Slope slope, List<Slope> frozen, Levels lines, Wide pot)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var point = points.PointAt(i);
            if (!slope.IsBelow(point, pot))
            {
                return slope.Weight.Sign > 0 ? (pot - slope.Fixed, slope.Weight) : point;
            }

            if (points.ClaimAt(i) is var claim && claim < 0)
            {
                slope.Fixed += frozen[-1 - claim].Fixed;
                slope.Weight += frozen[-1 - claim].Weight;
            }
            else
            {
                slope.Pass(lines.Of(claim), points.IsHigh(i));
            }
        }

        // The parties get no more: they all have their least or their caps, and that is the pot.
        return slope.Weight.Sign > 0 ? (pot - slope.Fixed, slope.Weight) : (Wide.Zero, Wide.One);
    }

    private Level Place(ClaimRange range, List<ClaimRange> bound, Levels lines, (Wide Numerator, Wide Denominator) found)
    {
        var level = new Level(lines, found.Numerator, found.Denominator);
        var entry = _shares.Add(level);
        for (var i = 0; i < range.Count; i++)
        {
            Placement.Place(lines, range[i], found, _shares, entry);
        }

        foreach (var party in bound)
        {
            var slope = Placement.SlopeAt(lines, party, found);
            var room = (Wide)RoomOf(party) * lines.Scale;
            if (room < slope.Fixed || WideProducts.Compare(slope.Weight, found.Numerator, room - slope.Fixed, found.Denominator) > 0)
            {
                Inner(party, lines);
            }
        }

        return level;
    }
}
