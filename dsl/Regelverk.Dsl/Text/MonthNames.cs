using System;
using System.Collections.Generic;

namespace Regelverk.Dsl.Text;

/// <summary>The names of the months.</summary>
internal static class MonthNames
{
    /// <summary>From januar to desember.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    /// <summary>One of them, in a regular expression.</summary>
    public static string Pattern { get; } = "(?:" + string.Join("|", All) + ")";

    /// <summary>The number of a month, from 1; 0 where the word is none.</summary>
    public static int Number(string name)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
