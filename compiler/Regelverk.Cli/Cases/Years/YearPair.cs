using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Numbers;
using Compiled = Regelverk.Runtime.Decisions;

namespace Regelverk.Cli.Cases.Years;

/// <summary>Decides and divides the same list of applications under two years, and finds what differs.</summary>
/// <param name="againstDeadline">The facts that rules hold against a deadline.</param>
/// <param name="before">The old year.</param>
/// <param name="now">The new year.</param>
internal sealed class YearPair(IReadOnlyList<Opplysning> againstDeadline, YearSide before, YearSide now)
{
    private static readonly int[] Percents = [-10, -5, 0, 5, 10];

    /// <summary>Finds the effect.</summary>
    /// <param name="applications">The applications, as they were read.</param>
    /// <param name="leftOut">Those with errors.</param>
    /// <param name="cancellation">Stops it.</param>
    public YearEffect Effect(IReadOnlyList<Application> applications, IReadOnlyList<string> leftOut, CancellationToken cancellation)
    {
        var sentIn = AreOld(applications) ? before : now;
        var all = Decide(applications, sentIn, cancellation);
        IReadOnlyList<YearDecision> old = [.. all.Select(d => d.Before)], @new = [.. all.Select(d => d.Now)];
        DecidedApplication[] undecided = [.. all.Where(IsOpen)], decided = [.. all.Where(d => !IsOpen(d))];
        IReadOnlyList<YearDecision> oldDecided = [.. decided.Select(d => d.Before)], newDecided = [.. decided.Select(d => d.Now)];
        var (oldDivision, newDivision) = InParallel(() => before.Divide(oldDecided), () => now.Divide(newDecided));
        var isAwarded = oldDivision.Whole is not null && newDivision.Whole is not null;
        IReadOnlyList<ComparedApplication> compared =
            [.. (isAwarded ? oldDivision.Whole?.Decisions ?? [] : oldDecided).Zip(isAwarded ? newDivision.Whole?.Decisions ?? [] : newDecided).Select(pair => new ComparedApplication(pair.First, pair.Second, isAwarded))];
        var ((cliffs, moves), frames) = InParallel(() => (new Cliffs(now).Among(all.Where(d => d.Now.Status is null)), Moves(compared, oldDecided, newDecided)), () => Frames(newDecided, newDivision.Whole));
        return new YearEffect(
            sentIn.Label,
            Totals(before, old, oldDecided, oldDivision.Whole),
            Totals(now, @new, newDecided, newDivision.Whole),
            isAwarded,
            compared,
            [.. undecided.Select(d => new UndecidedApplication(d.Before, d.Now))],
            moves,
            cliffs,
            frames,
            leftOut,
            [.. new YearNotes(before, now).Of(sentIn, againstDeadline.Count > 0, (old, oldDivision), (@new, newDivision), undecided.Length)]);
    }

    private static bool IsOpen(DecidedApplication decided) => decided.Before.Status is not null || decided.Now.Status is not null;

    /// <summary>
    /// The other year reads what was sent against a deadline as sent against its own, moved from the deadline of the regulation that the application counts under the year it was sent in.
    /// </summary>
    private DecidedApplication[] Decide(IReadOnlyList<Application> applications, YearSide sentIn, CancellationToken cancellation)
    {
        var decided = new DecidedApplication[applications.Count];
        void Part(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                decided[i] = Decided(applications[i].Data, sentIn);
            }
        }

