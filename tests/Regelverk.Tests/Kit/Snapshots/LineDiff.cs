#if !BRUK_VERIFY
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Regelverk.Tests.Kit.Snapshots;

/// <summary>The stretch of lines where two texts differ, with a little of what stands around it.</summary>
internal static class LineDiff
{
    private const int Around = 2;
    private const int Longest = 20;

    /// <summary>Verified lines marked «-», received lines marked «+», the line number of the first one above.</summary>
    public static string Of(string verified, string received)
    {
        var old = verified.Split('\n');
        var now = received.Split('\n');
        var same = CommonStart(old, now);
        var sameAtEnd = CommonStart(old.Skip(same).Reverse().ToArray(), now.Skip(same).Reverse().ToArray());
        var from = Math.Max(0, same - Around);

        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"line {from + 1}:") };
        lines.AddRange(old[from..same].Select(line => "  " + line));
        lines.AddRange(Marked("- ", old[same..(old.Length - sameAtEnd)]));
        lines.AddRange(Marked("+ ", now[same..(now.Length - sameAtEnd)]));
        lines.AddRange(old[(old.Length - sameAtEnd)..].Take(Around).Select(line => "  " + line));
        return string.Join('\n', lines);
    }

    private static int CommonStart(string[] a, string[] b) =>
        a.Zip(b, (x, y) => string.Equals(x, y, StringComparison.Ordinal)).TakeWhile(equal => equal).Count();

    private static IEnumerable<string> Marked(string mark, string[] lines)
    {
        var shown = lines.Take(Longest).Select(line => mark + line);
        return lines.Length <= Longest
            ? shown
            : shown.Append(string.Create(CultureInfo.InvariantCulture, $"{mark}… {lines.Length - Longest} more lines"));
    }
}
#endif
