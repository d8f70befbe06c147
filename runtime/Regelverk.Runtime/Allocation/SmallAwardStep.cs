using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Takes away the awards that are too small, and where the money goes to the others, shares again until none is.</summary>
internal sealed class SmallAwardStep
{
    private readonly Steg.Bagatellgrense _step;
    private readonly List<Participant> _participants;
    private readonly Func<List<Participant>, SharingStep> _share;
    private readonly IReadOnlyList<long> _units;
    private readonly TieRanks _ties;
    private readonly SmallAwardStory _story;
    private readonly List<SmallAward> _fallen = [];
    private readonly List<Dictionary<int, int>> _draws = [];
    private readonly int[] _unitOf;
    private int _rounds;
    private long _shared;

    /// <param name="step">The step.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="share">Makes the step that shares ready for some of them.</param>
    /// <param name="units">The units of the steps that round, in øre.</param>
    /// <param name="firstKey">The place of the step's first key.</param>
    /// <param name="isOfFrame">Whether the frame itself is shared, so that there is no beregnet tilskudd.</param>
    public SmallAwardStep(Steg.Bagatellgrense step, List<Participant> participants, Func<List<Participant>, SharingStep> share, IReadOnlyList<long> units, int firstKey, bool isOfFrame)
    {
        _step = step;
        _participants = participants;
        _share = share;
        _units = units;
        _ties = new TieRanks(step.Nummer, step.Likhet ?? new Likhetsregel(null, null), participants, firstKey);
        _story = new SmallAwardStory(step, participants, isOfFrame);
        _unitOf = step.ErPerSøker ? Participant.NumberSøkere(participants) : NumberEach(participants.Count);
        Staying = new List<int>(NumberEach(participants.Count));
    }

    /// <summary>Those who stay, by their places among all; where the money goes to nobody, all.</summary>
    public List<int> Staying { get; private set; }

    /// <summary>The draws that decided something.</summary>
    public IReadOnlyList<Loddtrekning> Held => _ties.Held;

    /// <summary>Runs the step.</summary>
    /// <param name="deling">The exact solution for all.</param>
    /// <returns>The exact solution for those who stay.</returns>
    public (Deling Deling, List<string> Lines, List<Award> Awards) Apply(Deling deling)
    {
        var solved = deling;
        if (_step.Bortfall == Bortfall.DenMinsteOmGangen && !_step.ErPerSøker && _share(_participants).Ordered is { } problem)
        {
            DropInOrder(problem);
            solved = _rounds > 0 ? Solve(Staying) : deling;
        }

        while (Small(Staying, solved) is { Count: > 0 } small)
        {
            var gone = _step.Bortfall == Bortfall.DenMinsteOmGangen ? Smallest(small) : small;
            _fallen.AddRange(gone);
            _rounds++;
            if (_step.Bortfall == Bortfall.UtenOmfordeling)
            {
                return (deling.Uten(Places(gone)), _story.Lines(_fallen, _rounds), _story.Awards(_fallen));
            }

            Staying = Without(gone);
            solved = Solve(Staying);
        }

        var again = _rounds > 0 && Staying.Count > 0 ? SharedAgain() : ([], []);
        return (solved, [.. _story.Lines(_fallen, _rounds), .. again.Lines, .. _ties.Lines()], [.. _story.Awards(_fallen), .. again.Awards]);
    }

    /// <summary>Shares again; what must be shared too many times is refused, for it would never come to an end.</summary>
    private Deling Solve(List<int> staying)
    {
        _shared += staying.Count;
        return _shared <= Fordelingsgrenser.DeltPåNytt
            ? _share(staying.ConvertAll(p => _participants[p])).Solve()
            : throw new FordelingsgrenseException($"For mange tilskudd er under {_step.Grense} per {_step.Per}. I denne fordelingen må rammen deles på nytt hver gang ett av dem faller bort, og det blir mer enn programmet kan regne ut. La alle falle bort samtidig, eller velg en annen grense.", "deltakere");
    }

    /// <summary>As the loop does, in one sweep: of many thousand applications, many thousand may fall away.</summary>
    private void DropInOrder(SharingProblem problem)
    {
        var order = NumberEach(problem.Krav.Length);
        Array.Sort(order, Compare);
        new LevelDrops(problem, order, Measured, _step.Grense.Øre).Run(
            first =>
            {
                var next = first + 1;
                while (next < order.Length && Compare(order[first], order[next]) == 0)
                {
                    next++;
                }

                return next - first;
            },
            Drawn,
            (place, award, isTogether) =>
            {
                _fallen.Add(new SmallAward([place], award, Measured(award), _participants[place].Beregnet.Øre));
                _rounds += isTogether ? 0 : 1;
            });
        var gone = new HashSet<int>(Places(_fallen));
        Staying = Staying.FindAll(p => !gone.Contains(p));

        int Compare(int a, int b)
        {
            var by = problem.Krav[a].CompareTo(problem.Krav[b]);
            by = by != 0 ? by : _participants[a].Beregnet.CompareTo(_participants[b].Beregnet);
            return by != 0 ? by : _ties.Ranks[b].CompareTo(_ties.Ranks[a]);
        }
    }

