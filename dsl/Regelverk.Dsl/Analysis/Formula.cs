using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Analysis;

/// <summary>A condition over the variables of a <see cref="ConditionSpace"/>, asked of a situation where some of them are still open.</summary>
internal abstract class Formula
{
    /// <summary>What always holds.</summary>
    public static Formula Always { get; } = new Constant(true);

    /// <summary>What never holds.</summary>
    public static Formula Never { get; } = new Constant(false);

    /// <summary>Whether it holds whatever the open variables turn out to be; null where they decide it.</summary>
    public abstract bool? In(Situation situation);

    /// <summary>A variable that keeps it open; asked only where it is.</summary>
    public abstract int OpenVariable(Situation situation);

    /// <summary>Adds variables whose values alone make it hold, or fail to; asked only where it is not open.</summary>
    public abstract void Explain(Situation situation, ISet<int> because);

    /// <summary>The opposite.</summary>
    public static Formula Not(Formula formula) => formula switch
    {
        Constant constant => constant.Holds ? Never : Always,
        Denied denied => denied.Inner,
        _ => new Denied(formula),
    };

    /// <summary>That all of some hold.</summary>
    public static Formula All(params IReadOnlyList<Formula> items) => items.Count == 1 ? items[0] : new Count(items, items.Count, items.Count);

    /// <summary>That at least one of some holds.</summary>
    public static Formula Any(params IReadOnlyList<Formula> items) => items.Count == 1 ? items[0] : new Count(items, 1, items.Count);

    private sealed class Constant(bool holds) : Formula
    {
        public bool Holds => holds;

        public override bool? In(Situation situation) => holds;

        public override int OpenVariable(Situation situation) => Situation.Open;

        public override void Explain(Situation situation, ISet<int> because)
        {
        }
    }

    /// <summary>A test of one variable: for each of its values, whether it holds.</summary>
    public sealed class Leaf(int variable, IReadOnlyList<bool> holds) : Formula
    {
        private readonly bool? _always = holds.All(h => h) ? true : holds.All(h => !h) ? false : null;

        public override bool? In(Situation situation)
        {
            situation.Questions++;
            return situation[variable] is var value and not Situation.Open ? holds[value] : _always;
        }

        public override int OpenVariable(Situation situation) => variable;

        public override void Explain(Situation situation, ISet<int> because)
        {
            if (_always is null)
            {
                because.Add(variable);
            }
        }
    }

    /// <summary>That so many of some hold.</summary>
    public sealed class Count(IReadOnlyList<Formula> items, int least, int most) : Formula
    {
        public override bool? In(Situation situation)
        {
            situation.Questions++;
            var (holding, possible) = (0, items.Count);
            foreach (var item in items)
            {
                switch (item.In(situation))
                {
                    case true:
                        holding++;
                        break;
                    case false:
                        possible--;
                        break;
                }

                if (holding > most || possible < least)
                {
                    return false;
                }

                if (holding >= least && possible <= most)
                {
                    return true;
                }
            }

            return holding > most || possible < least ? false : holding >= least && possible <= most ? true : null;
        }

        public override int OpenVariable(Situation situation) => items.First(i => i.In(situation) is null).OpenVariable(situation);

        /// <summary>No more of the items than it takes: in a list where all must hold, the first that does not.</summary>
        public override void Explain(Situation situation, ISet<int> because)
        {
            var answers = items.Select(i => i.In(situation)).ToArray();
            var (holding, failing) = (answers.Count(a => a == true), answers.Count(a => a == false));
            var (neededHolding, neededFailing) = holding > most ? (most + 1, 0) : items.Count - failing < least ? (0, items.Count - least + 1) : (least, items.Count - most);
            for (var i = 0; i < items.Count; i++)
            {
                if ((answers[i] == true && neededHolding-- > 0) || (answers[i] == false && neededFailing-- > 0))
                {
                    items[i].Explain(situation, because);
                }
            }
        }
    }

    /// <summary>A condition that many others speak of: answered once for each situation.</summary>
    public sealed class Shared(Formula meaning, int variable) : Formula
    {
        private long _stamp = -1;
        private Situation? _asked;
        private bool? _answer;

        public override bool? In(Situation situation)
        {
            if (situation.IsCoarse)
            {
                situation.Questions++;
                return situation[variable] is var value and not Situation.Open ? value == 1 : null;
            }

            if (!ReferenceEquals(_asked, situation) || _stamp != situation.Stamp)
            {
                _answer = meaning.In(situation);
                (_asked, _stamp) = (situation, situation.Stamp);
            }

            return _answer;
        }

        public override int OpenVariable(Situation situation) => situation.IsCoarse ? variable : meaning.OpenVariable(situation);

        public override void Explain(Situation situation, ISet<int> because)
        {
            if (situation.IsCoarse)
            {
                because.Add(variable);
            }
            else
            {
                meaning.Explain(situation, because);
            }
        }
    }

    /// <summary>What a condition would be if one variable had another value.</summary>
    public sealed class Where(int variable, int value, Formula inner) : Formula
    {
        public override bool? In(Situation situation)
        {
            var was = situation[variable];
            situation[variable] = value;
            var answer = inner.In(situation);
            situation[variable] = was;
            return answer;
        }

        public override int OpenVariable(Situation situation)
        {
            var was = situation[variable];
            situation[variable] = value;
            var open = inner.OpenVariable(situation);
            situation[variable] = was;
            return open;
        }

        public override void Explain(Situation situation, ISet<int> because)
        {
            var was = situation[variable];
            situation[variable] = value;
            var inside = new HashSet<int>();
            inner.Explain(situation, inside);
            inside.Remove(variable);
            because.UnionWith(inside);
            situation[variable] = was;
        }
    }

    private sealed class Denied(Formula inner) : Formula
    {
        public Formula Inner => inner;

        public override bool? In(Situation situation) => !inner.In(situation);

        public override int OpenVariable(Situation situation) => inner.OpenVariable(situation);

        public override void Explain(Situation situation, ISet<int> because) => inner.Explain(situation, because);
    }
}
