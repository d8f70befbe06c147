using System.Linq;
using System.Text.Json;
using Regelverk.Tests.Cli;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Utbetaling;

/// <summary>What comes after the award, in every output of the command line, the same from the compiled rules and the interpreter.</summary>
public sealed class UtdataTests
{
    private const string Folder = "examples/momskompensasjon/2019/";

    [Theory]
    [InlineData("fordel", "S09 Skogsmusikken: utbetales ikke (§ 5 andre ledd)")]
    [InlineData("fordel", "S11 Grendelaget: utbetales\n")]
    [InlineData("beregn", "  Etter vedtaket: utbetales ikke (§ 5 andre ledd)\n")]
    public void I_teksten(string verb, string ventet) => Assert.Contains(ventet, Run(verb), System.StringComparison.Ordinal);

    [Fact]
    public void I_teksten_på_nynorsk() => Assert.Contains("  Etter vedtaket: blir ikkje utbetalt (§ 5 andre ledd)\n", Run("beregn", "--målform", "nynorsk"), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("fordel")]
    [InlineData("beregn")]
    public void I_json(string verb)
    {
        using var json = JsonDocument.Parse(Run(verb, "--format", "json"));
        var decisions = json.RootElement.GetProperty("avgjørelser").EnumerateArray().ToDictionary(d => d.GetProperty("søknad").GetString() ?? "");

        // S06 is a trade union, S07 was not registered in time, and S10 came too late: nothing is awarded.
        Assert.Equal(["S06", "S07", "S10"], decisions.Where(d => !d.Value.TryGetProperty("utbetaling", out _)).Select(d => d.Key).Order());
        Assert.Equal(["S09"], decisions.Where(d => d.Value.TryGetProperty("utbetaling", out var payout) && payout.GetProperty("status").GetString() == "utbetales ikke").Select(d => d.Key));
        var ground = decisions["S09"].GetProperty("utbetaling").GetProperty("begrunnelse")[0];
        Assert.Equal("§ 5 andre ledd", ground.GetProperty("hjemmel").GetString());
        Assert.Empty(decisions["S09"].GetProperty("utbetaling").GetProperty("mangler").EnumerateArray());
    }

    [Theory]
    [InlineData("fordel")]
    [InlineData("beregn")]
    public void I_csv(string verb)
    {
        var rows = Run(verb, "--format", "csv").Split('\n', System.StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(';')).ToList();

        Assert.EndsWith("etter vedtaket", rows[0][^1], System.StringComparison.Ordinal);
        Assert.Equal("utbetales ikke (§ 5 andre ledd)", rows.Single(r => r[0] == "S09")[^1]);
        Assert.Equal("utbetales", rows.Single(r => r[0] == "S08")[^1]);
        Assert.Equal("", rows.Single(r => r[0] == "S10")[^1]);
    }

    [Fact]
    public void I_forklaringen()
    {
        var text = Run("forklar", "--søknad", "S09");

        Assert.Contains("Etter vedtaket: utbetales ikke (§ 5 andre ledd).\n", text, System.StringComparison.Ordinal);
    }

    private static string Run(string verb, params string[] options)
    {
        string[] args = [verb, Folder + "momskompensasjon-2019.regel", "--søknader", Folder + "søknader", "--runde", "1", .. options];
        var compiled = Kommando.Kjør(Repository.Root, args);
        Assert.Equal(compiled.Ut, Kommando.Kjør(Repository.Root, [.. args, "--tolk"]).Ut);
        return compiled.Ut;
    }
}
