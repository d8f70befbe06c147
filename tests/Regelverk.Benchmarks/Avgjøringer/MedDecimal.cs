using System;
using System.Linq;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Benchmarks.Avgjøringer;

/// <summary>The rules of 2018 written by hand with amounts as decimal kroner, plain classes, one small method a rule.</summary>
internal static class MedDecimal
{
    private const decimal Etableringstilskudd = 200_000m;

    // The first moment that is too late.
    private static readonly DateTime Frist1 = new(2018, 4, 7);
    private static readonly DateTime Frist2 = new(2018, 11, 16, 15, 1, 0);

    public static void AvgjørAlle(Søknad[] søknader, Resultat[] resultater)
    {
        for (var i = 0; i < søknader.Length; i++)
        {
            resultater[i] = Avgjør(søknader[i]);
        }
    }

    private static Resultat Avgjør(Søknad søknad)
    {
        // § 3 tredje ledd
        decimal søkt = 0, beregnet = 0;
        foreach (var tiltak in søknad.Tiltakene)
        {
            søkt += tiltak.SøktBeløp;
            beregnet += GodkjentBeløp(søknad, tiltak);
        }

        if (søknad.Status == Søknadsstatus.Trukket)
        {
            return new Resultat(Svaret.Trukket, søkt, 0);
        }

        if (ErForSen(søknad) || (søknad.Status == Søknadsstatus.IkkeRettet && !søknad.ErUndertegnet))
        {
            return new Resultat(Svaret.Avvist, søkt, 0);
        }

        if (!søknad.ErUndertegnet)
        {
            return new Resultat(Svaret.VenterPåRetting, søkt, beregnet);
        }

        return KanFåTilskudd(søknad) && beregnet > 0
            ? new Resultat(Svaret.OppfyllerVilkårene, søkt, beregnet)
            : new Resultat(Svaret.Avslått, søkt, 0);
    }

    // § 2 første ledd
    private static bool KanFåTilskudd(Søknad søknad) => søknad.HarRekrutteringsvansker || søknad.HarManglendeStabilitet;

    // § 2 andre ledd
    private static bool ErForSen(Søknad søknad) => søknad.Levert >= (søknad.Runde == 1 ? Frist1 : Frist2);

    // § 3 første ledd
    private static bool OppfyllerEtableringsvilkårene(Søknad søknad, Tiltak tiltak) =>
        tiltak.GjelderNyopprettetAvtale && (tiltak.HarFåEllerIngenInnbyggerePåListen || søknad.HarRekrutteringsvansker);

    // § 3 andre ledd
    private static decimal GodkjentBeløp(Søknad søknad, Tiltak tiltak)
    {
        if (tiltak.Formål == Formål.Etablering)
        {
            return OppfyllerEtableringsvilkårene(søknad, tiltak) ? Math.Min(tiltak.SøktBeløp, Etableringstilskudd) : 0;
        }

        return tiltak.BidrarTilStabilitetOgRekruttering ? tiltak.SøktBeløp : 0;
    }

    /// <summary>An application. A skjønn has a place for its grounds, which the regulation demands; here as in the other versions none are given.</summary>
    internal sealed class Søknad
    {
        public required string Id { get; init; }

        public required Kommune Kommune { get; init; }

        public required int Runde { get; init; }

        public required Søknadsstatus Status { get; init; }

        public required DateTime Levert { get; init; }

        public required bool ErUndertegnet { get; init; }

        public required bool HarRekrutteringsvansker { get; init; }

        public string? HarRekrutteringsvanskerFordi { get; init; }

        public required bool HarManglendeStabilitet { get; init; }

        public string? HarManglendeStabilitetFordi { get; init; }

        public required int ForventetMåloppnåelse { get; init; }

        public string? ForventetMåloppnåelseFordi { get; init; }

        public required Tiltak[] Tiltakene { get; init; }

        public static Søknad Av(Søknadsfakta fakta, Kommune[] kommuner) => new()
        {
            Id = fakta.Id,
            Kommune = kommuner[fakta.Kommune],
            Runde = fakta.Runde,
            Status = fakta.Status,
            Levert = fakta.Levert,
            ErUndertegnet = fakta.ErUndertegnet,
            HarRekrutteringsvansker = fakta.HarRekrutteringsvansker,
            HarManglendeStabilitet = fakta.HarManglendeStabilitet,
            ForventetMåloppnåelse = fakta.ForventetMåloppnåelse,
            Tiltakene = [.. fakta.Tiltakene.Select(Tiltak.Av)],
        };
    }

    /// <summary>A tiltak of an application.</summary>
    internal sealed class Tiltak
    {
        public required string Id { get; init; }

        public required Formål Formål { get; init; }

        /// <summary>In kroner.</summary>
        public required decimal SøktBeløp { get; init; }

        public required bool GjelderNyopprettetAvtale { get; init; }

        public required bool HarFåEllerIngenInnbyggerePåListen { get; init; }

        public required bool BidrarTilStabilitetOgRekruttering { get; init; }

        public string? BidrarTilStabilitetOgRekrutteringFordi { get; init; }

        public static Tiltak Av(Tiltaksfakta fakta) => new()
        {
            Id = fakta.Id,
            Formål = fakta.Formål,
            SøktBeløp = fakta.SøktKroner,
            GjelderNyopprettetAvtale = fakta.GjelderNyopprettetAvtale,
            HarFåEllerIngenInnbyggerePåListen = fakta.HarFåEllerIngenInnbyggerePåListen,
            BidrarTilStabilitetOgRekruttering = fakta.BidrarTilStabilitetOgRekruttering,
        };
    }

    /// <summary>What came of an application; amounts in kroner.</summary>
    internal readonly record struct Resultat(Svaret Svar, decimal Søkt, decimal Beregnet);
}
