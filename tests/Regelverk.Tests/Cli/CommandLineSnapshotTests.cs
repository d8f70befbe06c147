using System;
using System.IO;
using System.Threading.Tasks;
using Regelverk.Cli.Hosting;
using Regelverk.Tests.Kit;
using VerifyXunit;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>What people read, whole: help, and the example of 2018 divided and explained.</summary>
[UsesVerify]
public class CommandLineSnapshotTests
{
    private const string Rules = "examples/fastlege/2018/rekrutteringstilskudd-2018.regel";
    private const string Source = "examples/fastlege/2018/søknader";

    [Theory]
    [InlineData("programmet", "--hjelp")]
    [InlineData("kontroller", "kontroller", "--hjelp")]
    [InlineData("beregn", "beregn", "--help")]
    [InlineData("fordel", "fordel", "-h")]
    [InlineData("forklar", "forklar", "--hjelp")]
    [InlineData("sammenlign", "sammenlign", "--hjelp")]
    [InlineData("bygg", "bygg", "--hjelp")]
    [InlineData("formater", "formater", "--hjelp")]
    [InlineData("etterprøv", "etterprov", "--hjelp")]
    [InlineData("konsolider", "konsolider", "--hjelp")]
    [InlineData("nytt-år", "nytt-ar", "--hjelp")]
    public Task Hjelpen_ser_slik_ut(string name, params string[] args)
    {
        var result = Kommando.Kjør(Repository.Root, args);

        Assert.Equal(0, result.Svarkode);
        return Verifier.Verify(result.Ut.Replace($"regelverk {ProductVersion.Program}\n", "regelverk (versjon)\n", StringComparison.Ordinal)).UseTextForParameters(name).UseDirectory("Verified");
    }

    [Fact]
    public Task Fordelingsprotokollen_ser_slik_ut()
    {
        var folder = Path.Combine(Path.GetTempPath(), "regelverk-" + Path.GetRandomFileName());
        try
        {
            Assert.Equal(0, Kommando.Kjør(Repository.Root, "fordel", Rules, "--søknader", Source, "--runde", "1", "-o", folder).Svarkode);
            return Verifier.Verify(File.ReadAllText(Path.Combine(folder, "fordelingsprotokoll.txt"))).UseDirectory("Verified");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("fordel", "fordel", Rules, "--søknader", Source, "--runde", "1")]
    [InlineData("forklar", "forklar", Rules, "--søknader", Source, "--søknad", "S16")]
    [InlineData("forklar-mot", "forklar", Rules, "--søknader", Source, "--søknad", "S16", "--mot", "S02")]
    public Task Teksten_ser_slik_ut(string name, params string[] args) =>
        Verifier.Verify(Kommando.Kjør(Repository.Root, args).Ut).UseTextForParameters(name).UseDirectory("Verified");
}
