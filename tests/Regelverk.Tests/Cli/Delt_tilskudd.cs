using System;
using System.Collections.Generic;

namespace Regelverk.Tests.Cli;

/// <summary>
/// Two schemes of 2024 that become one in 2025, with eight applications worked out by hand. Drift: at least 100 members, all of søkt beløp, frame 1 000. Kurs: a course plan, which only Kurs
/// asks about, not more than 250 kroner, frame 300. Both: most points first. Samlet 2025: at least 200 members, all of søkt beløp, frame 900, most members first.
/// 2024: A has a right by Drift alone (400), B by Kurs alone (250), C by both and most by Drift (700), D the same by both (100), so it counts under the first. E and H have none by any, and count
/// under the first. F has too few members for Drift, and its plan is not known: it is open under Kurs. G has a right by Kurs alone (200).
/// Drift divides 1 000: A 400, C the 600 that are left, D 0. Kurs divides 300: G 200, B the 100 that are left.
/// 2025: C 700 and D 100 of 900. The others have too few members, or are late.
/// </summary>
internal sealed class Delt_tilskudd : Regelmappe
{
    private const string Regler = """
        regelverk Drift 2024
          tilskuddsforvalter  «Prøvedirektoratet»
          gjelder             1. januar 2024 – 31. desember 2024
          avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Klagenemnda»

        begreper
          forening (foreningen) er søker:
            navn: tekst, kjennetegn
            medlemmer (medlemstallet): antall medlemmer, minst 0
          søknad (søknaden):
            levert: dato
            poeng: heltall, 0–10
            søkt beløp (det søkte beløpet): kroner, minst 0

        § 1 Vilkår
          Søknaden avvises hvis søknaden er levert etter fristen
          Tilskudd kan gis hvis medlemstallet er minst 100

        § 2 Beregning
          Søkt tilskudd er det søkte beløpet
          Beregnet tilskudd er det søkte beløpet

        ramme
          1 000 kroner   kilde «Statsbudsjettet 2024»

        søknadsrunder
          runde 1: frist 1. mars 2024, ramme 1 000 kroner
          beløp som ikke dekkes, bortfaller

        fordeling
          1. Rammen går til prioritetsgruppene etter poeng, høyest først:
             - gruppen som rammen ikke rekker til, avkortes forholdsmessig
          2. Beløpene avrundes ned til hele kroner:
             - restmidler tilbakeføres til staten
          3. Klager som fører fram, gir ny fordeling

        """;

    public Delt_tilskudd()
    {
        var kurs = Regler
            .Replace("Drift", "Kurs", StringComparison.Ordinal)
            .Replace("    levert: dato\n", "    levert: dato\n    har kursplan: ja/nei\n", StringComparison.Ordinal)
            .Replace("medlemstallet er minst 100", "søknaden har kursplan", StringComparison.Ordinal)
            .Replace("Beregnet tilskudd er det søkte beløpet", "Beregnet tilskudd er det søkte beløpet, inntil 250 kroner", StringComparison.Ordinal)
            .Replace("1 000 kroner", "300 kroner", StringComparison.Ordinal);
        Skriv("drift-2024.regel", Regler);
        Skriv("kurs-2024.regel", kurs);
        Skriv("drift-2025.regel", NesteÅr(Regler).Replace("minst 100", "minst 260", StringComparison.Ordinal));
        Skriv("kurs-2025.regel", NesteÅr(kurs));
        Skriv("samlet-2025.regel", NesteÅr(Regler)
            .Replace("Drift", "Samlet", StringComparison.Ordinal)
            .Replace("minst 100", "minst 200", StringComparison.Ordinal)
            .Replace("1 000 kroner", "900 kroner", StringComparison.Ordinal)
            .Replace("etter poeng", "etter medlemstallet", StringComparison.Ordinal));
        Skriv("søknader.csv", """
            søknad;søker;navn;medlemmer;har kursplan;levert;poeng;søkt beløp
            A;f1;Alfa;163;nei;01.02.2024;10;400
            B;f2;Beta;50;ja;01.02.2024;5;500
            C;f3;Gamma;300;ja;01.02.2024;8;700
            D;f4;Delta;250;ja;01.02.2024;1;100
            E;f5;Epsilon;99;nei;01.02.2024;7;10
            F;f6;Fi;50;;01.02.2024;3;60
            G;f7;Gruppa;99;ja;01.02.2024;9;200
            H;f8;Hallen;500;ja;02.03.2024;2;90

            """);
    }

    /// <summary>Runs «sammenlign» from two schemes to one.</summary>
    public Kommando FraToTilÉn(params IReadOnlyList<string> options) => Sammenlign(["drift-2024.regel", "kurs-2024.regel"], ["samlet-2025.regel"], options);

    public Kommando Sammenlign(IReadOnlyList<string> før, IReadOnlyList<string> nå, params IReadOnlyList<string> options) =>
        Kommando.Kjør(Sti, ["sammenlign", .. før, "--med", .. nå, "--søknader", "søknader.csv", .. options]);

    private static string NesteÅr(string rules) => rules
        .Replace("2024", "2025", StringComparison.Ordinal)
        .Replace("frist 1. mars", "frist 15. mars", StringComparison.Ordinal);
}
