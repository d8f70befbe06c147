using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// Claims that are paid in order: each gets all that it can before the next gets anything. Claims with equal ranks are paid as one where it makes no
/// difference who of them goes first; where it does, that is a tie that matters. The time follows the number of claims.
/// </summary>
public sealed class Rekkefølgedeling
{
    private readonly long[] _krav;
    private readonly int[]? _søkere;
    private readonly long[]? _room;
    private readonly Rekkefølgeslutt _slutt;
    private readonly long _minste;
    private bool _hasStopped;

    private Rekkefølgedeling(long pott, long[] krav, long[] rang, Rekkefølgeslutt slutt, long minste, int[]? søkere, long[]? room)
    {
        _krav = krav;
        _søkere = søkere;
        _room = room;
        _slutt = slutt;
        _minste = minste;
        Pott = Igjen = pott;
        Tildelt = new long[krav.Length];
        (Orden, FørsteISinGruppe) = RankSort.Sort(rang);
        Pay();
    }

    /// <summary>What there was to share, in øre.</summary>
    public long Pott { get; }

    /// <summary>What is left, in øre: the pot less all awards.</summary>
    public long Igjen { get; private set; }

    /// <summary>The awards in øre, in the order of the claims.</summary>
    internal long[] Tildelt { get; }

    /// <summary>The claims by their place in the arrays, in the order that they are paid.</summary>
    internal int[] Orden { get; }

    /// <summary>Of each position in the order: whether it is not paid as one with the position before.</summary>
    internal bool[] FørsteISinGruppe { get; }

    /// <summary>Pays claims in order.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <param name="rang">The order, lowest first.</param>
    /// <param name="slutt">What happens to the first that there is not enough left for.</param>
    /// <param name="minste">Where the last gets what is left: the least that is worth giving, in øre; 0 where any amount is.</param>
    /// <param name="søkere">Where a cap adds up the claims of a søker: whose each claim is, a number from 0, less than the number of claims; otherwise null.</param>
    /// <param name="tak">The most that a søker can get, or that a claim can where there are no søkere; in øre.</param>
    /// <param name="takbrukt">What each søker by its number, or each claim where there are no søkere, has had of the cap before, in øre; null for nothing.</param>
    /// <exception cref="ArgumentNullException">The claims or the ranks are null.</exception>
    /// <exception cref="ArgumentException">The arrays differ in length, or the number of a søker is out of range.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    /// <exception cref="UavgjortException">What claims of equal rank get depends on who of them goes first.</exception>
    public static Rekkefølgedeling Fordel(
        long pott, long[] krav, long[] rang, Rekkefølgeslutt slutt, long minste = 0, int[]? søkere = null, long tak = long.MaxValue, long[]? takbrukt = null)
    {
        Fordelingsgrenser.Check(pott, nameof(pott));
        Fordelingsgrenser.Check(krav ?? throw new ArgumentNullException(nameof(krav)), nameof(krav));
        if (rang is null)
        {
            throw new ArgumentNullException(nameof(rang));
        }

        if (rang.Length != krav.Length || (søkere is not null && søkere.Length != krav.Length))
        {
            throw new ArgumentException("There must be one rank, and one søker where they count, for each claim.", nameof(rang));
        }

        if (søkere is not null && Array.Exists(søkere, s => s < 0 || s >= krav.Length))
        {
            throw new ArgumentException("The number of a søker is out of range.", nameof(søkere));
        }

        if (takbrukt is not null && takbrukt.Length != krav.Length)
        {
            throw new ArgumentException("There must be as many of these as claims.", nameof(takbrukt));
        }

        Fordelingsgrenser.Check(takbrukt ?? [], nameof(takbrukt));
        var room = tak == long.MaxValue ? null : new long[krav.Length];
        for (var i = 0; room is not null && i < room.Length; i++)
        {
            room[i] = Math.Max(0, tak - (takbrukt is null ? 0 : takbrukt[i]));
        }

        return new Rekkefølgedeling(pott, krav, rang, slutt, minste, søkere, room);
    }

    /// <summary>The award of a claim, in øre.</summary>
    /// <param name="plass">The claim's place in the array that was given.</param>
    public long Beløp(int plass) => Tildelt[plass];

    private void Pay()
    {
        for (int first = 0, next; first < Orden.Length; first = next)
        {
            for (next = first + 1; next < Orden.Length && !FørsteISinGruppe[next]; next++)
            {
            }

            if (next > first + 1)
            {
                CheckTie(new ArraySegment<int>(Orden, first, next - first));
            }

            PayAsOne(first, next);
        }
    }

