using System;
using System.Globalization;
using System.Linq;
using Regelverk.Benchmarks.Kompilert;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

namespace Regelverk.Benchmarks.Avgjøringer;

/// <summary>The rule file of 2018 made into C# when this project is built: its applications, and what it concludes in the words of the others.</summary>
internal static class Kompilerte
{
    public static Rekrutteringstilskudd2018.Søknad Søknad(Søknadsfakta fakta, Rekrutteringstilskudd2018.Kommune[] kommuner) => new(
        fakta.Id,
        kommuner[fakta.Kommune],
        fakta.Runde,
        fakta.Status,
        new Tidspunkt(fakta.Levert.Year, fakta.Levert.Month, fakta.Levert.Day, fakta.Levert.Hour, fakta.Levert.Minute),
        fakta.ErUndertegnet,
        [.. fakta.Tiltakene.Select(Tiltak)],
        fakta.HarRekrutteringsvansker,
        fakta.HarManglendeStabilitet,
        fakta.ForventetMåloppnåelse);

    public static Rekrutteringstilskudd2018.Kommune[] LagKommuner() =>
        [.. Enumerable.Range(0, Trekning.Kommuner).Select(i => new Rekrutteringstilskudd2018.Kommune(i.ToString("D4", CultureInfo.InvariantCulture)))];

    public static MedLong.Resultat Resultat(Konklusjon konklusjon) =>
        new(Svar(konklusjon), konklusjon.Beløp.Søkt.GetValueOrDefault().Øre, konklusjon.Beløp.Beregnet.GetValueOrDefault().Øre);

    // What is only given for an etablering is not given for the others.
    private static Rekrutteringstilskudd2018.Tiltak Tiltak(Tiltaksfakta fakta)
    {
        var søkt = Kroner.FraKroner((long)fakta.SøktKroner);
        return fakta.Formål == Formål.Etablering
            ? new(fakta.Id, Rekrutteringstilskudd2018.Formål.Etablering, søkt, fakta.GjelderNyopprettetAvtale, fakta.HarFåEllerIngenInnbyggerePåListen, fakta.BidrarTilStabilitetOgRekruttering)
            : new(
                fakta.Id,
                fakta.Formål == Formål.Spesialistutdanning ? Rekrutteringstilskudd2018.Formål.Spesialistutdanning : Rekrutteringstilskudd2018.Formål.Kompetanseheving,
                søkt,
                bidrarTilStabilitetOgRekruttering: fakta.BidrarTilStabilitetOgRekruttering);
    }

    private static Svaret Svar(Konklusjon konklusjon) => (konklusjon.Utfall, konklusjon.Status) switch
    {
        (Utfall.Avslått, _) => Svaret.Avslått,
        (Utfall.Avvist, _) => Svaret.Avvist,
        (Utfall.Trukket, _) => Svaret.Trukket,
        (null, Ventestatus.VenterPåRetting) => Svaret.VenterPåRetting,
        (null, null) => Svaret.OppfyllerVilkårene,
        _ => throw new ArgumentOutOfRangeException(nameof(konklusjon)),
    };
}
