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
        .. Payout(avgjørelse),
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
        { Utfall: Utfall.DelvisInnvilget } => ["Ikke avslått, for vilkårene er oppfylt.", .. WhyNotInFull(avgjørelse), .. Lost(avgjørelse)],
        { Utfall: Utfall.Innvilget } => ["Ikke delvis innvilget, for søknaden får alt den søker om."],
        _ => ["Hvor mye søknaden får, avgjøres når rammen fordeles."],
    };

    private static IEnumerable<string> WhyNotInFull(Avgjørelse avgjørelse)
    {
        if (avgjørelse is { Søkt: { } søkt, Tildelt: { } tildelt } && søkt > tildelt)
        {
            yield return $"Ikke innvilget, for tildelt tilskudd er {Wording.Kroner(søkt - tildelt)} lavere enn søkt tilskudd.";
        }
    }

    /// <summary>How far the award fell short of what was applied for, and where each part was lost.</summary>
    private static IEnumerable<string> Lost(Avgjørelse avgjørelse)
    {
        if (avgjørelse is { Søkt: { } søkt, Beregnet: { } beregnet } && søkt > beregnet)
        {
            yield return $"Beregnet tilskudd er lavere enn søkt tilskudd: {Wording.Kroner(søkt - beregnet)} falt bort i beregningen ({PlacesOf(avgjørelse, Grunnslag.Beløp)}).";
        }

        if (avgjørelse is { Beregnet: { } claim, Tildelt: { } tildelt } && claim > tildelt)
        {
            yield return $"Tildelt tilskudd er lavere enn beregnet tilskudd: {Wording.Kroner(claim - tildelt)} falt bort ({PlacesOf(avgjørelse, Grunnslag.Fordeling)}).";
        }
    }

    private static string PlacesOf(Avgjørelse avgjørelse, Grunnslag slag) =>
        Wording.List(avgjørelse.Begrunnelse.SelectMany(g => WithAllBehind(g)).Where(g => g.Slag == slag).Select(g => g.Hjemmel).Distinct().ToList());

    private static IEnumerable<Grunn> WithAllBehind(Grunn grunn) => grunn.Fordi.SelectMany(WithAllBehind).Prepend(grunn);

    private static IEnumerable<string> Payout(Avgjørelse avgjørelse) => Benevnelse.Utbetaling(avgjørelse) is { } payout
        ? [$"Etter vedtaket: {payout}.", .. GroundLines.Of(payout.Begrunnelse, 1), .. Gaps(payout.Mangler)]
        : [];

    private static IEnumerable<string> Missing(Avgjørelse avgjørelse) => avgjørelse.Mangler.Count == 0
        ? []
        : Gaps(avgjørelse.Mangler).Prepend("Dette mangler:");

    private static IEnumerable<string> Gaps(IReadOnlyList<Mangel> mangler) =>
        mangler.Select(m => $"  {m.Opplysning.Navn}{(m.ElementId is { } id ? $" for {m.Opplysning.Begrep.Navn} {id}" : "")}, gis av {m.GisAv}");
}
