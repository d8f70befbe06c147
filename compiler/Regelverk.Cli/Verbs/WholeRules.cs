using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
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
        var reading = new RuleReading(options, io);
        var paths = reading.Find(options.Files);
        if (paths.Count > 1)
        {
            return (null, UsageError.Tell(io, options.Language, verb, UsageMessages.OneFileInFolder(options.Files[0], paths.Select(io.Shown))));
        }

        var (files, exitCode) = reading.Read(paths, Nothing);
        return (files?[0], exitCode);
    }
}
