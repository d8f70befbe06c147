using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Runs the step that shares the frame: makes arrays of the applications, has them solved, and says what happened.</summary>
internal sealed class SharingStep
{
    private readonly Steg.Delende _step;
    private readonly List<Participant> _participants;
    private readonly Kroner _pot;
    private readonly Kroner _frame;
    private readonly int _firstKey;
    private readonly SharingTerms _terms;

    /// <param name="step">The step.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="pot">What there is to share.</param>
    /// <param name="frame">The whole frame, which a cap may be a share of.</param>
    /// <param name="earlier">What earlier rounds gave.</param>
    /// <param name="firstKey">The place of the step's first key.</param>
    public SharingStep(Steg.Delende step, List<Participant> participants, Kroner pot, Kroner frame, EarlierAwards earlier, int firstKey)
    {
        _step = step;
        _participants = participants;
        _pot = pot;
        _frame = frame;
        _firstKey = firstKey;
        _terms = new SharingTerms(step, step.Tak?.ForRamme(frame), participants, earlier, firstKey + (step is Steg.Prioritetsgrupper ? 1 : 0), pot.Øre);
    }

    public (Deling Deling, List<string> Lines, List<Award> Awards) Apply() =>
        _step is Steg.Prioritetsgrupper groups ? ShareByGroups(groups)
        : Reserved() is { } reserved ? reserved.Apply()
        : Guaranteed() is { } guaranteed ? guaranteed.Apply()
        : ShareAmongAll();

    /// <summary>What is to be shared, where nobody with a larger claim gets less, and the pot reaches the least amounts; otherwise null.</summary>
    public SharingProblem? Ordered
    {
        get
        {
            if (_step is Steg.Prioritetsgrupper || _step.Form is not { Regel: Delingsregel.Forholdsmessig or Delingsregel.LiktBeløp, UtenBeregnet: false, Andeler.Count: 0 })
            {
                return null;
            }

            var problem = new SharingProblem(_pot.Øre, _terms.Krav, _terms.Terms(null, default));
            return problem.IsOrdered ? problem : null;
        }
    }

    /// <summary>The exact solution, without the story of it.</summary>
    public Deling Solve() =>
        _step is Steg.Prioritetsgrupper groups ? Solve(groups, Groups(groups).Ranks)
        : Reserved() is { } reserved ? reserved.Solve()
        : Guaranteed() is { } guaranteed ? guaranteed.Solve()
        : Deling.Etter(_pot.Øre, _terms.Krav, _terms.Terms(null, default));

    /// <summary>The sharing where groups get their part first; null where none does.</summary>
    private ReservedSharing? Reserved() => _step.Form.Andeler is { Count: > 0 } parts && parts[0].Slag == Gruppeandelsslag.Reserve
        ? new ReservedSharing(_terms.Krav, QuotasOf(parts.Count), _pot.Øre)
        : null;

    /// <summary>The sharing where groups are guaranteed their part; null where none is.</summary>
    private GuaranteedSharing? Guaranteed() => _step.Form.Andeler is { Count: > 0 } parts && parts[0].Slag == Gruppeandelsslag.Garanti
        ? new GuaranteedSharing(_participants, _terms, QuotasOf(parts.Count), _pot.Øre)
        : null;

    private Quotas QuotasOf(int count) =>
        new(_step.Form, _participants, _frame.Øre, _pot.Øre, _firstKey + _step.Form.Nøkler.Count - count);

    private Deling Solve(Steg.Prioritetsgrupper step, int[] ranks) => Deling.Etter(_pot.Øre, _terms.Krav, _terms.Terms(ranks, step.Grensegruppe));

    private (Deling Deling, List<string> Lines, List<Award> Awards) ShareAmongAll()
    {
        var solved = Solve();
        var all = new int[_participants.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        var group = new GroupStory(_participants, all, null, solved, solved.Grupper[0], _terms);
        return (solved, [.. group.LinesOfAll()], group.Awards());
    }

    private (Deling Deling, List<string> Lines, List<Award> Awards) ShareByGroups(Steg.Prioritetsgrupper step)
    {
        var (ranks, members) = Groups(step);
        var solved = Solve(step, ranks);
        var lines = new List<string> { $"Det er {_pot} å fordele på {Ordlyd.Søknader(_participants.Count)}." };
        var awards = new List<Award>(_participants.Count);
        var allReached = true;
        var anyCapped = false;
        var left = Kroner.FraØre(0);
        foreach (var result in solved.Grupper)
        {
            var places = members[result.Nummer];
            var name = new Navngitt(step.Nøkkel, PriorityOf(places[0]).Vist);
            var group = new GroupStory(_participants, places, name, solved, result, _terms);
            lines.AddRange(group.Lines());
            awards.AddRange(group.Awards());
            allReached &= group.IsReached;
            anyCapped |= group.IsCapped;
            left = Kroner.FraØre(result.Igjen);
        }

        if (anyCapped && allReached && left.Øre > 0)
        {
            lines.Add($"Det er {left} igjen, for alle har fått hele beregnet tilskudd så langt taket tillater.");
        }

        return (solved, lines, awards);
    }

    /// <summary>Numbers the groups in the order they are paid, and finds who is in each, by id.</summary>
    private (int[] Ranks, int[][] Members) Groups(Steg.Prioritetsgrupper step)
    {
        var byValue = new Dictionary<Brøk, List<int>>();
        for (var i = 0; i < _participants.Count; i++)
        {
            var value = PriorityOf(i).Verdi;
            if (!byValue.TryGetValue(value, out var those))
            {
                byValue.Add(value, those = []);
            }

            those.Add(i);
        }

        var values = new List<Brøk>(byValue.Keys);
        values.Sort();
        if (step.HøyestFørst)
        {
            values.Reverse();
        }

        var ranks = new int[_participants.Count];
        var members = new int[values.Count][];
        for (var rank = 0; rank < members.Length; rank++)
        {
            members[rank] = byValue[values[rank]].ToArray();
            foreach (var place in members[rank])
            {
                ranks[place] = rank;
            }
        }

        return (ranks, members);
    }

    private Nøkkelverdi PriorityOf(int place) => _participants[place].Key(_firstKey);
}
