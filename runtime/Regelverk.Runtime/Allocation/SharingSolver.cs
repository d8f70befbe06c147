using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Shares a pot among groups of claims, one group after the other.</summary>
internal static class SharingSolver
{
    /// <summary>Solves a problem.</summary>
    public static Deling Solve(SharingProblem problem)
    {
        var groups = problem.Vilkår.Grupper;
        var shares = new ShareTable.Builder(groups is null && problem.IsPlain ? null : new int[problem.Krav.Length]);
        var sharing = new Sharing(problem, shares);
        IReadOnlyList<Gruppedeling> results = groups is null
            ? [sharing.Share(new ClaimRange([], 0, problem.Krav.Length), problem.Pott, 0)]
            : InOrder(problem, sharing, (int[])groups.Clone(), Everyone(groups.Length), problem.Pott);
        return new Deling(problem, shares.Build(), results);
    }

    /// <summary>Shares parts of the pot, each among some of the claims by itself.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="parts">The claims of each part and what they share; together all claims and all of the pot.</param>
    public static Deling SolveParts(SharingProblem problem, IReadOnlyList<(int[] Members, long Pot)> parts)
    {
        var shares = new ShareTable.Builder(new int[problem.Krav.Length]);
        var sharing = new Sharing(problem, shares);
        var results = new List<Gruppedeling>();
        foreach (var (members, pot) in parts)
        {
            if (problem.Vilkår.Grupper is { } groups)
            {
                results.AddRange(InOrder(problem, sharing, Array.ConvertAll(members, m => groups[m]), (int[])members.Clone(), pot));
            }
            else
            {
                results.Add(sharing.Share(new ClaimRange(members, 0, members.Length), pot, results.Count));
            }
        }

        return new Deling(problem, shares.Build(), results);
    }

    private static int[] Everyone(int count)
    {
        var everyone = new int[count];
        for (var i = 0; i < count; i++)
        {
            everyone[i] = i;
        }

        return everyone;
    }

    /// <summary>Shares a pot among claims, one group after the other.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="sharing">Shares among those in a group.</param>
    /// <param name="numbers">The group of each of the claims.</param>
    /// <param name="order">The claims.</param>
    /// <param name="left">The pot, in øre.</param>
    private static List<Gruppedeling> InOrder(SharingProblem problem, Sharing sharing, int[] numbers, int[] order, long left)
    {
        Array.Sort(numbers, order);
        var results = new List<Gruppedeling>();
        var isOver = false;
        for (int first = 0, next; first < numbers.Length; first = next)
        {
            for (next = first + 1; next < numbers.Length && numbers[next] == numbers[first]; next++)
            {
            }

            var range = new ClaimRange(order, first, next - first);
            isOver = isOver || left == 0;
            var result = isOver
                ? sharing.Skip(range, left, numbers[first], Gruppeutfall.IkkeNådd)
                : Share(problem, sharing, range, left, numbers[first]);
            left = result.Igjen;
            isOver = isOver || result.Utfall != Gruppeutfall.Dekket;
            results.Add(result);
        }

        return results;
    }

    private static Gruppedeling Share(SharingProblem problem, Sharing sharing, ClaimRange range, long left, int number) =>
        problem.Vilkår.Grense == Grensegruppe.FårIngenTilskudd && !sharing.IsReached(range, left)
            ? sharing.Skip(range, left, number, Gruppeutfall.FårIngenTilskudd)
            : sharing.Share(range, left, number);
}
