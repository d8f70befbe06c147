using System;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli;

/// <summary>What to say when the program itself is at fault: a text that can be sent to those who mend it.</summary>
internal static class FailureReport
{
    private const int MostPlaces = 12;

    /// <summary>The report. It names the verb, but no file and no argument, since those may hold what must not be sent.</summary>
    public static Message Of(Exception exception, string? verb)
    {
        var places = (exception.StackTrace ?? "").Split('\n')
            .Select(line => line.Trim().Split(" in ")[0])
            .Where(line => line.Length > 0)
            .Take(MostPlaces);
        var report = string.Join(
            '\n',
            [
                "---- feilrapport ----",
                $"regelverk {ProductVersion.Program}, språkversjon {ProductVersion.Language}, gjøremål {verb ?? "(ukjent)"}",
                $"{exception.GetType().Name}: {exception.Message}",
                .. places.Select(p => "  " + p),
                "---- slutt ----",
            ]);
        return new Message(
            "Det er en feil i programmet. Du har ikke gjort noe galt, og ingen filer er endret.\nSend teksten under til dem som vedlikeholder programmet. Les den først, så den ikke røper noe om søkerne.\n" + report,
            "There is a mistake in the program. You have done nothing wrong, and no files are changed.\nSend the text below to those who maintain the program. Read it first, so that it gives nothing away about the applicants.\n" + report);
    }
}
