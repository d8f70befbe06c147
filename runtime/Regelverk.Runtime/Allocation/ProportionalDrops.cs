using System;
using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// In what order awards that are too small fall away one at a time, where everyone gets the same share of the claim and nothing else bounds it. The award then
/// follows the claim, so the claims need to be put in order only once, and nothing is solved again on the way.
/// </summary>
internal sealed class ProportionalDrops
{
    private readonly long _pot;
    private readonly long[] _claims;
    private readonly int[] _order;
    private readonly Func<Brøk, Brøk> _measured;
    private readonly Brøk _limit;
    private BigInteger _sum;

    /// <param name="pot">What there is, in øre.</param>
    /// <param name="claims">The claims, in øre.</param>
    /// <param name="order">The places in the order in which they fall away: by claim, and where it is the same, by what tells them apart.</param>
    /// <param name="measured">What is held against the limit of an award in øre; never less for a larger award.</param>
    /// <param name="limit">The limit, in øre.</param>
    public ProportionalDrops(long pot, long[] claims, int[] order, Func<Brøk, Brøk> measured, Brøk limit)
    {
        _pot = pot;
        _claims = claims;
        _order = order;
        _measured = measured;
        _limit = limit;
        foreach (var claim in claims)
        {
            _sum += claim;
        }
    }

    /// <summary>Finds those who fall away, each with its last award.</summary>
    /// <param name="alike">How many that stand together from a place in the order are alike.</param>
    /// <param name="drawn">Those who are alike in the order in which they keep the grant, by lots.</param>
    /// <param name="fall">Told of each that falls away: its place, its award, and whether another falls away together with it.</param>
    public void Run(Func<int, int> alike, Func<List<int>, List<int>> drawn, Action<int, Brøk, bool> fall)
    {
        for (var first = 0; first < _order.Length && IsSmall(_claims[_order[first]], _sum);)
        {
            var count = alike(first);
            var claim = _claims[_order[first]];
            var tied = new List<int>(new ArraySegment<int>(_order, first, count));
            if (count == 1 || IsSmall(claim, _sum - (claim * (BigInteger)(count - 1))))
            {
                var award = AwardOf(claim, _sum);
                for (var i = 0; i < count; i++)
                {
                    fall(tied[i], award, i > 0);
                }

                _sum -= claim * (BigInteger)count;
            }
            else
            {
                tied = drawn(tied);
                for (var last = count - 1; last > 0 && IsSmall(claim, _sum); last--)
                {
                    fall(tied[last], AwardOf(claim, _sum), false);
                    _sum -= claim;
                }

                // The last of them stays, or the draw would not have made a difference.
                return;
            }

            first += count;
        }
    }

    private bool IsSmall(long claim, BigInteger sum) => AwardOf(claim, sum) is { Sign: > 0 } award && _measured(award) < _limit;

    private Brøk AwardOf(long claim, BigInteger sum) => sum <= _pot ? claim : new Brøk((BigInteger)claim * _pot, sum);
}
