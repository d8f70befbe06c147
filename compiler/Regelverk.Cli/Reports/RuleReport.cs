using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Reports;

/// <summary>What is to be reported of some rule files.</summary>
/// <param name="Files">The files.</param>
/// <param name="Language">The language of the messages.</param>
/// <param name="ErrorsOnly">Whether warnings and notes are left out.</param>
internal sealed record RuleReport(IReadOnlyList<Regelfil> Files, Language Language, bool ErrorsOnly)
{
    /// <summary>Whether it is told what the examples try.</summary>
    public bool Borders { get; init; }

    /// <summary>Whether it is told which small changes of the rules no example notices.</summary>
    public bool Mutants { get; init; }

    /// <summary>The messages of a file that are to be shown.</summary>
    public IEnumerable<Diagnostic> Of(Regelfil file) => All(file).Where(d => !ErrorsOnly || d.Descriptor.Severity == Severity.Error);

    /// <summary>How many messages of a gravity there are, shown or not.</summary>
    public int Count(Severity severity) => Files.Sum(f => All(f).Count(d => d.Descriptor.Severity == severity));

    private static IEnumerable<Diagnostic> All(Regelfil file) => file.Merknader.Concat(file.Diagnostics);
}
