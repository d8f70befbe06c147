using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>What is new every year and changes no rule: the days it applies, frames, rounds and deadlines.</summary>
internal static class YearlyComparison
{
    /// <summary>Frames, rounds and deadlines of one side against the other, in whole sentences.</summary>
    public static IEnumerable<string> Of(Ordning old, Ordning @new)
    {
        if (old.Gjelder != @new.Gjelder)
        {
            yield return $"Gjelder: {old.Gjelder} → {@new.Gjelder}";
        }

        if (old.Ramme?.Sum != @new.Ramme?.Sum)
        {
            yield return $"Ramme: {Money(old.Ramme?.Sum)} → {Money(@new.Ramme?.Sum)}";
        }

        for (var i = 0; i < Math.Max(old.Runder.Count, @new.Runder.Count); i++)
        {
            var (before, now) = (old.Runder.ElementAtOrDefault(i), @new.Runder.ElementAtOrDefault(i));
            if (Said(before) != Said(now))
            {
                yield return $"Runde {Folding.Digits(i + 1)}: {Said(before)} → {Said(now)}";
            }
        }

        if (old.Fordeling?.KunngjortBeløp != @new.Fordeling?.KunngjortBeløp)
        {
            yield return $"Kunngjort beløp: {Money(old.Fordeling?.KunngjortBeløp)} → {Money(@new.Fordeling?.KunngjortBeløp)}";
        }
    }

    private static string Said(Runde? round) => round is null ? "ingen" : string.Join(", ", new[]
    {
        round.Periode is { } period ? $"periode {period}" : "",
        round.Frist is { } deadline ? $"frist {deadline}" : "",
        round.NyeMidler is { } money ? $"ramme {Visning.Kroner(money)}" : "",
        round.RestmidlerFra is { } from ? $"restmidler fra runde {Folding.Digits(from)}" : "",
        round.RestmidlerFraÅr is { } year ? $"restmidler fra {Folding.Digits(year)}" : "",
    }.Where(t => t.Length > 0));

    private static string Money(Rational? kroner) => kroner is { } amount ? Visning.Kroner(amount) : "ingen";
}
