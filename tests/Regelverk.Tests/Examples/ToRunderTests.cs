using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Regelverk.Cli;
using Regelverk.Cli.Hosting;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Examples;

/// <summary>The example with two rounds, run as its README says: what the examples in the file are worked out to be, and the year's money accounted for.</summary>
public sealed class ToRunderTests : IDisposable
{
    private readonly string _ut = Directory.CreateTempSubdirectory("regelverk-").FullName;

    public void Dispose() => Directory.Delete(_ut, recursive: true);

    [Fact]
    public void Summen_over_rundene_er_årets_penger()
    {
        var første = Fordel(1, Path.Combine(_ut, "1"));
        var andre = Fordel(2, Path.Combine(_ut, "2"), "--tidligere", Path.Combine(_ut, "1", "kvittering.json"));

        Assert.Equal((1_000_000, 996_000, 4_000), første.Regnskap);
        Assert.Equal((504_000, 503_000, 1_000), andre.Regnskap);
        Assert.Equal(["I2: 90000", "J2: 0", "K: 165000", "L: 248000"], andre.Tildelt);
        Assert.Equal(1_500_000, første.Regnskap.Tildelt + andre.Regnskap.Tildelt + andre.Regnskap.Restmidler);
    }

    [Fact]
    public void Tolken_og_de_kompilerte_reglene_skriver_det_samme()
    {
        Fordel(1, Path.Combine(_ut, "1"));
        var kvittering = Path.Combine(_ut, "1", "kvittering.json");
        Fordel(2, Path.Combine(_ut, "kompilert"), "--tidligere", kvittering);
        Fordel(2, Path.Combine(_ut, "tolket"), "--tidligere", kvittering, "--tolk");

        Assert.All(
            ["vedtak.json", "vedtak.csv", "fordelingsprotokoll.txt", "kvittering.json"],
            fil => Assert.Equal(File.ReadAllText(Path.Combine(_ut, "kompilert", fil)), File.ReadAllText(Path.Combine(_ut, "tolket", fil))));
    }

    private static ((decimal Ramme, decimal Tildelt, decimal Restmidler) Regnskap, string[] Tildelt) Fordel(int runde, string mappe, params string[] valg)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new IoContext { Output = output, Error = error, Input = Stream.Null, Folder = Repository.Root };
        var (regelfil, søknader) = (Repository.Path("examples", "fordeling", "to-runder.regel"), Repository.Path("examples", "fordeling", "to-runder", "søknader"));
        var number = runde.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var exitCode = CommandLineApp.Run(["fordel", regelfil, "--søknader", søknader, "--runde", number, "-o", mappe, .. valg], io, CancellationToken.None);
        Assert.True(exitCode == 0, output.ToString() + error);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(mappe, "kvittering.json")));
        var root = json.RootElement;
        return (
            (root.GetProperty("ramme").GetDecimal(), root.GetProperty("tildelt").GetDecimal(), root.GetProperty("restmidler").GetDecimal()),
            [.. root.GetProperty("tildelinger").EnumerateArray().Select(t => $"{t.GetProperty("søknad")}: {t.GetProperty("tildelt")}")]);
    }
}
