using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// Everyone gets the same share λ of the claim, but nobody more than the own limit: the one λ in [0, 1] with
/// Σ min(limit, λ · claim) = pot. Where the pot covers all limits, everyone gets the limit and λ is 1.
/// </summary>
internal sealed class ProportionalCut
{
    private readonly Dictionary<Party, Rational> _amounts;

    private ProportionalCut(Rational share, Dictionary<Party, Rational> amounts)
    {
        Share = share;
        _amounts = amounts;
    }

    /// <summary>λ: the share of the claim that those get whom no cap stops. From 0 to 1.</summary>
    public Rational Share { get; }

    public static ProportionalCut Of(IReadOnlyList<Party> parties, Rational pot)
    {
        var claiming = parties.Where(p => p.Claim.Sign > 0).ToList();
        if (pot >= claiming.Aggregate(Rational.Zero, (sum, p) => sum + p.Limit))
        {
            return new ProportionalCut(Rational.One, parties.ToDictionary(p => p, p => p.Limit));
        }

        // As λ rises from 0, the party with the lowest limit for its claim reaches it first. Those that reach it before the pot
        // is empty get it; the others share what is left.
        var amounts = parties.ToDictionary(p => p, _ => Rational.Zero);
        var left = pot;
        var claims = claiming.Aggregate(Rational.Zero, (sum, p) => sum + p.Claim);
        var waiting = new Queue<Party>(claiming.OrderBy(p => p.Limit / p.Claim));
        while (left / claims * waiting.Peek().Claim >= waiting.Peek().Limit)
        {
            var stopped = waiting.Dequeue();
            amounts[stopped] = stopped.Limit;
            left -= stopped.Limit;
            claims -= stopped.Claim;
        }

        var share = left / claims;
        foreach (var party in waiting)
        {
            amounts[party] = share * party.Claim;
        }

        return new ProportionalCut(share, amounts);
    }

    /// <summary>What a party gets, in kroner.</summary>
    public Rational AmountOf(Party party) => _amounts[party];

    /// <summary>Whether the cap holds a party below what the share would give it.</summary>
    public bool IsCapped(Party party) => party.Limit < Share * party.Claim;

    /// <summary>What a member gets. Those who share a cap share it by their claims.</summary>
    public Rational AmountOf(Participant member, Party party) => party.Claim.Sign == 0 ? Rational.Zero : _amounts[party] * member.Udekket / party.Claim;
}
