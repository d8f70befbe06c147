using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Regelverk.Compiler;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Benchmarks.Vekst;

/// <summary>
/// Time and memory from the characters of a rule file to its C#, for drawn files of 200, 1 000 and 2 000 rules: read, check, analyse, write. Each size runs once in a process of its
/// own, with nothing warm, as when somebody calls the program. The limits are for a machine that does nothing else; on a busy one, read the time of the processors, which counts the start
/// of the program too.
/// </summary>
internal static class Vekstmåling
{
    /// <summary>The switch.</summary>
    public const string Bryter = "--vekst";

    private const int MostRules = 2_000;
    private const double MostSeconds = 5;
    private const double MostMegabytes = 600;
    private const double BytesInMegabyte = 1024 * 1024;

    private static readonly int[] Sizes = [200, 1_000, MostRules];

    /// <summary>Measures all sizes and prints the table, or the one size that is named.</summary>
    /// <returns>0 where the largest is within its limits.</returns>
    public static int Kjør(IReadOnlyList<string> args) => args.Count > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rules) ? MeasureHere(rules) : MeasureAll();

    private static int MeasureAll()
    {
        Console.WriteLine("| rules | characters | read, check, analyse | write C# | together | of processors | peak memory | messages |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var isWithin = Sizes.Select(MeasureApart).ToList().TrueForAll(code => code == 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Limit for {MostRules} rules: {MostSeconds} s and {MostMegabytes} MB: {(isWithin ? "kept" : "NOT kept")}."));
        return isWithin ? 0 : 1;
    }

    private static int MeasureApart(int rules)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? throw new InvalidOperationException("The program does not know where it is."))
        {
            ArgumentList = { Bryter, rules.ToString(CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program cannot be started again.");
        Console.Write(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return process.ExitCode;
    }

    private static int MeasureHere(int rules)
    {
        var source = new SourceText("vekst.regel", new TrukketRegelfil(rules).Tekst());
        var clock = Stopwatch.StartNew();
        var file = Regelfil.Les(source);
        var read = clock.Elapsed.TotalSeconds;
        if (file.HarFeil)
        {
            Console.Error.WriteLine(string.Join('\n', file.Diagnostics.Where(d => d.Descriptor.Severity == Severity.Error).Take(5).Select(d => DiagnosticRenderer.Render(d, source, Language.Bokmål))));
            return 70;
        }

        var code = Kompiler.SkrivKode(file, new Kodevalg("Vekst", "/_/vekst.regel"));
        var all = clock.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var processors = process.TotalProcessorTime.TotalSeconds;
        var memory = process.PeakWorkingSet64 / BytesInMegabyte;
        GC.KeepAlive(code);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {rules} | {source.Content.Length} | {read:0.00} s | {all - read:0.00} s | {all:0.00} s | {processors:0.00} s | {memory:0} MB | {file.Diagnostics.Count} |"));
        return rules >= MostRules && (all > MostSeconds || memory > MostMegabytes) ? 1 : 0;
    }
}
