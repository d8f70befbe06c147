using System.Collections.Generic;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What missing facts are assumed to be while it is tried what their values lead to. It cannot change.</summary>
internal sealed class Assumptions
{
    private readonly Dictionary<FactKey, Assumed> _all;

    private Assumptions(Dictionary<FactKey, Assumed> all) => _all = all;

    /// <summary>Nothing is assumed.</summary>
    public static Assumptions None { get; } = new([]);

    /// <summary>What is assumed of a fact; null for nothing.</summary>
    public Assumed? Of(FactKey fact) => _all.Count > 0 && _all.TryGetValue(fact, out var assumed) ? assumed : null;

    /// <summary>As these, with one fact more, or one known more closely.</summary>
    public Assumptions With(FactKey fact, Assumed assumed) => new(new Dictionary<FactKey, Assumed>(_all) { [fact] = assumed });

    /// <summary>The facts that no situation shares between the two.</summary>
    public IEnumerable<FactKey> Apart(Assumptions other)
    {
        foreach (var fact in _all)
        {
            if (other.Of(fact.Key) is { } others && !fact.Value.Meets(others))
            {
                yield return fact.Key;
            }
        }
    }
}

/// <summary>A fact of one scope.</summary>
/// <param name="Path">The scope (<see cref="Scope.Path"/>).</param>
/// <param name="Opplysning">The fact.</param>
internal readonly record struct FactKey(string Path, Opplysning Opplysning);

/// <summary>What a fact is assumed to be: one value, or a stretch of values.</summary>
/// <param name="Result">What reading the fact gives.</param>
/// <param name="Stretch">The stretch; null where the values have no order.</param>
internal sealed record Assumed(Result Result, Stretch? Stretch)
{
    /// <summary>A stretch of values.</summary>
    public static Assumed In(Stretch stretch) => new(stretch.Result, stretch);

    /// <summary>Whether some value is among both.</summary>
    public bool Meets(Assumed other) => Stretch is { } mine && other.Stretch is { } others ? mine.Meets(others) : Result == other.Result;
}
