using System.Collections.Generic;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>A figure that stands in running text.</summary>
/// <param name="Value">What tells whether two figures are the same: «200 000», «27,2%», «2018-04-06 kl. 15.00».</param>
/// <param name="Words">How it is written.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is.</param>
internal sealed record Figure(string Value, string Words, int Start, int Length);

/// <summary>Finds amounts, percentages, dates and numbers in running text. Years and references to places in law are not figures.</summary>
internal static class Figures
{
    private const int LongestNumber = 40;

    private static readonly Regex Pattern = new(
        @"(?<date>\b(?<d>\d{1,2})\.\s*(?:(?<name>" + MonthNames.Pattern + @")|(?<m>\d{1,2})\.)\s*(?<y>\d{4})\b(?:\s*kl\.[ \u00A0]*(?<clock>\d{1,2}\.\d{2})\b)?)"
        + @"|(?<place>(?:§+|kapittel|kap\.|post|punkt|nr\.|bokstav|FOR-|LOV-)[ \u00A0]*\d[\d.-]*)"
        + @"|(?<ordinal>\b\d{1,2}\.(?=[ \u00A0]*(?:ledd|punktum|" + MonthNames.Pattern + @")\b))"
        + @"|(?<number>(?<![\d,-])\d{1,3}(?:[ .\u00A0\u202F\u2009]\d{3})+(?!\d)(?:,\d+)?|(?<![\d,-])\d+(?:,\d+)?)\s*(?<scale>tusen|millioner|million|milliarder|milliard)?\s*(?<unit>%|prosent|kroner|kr\b)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Compiled);

    public static IEnumerable<Figure> In(string text)
    {
        for (var match = Pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (Read(text, match) is { } figure)
            {
                yield return figure;
            }
        }
    }

    private static Figure? Read(string text, Match match)
    {
        if (match.Groups["date"].Success)
        {
            return new Figure(Date(match), match.Value, match.Index, match.Length);
        }

        var number = match.Groups["number"];
        if (!number.Success)
        {
            return null;
        }

        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        var scale = match.Groups["scale"].Value.ToLowerInvariant();
        var written = number.Value;
        if (unit.Length == 0 && scale.Length == 0 && IsYear(written) && !FollowsKr(text, match.Index))
        {
            return null;
        }

        var words = match.Value.TrimEnd();
        return new Figure(Value(written, scale) + (unit is "%" or "prosent" ? "%" : ""), words, match.Index, words.Length);
    }

    private static string Date(Match match)
    {
        var month = match.Groups["m"].Success ? match.Groups["m"].Value : MonthNumber(match.Groups["name"].Value);
        var clock = match.Groups["clock"].Success ? " kl. " + match.Groups["clock"].Value.PadLeft(5, '0') : "";
        return $"{match.Groups["y"].Value}-{month.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}{clock}";
    }

    private static string MonthNumber(string name) => Folding.Digits(MonthNames.Number(name));

    private static bool IsYear(string written) => written.Length == 4 && (written.StartsWith("19", System.StringComparison.Ordinal) || written.StartsWith("20", System.StringComparison.Ordinal));

    private static bool FollowsKr(string text, int at)
    {
        var end = at;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end >= 2 && string.Compare(text, end - 2, "kr", 0, 2, System.StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>No rule holds a number of so many digits, so it is compared as it is written.</summary>
    private static string Value(string written, string scale) =>
        written.Length > LongestNumber ? written : Visning.Tall(Number(written) * Scale(scale));

    private static Rational Scale(string word) => word switch
    {
        "tusen" => 1_000,
        "million" or "millioner" => 1_000_000,
        "milliard" or "milliarder" => 1_000_000_000,
        _ => Rational.One,
    };

    private static Rational Number(string written)
    {
        var digits = new System.Text.StringBuilder();
        var decimals = 0;
        var afterComma = false;
        foreach (var c in written)
        {
            if (c is >= '0' and <= '9')
            {
                digits.Append(c);
                decimals += afterComma ? 1 : 0;
            }

            afterComma |= c == ',';
        }

        return new Rational(
            System.Numerics.BigInteger.Parse(digits.ToString(), System.Globalization.CultureInfo.InvariantCulture), System.Numerics.BigInteger.Pow(10, decimals));
    }
}
