using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Rules;
using Regelverk.Cli.Sources;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Verbs;

/// <summary>Rules and applications that are ready to be used.</summary>
/// <param name="File">The rule file.</param>
/// <param name="Rules">The rules in it.</param>
/// <param name="Work">Applies them.</param>
/// <param name="Source">The applications.</param>
internal sealed record Prepared(RuleFile File, RuleIdentity Rules, Saksbehandling Work, ApplicationSet Source);

/// <summary>Reads rules and applications for the verbs that compute something, and tells all that is wrong with them.</summary>
internal sealed class Preparation(Verb verb, Options options, IoContext io)
{
    private readonly ErrorConsole _console = new(io, options.Quiet, !options.NoColour);
    private readonly SourceGate _gate = new(new ErrorConsole(io, options.Quiet, !options.NoColour), options);

    /// <summary>What is ready to be used, or the exit code where nothing can be computed.</summary>
    public (Prepared? Prepared, int ExitCode) Run()
    {
        var log = new InputLog();
        var reader = new RuleFileReader(io, log);
        var paths = reader.Find(options.Files);
        if (paths.Count > 1)
        {
            return (null, UsageError.Tell(io, options.Language, verb, UsageMessages.OneFileInFolder(options.Files[0], paths.Select(io.Shown))));
        }

        var file = paths.Count == 1 ? reader.Read(paths[0]) : null;
        Tell(log);
        if (file is null)
        {
            return (null, ExitCode.InputOutput);
        }

        if (!RulesAreUsable(file.Content, log) || file.Content.Ordning is not { } ordning)
        {
            return (null, ExitCode.RuleErrors);
        }

        if (options.Round is { } round && ordning.Runder.All(r => r.Nummer != round))
        {
            return (null, UsageError.Tell(io, options.Language, verb, ordning.Runder.Count == 0
                ? UsageMessages.NoRounds
                : UsageMessages.UnknownRound(round, ordning.Runder.Select(r => $"runde {Folding.Digits(r.Nummer)}"))));
        }

        if (options.Frame is not null && !Tolk.DelerRamme(ordning))
        {
            return (null, UsageError.Tell(io, options.Language, verb, UsageMessages.NothingToDivide));
        }

        // Where complaints are settled, they are what is computed.
        var source = Read(options.Complaints ?? options.Source, ordning, areComplaints: options.Complaints is not null);
        return _gate.Lets(source)
            ? (new Prepared(file, RuleIdentity.Of(file.Content, ordning), Work(file.Content, ordning), source), ExitCode.Done)
            : (null, ExitCode.InputOutput);
    }

    /// <summary>All applications of the round, where complaints give a new division; null where they cannot be used.</summary>
    /// <param name="ordning">The regulation.</param>
    public ApplicationSet? AllApplications(Ordning ordning)
    {
        var source = Read(options.Source, ordning, areComplaints: false);
        return _gate.Lets(source) ? source : null;
    }

    private ApplicationSet Read(string from, Ordning ordning, bool areComplaints) =>
        _console.Working("Leser søknadene …", () => ApplicationSource.Read(from, ordning, options.Round, io, areComplaints));

    private Saksbehandling Work(Regelfil file, Ordning ordning) => options.Interpret
        ? new TolketSaksbehandling(ordning)
        : new KompilertSaksbehandling(ordning, _console.Working("Kompilerer regelverket …", () => CompiledRules.Of(file)));

    private bool RulesAreUsable(Regelfil file, InputLog log)
    {
        foreach (var diagnostic in file.Diagnostics.Where(d => d.Descriptor.Severity == Severity.Error || (d.Descriptor.Severity == Severity.Warning && !options.Quiet)))
        {
            io.Error.Write(DiagnosticRenderer.Render(diagnostic, file.Source, options.Language) + "\n");
        }

        var warned = log.HasWarnings || file.Diagnostics.Any(d => d.Descriptor.Severity == Severity.Warning);
        if (!file.HarFeil && !(warned && options.WarningsAsErrors))
        {
            return true;
        }

        _console.Say([In("Regelverket har feil, så ingenting er beregnet.", "The regulation has errors, so nothing is computed.")]);
        return false;
    }

    private void Tell(InputLog log) => _console.Say(log.All
        .Where(d => d.IsError || !options.Quiet)
        .SelectMany(d => InputRenderer.Render(d, options.Language)));

    private string In(string nb, string en) => new Message(nb, en).In(options.Language);
}
