using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck;

namespace Regelverk.Tests.Kit;

/// <summary>
/// What random tests draw from. The usual run draws the same each time, so that a build that passed passes again: from the name of the test, and otherwise under
/// nb-NO than under the invariant culture. REGELVERK_TREKNING=ny draws anew each run, and a number there draws another series that can be repeated.
/// REGELVERK_PROSENT=10 makes a tenth of the trials, for <c>tests/run-mutants</c>, which runs the same tests once for each mutant.
/// </summary>
internal static class Prøvefrø
{
    private static readonly ulong Serie = Environment.GetEnvironmentVariable("REGELVERK_TREKNING") switch
    {
        "ny" => (ulong)DateTime.UtcNow.Ticks,
        { } tall when ulong.TryParse(tall, NumberStyles.None, CultureInfo.InvariantCulture, out var serie) => serie,
        _ => 0,
    };

    private static readonly int Prosent = int.TryParse(Environment.GetEnvironmentVariable("REGELVERK_PROSENT"), NumberStyles.None, CultureInfo.InvariantCulture, out var prosent) ? prosent : 100;

    private static readonly string Kultur = CultureInfo.CurrentCulture.Name;

    /// <summary>How FsCheck is to try: so many times, with the draws of this test. A failure is thrown, with what it was tried on and the seed.</summary>
    public static Config Oppsett(int forsøk, [CallerMemberName] string test = "") => Config.QuickThrowOnFailure.WithMaxTest(Antall(forsøk)).WithReplay(new Replay(Av(test), null));

    /// <summary>How many trials a test is to make that usually makes so many.</summary>
    public static int Antall(int vanlig) => Math.Max(1, vanlig * Prosent / 100);

    /// <summary>The seed of a test.</summary>
    public static Rnd Av([CallerMemberName] string test = "")
    {
        // FNV-1a: the same on all machines, which a string's own hash code is not.
        var sum = 14695981039346656037UL ^ Serie;
        foreach (var tegn in test + Kultur)
        {
            sum = unchecked((sum ^ tegn) * 1099511628211UL);
        }

        return new Rnd(sum, 0x9E3779B97F4A7C15UL);
    }
}
