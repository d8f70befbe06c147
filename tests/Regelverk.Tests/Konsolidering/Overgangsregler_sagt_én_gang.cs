using System;
using System.IO;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Cli;
using Xunit;

namespace Regelverk.Tests.Konsolidering;

/// <summary>A transitional rule about a § with several rules stands once where it is reported, and once in the grounds.</summary>
public sealed class Overgangsregler_sagt_én_gang
{
    private const string Gammel = """
        regelverk Benketilskudd 2025
          gjelder  1. januar 2025 – 31. desember 2025

        begreper
          lag (laget) er søker:
            navn (navnet): tekst, kjennetegn
            er medlem: ja/nei

          søknad (søknaden):
            levert: tidspunkt
            antall benker: heltall, minst 0

        § 1 Hvem kan få tilskudd
          «Lag som er medlem, får tilskudd. Søknader om 0 benker avslås.»
          Tilskudd gis hvis laget er medlem
          Søknaden avslås hvis antall benker er 0

        § 2 Beløp
          «Tilskuddet er 2 000 kroner for hver benk.»
          Søkt tilskudd er 2 000 kroner × antall benker
          Beregnet tilskudd er 2 000 kroner × antall benker

        søknadsrunder
          runde 1: frist 1. desember 2025

        fordeling
          ingen avkorting: «Alle som oppfyller vilkårene, får.»

        """;

    private const string Endring = """
        regelverk Benketilskudd 2026 endrer Benketilskudd 2025
          gjelder  1. januar 2026 – 31. desember 2026

        § 1 første ledd skal lyde:
          «Lag som er medlem, får tilskudd. Søknader om mindre enn 2 benker avslås.»
          Tilskudd gis hvis laget er medlem
          Søknaden avslås hvis antall benker er mindre enn 2

        søknadsrunder
          runde 1: frist 1. desember 2026

        overgangsregler
          for søknader der søknaden er levert før 1. juli 2026, gjelder § 1 i Benketilskudd 2025

        """;

    [Theory]
    [InlineData("antall benker er mindre enn 0", "RV0641")]
    [InlineData("antall benker er minst 0", "RV0642")]
    public void Et_vilkår_som_aldri_eller_alltid_er_oppfylt_meldes_bare_der_det_står(string vilkår, string kode)
    {
        var fil = Regelfil.Les(
            new SourceText("benker-2026.regel", Endring.ReplaceLineEndings("\n").Replace("søknaden er levert før 1. juli 2026", vilkår, StringComparison.Ordinal)),
            Regelsamling.Av(new SourceText("benker-2025.regel", Gammel.ReplaceLineEndings("\n"))));

        var melding = Assert.Single(fil.Diagnostics, d => d.Descriptor.Code is not ("RV0601" or "RV0634"));
        Assert.Equal((kode, vilkår), (melding.Descriptor.Code, melding.Source?.Slice(melding.Span)));
    }

    [Fact]
    public void Overgangsreglene_kan_oppheves_året_etter()
    {
        var samling = Regelsamling.Av(new SourceText("benker-2025.regel", Gammel.ReplaceLineEndings("\n")), new SourceText("benker-2026.regel", Endring.ReplaceLineEndings("\n")));
        var fil = Regelfil.Les(new SourceText("benker-2027.regel", "regelverk Benketilskudd 2027 endrer Benketilskudd 2026\n  gjelder  1. januar 2027 – 31. desember 2027\n\novergangsregler oppheves\n\nsøknadsrunder\n  runde 1: frist 1. desember 2027\n"), samling);

        Assert.False(fil.HarFeil);
        Assert.DoesNotContain("overgangsregler", fil.Source.Content, StringComparison.Ordinal);
    }

    /// <summary>Neither the rule here nor the earlier one is decided while «levert» is missing, in any of the two rules of § 1.</summary>
    [Fact]
    public void Grunnen_står_én_gang_når_flere_regler_venter_på_den_samme_overgangsregelen()
    {
        var mappe = Directory.CreateTempSubdirectory("regelverk-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(mappe, "benker-2025.regel"), Gammel);
            File.WriteAllText(Path.Combine(mappe, "benker-2026.regel"), Endring);
            File.WriteAllText(Path.Combine(mappe, "søknad.csv"), "søknad;søker;navn;er medlem;levert;antall benker\nS1;L;Laget;nei;;1\n");
            string[] beregn = ["beregn", "benker-2026.regel", "--søknader", "søknad.csv", "--runde", "1"];
            var (kompilert, tolket) = (Kommando.Kjør(mappe, beregn), Kommando.Kjør(mappe, [.. beregn, "--tolk"]));

            Assert.Equal(tolket.Ut, kompilert.Ut);
            Assert.Single(kompilert.Ut.Split('\n'), l => l.Contains("overgangsregler: Det er ikke avgjort om overgangsregelen for § 1 gjelder", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }
}
