using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Regelverk.Tests.Kit.Handbook;
using Regelverk.Tests.Tilfeldig;
using Xunit;
using Xunit.Abstractions;

namespace Regelverk.Tests.Robustness;

/// <summary>A rule file is text from anybody: whatever stands in it, reading it ends within a bound, with a regulation or with messages about places in it.</summary>
public class Ødelagte_regelfiler(ITestOutputHelper utskrift)
{
    private static readonly Lazy<IReadOnlyList<string>> Hele = new(() =>
    [
        .. Enumerable.Range(60_000, 200).Select(frø => Regelverkstegner.Av(new Valg(frø))),
        .. HandbookSample.All.Where(s => s.Text.Length < 3_000).Select(s => s.Text),
    ]);

    // What is drawn first is drawn, and all that comes after is the simplest there is.
    private static readonly Lazy<IReadOnlyList<string>> Små = new(() => [.. Enumerable.Range(60_000, 400).Select(Liten)]);

    // A heading with what stands under it.
    private static readonly Lazy<IReadOnlyList<string>> Biter = new(() =>
        [.. Hele.Value.SelectMany(t => t.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)).Where(b => b.Length is > 20 and < 400).Distinct(StringComparer.Ordinal)]);

    [Fact]
    public void Hele_leses_til_enden() => Prøv("spoiled rule files", Hele, 1_500, 0.06, 2_000);

    [Fact]
    public void Små_leses_til_enden() => Prøv("spoiled small rule files", Små, 500, 0.08);

    [Fact]
    public void Biter_leses_til_enden() => Prøv("spoiled pieces of rule files", Biter, 2_000, 0.16);

    private static string Liten(int frø)
    {
        var valg = new Valg(frø);
        Regelverkstegner.Av(valg);
        return Regelverkstegner.Av(new Valg([.. valg.Brukt.Take(20 + (frø % 40))]));
    }

    private void Prøv(string hva, Lazy<IReadOnlyList<string>> utgangspunkt, int vanlig, double andel, int mest = 40)
    {
        var hele = utgangspunkt.Value;
        Utprøving.Av(utskrift, hva, new Langkjøring(vanlig, andel), frø =>
        {
            // Long repetitions now and then, or they would take most of the time.
            var tekst = new Ødelegger(frø, frø % 50 == 0 ? 2_000 : mest).Av(hele[frø % hele.Count]);
            return Kaster(tekst) is { } kastet ? throw new InvalidOperationException($"{Kortest(tekst)}\n{kastet}", kastet) : tekst.Length;
        });
    }

    private static Exception? Kaster(string tekst) => Record.Exception(() =>
    {
        Reading.Check(tekst);
        Formatering.Av(new SourceText("prøve.regel", tekst));
    });

    // Line after line is left out as long as it still goes wrong.
    private static string Kortest(string tekst)
    {
        var linjer = tekst.Split('\n').ToList();
        for (var i = linjer.Count - 1; i >= 0; i--)
        {
            var uten = linjer.Where((_, nr) => nr != i).ToList();
            if (Kaster(string.Join("\n", uten)) is not null)
            {
                linjer = uten;
            }
        }

        return string.Join("\n", linjer);
    }
}
