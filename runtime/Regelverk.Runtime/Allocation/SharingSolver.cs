using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Shares a pot among groups of claims, one group after the other.</summary>
internal sealed class SharingSolver
{
    private readonly SharingProblem _problem;
    private readonly int[] _order;
    private readonly ShareTable.Builder _shares;
    private readonly Sharing _sharing;

    private SharingSolver(SharingProblem problem, int[]? order)
    {
        _problem = problem;
        _order = order ?? [];
        var isUniform = order is null && problem.Grenser is null && problem.Søkere is null;
        _shares = new ShareTable.Builder(isUniform ? null : new int[problem.Krav.Length]);
        _sharing = problem.Søkere is not null ? new SøkerSharing(problem, _shares)
            : problem.Grenser is not null ? new BoundedSharing(problem, _shares)
            : new PlainSharing(problem, _shares);
    }

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="groups">The group of each claim, lowest first; null where all share.</param>
    /// <param name="border">What the group gets that the pot does not reach.</param>
    public static Deling Solve(SharingProblem problem, int[]? groups, Grensegruppe border)
    {
        if (groups is null)
        {
            var solver = new SharingSolver(problem, problem.Grenser is null && problem.Søkere is null ? null : Identity(problem.Krav.Length));
            var all = solver._sharing.Share(new ClaimRange(solver._order, 0, problem.Krav.Length), problem.Pott, 0);
            return new Deling(problem, solver._shares.Build(), [all]);
        }

        problem.CheckLength(groups.Length, nameof(groups));
        var numbers = (int[])groups.Clone();
        var order = Identity(numbers.Length);
        Array.Sort(numbers, order);
        return new SharingSolver(problem, order).Solve(numbers, border);
    }

    private Deling Solve(int[] numbers, Grensegruppe border)
    {
        var results = new List<Gruppedeling>();
        var left = _problem.Pott;
        var isOver = false;
        for (int first = 0, next; first < numbers.Length; first = next)
        {
            for (next = first + 1; next < numbers.Length && numbers[next] == numbers[first]; next++)
            {
            }

            var range = new ClaimRange(_order, first, next - first);
            isOver = isOver || left == 0;
            var result = isOver
                ? _sharing.Skip(range, left, numbers[first], Gruppeutfall.IkkeNådd)
                : Share(range, left, numbers[first], border);
            left = result.Igjen;
            isOver = isOver || result.Utfall != Gruppeutfall.Dekket;
            results.Add(result);
        }

        return new Deling(_problem, _shares.Build(), results);
    }

    private Gruppedeling Share(ClaimRange range, long left, int number, Grensegruppe border) =>
        border == Grensegruppe.FårIngenTilskudd && !_sharing.IsReached(range, left)
            ? _sharing.Skip(range, left, number, Gruppeutfall.FårIngenTilskudd)
            : _sharing.Share(range, left, number);

    private static int[] Identity(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        return order;
    }
}

/// <summary>Some of the claims: a stretch of an order of all of them. Without an order they stand as they were given.</summary>
internal readonly struct ClaimRange(int[] order, int first, int count)
{
    public int Count => count;

    public int this[int index] => order.Length == 0 ? first + index : order[first + index];
}
