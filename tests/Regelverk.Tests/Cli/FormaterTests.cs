using System;
using System.IO;
using System.Text;
using System.Threading;
using Xunit;

namespace Regelverk.Tests.Cli;

public sealed class FormaterTests : IDisposable
{
    private readonly Småtilskudd _små = new();

    // In the fixed layout «kilde» has two blanks before it where it stands alone.
    private static string Ryddig => Småtilskudd.Regler.ReplaceLineEndings("\n").Replace("1 500 kroner   kilde", "1 500 kroner  kilde", StringComparison.Ordinal);

    [Fact]
    public void Filen_blir_skrevet_om_der_den_ligger_og_er_så_ferdig()
    {
        Assert.Equal(new Kommando(0, "", "små.regel er formatert.\n"), _små.Kjør("formater", "små.regel"));
        Assert.Equal(Ryddig, _små.Les("små.regel"));
        Assert.Equal(new Kommando(0, "", ""), _små.Kjør("formater", "små.regel"));
        Assert.Equal(new Kommando(0, "", ""), _små.Kjør("formater", ".", "--bare-kontroll"));
    }

    [Fact]
    public void Bare_kontroll_viser_filene_og_endrer_ingen()
    {
        _små.Skriv("ryddig.regel", Ryddig);
        var før = _små.Les("små.regel");

        Assert.Equal(new Kommando(1, "små.regel\n", ""), _små.Kjør("formater", ".", "--bare-kontroll"));
        Assert.Equal(før, _små.Les("små.regel"));
    }

    [Fact]
    public void Standard_inn_går_til_standard_ut() =>
        Assert.Equal(new Kommando(0, Ryddig, ""), Kommando.KjørMedInn(_små.Sti, Småtilskudd.Regler.ReplaceLineEndings("\r\n"), "formater", "-"));

    [Fact]
    public void En_fil_lagret_med_bytemerke_blir_lagret_uten()
    {
        File.WriteAllText(Path.Combine(_små.Sti, "små.regel"), Ryddig, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(1, _små.Kjør("formater", "små.regel", "--bare-kontroll").Svarkode);
        Assert.Equal(0, _små.Kjør("formater", "små.regel").Svarkode);
        Assert.Equal((byte)'r', File.ReadAllBytes(Path.Combine(_små.Sti, "små.regel"))[0]);
    }

    [Fact]
    public void En_fil_med_feil_blir_formatert_der_den_er_forstått_og_det_blir_sagt()
    {
        _små.Skriv("små.regel", Ryddig.Replace("  Søkt tilskudd er det søkte beløpet", "  Søkt tilskudd  err   det søkte  beløpet", StringComparison.Ordinal).Replace("  gjelder             1", "  gjelder 1", StringComparison.Ordinal));

        var result = _små.Kjør("formater", "små.regel");

        Assert.Equal(0, result.Svarkode);
        Assert.Contains("små.regel har feil. Linjer som ikke er forstått, står som de sto.", result.Feil, StringComparison.Ordinal);
        Assert.Equal(Ryddig.Replace("  Søkt tilskudd er det søkte beløpet", "  Søkt tilskudd  err   det søkte  beløpet", StringComparison.Ordinal), _små.Les("små.regel"));
    }

    [Fact]
    public void En_fil_som_mangler_gir_3_og_ingen_fil_blir_endret()
    {
        var før = _små.Les("små.regel");

        Assert.Equal(3, _små.Kjør("formater", "små.regel", "borte.regel").Svarkode);
        Assert.Equal(før, _små.Les("små.regel"));
    }

    [Fact]
    public void Avbrudd_gir_130_og_lar_filen_stå()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var før = _små.Les("små.regel");

        Assert.Equal(130, Kommando.Kjør(_små.Sti, new MemoryStream(), cancelled.Token, "formater", "små.regel").Svarkode);
        Assert.Equal(før, _små.Les("små.regel"));
    }

    public void Dispose() => _små.Dispose();
}
