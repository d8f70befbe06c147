using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Says times by what parts them: the deadline of a round, or the day or moment that a rule names.</summary>
/// <param name="step">How many minutes lie between two times.</param>
/// <param name="timeAt">The time at a minute.</param>
internal sealed class TimelineWords(long step, Func<long, Tidspunkt> timeAt)
{
    private const long MinutesOfDay = Tidspunkt.SisteMinutt + 1;

    private readonly Dictionary<(int Round, long First), Parting> _known = [];

    /// <summary>The best is said where several things part times at the same place.</summary>
    private enum By
    {
        Deadline,
        Date,
        MovedDate,
    }

    /// <summary>Takes note of what parts times at a minute. A date that was moved is told with its own day too.</summary>
    /// <param name="round">The round where it does.</param>
    /// <param name="first">The first minute above.</param>
    /// <param name="cut">What parts them, by its own calendar.</param>
    /// <param name="isDeadline">Whether it is the deadline.</param>
    public void Know(int round, long first, TimeCut cut, bool isDeadline)
    {
        var days = (int)((cut.First - first) / MinutesOfDay);
        var here = cut.Earlier(days);
        var parting = isDeadline ? new Parting(By.Deadline, cut.IsAfter ? "innen fristen" : "før fristen", cut.IsAfter ? "etter fristen" : "tidligst ved fristen")
            : days == 0 ? new Parting(By.Date, here.Below, here.Above)
            : new Parting(By.MovedDate, $"{here.Below} (svarer til {Visning.Tidspunkt(cut.Border)})", $"{here.Above} (svarer til {Visning.Tidspunkt(cut.Border)})");
        if ((isDeadline || here.First == first) && (!_known.TryGetValue((round, first), out var known) || parting.By < known.By))
        {
            _known[(round, first)] = parting;
        }
    }

    /// <summary>The words for some of the stretches between the partings.</summary>
    /// <param name="firsts">The first minute above each parting.</param>
    /// <param name="allowed">For each stretch, whether it is meant.</param>
    /// <param name="round">The round whose deadline is meant.</param>
    public string Of(IReadOnlyList<long> firsts, IReadOnlyList<bool> allowed, int round) => string.Join(" eller ", Runs(firsts, allowed).Select(r => Run(r.First, r.End, round)));

    /// <summary>Whether the words name no day and no moment, but the deadline only.</summary>
    /// <param name="firsts">As in <see cref="Of"/>.</param>
    /// <param name="allowed">As in <see cref="Of"/>.</param>
    /// <param name="round">As in <see cref="Of"/>.</param>
    public bool IsByDeadline(IReadOnlyList<long> firsts, IReadOnlyList<bool> allowed, int round) =>
        Runs(firsts, allowed).SelectMany(r => new[] { r.First, r.End }).OfType<long>().All(first => At(first, round).By == By.Deadline);

    private static IEnumerable<(long? First, long? End)> Runs(IReadOnlyList<long> firsts, IReadOnlyList<bool> allowed)
    {
        for (var i = 0; i < allowed.Count; i++)
        {
            if (allowed[i])
            {
                var from = i;
                while (i + 1 < allowed.Count && allowed[i + 1])
                {
                    i++;
                }

                yield return (from == 0 ? null : firsts[from - 1], i == firsts.Count ? null : firsts[i]);
            }
        }
    }

    private string Run(long? first, long? end, int round) => (first, end) switch
    {
        ({ } only, { } next) when next == only + step && At(only, round).By == By.Deadline && At(next, round).By == By.Deadline => step == 1 ? "akkurat ved fristen" : "den dagen fristen går ut",
        ({ } only, { } next) when next == only + step => Visning.Tidspunkt(timeAt(only)),
        ({ } midnight, { } next) when midnight % MinutesOfDay == 0 && next == midnight + MinutesOfDay => Visning.Dato(timeAt(midnight).Dato),
        ({ } low, { } high) => $"{At(low, round).Above} og {At(high, round).Below}",
        ({ } low, null) => At(low, round).Above,
        (null, { } high) => At(high, round).Below,
        _ => "",
    };

    /// <summary>What parts times only in another round, is told by its minute.</summary>
    private Parting At(long first, int round) => _known.TryGetValue((round, first), out var known) ? known : ByMinute(first);

    private Parting ByMinute(long first)
    {
        var cut = new TimeCut(first % MinutesOfDay == 0 ? timeAt(first) with { Minutt = null } : timeAt(first), false);
        return new Parting(By.Date, cut.Below, cut.Above);
    }

    private readonly record struct Parting(By By, string Below, string Above);
}
