using System;
using System.Collections.Generic;
using System.Linq;
using Compiled = Regelverk.Runtime.Decisions;

namespace Regelverk.Cli.Cases.Years;

/// <summary>What must be known to read the effect on a list of applications, in whole sentences.</summary>
/// <param name="before">The old year.</param>
/// <param name="now">The new year.</param>
internal sealed class YearNotes(YearSide before, YearSide now)
{
    /// <summary>The sentences.</summary>
    /// <param name="sentIn">The year that the applications were sent in.</param>
    /// <param name="isHeldAgainstDeadline">Whether a rule holds anything against a deadline.</param>
    /// <param name="old">What the old year decides of all the applications, and its division.</param>
    /// <param name="new">The same for the new year.</param>
    /// <param name="undecided">How many of the applications a year cannot decide.</param>
    public IEnumerable<string> Of(
        YearSide sentIn, bool isHeldAgainstDeadline, (IReadOnlyList<YearDecision> Decisions, SideDivision Division) old, (IReadOnlyList<YearDecision> Decisions, SideDivision Division) @new, int undecided)
    {
        var years = new[] { (Year: before, old.Decisions, old.Division), (Year: now, @new.Decisions, @new.Division) };
        return
        [
            .. years.Where(y => y.Year.IsOfSeveral).Select(y => OfSeveral(y.Year, y.Decisions)),
            .. isHeldAgainstDeadline ? OfDeadlines(sentIn) : [],
            .. undecided == 0 ? Array.Empty<string>() : [$"{Counted.Of(undecided, "søknad", "søknader")} kan ikke avgjøres begge årene. De er talt med, men er ikke med i beløpene og fordelingen noen av årene."],
            .. years.SelectMany(y => y.Year.Works.SelectMany(work => Lacking(work, y.Year.Under(work, y.Decisions)))),
            .. years.SelectMany(y => OfFrames(y.Year, y.Division)),
            .. years.Any(y => y.Division.Whole is null) ? ["Beløpene som sammenlignes for hver søknad, er derfor beregnet tilskudd."] : Array.Empty<string>(),
            .. OfPlaces(),
        ];
    }

    private static string OfSeveral(YearSide year, IReadOnlyList<YearDecision> decisions) =>
        $"{year.Label} har {Counted.Of(year.Works.Count, "regelverk", "regelverk")}. En søknad teller under det den kommer lengst etter, og av flere som gir den rett, det som gir mest: "
        + string.Join(", ", year.Works.Select(work => $"{Counted.Of(year.Under(work, decisions).Count, "søknad", "søknader")} under {work.Label}")) + "."
        + (year.DividesFrame ? " Hvert fordeler sin egen ramme på søknadene som teller under det." : "");

    private IEnumerable<string> OfDeadlines(YearSide sentIn)
    {
        if (before.Deadlines.Count == 0 || now.Deadlines.Count == 0 || before.Deadlines.Concat(now.Deadlines).Distinct().Count() == 1)
        {
            return [];
        }

        var moved = $"Søknadene er sendt mot fristen i {sentIn.Label}. For det andre året er de flyttet like mange dager som fristen, så den som var i tide, er i tide begge årene.";
        return sentIn.Deadlines.Count == 1 ? [moved] : [moved + $" Regelverkene i {sentIn.Label} har ulike frister. Det regnes fra fristen i det som søknaden teller under."];
    }

    private static IEnumerable<string> Lacking(YearWork work, IEnumerable<YearDecision> decisions) => decisions
        .Where(d => d.Status == Compiled.Ventestatus.TilAvklaring)
        .SelectMany(d => d.Whole.Mangler.Select(m => m.Opplysning).Distinct())
        .GroupBy(fact => fact.Navn, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => $"I {work.Label} mangler «{g.Key}» for {Counted.Of(g.Count(), "søknad", "søknader")}.");

    private static IEnumerable<string> OfFrames(YearSide year, SideDivision division)
    {
        foreach (var work in year.Works)
        {
            if (work.FrameNote is { } note)
            {
                yield return note;
            }

            if (division.WaitingForLots.Contains(work))
            {
                yield return $"I {work.Label} må det trekkes lodd før rammen kan fordeles, så den er ikke fordelt.";
            }

            if (year.DividesFrame && !work.DividesFrame)
            {
                yield return $"{work.Label} har ingen ramme som fordeles. Rammen i {year.Label} er den de andre har.";
            }
        }
    }

    private IEnumerable<string> OfPlaces() => (before.IsOfSeveral || now.IsOfSeveral) && HasOrder(before) && HasOrder(now)
        ? [$"Plassen i rekkefølgen er ikke sammenlignet, for hvert regelverk har sin egen rekkefølge, og {string.Join(" og ", new[] { before, now }.Where(y => y.IsOfSeveral).Select(y => y.Label))} har flere."]
        : [];

    private static bool HasOrder(YearSide year) => year.Works.Any(w => w.Places([]) is not null);
}
