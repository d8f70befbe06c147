using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Robustness;

/// <summary>A file that was cut off or spoiled at random is read to its end all the same.</summary>
public sealed class BrokenFileTests
{
    /// <summary>The smallest file that holds a rule of each kind; it can be cut at every place in a moment.</summary>
    private const string Small = """
        regelverk Reisestøtte 2025
          gjelder 1. januar 2025 – 31. desember 2025
        begreper
          lag (laget) er søker:
            navn: tekst, kjennetegn
          søknad (søknaden):
            levert: tidspunkt
            turene: liste av tur
          tur (turen):
            pris (prisen): kroner, minst 0
            mål (målet): én av cup, leir
        skjønn
          er aktivt: ja/nei
            vurderes av «styret», skal begrunnes
        satser
          sats (satsen): 8 %
        § 1 Støtte
          «Støtte gis med 8 prosent, inntil kr 500.»   # omskrevet
          Tilskudd kan gis hvis alle disse vilkårene er oppfylt:
            a) laget er aktivt, og
            b) søknaden er levert senest fristen
          For hver tur:
            støtte er:
              satsen × prisen, inntil 500 kroner, avrundet ned til hele kroner   hvis målet er cup
              0 kroner   ellers
          Søkt tilskudd er summen av prisen for alle turene
          Beregnet tilskudd er summen av støtte for alle turene
        ramme
          90 000 kroner
        søknadsrunder
          runde 1: frist 1. mai 2025 kl. 12.00, ramme 90 000 kroner
        fordeling etter § 1
          1. Beregnet tilskudd avkortes forholdsmessig
          2. Beløpene avrundes ned til hele kroner:
             - restmidler tilbakeføres til staten
          3. Klager som fører fram, gir ny fordeling
        eksempel «Cup»
          gitt runde 1
          gitt søknad: levert 1. april 2025
          gitt skjønn: er aktivt
          gitt turene:
            | pris  | mål |
            | 1 000 | cup |
          så: beregnet tilskudd er 80 kroner

        """;

    private static readonly char[] Separators = [' ', '\n'];

    [Fact]
    public void Den_lille_filen_har_ingen_feil() => Assert.Empty(Reading.Check(Small).Diagnostics.Select(d => $"{d.Descriptor.Code} {d.Text.Nb}"));

    // Each was found by spoiling files at random.
    [Theory]
    [InlineData("og/eller :\n")]
    [InlineData("eksempel : \n  gitt runde 1\n")]
    [InlineData("kapittel :\n")]
    [InlineData(":\n")]
    [InlineData("§ 5 Regnet\n    «L\uD800edd 1.»  «L\uD800edd 1.»\n")]
    public void Det_som_har_gått_galt_før_leses_til_enden(string tekst) => Reading.Check(tekst);

    [Fact]
    public void En_linje_for_langt_inn_kan_stå_hvor_som_helst()
    {
        var delrammer = Repository.Read("examples", "fordeling", "delrammer.regel");
        foreach (var lines in new[] { Small.Split('\n'), delrammer[..delrammer.IndexOf("eksempel", StringComparison.Ordinal)].Split('\n') })
        {
            for (var i = 1; i < lines.Length; i++)
            {
                var indent = new string(' ', lines[i - 1].Length - lines[i - 1].TrimStart().Length + 2);
                Reading.Check(string.Join("\n", [.. lines[..i], indent + "søknaden er levert", .. lines[i..]]));
            }
        }
    }

    [Fact]
    public void Den_lille_filen_kan_kuttes_hvor_som_helst()
    {
        for (var length = 0; length < Small.Length; length++)
        {
            Reading.Check(Small[..length]);
        }
    }

    [Fact]
    public void Eksempelfilen_kan_kuttes_på_hvert_trettende_sted()
    {
        for (var length = 0; length < Reading.Sample.Length; length += 13)
        {
            Reading.Check(Reading.Sample[..length]);
        }
    }

    /// <summary>Deletes, doubles, swaps and moves words and whole lines, several at a time. The seeds are fixed, so a failure comes back.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Tilfeldig_ødelagte_filer_leses_til_ende(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var text = Spoiled(Small, random, 1 + random.Next(6));
            Assert.True(Record.Exception(() => Reading.Check(text)) is null, text);
        }
    }

    [Fact]
    public void Tilfeldige_tegn_satt_inn_hvor_som_helst_leses_til_ende()
    {
        const string signs = "«»|:;#§()%+−×/.,–-\t\n\r\0\u202E\uFFFD\uD800\uDC00\u030A\u00AD\u2028\"“0aå1 ";
        var random = new Random(4);
        for (var i = 0; i < 700; i++)
        {
            var text = Small.ToCharArray().ToList();
            for (var n = random.Next(1, 8); n > 0; n--)
            {
                text.Insert(random.Next(text.Count), signs[random.Next(signs.Length)]);
            }

            var spoiled = string.Concat(text);
            Assert.True(Record.Exception(() => Reading.Check(spoiled)) is null, spoiled);
        }
    }

    /// <summary>One wrong word must not drown the author: what is said of it, and what cannot be known because of it.</summary>
    [Fact]
    public void Ett_feil_ord_gir_få_meldinger()
    {
        var words = Words(Small);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length > 1)
            {
                var text = string.Concat(words.Select((word, place) => place == i ? word + "x" : word));
                var count = Reading.Check(text).Diagnostics.Count;
                Assert.True(count <= 12, $"{count} messages for «{words[i]}x» at {i}");
            }
        }
    }

    private static string Spoiled(string text, Random random, int changes)
    {
        for (; changes > 0; changes--)
        {
            var parts = random.Next(3) == 0 ? Lines(text) : Words(text);
            var at = random.Next(parts.Count);
            var other = random.Next(parts.Count);
            switch (random.Next(5))
            {
                case 0:
                    parts.RemoveAt(at);
                    break;
                case 1:
                    parts.Insert(at, parts[at]);
                    break;
                case 2:
                    (parts[at], parts[other]) = (parts[other], parts[at]);
                    break;
                case 3:
                    parts.Insert(at, parts[other]);
                    break;
                default:
                    parts[at] = parts[other];
                    break;
            }

            text = string.Concat(parts);
        }

        return text;
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line + "\n")];

    /// <summary>Words, blanks and signs; put together they are the text.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[at]) ? char.IsLetterOrDigit(text[end]) : Separators.Contains(text[at]) && text[end] == ' '))
            {
                end++;
            }

            words.Add(text[at..end]);
            at = end;
        }

        return words;
    }
}
