using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Cli.Outputs;

/// <summary>Columns of plain text, aligned with blanks.</summary>
internal static class TextTable
{
    /// <summary>The lines of a table: headings, a rule, the rows, and where there is a last row of sums, a rule before it.</summary>
    /// <param name="headings">The headings; one that begins with «&gt;» has its column aligned to the right.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="sums">The last row, or null.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string>? sums)
    {
        var right = headings.Select(h => h.StartsWith('>')).ToArray();
        var names = headings.Select(h => h.TrimStart('>')).ToArray();
        IReadOnlyList<IReadOnlyList<string>> all = [names, .. rows, .. sums is null ? [] : new[] { sums }];
        var widths = Enumerable.Range(0, names.Length).Select(i => all.Max(r => r[i].Length)).ToArray();
        var rule = string.Join("  ", widths.Select(w => new string('─', w)));

        yield return Line(names, widths, right);
        yield return rule;
        foreach (var row in rows)
        {
            yield return Line(row, widths, right);
        }

        if (sums is not null)
        {
            yield return rule;
            yield return Line(sums, widths, right);
        }
    }

    private static string Line(IReadOnlyList<string> cells, int[] widths, bool[] right) =>
        string.Join("  ", cells.Select((c, i) => right[i] ? c.PadLeft(widths[i]) : c.PadRight(widths[i]))).TrimEnd();
}
