using System.Collections.Generic;
using System.Linq;
using System.Text;
using Regelverk.Dsl.Text;

namespace Regelverk.Tests.Robustness;

/// <summary>Writes correct regulations of any size, for measuring. Every name in them is used, every case is covered, and nothing is reported.</summary>
internal static class GeneratedRegulation
{
    /// <summary>Sums of sums, so that no name builds on a long row of others.</summary>
    private const int TermsOfSum = 20;

    private const string Head = """
        regelverk Prøvetilskudd 2025
          tittel              «Tilskudd til prøvetiltak i kommuner»
          tilskuddsforvalter  «Prøvedirektoratet»
          gjelder             1. januar 2025 – 31. desember 2025
          avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Prøvedepartementet»

        skjønn
          er prioritert: ja/nei
            vurderes av «saksbehandler», skal begrunnes

        begreper
          kommune (kommunen, kommuner) er søker:
            kommunenummer: tekst, kjennetegn
            folketall (folketallet): heltall, minst 1

          søknad (søknaden, søknader):
            levert: tidspunkt
            tiltakene: liste av tiltak

          tiltak (tiltaket):

        """;

    private const string Tail = """

        ramme
          60 000 000 kroner   kilde «Statsbudsjettet 2025»

        søknadsrunder
          runde 1: frist 15. mars 2025 kl. 12.00, ramme 60 000 000 kroner

        fordeling etter § 1
          1. Beregnet tilskudd avkortes forholdsmessig
          2. Beløpene avrundes ned til hele kroner:
             - restmidler tilbakeføres til staten
          3. Klager som fører fram, gir ny fordeling

        rapportering og tilbakebetaling
          rapport om bruken av tilskuddet, senest 1. april 2026

        eksempel «For sent»
          gitt runde 1
          gitt søknad: levert 16. mars 2025
          så: avvist etter § 1 andre ledd

        """;

    private const string First = """

        § 1 Hvem kan få tilskudd
          «Kommuner som er prioritert, kan få tilskudd.»
          Tilskudd kan gis hvis kommunen er prioritert

          «Søknader etter fristen avvises.»
          Søknaden avvises hvis søknaden er levert etter fristen

        """;

    /// <summary>A regulation of at least so many characters, with a few hundred more.</summary>
    public static string Of(int characters)
    {
        // The first part tells how long the next ones are; numbers grow by a few digits only.
        var parts = 1;
        while (OfParts(parts).Length < characters)
        {
            parts += System.Math.Max(1, (characters - OfParts(parts).Length) / 1_300);
        }

        return OfParts(parts);
    }

    /// <summary>A regulation with so many kinds of support, each with its facts, its rate, its § and its rules.</summary>
    public static string OfParts(int parts)
    {
        var text = new StringBuilder(Head);
        var numbers = Enumerable.Range(1, parts).ToArray();
        text.Append(string.Concat(numbers.Select(Facts)));
        text.Append("\nsatser\n").Append(string.Concat(numbers.Select(Rate)));
        text.Append(First);
        text.Append(string.Concat(numbers.Select(Paragraph)));
        text.Append("\n§ ").Append(Folding.Digits(parts + 2)).Append(" Samlet tilskudd\n  «Tilskuddene legges sammen.»\n");
        var applied = Sum(text, [.. numbers.Select(n => "søkt p" + Folding.Digits(n))], "søkt sum");
        var calculated = Sum(text, [.. numbers.Select(n => "samlet p" + Folding.Digits(n))], "samlet sum");
        return text.Append("  Søkt tilskudd er ").Append(applied).Append("\n  Beregnet tilskudd er ").Append(calculated).Append('\n').Append(Tail).ToString();
    }

    private static string Facts(int number)
    {
        var n = Folding.Digits(number);
        return $"""
                type p{n} (typen p{n}): én av anlegg a{n}, drift a{n}, kurs a{n}
                søkt beløp p{n} (det søkte beløpet p{n}): kroner, minst 0
                er nytt p{n}: ja/nei, oppgis bare når typen p{n} er anlegg a{n}
                deltakere p{n} (deltakerne p{n}): heltall, 0–500

            """;
    }

    private static string Rate(int number) => $"  sats p{Folding.Digits(number)} (satsen p{Folding.Digits(number)}): {Amount(number)} kroner   kilde «Vedtak {Folding.Digits(number)}»\n";

    private static string Paragraph(int number)
    {
        var n = Folding.Digits(number);
        return $"""

            § {Folding.Digits(number + 1)} Støtte til type {n}
              «Støtte gis til nye anlegg og til drift med minst 25 deltakere, inntil kr {Amount(number)}. For kurs gis 40 prosent av kostnaden.»
              For hvert tiltak:
                tiltaket oppfyller vilkårene p{n} hvis minst ett av disse vilkårene er oppfylt:
                  a) tiltaket er nytt p{n}
                  b) alle disse vilkårene er oppfylt:
                     1. typen p{n} er drift a{n} eller kurs a{n}
                     2. deltakerne p{n} er minst 25
                godkjent p{n} er:
                  det søkte beløpet p{n}, inntil satsen p{n}   hvis typen p{n} er anlegg a{n} eller drift a{n}, og tiltaket oppfyller vilkårene p{n}
                  40 prosent av det søkte beløpet p{n}, avrundet til nærmeste hele krone, halve opp   hvis typen p{n} er kurs a{n}
                  0 kroner   ellers
              søkt p{n} er summen av det søkte beløpet p{n} for alle tiltakene
              samlet p{n} er summen av godkjent p{n} for alle tiltakene der deltakerne p{n} er mindre enn 400, inntil 100 kroner × folketallet
              # del {n} er laget for måling

            """;
    }

    /// <summary>Amounts that differ from part to part: 100 000 to 999 000.</summary>
    private static string Amount(int number) => $"{Folding.Digits(100 + (number % 900))} 000";

    /// <summary>Adds names up in rows of twenty, writes the rules that do it, and gives what the last sum is.</summary>
    private static string Sum(StringBuilder text, IReadOnlyList<string> names, string prefix)
    {
        for (var level = 1; names.Count > TermsOfSum; level++)
        {
            var sums = new List<string>();
            foreach (var row in names.Chunk(TermsOfSum))
            {
                var name = $"{prefix} n{Folding.Digits(level)}x{Folding.Digits(sums.Count + 1)}";
                text.Append("  ").Append(name).Append(" er ").Append(string.Join(" + ", row)).Append('\n');
                sums.Add(name);
            }

            names = sums;
        }

        return string.Join(" + ", names);
    }
}
