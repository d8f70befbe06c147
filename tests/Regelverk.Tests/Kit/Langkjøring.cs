using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;

namespace Regelverk.Tests.Kit;

/// <summary>How long the tests that draw go on: as many as is usual, or for REGELVERK_MINUTTER minutes each (<c>tests/run-long</c>), and then with others than the usual.</summary>
internal static class Langkjøring
{
    private static readonly double? Minutter = double.TryParse(Environment.GetEnvironmentVariable("REGELVERK_MINUTTER"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutter) ? minutter : null;

    // Where nothing else is said, what is drawn today is not what was drawn yesterday.
    private static readonly int Fra = int.TryParse(Environment.GetEnvironmentVariable("REGELVERK_TREKNING"), NumberStyles.None, CultureInfo.InvariantCulture, out var serie) ? serie * 10_000_000
        : Minutter is null ? 0 : (int)(DateTime.UtcNow.Ticks / TimeSpan.TicksPerSecond % 200) * 10_000_000;

    /// <summary>Whether tests run until the time is over.</summary>
    public static bool ErLang => Minutter is not null;

    /// <summary>Seeds, in bunches, until there are as many as usual or the time is over.</summary>
    public static IEnumerable<IReadOnlyList<int>> Frø(int vanlig, int bunke)
    {
        var ur = Stopwatch.StartNew();
        for (var prøvd = 0; Minutter is { } minutter ? ur.Elapsed.TotalMinutes < minutter : prøvd < vanlig; prøvd += bunke)
        {
            var frø = new int[Minutter is null ? Math.Min(bunke, vanlig - prøvd) : bunke];
            for (var i = 0; i < frø.Length; i++)
            {
                frø[i] = Fra + prøvd + i;
            }

            yield return frø;
        }
    }
}
