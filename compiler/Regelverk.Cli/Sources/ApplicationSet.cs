using System.Collections.Generic;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>An application as it came in.</summary>
/// <param name="Data">What is known of it.</param>
/// <param name="Round">The round it belongs to, or null where the scheme has none.</param>
internal sealed record Application(Søknadsdata Data, int? Round)
{
    /// <summary>Which in the order complaints are decided, from 1; null where it is no complaint, or there is only one.</summary>
    public int? Complaint { get; init; }
}

/// <summary>All that came out of a source.</summary>
/// <param name="Applications">The applications without errors, by id (ordinal).</param>
/// <param name="LeftOut">Ids of applications with errors, in order (ordinal).</param>
/// <param name="Files">The files read, by name (ordinal).</param>
/// <param name="Log">What there is to say about them.</param>
internal sealed record ApplicationSet(IReadOnlyList<Application> Applications, IReadOnlyList<string> LeftOut, IReadOnlyList<SourceFile> Files, InputLog Log)
{
    /// <summary>A source that could not be opened.</summary>
    public static ApplicationSet None(InputLog log) => new([], [], [], log);
}
