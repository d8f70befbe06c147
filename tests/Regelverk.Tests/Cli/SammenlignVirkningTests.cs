using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Regelverk.Tests.Kit;
using Xunit;
using static Regelverk.Tests.Cli.Virkningssvar;

namespace Regelverk.Tests.Cli;

/// <summary>What two years make of the same applications, held against what is worked out by hand in <see cref="Lagstilskudd"/>.</summary>
public sealed class SammenlignVirkningTests
{
    [Fact]
    public void Summene_er_de_som_er_regnet_ut_for_hånd()
    {
        using var lag = new Lagstilskudd();
        var virkning = Virkning(lag.MedSøknader("--format", "json"));

        Assert.Equal("tildelt tilskudd", virkning.GetProperty("beløp").GetString());
        Assert.Equal(
            "2024 7 4 3 0 0 0 2360 1300 1000 1000 0 23.08 1",
            Summer(virkning.GetProperty("før")));
        Assert.Equal(
            "2025 7 3 4 0 0 0 2360 1800 1200 1200 0 33.33 0",
            Summer(virkning.GetProperty("nå")));
    }

    [Fact]
    public void Hver_søknad_har_det_den_får_begge_årene()
    {
        using var lag = new Lagstilskudd();
        var søknader = Virkning(lag.MedSøknader("--format", "json")).GetProperty("søknader").EnumerateArray();

        Assert.Equal(
            ["A 400 0", "B 500 500", "C 0 0", "D 0 300", "E 0 0", "F 100 0", "G 0 400"],
            søknader.Select(s => $"{Tekst(s, "søknad")} {Tekst(s, "før")} {Tekst(s, "nå")}"));
    }

    [Fact]
    public void Den_som_kommer_til_og_den_som_faller_ut_står_med_grunnen_det_andre_året_gir()
    {
        using var lag = new Lagstilskudd();
        var søknader = Virkning(lag.MedSøknader("--format", "json")).GetProperty("søknader").EnumerateArray()
            .Where(s => Tekst(s, "oppfyller vilkårene før") != Tekst(s, "oppfyller vilkårene nå"))
            .ToDictionary(s => Tekst(s, "søknad"), s => Tekst(s, "hvorfor"));

        Assert.Equal(["A", "F", "G"], søknader.Keys);
        Assert.StartsWith("2025: § 1:", søknader["A"], StringComparison.Ordinal);
        Assert.Contains("medlemmer er 150", søknader["A"], StringComparison.Ordinal);
        Assert.StartsWith("2024: § 1:", søknader["G"], StringComparison.Ordinal);
        Assert.Contains("900 kroner", søknader["G"], StringComparison.Ordinal);
    }

    [Fact]
    public void Plassen_i_rekkefølgen_er_etter_hvert_års_egen_regel()
    {
        using var lag = new Lagstilskudd();
        var plasser = Virkning(lag.MedSøknader("--format", "json")).GetProperty("plasser").EnumerateArray();

        // Of those in both orders: A, F, B, D by points; B, D, G by members.
        Assert.Equal(["B 3 1", "D 4 2"], plasser.Select(p => $"{Tekst(p, "søknad")} {Tekst(p, "før")} {Tekst(p, "nå")}"));
    }

    [Fact]
    public void Rammen_prøves_fra_ti_prosent_mindre_til_ti_prosent_mer()
    {
        using var lag = new Lagstilskudd();
        var rammer = Virkning(lag.MedSøknader("--format", "json")).GetProperty("rammer").EnumerateArray();

        Assert.Equal(
            ["-10 1080 1080 40 0", "-5 1140 1140 36.67 0", "0 1200 1200 33.33 0", "5 1260 1260 30 0", "10 1320 1320 26.67 0"],
            rammer.Select(r => $"{Tekst(r, "endring i prosent")} {Tekst(r, "ramme")} {Tekst(r, "tildelt")} {Tekst(r, "avkorting i prosent")} {Tekst(r, "får ingenting")}"));
    }

