using System;
using System.IO;
using Regelverk.Tests.Cli;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Comparison;

/// <summary>The reports in examples/sammenligning are what the program writes. REGELVERK_SKRIV_RAPPORTER=ja writes them anew, to be read.</summary>
public sealed class Årsrapportene
{
    [Theory]
    [InlineData("legevakt-2022-2023", "legevakt/2022", "legevakt/2023")]
    [InlineData("legevakt-2023-2024", "legevakt/2023", "legevakt/2024")]
    [InlineData("fastlege-2017-2018", "fastlege/2017", "fastlege/2018")]
    [InlineData("fastlege-2018-2019", "fastlege/2018", "fastlege/2019")]
    [InlineData("momskompensasjon-2018-2019", "momskompensasjon/2018", "momskompensasjon/2019")]
    [InlineData("alis-2021-2022", "alis/2021-ansatt alis/2021-næringsdrift", "alis/2022")]
    [InlineData("alis-2022-2023", "alis/2022", "alis/2023")]
    [InlineData("alis-2023-2024", "alis/2023", "alis/2024")]
    [InlineData("alis-2024-2025", "alis/2024", "alis/2025")]
    public void Rapporten_er_den_som_står_i_eksemplene(string navn, string før, string nå)
    {
        var eksempler = Path.Combine(Repository.Root, "examples");
        var navnetabell = Path.Combine(eksempler, "sammenligning", navn + ".navn.csv");
        var svar = Kommando.Kjør(eksempler, ["sammenlign", .. før.Split(' '), "--med", nå, .. File.Exists(navnetabell) ? new[] { "--navn", navnetabell } : []]);
        Assert.Equal((0, ""), (svar.Svarkode, svar.Feil));
        var fil = Path.Combine(eksempler, "sammenligning", navn + ".txt");
        if (Environment.GetEnvironmentVariable("REGELVERK_SKRIV_RAPPORTER") == "ja")
        {
            File.WriteAllText(fil, svar.Ut);
        }

        Assert.Equal(File.ReadAllText(fil), svar.Ut);
    }

    /// <summary>The page that goes to print, with the applications of the old year.</summary>
    [Fact]
    public void Siden_er_den_som_står_i_eksemplene()
    {
        var eksempler = Path.Combine(Repository.Root, "examples");
        var svar = Kommando.Kjør(eksempler, ["sammenlign", "momskompensasjon/2018", "--med", "momskompensasjon/2019", "--søknader", "momskompensasjon/2018/søknader", "--format", "html", "--stille"]);
        Assert.Equal((0, ""), (svar.Svarkode, svar.Feil));
        var fil = Path.Combine(eksempler, "sammenligning", "momskompensasjon-2018-2019.html");
        if (Environment.GetEnvironmentVariable("REGELVERK_SKRIV_RAPPORTER") == "ja")
        {
            File.WriteAllText(fil, svar.Ut);
        }

        Assert.Equal(File.ReadAllText(fil), svar.Ut);
    }
}
