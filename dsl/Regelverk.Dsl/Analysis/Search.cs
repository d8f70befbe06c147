using System.Collections.Generic;

namespace Regelverk.Dsl.Analysis;

/// <summary>
/// Looks for an applicant that a condition holds for: gives one open variable after the other a value, and turns back as soon as the condition cannot
/// hold any more. Only variables that matter get a value, so the applicant that is found is told in few words, and any completion of it will do.
/// </summary>
/// <param name="space">What the condition depends on.</param>
/// <param name="effort">How much work there may be.</param>
internal sealed class Search(ConditionSpace space, Effort effort)
{
    private const int Settled = -2;
    private const int Impossible = -1;

    private readonly Stack<int> _chosen = new();

    private Situation _situation = new(0);

    /// <summary>Whether a search gave up.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Such an applicant, or null where there is none or none was found in time.</summary>
    public Situation? Find(Formula goal) => Find(goal, true);

    /// <summary>Whether there is certainly no applicant that it holds for.</summary>
    public bool IsImpossible(Formula goal) => IsImpossible(goal, true);

    /// <summary>As <see cref="IsImpossible(Formula)"/>, also if any fact could be given or not: who first asks whether a thing concerns the case, says nothing superfluous.</summary>
    public bool IsImpossibleWhateverIsGiven(Formula goal) => IsImpossible(goal, false);

    private bool IsImpossible(Formula goal, bool knowsWhen)
    {
        var gaveUp = GaveUp;
        GaveUp = false;
        var isImpossible = Find(goal, knowsWhen) is null && !GaveUp;
        GaveUp |= gaveUp;
        return isImpossible;
    }

    private Situation? Find(Formula goal, bool knowsWhen)
    {
        _situation = new Situation(space.Variables.Count);
        _chosen.Clear();
        var most = effort.ForOneSearch;
        var next = Open(goal, knowsWhen);
        while (next is not Settled)
        {
            if (_situation.Questions > most)
            {
                GaveUp = true;
                break;
            }

            if (!(next >= 0 ? Choose(next) : Advance()))
            {
                break;
            }

            next = Open(goal, knowsWhen);
        }

        effort.Spend(_situation.Questions);
        return next == Settled ? _situation : null;
    }

    /// <summary>The variable that keeps the goal open, <see cref="Settled"/> or <see cref="Impossible"/>.</summary>
    private int Open(Formula goal, bool knowsWhen)
    {
        if (goal.In(_situation) is not { } holds)
        {
            return goal.OpenVariable(_situation);
        }

        if (!holds)
        {
            return Impossible;
        }

        var impediment = space.Impediment(_situation, knowsWhen);
        return impediment is null ? Settled : impediment.In(_situation) is null ? impediment.OpenVariable(_situation) : Impossible;
    }

    private bool Choose(int variable)
    {
        _chosen.Push(variable);
        return Advance();
    }

    /// <summary>The next value of the last chosen variable, or of the one before where it has no more; false where none has.</summary>
    private bool Advance()
    {
        while (_chosen.Count > 0)
        {
            var variable = _chosen.Peek();
            while (_situation[variable] + 1 < space.Variables[variable].Values.Count)
            {
                _situation[variable]++;
                if (space.MayHold(_situation, variable))
                {
                    return true;
                }
            }

            _situation[variable] = Situation.Open;
            _chosen.Pop();
        }

        return false;
    }
}
