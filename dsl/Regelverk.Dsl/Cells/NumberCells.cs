using System;
using System.Linq;
using System.Numerics;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Cells;

/// <summary>Reads numbers, amounts of money and percentages from folded text.</summary>
internal static class NumberCells
{
    // No amount a grant can have comes near; a longer row of digits is another kind of text.
    private const int MostDigits = 30;

    // So many always fit in 64 bits.
    private const int MostPlainDigits = 18;

    private static readonly string[] MoneyWords = ["kroner", "krone", "kr.", "kr"];

    private static readonly (string Word, long Factor)[] Magnitudes =
    [
        ("millioner", 1_000_000), ("million", 1_000_000), ("mill.", 1_000_000), ("mill", 1_000_000),
        ("milliarder", 1_000_000_000), ("milliard", 1_000_000_000), ("mrd.", 1_000_000_000), ("mrd", 1_000_000_000),
    ];

    public static CellResult Read(string text, Verditype type) => type.Slag switch
    {
        Verdislag.Kroner => ReadMoney(text, type),
        Verdislag.Prosent => ReadShare(text, type),
        Verdislag.Heltall => ReadWhole(WithoutUnit(text, type.Enhet), type),
        _ => ReadNumber(text) is { } number ? Number(number) : Unreadable(text, type),
    };

    /// <summary>«1 234,5», «−3»: blanks only between groups of three, a comma before decimals; null for anything else.</summary>
    public static Rational? ReadNumber(string text)
    {
        var negative = text.Length > 0 && text[0] is '-' or '\u2212';
        var unsigned = negative ? text.Substring(1).TrimStart() : text;
        return ReadUnsigned(unsigned) is { } number ? (negative ? -number : number) : null;
    }

    private static CellResult ReadMoney(string text, Verditype type)
    {
        if (ReadKroner(text) is not { } kroner)
        {
            return Unreadable(WithoutMoneyWords(text), type);
        }

        // More than two decimals is a slip, most often a comma meant for thousands: «1,234».
        return (kroner * 100).IsWhole ? Number(kroner) : CellResult.Unreadable(CellMessages.Expected(type), CellMessages.NotWholeØre);
    }

    private static Rational? ReadKroner(string text)
    {
        if (PlainDigits(text) is { } plain)
        {
            return plain;
        }

        var negative = text[0] is '-' or '\u2212';
        var amount = WithoutMoneyWords((negative ? text.Substring(1) : text).TrimStart());
        var factor = Rational.One;
        if (Magnitudes.Where(m => EndsWithWord(amount, m.Word)).Select(m => ((string, long)?)m).FirstOrDefault() is (string word, long size))
        {
            amount = WithoutEnd(amount, word);
            factor = size;
        }
        else if (EndsWithWord(amount, "øre"))
        {
            amount = WithoutEnd(amount, "øre");
            factor = new Rational(1, 100);
        }

        var number = negative ? ReadUnsigned(amount) * -1 : ReadNumber(amount);
        return number * factor;
    }

    private static string WithoutMoneyWords(string text)
    {
        var before = MoneyWords.FirstOrDefault(w => text.StartsWith(w, StringComparison.Ordinal));
        var amount = before is null ? text : text.Substring(before.Length).TrimStart();
        var after = before is null ? MoneyWords.FirstOrDefault(w => EndsWithWord(amount, w)) : null;
        amount = after is null ? amount : WithoutEnd(amount, after);

        // «200 000,-» is how prices are written.
        return amount.EndsWith(",-", StringComparison.Ordinal) || amount.EndsWith(",\u2013", StringComparison.Ordinal)
            ? amount.Substring(0, amount.Length - 2)
            : amount;
    }

    private static CellResult ReadShare(string text, Verditype type)
    {
        var sign = new[] { "%", "prosent" }.FirstOrDefault(s => text.EndsWith(s, StringComparison.Ordinal));
        if (sign is not null)
        {
            return ReadNumber(WithoutEnd(text, sign)) is { } percent ? Number(percent / 100) : Unreadable(text, type);
        }

        return ReadNumber(text) is null
            ? Unreadable(text, type)
            : CellResult.Unreadable(CellMessages.Expected(type), CellMessages.PercentSignMissing(text));
    }

    private static CellResult ReadWhole(string text, Verditype type)
    {
        if (ReadNumber(text) is not { } number)
        {
            return Unreadable(text, type);
        }

        // «1,000» may have been meant as a thousand, so not even zeros are accepted after the comma.
        return text.Contains(',') ? CellResult.Unreadable(CellMessages.Expected(type), CellMessages.NotWhole) : Number(number);
    }

    private static string WithoutUnit(string text, string unit)
    {
        var folded = Folding.Fold(unit);
        return folded.Length > 0 && EndsWithWord(text, folded) ? WithoutEnd(text, folded) : text;
    }

    // Most cells of amounts and counts are so, and there are millions of them.
    private static long? PlainDigits(string text)
    {
        if (text.Length is 0 or > MostPlainDigits)
        {
            return null;
        }

        var number = 0L;
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
            {
                return null;
            }

            number = (number * 10) + (c - '0');
        }

        return number;
    }

    private static Rational? ReadUnsigned(string text)
    {
        if (PlainDigits(text) is { } plain)
        {
            return plain;
        }

        var comma = text.IndexOf(',');
        var whole = comma < 0 ? text : text.Substring(0, comma);
        var decimals = comma < 0 ? "" : text.Substring(comma + 1);
        if (!IsGrouped(whole) || (comma >= 0 && !IsDigits(decimals)))
        {
            return null;
        }

        var digits = string.Concat(whole.Split(' ')) + decimals;
        return digits.Length > MostDigits ? null : new Rational(Digits(digits), BigInteger.Pow(10, decimals.Length));
    }

    private static bool IsGrouped(string text)
    {
        var groups = text.Split(' ');
        return groups.All(IsDigits)
            && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(g => g.Length == 3)));
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(c => c is >= '0' and <= '9');

    private static BigInteger Digits(string digits) => digits.Aggregate(BigInteger.Zero, (number, digit) => (number * 10) + (digit - '0'));

    private static bool EndsWithWord(string text, string word) =>
        text.Length > word.Length && text.EndsWith(word, StringComparison.Ordinal) && !char.IsLetter(text[text.Length - word.Length - 1]);

    private static string WithoutEnd(string text, string end) => text.Substring(0, text.Length - end.Length).TrimEnd();

    private static CellResult Number(Rational number) => CellResult.Of(new Value.Number(number));

    private static CellResult Unreadable(string text, Verditype type) => CellResult.Unreadable(CellMessages.Expected(type), NumberAdvice.For(text));
}
