using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Explains one decision to the one it concerns: why this outcome, why not another, and how far it missed.</summary>
public static class Forklaring
{
    /// <summary>The explanation in bokmål, one line an entry; lines that belong under another begin with two spaces.</summary>
    /// <param name="avgjørelse">A decision, before or after the division.</param>
    public static IReadOnlyList<string> Av(Avgjørelse avgjørelse) =>
    [
        $"Søknad {avgjørelse.Søknad.Id} fra {ApplicantName.Of(avgjørelse.Søknad)}: {Utfallsregel.Name(avgjørelse)}.",
        .. Amounts(avgjørelse),
        "Hvorfor:",
        .. GroundLines.Of(avgjørelse.Begrunnelse, 1),
        "Hvorfor ikke et annet utfall:",
        .. WhyNotAnother(avgjørelse).Select(line => "  " + line),
        .. Missing(avgjørelse),
    ];

    private static IEnumerable<string> Amounts(Avgjørelse avgjørelse)
    {
        var known = new[] { ("søkt", avgjørelse.Søkt), ("beregnet", avgjørelse.Beregnet), ("tildelt", avgjørelse.Tildelt) }
            .Where(a => a.Item2 is not null)
            .Select(a => $"{a.Item1} {Wording.Kroner(a.Item2 ?? Rational.Zero)}")
            .ToList();
        return known.Count > 0 ? [Wording.Sentence(string.Join(", ", known)) + "."] : [];
    }

    private static IEnumerable<string> WhyNotAnother(Avgjørelse avgjørelse) => avgjørelse switch
    {
        { Status: Ventestatus.VenterPåRetting } => ["Utfallet er ikke avgjort: søkeren må først rette søknaden."],
        { Status: Ventestatus.TilAvklaring } => ["Utfallet er ikke avgjort: flere utfall er mulige til det som mangler, er på plass."],
        { Utfall: Utfall.Trukket } => ["En søknad som er trukket, blir ikke behandlet."],
        { Utfall: Utfall.Avvist } => ["En søknad som avvises, blir ikke tatt under behandling. Det er derfor ikke avgjort om vilkårene for tilskudd er oppfylt."],
        { Utfall: Utfall.Avslått, OppfyllerVilkårene: true } => ["Vilkårene er oppfylt. Søknaden er avslått bare fordi rammen ikke rakk til den.", .. Lost(avgjørelse)],
        { Utfall: Utfall.Avslått } => ["Ikke avvist, for de formelle kravene er oppfylt.", "For å bli innvilget måtte det som står over, ha vært annerledes."],
        { Utfall: Utfall.DelvisInnvilget } => ["Ikke avslått, for vilkårene er oppfylt.", .. Lost(avgjørelse)],
        { Utfall: Utfall.Innvilget } => ["Ikke delvis innvilget, for søknaden får alt den søker om."],
        _ => ["Hvor mye søknaden får, avgjøres når rammen fordeles."],
    };

    /// <summary>How far the award fell short of what was applied for, and where each part was lost.</summary>
    private static IEnumerable<string> Lost(Avgjørelse avgjørelse)
    {
        if (avgjørelse is { Søkt: { } søkt, Beregnet: { } beregnet } && søkt > beregnet)
        {
            yield return $"{Wording.Sentence(Wording.Kroner(søkt - beregnet))} av det som er søkt om, falt bort i beregningen ({PlacesOf(avgjørelse, Grunnslag.Beløp)}).";
        }

        if (avgjørelse is { Beregnet: { } claim, Tildelt: { } tildelt } && claim > tildelt)
        {
            yield return $"{Wording.Sentence(Wording.Kroner(claim - tildelt))} av beregnet tilskudd falt bort i fordelingen ({PlacesOf(avgjørelse, Grunnslag.Fordeling)}).";
        }
    }

    private static string PlacesOf(Avgjørelse avgjørelse, Grunnslag slag) =>
        Wording.List(avgjørelse.Begrunnelse.Where(g => g.Slag == slag).Select(g => g.Hjemmel).Distinct().ToList());

    private static IEnumerable<string> Missing(Avgjørelse avgjørelse) => avgjørelse.Mangler.Count == 0
        ? []
        : avgjørelse.Mangler.Select(m => $"  {m.Opplysning.Navn}{(m.ElementId is { } id ? $" for {m.Opplysning.Begrep.Navn} {id}" : "")}, gis av {m.GisAv}").Prepend("Dette mangler:");
}
