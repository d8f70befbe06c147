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
        var help = verb is null ? "regelverk --hjelp" : $"regelverk {verb.Name} --hjelp";
        io.Say([reason.In(language), language == Language.English ? $"See «{help}»." : $"Se «{help}»."]);
        return exitCode;
    }
}
