using System;
using System.IO;
using System.Linq;
using System.Threading;
using Regelverk.Compiler;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Compiler;
using Xunit;

namespace Regelverk.Tests.Cli;

public sealed class ByggTests : IDisposable
{
    private readonly Småtilskudd _små = new();

    [Fact]
    public void Et_bibliotek_blir_skrevet_og_resultatet_er_stille_på_standard_ut()
    {
        Assert.Equal(new Kommando(0, "", "ut/Små.dll er skrevet.\n"), _små.Kjør("bygg", "små.regel", "-o", "ut/Små.dll"));

        using var library = new Prøvebibliotek(Bytes("ut/Små.dll"));
        Assert.Equal(["Regelverk.Regler.Småtilskudd2024"], library.PublicTypes());
        Assert.Equal(_små.Les("små.regel"), library.EmbeddedTexts()["/_/små.regel"]);
    }

    [Fact]
    public void De_samme_reglene_gir_de_samme_bytene_hvor_de_enn_ligger_og_hvordan_de_enn_blir_nevnt()
    {
        using var other = new Småtilskudd();

        Assert.Equal(0, _små.Kjør("bygg", "små.regel", "-o", "Små.dll").Svarkode);
        Assert.Equal(0, other.Kjør("bygg", Path.Combine(other.Sti, "små.regel"), "-o", "mappe/Små.dll", "--stille").Svarkode);
        Assert.Equal(0, _små.Kjør("bygg", ".", "-o", "igjen/Små.dll").Svarkode);

        Assert.Equal(Bytes("Små.dll"), File.ReadAllBytes(Path.Combine(other.Sti, "mappe", "Små.dll")));
        Assert.Equal(Bytes("Små.dll"), Bytes("igjen/Små.dll"));
    }

