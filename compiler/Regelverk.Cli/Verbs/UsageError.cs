using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>Tells somebody that a command was wrongly given.</summary>
internal static class UsageError
{
    /// <summary>Says what is wrong and where help is, and gives the exit code.</summary>
    public static int Tell(IoContext io, Language language, Verb? verb, Message reason) => Tell(io, language, verb, reason, ExitCode.WrongUsage);

    /// <summary>The same with another exit code.</summary>
    public static int Tell(IoContext io, Language language, Verb? verb, Message reason, int exitCode)
    {
        Tell(io, language, verb, [reason]);
        return exitCode;
    }

    /// <summary>Says all that is wrong, and where help is.</summary>
    public static void Tell(IoContext io, Language language, Verb? verb, IEnumerable<Message> reasons)
    {
        var help = verb is null ? "regelverk --hjelp" : $"regelverk {verb.Name} --hjelp";
        io.Say([.. reasons.Select(r => r.In(language)), language == Language.English ? $"See «{help}»." : $"Se «{help}»."]);
    }
}
