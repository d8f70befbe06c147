using System;
using System.IO;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Renewal;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Cli;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Konsolidering;

/// <summary>Next year's file: what is moved, what is marked, and when it may be used.</summary>
public sealed class Nytt_år
{
    [Fact]
    public void Datoene_flyttes_og_det_som_må_avklares_er_merket()
    {
        var ny = Linjer(Fornyelse.Av(new SourceText("svømming.regel", Endringsfil.Grunnlag + "\neksempel «For sent»\n  gitt runde 1\n  gitt søknad: levert 2. mars 2025\n  så: avvist\n"), 2027));

        Assert.Equal("regelverk Svømmetilskudd 2027", ny[0]);
        Assert.Contains("  gjelder  1. januar 2027 – 31. desember 2027", ny);
        Assert.Contains("  kurstilskudd (kurstilskuddet): 20 000 kroner   # uavklart: satsen er fra 2025", ny);
        Assert.Contains("  1 000 000 kroner  kilde «Statsbudsjettet 2025»   # uavklart: beløpet er fra 2025", ny);
        Assert.Contains("  runde 1: frist 1. mars 2027, ramme 1 000 000 kroner   # uavklart: fristen er fra 2025", ny);
        Assert.Contains("  gitt søknad: levert 2. mars 2027", ny);
        Assert.Equal(3, ny.Count(linje => linje.Contains("uavklart", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("frist 29. februar 2024 kl. 12.00", 1, "frist 28. februar 2025 kl. 12.00")]
    [InlineData("frist 29. februar 2024", 4, "frist 29. februar 2028")]
    [InlineData("fra og med september 2024 til og med 05.06.2025", 2, "fra og med september 2026 til og med 05.06.2027")]
    [InlineData("29.02.2024", 1, "28.02.2025")]
    [InlineData("ramme 10 kroner og restmidler fra 2024", 1, "ramme 10 kroner og restmidler fra 2025")]
    [InlineData("2 024 kroner  kilde «1. mai 2024»", 1, "2 024 kroner  kilde «1. mai 2024»")]
    [InlineData("1. januar 2024 – 31. desember 2024", 1, "1. januar 2025 – 31. desember 2025")]
    public void Datoer_flyttes_hele_år(string linje, int år, string ventet) => Assert.Equal(ventet, DateShift.By(linje, år));

    [Fact]
    public void En_dato_i_en_regel_flyttes_ikke_men_må_avklares()
    {
        var regel = "  Søknaden avvises hvis søknaden er levert etter fristen eller søknaden er levert før 1. februar 2025";
        var ny = Linjer(Fornyelse.Av(new SourceText("svømming.regel", Endringsfil.Grunnlag.Replace("  Søknaden avvises hvis søknaden er levert etter fristen", regel, StringComparison.Ordinal)), 2026));

        Assert.Contains(regel + "   # uavklart: datoen er fra 2025", ny);
    }

    /// <summary>The change repeals the second ledd of § 1 for 2026 only: in the file for 2027 it stands, in one for the suspended year it would not.</summary>
    [Theory]
    [InlineData("31. desember 2026", true)]
    [InlineData("31. desember 2027", false)]
    public void Det_som_er_satt_ut_av_kraft_for_ett_år_er_tilbake_i_neste_års_fil(string til, bool tilbake)
    {
        var fil = Endringsfil.Les($"§ 1 andre ledd oppheves fra og med 1. januar 2026 til og med {til}\n");

        Assert.DoesNotContain("avvises", fil.Source.Content, StringComparison.Ordinal);
        Assert.Equal(tilbake, fil.FornyetTil(2027).Contains("  Søknaden avvises hvis søknaden er levert etter fristen", StringComparison.Ordinal));
        Assert.StartsWith("regelverk Svømmetilskudd 2027\n  gjelder  1. januar 2027 – 31. desember 2027\n", fil.FornyetTil(2027), StringComparison.Ordinal);
    }

    /// <summary>The wording is not the regulation's own, so no text of the new year will show that the date is an old one.</summary>
    [Theory]
    [InlineData("# omskrevet", "# omskrevet; uavklart: datoen er fra 2025")]
    [InlineData("# oppdiktet; godtatt RV0610: bakgrunn", "# oppdiktet; godtatt RV0610: bakgrunn; uavklart: datoen er fra 2025")]
    [InlineData("# fra forskriften", "# fra forskriften")]
    public void En_dato_i_en_omskrevet_tekst_må_avklares(string merke, string ventet)
    {
        const string Tekst = "  «For leger som begynte før 1. oktober 2025, gjelder avtalen.»   ";
        var ny = Linjer(Fornyelse.Av(new SourceText("svømming.regel", Endringsfil.Grunnlag.Replace("§ 1 ", $"§ 9 Virkning\n{Tekst}{merke}\n\n§ 1 ", StringComparison.Ordinal)), 2026));

        Assert.Contains(Tekst + ventet, ny);
    }

    [Fact]
    public void En_dato_satsrekke_er_merket_på_den_siste_linjen_og_en_utgave_på_sin()
    {
        var grunnlag = Endringsfil.Grunnlag
            .Replace("kurstilskudd (kurstilskuddet): 20 000 kroner", "kurstilskudd (kurstilskuddet), etter levert:\n    15 000 kroner fra og med 1. januar 2020\n    20 000 kroner fra og med 1. januar 2024", StringComparison.Ordinal)
            .Replace("    har egen svømmehall: ja/nei\n", "    har egen svømmehall: ja/nei\n    sentralitet: heltall, 1–6, kilde «SSB», utgave 2020   # oppdiktet\n", StringComparison.Ordinal);
        var ny = Linjer(Fornyelse.Av(new SourceText("svømming.regel", grunnlag), 2026));

        Assert.Contains("    20 000 kroner fra og med 1. januar 2024   # uavklart: satsen er fra 2025", ny);
        Assert.Contains("    15 000 kroner fra og med 1. januar 2020", ny);
        Assert.Contains("    sentralitet: heltall, 1–6, kilde «SSB», utgave 2020   # oppdiktet; uavklart: utgaven er fra 2025", ny);
    }

    [Fact]
    public void Et_beløp_eller_en_prosent_i_fordelingen_er_merket_men_ikke_det_det_avrundes_til()
    {
        var fordeling = "fordeling\n  1. Beregnet tilskudd avkortes forholdsmessig:\n     - ingen får tildelt mer enn 50 000 kroner\n     - minst 40 prosent av rammen går til søknader der antall barn er minst 10\n  2. Beløpene avrundes ned til hele 1 000 kroner:\n";
        var linjer = Linjer(Fornyelse.Av(new SourceText("svømming.regel", Endringsfil.Grunnlag[..Endringsfil.Grunnlag.IndexOf("fordeling", StringComparison.Ordinal)] + fordeling), 2026));

        Assert.Equal(
            ["     - ingen får tildelt mer enn 50 000 kroner   # uavklart: beløpet er fra 2025", "     - minst 40 prosent av rammen går til søknader der antall barn er minst 10   # uavklart: prosenten er fra 2025"],
            linjer.SkipWhile(l => !l.StartsWith("fordeling", StringComparison.Ordinal)).Where(l => l.Contains("uavklart", StringComparison.Ordinal)));
    }

    [Fact]
    public void Det_uavklarte_er_feil_til_det_er_gitt_eller_bekreftet_og_bekreftelsen_husker_året()
    {
        var ny = Fornyelse.Av(new SourceText("svømming.regel", Endringsfil.Grunnlag), 2026);
        var bekreftet = ny.Replace("uavklart: satsen er fra 2025", "uendret fra 2025", StringComparison.Ordinal);
        var avklart = bekreftet.Replace("   # uavklart: beløpet er fra 2025", "", StringComparison.Ordinal).Replace("   # uavklart: fristen er fra 2025", "", StringComparison.Ordinal);

        Assert.Equal(["RV0057", "RV0057", "RV0057"], Koder(ny));
        Assert.Equal(["RV0057", "RV0057"], Koder(bekreftet));
        Assert.Empty(Koder(avklart));
        Assert.Contains("20 000 kroner   # uavklart: satsen er fra 2025", Fornyelse.Av(new SourceText("svømming.regel", avklart), 2027), StringComparison.Ordinal);
    }

    [Fact]
    public void Kommandoen_skriver_filen_og_lister_det_som_må_avklares()
    {
        var result = Kommando.Kjør(Repository.Root, "nytt-år", "examples/fastlege/2018/rekrutteringstilskudd-2018.regel", "--år", "2019");

        Assert.Equal(0, result.Svarkode);
        Assert.StartsWith("regelverk Rekrutteringstilskudd 2019\n", result.Ut, StringComparison.Ordinal);
        Assert.Equal("linje 34: etableringstilskudd (etableringstilskuddet): 200 000 kroner   # uavklart: satsen er fra 2018", result.Feillinjer[0]);
        Assert.Equal("8 linjer må avklares før regelverket kan brukes.", result.Feillinjer[^1]);
    }

    /// <summary>The new file may have got its values since: it is not written over.</summary>
    [Theory]
    [InlineData("nytt-år", "--år", "2019")]
    [InlineData("konsolider")]
    public void Filen_skrives_der_o_sier_men_aldri_over_en_som_finnes(params string[] gjøremål)
    {
        var mappe = Directory.CreateTempSubdirectory("regelverk-").FullName;
        try
        {
            var regelfil = Path.Combine(Repository.Root, "examples/fastlege/2018/rekrutteringstilskudd-2018.regel");
            string[] bestilling = [gjøremål[0], regelfil, .. gjøremål[1..], "-o", "ny.regel"];
            var første = Kommando.Kjør(mappe, bestilling);
            Assert.Equal((0, ""), (første.Svarkode, første.Ut));
            Assert.StartsWith("regelverk Rekrutteringstilskudd", File.ReadAllText(Path.Combine(mappe, "ny.regel")), StringComparison.Ordinal);

            File.WriteAllText(Path.Combine(mappe, "ny.regel"), "avklart");
            var andre = Kommando.Kjør(mappe, bestilling);
            Assert.Equal((2, "«ny.regel» finnes fra før, og blir ikke skrevet over. Velg et annet navn etter -o, eller flytt filen."), (andre.Svarkode, andre.Feillinjer[0]));
            Assert.Equal("avklart", File.ReadAllText(Path.Combine(mappe, "ny.regel")));
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }

    [Theory]
    [InlineData("2018")]
    [InlineData("19")]
    [InlineData("neste")]
    public void Året_må_være_et_senere_årstall(string år) =>
        Assert.Equal(2, Kommando.Kjør(Repository.Root, "nytt-år", "examples/fastlege/2018/rekrutteringstilskudd-2018.regel", "--år", år).Svarkode);

    [Fact]
    public void En_endring_blir_et_helt_regelverk_for_det_nye_året()
    {
        var result = Kommando.Kjør(Repository.Root, "nytt-ar", "examples/fastlege/2018-endring/rekrutteringstilskudd-2018.regel", "--ar", "2019");

        Assert.Contains("\nregelverk Rekrutteringstilskudd 2019\n", result.Ut, StringComparison.Ordinal);
        Assert.Contains("§ 1 Mål for ordningen\n", result.Ut, StringComparison.Ordinal);
    }

    private static string[] Koder(string tekst) => [.. Regelfil.Les(new SourceText("ny.regel", tekst)).Diagnostics.Select(d => d.Descriptor.Code)];

    private static string[] Linjer(string tekst) => tekst.Split('\n');
}
