using System;
using System.IO;
using System.Linq;
using Regelverk.Tests.Cli;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Konsolidering;

/// <summary>The regulation of 2018 written as a change of that of 2017, and written whole.</summary>
public sealed class Fastlegene_2018
{
    private const string Change = "examples/fastlege/2018-endring/rekrutteringstilskudd-2018.regel";
    private const string Whole = "examples/fastlege/2018/rekrutteringstilskudd-2018.regel";

    [Fact]
    public void Endringen_av_2017_er_det_samme_regelverket_som_2018_skrevet_helt()
    {
        var (endring, hele) = (Avtrykk(Change), Avtrykk(Whole));

        Assert.Equal(hele.Regler, endring.Regler);
        Assert.Equal(64, hele.Regler.Length);
        Assert.NotEqual(hele.Tekst, endring.Tekst);
    }

    [Fact]
    public void Det_som_konsolideres_kan_leses_alene_og_er_det_samme()
    {
        var folder = Directory.CreateTempSubdirectory("regelverk-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "hele.regel"), Kommando.Kjør(Repository.Root, "konsolider", Change).Ut);

            Assert.Equal(Avtrykk(Whole).Regler, Avtrykk("hele.regel", folder).Regler);
            Assert.Equal("", Kommando.Kjør(folder, "formater", "hele.regel", "--bare-kontroll").Ut);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Endringen_er_uten_advarsler_har_fast_form_og_fordeler_som_den_hele()
    {
        string[] Fordel(string file) => ["fordel", file, "--søknader", "examples/fastlege/2018/søknader", "--runde", "1", "--format", "csv"];

        Assert.Equal(0, Kommando.Kjør(Repository.Root, "kontroller", Change, "--advarsler-som-feil").Svarkode);
        Assert.Equal("", Kommando.Kjør(Repository.Root, "formater", Change, "--bare-kontroll").Ut);
        Assert.Equal(Kommando.Kjør(Repository.Root, Fordel(Whole)).Ut, Kommando.Kjør(Repository.Root, Fordel(Change)).Ut);
    }

    private static (string Tekst, string Regler) Avtrykk(string file, string? folder = null)
    {
        var result = Kommando.Kjør(folder ?? Repository.Root, "kontroller", file, "--format", "json");
        Assert.True(result.Svarkode == 0, result.Ut + result.Feil);
        using var json = System.Text.Json.JsonDocument.Parse(result.Ut);
        var read = json.RootElement.GetProperty("filer").EnumerateArray().Single();
        return (read.GetProperty("tekstavtrykk").GetString() ?? "", read.GetProperty("regelavtrykk").GetString() ?? "");
    }
}
