using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>How many whole units each has, and how many more the bounds allow.</summary>
internal sealed class UnitRoom
{
    private readonly Rational _unit;
    private readonly IReadOnlyList<Participant> _participants;
    private readonly IReadOnlyList<CapRoom> _caps;
    private readonly Dictionary<Participant, BigInteger> _units = [];
    private readonly Dictionary<string, BigInteger> _bySøker = new(StringComparer.Ordinal);

    public UnitRoom(Rational unit, IReadOnlyList<Participant> participants, IReadOnlyList<CapRoom> caps)
    {
        _unit = unit;
        _participants = participants;
        _caps = caps;
        foreach (var participant in participants)
        {
            _units[participant] = BigInteger.Zero;
            _bySøker[participant.SøkerId] = BigInteger.Zero;
        }
    }

    /// <summary>All units given.</summary>
    public BigInteger Total { get; private set; }

    public BigInteger UnitsOf(Participant participant) => _units[participant];

    public void Set(Participant participant, BigInteger units)
    {
        Total += units - _units[participant];
        _bySøker[participant.SøkerId] += units - _units[participant];
        _units[participant] = units;
    }

    /// <summary>The most units that an application can have, whatever the others of its søker have.</summary>
    public BigInteger MostOf(Participant participant) =>
        _caps.Where(c => !c.IsPerSøker).Select(c => c.MostFor(participant.Id)).Append(participant.Limit).Aggregate(Rational.Min) is var most ? (most / _unit).Floor() : BigInteger.Zero;

    public bool HasRoom(Participant participant) =>
        UnitsOf(participant) < MostOf(participant) && (MostOfSøker(participant.SøkerId) is not { } most || _bySøker[participant.SøkerId] < most);

    /// <summary>Those of one søker who have more units together than the cap allows, and what it allows.</summary>
    public IReadOnlyList<(IReadOnlyList<Participant> Members, BigInteger Most)> Crowded() => _participants
        .GroupBy(p => p.SøkerId)
        .Select(g => (Members: (IReadOnlyList<Participant>)g.ToList(), Most: MostOfSøker(g.Key) ?? _bySøker[g.Key]))
        .Where(c => _bySøker[c.Members[0].SøkerId] > c.Most)
        .ToList();

    /// <summary>Those of several with the same right whose søker has too little room for one unit to each of them.</summary>
    public IReadOnlyList<(IReadOnlyList<Participant> Members, int Places)> Rivals(IReadOnlyList<Participant> alike) => alike
        .GroupBy(p => p.SøkerId)
        .Select(g => (Members: (IReadOnlyList<Participant>)g.OrderBy(p => p.Id, StringComparer.Ordinal).ToList(), Places: (MostOfSøker(g.Key) - _bySøker[g.Key]) ?? g.Count()))
        .Where(r => r.Members.Count > r.Places)
        .Select(r => (r.Members, (int)r.Places))
        .OrderBy(r => r.Members[r.Item2].Id, StringComparer.Ordinal)
        .ToList();

    /// <summary>The most units that the applications of one søker can have together; null where no cap adds them up.</summary>
    private BigInteger? MostOfSøker(string søker) => _caps.Where(c => c.IsPerSøker).Select(c => (BigInteger?)(c.MostFor(søker) / _unit).Floor()).Min();
}
