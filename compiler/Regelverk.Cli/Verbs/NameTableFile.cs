using System;
using System.IO;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Comparison;

namespace Regelverk.Cli.Verbs;

/// <summary>Reads the table of what changed name.</summary>
internal static class NameTableFile
{
    /// <summary>The table, an empty one where none was given; null where a message says why it cannot be used.</summary>
    public static Navnetabell? Read(Verb verb, Options options, IoContext io)
    {
        if (options.Names is not { } path)
        {
            return Navnetabell.Tom;
        }

        var (text, problem) = TextOf(path, io);
        if (problem is not null)
        {
            io.Say(InputRenderer.Render(problem, options.Language));
            return null;
        }

        var names = Navnetabell.Les(text, out var wrong);
        if (wrong.Count == 0)
        {
            return names;
        }

        UsageError.Tell(io, options.Language, verb, wrong.Select(line => UsageMessages.BadNames(path, line)));
        return null;
    }

    private static (string Text, InputDiagnostic? Problem) TextOf(string path, IoContext io)
    {
        try
        {
            var full = io.FullPath(path);
            if (!File.Exists(full) && !Directory.Exists(full))
            {
                return ("", FileDiagnostics.Missing(path));
            }

            var decoded = TextDecoder.Decode(File.ReadAllBytes(full));
            return decoded.Decoding switch
            {
                Decoding.NotText => ("", FileDiagnostics.NotText(path)),
                Decoding.Spoiled => ("", FileDiagnostics.Spoiled(path)),
                _ => (decoded.Text, null),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ("", FileDiagnostics.Unreadable(path));
        }
    }
}