    /// <summary>The new sharing told, and the awards of those who get another amount than before.</summary>
    private (IReadOnlyList<string> Lines, List<Award> Awards) SharedAgain()
    {
        var (_, lines, awards) = _share(Staying.ConvertAll(p => _participants[p])).Apply();
        var changed = new List<Award>();
        foreach (var award in awards)
        {
            var place = Staying[award.Participant];
            if (award.Tildelt != _participants[place].Tildelt)
            {
                changed.Add(new Award(place, award.Tildelt, award.Slag, () => SmallAwardStory.SharedAgain(award.Setning.Text), award.Gruppe));
            }
        }

        return (lines, changed);
    }

    /// <summary>Those with an award that is below the limit, in a solution for those who stay.</summary>
    private List<SmallAward> Small(List<int> staying, Deling solved)
    {
        var exact = new Brøk[_participants.Count];
        var measured = new Brøk[_participants.Count];
        var members = new List<int>?[_participants.Count];
        for (var i = 0; i < staying.Count; i++)
        {
            var unit = _unitOf[staying[i]];
            var award = solved.Tildelt(i);
            exact[unit] += award;
            measured[unit] += Measured(award);
            (members[unit] ??= []).Add(staying[i]);
        }

        var small = new List<SmallAward>();
        for (var unit = 0; unit < members.Length; unit++)
        {
            if (members[unit] is { } those && exact[unit].Sign > 0 && measured[unit] < _step.Grense.Øre)
            {
                Brøk beregnet = 0;
                those.ForEach(p => beregnet += _participants[p].Beregnet.Øre);
                small.Add(new SmallAward(those, exact[unit], measured[unit], beregnet));
            }
        }

        return small;
    }

    /// <summary>An award as it is held against the limit: exact, or rounded as the steps that follow round it.</summary>
    private Brøk Measured(Brøk award)
    {
        if (!_step.MåltEtterAvrunding)
        {
            return award;
        }

        var paid = (long)award.HeltallUnder();
        foreach (var unit in _units)
        {
            paid -= paid % unit;
        }

        return paid;
    }

    /// <summary>The one that falls away next; several where they are alike and all of them fall away in any case.</summary>
    private List<SmallAward> Smallest(List<SmallAward> small)
    {
        var next = small[0];
        foreach (var award in small)
        {
            if (Compare(award, next) < 0)
            {
                next = award;
            }
        }

        var alike = small.FindAll(a => Compare(a, next) == 0);
        if (alike.Count == 1 || alike.TrueForAll(a => FallsWithout(a, alike)))
        {
            return alike;
        }

        var last = DrawnLast(alike.ConvertAll(a => a.Ticket));
        return [alike.Find(a => a.Ticket == last) ?? next];
    }

    /// <summary>By the award, by beregnet tilskudd, and then the one that the keys put last first.</summary>
    private int Compare(SmallAward a, SmallAward b)
    {
        var order = a.Exact.CompareTo(b.Exact);
        order = order != 0 ? order : a.Beregnet.CompareTo(b.Beregnet);
        return order != 0 ? order : _ties.Ranks[b.Ticket].CompareTo(_ties.Ranks[a.Ticket]);
    }

    /// <summary>Whether one of those who are alike falls away even when all the others of them are gone.</summary>
    private bool FallsWithout(SmallAward one, List<SmallAward> alike)
    {
        var staying = Without(alike.FindAll(a => a != one));
        return Small(staying, Solve(staying)).Exists(a => a.Ticket == one.Ticket);
    }

    /// <summary>The last of those who stand alike, in the drawn order; one draw holds for all that is left of those it was held among.</summary>
    private int DrawnLast(List<int> alike)
    {
        var places = _draws.Find(draw => alike.TrueForAll(draw.ContainsKey));
        if (places is null)
        {
            Drawn(alike);
            places = _draws[_draws.Count - 1];
        }

        var last = alike[0];
        foreach (var place in alike)
        {
            last = places[place] > places[last] ? place : last;
        }

        return last;
    }

    /// <summary>Those who stand alike, in the order in which lots let them keep the grant.</summary>
    private List<int> Drawn(List<int> alike)
    {
        var order = _ties.InDrawnOrder(alike, alike.Count - 1, _story.WhatTheyTieFor);
        var places = new Dictionary<int, int>();
        order.ForEach(place => places.Add(place, places.Count));
        _draws.Add(places);
        return order;
    }

    private List<int> Without(List<SmallAward> gone)
    {
        var places = new HashSet<int>(Places(gone));
        return Staying.FindAll(p => !places.Contains(p));
    }

    private static List<int> Places(List<SmallAward> awards)
    {
        var places = new List<int>();
        awards.ForEach(a => places.AddRange(a.Members));
        return places;
    }

    private static int[] NumberEach(int count)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = i;
        }

        return numbers;
    }
}
