using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Verbs;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Runtime.Allocation;

namespace Regelverk.Cli;

/// <summary>The whole program but for the process it runs in.</summary>
internal static class CommandLineApp
{
    private static readonly IReadOnlyList<Verb> Verbs = [KontrollerVerb.Verb, BeregnVerb.Verb, FordelVerb.Verb, ForklarVerb.Verb, SammenlignVerb.Verb, EtterprøvVerb.Verb, ByggVerb.Verb, FormaterVerb.Verb, KonsoliderVerb.Verb, NyttÅrVerb.Verb];

    /// <summary>Does what the command line asks, and gives the exit code. Never throws.</summary>
    /// <param name="args">The command line without the program's name.</param>
    /// <param name="io">What it may touch.</param>
    /// <param name="cancellation">Cancelled with Ctrl-C.</param>
    public static int Run(IReadOnlyList<string> args, IoContext io, CancellationToken cancellation)
    {
        var language = CommandLineParser.LanguageOf(args);
        try
        {
            var exitCode = Do(new CommandLineParser(Verbs).Parse(args), language, io, cancellation);
            io.Output.Flush();
            return exitCode;
        }
        catch (OperationCanceledException)
        {
            return Tell(io, ExitCode.Cancelled, language, new Message("Avbrutt. Ingen filer er skrevet.", "Cancelled. No files are written."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Tell(io, ExitCode.InputOutput, language, new Message(
                $"Noe kunne ikke leses eller skrives, og ingen filer er endret: {e.Message}",
                $"Something could not be read or written, and no files are changed: {e.Message}"));
        }
        catch (FordelingsgrenseException e)
        {
            return Tell(io, ExitCode.InputOutput, language, new Message(
                $"Et beløp er for stort. Ingenting er skrevet. {e.Message}",
                $"An amount is too large. Nothing is written. {e.Message}"));
        }
        catch (Exception e)
        {
            return Tell(io, ExitCode.InternalError, language, FailureReport.Of(e, args.FirstOrDefault(a => Verbs.Any(v => v.Name == a))));
        }
    }

    private static int Do(Request request, Language language, IoContext io, CancellationToken cancellation)
    {
        switch (request)
        {
            case Request.Help help:
                io.Output.Write(help.Verb is { } verb ? HelpWriter.ForVerb(verb) : HelpWriter.ForProgram(Verbs));
                return ExitCode.Done;
            case Request.Version:
                io.Output.Write($"regelverk {ProductVersion.Program} (språkversjon {ProductVersion.Language})\n");
                return ExitCode.Done;
            case Request.Wrong wrong:
                return UsageError.Tell(io, language, wrong.Verb, wrong.Reason);
            case Request.Run run:
                return run.Verb.Run(run.Options, io, cancellation);
            default:
                throw new InvalidOperationException($"Unknown request {request.GetType().Name}.");
        }
    }

    private static int Tell(IoContext io, int exitCode, Language language, Message message)
    {
        try
        {
            io.Say([message.In(language)]);
        }
        catch (IOException)
        {
            // Nobody is there to read it; the exit code still tells.
        }

        return exitCode;
    }
}
