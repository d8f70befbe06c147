using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Tests.Cli;

/// <summary>A scheme in miniature, built by hand: a kommune applies with a list of tiltak, in one or two rounds.</summary>
internal sealed class Prøveordning
{
    public Prøveordning(int runder = 1)
    {
        Kommune = new Begrep("kommune", ["kommune", "kommunen", "kommuner"], Begrepsrolle.Søker, default);
        Søknad = new Begrep("søknad", ["søknad", "søknaden", "søknader"], Begrepsrolle.Søknad, default) { Utenfor = Kommune };
        Tiltak = new Begrep("tiltak", ["tiltak", "tiltaket"], Begrepsrolle.Element, default) { Utenfor = Søknad };
        Nummer = Fact("kommunenummer", Kommune, new Verditype(Verdislag.Tekst), kjennetegn: true);
        Navn = Fact("navn", Kommune, new Verditype(Verdislag.Tekst), ["navnet"], kjennetegn: true);
        Levert = Fact("levert", Søknad, new Verditype(Verdislag.Tidspunkt));
        Undertegnet = Fact("er undertegnet", Søknad, new Verditype(Verdislag.JaNei));
        Tiltakene = Fact("tiltakene", Søknad, new Verditype(Verdislag.Liste) { Element = Tiltak });
        Formål = Fact("formål", Tiltak, new Verditype(Verdislag.Kode) { Koder = ["etablering", "kompetanseheving"] }, ["formålet"]);
        Beløp = Fact("søkt beløp", Tiltak, new Verditype(Verdislag.Kroner), ["det søkte beløpet"]);
        Beløp.Minst = 0;
        Vansker = Skjønn("har rekrutteringsvansker", Søknad, new Verditype(Verdislag.JaNei));
        Poeng = Skjønn("forventet måloppnåelse", Søknad, new Verditype(Verdislag.Heltall));
        Poeng.Minst = 0;
        Poeng.Høyst = 10;
        Bidrar = Skjønn("bidrar til stabilitet", Tiltak, new Verditype(Verdislag.JaNei));
        Tiltak.Liste = Tiltakene;
        Kommune.Opplysninger = [Nummer, Navn];
        Søknad.Opplysninger = [Levert, Undertegnet, Tiltakene];
        Tiltak.Opplysninger = [Formål, Beløp];
        var rounds = new List<Runde>();
        for (var i = 1; i <= runder; i++)
        {
            rounds.Add(new Runde(i, null, null, null, null, 1_000_000, null, default));
        }

        Ordning = new Ordning
        {
            Navn = "Prøve",
            År = 2018,
            Søker = Kommune,
            Søknad = Søknad,
            Begreper = [Kommune, Søknad, Tiltak],
            Skjønn = [Vansker, Poeng, Bidrar],
            Runder = rounds,
            Definisjoner = [new Definisjon("godkjent beløp", default)],
        };
    }

    public Ordning Ordning { get; }

    public Begrep Kommune { get; }

    public Begrep Søknad { get; }

    public Begrep Tiltak { get; }

    public Opplysning Nummer { get; }

    public Opplysning Navn { get; }

    public Opplysning Levert { get; }

    public Opplysning Undertegnet { get; }

    public Opplysning Tiltakene { get; }

    public Opplysning Formål { get; }

    public Opplysning Beløp { get; }

    public Opplysning Vansker { get; }

    public Opplysning Poeng { get; }

    public Opplysning Bidrar { get; }

    private static Opplysning Fact(string navn, Begrep begrep, Verditype type, IReadOnlyList<string>? flere = null, bool kjennetegn = false) =>
        new(navn, [navn, .. flere ?? []], begrep, type, default(TextSpan)) { Kjennetegn = kjennetegn };

    private static Opplysning Skjønn(string navn, Begrep begrep, Verditype type) =>
        new(navn, [navn], begrep, type, default(TextSpan)) { VurderesAv = "saksbehandler" };
}
