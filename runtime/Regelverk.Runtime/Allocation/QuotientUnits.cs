using System;
using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// Whole units by quotients: one unit at a time to the largest of exact / 1, exact / 3, exact / 5 … (or 1, 2, 3 …; or of what is left of the exact amount
/// after the units before). Starts where the exact amounts round to, so at most half of them are one unit off, and mends those: O(n log n).
/// </summary>
internal sealed class QuotientUnits
{
    private static readonly Brøk Half = new(1, 2);

    private readonly Brøk[] _exact;
    private readonly long[] _most;
    private readonly int[]? _søkere;
    private readonly long[] _mostOfSøker;
    private readonly Enhetsmetode _method;
    private readonly Brøk _firstDivisor;
    private readonly bool _oneEach;
    private readonly long[]? _ranks;
    private readonly long[] _units;
    private readonly long[] _bySøker;
    private readonly Brøk[] _quotients;
    private Wide _total;

    /// <param name="exact">The exact awards in units.</param>
    /// <param name="most">The most units of each.</param>
    /// <param name="søkere">Whose each is, where a cap adds them up; otherwise null.</param>
    /// <param name="mostOfSøker">The most units of each søker, where a cap adds them up.</param>
    /// <param name="method">What the quotients are.</param>
    /// <param name="firstDivisor">With oddetallsmetoden: what the first unit is divided by.</param>
    /// <param name="oneEach">Whether everyone gets one before the quotients count.</param>
    /// <param name="ranks">Who goes first where the quotients are the same; null where nothing says.</param>
    public QuotientUnits(Brøk[] exact, long[] most, int[]? søkere, long[] mostOfSøker, Enhetsmetode method, Brøk firstDivisor, bool oneEach, long[]? ranks)
    {
        _exact = exact;
        _most = most;
        _søkere = søkere;
        _mostOfSøker = mostOfSøker;
        _method = method;
        _firstDivisor = firstDivisor;
        _oneEach = oneEach;
        _ranks = ranks;
        _units = new long[exact.Length];
        _bySøker = new long[søkere is null ? 0 : exact.Length];
        _quotients = new Brøk[exact.Length];
    }

    /// <summary>The units of each.</summary>
    /// <param name="target">How many there are.</param>
    /// <exception cref="UavgjortException">A tie that matters, and that no rank settles.</exception>
    public long[] Solve(long target)
    {
        var all = new List<int>(_exact.Length);
        Wide first = 0;
        for (var i = 0; i < _exact.Length; i++)
        {
            first += FirstOf(i);
            all.Add(i);
        }

        if (first > target)
        {
            GiveOneToTheLargest(all.FindAll(i => FirstOf(i) > 0), target);
            return _units;
        }

        foreach (var i in all)
        {
            var start = StartOf(_exact[i]);
            Change(i, Math.Max(FirstOf(i), start < _most[i] ? (long)start : _most[i]));
        }

        // What is taken too much from those below a cap, they have a right to before the others keep what has a lower quotient.
        Wide owed = 0;
        foreach (var members in Crowded())
        {
            owed += Lower(members, _bySøker[Søker(members[0])] - _mostOfSøker[Søker(members[0])]);
        }

        if (_total + owed > target)
        {
            Lower(all, (long)(_total + owed - target));
        }

        Raise(all, (long)(target - _total));
        return _units;
    }

    /// <summary>There are fewer units than those who are to have one each.</summary>
    private void GiveOneToTheLargest(List<int> claims, long units)
    {
        var waiting = Sorted(claims, c => _exact[c], highestFirst: true);
        while (units > 0)
        {
            var served = First(waiting);
            EqualRight.Check(served, units, null, _ => 0);
            served.ForEach(claim => Change(claim, 1));
            units -= served.Count;
        }
    }

    /// <summary>Gives units to the highest quotients, as long as there are units and room.</summary>
    private void Raise(List<int> claims, long units)
    {
        var waiting = Sorted(claims.FindAll(c => HasRoom(c) && CanGetMore(c)), NextQuotient, highestFirst: true);
        while (units > 0 && waiting.Count > 0)
        {
            var served = First(waiting).FindAll(HasRoom);
            EqualRight.Check(served, units, _søkere, claim => _mostOfSøker[Søker(claim)] - _bySøker[Søker(claim)]);
            foreach (var claim in served)
            {
                Change(claim, 1);
                units--;
            }

            foreach (var claim in served.FindAll(c => HasRoom(c) && CanGetMore(c)))
            {
                _quotients[claim] = NextQuotient(claim);
                waiting.Add(claim);
            }
        }
    }