    [Fact]
    public void Kode_kan_skrives_i_et_annet_navnerom()
    {
        Assert.Equal(0, _små.Kjør("bygg", "små.regel", "-o", "Små.cs", "--navnerom", "Østfold.Regler").Svarkode);

        var expected = Kompiler.SkrivKode(Regelfil.Les(new SourceText("små.regel", _små.Les("små.regel"))), new Kodevalg("Østfold.Regler", "/_/små.regel"));
        Assert.Equal(expected, _små.Les("Små.cs"));
        Assert.Contains("namespace Østfold.Regler", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Flere_regelfiler_blir_ett_bibliotek_med_stier_fra_mappen_de_har_felles()
    {
        Directory.CreateDirectory(Path.Combine(_små.Sti, "regler", "2025"));
        _små.Skriv("regler/2024.regel", Småtilskudd.Regler);
        _små.Skriv("regler/2025/ny.regel", Småtilskudd.Regler.Replace("Småtilskudd 2024", "Småtilskudd 2025", StringComparison.Ordinal));

        Assert.Equal(0, _små.Kjør("bygg", "regler", "-o", "Begge.dll").Svarkode);

        using var library = new Prøvebibliotek(Bytes("Begge.dll"));
        Assert.Equal(["/_/2024.regel", "/_/2025/ny.regel"], library.EmbeddedTexts().Keys.Where(k => k.EndsWith(".regel", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Regelverket_kan_komme_på_standard_inn()
    {
        Assert.Equal(0, Kommando.KjørMedInn(_små.Sti, Småtilskudd.Regler, "bygg", "-", "-o", "Små.dll").Svarkode);

        using var library = new Prøvebibliotek(Bytes("Små.dll"));
        Assert.Contains("/_/standard inn.regel", library.EmbeddedTexts().Keys);
    }

    [Fact]
    public void En_feil_i_reglene_gir_1_og_lar_den_gamle_filen_stå()
    {
        _små.Skriv("Små.dll", "gammel");
        _små.Bytt("små.regel", "søknaden har et godt formål", "søknaden har et gott formål");

        var result = _små.Kjør("bygg", "små.regel", "-o", "Små.dll");

        Assert.Equal((1, ""), (result.Svarkode, result.Ut));
        var kontroller = _små.Kjør("kontroller", "små.regel").Ut;
        Assert.Equal(kontroller[..kontroller.IndexOf("1 fil kontrollert", StringComparison.Ordinal)] + "Regelverket har feil, så ingenting er bygget.\n", result.Feil);
        Assert.Equal("gammel", _små.Les("Små.dll"));
    }

    [Fact]
    public void Et_eksempel_som_ikke_stemmer_stanser_byggingen()
    {
        _små.Skriv("små.regel", Småtilskudd.Regler + "eksempel «Feil»\n  gitt runde 1\n  gitt søknad: levert 1. februar 2024, er undertegnet, søkt beløp 900 kroner\n  gitt skjønn: har et godt formål\n  så: beregnet tilskudd er 800 kroner\n");

        var result = _små.Kjør("bygg", "små.regel", "-o", "Små.dll");

        Assert.Equal(1, result.Svarkode);
        Assert.Contains(": feil RV0805: ", result.Feil, StringComparison.Ordinal);
        Assert.False(_små.Finnes("Små.dll"));
    }

    [Fact]
    public void En_advarsel_stanser_byggingen_bare_når_den_regnes_som_feil()
    {
        _små.Bytt("små.regel", "§ 2 Beregning\n", "§ 2 Beregning\n  «Det gis inntil 700 kroner.»\n");

        var warned = _små.Kjør("bygg", "små.regel", "-o", "Små.dll");

        Assert.Equal(0, warned.Svarkode);
        Assert.Contains("advarsel RV0610", warned.Feil, StringComparison.Ordinal);
        Assert.Equal(new Kommando(0, "", ""), _små.Kjør("bygg", "små.regel", "-o", "Små.dll", "--stille"));
        Assert.Equal(1, _små.Kjør("bygg", "små.regel", "-o", "Ny.dll", "--advarsler-som-feil").Svarkode);
        Assert.False(_små.Finnes("Ny.dll"));
    }

    [Fact]
    public void To_regelverk_med_samme_navn_og_år_får_melding_på_norsk()
    {
        _små.Skriv("kopi.regel", Småtilskudd.Regler);

        var result = _små.Kjør("bygg", ".", "-o", "Begge.dll");

        Assert.Equal(1, result.Svarkode);
        Assert.StartsWith("små.regel(1,1): feil RV0992: Regelfilen gir C#-klassen «Småtilskudd2024», og det gjør kopi.regel også.\n", result.Feil, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Oppgi -o UT.", "små.regel")]
    [InlineData("Oppgi regelfilen.", "-o", "x.dll")]
    [InlineData("Programmet lager ikke NuGet-pakker (.nupkg). Velg et filnavn som slutter på .cs eller .dll.", "små.regel", "-o", "x.nupkg")]
    [InlineData("Leste «x.exe» etter -o, ventet et filnavn som slutter på .cs eller .dll.", "små.regel", "-o", "x.exe")]
    [InlineData("Leste «-» etter -o, ventet et filnavn som slutter på .cs eller .dll.", "små.regel", "-o", "-")]
    [InlineData("«mappe.dll» er en mappe. Etter -o ventes en fil.", "små.regel", "-o", "mappe.dll")]
    [InlineData("Et bibliotek kan ikke hete «regelverk.runtime». Bruk bokstaver, tall, punktum og bindestrek, og ikke navnet på et bibliotek det trenger.", "små.regel", "-o", "regelverk.runtime.dll")]
    [InlineData("Et bibliotek kan ikke hete «a,b». Bruk bokstaver, tall, punktum og bindestrek, og ikke navnet på et bibliotek det trenger.", "små.regel", "-o", "a,b.dll")]
    [InlineData("«regler.cs» er en av regelfilene. Velg et annet navn etter -o.", "regler.cs", "-o", "regler.cs")]
    [InlineData("Bare én regelfil kan bli en .cs-fil. Bygg dem hver for seg, eller til en .dll.", "små.regel", "regler.cs", "-o", "x.cs")]
    [InlineData("Leste «min namespace» etter --navnerom, ventet et C#-navnerom, for eksempel Regelverk.Regler.", "små.regel", "-o", "x.dll", "--navnerom", "min namespace")]
    public void Feil_bruk_gir_2_og_sier_hva_som_er_galt(string expected, params string[] args)
    {
        _små.Skriv("regler.cs", Småtilskudd.Regler);
        Directory.CreateDirectory(Path.Combine(_små.Sti, "mappe.dll"));

        var result = _små.Kjør(["bygg", .. args]);

        Assert.Equal((2, "", expected), (result.Svarkode, result.Ut, result.Feillinjer[0]));
        Assert.Equal("Se «regelverk bygg --hjelp».", result.Feillinjer[1]);
    }

    [Fact]
    public void En_fil_som_mangler_eller_en_mappe_som_ikke_kan_skrives_i_gir_3()
    {
        var missing = _små.Kjør("bygg", "borte.regel", "små.regel", "-o", "x.dll");
        var blocked = _små.Kjør("bygg", "små.regel", "-o", "små.regel/x.dll");

        Assert.Equal(3, missing.Svarkode);
        Assert.Contains("feil RV0901", missing.Feil, StringComparison.Ordinal);
        Assert.Equal(3, blocked.Svarkode);
        Assert.StartsWith("Filene kunne ikke skrives i «", blocked.Feil, StringComparison.Ordinal);
        Assert.False(_små.Finnes("x.dll"));
    }

    [Fact]
    public void Avbrudd_gir_130_og_ingen_fil()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Equal(130, Kommando.Kjør(_små.Sti, new MemoryStream(), cancelled.Token, "bygg", "små.regel", "-o", "ut/x.dll").Svarkode);
        Assert.False(_små.Finnes("ut"));
    }

    public void Dispose() => _små.Dispose();

    private byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(_små.Sti, name));
}
