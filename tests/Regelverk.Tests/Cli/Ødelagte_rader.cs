using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
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
        var hele = Filene();
        Prøv("spoiled CSV files in a folder", 900, 0.03, (mappe, frø) =>
        {
            var fil = Filer[frø % Filer.Length];
            var bytes = Ødelagt(hele[fil], frø);
            mappe.Skriv(fil, bytes);
            SourceFuzzTests.MustHold(mappe.Les());
            mappe.Skriv(fil, hele[fil]);
            return bytes.Length;
        });
    }

    [Fact]
    public void Csv_fra_standard_inn_leses_til_enden()
    {
        var hel = Filene()["søknad.csv"];
        Prøv("spoiled CSV texts", 500, 0.07, (mappe, frø) => Innlest(mappe, Ødelagt(hel, frø)));
    }

    [Fact]
    public void Json_fra_standard_inn_leses_til_enden() =>
        Prøv("spoiled JSON texts", 500, 0.03, (mappe, frø) => Innlest(mappe, Ødelagt(SourceFuzzTests.Json, frø)));

    [Fact]
    public void Regneark_leses_til_enden()
    {
        var bok = new Regneark();
        foreach (var (fil, innhold) in Filene())
        {
            bok.Ark(Path.GetFileNameWithoutExtension(fil), innhold);
        }

        var hele = bok.Bytes();
        Prøv("spoiled workbooks", 300, 0.07, (mappe, frø) =>
        {
            var random = new Random(frø);
            var bytes = hele.ToArray();
            for (var ganger = 1 + random.Next(4); ganger > 0; ganger--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            return Innlest(mappe, random.Next(5) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
        });
    }

    private static Dictionary<string, string> Filene()
    {
        using var mappe = new Kildemappe();
        return Filer.ToDictionary(f => f, f => File.ReadAllText(Path.Combine(mappe.Sti, f)));
    }

    // Half letters cannot be written to a file; they come out as the sign for what cannot be read.
    private static byte[] Ødelagt(string tekst, int frø) => Encoding.UTF8.GetBytes(new Ødelegger(frø, 200).Av(tekst));

    private static int Innlest(Kildemappe mappe, byte[] bytes)
    {
        SourceFuzzTests.MustHold(mappe.LesInn(bytes));
        return bytes.Length;
    }

    // Each that tries has a folder of its own.
    private void Prøv(string hva, int vanlig, double andel, Func<Kildemappe, int, int> prøve)
    {
        using var mapper = new ThreadLocal<Kildemappe>(() => new Kildemappe(), trackAllValues: true);
        try
        {
            Utprøving.Av(utskrift, hva, new Langkjøring(vanlig, andel), frø => prøve(mapper.Value ?? throw new InvalidOperationException(), frø));
        }
        finally
        {
            foreach (var mappe in mapper.Values)
            {
                mappe.Dispose();
            }
        }
    }
}
