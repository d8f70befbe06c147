using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// Which of the missing facts matter: those of which two values lead to different results. Each rule alone cannot tell («under 5 000 og A, eller minst 5 000 og B» holds with A and B
/// whatever the number is), so the values are tried: ja and nei, every code, and for what has an order below, on and above each border it is compared with. A stretch of values is
/// tried as one, and decided only where all of it agrees; so what is found to be certain is certain.
/// </summary>
internal sealed class Relevance
{
    /// <summary>The number of situations that are tried. Beyond it every fact that a rule asks for is listed: never too few.</summary>
    public const int Budget = 500;

    private readonly Func<Assumptions, Standing> _stand;
    private readonly HashSet<FactKey> _asked;
    private readonly HashSet<FactKey> _matters = [];
    private readonly List<Situation> _situations = [];
    private int _tried;
    private bool _gaveUp;

    private Relevance(Standing now, Func<Assumptions, Standing> stand)
    {
        _stand = stand;
        _asked = [.. Facts(now.Missing())];
        Try(Assumptions.None, now);
    }

    /// <summary>Whether a fact is among those that matter.</summary>
    public bool Matters(FactKey? fact) => _gaveUp || (fact is { } known && _matters.Contains(known));

    /// <summary>What the application comes to whatever the missing facts are; null where that depends on them.</summary>
    public Settlement? Certain => _gaveUp || _matters.Count > 0 || _situations.Count == 0 ? null : _situations[0].Settled;

    /// <summary>Tries the values of what keeps an application open.</summary>
    /// <param name="now">How it stands.</param>
    /// <param name="stand">How it stands if some facts are known.</param>
    public static Relevance Of(Standing now, Func<Assumptions, Standing> stand) => new(now, stand);

    private static IEnumerable<FactKey> Facts(MissingFacts missing) => missing.Gaps.Select(g => g.Fact).OfType<FactKey>();

    /// <summary>Goes through all that the facts can be; false where enough is known.</summary>
    private bool Try(Assumptions known, Standing standing)
    {
        var missing = standing.Status == Ventestatus.TilAvklaring ? standing.Missing() : null;
        if (missing is null || missing.Gaps.Count == 0)
        {
            return Add(new Situation(known, standing.Settled));
        }

        if (NextFact(known, missing) is not { } next)
        {
            // What is left cannot be tried, so it matters, and so may all that sets this situation apart.
            _matters.UnionWith(Facts(missing));
            return Add(new Situation(known, null));
        }

        foreach (var part in next.Parts)
        {
            _tried++;
            _gaveUp = _tried > Budget;
            var more = known.With(next.Fact, part);
            if (_gaveUp || !Try(more, _stand(more)))
            {
                return false;
            }
        }

        return true;
    }

    private bool Add(Situation added)
    {
        foreach (var other in _situations.Where(s => s.Settled is null || added.Settled is null || s.Settled != added.Settled))
        {
            // Two situations that only one fact sets apart, with different results: the fact matters.
            var apart = added.Known.Apart(other.Known).Take(2).ToList();
            if (apart.Count == 1)
            {
                _matters.Add(apart[0]);
            }
        }

        _situations.Add(added);
        return !_asked.IsSubsetOf(_matters);
    }

    /// <summary>The first missing fact that can be told more closely, with all it can be.</summary>
    private (FactKey Fact, IReadOnlyList<Assumed> Parts)? NextFact(Assumptions known, MissingFacts missing)
    {
        foreach (var gap in missing.Gaps)
        {
            if (gap.Fact is { } fact && Parts(fact, gap.Given, known, missing) is { Count: > 0 } parts)
            {
                return (fact, parts);
            }
        }

        return null;
    }

    private static IReadOnlyList<Assumed> Parts(FactKey fact, Value? given, Assumptions known, MissingFacts missing)
    {
        switch (fact.Opplysning.Type.Slag)
        {
            case Verdislag.JaNei:
                return [new Assumed(Result.Of(true), null), new Assumed(Result.Of(false), null)];
            case Verdislag.Kode:
                return fact.Opplysning.Type.Koder.Select(k => new Assumed(new Result.Known(new Value.Code(k)), null)).ToList();
        }

        var isNew = known.Of(fact) is null;
        if ((known.Of(fact)?.Stretch ?? Stretch.Of(fact.Opplysning, given)) is not { } stretch)
        {
            return [];
        }

        // That a value lies within its own limits is already something to be told.
        var divided = missing.Borders.Where(b => b.Fact == fact).Select(b => stretch.Split(b.Border)).ToList();
        return (divided.FirstOrDefault(parts => parts.Count > 1) ?? (isNew && divided.Count > 0 ? [stretch] : [])).Select(Assumed.In).ToList();
    }

    /// <summary>A situation and what it comes to; null where that could not be told.</summary>
    private sealed record Situation(Assumptions Known, Settlement? Settled);
}
