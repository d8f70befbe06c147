using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>
/// The times that rules tell apart for a fact that they hold against the deadline and against more than that. All times are those of one calendar, which is the newest year's: another year
/// reads them moved as far as the deadline is, and its own dates are moved the other way.
/// </summary>
internal sealed class Timeline
{
    private const long MinutesOfDay = Tidspunkt.SisteMinutt + 1;
    private const long Year = 366 * MinutesOfDay;
    private const long Noon = MinutesOfDay / 2;

    private readonly SortedSet<long> _firsts = [];
    private readonly TimelineWords _words;
    private readonly JointFact _fact;
    private readonly long _step;

    /// <param name="fact">The fact.</param>
    /// <param name="tests">What the rules of each regulation hold it against, the newest first.</param>
    /// <param name="rounds">How many rounds are compared.</param>
    public Timeline(JointFact fact, IReadOnlyList<(Edition Edition, TimeTests Tests)> tests, int rounds)
    {
        _fact = fact;
        _step = fact.Type.Slag == Verdislag.Dato ? MinutesOfDay : 1;
        _words = new TimelineWords(_step, TimeAt);
        foreach (var round in Enumerable.Range(0, rounds))
        {
            foreach (var (edition, held) in tests)
            {
                Cut(round, edition, held);
            }
        }

        long?[] borders = [null, .. _firsts, null];
        Segments = [.. borders.Zip(borders.Skip(1), (first, end) => new Segment(ValueAt(One(first, end - _step)), first - _step, end))];
    }

    /// <summary>What lies between the cuts of all the rounds, in the order of time.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Some times of a segment, its own first: at its ends, and far away where it has only one.</summary>
    public IReadOnlyList<Value> Inside(Segment segment)
    {
        var own = Moment(segment.Value).Tidligst;
        var first = segment.Low is { } low ? (long)low.Floor() + _step : own - Year;
        var last = segment.High is { } high ? (long)high.Floor() - _step : own + Year;
        return [.. new[] { own, first, last, first + ((last - first) / 3 / _step * _step) }.Distinct().Select(ValueAt)];
    }

    /// <summary>«innen fristen», «tidligst 1. juli 2026 og innen fristen».</summary>
    /// <param name="allowed">For each segment, whether it is meant.</param>
    /// <param name="round">The round whose deadline is meant.</param>
    public string Words(IReadOnlyList<bool> allowed, int round) => _words.Of([.. _firsts], allowed, round);

    /// <summary>Whether those words name no day and no moment, but the deadline only.</summary>
    /// <param name="allowed">For each segment, whether it is meant.</param>
    /// <param name="round">The round whose deadline is meant.</param>
    public bool IsByDeadline(IReadOnlyList<bool> allowed, int round) => _words.IsByDeadline([.. _firsts], allowed, round);

    private void Cut(int round, Edition edition, TimeTests held)
    {
        var (from, to) = (edition.CommonDeadline(_fact, round), edition.Deadline(_fact, edition.Round(round)));
        var days = from is { } common && to is { } deadline ? deadline.Dato.DagerEtter(common.Dato) : 0;
        var cuts = held.With(to).ToArray();
        var lateFrom = new[] { from?.Senest + 1, to?.Senest + 1 - (days * MinutesOfDay) }.OfType<long>();

        // What is late stays late, so not every date is moved as far back as the deadline is; where the times really part is tried.
        foreach (var first in cuts.SelectMany(c => new[] { c.Cut.Earlier(days).First, c.Cut.Earlier(days + 1).First }).Concat(lateFrom).Distinct())
        {
            var (below, above) = (Read(first - _step), Read(first));
            foreach (var (cut, isDeadline) in cuts.Where(c => below < c.Cut.First != above < c.Cut.First))
            {
                _firsts.Add(first);
                _words.Know(round, first, cut, isDeadline);
            }
        }

        long Read(long minute) => edition.Moved(_fact, TimeAt(minute), round, edition.Round(round)).Tidligst;
    }

    /// <summary>A time from one to another, in the middle of a day where there is room for it; near the one where there is no other.</summary>
    private long One(long? first, long? last)
    {
        var middle = first is { } low && last is { } high ? low + ((high - low) / 2) : first ?? last ?? throw new InvalidOperationException("Nothing parts the times.");
        var (midnight, noon) = (middle / MinutesOfDay * MinutesOfDay, (middle / MinutesOfDay * MinutesOfDay) + Noon);
        return _step > 1 ? midnight
            : first is null ? (noon < middle ? noon : noon - MinutesOfDay)
            : last is null ? (noon > middle ? noon : noon + MinutesOfDay)
            : noon >= first && noon <= last ? noon : middle;
    }

    private Value ValueAt(long minute) => Border.ValueOf(minute, _fact.Type);

    private Tidspunkt TimeAt(long minute) => Moment(ValueAt(minute));

    private static Tidspunkt Moment(Value value) => value is Value.Time { Moment: var moment } ? moment : throw new InvalidOperationException("A timeline has times.");
}
