using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using D = Regelverk.Runtime.Decisions;
using N = Regelverk.Runtime.Numbers;

namespace Regelverk.Tests.Sporing;

/// <summary>All that a decision says, line by line, the same from the interpreter and from the runtime.</summary>
internal static class Avskrift
{
    public static string Av(Avgjørelse a) => string.Join("\n", [
        $"{a.Søknad.Id} {a.Søknad.SøkerId} {ApplicantName.Of(a.Søknad)} {a.Utfall} {a.Status} {a.OppfyllerVilkårene}",
        $"{Øre(a.Søkt)} {Øre(a.Beregnet)} {Øre(a.Tildelt)}",
        .. a.Begrunnelse.SelectMany(g => Av(g, "")),
        .. a.Mangler.Select(m => $"mangler {m.Opplysning.Navn} {m.ElementId} {m.GisAv}"),
        $"{a.Utbetaling?.Slag}",
        .. (a.Utbetaling?.Begrunnelse ?? []).SelectMany(g => Av(g, "")),
        .. (a.Utbetaling?.Mangler ?? []).Select(m => $"mangler {m.Opplysning.Navn} {m.ElementId} {m.GisAv}"),
    ]);

    public static string Av(D.Avgjørelse a) => string.Join("\n", [
        $"{a.SøknadId} {a.SøkerId} {a.SøkerNavn} {a.Utfall} {a.Status} {a.OppfyllerVilkårene}",
        $"{Øre(a.Søkt)} {Øre(a.Beregnet)} {Øre(a.Tildelt)}",
        .. a.Begrunnelse.SelectMany(g => Av(g, "")),
        .. a.Mangler.Select(m => $"mangler {m.Opplysning} {m.ElementId} {m.GisAv}"),
        $"{a.Utbetaling?.Slag}",
        .. (a.Utbetaling?.Begrunnelse ?? []).SelectMany(g => Av(g, "")),
        .. (a.Utbetaling?.Mangler ?? []).Select(m => $"mangler {m.Opplysning} {m.ElementId} {m.GisAv}"),
    ]);

    private static IEnumerable<string> Av(Grunn g, string inn) =>
    [
        $"{inn}{g.Hjemmel} | {g.Tekst} | {g.Slag} | {g.Sted?.Paragraf} {g.Sted?.Ledd} {g.Sted?.Bokstav} {g.Sted?.Nr}",
        .. g.Opplysninger.Select(o => $"{inn}  * {o.Navn}: {o.Verdi}"),
        .. g.Fordi.SelectMany(f => Av(f, inn + "    ")),
    ];

    private static IEnumerable<string> Av(D.Grunn g, string inn) =>
    [
        $"{inn}{g.Hjemmel} | {g.Tekst} | {g.Slag} | {g.Sted?.Paragraf} {g.Sted?.Ledd} {g.Sted?.Bokstav} {g.Sted?.Nr}",
        .. g.Opplysninger.Select(o => $"{inn}  * {o.Navn}: {o.Verdi}"),
        .. g.Fordi.SelectMany(f => Av(f, inn + "    ")),
    ];

    private static string Øre(Rational? kroner) => kroner is { } k ? (k * 100).Numerator.ToString(CultureInfo.InvariantCulture) : "";

    private static string Øre(N.Kroner? beløp) => beløp is { } b ? b.Øre.ToString(CultureInfo.InvariantCulture) : "";
}
