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
        var sums = new Slope[shares.Count];
        var isWithin = true;
        for (var i = 0; i < problem.Krav.Length; i++)
        {
            var entry = shares.EntryOf(i);
            ref var sum = ref sums[entry];
            switch (entry)
            {
                case ShareTable.Nothing:
                    break;
                case ShareTable.All:
                    sum.Fixed += problem.Krav[i];
                    isWithin &= problem.LimitOf(i) == problem.Krav[i];
                    break;
                case ShareTable.Bound:
                    sum.Fixed += problem.LimitOf(i);
                    break;
                case ShareTable.Least:
                    sum.Fixed += problem.LeastGiven(i);
                    isWithin &= problem.LeastGiven(i) <= problem.LimitOf(i);
                    break;
                case ShareTable.Half:
                    sum.Fixed += problem.Krav[i];
                    isWithin &= problem.Krav[i] / 2 <= problem.LimitOf(i);
                    break;
                default:
                    isWithin &= Add(ref sum, shares.LevelOf(entry), i, problem.LimitOf(i));
                    break;
            }
        }

        ProgramfeilException.Demand(isWithin, "ingen får mindre enn null eller mer enn det meste de kan få");
        ProgramfeilException.Demand(Given(shares, sums) + left == problem.Pott, "tildelt og restmidler til sammen er rammen");
        ProgramfeilException.Demand(left.Sign >= 0, "restmidlene ikke er negative");
        if (problem.Søkere is { } søkere)
        {
            CheckCaps(problem, søkere, shares);
        }
    }

    private static bool Add(ref Slope sum, Level level, int claim, long limit)
    {
        var line = level.Lines.Of(claim);
        sum.Fixed += line.Base;
        sum.Weight += line.Weight;
        var room = ((Wide)limit * level.Lines.Scale) - line.Base;
        return room.Sign >= 0
            && WideProducts.Compare(level.Numerator, line.Weight, room, level.Denominator) <= 0
            && (line.Base >= 0 || WideProducts.Compare(level.Numerator, line.Weight, -(Wide)line.Base, level.Denominator) >= 0);
    }

    private static Brøk Given(ShareTable shares, Slope[] sums)
    {
        var given = new Brøk((BigInteger)sums[ShareTable.Half].Fixed, 2)
            + (BigInteger)(sums[ShareTable.All].Fixed + sums[ShareTable.Bound].Fixed + sums[ShareTable.Least].Fixed);
        for (var entry = ShareTable.Half + 1; entry < sums.Length; entry++)
        {
            var level = shares.LevelOf(entry);
            given += ((BigInteger)sums[entry].Fixed + (level.Value * (BigInteger)sums[entry].Weight)) / level.Lines.Scale;
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
