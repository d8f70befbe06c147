using Regelverk.Dsl.Comparison;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>What «sammenlign» found.</summary>
/// <param name="Title">The name of the scheme.</param>
/// <param name="Difference">What differs between the years.</param>
internal sealed record YearReport(string Title, Årsforskjell Difference);
