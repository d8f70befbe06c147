using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Who goes first in one step of the division: by the keys, and where they are the same, by lots. Never by id, never by the place in a list.</summary>
internal sealed class TieBreaker
{
    private readonly Likhetsregel _rule;
    private readonly int _step;
    private readonly Func<Participant, Expression, Value> _valueOf;
    private readonly Trekning? _draw;
    private readonly List<Loddtrekning> _held = [];

    /// <param name="rule">The keys and the lots.</param>
    /// <param name="step">The number of the step.</param>
    /// <param name="valueOf">What an application has of a key.</param>
    /// <param name="draw">The draw that has been held, or null.</param>
    public TieBreaker(Likhetsregel rule, int step, Func<Participant, Expression, Value> valueOf, Trekning? draw)
    {
        _rule = rule;
        _step = step;
        _valueOf = valueOf;
        _draw = draw;
    }

    /// <summary>The draws that decided something.</summary>
    public IReadOnlyList<Loddtrekning> Held => _held;

    /// <summary>The ledger's sentences about them.</summary>
    public IEnumerable<string> Lines() => _held.Select(d =>
        $"{d.Setning} Det er trukket lodd{(d.Hjemmel is { } place ? $" etter {place}" : "")}, og rekkefølgen ble {Wording.List(d.Rekkefølge ?? [])}.");

    /// <summary>Those who are alike in all keys together, the first first; in each group by id.</summary>
    public IReadOnlyList<IReadOnlyList<Participant>> Groups(IEnumerable<Participant> participants)
    {
        IEnumerable<IReadOnlyList<Participant>> groups = [participants.OrderBy(p => p.Id, StringComparer.Ordinal).ToList()];
        foreach (var key in _rule.Nøkler)
        {
            groups = groups.SelectMany(g => Split(g, key)).ToList();
        }

        return groups.Where(g => g.Count > 0).ToList();
    }

    /// <summary>Those of several who go first, the first first.</summary>
    /// <param name="tied">Those with the same right.</param>
    /// <param name="places">How many there is enough for.</param>
    /// <param name="what">What they tie for, given those whom no key tells apart and how many of them there is enough for.</param>
    public IReadOnlyList<Participant> First(IReadOnlyList<Participant> tied, int places, Func<IReadOnlyList<string>, int, string> what)
    {
        var first = new List<Participant>();
        foreach (var group in Groups(tied))
        {
            var left = places - first.Count;
            if (left > 0)
            {
                first.AddRange(group.Count <= left ? group : Draw(group, left, what(group.Select(p => p.Id).ToList(), left)).Take(left));
            }
        }

        return first;
    }

    /// <summary>Those whom no key tells apart, in the drawn order.</summary>
    /// <exception cref="LotsNeededException">No lots have been drawn among them, or no § lets lots decide.</exception>
    public IReadOnlyList<Participant> Draw(IReadOnlyList<Participant> alike, int places, string what)
    {
        var (lots, drawn) = Drawn(alike, places, what);
        _held.Add(lots);
        return drawn;
    }

    /// <summary>The same, where a draw that has been held among them and others holds for them too.</summary>
    /// <exception cref="LotsNeededException">No lots have been drawn among them, or no § lets lots decide.</exception>
    public IReadOnlyList<Participant> DrawOnce(IReadOnlyList<Participant> alike, int places, string what)
    {
        var (lots, drawn) = Drawn(alike, places, what);
        if (!_held.Any(held => lots.Kandidater.All(id => held.Kandidater.Contains(id, StringComparer.Ordinal))))
        {
            _held.Add(lots);
        }

        return drawn;
    }

    private (Loddtrekning Lots, IReadOnlyList<Participant> Drawn) Drawn(IReadOnlyList<Participant> alike, int places, string what)
    {
        var ids = alike.Select(p => p.Id).OrderBy(id => id, StringComparer.Ordinal).ToList();
        var lots = new Loddtrekning(_step, _rule.Lodd, ids, places, what);
        if (_rule.Lodd is null || _draw is null || ids.Any(id => _draw.PlaceOf(id) is null))
        {
            throw new LotsNeededException(lots);
        }

        var drawn = alike.OrderBy(p => _draw.PlaceOf(p.Id)).ToList();
        return (lots with { Rekkefølge = drawn.Select(p => p.Id).ToList() }, drawn);
    }

    private IEnumerable<IReadOnlyList<Participant>> Split(IReadOnlyList<Participant> group, Rekkefølgenøkkel key)
    {
        var ascending = group.GroupBy(p => _valueOf(p, key.Uttrykk)).OrderBy(g => g.Key, new Priority(key.Uttrykk.Type));
        return (key.HøyestFørst ? ascending.Reverse() : ascending).Select(g => g.ToList());
    }
}
