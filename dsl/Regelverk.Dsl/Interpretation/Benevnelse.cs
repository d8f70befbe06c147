using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What applicants and decisions are called, the same in tables as in the sentences of grounds and explanations.</summary>
public static class Benevnelse
{
    /// <summary>The applicant's name where it is known and may be shown, otherwise its id.</summary>
    /// <param name="søknad">One of its applications.</param>
    public static string Søker(Søknadsdata søknad) => ApplicantName.Of(søknad);

    /// <summary>The same, where what another regulation covers by taushetsplikt may not be shown either.</summary>
    /// <param name="søknad">One of its applications.</param>
    /// <param name="skjult">The names of the facts that may not be shown.</param>
    public static string Søker(Søknadsdata søknad, IReadOnlyCollection<string> skjult) => ApplicantName.Of(søknad, skjult);

    /// <summary>The outcome in words: «delvis innvilget».</summary>
    /// <param name="utfall">The outcome.</param>
    public static string Utfall(Utfall utfall) => Utfallsregel.Name(utfall);

    /// <summary>What happens to an award, in words: «utbetales ikke».</summary>
    /// <param name="slag">What happens.</param>
    public static string Utbetaling(Utbetalingsslag slag) => slag switch
    {
        Utbetalingsslag.Utbetales => "utbetales",
        Utbetalingsslag.UtbetalesIkke => "utbetales ikke",
        Utbetalingsslag.Bortfalt => "bortfalt",
        _ => "utbetaling venter",
    };

    /// <summary>Whether a regulation says anything of what happens to awards.</summary>
    /// <param name="ordning">The regulation.</param>
    public static bool HarUtbetaling(Ordning ordning) => ordning.Krav.Any(k => k.Slag is Kravslag.Utbetales or Kravslag.Bortfaller);

    /// <summary>What happens to the award of a decision; null where nothing is awarded, or no rule speaks of it.</summary>
    /// <param name="avgjørelse">A decision, before or after the division.</param>
    public static Utbetaling? Utbetaling(Avgjørelse avgjørelse) => avgjørelse.Tildelt is { Sign: 0 } ? null : avgjørelse.Utbetaling;

    /// <summary>The outcome of a decision in words, or what it waits for: «til avklaring».</summary>
    /// <param name="avgjørelse">A decision, before or after the division.</param>
    public static string Utfall(Avgjørelse avgjørelse) => Utfallsregel.Name(avgjørelse);
}