    [Fact]
    public void En_ramme_som_bare_rekker_til_den_første_gir_de_andre_ingenting()
    {
        using var lag = new Lagstilskudd();
        lag.Bytt("2025.regel", "1 200 kroner", "500 kroner");
        var rammer = Virkning(lag.MedSøknader("--format", "json")).GetProperty("rammer").EnumerateArray();

        // With 450 and 475 B is cut and the others get nothing; with 525 and 550 D gets what B leaves, and G nothing.
        Assert.Equal(["450 2", "475 2", "500 2", "525 1", "550 1"], rammer.Select(r => $"{Tekst(r, "tildelt")} {Tekst(r, "får ingenting")}"));
    }

    [Theory]
    [InlineData("199", true)]
    [InlineData("198", true)]
    [InlineData("197", false)]
    public void En_klippe_er_innen_en_prosent_av_grensen(string medlemmer, bool erKlippe)
    {
        using var lag = new Lagstilskudd();
        lag.Bytt("søknader.csv", "Fi;199;", $"Fi;{medlemmer};");
        var klipper = Virkning(lag.MedSøknader("--format", "json")).GetProperty("klipper").EnumerateArray();

        Assert.Equal(
            erKlippe ? [$"F medlemmer {medlemmer} 200 0 100"] : Array.Empty<string>(),
            klipper.Select(k => $"{Tekst(k, "søknad")} {Tekst(k, "opplysning")} {Tekst(k, "verdi")} {Tekst(k, "andre siden")} {Tekst(k, "beregnet")} {Tekst(k, "beregnet på andre siden")}"));
    }

