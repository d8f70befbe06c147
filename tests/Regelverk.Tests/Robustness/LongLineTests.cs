using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Robustness;

/// <summary>One million characters on one line, at each kind of place in a file.</summary>
public sealed class LongLineTests
{
    private const int OneMillion = 1_000_000;

    private static readonly string[] Pieces = ["a", "1", "(", "«", "|", "a) ", "ord ", "111 ", "2018 ", "$"];

    private static readonly IReadOnlyDictionary<string, Func<string, string>> Places = new Dictionary<string, Func<string, string>>
    {
        ["alene"] = line => line,
        ["regel"] = Reading.WithRule,
        ["uttrykk"] = line => Reading.WithRule("x er " + line),
        ["sitat"] = line => Reading.WithRule("«" + line + "»"),
        ["begrep"] = line => Reading.Replace(Reading.Sample, "  søknad (søknaden, søknader):", $"  {line}\n  søknad (søknaden, søknader):"),
        ["navn"] = line => Reading.Replace(Reading.Sample, "    levert: tidspunkt", $"    levert: tidspunkt\n    {line}: kroner"),
        ["rute"] = line => Reading.Replace(Reading.Sample, "| 250 000    |", $"| {line} |"),
        ["fordeling"] = line => Reading.Replace(Reading.Sample, "  2. Beløpene", $"  2. {line}\n  3. Beløpene"),
        ["overskrift"] = line => Reading.Sample + "\n§ 9 " + line + "\n",
        ["merknad"] = line => Reading.WithRule("# " + line),
    };

    public static TheoryData<string, string> Lines
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var place in Places.Keys)
            {
                foreach (var piece in Pieces)
                {
                    data.Add(place, piece);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void En_linje_på_hundre_tusen_tegn_gir_få_meldinger(string place, string piece) => CheckLine(place, piece, OneMillion / 10);

    [Theory]
    [InlineData("regel", "a")]
    [InlineData("uttrykk", "111 ")]
    [InlineData("sitat", "2018 ")]
    [InlineData("begrep", "ord ")]
    [InlineData("fordeling", "(")]
    [InlineData("rute", "«")]
    public void En_linje_på_en_million_tegn_gir_få_meldinger(string place, string piece) => CheckLine(place, piece, OneMillion);

    [Fact]
    public void En_for_lang_linje_gir_én_melding_og_leses_ikke()
    {
        var file = Reading.Check(Reading.WithRule("x er " + Reading.Repeat("1 krone + ", 3_000) + "1 krone"));
        Assert.Equal(["RV0018"], file.Diagnostics.Select(d => d.Descriptor.Code));
    }

    [Fact]
    public void Et_sitat_på_flere_sider_er_ikke_for_langt()
    {
        var ledd = "«" + Reading.Repeat("Tilskudd kan gis til kommuner med rekrutteringsvansker.\n   ", 300) + "»";
        Assert.Empty(Reading.Check(Reading.WithRule(ledd)).Diagnostics);
    }

    [Theory]
    [InlineData("*", 50, 20)]
    [InlineData("*", 7, 7)]
    public void En_linje_med_mange_feile_tegn_gir_høyst_tjue_meldinger(string sign, int signs, int messages)
    {
        var file = Reading.Check(Reading.WithRule("x er " + Reading.Repeat("1 " + sign + " ", signs) + "1 krone"));
        Assert.Equal(Enumerable.Repeat("RV0205", messages), file.Diagnostics.Select(d => d.Descriptor.Code));
    }

    [Fact]
    public void Et_sitat_med_mange_fremmede_tall_gir_høyst_tjue_meldinger()
    {
        var figures = string.Join(", ", Enumerable.Range(500, 200).Select(n => $"{n} kroner"));
        var file = Reading.Check(Reading.Replace(Reading.Sample, "«Målet er", $"«{figures} Målet er"));
        Assert.Equal(Enumerable.Repeat("RV0610", 20), file.Diagnostics.Select(d => d.Descriptor.Code));
    }

    [Fact]
    public void Et_navn_på_tusen_ord_kan_oppgis_og_skrives_feil()
    {
        var name = string.Join(" ", Enumerable.Range(1, 1_000).Select(n => $"ord{n}"));
        var text = Reading.Replace(Reading.WithRule($"x er {name}s"), "    levert: tidspunkt", $"    levert: tidspunkt\n    {name}: kroner");
        Assert.Contains("RV0401", Reading.CheckOnSmallStack(text).Diagnostics.Select(d => d.Descriptor.Code));
    }

    private static void CheckLine(string place, string piece, int length)
    {
        var file = Reading.CheckOnSmallStack(Places[place](Reading.Repeat(piece, length / piece.Length)));
        Assert.True(file.Diagnostics.Count <= 25, $"{file.Diagnostics.Count} messages");
    }

    [Fact]
    public void En_lang_setning_i_en_melding_blir_kortet_ned_på_midten()
    {
        var name = string.Join(" ", Enumerable.Range(1, 200).Select(n => $"ord{n}"));
        var file = Regelfil.Les(new SourceText("prøve.regel", Reading.WithRule($"x er {name}")));
        var text = file.Diagnostics.Single(d => d.Descriptor.Code == "RV0401").Text.Nb;
        Assert.StartsWith("«ord1 ord2", text, StringComparison.Ordinal);
        Assert.EndsWith("ord200» er ikke ført opp som navn på noe.", text, StringComparison.Ordinal);
        Assert.Contains(" … ", text, StringComparison.Ordinal);
    }
}
