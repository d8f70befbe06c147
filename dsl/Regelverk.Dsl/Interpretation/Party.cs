using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Those who share one bound in a division: one application, or all applications of a søker where the cap is on the søker.</summary>
internal sealed class Party
{
    private Party(string id, IReadOnlyList<Participant> members, Rational? room)
    {
        Id = id;
        Members = members;
        Claim = members.Aggregate(Rational.Zero, (sum, m) => sum + m.Udekket);
        Limit = room is { } bound ? Rational.Min(bound, Claim) : Claim;
    }

    /// <summary>The id of the application, or of the søker.</summary>
    public string Id { get; }

    public IReadOnlyList<Participant> Members { get; }

    /// <summary>Beregnet tilskudd that is not covered yet, in kroner.</summary>
    public Rational Claim { get; }

    /// <summary>The most it can get now: the claim, or what the cap leaves room for.</summary>
    public Rational Limit { get; }

    /// <summary>The parties of a group of applications, by id.</summary>
    public static IReadOnlyList<Party> Of(IReadOnlyList<Participant> group, CapRoom? cap) => cap is null
        ? group.Select(p => new Party(p.Id, [p], null)).ToList()
        : group
            .GroupBy(cap.IdOf)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Party(g.Key, g.ToList(), cap.LeftFor(g.Key)))
            .ToList();
}
