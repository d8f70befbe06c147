using System;
using System.IO;
using Regelverk.Tests.Cli;
using Xunit;

namespace Regelverk.Tests.Konsolidering;

/// <summary>Where the regulation that is changed is found, and what the verbs say.</summary>
public sealed class Endringsfiler_på_kommandolinjen : IDisposable
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("regelverk-").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    [Theory]
    [InlineData("2026/svømming.regel", "2026/forrige.regel")]
    [InlineData("2026/svømming.regel", "2025/svømming.regel")]
    public void Grunnlaget_finnes_i_samme_mappe_og_i_mappen_ved_siden_av(string endring, string grunnlag)
    {
        Skriv(grunnlag, Endringsfil.Grunnlag);
        Skriv(endring, Endringsfil.Hode + "§ 1 andre ledd oppheves\n");

        var result = Kommando.Kjør(_mappe, "konsolider", endring);

        Assert.Equal((0, ""), (result.Svarkode, result.Feil));
        Assert.StartsWith("regelverk Svømmetilskudd 2026\n  gjelder  1. januar 2026 – 31. desember 2026\n", result.Ut, StringComparison.Ordinal);
        Assert.DoesNotContain("etter fristen", result.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void En_fil_et_annet_sted_kan_gis_på_kommandolinjen()
    {
        Skriv("arkiv/gammel/svømming.regel", Endringsfil.Grunnlag);
        Skriv("ny/svømming.regel", Endringsfil.Hode);

        Assert.Equal(1, Kommando.Kjør(_mappe, "kontroller", "ny/svømming.regel").Svarkode);
        Assert.Equal(0, Kommando.Kjør(_mappe, "kontroller", "ny/svømming.regel", "arkiv").Svarkode);
    }

    [Fact]
    public void Feil_i_endringen_vises_og_ingenting_skrives()
    {
        Skriv("svømming-2025.regel", Endringsfil.Grunnlag);
        Skriv("svømming-2026.regel", Endringsfil.Hode + "§ 7 oppheves\n");

        var result = Kommando.Kjør(_mappe, "konsolider", "svømming-2026.regel");

        Assert.Equal((1, ""), (result.Svarkode, result.Ut));
        Assert.StartsWith("svømming-2026.regel(4,1): feil RV0046: Regelverket som endres, har ikke § 7.\n", result.Feil, StringComparison.Ordinal);
    }

    [Fact]
    public void En_feil_i_den_gamle_filen_vises_der_også_i_json()
    {
        Skriv("svømming-2025.regel", Endringsfil.Grunnlag.Replace("slaget er svømmekurs og", "slaget er svømekurs og", StringComparison.Ordinal));
        Skriv("svømming-2026.regel", Endringsfil.Hode);

        Assert.Contains("svømming-2025.regel(36,", Kommando.Kjør(_mappe, "kontroller", "svømming-2026.regel").Ut, StringComparison.Ordinal);
        Assert.Contains("\"fil\": \"svømming-2025.regel\"", Kommando.Kjør(_mappe, "kontroller", "svømming-2026.regel", "--format", "json").Ut, StringComparison.Ordinal);
        Assert.Contains("file=svømming-2025.regel,line=36,", Kommando.Kjør(_mappe, "kontroller", "svømming-2026.regel", "--format", "github").Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void Et_helt_regelverk_konsolideres_til_seg_selv()
    {
        Skriv("svømming-2025.regel", Endringsfil.Grunnlag);
        Kommando.Kjør(_mappe, "formater", "svømming-2025.regel");

        Assert.Equal(File.ReadAllText(Path.Combine(_mappe, "svømming-2025.regel")), Kommando.Kjør(_mappe, "konsolider", "svømming-2025.regel").Ut);
    }

    private void Skriv(string sti, string tekst)
    {
        var hele = Path.Combine(_mappe, sti);
        Directory.CreateDirectory(Path.GetDirectoryName(hele) ?? _mappe);
        File.WriteAllText(hele, tekst.ReplaceLineEndings("\n"));
    }
}
