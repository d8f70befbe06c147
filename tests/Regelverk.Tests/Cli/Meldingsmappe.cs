using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Regelverk.Tests.Cli;

/// <summary>A scheme with a list, skjønn on both levels, two rounds and a fact that is given only sometimes, with two applications without a mistake.</summary>
internal sealed class Meldingsmappe : IDisposable
{
    public const string Regler = """
        regelverk Prøvetilskudd 2024
          tilskuddsforvalter  «Prøvedirektoratet»
          gjelder             1. januar 2024 – 31. desember 2024
          avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Klagenemnda»

        begreper
          kommune (kommunen) er søker:
            kommunenummer: tekst, kjennetegn
            folketall (folketallet): heltall, minst 0
          søknad (søknaden):
            levert: tidspunkt
            tiltakene: liste av tiltak
          tiltak (tiltaket):
            formål (formålet): én av kurs, lokale
            leieareal (leiearealet): tall, 0–2 000, oppgis bare når formålet er lokale
            søkt beløp (det søkte beløpet): kroner, minst 0

        skjønn
          har stort behov: ja/nei
            vurderes av «saksbehandler», skal begrunnes
          er nyskapende: ja/nei, for hvert tiltak
            vurderes av «fagutvalget», skal begrunnes

        § 1 Vilkår
          Søknaden avvises hvis søknaden er levert etter fristen
          Tilskudd kan gis hvis søknaden har stort behov og folketallet er høyst 20 000

        § 2 Beregning
          For hvert tiltak:
            godkjent beløp er:
              det søkte beløpet   hvis tiltaket er nyskapende eller leiearealet er høyst 200
              0 kroner            ellers
          Søkt tilskudd er summen av det søkte beløpet for alle tiltakene
          Beregnet tilskudd er summen av godkjent beløp for alle tiltakene

        søknadsrunder
          runde 1: frist 1. mars 2024 kl. 15.00
          runde 2: frist 1. september 2024 kl. 15.00

        fordeling
          ingen avkorting: «Ordningen er en overslagsbevilgning.»

        """;

    private readonly List<FileStream> _inUse = [];

    public Meldingsmappe()
    {
        Directory.CreateDirectory(Path.Combine(Sti, "søknader"));
        Skriv("prøve.regel", Regler);
        Skriv("søknader/søknad.csv", "søknad;søker;runde;kommunenummer;folketall;levert\nS01;k1;1;0301;5 000;01.02.2024 kl. 12.00\nS02;k2;1;1103;6 000;02.02.2024\n");
        Skriv("søknader/tiltak.csv", "søknad;tiltak;formål;leieareal;søkt beløp\nS01;1;lokale;120;250 000\nS01;2;kurs;;100 000\nS02;1;kurs;;50 000\n");
        Skriv("søknader/skjønn.csv", "søknad;tiltak;spørsmål;svar;vurdert av;begrunnelse\nS01;;har stort behov;ja;saksbehandler;Ingen andre tilbud\nS01;2;er nyskapende;ja;fagutvalget;Ny metode\n");
    }

    public string Sti { get; } = Path.Combine(Path.GetTempPath(), "regelverk-" + Path.GetRandomFileName());

    public void Skriv(string name, string text) => Skriv(name, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    public void Skriv(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Sti, name), bytes);

    public void Fjern(string name) => File.Delete(Path.Combine(Sti, name));

    public void Flytt(string from, string to) => File.Move(Path.Combine(Sti, from), Path.Combine(Sti, to));

    /// <summary>As when another program has the file open.</summary>
    public void Lås(string name) => _inUse.Add(new FileStream(Path.Combine(Sti, name), FileMode.Open, FileAccess.ReadWrite, FileShare.None));

    public void Bytt(string name, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(Sti, name));
        if (!text.Contains(from, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"«{from}» står ikke i {name}.");
        }

        Skriv(name, text.Replace(from, to, StringComparison.Ordinal));
    }

    public Kommando Beregn(string source, string language) => Kommando.Kjør(Sti, "beregn", "prøve.regel", "--søknader", source, "--runde", "1", "--språk", language);

    public void Dispose()
    {
        _inUse.ForEach(f => f.Dispose());
        Directory.Delete(Sti, recursive: true);
    }
}
