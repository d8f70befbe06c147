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

/// <summary>
/// Every example with a rule file and applications: the file is clean, round 1 comes out as the answer says, and the compiled
/// rules and the interpreter write the same bytes. The answers were computed in another language straight from the CSV files.
/// A new example is found by itself; without an answer it fails.
/// </summary>
public sealed class ExampleFolderTests
{
    public static TheoryData<string> RuleFiles { get; } = [.. ExampleFolders.RuleFiles()];

    public static TheoryData<string> AllRuleFiles { get; } = [.. ExampleFolders.AllRuleFiles()];

    [Fact]
    public void Eksemplene_blir_funnet() =>
        Assert.Contains("examples/fastlege/2018/rekrutteringstilskudd-2018.regel", ExampleFolders.RuleFiles());

    [Theory]
    [MemberData(nameof(AllRuleFiles))]
    public void Regelfilen_er_uten_feil_og_uten_advarsler_som_ikke_er_godtatt(string ruleFile)
    {
        var (exitCode, output, error) = Run("kontroller", ruleFile, "--advarsler-som-feil");

        Assert.True(exitCode == 0, output + error);
    }

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Hver_søknad_får_utfallet_og_beløpene_i_fasiten(string ruleFile)
    {
        var expected = SimpleCsv.Read(ExampleFolders.AnswerOf(ruleFile))
            .Select(row => $"{row["søknad"]}: {row["utfall"]}, {row["søkt"]}, {row["beregnet"]}, {row["tildelt"]}");

        Assert.Equal(expected, Divided(ruleFile).GetProperty("avgjørelser").EnumerateArray().Select(Line));
    }

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Summene_er_de_i_fasiten(string ruleFile)
    {
        var division = Divided(ruleFile);
        var totals = SimpleCsv.Read(ExampleFolders.TotalsOf(ruleFile));

        Assert.Superset(new HashSet<string> { "ramme", "søkt", "beregnet", "tildelt", "restmidler" }, totals.Select(row => row["navn"]).ToHashSet());
        Assert.All(totals, row => Assert.Equal(SimpleCsv.Kroner(row["beløp"]), division.GetProperty(row["navn"]).GetInt64()));
    }

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void De_kompilerte_reglene_og_tolken_skriver_det_samme(string ruleFile)
    {
        foreach (var format in new[] { "json", "tekst", "csv" })
        {
            Assert.Equal(Division(ruleFile, format, "--tolk"), Division(ruleFile, format));
        }
    }

    private static string Line(JsonElement decision) =>
        $"{decision.GetProperty("søknad")}: {decision.GetProperty("utfall")}, {decision.GetProperty("søkt")}, {decision.GetProperty("beregnet")}, {decision.GetProperty("tildelt")}";

    private static JsonElement Divided(string ruleFile)
    {
        var (exitCode, output, error) = Division(ruleFile, "json");
        Assert.True(exitCode == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private static (int ExitCode, string Output, string Error) Division(string ruleFile, string format, params string[] more) =>
        Run(["fordel", ruleFile, "--søknader", ExampleFolders.ApplicationsOf(ruleFile), "--runde", "1", "--format", format, .. more]);

    private static (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new IoContext { Output = output, Error = error, Input = Stream.Null, Folder = Repository.Root };
        var exitCode = CommandLineApp.Run(args, io, CancellationToken.None);
        return (exitCode, output.ToString(), error.ToString());
    }
}
