using System;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;

namespace Regelverk.Tests.Tabeller;

/// <summary>A small regulation round a rule that gives «beløp» its value, and one application it is asked of.</summary>
internal static class Tabellfil
{
    private const string Ramme = """
        regelverk Prøve 2025
          gjelder 1. januar 2025 – 31. desember 2025

        begreper
          lag (laget) er søker:
            navn: tekst, kjennetegn
          søknad (søknaden):
            levert: dato
            er ny: ja/nei
            medlemmer (medlemmene): antall medlemmer, minst 0
            utgifter (utgiftene): kroner
            slag (slaget): én av kor, korps, teater

        satser
        {satser}
        § 1 Beløp
        {regel}
          Søkt tilskudd er beløp, avrundet ned til øre
          Beregnet tilskudd er beløp, avrundet ned til øre
          Tilskudd gis hvis beløp er høyst 1 000 000 000 kroner

        fordeling
          ingen avkorting: «Det er ingen ramme.»

        """;

    /// <summary>The file with a rule and one example: what is given, and what must come out.</summary>
    public static Regelfil Med(string regel, string gitt, string så, string satser = "  grense: 5 000") => Regelfil.Les(new SourceText(
        "prøve.regel",
        Ramme.Replace("{regel}", Innrykk(regel), StringComparison.Ordinal).Replace("{satser}", satser + "\n", StringComparison.Ordinal) + $"eksempel «Prøve»\n  gitt søknad: {gitt}\n  så: {så}\n"));

    /// <summary>The errors, and the example where it does not hold; warnings about what the small file does not use are left out.</summary>
    public static string[] Feil(this Regelfil fil) =>
        fil.Diagnostics.Where(d => d.Descriptor.Code is not ("RV0601" or "RV0603")).Select(d => d.Descriptor.Code + " " + d.Text.Nb).ToArray();

    private static string Innrykk(string regel) => string.Join("\n", regel.Split('\n').Select(l => "  " + l));
}
