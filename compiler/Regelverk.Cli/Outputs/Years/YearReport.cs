using Regelverk.Cli.Cases.Years;
using Regelverk.Dsl.Comparison;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>What «sammenlign» found.</summary>
/// <param name="Title">The name of the scheme.</param>
/// <param name="Difference">What differs between the years.</param>
/// <param name="Effect">What that does to a list of applications; null where none was given.</param>
internal sealed record YearReport(string Title, Årsforskjell Difference, YearEffect? Effect);
