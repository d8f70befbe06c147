using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>The sample regulation of 2018 as the binder is to give it, built in code.</summary>
internal sealed class Rekrutteringstilskudd2018
{
    public Rekrutteringstilskudd2018()
    {
        Kommune = Begrep("kommune", Begrepsrolle.Søker, "kommunen", "kommuner", "kommunene");
        Søknad = Begrep("søknad", Begrepsrolle.Søknad, "søknaden", "søknader");
        Tiltak = Begrep("tiltak", Begrepsrolle.Element, "tiltaket", "tiltakene");
        Søknad.Utenfor = Kommune;
        Tiltak.Utenfor = Søknad;

        var kommunenummer = new Opplysning("kommunenummer", ["kommunenummer"], Kommune, Teksttype, Her) { Kjennetegn = true };
        Kommunenavn = new Opplysning("navn", ["navn", "navnet"], Kommune, Teksttype, Her) { Kjennetegn = true };
        Levert = Fakta(Søknad, "levert", Tidspunkttype);
        ErUndertegnet = Fakta(Søknad, "er undertegnet", JaNei);
        Tiltakene = Fakta(Søknad, "tiltakene", new Verditype(Verdislag.Liste) { Element = Tiltak });
        Tiltak.Liste = Tiltakene;
        Formål = Fakta(Tiltak, "formål", Én_av("etablering", "spesialistutdanning", "kompetanseheving"));
        SøktBeløp = new Opplysning("søkt beløp", ["søkt beløp", "det søkte beløpet"], Tiltak, Kroner, Her) { Minst = 0 };
        var erEtablering = Er(Les(Formål, "formålet"), ComparisonOperator.Equal, Konstant(Kode("etablering"), Formål.Type, "etablering"), "formålet er etablering");
        GjelderNy = new Opplysning("gjelder nyopprettet avtale", ["gjelder nyopprettet avtale"], Tiltak, JaNei, Her) { OppgisBareNår = erEtablering };
        HarFå = new Opplysning("har få eller ingen innbyggere på listen", ["har få eller ingen innbyggere på listen"], Tiltak, JaNei, Her) { OppgisBareNår = erEtablering };

        HarVansker = Skjønn(Søknad, "har rekrutteringsvansker", JaNei);
        HarUstabilitet = Skjønn(Søknad, "har manglende stabilitet", JaNei);
        Bidrar = Skjønn(Tiltak, "bidrar til stabilitet og rekruttering", JaNei);
        Måloppnåelse = new Opplysning("forventet måloppnåelse", ["forventet måloppnåelse"], Søknad, Heltall, Her) { VurderesAv = "saksbehandler", Minst = 0, Høyst = 10 };

        Kommune.Opplysninger = [kommunenummer, Kommunenavn];
        Søknad.Opplysninger = [Levert, ErUndertegnet, Tiltakene];
        Tiltak.Opplysninger = [Formål, SøktBeløp, GjelderNy, HarFå];
        Etableringstilskudd = new Sats("etableringstilskudd", ["etableringstilskudd", "etableringstilskuddet"], Kroner, Tall(200_000), null, Her);

        var kommunenHarVansker = Les(HarVansker, "kommunen har rekrutteringsvansker");
        var p3l1 = new Hjemmel("§ 3", 1);
        OppfyllerEtablering = Definer("oppfyller etableringsvilkårene", Tiltak, JaNei, Alltid(
            Vilkår(
                Quantifier.All,
                0,
                (p3l1 with { Bokstav = "a" }, Les(GjelderNy, "tiltaket gjelder nyopprettet avtale")),
                (p3l1 with { Bokstav = "b" }, Vilkår(
                    Quantifier.AtLeast,
                    1,
                    (p3l1 with { Bokstav = "b", Nr = 1 }, Les(HarFå, "tiltaket har få eller ingen innbyggere på listen")),
                    (p3l1 with { Bokstav = "b", Nr = 2 }, kommunenHarVansker)))),
            p3l1));

        var p3l2 = new Hjemmel("§ 3", 2);
        var detSøkte = Les(SøktBeløp, "det søkte beløpet");
        GodkjentBeløp = Definer(
            "godkjent beløp",
            Tiltak,
            Kroner,
            Hvis(
                Inntil(detSøkte, new Expression.Rate(Etableringstilskudd, Her, "etableringstilskuddet")),
                Alle(erEtablering, Navn(OppfyllerEtablering, "tiltaket oppfyller etableringsvilkårene")) with { Tekst = "formålet er etablering, og tiltaket oppfyller etableringsvilkårene" },
                p3l2),
            Hvis(
                detSøkte,
                Alle(
                    Er(Les(Formål, "formålet"), ComparisonOperator.NotEqual, Konstant(Kode("etablering"), Formål.Type, "etablering"), "formålet ikke er etablering"),
                    Les(Bidrar, "tiltaket bidrar til stabilitet og rekruttering")) with { Tekst = "formålet ikke er etablering, og tiltaket bidrar til stabilitet og rekruttering" },
                p3l2),
            Ellers(Kr(0), p3l2));
        SøktTilskudd = Definer("søkt tilskudd", Søknad, Kroner, Alltid(Sum(detSøkte, Tiltak), p3l2));
        BeregnetTilskudd = Definer("beregnet tilskudd", Søknad, Kroner, Alltid(Sum(Navn(GodkjentBeløp), Tiltak), p3l2));

        Runde1 = new Runde(1, new Tidspunkt(new Dato(2018, 4, 6), null), null, null, null, 23_900_000, null, Her);
        Runde2 = new Runde(2, new Tidspunkt(new Dato(2018, 11, 16), 15 * 60), null, null, null, 4_900_000, 1, Her);
        Ordning = Lag();
    }

