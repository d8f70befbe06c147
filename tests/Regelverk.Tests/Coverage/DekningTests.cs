using System;
using System.IO;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Coverage;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Cli;
using Regelverk.Tests.Examples;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Coverage;

public class DekningTests
{
    private const string Medlemstilskudd = """
        regelverk Medlemstilskudd 2025
          tilskuddsforvalter  «Eksempeldirektoratet»
          gjelder             1. januar 2025 – 31. desember 2025
          avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Eksempeldepartementet»

        begreper
          forening (foreningen) er søker:
            navn: tekst, kjennetegn
            medlemmer (medlemmene): antall medlemmer, minst 0
            er ny: ja/nei
          søknad (søknaden):
            søkt beløp (det søkte beløpet): kroner, minst 0

        § 1 Hvem kan få
          Tilskudd gis hvis medlemmene er minst 25

        § 2 Hvor mye
          taket er:
            10 000 kroner   hvis foreningen er ny
            20 000 kroner   hvis foreningen ikke er ny
          Søkt tilskudd er det søkte beløpet
          Beregnet tilskudd er det søkte beløpet, inntil taket, avrundet ned til hele kroner

        søknadsrunder
          runde 1: frist 1. mars 2025

        fordeling
          ingen avkorting: «Alle som oppfyller vilkårene, får.»

        # 15 000 er under taket på 20 000.
        eksempel «Mange medlemmer»
          gitt runde 1
          gitt forening: medlemmer 40, er ikke ny
          gitt søknad: søkt beløp 15 000 kroner
          så: beregnet tilskudd er 15 000 kroner

        """;

    public static TheoryData<string> Filer => [.. ExampleFolders.AllRuleFiles()];

    [Fact]
    public void Det_spørres_om_verdiene_under_og_på_grensen_når_bare_den_over_er_prøvd()
    {
        var grense = Assert.Single(Dekning.Av(Ordning(Medlemstilskudd)).Grenser);

        Assert.Equal("§ 1", grense.Sted.ToString());
        Assert.Equal([(Grenseside.Under, false), (Grenseside.På, false), (Grenseside.Over, true)], grense.Punkter.Select(p => (p.Side, p.ErPrøvd)));
        Assert.Equal("Når medlemmene er 24, er «medlemmene er minst 25» ikke oppfylt. Er det meningen?", grense.Punkter[0].Spørsmål);
        Assert.Equal("Når medlemmene er 25, er «medlemmene er minst 25» oppfylt. Er det meningen?", grense.Punkter[1].Spørsmål);
        Assert.Equal(
            """
            eksempel «medlemmene er 24»
              gitt runde 1
              gitt forening: medlemmer 24, er ikke ny
              gitt søknad: søkt beløp 15 000 kroner
              så: avslått etter § 1

            """.ReplaceLineEndings("\n"),
            grense.Punkter[0].Eksempel);
    }

    [Fact]
    public void En_regel_er_prøvd_når_et_eksempel_treffer_den() => Assert.Equal(
        [
            ("Tilskudd gis hvis medlemmene er minst 25", true),
            ("10 000 kroner hvis foreningen er ny", false),
            ("20 000 kroner hvis foreningen ikke er ny", true),
            ("Søkt tilskudd er det søkte beløpet", true),
            ("Beregnet tilskudd er det søkte beløpet, inntil taket, avrundet ned til hele kroner", true),
        ],
        Dekning.Av(Ordning(Medlemstilskudd)).Regler.Select(r => (r.Tekst, r.ErPrøvd)));

    [Fact]
    public void Alle_grensene_er_prøvd_når_eksemplene_er_limt_inn()
    {
        var limt = Medlemstilskudd + string.Join("\n", Dekning.Av(Ordning(Medlemstilskudd)).Grenser.SelectMany(g => g.Punkter).Select(p => p.Eksempel).OfType<string>());
        Assert.All(Dekning.Av(Ordning(limt)).Grenser.SelectMany(g => g.Punkter), p => Assert.True(p.ErPrøvd));
    }

    [Theory]
    [MemberData(nameof(Filer))]
    public void Hvert_forslag_kan_limes_inn_uten_endring(string sted)
    {
        var text = File.ReadAllText(Repository.Path(sted));
        foreach (var forslag in Dekning.Av(Ordning(text)).Grenser.SelectMany(g => g.Punkter).Select(p => p.Eksempel).OfType<string>())
        {
            Assert.Empty(Regelfil.Les(new SourceText(sted, text + "\n" + forslag)).Diagnostics.Select(d => d.Text.Nb));
        }
    }

    [Fact]
    public void Kontroller_spør_om_grensene_og_teller()
    {
        using var mappe = new Småtilskudd();
        mappe.Skriv("medlem.regel", Medlemstilskudd);

        var svar = mappe.Kjør("kontroller", "medlem.regel", "--grenser");

        Assert.Equal(0, svar.Svarkode);
        Assert.Contains("§ 1: Når medlemmene er 24, er «medlemmene er minst 25» ikke oppfylt. Er det meningen?\n  Er det det, lim inn:\n\n  eksempel «medlemmene er 24»\n", svar.Ut, StringComparison.Ordinal);
        Assert.EndsWith("  § 1: 1 av 1 regler, 1 av 3 sider av grenser\n  § 2: 3 av 4 regler\n\nI alt er 4 av 5 regler og 1 av 3 sider av grenser prøvd av eksemplene.\n", svar.Ut, StringComparison.Ordinal);
    }

    private static Dsl.Regulation.Ordning Ordning(string text)
    {
        var file = Regelfil.Les(new SourceText("prøve.regel", text));
        Assert.Empty(file.Diagnostics.Select(d => d.Text.Nb));
        return file.Ordning ?? throw new InvalidOperationException("The file has errors.");
    }
}
