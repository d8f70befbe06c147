using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases;

/// <summary>A division made anew after complaints, held against the one before it.</summary>
internal static class NewDivision
{
    /// <summary>What each application was awarded before, by id.</summary>
    public static IReadOnlyDictionary<string, Rational> Before(DivisionResult result) =>
        (result.Replaces?.Awards ?? []).ToDictionary(a => a.Award.SøknadId, a => a.Award.Tildelt, StringComparer.Ordinal);

    /// <summary>That somebody gets less than before, and the regulation does not say what allows it; null where nobody does, or it says so.</summary>
    public static Message? NeedsBasis(DivisionResult result)
    {
        var losers = Losers(result).ToList();
        return losers.Count == 0 || BasisOf(result) is not null ? null : ComplaintMessages.NeedsBasis(losers.Select(l => (l.Decision.Søknad.Id, l.Before, l.After)));
    }

    /// <summary>The same with a ground in each decision that is changed.</summary>
    public static DivisionResult WithGrounds(DivisionResult result)
    {
        var before = Before(result);
        return result with
        {
            Division = result.Division with
            {
                Avgjørelser = [.. result.Division.Avgjørelser.Select(d => before.TryGetValue(d.Søknad.Id, out var old) && old != (d.Tildelt ?? Rational.Zero) ? Explained(d, old, result) : d)],
            },
        };
    }

    private static Avgjørelse Explained(Avgjørelse decision, Rational before, DivisionResult result)
    {
        var after = decision.Tildelt ?? Rational.Zero;
        var how = after < before ? "satt ned" : "økt";
        var basis = after < before && BasisOf(result) is { } hjemmel ? $" Hjemmelen er {hjemmel}." : "";
        return decision with
        {
            Begrunnelse =
            [
                .. decision.Begrunnelse,
                new Grunn("fordelingen", $"En klage har ført fram, og rammen er fordelt på nytt. Tilskuddet er {how} fra {Visning.Kroner(before)} til {Visning.Kroner(after)}.{basis}", []) { Slag = Grunnslag.Fordeling, Sted = BasisOf(result) },
            ],
        };
    }

    private static IEnumerable<(Avgjørelse Decision, Rational Before, Rational After)> Losers(DivisionResult result)
    {
        var before = Before(result);
        return result.Division.Avgjørelser
            .Select(d => (d, before.GetValueOrDefault(d.Søknad.Id, Rational.Zero), d.Tildelt ?? Rational.Zero))
            .Where(l => l.Item3 < l.Item2);
    }

    private static Hjemmel? BasisOf(DivisionResult result) => result.Rules.Ordning.Fordeling?.Steg.OfType<Steg.Klager>().FirstOrDefault()?.Hjemmel;
}