    public Begrep Kommune { get; }

    public Begrep Søknad { get; }

    public Begrep Tiltak { get; }

    public Opplysning Kommunenavn { get; }

    public Opplysning Levert { get; }

    public Opplysning ErUndertegnet { get; }

    public Opplysning Tiltakene { get; }

    public Opplysning Formål { get; }

    public Opplysning SøktBeløp { get; }

    public Opplysning GjelderNy { get; }

    public Opplysning HarFå { get; }

    public Opplysning HarVansker { get; }

    public Opplysning HarUstabilitet { get; }

    public Opplysning Bidrar { get; }

    public Opplysning Måloppnåelse { get; }

    public Sats Etableringstilskudd { get; }

    public Definisjon OppfyllerEtablering { get; }

    public Definisjon GodkjentBeløp { get; }

    public Definisjon SøktTilskudd { get; }

    public Definisjon BeregnetTilskudd { get; }

    public Runde Runde1 { get; }

    public Runde Runde2 { get; }

    public Ordning Ordning { get; }

    /// <summary>A tiltak for establishing a practice that meets the conditions by its list.</summary>
    public Elementdata Etablering(string id, long søkt) =>
        Del(id, (Formål, Kode("etablering")), (SøktBeløp, Tall(søkt)), (GjelderNy, Ja), (HarFå, Ja));

    /// <summary>A tiltak for specialist training that contributes.</summary>
    public Elementdata Utdanning(string id, long søkt) =>
        Del(id, (Formål, Kode("spesialistutdanning")), (SøktBeløp, Tall(søkt)), (Bidrar, Ja));

    /// <summary>An application in time and signed, from a kommune with rekrutteringsvansker.</summary>
    public Søknadsdata EnSøknad(string id, long måloppnåelse, params Elementdata[] tiltak) => Bygg.Søknad(
        id,
        "K" + id,
        [(Levert, Tid(2018, 4, 1)), (ErUndertegnet, Ja), (HarVansker, Ja), (HarUstabilitet, Nei), (Måloppnåelse, Tall(måloppnåelse)), (Kommunenavn, new Value.Text("Kommune " + id))],
        (Tiltak, tiltak));

    private Ordning Lag()
    {
        var fristen = new Expression.Deadline(Tidspunkttype, Her, "fristen");
        var p2l1 = new Hjemmel("§ 2", 1);
        var p2l2 = new Hjemmel("§ 2", 2);
        return new Ordning
        {
            Navn = "Rekrutteringstilskudd",
            År = 2018,
            Søker = Kommune,
            Søknad = Søknad,
            Begreper = [Kommune, Søknad, Tiltak],
            Skjønn = [HarVansker, HarUstabilitet, Bidrar, Måloppnåelse],
            Satser = [Etableringstilskudd],
            Krav =
            [
                Krav(
                    Kravslag.KanGis,
                    Vilkår(
                        Quantifier.AtLeast,
                        1,
                        (p2l1 with { Bokstav = "a" }, Les(HarVansker, "kommunen har rekrutteringsvansker")),
                        (p2l1 with { Bokstav = "b" }, Les(HarUstabilitet, "kommunen har manglende stabilitet"))),
                    p2l1),
                Krav(Kravslag.Avvises, Er(Les(Levert), ComparisonOperator.MoreThan, fristen, "søknaden er levert etter fristen"), p2l2),
                Krav(Kravslag.Rettes, Ikke(Les(ErUndertegnet), "søknaden ikke er undertegnet"), p2l2, new Varighet(2, Tidsenhet.Uke)),
            ],
            Definisjoner = [OppfyllerEtablering, GodkjentBeløp, SøktTilskudd, BeregnetTilskudd],
            SøktTilskudd = SøktTilskudd,
            BeregnetTilskudd = BeregnetTilskudd,
            Runder = [Runde1, Runde2],
            UdekketBeløp = UdekketBeløp.Bortfaller,
            Fordeling = new Fordeling(
                new Hjemmel("§ 6"),
                [
                    new Steg.Prioritetsgrupper(
                        Les(Måloppnåelse),
                        true,
                        new Tildelingstak(2_000_000, Kommune),
                        Grensegruppe.AvkortesForholdsmessig,
                        1,
                        "Rammen går til prioritetsgruppene etter forventet måloppnåelse, høyest først",
                        ["ingen får mer enn 2 000 000 kroner per kommune og runde; det overskytende fordeles på de andre i gruppen", "gruppen som rammen ikke rekker til, avkortes forholdsmessig"],
                        Her),
                    new Steg.AvrundingNed(1000, Restmiddelmål.TilNesteRunde, Restmiddelmål.TilStaten, 2, "Beløpene avrundes ned til hele 1 000 kroner", ["restmidler overføres til neste runde"], Her),
                    new Steg.Klager(Klagedekning.NyFordeling, 3, "Klager som fører fram, gir ny fordeling", [], Her),
                ],
                null,
                null,
                Her),
        };
    }
}
