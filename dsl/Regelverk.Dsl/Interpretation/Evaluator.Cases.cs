using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <content>Which case of a definition applies.</content>
internal sealed partial class Evaluator
{
    /// <summary>How each case of a definition stands, in file order.</summary>
    public IReadOnlyList<CaseStanding> Examine(Definisjon definisjon, Scope owner)
    {
        var guards = definisjon.Tilfeller.Select(t => t.ErEllers ? null : Guard(t, owner)).ToList();
        var ellers = OtherwiseApplies(guards);
        return definisjon.Tilfeller.Select((tilfelle, i) => new CaseStanding(tilfelle, guards[i] ?? ellers)).ToList();
    }

    /// <summary>
    /// The value is known if every case that is still possible gives the same one. Order never matters: two cases that
    /// certainly apply with different values are a conflict.
    /// </summary>
    private Result ChooseCase(Definisjon definisjon, Scope owner)
    {
        var possible = Examine(definisjon, owner)
            .Where(c => !c.Applies.IsFalse)
            .Select(c => (c.Tilfelle, c.Applies, Value: Evaluate(c.Tilfelle.Verdi, owner)))
            .ToList();
        var certain = possible.Where(c => c.Applies.IsTrue).ToList();
        if (possible.Count == 0)
        {
            return new Result.NoValue(Wording.NameIn(definisjon.Navn, owner));
        }

        var known = certain.Where(c => c.Value is Result.Known).ToList();
        if (known.FirstOrDefault(c => c.Value != known[0].Value) is { Tilfelle: not null } other)
        {
            return new Result.Conflict(Wording.NameIn(definisjon.Navn, owner), known[0].Tilfelle.Hjemmel, other.Tilfelle.Hjemmel);
        }

        if (certain.Count == 1 && possible.Count == 1)
        {
            return certain[0].Value;
        }

        // Something must be sure to apply: else «no case applies» is still possible, and a value given now could be taken back.
        var somethingApplies = certain.Count > 0 || possible.Any(c => c.Tilfelle.ErEllers);
        if (somethingApplies && possible.All(c => c.Value is Result.Known && c.Value == possible[0].Value))
        {
            return possible[0].Value;
        }

        return possible
            .SelectMany(c => new[] { c.Applies, c.Value })
            .Where(r => r is not Result.Known and not Result.Unknown)
            .Aggregate((Result)new Result.Unknown(), Result.Graver);
    }

    private Result Guard(Tilfelle tilfelle, Scope owner) =>
        tilfelle.Vilkår is { } condition ? Condition(condition, owner) : Result.Of(true);

    /// <summary>«ellers» applies where no other case does, so it is possible as long as no guard is certainly true.</summary>
    private static Result OtherwiseApplies(IEnumerable<Result?> guards)
    {
        var others = guards.OfType<Result>().ToList();
        if (others.Any(g => g.IsTrue))
        {
            return Result.Of(false);
        }

        return others.All(g => g.IsFalse)
            ? Result.Of(true)
            : others.Where(g => g is not Result.Known).Aggregate((Result)new Result.Unknown(), Result.Graver);
    }
}

/// <summary>How one case of a definition stands.</summary>
/// <param name="Tilfelle">The case.</param>
/// <param name="Applies">Whether it applies: ja, nei or not decided.</param>
internal sealed record CaseStanding(Tilfelle Tilfelle, Result Applies);