    [Fact]
    public void Teksten_sier_det_samme()
    {
        using var lag = new Lagstilskudd();
        var svar = lag.MedSøknader();

        Assert.Equal((0, ""), (svar.Svarkode, svar.Feil));
        Assert.Contains("\nVirkningen\n", svar.Ut, StringComparison.Ordinal);
        Assert.Contains("G Gruppa: 0 kroner i 2024, 400 kroner i 2025 (+400 kroner)", svar.Ut, StringComparison.Ordinal);
        Assert.Contains("Oppfyller vilkårene bare i 2025 (1):", svar.Ut, StringComparison.Ordinal);
        Assert.Contains("Oppfyller vilkårene bare i 2024 (2):", svar.Ut, StringComparison.Ordinal);
        Assert.Contains("B Beta: nr. 3 i 2024, nr. 1 i 2025", svar.Ut, StringComparison.Ordinal);
        Assert.Contains("F Fi: medlemmer 199. Med 200: oppfyller vilkårene, beregnet 100 kroner", svar.Ut, StringComparison.Ordinal);
        Assert.Contains("+10 %  1 320 kroner  1 320 kroner     26,7 %              0", svar.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void Uten_søknader_er_det_ingen_virkning()
    {
        using var lag = new Lagstilskudd();

        Assert.DoesNotContain("Virkningen", lag.Sammenlign().Ut, StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(lag.Sammenlign("--format", "json").Ut).RootElement.TryGetProperty("virkning", out _));
    }

    [Fact]
    public void Søknader_til_det_nye_året_holdes_mot_den_nye_fristen_og_flyttes_til_den_gamle()
    {
        using var lag = new Lagstilskudd();
        var før = Virkning(lag.MedSøknader("--format", "json"));
        lag.Bytt("søknader.csv", "01.02.2024", "01.02.2025");
        lag.Bytt("søknader.csv", "01.03.2024", "15.03.2025");
        lag.Bytt("søknader.csv", "02.03.2024", "16.03.2025");
        var nå = Virkning(lag.MedSøknader("--format", "json"));

        Assert.Equal(("2024", "2025"), (Tekst(før, "sendt i"), Tekst(nå, "sendt i")));
        Assert.Equal(før.GetProperty("søknader").GetRawText(), nå.GetProperty("søknader").GetRawText());
    }

    [Fact]
    public void Det_bare_det_ene_året_spør_om_kan_mangle_og_det_sies_hvor_mange_det_gjelder()
    {
        using var lag = new Lagstilskudd();
        lag.Bytt("2025.regel", "minst 0\n  søknad", "minst 0\n    har nettside: ja/nei\n  søknad");
        lag.Bytt("2025.regel", "er minst 200", "er minst 200, og foreningen har nettside");
        var virkning = Virkning(lag.MedSøknader("--format", "json"));

        // A, C and F have too few members and E is late, whatever the answer.
        Assert.Equal(["B", "D", "G"], virkning.GetProperty("ikke avgjort").EnumerateArray().Select(s => Tekst(s, "søknad")));
        Assert.Equal(3, virkning.GetProperty("nå").GetProperty("til avklaring").GetInt32());
        Assert.Contains("I 2025 mangler «har nettside» for 3 søknader.", virkning.GetProperty("merknader").EnumerateArray().Select(m => m.GetString()));

        // With B and D out of both divisions, A and F alone share the old frame.
        Assert.Equal(500, virkning.GetProperty("før").GetProperty("tildelt").GetInt32());

        lag.Skriv("søknader.csv", string.Join('\n', lag.Les("søknader.csv").Split('\n').Select((l, i) => l.Length == 0 ? l : l + (i == 0 ? ";har nettside" : ";ja"))));
        Assert.Equal("2025 7 3 4 0 0 0 2360 1800 1200 1200 0 33.33 0", Summer(Virkning(lag.MedSøknader("--format", "json")).GetProperty("nå")));
    }

    [Theory]
    [InlineData("poeng")]
    [InlineData("poengsum")]
    public void En_opplysning_med_nytt_navn_finnes_ved_navnetabellen(string kolonne)
    {
        using var lag = new Lagstilskudd();
        lag.Bytt("2025.regel", "    poeng: heltall", "    poengsum: heltall");
        lag.Bytt("2025.regel", "etter medlemstallet", "etter poengsum");
        lag.Bytt("søknader.csv", "poeng", kolonne);
        lag.Skriv("navn.csv", "gammelt;nytt\npoeng;poengsum\n");
        var virkning = Virkning(lag.MedSøknader("--navn", "navn.csv", "--format", "json"));

        // By points in both years: B 5, G 3 and D 1 the new year.
        Assert.Equal(0, virkning.GetProperty("ikke avgjort").GetArrayLength());
        Assert.Equal(["A 400 0", "B 500 500", "C 0 0", "D 0 0", "E 0 0", "F 100 0", "G 0 700"], virkning.GetProperty("søknader").EnumerateArray().Select(s => $"{Tekst(s, "søknad")} {Tekst(s, "før")} {Tekst(s, "nå")}"));
    }

    [Fact]
    public void To_opplysninger_som_er_slått_sammen_til_én_leses_av_den()
    {
        using var lag = new Lagstilskudd();
        lag.Bytt("2024.regel", "    poeng: heltall", "    poeng: heltall\n    stjerner: heltall");
        lag.Bytt("2024.regel", "minst 100", "minst 100, og stjerner er minst 1");
        lag.Bytt("2025.regel", "    poeng: heltall", "    poengsum: heltall");
        lag.Bytt("2025.regel", "etter medlemstallet", "etter poengsum");
        lag.Bytt("søknader.csv", "poeng", "poengsum");
        lag.Skriv("navn.csv", "gammelt;nytt\npoeng;poengsum\nstjerner;poengsum\n");
        var virkning = Virkning(lag.MedSøknader("--navn", "navn.csv", "--format", "json"));

        // Everybody has a point or more, so nobody loses by the second name.
        Assert.Equal(0, virkning.GetProperty("ikke avgjort").GetArrayLength());
        Assert.Equal(["A 400 0", "B 500 500", "C 0 0", "D 0 0", "E 0 0", "F 100 0", "G 0 700"], virkning.GetProperty("søknader").EnumerateArray().Select(s => $"{Tekst(s, "søknad")} {Tekst(s, "før")} {Tekst(s, "nå")}"));
    }

    [Fact]
    public void En_kode_med_nytt_navn_finnes_ved_navnetabellen_og_en_som_er_tatt_ut_mangler()
    {
        using var lag = new Lagstilskudd();
        lag.Bytt("2024.regel", "    poeng: heltall", "    slag: én av kor, korps, revy\n    poeng: heltall");
        lag.Bytt("2024.regel", "minst 100", "minst 100, og slag er kor eller revy");
        lag.Bytt("2025.regel", "    poeng: heltall", "    slag: én av sang, korps\n    poeng: heltall");
        lag.Bytt("2025.regel", "minst 200", "minst 200, og slag er sang");
        lag.Skriv("navn.csv", "gammelt;nytt\nkor;sang\n");
        string[] slag = ["slag", "kor", "kor", "kor", "revy", "kor", "kor", "sang"];
        lag.Skriv("søknader.csv", string.Join('\n', lag.Les("søknader.csv").Split('\n').Select((l, i) => l.Length == 0 ? l : l + ";" + slag[i])));
        var virkning = Virkning(lag.MedSøknader("--navn", "navn.csv", "--format", "json"));

        Assert.Equal(["D"], virkning.GetProperty("ikke avgjort").EnumerateArray().Select(s => Tekst(s, "søknad")));
        Assert.Equal(["A 400 0", "B 500 500", "C 0 0", "E 0 0", "F 100 0", "G 0 700"], virkning.GetProperty("søknader").EnumerateArray().Select(s => $"{Tekst(s, "søknad")} {Tekst(s, "før")} {Tekst(s, "nå")}"));
    }

    [Fact]
    public void En_kolonne_begge_årene_spør_om_må_være_der()
    {
        using var lag = new Lagstilskudd();
        lag.Bytt("søknader.csv", "medlemmer", "antall");
        var svar = lag.MedSøknader();

        Assert.Equal((3, ""), (svar.Svarkode, svar.Ut));
        Assert.Contains("Kolonnen «medlemmer» mangler", svar.Feil, StringComparison.Ordinal);
    }

    /// <summary>The same year on both sides is what «fordel» gives of it, with the same grounds.</summary>
    [Theory]
    [InlineData("legevakt/2022", "1")]
    [InlineData("momskompensasjon/2018", "1")]
    [InlineData("fastlege/2018", "1")]
    [InlineData("fastlege/2019", "1")]
    [InlineData("toppfinansiering/2021", null)]
    [InlineData("alis/2022", "1")]
    public void Et_år_mot_seg_selv_er_det_fordel_gir(string mappe, string? runde)
    {
        var eksempler = System.IO.Path.Combine(Repository.Root, "examples");
        string[] valg = ["--søknader", mappe + "/søknader", "--format", "json", "--stille", .. runde is null ? [] : new[] { "--runde", runde }];
        var fordelt = Kommando.Kjør(eksempler, ["fordel", mappe, .. valg]);
        Assert.Equal((0, ""), (fordelt.Svarkode, fordelt.Feil));
        var ventet = JsonDocument.Parse(fordelt.Ut).RootElement.GetProperty("avgjørelser").EnumerateArray().Select(a => $"{Tekst(a, "søknad")} {Tekst(a, "utfall")} {Tekst(a, "tildelt")}");

        var virkning = Virkning(Kommando.Kjør(eksempler, ["sammenlign", mappe, "--med", mappe, .. valg]));
        var søknader = virkning.GetProperty("søknader").EnumerateArray().ToList();
        Assert.Equal(ventet, søknader.Select(s => $"{Tekst(s, "søknad")} {Tekst(s, "utfall nå")} {Tekst(s, "nå")}"));
        Assert.All(søknader, s => Assert.Equal(("0", ""), (Tekst(s, "forskjell"), Tekst(s, "hvorfor"))));
    }
}
