using System;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Konsolidering;

/// <summary>Each way to change a regulation gives the text that somebody would have written by hand.</summary>
public sealed class Endringer
{
    private const string Frist = "  «Søknader som kommer etter fristen, avvises.»\n  Søknaden avvises hvis søknaden er levert etter fristen\n";
    private const string Paragraf3 = "§ 3 Fordeling\n  «Rammen går til søknadene med flest poeng.»\n";

    [Fact]
    public void Uten_endringer_er_bare_hodet_nytt() => Assert.Equal(Endringsfil.Ventet(), Endringsfil.Hele(""));

    [Fact]
    public void Et_ledd_oppheves() => Assert.Equal(
        Endringsfil.Ventet(("\n" + Frist, ""), ("levert: tidspunkt", "levert: tidspunkt, kjennetegn")),
        Endringsfil.Hele("§ 1 andre ledd oppheves\n", Endringsfil.Grunnlag.Replace("levert: tidspunkt", "levert: tidspunkt, kjennetegn", StringComparison.Ordinal)));

    [Fact]
    public void Et_ledd_får_ny_tekst_og_nye_regler() => Assert.Equal(
        Endringsfil.Ventet((Frist, "  «For sene søknader avvises.»\n  Søknaden avvises hvis søknaden er levert etter fristen eller søknaden er levert før 1. januar 2026\n".Replace("For sene søknader", "Søknader før 1. januar 2026 og for sene søknader", StringComparison.Ordinal))),
        Endringsfil.Hele("""
            § 1 annet ledd skal lyde:
              «Søknader før 1. januar 2026 og for sene søknader avvises.»
              Søknaden avvises hvis søknaden er levert etter fristen eller søknaden er levert før 1. januar 2026
            """));

    [Fact]
    public void Et_nytt_ledd_skyver_de_andre_nedover() => Assert.Equal(
        Endringsfil.Ventet(("§ 1 Hvem kan få tilskudd\n", "§ 1 Hvem kan få tilskudd\n  «Tilskuddet er for kommuner.»\n\n")),
        Endringsfil.Hele("""
            § 1 nytt første ledd skal lyde:
              «Tilskuddet er for kommuner.»

            § 1 nåværende første ledd blir andre ledd

            § 1 nåværende andre ledd blir nytt tredje ledd
            """));

    [Fact]
    public void Et_ledd_kan_flyttes_og_endres_på_en_gang() => Assert.Equal(
        Endringsfil.Ventet(
            ("\n" + Frist, ""),
            ("§ 1 Hvem kan få tilskudd\n", "§ 1 Hvem kan få tilskudd\n  «Sene søknader avvises.»\n  Søknaden avvises hvis søknaden er levert etter fristen\n\n")),
        Endringsfil.Hele("""
            § 1 nåværende andre ledd blir første ledd
            § 1 nåværende første ledd blir andre ledd
            § 1 andre ledd skal lyde:
                «Sene søknader avvises.»
                Søknaden avvises hvis søknaden er levert etter fristen
            """));

    [Fact]
    public void En_paragraf_får_ny_overskrift_og_en_annen_lyder_på_nytt() => Assert.Equal(
        Endringsfil.Ventet(("§ 1 Hvem kan få tilskudd", "§ 1 Målgruppe"), (Paragraf3, "§ 3 Deling\n  «Rammen deles etter poeng.»\n")),
        Endringsfil.Hele("""
            § 1 overskriften skal lyde:
              § 1 Målgruppe

            § 3 skal lyde:
              § 3 Deling
              «Rammen deles etter poeng.»
            """));

    [Fact]
    public void Overskriften_blir_stående_når_bare_innholdet_lyder_på_nytt() => Assert.Equal(
        Endringsfil.Ventet((Paragraf3, "§ 3 Fordeling\n  «Rammen deles etter poeng.»\n")), Endringsfil.Hele("§ 3 skal lyde:\n  «Rammen deles etter poeng.»\n"));

    [Fact]
    public void Nye_paragrafer_kommer_etter_nummer() => Assert.Equal(
        Endringsfil.Ventet((Paragraf3, "§ 2 a Utbetaling\n  «Tilskuddet utbetales i to deler.»\n\n§ 2 b\n  «Kommunen får brev.»\n\n" + Paragraf3)),
        Endringsfil.Hele("""
            Ny § 2 b skal lyde:
              «Kommunen får brev.»

            Ny § 2 a skal lyde:
              § 2 a Utbetaling
              «Tilskuddet utbetales i to deler.»
            """));

