using System.Collections.Generic;

namespace Regelverk.Cli.Outputs.Workbooks;

/// <summary>One sheet to be written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Headings">The first row.</param>
/// <param name="Widths">The width of each column, in letters.</param>
/// <param name="Rows">The other rows.</param>
internal sealed record OutputSheet(string Name, IReadOnlyList<string> Headings, IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<OutputCell>> Rows);
