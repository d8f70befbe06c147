using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Applications by a quotient, those with the same one together.</summary>
internal sealed class Quotients
{
    private readonly SortedDictionary<Rational, List<Participant>> _waiting;
    private readonly Func<Participant, Rational> _quotientOf;

    public Quotients(IEnumerable<Participant> participants, Func<Participant, Rational> quotientOf, bool highestFirst)
    {
        _waiting = new(Comparer<Rational>.Create((a, b) => highestFirst ? b.CompareTo(a) : a.CompareTo(b)));
        _quotientOf = quotientOf;
        participants.ToList().ForEach(Add);
    }

    /// <summary>Adds one, by the quotient that it has now.</summary>
    public void Add(Participant participant)
    {
        var quotient = _quotientOf(participant);
        if (!_waiting.TryGetValue(quotient, out var alike))
        {
            _waiting.Add(quotient, alike = []);
        }

        alike.Add(participant);
    }

    /// <summary>Takes out those that come first; null where there are none.</summary>
    public IReadOnlyList<Participant>? Next()
    {
        if (_waiting.Count == 0)
        {
            return null;
        }

        var first = _waiting.First();
        _waiting.Remove(first.Key);
        return first.Value;
    }
}
