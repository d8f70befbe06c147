using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Holds an exact solution against its problem, in another way than it was found: every øre accounted for, no bound passed.</summary>
internal static class SolutionCheck
{
    public static void Run(SharingProblem problem, ShareTable shares, long left)
    {
        var sums = new Wide[shares.Fractions + ShareTable.Bound + 1];
        var bounds = Wide.Zero;
        for (var i = 0; i < problem.Krav.Length; i++)
        {
            var entry = shares.EntryOf(i);
            sums[entry] += problem.Krav[i];
            if (entry == ShareTable.Bound)
            {
                bounds += problem.LimitOf(i);
            }
        }

        var given = sums[ShareTable.All] + bounds;
        for (var entry = ShareTable.Bound + 1; entry < sums.Length; entry++)
        {
            // The claims that share an amount are all that is below its line, so together they get all of it.
            ProgramfeilException.Demand(sums[entry] == shares.Denominator(entry) && sums[entry].Sign > 0, "kravene som deler et beløp, er de som andelen er regnet av");
            ProgramfeilException.Demand(shares.Numerator(entry) >= 0 && shares.Numerator(entry) <= sums[entry], "ingen får mindre enn null eller mer enn kravet");
            given += shares.Numerator(entry);
        }

        ProgramfeilException.Demand(given + left == problem.Pott, "tildelt og restmidler til sammen er rammen");
        ProgramfeilException.Demand(left >= 0, "restmidlene ikke er negative");
        if (problem.Grenser is not null)
        {
            CheckBounds(problem, shares);
        }
        else if (problem.Søkere is { } søkere)
        {
            CheckCaps(problem, søkere, shares);
        }
    }

    private static void CheckBounds(SharingProblem problem, ShareTable shares)
    {
        for (var i = 0; i < problem.Krav.Length; i++)
        {
            var entry = shares.EntryOf(i);
            var holds = ShareTable.IsFraction(entry)
                ? WideProducts.Compare(shares.Numerator(entry), problem.Krav[i], problem.LimitOf(i), shares.Denominator(entry)) <= 0
                : entry != ShareTable.All || problem.LimitOf(i) == problem.Krav[i];
            ProgramfeilException.Demand(holds, "ingen kommer over taket");
        }
    }

    /// <summary>A søker's whole amounts, and at most one share of λ, must lie within the cap together.</summary>
    private static void CheckCaps(SharingProblem problem, int[] søkere, ShareTable shares)
    {
        var isCounted = new bool[shares.Fractions + ShareTable.Bound + 1];
        var whole = new Wide[problem.Krav.Length];
        var cut = new Wide[problem.Krav.Length];
        for (var i = 0; i < problem.Krav.Length; i++)
        {
            var entry = shares.EntryOf(i);
            if (entry == ShareTable.All)
            {
                whole[søkere[i]] += problem.Krav[i];
            }
            else if (entry == shares.Cut)
            {
                cut[søkere[i]] += problem.Krav[i];
            }
            else if (ShareTable.IsFraction(entry) && !isCounted[entry])
            {
                isCounted[entry] = true;
                whole[søkere[i]] += shares.Numerator(entry);
            }
        }

        for (var søker = 0; søker < whole.Length; søker++)
        {
            var room = problem.Tak - whole[søker];
            var holds = room.Sign >= 0
                && (cut[søker].Sign == 0 || WideProducts.Compare(shares.Numerator(shares.Cut), cut[søker], room, shares.Denominator(shares.Cut)) <= 0);
            ProgramfeilException.Demand(holds, "ingen kommer over taket");
        }
    }
}
