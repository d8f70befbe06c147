using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Regelverk.Cli.Hosting;

namespace Regelverk.Cli.Verbs;

/// <summary>Something the program does.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Summary">What it does, in one line.</param>
/// <param name="Arguments">The arguments as help shows them.</param>
/// <param name="Options">The options it takes besides the common ones.</param>
/// <param name="Formats">The formats it can write.</param>
/// <param name="Example">A command to copy.</param>
/// <param name="Run">Does it, and gives the exit code.</param>
internal sealed record Verb(
    string Name,
    string Summary,
    string Arguments,
    IReadOnlyList<OptionName> Options,
    IReadOnlyList<Format> Formats,
    string Example,
    Func<Options, IoContext, CancellationToken, int> Run)
{
    /// <summary>Longer explanation in help, line by line.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>All names it goes under: also without æ, ø and å.</summary>
    public IReadOnlyList<string> AllNames => Name.Any(c => c is 'æ' or 'ø' or 'å') ? [Name, Name.Replace('ø', 'o').Replace('å', 'a').Replace("æ", "ae", StringComparison.Ordinal)] : [Name];

    /// <summary>Whether several rule files may be given.</summary>
    public bool ManyFiles { get; init; }
}
