using System;
using System.Collections.Generic;
using System.Diagnostics;
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
    private static readonly TimeSpan Grense = TimeSpan.FromSeconds(30);

    private static readonly Lazy<IReadOnlyList<string>> Utgangspunkt = new(() =>
    [
        .. Enumerable.Range(60_000, 200).Select(frø => Regelverkstegner.Av(new Valg(frø))),
        .. HandbookSample.All.Where(s => s.Text.Length < 3_000).Select(s => s.Text),
    ]);

    [Fact]
    public void Leses_til_enden_med_meldinger_eller_et_regelverk()
    {
        var (prøvd, lengst, lengste) = (0, TimeSpan.Zero, "");
        List<string> feil = [];
        foreach (var frø in Langkjøring.Frø(1_500, 500).SelectMany(f => f))
        {
            var tekst = new Ødelegger(frø).Av(Utgangspunkt.Value[frø % Utgangspunkt.Value.Count]);
            var ur = Stopwatch.StartNew();
            if (Kaster(tekst) is { } kastet)
            {
                feil.Add($"Seed {frø}: {kastet}\n{Kortest(tekst)}");
            }

            prøvd++;
            (lengst, lengste) = ur.Elapsed > lengst ? (ur.Elapsed, $"seed {frø}, {tekst.Length} letters") : (lengst, lengste);
        }

        utskrift.WriteLine($"{prøvd} spoiled rule files, {feil.Count} wrong; the slowest took {lengst.TotalMilliseconds:F0} ms ({lengste})");
        Assert.True(feil.Count == 0, string.Join("\n\n", feil.Take(5)));
        Assert.True(lengst < Grense, $"{lengst}: {lengste}");
    }

    private static string? Kaster(string tekst)
    {
        try
        {
            Reading.Check(tekst);
            Formatering.Av(new SourceText("prøve.regel", tekst));
            return null;
        }
        catch (Exception feil)
        {
            return feil.ToString();
        }
    }

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
