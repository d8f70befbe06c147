using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace Regelverk.Tests.Kit;

/// <summary>
/// The seeds of a test that draws, handed out one by one to all who ask: as many as is usual, or, with REGELVERK_MINUTTER (<c>tests/run-long</c>), others than the
/// usual until the test's share of those minutes is over.
/// </summary>
/// <param name="vanlig">How many seeds the usual run has.</param>
/// <param name="andel">The test's share of the minutes of a long run.</param>
internal sealed class Langkjøring(int vanlig, double andel)
{
    private static readonly double? Minutter = double.TryParse(Environment.GetEnvironmentVariable("REGELVERK_MINUTTER"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutter) ? minutter : null;

    // Where nothing else is said, what is drawn today is not what was drawn yesterday.
    private static readonly int Fra = int.TryParse(Environment.GetEnvironmentVariable("REGELVERK_TREKNING"), NumberStyles.None, CultureInfo.InvariantCulture, out var serie) ? serie * 10_000_000
        : Minutter is null ? 0 : (int)(DateTime.UtcNow.Ticks / TimeSpan.TicksPerSecond % 200) * 10_000_000;

    private readonly Stopwatch _ur = Stopwatch.StartNew();
    private int _neste = -1;

    /// <summary>How many should ask at once.</summary>
    public static int Samtidige { get; } = Environment.ProcessorCount;

    /// <summary>The seeds that the others who ask do not get.</summary>
    public IEnumerable<int> Alle()
    {
        while (Neste() is { } frø)
        {
            yield return frø;
        }
    }

    /// <summary>The next seed; null when there are no more.</summary>
    public int? Neste()
    {
        var nummer = Interlocked.Increment(ref _neste);
        var flere = Minutter is { } minutter ? _ur.Elapsed.TotalMinutes < minutter * andel : nummer < vanlig;
        return flere ? Fra + nummer : null;
    }
}
