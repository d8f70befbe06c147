using System;
using System.IO;
using System.Linq;
using System.Text;
using Regelverk.Cli.Sources;
using Xunit;

namespace Regelverk.Tests.Cli;

public class SourceFuzzTests
{
    internal const string Json = """
        { "søkere": [ { "søker": "k1", "kommunenummer": "0301", "navn": "Oslo \u00e6" } ],
          "søknader": [ { "søknad": "S01", "søker": "k1", "levert": "2018-04-01", "er undertegnet": true,
            "tiltakene": [ { "tiltak": 1, "formål": "etablering", "søkt beløp": 2.5e1 } ],
            "skjønn": [ { "spørsmål": "har rekrutteringsvansker", "svar": true, "vurdert av": "saksbehandler", "begrunnelse": "x" } ] } ] }
        """;

    [Theory]
    [InlineData("søknad.csv")]
    [InlineData("tiltak.csv")]
    [InlineData("skjønn.csv")]
    public void En_fil_avkortet_hvor_som_helst_gir_meldinger_eller_søknader(string name)
    {
        using var mappe = new Kildemappe();
        var bytes = File.ReadAllBytes(Path.Combine(mappe.Sti, name));
        for (var length = 0; length < bytes.Length; length++)
        {
            mappe.Skriv(name, bytes[..length]);
            MustHold(mappe.Les());
        }
    }

    [Fact]
    public void Json_avkortet_hvor_som_helst_gir_meldinger()
    {
        using var mappe = new Kildemappe();
        var bytes = Encoding.UTF8.GetBytes(Json);
        for (var length = 0; length < bytes.Length; length++)
        {
            mappe.Skriv("alt.json", bytes[..length]);
            var set = mappe.Les("alt.json");
            MustHold(set);
            Assert.True(set.Log.HasErrors);
        }
    }

    [Fact]
    public void Tilfeldige_byte_gir_meldinger()
    {
        using var mappe = new Kildemappe();
        var state = 4711u;
        for (var i = 0; i < 300; i++)
        {
            var bytes = Enumerable.Range(0, (int)(Next(ref state) % 400)).Select(_ => (byte)Next(ref state)).ToArray();
            mappe.Skriv(i % 2 == 0 ? "søknad.csv" : "alt.json", bytes);
            var set = mappe.Les(i % 2 == 0 ? "." : "alt.json");
            MustHold(set);
            Assert.True(set.Log.HasErrors);
        }
    }

    [Fact]
    public void En_byte_byttet_hvor_som_helst_gir_meldinger_eller_søknader()
    {
        using var mappe = new Kildemappe();
        var state = 99u;
        foreach (var name in new[] { "søknad.csv", "tiltak.csv", "skjønn.csv" })
        {
            var bytes = File.ReadAllBytes(Path.Combine(mappe.Sti, name));
            for (var i = 0; i < bytes.Length; i++)
            {
                var changed = bytes.ToArray();
                changed[i] = (byte)Next(ref state);
                mappe.Skriv(name, changed);
                MustHold(mappe.Les());
            }

            mappe.Skriv(name, bytes);
        }
    }

    [Theory]
    [InlineData(';')]
    [InlineData('"')]
    [InlineData('a')]
    [InlineData('\n')]
    [InlineData('0')]
    public void En_megabyte_av_det_samme_tegnet_leses_fort(char c)
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("tiltak.csv", "søknad;tiltak;formål;søkt beløp\nS01;1;etablering;" + new string(c, 1_000_000));
        MustHold(mappe.Les());
        mappe.Skriv("tiltak.csv", new string(c, 1_000_000));
        MustHold(mappe.Les());
        mappe.Skriv("alt.json", "[" + new string(c, 1_000_000));
        MustHold(mappe.Les("alt.json"));
        mappe.Skriv("alt.json", new string('[', 1_000_000));
        MustHold(mappe.Les("alt.json"));
    }

    [Theory]
    [InlineData("S01\uFFFE")]
    [InlineData("S01\uFFFF")]
    [InlineData("S01\U0001F600")]
    public void Tegn_som_ikke_er_bokstaver_får_ikke_leseren_til_å_kaste(string id)
    {
        using var mappe = new Kildemappe();
        mappe.Bytt("søknad.csv", "S01", id);
        MustHold(mappe.Les());
        MustHold(mappe.LesInn($"[ {{ \"søknad\": \"{id}\", \"søker\": \"k\", \"kommunenummer\": \"{id}\" }} ]"));
        MustHold(mappe.LesInn("[ { \"søknad\": \"\\ud800\", \"\\ufffe\": \"\\ufffe\" } ]"));
    }

    [Fact]
    public void Svært_mange_kolonner_og_navn_leses_fort()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("søknad.csv", "søknad;søker;kommunenummer;navn;levert;er undertegnet;" + string.Join(';', Enumerable.Range(0, 20_000).Select(i => $"kolonne {i}")) + "\n");
        MustHold(mappe.Les());
        mappe.Skriv("alt.json", "[ {" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"navn {i}\": {i}")) + "} ]");
        MustHold(mappe.Les("alt.json"));
    }

    [Fact]
    public void Mange_feil_tar_ikke_urimelig_tid()
    {
        using var mappe = new Kildemappe();
        mappe.Skriv("tiltak.csv", "søknad;tiltak;formål;søkt beløp\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"X{i};1;feil;feil\n")));

        var set = mappe.Les();

        Assert.Equal(20_000, set.Log.All.Count(d => d.Descriptor.Code == "RV0936" && d.Place.File == "tiltak.csv"));
    }

    /// <summary>What is read gives applications or errors, and each message is one that can be read.</summary>
    internal static void MustHold(ApplicationSet set)
    {
        Assert.True(set.Log.HasErrors || set.Applications.Count > 0);
        Assert.All(set.Log.All, d =>
        {
            Assert.True(d.Text.Nb.Length < 600, d.Text.Nb);
            Assert.DoesNotContain("\n", d.Text.Nb, StringComparison.Ordinal);
            Assert.NotEmpty(d.Help.Nb);
            Assert.True(d.Place.Line is null or > 0);
        });
    }

    private static uint Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}
