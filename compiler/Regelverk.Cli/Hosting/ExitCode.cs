namespace Regelverk.Cli.Hosting;

/// <summary>What the program tells the one that started it.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The rules have errors, an example fails, or something that was compared is not as it should be.</summary>
    public const int RuleErrors = 1;

    /// <summary>The command was wrongly given.</summary>
    public const int WrongUsage = 2;

    /// <summary>Something could not be read or written.</summary>
    public const int InputOutput = 3;

    /// <summary>A human has to decide something first.</summary>
    public const int WaitsForHuman = 4;

    /// <summary>A mistake in the program itself.</summary>
    public const int InternalError = 70;

    /// <summary>Cancelled with Ctrl-C.</summary>
    public const int Cancelled = 130;
}
