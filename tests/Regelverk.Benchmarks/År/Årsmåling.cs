using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Regelverk.Cli.Cases.Years;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Rules;
using Regelverk.Cli.Sources;
using Regelverk.Dsl;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Text;

namespace Regelverk.Benchmarks.År;

/// <summary>
/// «sammenlign» on 100 000 applications, with the rules of legevakt 2022 and 2023 and a list that is drawn into a temporary folder. First the whole command, started as somebody starts it:
/// without the list, and with it; where a folder is given that «dotnet publish» made, with what is there too. Then its parts, one after the other in this process, where nothing has run before; and the work on the applications once more, when it has.
/// </summary>
internal static class Årsmåling
{
    /// <summary>The switch.</summary>
    public const string Bryter = "--år";

    /// <summary>The switch for the parts alone.</summary>
    public const string Deler = "--år-deler";

    private const int Applications = 100_000;
    private const int Seed = 7;

    /// <summary>Measures and prints the table.</summary>
    /// <param name="args">After the switch: the folder of examples, examples/ in the folder it is started in where it is not given; and the folder where the program was published.</param>
    public static int Kjør(IReadOnlyList<string> args)
    {
        var here = Path.Combine(AppContext.BaseDirectory, "regelverk.dll");
        var examples = Path.GetFullPath(args.Count > 1 ? args[1] : "examples");
        var folder = Directory.CreateTempSubdirectory("regelverk-").FullName;
        try
        {
            Draw(folder);
            string[] years = ["sammenlign", Path.Combine(examples, "legevakt", "2022"), "--med", Path.Combine(examples, "legevakt", "2023"), "--stille"];
            Console.WriteLine("| what | time |");
            Console.WriteLine("|---|---|");
            var exitCodes = new List<int>();
            foreach (var (program, how) in args.Count > 2 ? [(here, "as built"), (Path.GetFullPath(Path.Combine(args[2], "regelverk.dll")), "as published")] : new[] { (here, "as built") })
            {
                exitCodes.Add(Measure(program, $"{how}: the two years alone", [.. years, "-o", Path.Combine(folder, "uten.html")]));
                exitCodes.Add(Measure(program, $"{how}: with {Applications.ToString(CultureInfo.InvariantCulture)} applications, the page written", [.. years, "--søknader", folder, "-o", Path.Combine(folder, "med.html")]));
            }

            return Math.Max(exitCodes.Max(), Started(Path.Combine(AppContext.BaseDirectory, "Regelverk.Benchmarks.dll"), [Deler, examples, folder]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Measure(string program, string what, IEnumerable<string> arguments)
    {
        var clock = Stopwatch.StartNew();
        var exitCode = Started(program, arguments);
        Print(what, clock.Elapsed);
        return exitCode;
    }

    // The program's own settings for memory hold for the measured parts too.
    private static int Started(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { Environment = { ["DOTNET_gcServer"] = "1", ["DOTNET_gcConcurrent"] = "0", ["DOTNET_GCHeapCount"] = "2" } };
        foreach (var argument in arguments.Prepend(program))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program cannot be started.");
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Measures the parts of the command, in a process that has done nothing else.</summary>
    /// <param name="args">After the switch: the folder of examples, and the one with the list.</param>
    public static int KjørDeler(IReadOnlyList<string> args)
    {
        var (examples, folder) = (args[1], args[2]);
        var io = IoContext.ForConsole();
        var before = Timed("part: reading the rules of both years, with all checks", () => Read(examples, "2022"));
        var now = Read(examples, "2023");
        var (old, @new) = (before.Bundet ?? throw new InvalidOperationException(), now.Bundet ?? throw new InvalidOperationException());
        var difference = Timed("part: comparing the rules", () => Årssammenligning.Av([before], [now], Navnetabell.Tom));
        var rules = Timed("part: compiling both", () => CompiledRules.OfAll([before, now]));
        var shared = Fellessøknader.For([old], [@new], Navnetabell.Tom);
        var list = Timed("part: reading the applications", () => ApplicationSource.Read(folder, shared.Ordning, 1, io, mayLack: new Lenience(shared.KanMangle, shared.KanMangle)));
        YearSide Side(string label, int place, Regelverksord words) => new(label, [new YearWork(label, words, rules[place], 1)]);
        YearEffect Effect() => new YearPair(shared.MotFristen, Side(difference.Før, 0, shared.Før[0]), Side(difference.Nå, 1, shared.Nå[0])).Effect(list.Applications, list.LeftOut, CancellationToken.None);
        const string Work = "all applications decided under both years, both frames divided, compared; rank moves, cliffs and four other frames";
        Timed("part: " + Work, Effect);
        Timed("the same once more", Effect);
        return 0;
    }

    private static Regelfil Read(string examples, string year)
    {
        var path = Path.Combine(examples, "legevakt", year, $"legevakttilskudd-{year}.regel");
        return Regelfil.Les(new SourceText(path, File.ReadAllText(path)));
    }

    private static T Timed<T>(string what, Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        var result = work();
        Print(what, clock.Elapsed);
        return result;
    }

    private static void Print(string what, TimeSpan time) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {time.TotalSeconds:0.0} s |"));

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
