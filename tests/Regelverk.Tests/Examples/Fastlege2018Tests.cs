using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Regelverk.Cli;
using Regelverk.Cli.Hosting;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Examples;

/// <summary>The program on the example, against an answer that was computed in another language straight from the CSV files.</summary>
public sealed class Fastlege2018Tests
{
    private const string Rules = "examples/fastlege/2018/rekrutteringstilskudd-2018.regel";
    private const string Applications = "examples/fastlege/2018/søknader";
    private const string ApplicationsWithGaps = "examples/fastlege/2018-manglende-skjønn/søknader";

    [Fact]
    public void Regelfilen_er_uten_feil() => Assert.Equal(0, Run("kontroller", Rules).ExitCode);

    [Fact]
    public void Hver_søknad_får_utfallet_og_beløpene_i_fasiten()
    {
        var expected = SimpleCsv.Read("tests", "Regelverk.Tests", "Examples", "fasit-fastlege-2018.csv")
            .Select(row => $"{row["søknad"]}: {row["utfall"]}, {row["søkt"]}, {row["beregnet"]}, {row["tildelt"]}");

        var actual = Divided().GetProperty("avgjørelser").EnumerateArray()
            .Select(d => $"{d.GetProperty("søknad")}: {d.GetProperty("utfall")}, {d.GetProperty("søkt")}, {d.GetProperty("beregnet")}, {d.GetProperty("tildelt")}");

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Summene_er_de_i_fasiten()
    {
        var division = Divided();

        Assert.All(
            SimpleCsv.Read("tests", "Regelverk.Tests", "Examples", "fasit-fastlege-2018-summer.csv"),
            row => Assert.Equal(SimpleCsv.Kroner(row["beløp"]), division.GetProperty(row["navn"]).GetInt64()));
    }

    [Fact]
    public void Hver_avgjørelse_er_begrunnet() =>
        Assert.All(Divided().GetProperty("avgjørelser").EnumerateArray(), decision => Assert.NotEqual(0, decision.GetProperty("begrunnelse").GetArrayLength()));

    [Fact]
    public void Rekkefølgen_av_radene_betyr_ingenting()
    {
        var folder = Directory.CreateTempSubdirectory("regelverk-fastlege-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repository.Path(Applications.Split('/'))))
            {
                var lines = File.ReadAllLines(file);
                File.WriteAllLines(Path.Combine(folder, Path.GetFileName(file)), lines.Take(1).Concat(lines.Skip(1).Reverse()));
            }

            Assert.Equal(Division(Applications).Output, Division(folder).Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Uten_de_fem_vurderingene_fordeles_ingenting_og_alle_fem_blir_listet()
    {
        var run = Division(ApplicationsWithGaps);
        string[][] missing =
        [
            ["S02", "har rekrutteringsvansker"], ["S08", "bidrar til stabilitet og rekruttering"], ["S10", "forventet måloppnåelse"],
            ["S16", "bidrar til stabilitet og rekruttering"], ["S32", "har manglende stabilitet"],
        ];

        Assert.Equal(4, run.ExitCode);
        var lines = (run.Output + run.Error).Split('\n');
        Assert.All(missing, words => Assert.Contains(lines, line => words.Append("saksbehandler").All(word => line.Contains(word, StringComparison.Ordinal))));
        Assert.Equal(5, lines.Count(line => line.Contains("saksbehandler", StringComparison.Ordinal)));
    }

    private static JsonElement Divided()
    {
        var run = Division(Applications);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static (int ExitCode, string Output, string Error) Division(string applications) =>
        Run("fordel", Rules, "--søknader", applications, "--runde", "1", "--format", "json");

    private static (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new IoContext { Output = output, Error = error, Input = Stream.Null, Folder = Repository.Root };
        var exitCode = CommandLineApp.Run(args, io, CancellationToken.None);
        return (exitCode, output.ToString(), error.ToString());
    }
}
