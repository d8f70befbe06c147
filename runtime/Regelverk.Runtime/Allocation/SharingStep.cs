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
    private readonly PriorityGroups? _groups;

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
        _groups = step is Steg.Prioritetsgrupper groups ? new PriorityGroups(groups, participants, firstKey) : null;
        _terms = new SharingTerms(step, step.Tak?.ForRamme(frame), participants, earlier, firstKey + step.Nøkler.Count - step.Form.Nøkler.Count, pot.Øre);
    }

    public (Deling Deling, IReadOnlyList<string> Lines, List<Award> Awards) Apply() =>
        Reserved() is { } reserved ? reserved.Apply()
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

            var problem = new SharingProblem(_pot.Øre, _terms.Krav, _terms.Terms(null));
            return problem.IsOrdered ? problem : null;
        }
    }

    /// <summary>The exact solution, without the story of it.</summary>
    public Deling Solve() =>
        Reserved() is { } reserved ? reserved.Solve()
        : Guaranteed() is { } guaranteed ? guaranteed.Solve()
        : Deling.Etter(_pot.Øre, _terms.Krav, _terms.Terms(_groups));

    /// <summary>The sharing where groups get their part first; null where none does.</summary>
    private ReservedSharing? Reserved() => _step.Form.Andeler is { Count: > 0 } parts && parts[0].Slag == Gruppeandelsslag.Reserve
        ? new ReservedSharing(_terms.Krav, QuotasOf(parts.Count), _pot.Øre, _groups is { } groups ? new ReservedByGroups(groups) : new ReservedInProportion())
        : null;

    /// <summary>The sharing where groups are guaranteed their part; null where none is.</summary>
    private GuaranteedSharing? Guaranteed() => _step.Form.Andeler is { Count: > 0 } parts && parts[0].Slag == Gruppeandelsslag.Garanti
        ? new GuaranteedSharing(new RuleInParts(_participants, _terms, _groups), _participants.Count, QuotasOf(parts.Count), _pot.Øre)
        : null;

    private Quotas QuotasOf(int count) =>
        new(_step.Form, _participants, _frame.Øre, _pot.Øre, _firstKey + _step.Nøkler.Count - count);

    private (Deling Deling, IReadOnlyList<string> Lines, List<Award> Awards) ShareAmongAll()
    {
        var solved = Solve();
        var all = new int[_participants.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        if (_groups is { } groups)
        {
            var (lines, awards) = new PriorityStory(_participants, _terms, groups).Tell(solved, 0, all, _pot.Øre);
            return (solved, lines, awards);
        }

        var group = new GroupStory(_participants, all, null, solved, solved.Grupper[0], _terms);
        return (solved, [.. group.LinesOfAll()], group.Awards());
    }
}
