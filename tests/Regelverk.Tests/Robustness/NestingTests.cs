using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Regelverk.Dsl;
using Xunit;

namespace Regelverk.Tests.Robustness;

/// <summary>Things inside things, on a small stack: an answer or a message, never a dead process.</summary>
public sealed class NestingTests
{
    /// <summary>The smallest main thread that the program runs on; the interpreter walks definitions by recursion.</summary>
    private const int MainThread = 1024 * 1024;

    [Theory]
    [InlineData("x er ", "(", 10_000)]
    [InlineData("x er ", "(", 900)]
    [InlineData("x er ", "summen av ", 10_000)]
    [InlineData("x er ", "summen av ", 300)]
    [InlineData("x er ", "8 prosent av ", 10_000)]
    [InlineData("x er ", "8 prosent av ", 300)]
    [InlineData("x er ", "det laveste av 1 krone og ", 300)]
    [InlineData("x er ", "det laveste av 1 krone, ", 300)]
    [InlineData("x er ", "1 krone + (", 300)]
    [InlineData("Søknaden avvises hvis ", "ikke (", 10_000)]
    [InlineData("Søknaden avvises hvis ", "ikke (", 300)]
    [InlineData("Søknaden avvises hvis ", "(søknaden er undertegnet og (", 300)]
    [InlineData("Søknaden avvises hvis ", "minst ett tiltak er slik at ", 300)]
    [InlineData("Søknaden avvises hvis ", "antall tiltak der (", 300)]
    [InlineData("Søknaden avvises hvis ", "forventet måloppnåelse er minst (", 300)]
    public void Dyp_nesting_gir_én_melding(string start, string piece, int times) =>
        Assert.Single(Reading.CheckOnSmallStack(Reading.WithRule(start + Reading.Repeat(piece, times))).Diagnostics);

    [Fact]
    public void Tretti_parenteser_i_hverandre_leses()
    {
        var text = Reading.WithRule("x er " + Reading.Repeat("(", 30) + "1 krone" + Reading.Repeat(")", 30));
        Assert.Equal(["RV0604"], Reading.CheckOnSmallStack(text).Diagnostics.Select(d => d.Descriptor.Code));
    }

    /// <summary>Each end of the sum is checked, so a sum of a thousand terms is a thousand levels.</summary>
    [Theory]
    [InlineData(98, "RV0604")]
    [InlineData(600, "RV0303")]
    [InlineData(660, "RV0303")]
    [InlineData(700, "RV0304")]
    public void En_lang_sum_leses_eller_gir_én_melding(int terms, string code) =>
        Assert.Equal([code], Reading.CheckOnSmallStack(Reading.WithRule("x er 1 krone" + Reading.Repeat(" + 1 krone", terms))).Diagnostics.Select(d => d.Descriptor.Code));

    [Fact]
    public void Ti_tusen_nivåer_av_punkter_gir_én_melding_om_nivåene()
    {
        var rule = new StringBuilder("Søknaden avvises hvis minst ett av disse vilkårene er oppfylt:\n");
        for (var i = 0; i < 10_000; i++)
        {
            // Only the first levels go deeper; a file of 10 000 indented levels would be 50 million blanks.
            rule.Append(' ', 4 + Math.Min(i, 200)).Append("a) minst ett av disse vilkårene er oppfylt:\n");
        }

        var codes = Reading.CheckOnSmallStack(Reading.WithRule(rule.ToString())).Diagnostics.Select(d => d.Descriptor.Code).ToArray();
        Assert.Single(codes, "RV0012");
    }

    [Fact]
    public void Summer_inni_summer_over_samme_liste_ganger_ikke_opp_arbeidet()
    {
        var text = Reading.WithRule("Søknaden avvises hvis " + Reading.Repeat("minst ett tiltak er slik at ", 30) + "søknaden er undertegnet");
        Assert.Equal(["RV0303"], Reading.CheckOnSmallStack(text).Diagnostics.Select(d => d.Descriptor.Code));
    }

    [Fact]
    public void En_kjede_av_to_tusen_navn_gir_én_melding() => Assert.Equal(["RV0408"], Codes(Chain(2_000, i => i == 1 ? "1 krone" : $"nx{i - 1} + 1 krone"), 2_000));

