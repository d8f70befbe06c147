using System.Collections.Generic;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What one application gets as λ rises: Base + λ · Weight, but never less than Low nor more than High. In kroner.</summary>
internal sealed record Stake(Participant Member, Rational Claim, Rational Base, Rational Weight, Rational Low, Rational High)
{
    /// <summary>What it gets at a level.</summary>
    public Rational At(Rational level) => Rational.Max(Low, Rational.Min(High, Unbounded(level)));

    /// <summary>What the rule alone would give it.</summary>
    public Rational Unbounded(Rational level) => Base + (level * Weight);

    /// <summary>The levels at which it leaves Low and reaches High.</summary>
    public IEnumerable<Rational> Breaks => Weight.Sign > 0 && Low < High ? [(Low - Base) / Weight, (High - Base) / Weight] : [];
}
