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

/// <summary>The small schemes that show one way of dividing each: with the same ten applications as files, the compiled rules and the interpreter give what the first example in the file says.</summary>
public sealed class Fordelingseksemplene
{
    // Søkt beløp, and members where the scheme asks for them.
    private static readonly (string Id, int Dag, string Beløp, string Medlemmer)[] Søknader =
    [
        ("A", 1, "20 000", "40"), ("B", 2, "40 000", "25"), ("C", 3, "60 000", "100"), ("D", 4, "80 000", "60"), ("E", 5, "100 000", "200"),
        ("F", 6, "120 000", "30"), ("G", 7, "150 000", "300"), ("H", 8, "200 000", "150"), ("I", 9, "330 000", "500"), ("J", 10, "900 000", "1 000"),
    ];

    // The schemes of the rules with one λ; those that order or draw ask for more of each application.
    public static TheoryData<string> Regelfiler { get; } =
    [
        "bagatellgrense-minste-først", "bagatellgrense-samtidig", "bagatellgrense-uten-omfordeling", "etter-vekt", "fast-avkorting", "forholdsmessig", "forholdsmessig-grunnbeløp", "forholdsmessig-med-kravtak", "forholdsmessig-med-tildelingstak", "forholdsmessig-minst", "forholdsmessig-skjermet",
        "garanti", "halvdelsregelen", "klager-av-avsetningen", "likt-beløp", "likt-kutt", "likt-og-etter-vekt", "reserve",
    ];

    [Theory]
    [MemberData(nameof(Regelfiler))]
    public void Søknadene_som_filer_får_det_eksempelet_sier(string navn)
    {
        var folder = Directory.CreateTempSubdirectory("regelverk-").FullName;
        try
        {
            var regelfil = Repository.Path("examples", "fordeling", navn + ".regel");
            var tekst = File.ReadAllText(regelfil);
            Skriv(folder, tekst.Contains("søkt beløp (", StringComparison.Ordinal), tekst.Contains("medlemmer (", StringComparison.Ordinal), tekst.Contains("er fra nord", StringComparison.Ordinal));

            using var json = JsonDocument.Parse(Fordel(regelfil, folder, "json"));
            var tildelt = json.RootElement.GetProperty("avgjørelser").EnumerateArray().Select(a => $"{a.GetProperty("søknad")}: {a.GetProperty("tildelt")}");
            Assert.Equal(Ventet(tekst), tildelt);
            foreach (var format in new[] { "json", "tekst", "csv" })
            {
                Assert.Equal(Fordel(regelfil, folder, format, "--tolk"), Fordel(regelfil, folder, format));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Delene_står_i_avgjørelsen_og_i_kvitteringen()
    {
        var folder = Directory.CreateTempSubdirectory("regelverk-").FullName;
        try
        {
            var regelfil = Repository.Path("examples", "fordeling", "sentralledd.regel");
            File.WriteAllText(Path.Combine(folder, "organisasjon.csv"), "søker;navn\nO1;Én\nO2;To\n");
            File.WriteAllText(Path.Combine(folder, "søknad.csv"), "søknad;søker;runde;status;levert\nA;O1;1;;01.03.2026\nB;O2;1;;02.03.2026\n");
            File.WriteAllText(Path.Combine(folder, "lokallag.csv"), "søknad;lokallag;kostnad\nA;øst;50 000\nA;vest;50 000\nA;nord;50 000\nB;sør;150 000\n");

            foreach (var tolk in new[] { new[] { "--tolk" }, [] })
            {
                var ut = Path.Combine(folder, "ut" + tolk.Length);
                using var json = JsonDocument.Parse(Fordel(regelfil, folder, "json", tolk));
                Assert.Equal(["nord 16666", "vest 16666", "øst 16666"], Deler(json.RootElement.GetProperty("avgjørelser")[0]));
                Fordel(regelfil, folder, "tekst", [.. tolk, "-o", ut]);
                Assert.Contains("lokallag øst får 16 666 kroner", File.ReadAllText(Path.Combine(ut, "vedtak.json")), StringComparison.Ordinal);
                using var kvittering = JsonDocument.Parse(File.ReadAllText(Path.Combine(ut, "kvittering.json")));
                Assert.Equal(["sør 50000"], Deler(kvittering.RootElement.GetProperty("tildelinger")[1]));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Deler(JsonElement avgjørelse) => [.. avgjørelse.GetProperty("deler").EnumerateArray().Select(d => $"{d.GetProperty("del")} {d.GetProperty("tildelt")}")];

    private static string[] Ventet(string tekst)
    {
        var linjer = tekst.Split('\n').SkipWhile(l => !l.Contains("så fordelt:", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.TrimStart().StartsWith('|'));
        return [.. linjer.Select(l => l.Split('|')).Select(celler => $"{celler[1].Trim()}: {celler[2].Replace(" ", "", StringComparison.Ordinal)}")];
    }

    private static void Skriv(string folder, bool medBeløp, bool medMedlemmer, bool medNord)
    {
        File.WriteAllLines(Path.Combine(folder, "lag.csv"), Søknader.Select(s => $"L{s.Id};Lag {s.Id}").Prepend("søker;navn"));
        File.WriteAllLines(
            Path.Combine(folder, "søknad.csv"),
            Søknader.Select(s => $"{s.Id};L{s.Id};1;;{s.Dag:D2}.03.2026;{(medBeløp ? s.Beløp + ";" : "")}ja{(medMedlemmer ? ";" + s.Medlemmer : "")}{(medNord ? ";" + (s.Id is "A" or "C" or "G" ? "ja" : "nei") : "")}")
                .Prepend("søknad;søker;runde;status;levert;" + (medBeløp ? "søkt beløp;" : "") + "er åpen for barn" + (medMedlemmer ? ";medlemmer" : "") + (medNord ? ";er fra nord" : "")));
    }

    private static string Fordel(string regelfil, string søknader, string format, params string[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new IoContext { Output = output, Error = error, Input = Stream.Null, Folder = Repository.Root };
        var exitCode = CommandLineApp.Run(["fordel", regelfil, "--søknader", søknader, "--runde", "1", "--format", format, .. more], io, CancellationToken.None);
        Assert.True(exitCode == 0, output.ToString() + error);
        return output.ToString();
    }
}
