using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Formatting;

/// <summary>Rows of a table: «| a | b |».</summary>
internal static class TableRow
{
    public static bool Is(string words) => words.Length > 0 && words[0] == '|';

    /// <summary>Whether the row is only bars with dashes between them, from a table pasted from elsewhere; it says nothing.</summary>
    public static bool IsRuler(string words) => IsWhole(words) && Cells(words).All(cell => cell.Length > 0 && cell.Trim('-', ':').Length == 0);

    /// <summary>Makes the cells of each column equally wide. A row that lacks its last bar is left, for what stands there is no cell to the language.</summary>
    public static void Align(IReadOnlyList<FormattedLine> rows)
    {
        var whole = rows.Where(row => IsWhole(row.Words)).ToArray();
        var widths = new List<int>();
        foreach (var cells in whole.Select(row => Cells(row.Words)))
        {
            for (var i = 0; i < cells.Length; i++)
            {
                if (i == widths.Count)
                {
                    widths.Add(0);
                }

                widths[i] = Math.Max(widths[i], cells[i].Length);
            }
        }

        foreach (var row in whole)
        {
            row.Words = "|" + string.Concat(Cells(row.Words).Select((cell, i) => $" {cell.PadRight(widths[i])} |"));
        }
    }

    private static bool IsWhole(string words) => words.Length > 1 && Is(words) && words[words.Length - 1] == '|';

    private static string[] Cells(string words) => [.. words.Substring(1, words.Length - 2).Split('|').Select(cell => cell.Trim())];
}
