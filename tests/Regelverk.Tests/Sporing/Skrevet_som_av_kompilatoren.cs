using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Facts;
using Xunit;
using D = Regelverk.Runtime.Decisions;
using N = Regelverk.Runtime.Numbers;
using T = Regelverk.Runtime.Tid;

namespace Regelverk.Tests.Sporing;

/// <summary>A class written by hand as a compiler would write it gives what the interpreter gives for the rule file.</summary>
public class Skrevet_som_av_kompilatoren
{
    private static readonly Ordning Ordning =
        Regelfil.Les(new SourceText("leirtilskudd-2024.regel", Leirtilskudd.Regler)).Ordning ?? throw new InvalidOperationException("The rule file has errors.");

    private static readonly T.Tidspunkt Frist = new(2024, 3, 1, 12, 0);

    private static Leirtilskudd.Søknad Komplett => new(
        "S1",
        "L1",
        "Fjell-laget",
        D.Søknadsstatus.TilBehandling,
        Frist,
        new T.Tidspunkt(2024, 3, 1, 12, 0),
        true,
        [new("1", "helgeleir", N.Kroner.FraKroner(30_000), true), new("2", "dagleir", N.Kroner.FraKroner(5_001), Svar<bool>.Mangler)],
        new Skjønn<bool>(true, "saksbehandler", "åpent for hele bygda"),
        4);

    [Fact]
    public void Søknader_på_grensene_får_samme_avgjørelse_som_av_tolken()
    {
        var tolk = new Tolk(Ordning);
        var tilfeldig = new TilfeldigSøknad(Ordning, 1);
        for (var i = 0; i < 600; i++)
        {
            var søknad = tilfeldig.Neste($"S{i}", (i % 3) * 4);
            var runde = tilfeldig.Runde();

            Assert.Equal(Avskrift.Av(tolk.Avgjør(søknad, runde)), Avskrift.Av(new Leirtilskudd.SøknadSpor(Inngang(søknad, runde)).Avgjør()));
        }
    }

    [Fact]
    public void Begrunnelsen_sier_hvordan_beløpet_ble_til()
    {
        var deltaker = new Leirtilskudd.SøknadSpor(Komplett).Delta();
        var beløp = deltaker.Avgjørelse.Begrunnelse[^1];

        // 30 000 kroner is cut to the rate of 20 000; half of 5 001 is 2 500,50, rounded down.
        Assert.Equal(N.Kroner.FraKroner(22_500), deltaker.Avgjørelse.Beregnet);
        Assert.Equal("Fjell-laget", deltaker.Avgjørelse.SøkerNavn);
        Assert.Equal("4", Assert.Single(deltaker.Nøkler)?.Vist);
        Assert.Equal(
            "Beregnet tilskudd er 22 500 kroner: summen av godkjent beløp for alle leirene: 20 000 kroner (leir 1) + 2 500 kroner (leir 2).",
            beløp.Tekst);
        Assert.Equal(
            [
                "Godkjent beløp for leir 1 er 20 000 kroner (gjelder hvis leiren har overnatting): beløp er 30 000 kroner, taket er 20 000 kroner.",
                "Godkjent beløp for leir 2 er 2 500 kroner, fordi ingen av de andre tilfellene gjelder: 50 prosent av beløpet er 2 500,50 kroner, avrundet ned til 2 500 kroner.",
            ],
            beløp.Fordi.Select(g => g.Tekst));
        Assert.Equal("er åpen for bygda: ja (saksbehandler: «åpent for hele bygda»)", deltaker.Avgjørelse.Begrunnelse[0].Opplysninger[0].ToString());
    }

    [Fact]
    public void Det_som_mangler_er_nevnt_med_hvem_som_gir_det_og_det_meste_søknaden_kan_få()
    {
        // Whether the second camp has nights is not asked for: it is a day camp.
        var søknad = Komplett with { Poeng = default, ErUndertegnet = default };
        var deltaker = new Leirtilskudd.SøknadSpor(søknad).Delta();

        Assert.Equal(D.Ventestatus.TilAvklaring, deltaker.Avgjørelse.Status);
        Assert.Equal(["er undertegnet (gis av lag)", "poeng (gis av saksbehandler)"], deltaker.Avgjørelse.Mangler.Select(m => m.ToString()));
        Assert.Equal(N.Kroner.FraKroner(22_500), deltaker.KanHøyestFå);
        Assert.Null(Assert.Single(deltaker.Nøkler));
    }

    private static Leirtilskudd.Søknad Inngang(Søknadsdata data, Runde? runde) => new(
        data.Id,
        data.SøkerId,
        Oversatt.Ord(Finn(data, "navn")),
        Oversatt.Status(data.Status),
        Oversatt.Frist(runde),
        Oversatt.Tidspunkt(Finn(data, "levert")),
        Oversatt.JaNei(Finn(data, "er undertegnet")),
        data.Lister.Values.FirstOrDefault()?.Select(Leir).ToList(),
        new Skjønn<bool>(Oversatt.JaNei(Finn(data, "er åpen for bygda")), Grunn(data, "er åpen for bygda")),
        new Skjønn<long>(Oversatt.Heltall(Finn(data, "poeng")), Grunn(data, "poeng")));

    private static Leirtilskudd.Leir Leir(Elementdata data) =>
        new(data.Id, Oversatt.Ord(Finn(data, "slag")), Oversatt.Kroner(Finn(data, "beløp")), Oversatt.JaNei(Finn(data, "har overnatting")));

    private static Value? Finn(Datasett data, string navn) => data.Opplysninger.FirstOrDefault(o => o.Key.Navn == navn).Value;

    private static Regelverk.Runtime.Facts.Skjønnsgrunn? Grunn(Datasett data, string navn) =>
        data.Skjønnsgrunner.FirstOrDefault(g => g.Key.Navn == navn).Value is { } grunn ? new(grunn.VurdertAv, grunn.Begrunnelse) : null;
}