    [Fact]
    public void En_kjede_av_nitti_navn_regnes_ut()
    {
        var chain = Chain(90, i => i == 1 ? "1 krone" : $"nx{i - 1} + 1 krone");
        var text = Reading.Replace(UsesLast(chain, 90), "beregnet tilskudd er 500 000 kroner", "beregnet tilskudd er 500 090 kroner");
        text = Reading.Replace(text, "beregnet tilskudd er 150 000 kroner", "beregnet tilskudd er 150 090 kroner");
        Assert.Empty(Reading.CheckOnSmallStack(text, MainThread).Diagnostics);
    }

    [Fact]
    public void En_ring_av_to_tusen_navn_gir_én_melding_om_ringen() =>
        Assert.Equal(["RV0407"], Codes(Chain(2_000, i => i == 1 ? "nx2000" : $"nx{i - 1} + 1 krone"), 2_000));

    [Fact]
    public void Fem_tusen_doblinger_gir_én_melding() => Assert.Equal(["RV0408"], Codes(Chain(5_000, i => i == 1 ? "1 krone" : $"nx{i - 1} + nx{i - 1}"), 5_000));

    /// <summary>2 to the power of 89 kroner, counted once for each name and not once for each path.</summary>
    [Fact]
    public void Nitti_doblinger_regnes_ut_i_ett_steg_hver()
    {
        var chain = Chain(90, i => i == 1 ? "1 krone" : $"nx{i - 1} + nx{i - 1}");
        var text = Reading.Replace(UsesLast(chain, 90), "beregnet tilskudd er 500 000 kroner", "nx90 er 618 970 019 642 690 137 449 562 112 kroner");
        Assert.DoesNotContain("RV0805", Reading.CheckOnSmallStack(text, MainThread).Diagnostics.Select(d => d.Descriptor.Code));
    }

    [Fact]
    public void Navn_som_alle_bygger_på_hverandre_gir_høyst_én_melding_for_hvert_navn()
    {
        var all = string.Join(" + ", Enumerable.Range(1, 80).Select(j => $"nx{j}"));
        Assert.InRange(Codes(Chain(80, _ => all), 80).Count, 1, 81);
    }

    [Fact]
    public void En_opplysning_som_oppgis_bare_når_den_selv_er_ja_er_en_feil()
    {
        var text = Reading.Replace(Reading.Sample, "    er undertegnet: ja/nei", "    er undertegnet: ja/nei, oppgis bare når søknaden er undertegnet");
        Assert.Equal(["RV0407"], Reading.CheckOnSmallStack(text).Diagnostics.Select(d => d.Descriptor.Code));
    }

    [Fact]
    public void Opplysninger_som_oppgis_bare_når_hverandre_er_ja_er_en_feil()
    {
        var text = Reading.Replace(Reading.Sample, "    er undertegnet: ja/nei", "    er undertegnet: ja/nei, oppgis bare når søknaden er fin\n    er fin: ja/nei, oppgis bare når søknaden er undertegnet");
        Assert.Equal(["RV0407"], Reading.CheckOnSmallStack(text).Diagnostics.Select(d => d.Descriptor.Code));
    }

    [Fact]
    public void En_kjede_av_tre_tusen_opplysninger_som_oppgis_bare_når_gir_én_melding()
    {
        var facts = string.Join("\n", Enumerable.Range(1, 3_000).Select(i => $"    er f{i}: ja/nei" + (i < 3_000 ? $", oppgis bare når søknaden er f{i + 1}" : "")));
        var text = Reading.Replace(Reading.Sample, "    er undertegnet: ja/nei", "    er undertegnet: ja/nei, oppgis bare når søknaden er f1\n" + facts);
        Assert.Equal(["RV0408"], Reading.CheckOnSmallStack(text).Diagnostics.Select(d => d.Descriptor.Code));
    }

    [Fact]
    public void Begreper_som_har_lister_av_hverandre_er_en_feil()
    {
        var text = Reading.Replace(Reading.Sample, "  søknad (søknaden, søknader):", "  del (delen):\n    stykkene: liste av stykke\n  stykke (stykket):\n    delene: liste av del\n  søknad (søknaden, søknader):");
        Assert.True(Reading.CheckOnSmallStack(text).HarFeil);
    }

    private static IReadOnlyList<string> Codes(string chain, int last) => [.. Reading.CheckOnSmallStack(UsesLast(chain, last)).Diagnostics.Select(d => d.Descriptor.Code)];

    private static string UsesLast(string chain, int last) => Reading.Replace(Reading.WithRule(chain), "Beregnet tilskudd er summen", $"Beregnet tilskudd er nx{last} + summen");

    private static string Chain(int length, Func<int, string> value) => string.Join("\n  ", Enumerable.Range(1, length).Select(i => $"nx{i} er {value(i)}"));
}
