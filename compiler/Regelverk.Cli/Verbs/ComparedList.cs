using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Regelverk.Cli.Cases.Years;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Rules;
using Regelverk.Cli.Sources;
using Regelverk.Dsl;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Runtime;

namespace Regelverk.Cli.Verbs;

/// <summary>The applications that two years are compared on, and the two years ready to decide them.</summary>
/// <param name="Pair">The years, given what they are called; null where nothing can be computed.</param>
/// <param name="Applications">The applications of the round.</param>
/// <param name="LeftOut">Those with errors.</param>
/// <param name="ExitCode">Why nothing can be computed.</param>
internal sealed record ComparedList(Func<Årsforskjell, YearPair>? Pair, IReadOnlyList<Application> Applications, IReadOnlyList<string> LeftOut, int ExitCode)
{
    /// <summary>Reads the applications by what any regulation of either year asks for, and compiles the rules of all.</summary>
    public static ComparedList Read(Verb verb, Options options, IoContext io, IReadOnlyList<Regelfil> before, IReadOnlyList<Regelfil> now, Navnetabell names, BegunFiles? begun)
    {
        Ordning[] old = [.. before.Select(f => f.Ordning).OfType<Ordning>()], @new = [.. now.Select(f => f.Ordning).OfType<Ordning>()];
        if (old.Length < before.Count || @new.Length < now.Count)
        {
            return Nothing(Hosting.ExitCode.RuleErrors);
        }

        var shared = Fellessøknader.For(old, @new, names);
        if (options.Round is { } asked && shared.Ordning.Runder.All(r => r.Nummer != asked))
        {
            return Nothing(UsageError.Tell(io, options.Language, verb, shared.Ordning.Runder.Count == 0
                ? UsageMessages.NoRounds
                : UsageMessages.UnknownRound(asked, shared.Ordning.Runder.Select(r => $"runde {Folding.Digits(r.Nummer)}"))));
        }

        // The rules are compiled while the applications are read.
        var compiling = Task.Run(() => CompiledRules.OfAll([.. before, .. now]));
        var console = new ErrorConsole(io, options.Quiet, !options.NoColour);
        var source = console.Working("Leser søknadene …", () => ApplicationSource.Read(options.Source, shared.Ordning, options.Round, io, mayLack: new Lenience(shared.KanMangle, shared.KanMangle), begun: begun));
        if (!new SourceGate(console, options).Lets(source))
        {
            return Nothing(Hosting.ExitCode.InputOutput);
        }

        var choice = RoundChoice.Of(shared.Ordning, source.Applications, options.Round);
        if (choice.Problem is { } problem)
        {
            return Nothing(UsageError.Tell(io, options.Language, verb, problem));
        }

        YearSide Side(string label, IReadOnlyList<string> labels, IReadOnlyList<Regelverksord> regulations, IEnumerable<IRegelverk> rules) =>
            new(label, [.. regulations.Zip(rules, labels).Select(one => new YearWork(one.Third, one.First, one.Second, choice.Round))]);

        YearPair Pair(Årsforskjell difference)
        {
            var rules = compiling.GetAwaiter().GetResult();
            return new YearPair(
                shared.MotFristen,
                Side(difference.Før, difference.RegelverkFør, shared.Før, rules),
                Side(difference.Nå, difference.RegelverkNå, shared.Nå, rules.Skip(shared.Før.Count)));
        }

        return new ComparedList(Pair, choice.Applications, source.LeftOut, Hosting.ExitCode.Done);
    }

    private static ComparedList Nothing(int exitCode) => new(null, [], [], exitCode);
}
