using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Those who share one bound: one application, or all applications of a søker where the cap is on the søker.</summary>
internal sealed class StakeParty
{
    private readonly IReadOnlyList<Stake> _stakes;
    private readonly Rational? _room;
    private readonly IReadOnlyList<Rational> _breaks;

    /// <param name="stakes">What each of them gets as λ rises.</param>
    /// <param name="room">What the cap leaves for all of them together, or null.</param>
    public StakeParty(IReadOnlyList<Stake> stakes, Rational? room)
    {
        _stakes = stakes;
        _room = room;
        var all = stakes.SelectMany(s => s.Breaks).ToList();
        if (room is not { } cap || Highest <= cap)
        {
            _breaks = all;
        }
        else if (Lowest < cap)
        {
            // The cap stops them at the level where, alone, they would use it up.
            var stop = LevelSearch.Find([new StakeParty(stakes, null)], cap);
            _breaks = [.. all.Where(b => b <= stop), stop];
        }
        else
        {
            _breaks = [];
        }
    }

    public IReadOnlyList<Stake> Stakes => _stakes;

    /// <summary>The levels at which what they get together bends.</summary>
    public IEnumerable<Rational> Breaks => _breaks;

    private Rational Highest => _stakes.Aggregate(Rational.Zero, (sum, s) => sum + s.High);

    private Rational Lowest => _stakes.Aggregate(Rational.Zero, (sum, s) => sum + s.Low);

    /// <summary>What they get together at a level.</summary>
    public Rational At(Rational level) => _room is { } cap ? Rational.Min(cap, Sum(level)) : Sum(level);

    /// <summary>Whether the cap takes something from them at a level.</summary>
    public bool IsStopped(Rational level) => _room is { } cap && Sum(level) > cap;

    private Rational Sum(Rational level) => _stakes.Aggregate(Rational.Zero, (sum, s) => sum + s.At(level));
}
