using System.Collections.Generic;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Sporing;

/// <summary>What happens to an award: bortfalt › utbetales ikke › venter › utbetales. While it is open whether it has lapsed, nothing lower is certain.</summary>
internal static class Utbetalingssjekk
{
    /// <summary>What the rules say; null where the regulation has none about it.</summary>
    public static Utbetaling? Av(Sak sak, Begrunner begrunner)
    {
        var all = sak.KravEtterVedtaket;
        if (all.Count == 0)
        {
            return null;
        }

        var lapses = all.FindAll(krav => krav.Slag == Kravslag.Bortfaller);
        var conditions = all.FindAll(krav => krav.Slag == Kravslag.Utbetales);
        var lapsed = lapses.FindAll(krav => krav.Vilkår.Vilkår.ErJa);
        if (lapsed.Count > 0)
        {
            return new Utbetaling(Utbetalingsslag.Bortfalt, GroundsOf(lapsed, begrunner));
        }

        var open = conditions.FindAll(IsOpen);
        var openLapses = lapses.FindAll(IsOpen);
        if (openLapses.Count > 0)
        {
            return Waiting([.. openLapses, .. open], begrunner);
        }

        var failing = conditions.FindAll(krav => krav.Vilkår.Vilkår.ErNei);
        return failing.Count > 0 ? new Utbetaling(Utbetalingsslag.UtbetalesIkke, GroundsOf(failing, begrunner))
            : open.Count > 0 ? Waiting(open, begrunner)
            : new Utbetaling(Utbetalingsslag.Utbetales, GroundsOf(conditions, begrunner));
    }

    private static bool IsOpen(Krav krav) => krav.Vilkår.Vilkår is { ErJa: false, ErNei: false };

    private static Utbetaling Waiting(List<Krav> rules, Begrunner begrunner)
    {
        var missing = new Mangelfinner();
        rules.ForEach(krav => missing.Søk(krav.Vilkår));
        var gaps = new List<Mangel>();
        foreach (var gap in missing.Hull)
        {
            gaps.Add(gap.Mangel);
        }

        return new Utbetaling(Utbetalingsslag.Venter, GroundsOf(rules, begrunner), gaps);
    }

    private static List<Grunn> GroundsOf(List<Krav> rules, Begrunner begrunner)
    {
        var grounds = new List<Grunn>();
        rules.ForEach(krav => begrunner.Begrunn(krav, false, grounds));
        return grounds;
    }
}
