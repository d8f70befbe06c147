using System;
using Regelverk.Regler;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

// Nothing of the language is here: only the library that «regelverk bygg» made, and the runtime it calls.
var kommune = new Rekrutteringstilskudd2018.Kommune("5042", navn: "Lierne");
var søknad = new Rekrutteringstilskudd2018.Søknad(
    "S01",
    kommune,
    runde: 1,
    levert: new Tidspunkt(2018, 4, 1, 12, 0),
    erUndertegnet: true,
    tiltakene:
    [
        new Rekrutteringstilskudd2018.Tiltak(
            "1",
            formål: Rekrutteringstilskudd2018.Formål.Etablering,
            søktBeløp: Kroner.FraKroner(250_000),
            gjelderNyopprettetAvtale: true,
            harFåEllerIngenInnbyggerePåListen: true),
        new Rekrutteringstilskudd2018.Tiltak(
            "2",
            formål: Rekrutteringstilskudd2018.Formål.Spesialistutdanning,
            søktBeløp: Kroner.FraKroner(300_000),
            bidrarTilStabilitetOgRekruttering: true),
    ],
    harRekrutteringsvansker: true,
    harManglendeStabilitet: false,
    forventetMåloppnåelse: 7);

var avgjørelse = Rekrutteringstilskudd2018.Beregn(søknad);
Console.WriteLine($"{Rekrutteringstilskudd2018.Om}, regelavtrykk {Rekrutteringstilskudd2018.Om.Regelavtrykk[..12]}");
Console.WriteLine($"{avgjørelse.SøkerNavn}: {avgjørelse.Konklusjon}; søkt {avgjørelse.Søkt}, beregnet {avgjørelse.Beregnet}");
foreach (var grunn in avgjørelse.Begrunnelse)
{
    Console.WriteLine($"  {grunn.Hjemmel}: {grunn.Tekst}");
}