    [Fact]
    public void Punkter_i_en_liste_endres_etter_bokstaven_sin()
    {
        const string gammel = """
            § 1 Hvem kan få tilskudd
              «Kommuner uten egen svømmehall kan få tilskudd.»
              Tilskudd kan gis hvis alle disse vilkårene er oppfylt:
                a) kommunen ikke har egen svømmehall
                b) poeng er minst 1
                c) minst ett av disse vilkårene er oppfylt:
                   1. poeng er minst 2
                   2. poeng er minst 3

            """;
        const string ny = """
            § 1 Hvem kan få tilskudd
              «Kommuner uten egen svømmehall kan få tilskudd.»
              Tilskudd kan gis hvis alle disse vilkårene er oppfylt:
                a) kommunen ikke har egen svømmehall
                c) minst ett av disse vilkårene er oppfylt:
                   1. poeng er 5
                   2. poeng er minst 3
                   3. poeng er 4
                d) poeng er høyst 9

            """;
        var hele = Endringsfil.Ventet(("§ 1 Hvem kan få tilskudd\n  «Kommuner uten egen svømmehall kan få tilskudd.»\n  Tilskudd kan gis hvis kommunen ikke har egen svømmehall\n", ny[..ny.TrimEnd().Length].ReplaceLineEndings("\n") + "\n"));
        var grunnlag = Endringsfil.Grunnlag.Replace("§ 1 Hvem kan få tilskudd\n  «Kommuner uten egen svømmehall kan få tilskudd.»\n  Tilskudd kan gis hvis kommunen ikke har egen svømmehall\n", gammel.TrimEnd().ReplaceLineEndings("\n") + "\n", StringComparison.Ordinal);
        var fil = Endringsfil.Les(
            """
            § 1 bokstav b oppheves

            § 1 bokstav c nr. 1 skal lyde:
              1. poeng er 5

            § 1 første ledd bokstav c nytt nr. 3 skal lyde:
              3. poeng er 4

            § 1 ny bokstav d skal lyde:
              d) poeng er høyst 9
            """,
            grunnlag);

        Assert.Empty(fil.Diagnostics.Where(d => d.Descriptor.Code.StartsWith("RV00", StringComparison.Ordinal)).Select(d => d.Text.Nb));
        Assert.Equal(hele, Formatering.Av(fil.Source));
    }

    [Fact]
    public void Linjer_under_begreper_skjønn_og_satser_byttes_tilføyes_og_tas_bort() => Assert.Equal(
        Endringsfil.Ventet(
            ("    har egen svømmehall: ja/nei\n", "    har svømmehall: ja/nei\n"),
            ("poeng (poengene): heltall, 0–10", "poeng (poengene): heltall, 0–6"),
            ("kurstilskudd (kurstilskuddet): 20 000 kroner\n", "kurstilskudd (kurstilskuddet): 25 000 kroner\n"),
            ("«Kommuner uten egen svømmehall kan få tilskudd.»\n  Tilskudd kan gis hvis kommunen ikke har egen svømmehall", "«Kommuner uten svømmehall kan få tilskudd.»\n  Tilskudd kan gis hvis kommunen ikke har svømmehall"),
            ("inntil 20 000 kroner for hvert svømmekurs", "inntil 25 000 kroner for hvert svømmekurs")),
        Endringsfil.Hele("""
            begreper
              kommune:
                har egen svømmehall oppheves
                har svømmehall: ja/nei

            skjønn
              poeng (poengene): heltall, 0–6
                vurderes av «saksbehandler», skal begrunnes

            satser
              kurstilskudd (kurstilskuddet): 25 000 kroner

            § 1 første ledd skal lyde:
              «Kommuner uten svømmehall kan få tilskudd.»
              Tilskudd kan gis hvis kommunen ikke har svømmehall

            § 2 første ledd skal lyde:
              «Tilskuddet er inntil 25 000 kroner for hvert svømmekurs med minst 5 barn.»
              For hvert kurs:
                godkjent beløp er:
                  det søkte beløpet, inntil kurstilskuddet   hvis slaget er svømmekurs og antall barn er minst 5
                  0 kroner                                   ellers

              Søkt tilskudd er summen av det søkte beløpet for alle kursene
              Beregnet tilskudd er summen av godkjent beløp for alle kursene
            """));

    [Fact]
    public void Ramme_og_runder_byttes_hele() => Assert.Equal(
        Endringsfil.Ventet(("  1 000 000 kroner   kilde «Statsbudsjettet 2025»", "  2 000 000 kroner"), ("frist 1. mars 2025, ramme 1 000 000 kroner", "frist 1. mars 2026, ramme 2 000 000 kroner")),
        Endringsfil.Hele("ramme\n  2 000 000 kroner\n\nsøknadsrunder\n  runde 1: frist 1. mars 2026, ramme 2 000 000 kroner\n"));

