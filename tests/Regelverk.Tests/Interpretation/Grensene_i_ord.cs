using System;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Interpretation;

/// <summary>Which side of a border a sentence puts the border itself on.</summary>
public class Grensene_i_ord
{
    [Theory]
    [InlineData("fra 2 til og med 4", "2, 3, 4")]
    [InlineData("minst 2", "2, 3, 4, 5")]
    [InlineData("mer enn 2", "3, 4, 5")]
    [InlineData("høyst 4", "1, 2, 3, 4")]
    [InlineData("mindre enn 4", "1, 2, 3")]
    [InlineData("2", "2")]
    [InlineData("ikke 2", "1, 3, 4, 5")]
    [InlineData("verken 2 eller 4", "1, 3, 5")]
    [InlineData("2 eller 4", "2, 4")]
    public void Tallet_på_grensen_er_på_den_siden_setningen_sier(string ord, string oppfyller)
    {
        var ventet = oppfyller.Split(", ");
        var eksempler = Enumerable.Range(1, 5).Select(tall => $"""
            eksempel «{tall}»
              gitt runde 1
              gitt søknad: levert 1. februar 2025, medlemstall {tall}
              så: {(ventet.Contains($"{tall}") ? "oppfyller vilkårene" : "avslått etter § 1 første ledd")}

            """);
        var fil = Regelfil.Les(new SourceText("prøve.regel", Regler.Replace("VILKÅRET", ord, StringComparison.Ordinal) + string.Join("\n", eksempler)));

        Assert.Empty(fil.Diagnostics.Select(d => $"{d.Descriptor.Code} {d.Text.Nb}"));
    }

    private const string Regler = """
        regelverk Prøvetilskudd 2025
          tittel              «Tilskudd til prøver»
          tilskuddsforvalter  «Prøvedirektoratet»
          gjelder             1. januar 2025 – 31. desember 2025
          avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Prøvedepartementet»

        begreper
          lag (laget) er søker:
            navn: tekst, kjennetegn
          søknad (søknaden):
            levert: tidspunkt
            medlemstall (medlemstallet): heltall, minst 0

        § 1 Hvem kan få tilskudd
          «Lag med et bestemt medlemstall får tilskudd.»
          Tilskudd gis hvis medlemstallet er VILKÅRET

          «Søknader levert etter fristen avvises.»
          Søknaden avvises hvis søknaden er levert etter fristen

        § 2 Hvor mye
          «Alle får det samme.»
          Søkt tilskudd er 1 000 kroner
          Beregnet tilskudd er 1 000 kroner

        søknadsrunder
          runde 1: frist 1. mars 2025

        fordeling
          ingen avkorting: «Alle får.»

        """;
}
