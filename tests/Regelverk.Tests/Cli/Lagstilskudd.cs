using System;
using System.Collections.Generic;

namespace Regelverk.Tests.Cli;

/// <summary>
/// A scheme of two years on disk, with seven applications worked out by hand. 2024: at least 100 members, not more than 900 kroner, frame 1 000, most points first.
/// 2025: at least 200 members, no limit on the amount, frame 1 200, most members first.
/// 2024: A 400 and F 100 and B 500 use up the frame; D gets nothing; C has too few members, E is late, G asks for too much.
/// 2025: B 500 and D 300, and G the 400 that is left of 1 000; A and F have too few members.
/// </summary>
internal sealed class Lagstilskudd : Regelmappe
{
    private const string Regler = """
        regelverk Lagstilskudd 2024
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
          Søknaden avslås hvis det søkte beløpet er mer enn 900 kroner
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

    public Lagstilskudd()
    {
        Skriv("2024.regel", Regler);
        Skriv("2025.regel", Regler
            .Replace("2024", "2025", StringComparison.Ordinal)
            .Replace("1 000 kroner", "1 200 kroner", StringComparison.Ordinal)
            .Replace("frist 1. mars", "frist 15. mars", StringComparison.Ordinal)
            .Replace("minst 100", "minst 200", StringComparison.Ordinal)
            .Replace("  Søknaden avslås hvis det søkte beløpet er mer enn 900 kroner\n", "", StringComparison.Ordinal)
            .Replace("etter poeng", "etter medlemstallet", StringComparison.Ordinal));
        Skriv("søknader.csv", """"
            søknad;søker;navn;medlemmer;levert;poeng;søkt beløp
            A;f1;"=Alfa <&""";150;01.02.2024;10;400
            B;f2;Beta;1 000;01.02.2024;5;500
            C;f3;Gamma;99;01.02.2024;8;50
            D;f4;Delta;300;01.03.2024;1;300
            E;f5;Epsilon;500;02.03.2024;7;10
            F;f6;Fi;199;01.02.2024;9;100
            G;f7;Gruppa;250;01.02.2024;3;1 000

            """");
    }

    /// <summary>Runs «sammenlign» on both years with these options added.</summary>
    public Kommando Sammenlign(params IReadOnlyList<string> options) => Kommando.Kjør(Sti, ["sammenlign", "2024.regel", "--med", "2025.regel", .. options]);

    public Kommando MedSøknader(params IReadOnlyList<string> options) => Sammenlign(["--søknader", "søknader.csv", .. options]);
}
