using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What is to be shared, with its bounds: own copies of checked amounts, in øre.</summary>
internal sealed class SharingProblem
{
    private readonly long[]? _grenser;
    private readonly long[]? _minst;
    private readonly long[]? _vekter;
    private readonly bool _isClipped;

    public SharingProblem(long pott, long[] krav, Delingsvilkår? vilkår = null)
    {
        Krav = (long[])(krav ?? throw new ArgumentNullException(nameof(krav))).Clone();
        Fordelingsgrenser.Check(pott, nameof(pott));
        Fordelingsgrenser.Check(Krav, nameof(krav));
        Pott = pott;
        Vilkår = vilkår ?? new Delingsvilkår();
        _isClipped = Vilkår.OverskytendeBlirRest;
        _grenser = Checked(Vilkår.Grenser, nameof(Delingsvilkår.Grenser));
        _minst = Checked(Vilkår.Minst, nameof(Delingsvilkår.Minst));
        _vekter = Checked(Vilkår.Vekter, nameof(Delingsvilkår.Vekter));
        CheckLength(Vilkår.Grupper?.Length, nameof(Delingsvilkår.Grupper));
        CheckLength(Vilkår.Minsterang?.Length, nameof(Delingsvilkår.Minsterang));
        CheckLength(Vilkår.Søkere?.Length, nameof(Delingsvilkår.Søkere));
        CheckMeaning();
        CheckSøkere();
        Rooms = Søkere is null ? [] : FindRooms();
        Largest = Highest(Krav);
    }

    public long Pott { get; }

    public long[] Krav { get; }

    public Delingsvilkår Vilkår { get; }

    /// <summary>The bound of each claim; null where there are none.</summary>
    public long[]? Grenser => _grenser;

    /// <summary>Whose each claim is, where there is a bound on the sum of a søker's claims; otherwise null.</summary>
    public int[]? Søkere => Vilkår.Søkere;

    /// <summary>The bound on the sum of each søker's claims, by the number of the søker; empty where there is none.</summary>
    public long[] Rooms { get; }

    public bool HasLeast => _minst is not null;

    /// <summary>The largest claim.</summary>
    public long Largest { get; }

    /// <summary>Whether nothing but the claims counts.</summary>
    public bool IsPlain => Vilkår.Regel == Delingsregel.Forholdsmessig && _grenser is null && _minst is null && Søkere is null;

    /// <summary>Whether the bounds are the same for all, none of them shared, and the pot reaches the least amounts.</summary>
    public bool IsOrdered
    {
        get
        {
            var least = default(Tally);
            for (var i = 0; i < Krav.Length; i++)
            {
                least.Add(LeastOf(i));
                if ((_grenser is { } limits && limits[i] != limits[0]) || (_minst is { } lowest && lowest[i] != lowest[0]))
                {
                    return false;
                }
            }

            return Søkere is null && _vekter is null && !_isClipped && least.Sum <= Pott;
        }
    }

    /// <summary>The most a claim can get, on its own.</summary>
    public long LimitOf(int claim) => _grenser is { } limits ? Mask.Lesser(limits[claim], HighestOf(claim)) : HighestOf(claim);

    /// <summary>The most a claim could get without bounds: what has no weight, gets no more than the least.</summary>
    public long HighestOf(int claim) => _vekter is { } weights && weights[claim] == 0 ? PartOf(claim) : Krav[claim];

    /// <summary>The least a claim gets, where the pot reaches.</summary>
    public long LeastOf(int claim) => _minst is { } least ? Mask.Lesser(least[claim], LimitOf(claim)) : 0;

    /// <summary>The most and the least of a claim together.</summary>
    public long BoundsOf(int claim, out long least)
    {
        var limit = LimitOf(claim);
        least = _minst is { } lowest ? Mask.Lesser(lowest[claim], limit) : 0;
        return limit;
    }

    /// <summary>The most of a claim, and the least that it is given before any bound takes from it.</summary>
    public long GivenBoundsOf(int claim, out long least)
    {
        var limit = LimitOf(claim);
        least = _minst is { } lowest ? Mask.Lesser(lowest[claim], _isClipped ? Krav[claim] : limit) : 0;
        return limit;
    }

    /// <summary>The same without bounds.</summary>
    public long OpenBoundsOf(int claim, out long least)
    {
        least = PartOf(claim);
        return HighestOf(claim);
    }

    /// <summary>The part that a claim gets first, whatever its bound.</summary>
    public long PartOf(int claim) => _minst is { } least ? Mask.Lesser(least[claim], Krav[claim]) : 0;

    /// <summary>The least that a claim is given before any bound takes from it.</summary>
    public long LeastGiven(int claim) => _isClipped ? PartOf(claim) : LeastOf(claim);

    private long[]? Checked(long[]? amounts, string name)
    {
        CheckLength(amounts?.Length, name);
        if (amounts is not null)
        {
            Fordelingsgrenser.Check(amounts, name);
        }

        return amounts;
    }

    private void CheckLength(int? length, string parameter)
    {
        if (length is { } given && given != Krav.Length)
        {
            throw new ArgumentException($"There are {Visning.Heltall(Krav.Length)} claims but {Visning.Heltall(given)} of these.", parameter);
        }
    }

    private void CheckMeaning()
    {
        if ((Vilkår.Regel == Delingsregel.EtterVekt) != (Vilkår.Vekter is not null))
        {
            throw new ArgumentException("Weights belong to the rule that shares by weight, and only to it.", nameof(Delingsvilkår.Vekter));
        }

        if (Vilkår.MinstErGrunndel && (Vilkår.Regel != Delingsregel.Forholdsmessig || _minst is null))
        {
            throw new ArgumentException("Only a proportional sharing can give a part to everyone first.", nameof(Delingsvilkår.MinstErGrunndel));
        }

        if (_minst is not null && Vilkår.Dekning == Minstedekning.Rekkefølge && Vilkår.Minsterang is null)
        {
            throw new ArgumentException("An order of the least amounts needs the order.", nameof(Delingsvilkår.Minsterang));
        }
    }

    private void CheckSøkere()
    {
        if (Søkere is not { } søkere)
        {
            return;
        }

        if (_grenser is not null)
        {
            throw new ArgumentException("A bound is on each claim, or on the sum of a søker's claims, not on both.", nameof(Delingsvilkår.Grenser));
        }

        Fordelingsgrenser.Check(Vilkår.Tak, nameof(Delingsvilkår.Tak));
        Checked(Vilkår.Takbrukt, nameof(Delingsvilkår.Takbrukt));
        foreach (var søker in søkere)
        {
            if (søker < 0 || søker >= Krav.Length)
            {
                throw new ArgumentException("The number of a søker must lie from 0 up to the number of claims.", nameof(Delingsvilkår.Søkere));
            }
        }
    }

    private long[] FindRooms()
    {
        var rooms = new long[Krav.Length];
        for (var i = 0; i < rooms.Length; i++)
        {
            rooms[i] = Math.Max(0, Vilkår.Tak - (Vilkår.Takbrukt is { } used ? used[i] : 0));
        }

        return rooms;
    }

    private static long Highest(long[] amounts)
    {
        long highest = 0;
        foreach (var amount in amounts)
        {
            highest = Math.Max(highest, amount);
        }

        return highest;
    }
}

/// <summary>Some of the claims: a stretch of an order of all of them. Without an order they stand as they were given.</summary>
internal readonly struct ClaimRange(int[] order, int first, int count)
{
    public int Count => count;

    public int this[int index] => order.Length == 0 ? first + index : order[first + index];

    public ClaimRange Part(int from, int length) => new(order, first + from, length);
}
