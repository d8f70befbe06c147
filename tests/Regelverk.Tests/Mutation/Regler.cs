using System;

namespace Regelverk.Tests.Mutation;

/// <summary>A small regulation for changes.</summary>
internal static class Regler
{
    /// <summary>The regulation with a line about who may get and a line about how much.</summary>
    public static string Med(string demand, string amount) => $"""
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
            levert: dato
            søkt beløp (det søkte beløpet): kroner, minst 0

        satser
          bonus (bonusen): 500 kroner

        § 1 Hvem kan få
          {demand}

        § 2 Hvor mye
          taket er:
            10 000 kroner   hvis foreningen er ny
            20 000 kroner   hvis foreningen ikke er ny
          Søkt tilskudd er det søkte beløpet
          {amount}

        søknadsrunder
          runde 1: frist 1. mars 2025

        fordeling
          ingen avkorting: «Alle som oppfyller vilkårene, får.»

        """.ReplaceLineEndings("\n");

    /// <summary>All borders tried, but for the one at 25: the only example has 40 members.</summary>
    public static string MedEtEksempel => Med("Tilskudd gis hvis medlemmene er minst 25", "Beregnet tilskudd er det søkte beløpet, inntil taket") + """
        # 15 000 er under taket på 20 000.
        eksempel «Mange medlemmer»
          gitt runde 1
          gitt forening: medlemmer 40, er ikke ny
          gitt søknad: levert 1. februar 2025, søkt beløp 15 000 kroner
          så: beregnet tilskudd er 15 000 kroner

        """.ReplaceLineEndings("\n");
}
