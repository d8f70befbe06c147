using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Regelverk.Tests.Examples;

/// <summary>The data of the example and its answer, without the program.</summary>
public sealed class Fastlege2018DataTests
{
    private static readonly string[] Folder = ["examples", "fastlege", "2018", "søknader"];
    private static readonly string[] FolderWithGaps = ["examples", "fastlege", "2018-manglende-skjønn", "søknader"];

    [Fact]
    public void De_46_søknadene_søker_om_36_millioner_til_sammen()
    {
        Assert.Equal(46, Rows(Folder, "søknad.csv").Select(row => row["søknad"]).Distinct().Count());
        Assert.Equal(36_000_000, Rows(Folder, "tiltak.csv").Sum(row => SimpleCsv.Kroner(row["søkt beløp"])));
    }

    [Fact]
    public void Hver_vurdering_har_en_egen_begrunnelse_fra_saksbehandler()
    {
        var rows = Rows(Folder, "skjønn.csv");

        Assert.All(rows, row => Assert.Equal("saksbehandler", row["vurdert av"]));
        Assert.All(rows, row => Assert.True(row["begrunnelse"].Length > 20, row["begrunnelse"]));
        Assert.Equal(rows.Count, rows.Select(row => row["begrunnelse"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Fasiten_dekker_alle_søknadene_og_summene_går_opp()
    {
        var answers = SimpleCsv.Read("tests", "Regelverk.Tests", "Examples", "fasit-fastlege-2018.csv");
        var totals = SimpleCsv.Read("tests", "Regelverk.Tests", "Examples", "fasit-fastlege-2018-summer.csv").ToDictionary(row => row["navn"], row => SimpleCsv.Kroner(row["beløp"]));

        Assert.Equal(Rows(Folder, "søknad.csv").Select(row => row["søknad"]), answers.Select(row => row["søknad"]));
        Assert.Equal(23_900_000, totals["ramme"]);
        foreach (var column in new[] { "søkt", "beregnet", "tildelt" })
        {
            Assert.Equal(totals[column], answers.Sum(row => SimpleCsv.Kroner(row[column])));
        }

        Assert.Equal(totals["ramme"], totals["tildelt"] + totals["restmidler"]);
        Assert.All(answers, row => Assert.True(SimpleCsv.Kroner(row["tildelt"]) <= Math.Min(2_000_000, SimpleCsv.Kroner(row["beregnet"])), row["søknad"]));
    }

    [Fact]
    public void I_den_andre_mappen_mangler_bare_de_fem_vurderingene_som_er_nevnt()
    {
        foreach (var file in new[] { "søknad.csv", "kommune.csv", "tiltak.csv" })
        {
            Assert.Equal(Rows(Folder, file), Rows(FolderWithGaps, file));
        }

        var missing = Questions(Folder).Except(Questions(FolderWithGaps), StringComparer.Ordinal);
        Assert.Empty(Questions(FolderWithGaps).Except(Questions(Folder), StringComparer.Ordinal));
        Assert.Equal(
            [
                "S02  har rekrutteringsvansker",
                "S08 1 bidrar til stabilitet og rekruttering",
                "S10  forventet måloppnåelse",
                "S16 2 bidrar til stabilitet og rekruttering",
                "S32  har manglende stabilitet",
            ],
            missing);
    }

    private static IEnumerable<string> Questions(string[] folder) =>
        Rows(folder, "skjønn.csv").Select(row => $"{row["søknad"]} {row["tiltak"]} {row["spørsmål"]}");

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string[] folder, string file) => SimpleCsv.Read([.. folder, file]);
}
