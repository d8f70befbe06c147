using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// «Tilskudd under … tildeles ikke». The smallest is the one with the smallest exact award, then the smallest beregnet tilskudd, then the one that the keys put last,
/// then the one drawn last. Where several are alike in all that comes before lots, and each of them falls away even without the others, they fall away together.
/// </summary>
internal sealed class SmallAwardStep
{
    private readonly Steg.Bagatellgrense _steg;
    private readonly IReadOnlyList<Participant> _participants;
    private readonly Func<IReadOnlyList<Participant>, StepOutcome> _share;
    private readonly Func<Rational, Rational> _measured;
    private readonly TieBreaker _ties;
    private readonly SmallAwardWording _words;
    private readonly List<SmallAward> _fallen = [];
    private Dictionary<string, Rational> _amounts;
    private List<Participant> _staying;
    private StepOutcome? _again;
    private int _rounds;

    /// <param name="steg">The step.</param>
    /// <param name="participants">Who takes part, with their awards.</param>
    /// <param name="share">Shares the whole pot again among some of them, from nothing.</param>
    /// <param name="measured">What is held against the limit of an exact award.</param>
    /// <param name="ties">Who goes first.</param>
    /// <param name="words">How it is told.</param>
    public SmallAwardStep(
        Steg.Bagatellgrense steg, IReadOnlyList<Participant> participants, Func<IReadOnlyList<Participant>, StepOutcome> share, Func<Rational, Rational> measured, TieBreaker ties, SmallAwardWording words)
    {
        _steg = steg;
        _participants = participants;
        _share = share;
        _measured = measured;
        _ties = ties;
        _words = words;
        _amounts = participants.ToDictionary(p => p.Id, p => p.Tildelt, StringComparer.Ordinal);
        _staying = participants.ToList();
    }

    public StepOutcome Apply()
    {
        while (Small(_staying, _amounts) is { Count: > 0 } small)
        {
            var gone = _steg.Bortfall == Bortfall.DenMinsteOmGangen ? Smallest(small) : small;
            _fallen.AddRange(gone);
            _staying = Without(gone);
            _rounds++;
            if (_steg.Bortfall == Bortfall.UtenOmfordeling)
            {
                break;
            }

            _again = _share(_staying);
            _amounts = AmountsOf(_again);
        }

        return new StepOutcome([.. _words.Lines(_fallen, _rounds), .. _staying.Count > 0 ? _again?.Lines ?? [] : [], .. _ties.Lines()], [.. Fallen(), .. SharedAgain()]) { Lots = _ties.Held };
    }

    /// <summary>Those with an award that is below the limit.</summary>
    private List<SmallAward> Small(IEnumerable<Participant> staying, Dictionary<string, Rational> amounts) => staying
        .GroupBy(p => _steg.Per.Rolle == Begrepsrolle.Søker ? p.SøkerId : p.Id, StringComparer.Ordinal)
        .Select(g => g.OrderBy(p => p.Id, StringComparer.Ordinal).ToList())
        .Select(g => new SmallAward(g, Sum(g.Select(p => amounts[p.Id])), Sum(g.Select(p => _measured(amounts[p.Id]))), Sum(g.Select(p => p.Beregnet))))
        .Where(a => a.Exact.Sign > 0 && a.Measured < _steg.Grense)
        .ToList();

    /// <summary>The one that falls away next; several where they are alike and all of them fall away in any case.</summary>
    private IReadOnlyList<SmallAward> Smallest(IReadOnlyList<SmallAward> small)
    {
        var alike = small.GroupBy(a => (a.Exact, a.Beregnet)).OrderBy(g => g.Key.Exact).ThenBy(g => g.Key.Beregnet).First().ToList();
        var byTicket = alike.ToDictionary(a => a.Ticket);
        var groups = _ties.Groups(byTicket.Keys);
        var last = groups[groups.Count - 1].Select(p => byTicket[p]).ToList();
        return last.Count == 1 || last.All(a => FallsWithout(last.Where(b => b != a)))
            ? last
            : [byTicket[DrawnLast(last.Select(a => a.Ticket).ToList())]];

        bool FallsWithout(IEnumerable<SmallAward> others)
        {
            var those = others.ToList();
            var kept = last.Single(a => !those.Contains(a));
            var staying = Without(those);
            return Small(staying, AmountsOf(_share(staying))).Any(a => a.Ticket == kept.Ticket);
        }
    }

    /// <summary>The last of those who stand alike, in the drawn order; one draw holds for all that is left of those it was held among.</summary>
    private Participant DrawnLast(IReadOnlyList<Participant> alike)
    {
        var ids = alike.Select(p => p.Id).ToList();
        var held = _ties.Held.FirstOrDefault(d => ids.All(id => d.Kandidater.Contains(id, StringComparer.Ordinal)));
        var order = held?.Rekkefølge ?? _ties.Draw(alike, alike.Count - 1, _words.WhatTheyTieFor(ids)).Select(p => p.Id).ToList();
        return alike.Single(p => p.Id == order.Last(id => ids.Contains(id, StringComparer.Ordinal)));
    }

    private List<Participant> Without(IEnumerable<SmallAward> gone)
    {
        var members = gone.SelectMany(a => a.Members).ToList();
        return _staying.Where(p => !members.Contains(p)).ToList();
    }

    private IEnumerable<Award> Fallen() =>
        _fallen.SelectMany(a => a.Members.Select(p => new Award(p, Rational.Zero, Virkningsslag.UnderBagatellgrensen, _words.WhatHappensTo(p, a))));

    /// <summary>Those who stay, where they get another amount than before.</summary>
    private IEnumerable<Award> SharedAgain()
    {
        var byId = _participants.ToDictionary(p => p.Id, StringComparer.Ordinal);
        return (_again?.Awards ?? [])
            .Where(a => a.Tildelt != byId[a.Participant.Id].Tildelt)
            .Select(a => a with { Participant = byId[a.Participant.Id], Setning = SmallAwardWording.SharedAgain(a.Setning) });
    }

    private static Dictionary<string, Rational> AmountsOf(StepOutcome outcome) => outcome.Awards.ToDictionary(a => a.Participant.Id, a => a.Tildelt, StringComparer.Ordinal);

    private static Rational Sum(IEnumerable<Rational> amounts) => amounts.Aggregate(Rational.Zero, (sum, a) => sum + a);
}

/// <summary>An award that is below the limit: of one application, or of all those of a søker together.</summary>
/// <param name="Members">The applications, by id.</param>
/// <param name="Exact">Kroner.</param>
/// <param name="Measured">What is held against the limit, in kroner.</param>
/// <param name="Beregnet">Kroner.</param>
internal sealed record SmallAward(IReadOnlyList<Participant> Members, Rational Exact, Rational Measured, Rational Beregnet)
{
    /// <summary>The application that stands for them in a draw of lots.</summary>
    public Participant Ticket => Members[0];
}
