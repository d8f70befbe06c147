using System;
using System.Collections.Generic;
using System.Globalization;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Benchmarks.Avgjøringer;

/// <summary>What is drawn of one application, before it becomes an object of one of the versions.</summary>
internal readonly record struct Søknadsfakta(
    string Id,
    int Kommune,
    int Runde,
    Søknadsstatus Status,
    DateTime Levert,
    bool ErUndertegnet,
    bool HarRekrutteringsvansker,
    bool HarManglendeStabilitet,
    int ForventetMåloppnåelse,
    Tiltaksfakta[] Tiltakene);

/// <summary>What is drawn of one tiltak. What is only given for an etablering is nei for the others.</summary>
internal readonly record struct Tiltaksfakta(
    string Id, Formål Formål, int SøktKroner, bool GjelderNyopprettetAvtale, bool HarFåEllerIngenInnbyggerePåListen, bool BidrarTilStabilitetOgRekruttering);

/// <summary>
/// Draws the same applications every time: every fact given, every outcome among them. How often each thing happens is about as in the 46 applications of the
/// example, so that the processor guesses as well as it would with real ones.
/// </summary>
internal static class Trekning
{
    public const int Kommuner = 356;

    private const int Frø = 1806;

    private static readonly string[] Nummer = ["1", "2", "3", "4"];

    // The first day somebody applies, and how many days until the last of those who are late.
    private static readonly (DateTime Fra, int Dager, DateTime Siste)[] Rundene =
    [
        (new DateTime(2018, 1, 15), 88, new DateTime(2018, 4, 6, 23, 59, 0)),
        (new DateTime(2018, 8, 20), 95, new DateTime(2018, 11, 16, 15, 0, 0)),
    ];

    public static IEnumerable<Søknadsfakta> Søknader(int antall)
    {
        var trekning = new Random(Frø);
        for (var nummer = 1; nummer <= antall; nummer++)
        {
            yield return Søknad(nummer, trekning);
        }
    }

    private static Søknadsfakta Søknad(int nummer, Random trekning)
    {
        var tiltakene = new Tiltaksfakta[trekning.Next(100) switch { < 4 => 1, < 71 => 2, < 95 => 3, _ => 4 }];
        for (var i = 0; i < tiltakene.Length; i++)
        {
            tiltakene[i] = Tiltak(i, trekning);
        }

        var runde = trekning.Next(1, 3);
        return new Søknadsfakta(
            "S" + nummer.ToString("D7", CultureInfo.InvariantCulture),
            trekning.Next(Kommuner),
            runde,
            trekning.Next(100) switch { < 2 => Søknadsstatus.Trukket, < 4 => Søknadsstatus.IkkeRettet, _ => Søknadsstatus.TilBehandling },
            Levert(Rundene[runde - 1], trekning),
            Skjer(93, trekning),
            Skjer(75, trekning),
            Skjer(57, trekning),
            trekning.Next(11),
            tiltakene);
    }

    // One in fifty at the border itself: the last minute, or the one after.
    private static DateTime Levert((DateTime Fra, int Dager, DateTime Siste) runde, Random trekning) => Skjer(2, trekning)
        ? runde.Siste.AddMinutes(trekning.Next(2))
        : runde.Fra.AddMinutes(trekning.Next(runde.Dager * 24 * 60));

    private static Tiltaksfakta Tiltak(int plass, Random trekning)
    {
        var formål = Formålet(plass, trekning.Next(100));
        var etableres = formål == Formål.Etablering;
        return new Tiltaksfakta(
            Nummer[plass],
            formål,
            SøktKroner(formål, trekning),
            etableres && Skjer(96, trekning),
            etableres && Skjer(68, trekning),
            Skjer(94, trekning));
    }

    // The first one is mostly an etablering, the last ones kompetanseheving.
    private static Formål Formålet(int plass, int prosent) => plass switch
    {
        0 => prosent < 57 ? Formål.Etablering : prosent < 98 ? Formål.Spesialistutdanning : Formål.Kompetanseheving,
        1 => prosent < 5 ? Formål.Etablering : prosent < 57 ? Formål.Spesialistutdanning : Formål.Kompetanseheving,
        _ => prosent < 15 ? Formål.Spesialistutdanning : Formål.Kompetanseheving,
    };

    private static int SøktKroner(Formål formål, Random trekning) => 500 * formål switch
    {
        Formål.Etablering => trekning.Next(300, 701),
        Formål.Spesialistutdanning => trekning.Next(310, 3281),
        _ => Skjer(2, trekning) ? 0 : trekning.Next(128, 1201),
    };

    private static bool Skjer(int prosent, Random trekning) => trekning.Next(100) < prosent;
}
