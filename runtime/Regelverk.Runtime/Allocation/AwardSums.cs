using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Sums of awards, of earlier rounds and of this one, by who got them.</summary>
internal sealed class AwardSums
{
    private readonly Dictionary<string, SumOfRounds> _all = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SumOfRounds> _now = new(StringComparer.Ordinal);

    /// <summary>Adds an award; one of nothing adds nothing.</summary>
    /// <param name="id">Who got it.</param>
    /// <param name="round">The number of the round; null for this one.</param>
    /// <param name="award">The award.</param>
    public void Add(string id, string? round, Kroner award)
    {
        if (award.Sign == 0)
        {
            return;
        }

        SumIn(_all, id).Add(round, award);
        if (round is null)
        {
            SumIn(_now, id).Add(null, award);
        }
    }

    /// <summary>What somebody got; null where that is nothing.</summary>
    /// <param name="id">Who.</param>
    /// <param name="ofYear">Whether earlier rounds count; otherwise only this one.</param>
    public SumOfRounds? Find(string id, bool ofYear) => (ofYear ? _all : _now).TryGetValue(id, out var sum) ? sum : null;

    private static SumOfRounds SumIn(Dictionary<string, SumOfRounds> sums, string id)
    {
        if (!sums.TryGetValue(id, out var sum))
        {
            sums.Add(id, sum = new SumOfRounds());
        }

        return sum;
    }
}

/// <summary>What somebody got in some rounds.</summary>
internal sealed class SumOfRounds
{
    private readonly List<string> _rounds = [];
    private bool _isNow;

    /// <summary>All of it.</summary>
    public Kroner Kroner { get; private set; }

    /// <summary>Adds an award.</summary>
    /// <param name="round">The number of the round; null for this one.</param>
    /// <param name="award">The award.</param>
    public void Add(string? round, Kroner award)
    {
        Kroner += award;
        _isNow |= round is null;
        if (round is not null && !_rounds.Contains(round))
        {
            _rounds.Add(round);
        }
    }

    /// <summary>«1 200 000 kroner tildelt i runde 1 og 2», «… og i denne runden».</summary>
    public override string ToString() =>
        $"{Kroner} tildelt i {(_rounds.Count > 0 ? "runde " + Ordlyd.Liste(_rounds) : "")}{(_isNow && _rounds.Count > 0 ? " og i " : "")}{(_isNow ? "denne runden" : "")}";
}
