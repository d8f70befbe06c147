using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Holds an exact solution against its problem, in another way than it was found: every øre accounted for, no bound passed.</summary>
internal static class SolutionCheck
{
    /// <param name="problem">The problem.</param>
    /// <param name="shares">What each gets.</param>
    /// <param name="left">What is left.</param>
    public static void Run(SharingProblem problem, ShareTable shares, Brøk left)
    {
        var sums = new SlopeTally[shares.Count];
        var isWithin = PlainAwards.Of(problem, shares) is { } plain ? SumPlain(problem.Krav.Length, plain, sums) : SumAny(problem, shares, sums);
        ProgramfeilException.Demand(isWithin, "ingen får mindre enn null eller mer enn det meste de kan få");
        ProgramfeilException.Demand(Given(shares, sums) + left == problem.Pott, "tildelt og restmidler til sammen er rammen");
        ProgramfeilException.Demand(left.Sign >= 0, "restmidlene ikke er negative");
        if (problem.Søkere is { } søkere)
        {
            CheckCaps(problem, søkere, shares);
        }
    }

    /// <summary>Adds up what everyone gets; whether nobody gets too much.</summary>
    private static bool SumPlain(int count, in PlainAwards awards, SlopeTally[] sums)
    {
        var sum = default(SlopeTally);
        long room = 0;
        for (var i = 0; i < count; i++)
        {
            var amount = awards.FixedOf(i, out var weight, out var limit);
            sum.Fixed.Add(amount);
            sum.Weight.Add(weight);

            // Negative if one of them is.
            room |= (limit - amount) | awards.RoomAbove(weight, limit);
        }

        sums[sums.Length - 1] = sum;
        return room >= 0;
    }

    private static bool SumAny(SharingProblem problem, ShareTable shares, SlopeTally[] sums)
    {
        var isWithin = true;
        var last = -1;
        var levels = default(WithinLevel);
        for (var i = 0; i < problem.Krav.Length; i++)
        {
            var entry = shares.EntryOf(i);
            ref var sum = ref sums[entry];
            var limit = problem.LimitOf(i);
            switch (entry)
            {
                case ShareTable.Nothing:
                    break;
                case ShareTable.All:
                    sum.Fixed.Add(problem.Krav[i]);
                    isWithin &= limit == problem.Krav[i];
                    break;
                case ShareTable.Bound:
                    sum.Fixed.Add(limit);
                    break;
                case ShareTable.Least:
                    var least = problem.LeastGiven(i);
                    sum.Fixed.Add(least);
                    isWithin &= least <= limit;
                    break;
                case ShareTable.Half:
                    sum.Fixed.Add(problem.Krav[i]);
                    isWithin &= problem.Krav[i] / 2 <= limit;
                    break;
                default:
                    if (entry != last)
                    {
                        levels = new WithinLevel(shares.LevelOf(entry));
                        last = entry;
                    }

                    var line = levels.LineOf(i);
                    sum.Fixed.Add(line.Base);
                    sum.Weight.Add(line.Weight);
                    isWithin &= levels.Is(line, limit);
                    break;
            }
        }

        return isWithin;
    }

    private static Brøk Given(ShareTable shares, SlopeTally[] sums)
    {
        var given = new Brøk((BigInteger)sums[ShareTable.Half].Fixed.Sum, 2)
            + (BigInteger)(sums[ShareTable.All].Fixed.Sum + sums[ShareTable.Bound].Fixed.Sum + sums[ShareTable.Least].Fixed.Sum);
        for (var entry = ShareTable.Half + 1; entry < sums.Length; entry++)
        {
            var level = shares.LevelOf(entry);
            given += ((BigInteger)sums[entry].Fixed.Sum + (level.Value * (BigInteger)sums[entry].Weight.Sum)) / level.Lines.Scale;
        }

        return given;
    }

    /// <summary>What a søker's claims get together must lie within the cap.</summary>
    private static void CheckCaps(SharingProblem problem, int[] søkere, ShareTable shares)
    {
        var given = new Brøk[problem.Krav.Length];
        for (var i = 0; i < problem.Krav.Length; i++)
        {
            given[søkere[i]] += shares.AwardOf(i, problem);
        }

        for (var i = 0; i < given.Length; i++)
        {
            ProgramfeilException.Demand(given[i] <= problem.Rooms[i], "ingen kommer over taket");
        }
    }
}

/// <summary>Whether what a λ gives lies from nothing up to the most that a claim can get.</summary>
internal readonly struct WithinLevel
{
    private readonly Level _level;
    private readonly bool _isNarrow;
    private readonly ulong _numerator;
    private readonly ulong _denominator;

    public WithinLevel(Level level)
    {
        _level = level;
        _isNarrow = level.Lines.Scale == 1 && level.Numerator.FitsInUnsigned64 && level.Denominator.FitsInUnsigned64;
        _numerator = level.Numerator.Low;
        _denominator = level.Denominator.Low;
    }

    public LevelLine LineOf(int claim) => _level.Lines.Of(claim);

    public bool Is(in LevelLine line, long limit)
    {
        if (!_isNarrow || line.Base < 0)
        {
            return IsWide(line, limit);
        }

        if (limit < line.Base)
        {
            return false;
        }

        var givenHigh = Bits.Multiply(_numerator, (ulong)line.Weight, out var given);
        var roomHigh = Bits.Multiply(_denominator, (ulong)(limit - line.Base), out var room);
        return givenHigh < roomHigh || (givenHigh == roomHigh && given <= room);
    }

    private bool IsWide(in LevelLine line, long limit)
    {
        var room = ((Wide)limit * _level.Lines.Scale) - line.Base;
        return room.Sign >= 0
            && WideProducts.Compare(_level.Numerator, line.Weight, room, _level.Denominator) <= 0
            && (line.Base >= 0 || WideProducts.Compare(_level.Numerator, line.Weight, -(Wide)line.Base, _level.Denominator) >= 0);
    }
}
