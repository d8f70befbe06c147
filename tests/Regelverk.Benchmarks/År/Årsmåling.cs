using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Regelverk.Benchmarks.År;

/// <summary>
/// «sammenlign» on 100 000 applications: the program is started as somebody starts it, with the rules of legevakt 2022 and 2023 and a list that is drawn into a temporary folder.
/// Once without the list, and once with it. The figures are of the whole command: reading, comparing, compiling, deciding, dividing six times, and writing the page.
/// </summary>
internal static class Årsmåling
{
    /// <summary>The switch.</summary>
    public const string Bryter = "--år";

    private const int Applications = 100_000;
    private const int Seed = 7;

    /// <summary>Measures and prints the table.</summary>
    /// <param name="args">After the switch: the folder of examples; examples/ in the folder it is started in where it is not given.</param>
    public static int Kjør(IReadOnlyList<string> args)
    {
        var examples = Path.GetFullPath(args.Count > 1 ? args[1] : "examples");
        var folder = Directory.CreateTempSubdirectory("regelverk-").FullName;
        try
        {
            Draw(folder);
            string[] years = ["sammenlign", Path.Combine(examples, "legevakt", "2022"), "--med", Path.Combine(examples, "legevakt", "2023"), "--stille"];
            Console.WriteLine("| what | time |");
            Console.WriteLine("|---|---|");
            var without = Measure("the two years alone", [.. years, "-o", Path.Combine(folder, "uten.html")]);
            var with = Measure($"with {Applications.ToString(CultureInfo.InvariantCulture)} applications", [.. years, "--søknader", folder, "-o", Path.Combine(folder, "med.html")]);
            return Math.Max(without, with);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Measure(string what, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "regelverk.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program cannot be started.");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {clock.Elapsed.TotalSeconds:0.0} s |"));
        return process.ExitCode;
    }

    /// <summary>Kommuner of all sizes and classes, with what both years ask for.</summary>
    private static void Draw(string folder)
    {
        var random = new Random(Seed);
        var (applications, applicants, answers) = (new StringBuilder("søknad;søker;runde;levert;er undertegnet;søkt beløp;utstyrsbeløp\n"), new StringBuilder("søker;navn;folketall;sentralitetsklasse;samarbeidskommuner;har fått tilskudd i år\n"), new StringBuilder("søknad;spørsmål;svar;vurdert av;begrunnelse\n"));
        for (var i = 1; i <= Applications; i++)
        {
            applications.Append(CultureInfo.InvariantCulture, $"S{i:000000};K{i:000000};1;{random.Next(1, 29):00}.04.2022 kl. 12.00;{(random.Next(100) == 0 ? "nei" : "ja")};{random.Next(200, 9000) * 500};\n");
            applicants.Append(CultureInfo.InvariantCulture, $"K{i:000000};Kommune {i};{random.Next(300, 7000)};{random.Next(4, 7)};{random.Next(4)};nei\n");
            answers.Append(CultureInfo.InvariantCulture, $"S{i:000000};styrker legevakttjenesten;{(random.Next(20) == 0 ? "nei" : "ja")};saksbehandler;Planen er vurdert.\n");
            answers.Append(CultureInfo.InvariantCulture, $"S{i:000000};samlet vurdering;{random.Next(101)};saksbehandler;Planen er vurdert.\n");
        }

        File.WriteAllText(Path.Combine(folder, "søknad.csv"), applications.ToString());
        File.WriteAllText(Path.Combine(folder, "kommune.csv"), applicants.ToString());
        File.WriteAllText(Path.Combine(folder, "skjønn.csv"), answers.ToString());
    }
}
