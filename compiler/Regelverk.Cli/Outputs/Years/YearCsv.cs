using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases.Years;
using Regelverk.Dsl.Interpretation;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>A comparison as CSV: a row for each application where a list was given, otherwise a row for each changed rule.</summary>
internal static class YearCsv
{
    public static string Of(YearReport report) => report.Effect is { } effect
        ? CsvText.Of(
            ["søknad", "søker", "navn", "utfall " + effect.Before.Label, "utfall " + effect.Now.Label, .. EffectWords.RegulationHeadings(effect), EffectWords.Amounts(effect) + " " + effect.Before.Label, EffectWords.Amounts(effect) + " " + effect.Now.Label, "hvorfor"],
            effect.Compared.Select(c => Row(effect, c)).Concat(effect.Undecided.Select(u => Row(effect, u))).OrderBy(r => r[0], System.StringComparer.Ordinal))
        : CsvText.Of(
            ["sted", "slag", "før", "nå", "virkning"],
            report.Difference.Regler.Select(c => new[] { c.Sted, YearWords.Of(c.Slag), c.Før ?? "", c.Nå ?? "", c.Virkning }));

    private static IReadOnlyList<string> Row(YearEffect effect, ComparedApplication c) =>
        [c.Id, c.ApplicantId, c.Name, EffectWords.Outcome(c.Before), EffectWords.Outcome(c.Now), .. EffectWords.Regulations(effect, c.Before, c.Now), CsvText.Amount(c.AmountBefore), CsvText.Amount(c.AmountNow), c.Why];

    private static IReadOnlyList<string> Row(YearEffect effect, UndecidedApplication u) =>
        [u.Now.Id, u.Now.Søknad.SøkerId, u.Name, Before(u.Before), Before(u.Now), .. EffectWords.Regulations(effect, u.Before, u.Now), "", "", u.Why];

    // It takes no part in the division, so its outcome is what was decided before that.
    private static string Before(YearDecision decision) => decision is { Status: null, Utfall: null } ? "oppfyller vilkårene" : EffectWords.Outcome(decision);
}