    [Fact]
    public void Gamle_eksempler_faller_bort_uten_dem_som_beholdes()
    {
        const string eksempler = """

            eksempel «Uten svømmehall»
              gitt runde 1
              gitt kommune: har egen svømmehall
              så: avslått etter § 1

            eksempel «For sent»
              gitt runde 1
              gitt søknad: levert 2. mars 2025
              så: avvist

            """;
        var beholdt = Endringsfil.Hele("eksempel «for sent» beholdes\n", Endringsfil.Grunnlag + eksempler);

        Assert.Contains("eksempel «For sent»", beholdt, StringComparison.Ordinal);
        Assert.DoesNotContain("eksempel «Uten svømmehall»", beholdt, StringComparison.Ordinal);
        Assert.DoesNotContain("eksempel «", Endringsfil.Hele("", Endringsfil.Grunnlag + eksempler), StringComparison.Ordinal);
    }

    [Fact]
    public void En_feil_i_det_som_blir_stående_vises_i_filen_som_endres()
    {
        var fil = Endringsfil.Les("§ 1 første ledd skal lyde:\n  «Kommuner uten egen svømmehall kan få tilskudd.»\n  Tilskudd kan gis hvis kommunen ikke har egen svømmehal\n", Endringsfil.Grunnlag.Replace("slaget er svømmekurs og", "slaget er svømekurs og", StringComparison.Ordinal));

        Assert.Equal(
            [(Endringsfil.Sti, "  Tilskudd kan gis hvis kommunen ikke har egen svømmehal"), (Endringsfil.Grunnlagssti, "      det søkte beløpet, inntil kurstilskuddet   hvis slaget er svømekurs og antall barn er minst 5")],
            fil.Diagnostics.Where(d => d.Descriptor.Severity == Severity.Error).Select(d => (d.Source!.Path, d.Source.Slice(d.Source.LineSpan(d.Source.PositionOf(d.Span.Start).Line)))));
        Assert.All(fil.Diagnostics, d => Assert.StartsWith(d.Source!.Path + "(", DiagnosticRenderer.Headline(d, fil.Source, Language.Bokmål), StringComparison.Ordinal));
    }

    [Fact]
    public void En_endring_av_en_endring_bygger_på_begge()
    {
        var mellom = new SourceText("svømming-2026.regel", Endringsfil.Hode.ReplaceLineEndings("\n") + "§ 3 skal lyde:\n  «Rammen deles etter poeng.»\n");
        var siste = new SourceText("svømming-2027.regel", "regelverk Svømmetilskudd 2027 endrer Svømmetilskudd 2026\n  gjelder 1. januar 2027 – 31. desember 2027\n\n§ 1 andre ledd oppheves\n");
        var fil = Regelfil.Les(siste, Regelsamling.Av(mellom, new SourceText(Endringsfil.Grunnlagssti, Endringsfil.Grunnlag)));

        Assert.Equal(["svømming-2027.regel", "svømming-2026.regel", Endringsfil.Grunnlagssti], fil.Kjede.Select(t => t.Path));
        Assert.Equal(
            Endringsfil.Ventet(("\n" + Frist, ""), ("«Rammen går til søknadene med flest poeng.»", "«Rammen deles etter poeng.»"), ("regelverk Svømmetilskudd 2026\n  gjelder  1. januar 2026 – 31. desember 2026", "regelverk Svømmetilskudd 2027\n  gjelder  1. januar 2027 – 31. desember 2027")),
            Formatering.Av(fil.Source));
    }

