using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;

namespace Regelverk.Cli.Cases.Years;

/// <summary>Why two years decide an application differently, or cannot decide it, each told with the regulation that it is about.</summary>
internal static class YearReasons
{
    /// <summary>Where the difference is decided, with its §; empty where there is none.</summary>
    public static string Why(YearDecision before, YearDecision now)
    {
        var (old, @new) = (before.Whole, now.Whole);
        if (old.OppfyllerVilkårene != @new.OppfyllerVilkårene)
        {
            return @new.OppfyllerVilkårene ? Told(before.Work, Refusing(old, @new)) : Told(now.Work, Refusing(@new, old));
        }

        var told = new List<string>();
        if (old.Beregnet != @new.Beregnet && @new.Begrunnelse.LastOrDefault(g => g.Slag == Grunnslag.Beløp) is { } amount)
        {
            told.Add(Told(now.Work, amount));
        }

        var (cut, year) = IsCut(@new) ? (@new, now.Work) : (old, before.Work);
        if (old.Tildelt != @new.Tildelt && IsCut(cut) && cut.Begrunnelse.FirstOrDefault(g => g.Slag == Grunnslag.Fordeling) is { } division)
        {
            told.Add(told.Count > 0 ? $"{year.Label}: avkortet i {division.Hjemmel}." : Told(year, division));
        }

        return string.Join(" ", told);
    }

    /// <summary>What is missing and where, for an application that a year cannot decide.</summary>
    public static string Lacks(YearDecision before, YearDecision now) => string.Join("; ", new[] { (Year: before.Work, Decision: before.Whole), (Year: now.Work, Decision: now.Whole) }
        .Where(y => y.Decision.Status is not null)
        .Select(y => y.Decision.Mangler.Count > 0
            ? $"{y.Year.Label}: mangler " + string.Join(", ", y.Decision.Mangler.Select(m => m.Opplysning.Navn).Distinct())
            : Told(y.Year, y.Decision.Begrunnelse[0])));

    // Of several places that refuse, the one that the other year's decision rests on says most.
    private static Grunn Refusing(Avgjørelse refusal, Avgjørelse right) => refusal.Begrunnelse.FirstOrDefault(g => right.Begrunnelse.Any(r => r.Hjemmel == g.Hjemmel)) ?? refusal.Begrunnelse[0];

    private static bool IsCut(Avgjørelse decision) => decision.Tildelt is { } awarded && decision.Beregnet is { } calculated ? awarded < calculated : decision.Tildelt is not null;

    // What only another regulation covers by taushetsplikt stands in the sentence; then it is told only where the ground lies.
    private static string Told(YearWork year, Grunn ground) =>
        $"{year.Label}: " + (ground.Opplysninger.Any(fact => year.Hidden.Contains(fact.Navn)) ? $"{ground.Hjemmel}." : $"{ground.Hjemmel}: {ground.Tekst}");
}
