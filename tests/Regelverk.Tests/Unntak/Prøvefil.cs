using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Xunit;

namespace Regelverk.Tests.Unntak;

/// <summary>A small rule file with the § of a test, and what it gives for the ja/nei facts that a test names.</summary>
internal static class Prøvefil
{
    private const string Før = """
        regelverk Prøvetilskudd 2025
          gjelder  1. januar 2025 – 31. desember 2025

        begreper
          lag (laget, lagene) er søker:
            er a: ja/nei
            er b: ja/nei
            er c: ja/nei
            er d: ja/nei
            medlemmer (medlemmene): heltall, minst 0
          søknad (søknaden):
            søkt beløp: kroner, minst 0
            tiltakene: liste av tiltak
          tiltak (tiltaket):
            beløp: kroner, minst 0
            er e: ja/nei


        """;

    /// <summary>The whole file, with «søkt tilskudd» given.</summary>
    public static Regelfil Les(string paragrafer)
    {
        var søkt = paragrafer.Contains("øknad tilskudd er", StringComparison.Ordinal) ? "" : "\n§ 90 Søkt\n  Søkt tilskudd er søkt beløp\n";
        var beregnet = paragrafer.Contains("eregnet tilskudd", StringComparison.Ordinal) ? "" : "  Beregnet tilskudd er søkt beløp\n";
        return Regelfil.Les(new SourceText("prøve.regel", Før + paragrafer.TrimEnd() + "\n" + søkt + beregnet));
    }

    /// <summary>The codes of errors; facts that no rule uses are no matter here.</summary>
    public static IReadOnlyList<string> Feil(string paragrafer) =>
        Les(paragrafer).Diagnostics.Where(d => d.Descriptor.Severity == Severity.Error).Select(d => d.Descriptor.Code).ToArray();

    public static Ordning Ordning(string paragrafer)
    {
        var fil = Les(paragrafer);
        return fil.Ordning ?? throw new InvalidOperationException(string.Join("\n", fil.Diagnostics.Select(d => DiagnosticRenderer.Render(d, fil.Source, Language.Bokmål))));
    }

    /// <summary>The decision where the named letters are ja, those with «?» unknown, and the others nei.</summary>
    public static Avgjørelse Avgjør(string paragrafer, string ja) => Avgjør(Ordning(paragrafer), ja);

    public static Avgjørelse Avgjør(Ordning ordning, string ja)
    {
        var facts = new Dictionary<Opplysning, Value>();
        foreach (var fact in ordning.Begreper.SelectMany(b => b.Opplysninger).Where(o => o.Navn.Length == 4 && o.Begrep != ordning.Begreper[^1]))
        {
            var at = ja.IndexOf(fact.Navn[^1], StringComparison.Ordinal);
            if (at < 0 || at + 1 == ja.Length || ja[at + 1] != '?')
            {
                facts.Add(fact, Value.Truth.Of(at >= 0));
            }
        }

        facts.Add(ordning.Begreper.SelectMany(b => b.Opplysninger).Single(o => o.Navn == "søkt beløp"), new Value.Number(1000));
        facts.Add(ordning.Begreper.SelectMany(b => b.Opplysninger).Single(o => o.Navn == "medlemmer"), new Value.Number(10));
        var søknad = new Søknadsdata(
            "S1", "L1", Søknadsstatus.TilBehandling, facts,
            new Dictionary<Begrep, IReadOnlyList<Elementdata>> { [ordning.Begreper[^1]] = [] },
            new Dictionary<Opplysning, Skjønnsgrunn>(), new Dictionary<Definisjon, Value>());
        return new Tolk(ordning).Avgjør(søknad, null);
    }

    /// <summary>Beregnet tilskudd in kroner; null where it is not decided.</summary>
    public static int? Beregnet(string paragrafer, string ja) => Avgjør(paragrafer, ja).Beregnet is { } kroner ? (int)kroner.Numerator : null;

    /// <summary>All sentences of the grounds, with those behind them.</summary>
    public static IEnumerable<string> Setninger(IEnumerable<Grunn> grounds) => grounds.SelectMany(g => Setninger(g.Fordi).Prepend($"{g.Hjemmel}: {g.Tekst}"));
}
