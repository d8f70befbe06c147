using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Rules;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>Reads the one rule file of the verbs that write its text anew, and tells what is wrong with it.</summary>
internal static class WholeRules
{
    private static readonly Message Nothing = new("Regelverket har feil, så ingenting er skrevet.", "The regulation has errors, so nothing is written.");

    /// <summary>The file, or the exit code where nothing can be written.</summary>
    public static (Regelfil? File, int ExitCode) Read(Verb verb, Options options, IoContext io)
    {
        var log = new InputLog();
        var reader = new RuleFileReader(io, log);
        var console = new ErrorConsole(io, options.Quiet, !options.NoColour);
        var paths = reader.Find(options.Files);
        if (paths.Count > 1)
        {
            return (null, UsageError.Tell(io, options.Language, verb, UsageMessages.OneFileInFolder(options.Files[0], paths.Select(io.Shown))));
        }

        var file = paths.Count == 1 ? reader.Read(paths[0])?.Content : null;
        console.Say(log.All.Where(d => d.IsError || !options.Quiet).SelectMany(d => InputRenderer.Render(d, options.Language)));
        if (file is null)
        {
            return (null, ExitCode.InputOutput);
        }

        foreach (var diagnostic in file.Diagnostics.Where(d => d.Descriptor.Severity == Severity.Error))
        {
            io.Error.Write(DiagnosticRenderer.Render(diagnostic, file.Source, options.Language) + "\n");
        }

        if (file.HarFeil)
        {
            console.Say([Nothing.In(options.Language)]);
            return (null, ExitCode.RuleErrors);
        }

        return (file, ExitCode.Done);
    }
}