    /// <summary>
    /// Takes units from the lowest quotients, and from the highest ranks first. Where several have the same and not all are to lose, all lose: who of them has
    /// the right to what is then left is settled when it is given back, and only if it is.
    /// </summary>
    /// <returns>How many more than asked for were taken.</returns>
    private long Lower(List<int> claims, long units)
    {
        var holding = Sorted(claims.FindAll(c => _units[c] > FirstOf(c)), c => Quotient(c, _units[c]), highestFirst: false);
        while (units > 0)
        {
            var losing = First(holding);
            foreach (var claim in losing)
            {
                Change(claim, -1);
                units--;
                if (_units[claim] > FirstOf(claim))
                {
                    _quotients[claim] = Quotient(claim, _units[claim]);
                    holding.Add(claim);
                }
            }
        }

        return Math.Max(-units, 0);
    }

    /// <summary>Takes out the first and all that have the same quotient and rank.</summary>
    private List<int> First(SortedSet<int> claims)
    {
        var alike = new List<int>();
        do
        {
            alike.Add(claims.Min);
            claims.Remove(claims.Min);
        }
        while (claims.Count > 0 && _quotients[claims.Min] == _quotients[alike[0]] && RankOf(claims.Min) == RankOf(alike[0]));
        return alike;
    }

    private SortedSet<int> Sorted(List<int> claims, Func<int, Brøk> quotientOf, bool highestFirst)
    {
        claims.ForEach(c => _quotients[c] = quotientOf(c));
        return new SortedSet<int>(claims, Comparer<int>.Create((a, b) =>
        {
            var order = highestFirst ? _quotients[b].CompareTo(_quotients[a]) : _quotients[a].CompareTo(_quotients[b]);
            order = order != 0 ? order : highestFirst ? RankOf(a).CompareTo(RankOf(b)) : RankOf(b).CompareTo(RankOf(a));
            return order != 0 ? order : a.CompareTo(b);
        }));
    }

    private List<List<int>> Crowded()
    {
        var crowded = new List<List<int>>();
        if (_søkere is null)
        {
            return crowded;
        }

        var places = new Dictionary<int, List<int>>();
        for (var i = 0; i < _exact.Length; i++)
        {
            if (_bySøker[Søker(i)] <= _mostOfSøker[Søker(i)])
            {
                continue;
            }

            if (!places.TryGetValue(Søker(i), out var members))
            {
                places.Add(Søker(i), members = []);
                crowded.Add(members);
            }

            members.Add(i);
        }

        return crowded;
    }

    private bool HasRoom(int claim) => _units[claim] < _most[claim] && (_søkere is null || _bySøker[Søker(claim)] < _mostOfSøker[Søker(claim)]);

    private void Change(int claim, long units)
    {
        _units[claim] += units;
        _total += units;
        if (_søkere is not null)
        {
            _bySøker[Søker(claim)] += units;
        }
    }

    private int Søker(int claim) => _søkere is { } søkere ? søkere[claim] : claim;

    private long RankOf(int claim) => _ranks is { } ranks ? ranks[claim] : 0;

    /// <summary>The unit that everyone gets before the quotients count.</summary>
    private long FirstOf(int claim) => _oneEach && _exact[claim].Sign > 0 && _most[claim] > 0 ? 1 : 0;

    /// <summary>Units whose quotients are all above one border, the same for all.</summary>
    private BigInteger StartOf(Brøk exact) => _method != Enhetsmetode.Oddetallsmetoden ? exact.HeltallUnder()
        : exact >= Half * 3 ? (exact + Half).HeltallUnder()
        : exact >= _firstDivisor * Half ? BigInteger.One : BigInteger.Zero;

    private Brøk Quotient(int claim, long unit) => _method switch
    {
        Enhetsmetode.StørsteBrøkdel => _exact[claim] - (unit - 1),
        Enhetsmetode.Oddetallsmetoden => _exact[claim] / (unit == 1 ? _firstDivisor : ((Brøk)2 * unit) - 1),
        _ => _exact[claim] / unit,
    };

    private Brøk NextQuotient(int claim) => Quotient(claim, _units[claim] + 1);

    private bool CanGetMore(int claim) => NextQuotient(claim).Sign > 0;
}
