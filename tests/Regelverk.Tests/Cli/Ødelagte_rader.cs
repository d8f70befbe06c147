using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Regelverk.Tests.Cli.Workbooks;
using Regelverk.Tests.Kit;
using Regelverk.Tests.Robustness;
using Xunit;
using Xunit.Abstractions;

namespace Regelverk.Tests.Cli;

/// <summary>Rows from anybody: whatever stands in them, reading them ends within a bound, with applications or with messages.</summary>
public class Ødelagte_rader(ITestOutputHelper utskrift)
{
    private static readonly string[] Filer = ["søknad.csv", "tiltak.csv", "skjønn.csv"];

    [Fact]
    public void Csv_leses_til_enden()
    {
        using var mappe = new Kildemappe();
        var hele = Filer.ToDictionary(f => f, f => File.ReadAllText(Path.Combine(mappe.Sti, f)));
        Prøv("spoiled CSV files", 900, frø =>
        {
            var fil = Filer[frø % Filer.Length];
            // Half letters cannot be written to a file; they come out as the sign for what cannot be read.
            mappe.Skriv(fil, Encoding.UTF8.GetBytes(new Ødelegger(frø).Av(hele[fil])));
            mappe.Les();
            mappe.Skriv(fil, hele[fil]);
        });
    }

    [Fact]
    public void Regneark_leses_til_enden()
    {
        using var mappe = new Kildemappe();
        var bok = new Regneark();
        foreach (var fil in Filer)
        {
            bok.Ark(Path.GetFileNameWithoutExtension(fil), File.ReadAllText(Path.Combine(mappe.Sti, fil)));
        }

        var hele = bok.Bytes();
        Prøv("spoiled workbooks", 300, frø =>
        {
            var random = new Random(frø);
            var bytes = hele.ToArray();
            for (var ganger = 1 + random.Next(4); ganger > 0; ganger--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            mappe.Skriv("alt.xlsx", random.Next(5) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            mappe.Les("alt.xlsx");
        });
    }

    private void Prøv(string hva, int vanlig, Action<int> prøve)
    {
        var (prøvd, lengst, lengste) = (0, TimeSpan.Zero, 0);
        List<string> feil = [];
        foreach (var frø in Langkjøring.Frø(vanlig, 100).SelectMany(f => f))
        {
            var ur = Stopwatch.StartNew();
            if (Record.Exception(() => prøve(frø)) is { } kastet)
            {
                feil.Add($"Seed {frø}: {kastet}");
            }

            prøvd++;
            (lengst, lengste) = ur.Elapsed > lengst ? (ur.Elapsed, frø) : (lengst, lengste);
        }

        utskrift.WriteLine($"{prøvd} {hva}, {feil.Count} wrong; the slowest took {lengst.TotalMilliseconds:F0} ms (seed {lengste})");
        Assert.True(feil.Count == 0, string.Join("\n\n", feil.Take(5)));
        Assert.True(lengst < TimeSpan.FromSeconds(30), $"{lengst}: seed {lengste}");
    }
}
