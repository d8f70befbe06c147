using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases.Years;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>How many get how much more or less, in groups from those who lose all to those who get for the first time.</summary>
internal static class ChangeGroups
{
    /// <summary>The groups in order, each with how many there are and whether they gain (1), lose (−1) or neither (0). Those who get nothing either year are in none.</summary>
    public static IReadOnlyList<(string Name, int Count, int Direction)> Of(YearEffect effect)
    {
        var counts = effect.Compared.Where(c => c.AmountBefore.Sign > 0 || c.AmountNow.Sign > 0).GroupBy(Place).ToDictionary(g => g.Key, g => g.Count());
        return [.. Names.Select((name, i) => (name, counts.GetValueOrDefault(i), i.CompareTo(Names.Count / 2)))];
    }

    private static IReadOnlyList<string> Names { get; } =
    [
        "mister alt", "mister mer enn halvparten", "mister 10–50 %", "mister mindre enn 10 %",
        "får det samme",
        "får inntil 10 % mer", "får 10–50 % mer", "får over 50 % mer", "får, og fikk ikke før",
    ];

    private static int Place(ComparedApplication c)
    {
        if (c.Change.Sign == 0)
        {
            return 4;
        }

        if (c.AmountNow.Sign == 0 || c.AmountBefore.Sign == 0)
        {
            return c.AmountNow.Sign == 0 ? 0 : 8;
        }

        var share = c.Change / c.AmountBefore;
        return share < new Rational(-1, 2) ? 1
            : share <= new Rational(-1, 10) ? 2
            : share.Sign < 0 ? 3
            : share < new Rational(1, 10) ? 5
            : share <= new Rational(1, 2) ? 6
            : 7;
    }
}