    [Fact]
    public void Det_som_er_satt_ut_av_kraft_i_ett_år_er_tilbake_i_det_neste()
    {
        var mellom = new SourceText("svømming-2026.regel", Endringsfil.Hode.ReplaceLineEndings("\n") + "§ 1 andre ledd oppheves fra og med 1. januar 2026 til og med 31. desember 2026\n");
        var grunnlag = new SourceText(Endringsfil.Grunnlagssti, Endringsfil.Grunnlag);
        var siste = new SourceText("svømming-2027.regel", "regelverk Svømmetilskudd 2027 endrer Svømmetilskudd 2026\n  gjelder 1. januar 2027 – 31. desember 2027\n");

        Assert.DoesNotContain("avvises", Regelfil.Les(mellom, Regelsamling.Av(grunnlag)).Source.Content, StringComparison.Ordinal);
        Assert.Contains(Frist, Regelfil.Les(siste, Regelsamling.Av(mellom, grunnlag)).Source.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Tekstavtrykket_dekker_alle_filene_og_regelavtrykket_er_det_hele_regelverkets()
    {
        var fil = Endringsfil.Les("§ 1 andre ledd oppheves\n");
        var medMerknad = Endringsfil.Les("§ 1 andre ledd oppheves\n", Endringsfil.Grunnlag + "# en merknad\n");
        var hele = Regelfil.Les(new SourceText("hele.regel", Endringsfil.Ventet(("\n" + Frist, ""))));

        Assert.NotEqual(fil.Tekstavtrykk, medMerknad.Tekstavtrykk);
        Assert.Equal(hele.Regelavtrykk, fil.Regelavtrykk);
        Assert.Equal(64, fil.Regelavtrykk.Length);
    }

    [Fact]
    public void En_endringsfil_får_fast_form_med_navnene_fra_det_hele_regelverket()
    {
        const string uryddig = "§ 1 andre ledd skal lyde:\n     «Søknader som kommer etter fristen, avvises.»\n     Søknaden   avvises hvis søknaden er levert etter fristen.\nNy § 4 skal lyde:\n      § 4   Utbetaling\n      «Tilskuddet utbetales i to deler.»\n";
        var fil = Endringsfil.Les(uryddig);
        var ryddig = Formatering.Av(fil.Kjede[0], fil.Source);

        Assert.Equal(
            Endringsfil.Hode.ReplaceLineEndings("\n") + "§ 1 andre ledd skal lyde:\n  «Søknader som kommer etter fristen, avvises.»\n  Søknaden avvises hvis søknaden er levert etter fristen\n\nNy § 4 skal lyde:\n  § 4 Utbetaling\n  «Tilskuddet utbetales i to deler.»\n",
            ryddig);
        Assert.Equal(ryddig, Formatering.Av(new SourceText(Endringsfil.Sti, ryddig), fil.Source));
    }

    /// <summary>The author wrote that something is changed: the answer is what can be, not that the line does not say so.</summary>
    [Theory]
    [InlineData("§ 1 andre ledd tredje punktum oppheves", "§ 1 andre ledd skal lyde:")]
    [InlineData("§ 2 skal lyde med virkning fra 1. mars 2026:", "§ 2 skal lyde:")]
    [InlineData("§ 1 første ledd og § 2 oppheves", "§ 1 første ledd oppheves")]
    public void En_endring_som_ikke_kan_leses_sier_hva_som_kan_endres(string linje, string rettet)
    {
        var melding = Assert.Single(Endringsfil.Les(linje + "\n").Diagnostics);

        Assert.Equal(("RV0045", rettet), (melding.Descriptor.Code, melding.CorrectText));
        Assert.Contains("Et punktum eller en rad i en tabell endres ved å skrive hele leddet på nytt.", melding.Help.Nb, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("§§ 1 og 2 oppheves", "En endring begynner med stedet:")]
    [InlineData("I § 1 første ledd endres «får» til «kan få».", "En endring begynner med stedet:")]
    [InlineData("Overskriften til § 1 skal lyde:", "En endring begynner med stedet:")]
    [InlineData("Endringene trer i kraft 1. januar 2026.", "Når regelverket gjelder, står i linjen «gjelder» øverst.")]
    public void En_linje_slik_forskrifter_har_dem_får_vite_hvordan_den_skrives(string linje, string hjelp)
    {
        var melding = Assert.Single(Endringsfil.Les(linje + "\n").Diagnostics);

        Assert.Equal("RV0007", melding.Descriptor.Code);
        Assert.StartsWith(hjelp, melding.Help.Nb, StringComparison.Ordinal);
    }

    /// <summary>«20 000 kroner» stands in the old text, and no rule of the new year says so.</summary>
    [Fact]
    public void En_melding_om_en_linje_i_det_gamle_regelverket_sier_hvor_den_rettes()
    {
        var melding = Assert.Single(Endringsfil.Les("satser\n  kurstilskudd (kurstilskuddet): 25 000 kroner\n").Diagnostics);

        Assert.Equal(("RV0610", Endringsfil.Grunnlagssti), (melding.Descriptor.Code, melding.Source?.Path));
        Assert.EndsWith("Linjen står i regelverket som endres. Skal den være en annen nå, skriver du den i filen som endrer.", melding.Help.Nb, StringComparison.Ordinal);
    }
}