    private void PayAsOne(int first, int next)
    {
        var left = Igjen;
        var stops = false;
        for (var i = first; i < next && left > 0 && !_hasStopped; i++)
        {
            var claim = Orden[i];
            var limit = LimitOf(claim);
            var award = limit <= left ? limit : _slutt == Rekkefølgeslutt.SisteFårResten && left >= _minste ? left : 0;
            stops |= limit > left && _slutt == Rekkefølgeslutt.Stanser;
            Tildelt[claim] = award;
            Igjen -= award;
        }

        // What one of them gets counts towards its cap only for those after them: among them, the order makes no difference.
        for (var i = first; i < next && _room is not null && _søkere is not null; i++)
        {
            _room[_søkere[Orden[i]]] -= Tildelt[Orden[i]];
        }

        _hasStopped |= stops;
    }

    /// <summary>The most that a claim can get now.</summary>
    private long LimitOf(int claim) => Math.Min(_krav[claim], RoomOf(claim));

    private long RoomOf(int claim) => _room is not { } room ? long.MaxValue : _søkere is { } søkere ? room[søkere[claim]] : room[claim];

    /// <summary>Demands that it makes no difference who goes first.</summary>
    private void CheckTie(ArraySegment<int> alike)
    {
        var rivals = RivalsIn(alike);
        if (rivals.Count > 1)
        {
            throw new UavgjortException(rivals, PlacesFor(rivals), Igjen);
        }
    }

    /// <summary>Those whose award depends on who of them goes first.</summary>
    private List<int> RivalsIn(ArraySegment<int> alike)
    {
        if (Igjen == 0 || _hasStopped)
        {
            return [];
        }

        var claiming = new List<int>(alike).FindAll(c => LimitOf(c) > 0);
        var fitting = claiming.FindAll(c => LimitOf(c) <= Igjen);
        if (_slutt == Rekkefølgeslutt.NesteSomFårPlass || (_slutt == Rekkefølgeslutt.SisteFårResten && Igjen < _minste))
        {
            // Those that do not fit are passed over wherever they stand.
            return TotalOf(fitting) > Igjen ? fitting : RivalsForCap(fitting);
        }

        return TotalOf(claiming) <= Igjen ? RivalsForCap(claiming) : _slutt == Rekkefølgeslutt.Stanser && fitting.Count == 0 ? [] : claiming;
    }

    /// <summary>Claims of one søker that the cap has too little room for.</summary>
    private List<int> RivalsForCap(List<int> alike)
    {
        foreach (var (members, sum) in BySøker(alike))
        {
            if (members.Count > 1 && sum > RoomOf(members[0]))
            {
                return members;
            }
        }

        return [];
    }

    /// <summary>The most that they can get together.</summary>
    private Wide TotalOf(List<int> claims)
    {
        var total = Wide.Zero;
        if (_søkere is null)
        {
            claims.ForEach(c => total += LimitOf(c));
            return total;
        }

        foreach (var (members, sum) in BySøker(claims))
        {
            total += sum < RoomOf(members[0]) ? sum : RoomOf(members[0]);
        }

        return total;
    }

    /// <summary>The claims of each søker and their sum, the søkere as they first stand; nothing where no cap adds them up.</summary>
    private List<(List<int> Members, Wide Sum)> BySøker(List<int> claims)
    {
        var found = new List<(List<int> Members, Wide Sum)>();
        if (_søkere is not { } søkere)
        {
            return found;
        }

        var places = new Dictionary<int, int>();
        foreach (var claim in claims)
        {
            if (!places.TryGetValue(søkere[claim], out var at))
            {
                places.Add(søkere[claim], at = found.Count);
                found.Add(([], Wide.Zero));
            }

            found[at].Members.Add(claim);
            found[at] = (found[at].Members, found[at].Sum + _krav[claim]);
        }

        return found;
    }

    /// <summary>The most of those who tie that can get all they could, the smallest first; at least one, and not all.</summary>
    private int PlacesFor(List<int> rivals)
    {
        var left = _søkere is not null && TotalOf(rivals) <= Igjen ? RoomOf(rivals[0]) : Igjen;
        var limits = rivals.ConvertAll(LimitOf);
        limits.Sort();
        var whole = 0;
        while (whole < limits.Count && limits[whole] <= left)
        {
            left -= limits[whole++];
        }

        return Math.Max(1, Math.Min(whole, rivals.Count - 1));
    }
}
