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

    private readonly Stack<Choice> _chosen = new();

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
        // What is impossible with the names left whole, needs no look inside them.
        return space.SharedCount > 0 && Run(goal, knowsWhen, true) is (null, false) ? null : Take(Run(goal, knowsWhen, false));
    }

    private Situation? Take((Situation? Found, bool GaveUp) result)
    {
        GaveUp |= result.GaveUp;
        return result.Found;
    }

    private (Situation? Found, bool GaveUp) Run(Formula goal, bool knowsWhen, bool isCoarse)
    {
        _situation = new Situation(space.Variables.Count + space.SharedCount, isCoarse);
        _chosen.Clear();
        var most = effort.ForOneSearch;
        while (true)
        {
            var next = Open(goal, knowsWhen, out var because);
            if (next == Settled || _situation.Questions > most || !(next == Impossible ? TurnBack(because) : Choose(next)))
            {
                effort.Spend(_situation.Questions);
                return (next == Settled ? _situation : null, next != Settled && _situation.Questions > most);
            }
        }
    }

    /// <summary>The variable that keeps the goal open, <see cref="Settled"/>, or <see cref="Impossible"/> with the variables that make it so.</summary>
    private int Open(Formula goal, bool knowsWhen, out HashSet<int> because)
    {
        because = [];
        var asked = goal.In(_situation) == true ? space.Impediment(_situation, knowsWhen) : goal;
        if (asked is null)
        {
            return Settled;
        }

        if (asked.In(_situation) is null)
        {
            return asked.OpenVariable(_situation);
        }

        asked.Explain(_situation, because);
        return Impossible;
    }

    private bool Choose(int variable)
    {
        _chosen.Push(new Choice(variable));
        return Advance() is not { } because || TurnBack(because);
    }

    /// <summary>Back to the last choice that has to do with why it is impossible; those made since then have not. False where there is none.</summary>
    private bool TurnBack(HashSet<int> because)
    {
        while (_chosen.Count > 0)
        {
            if (!because.Contains(_chosen.Peek().Variable))
            {
                _situation[_chosen.Pop().Variable] = Situation.Open;
                continue;
            }

            _chosen.Peek().Because.UnionWith(because);
            if (Advance() is not { } further)
            {
                return true;
            }

            because = further;
        }

        return false;
    }

    /// <summary>The next value of the last choice; where it has no more, it is taken back, and the variables tell that make each of its values impossible.</summary>
    private HashSet<int>? Advance()
    {
        var choice = _chosen.Peek();
        while (_situation[choice.Variable] + 1 < space.CountOfValues(choice.Variable))
        {
            _situation[choice.Variable]++;
            if (space.MayHold(_situation, choice.Variable))
            {
                return null;
            }

            choice.Because.UnionWith(space.Compared);
        }

        _situation[choice.Variable] = Situation.Open;
        _chosen.Pop();
        choice.Because.Remove(choice.Variable);
        return choice.Because;
    }

    /// <summary>A variable that has got a value, and the variables that make the values tried so far impossible.</summary>
    private sealed class Choice(int variable)
    {
        public int Variable => variable;

        public HashSet<int> Because { get; } = [];
    }
}