        var half = decided.Length / 2;
        InParallel(() => Part(0, half), () => Part(half, decided.Length));
        return decided;
    }

    private DecidedApplication Decided(Søknadsdata read, YearSide sentIn)
    {
        if (sentIn == now)
        {
            var decision = now.Decide(read, null);
            return new DecidedApplication(read, null, before.Decide(read, decision.Work.Deadline), decision);
        }

        var old = before.Decide(read, null);
        return new DecidedApplication(read, old.Work.Deadline, old, now.Decide(read, old.Work.Deadline));
    }

    // Two cores are what there is to reckon with.
    private static (T1 One, T2 Other) InParallel<T1, T2>(Func<T1> one, Func<T2> other)
    {
        var beside = Task.Run(one);
        var here = other();
        return (beside.GetAwaiter().GetResult(), here);
    }

    private static void InParallel(Action one, Action other)
    {
        var beside = Task.Run(one);
        other();
        beside.GetAwaiter().GetResult();
    }

    /// <summary>Whether the applications were sent against a deadline of the old year: that is what most of them lie nearest, and what is assumed where nothing tells.</summary>
    private bool AreOld(IReadOnlyList<Application> applications)
    {
        if (before.Deadlines.Count == 0 || now.Deadlines.Count == 0)
        {
            return true;
        }

        var nearerNew = 0;
        foreach (var application in applications)
        {
            foreach (var fact in againstDeadline)
            {
                if (application.Data.Opplysninger.TryGetValue(fact, out var value) && value is Value.Time { Moment.Dato: var day })
                {
                    nearerNew += Nearest(now.Deadlines, day) < Nearest(before.Deadlines, day) ? 1 : -1;
                }
            }
        }

        return nearerNew <= 0;
    }

    private static int Nearest(IReadOnlyList<Tidspunkt> deadlines, Dato day)
    {
        var nearest = int.MaxValue;
        for (var i = 0; i < deadlines.Count; i++)
        {
            nearest = Math.Min(nearest, Math.Abs(day.DagerEtter(deadlines[i].Dato)));
        }

        return nearest;
    }

    // Each regulation has an order of its own, so there are places to compare only where each year has one.
    private IReadOnlyList<RankMove>? Moves(IReadOnlyList<ComparedApplication> compared, IReadOnlyList<YearDecision> old, IReadOnlyList<YearDecision> @new) =>
        !before.IsOfSeveral && !now.IsOfSeveral && before.Works[0].Places(old) is { } placesBefore && now.Works[0].Places(@new) is { } placesNow
            ? [.. compared.Where(c => placesBefore.ContainsKey(c.Id) && placesNow.ContainsKey(c.Id)).Select(c => new RankMove(c, placesBefore[c.Id], placesNow[c.Id])).OrderByDescending(m => Math.Abs(m.Up)).ThenBy(m => m.Now).ThenBy(m => m.Application.Id, StringComparer.Ordinal)]
            : null;

    private IReadOnlyList<FrameStep> Frames(IReadOnlyList<YearDecision> decisions, YearDivision? division)
    {
        if (division is not { Sums.Frame.Sign: > 0 })
        {
            return [];
        }

        var calculated = CalculatedOf(decisions);
        return
        [
            .. Percents.AsParallel().AsOrdered()
                .Select(percent => (percent, Sums: percent == 0 ? division.Sums : now.DivideToSums(decisions, percent)))
                .Select(step => step.Sums is { } sums ? new FrameStep(step.percent, sums.Frame, sums.Awarded, sums.Empty, Shares.Cut(calculated, sums.Awarded)) : null)
                .OfType<FrameStep>(),
        ];
    }

    private static YearTotals Totals(YearSide year, IReadOnlyList<YearDecision> all, IReadOnlyList<YearDecision> decided, YearDivision? division) => new(
        year.Label,
        year.IsOfSeveral,
        all.Count,
        all.Count(d => d.Status is null && d.OppfyllerVilkårene),
        all.Count(d => d is { Status: null, OppfyllerVilkårene: false, Utfall: not Compiled.Utfall.Trukket }),
        all.Count(d => d.Status == Compiled.Ventestatus.VenterPåRetting),
        all.Count(d => d.Status == Compiled.Ventestatus.TilAvklaring),
        all.Count(d => d.Utfall == Compiled.Utfall.Trukket),
        Sum(decided, d => d.Søkt),
        CalculatedOf(decided),
        division?.Sums.Awarded,
        year.DividesFrame ? division?.Sums.Frame : null,
        year.DividesFrame ? division?.Sums.Rest : null,
        division?.Sums.Empty ?? 0);

    // Where the frame itself is shared, nothing is computed for each.
    private static Rational? CalculatedOf(IReadOnlyList<YearDecision> decisions) => decisions.Any(d => d is { OppfyllerVilkårene: true, Beregnet: null }) ? null : Sum(decisions, d => d.Beregnet);

    private static Rational Sum(IReadOnlyList<YearDecision> decisions, Func<YearDecision, Kroner?> amount) => new(decisions.Aggregate(BigInteger.Zero, (sum, d) => sum + (amount(d)?.Øre ?? 0)), 100);
}
