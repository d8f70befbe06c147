using System;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Regelverk.Runtime.Numbers;

/// <summary>How numbers and amounts are written for people, in bokmål and independent of the machine's culture.</summary>
public static class Visning
{
    private const string Minus = "−";
    private const int MostDecimals = 6;

    /// <summary>An amount: «200 000 kroner», «0,50 kroner», «−1 kroner».</summary>
    /// <param name="beløp">The amount.</param>
    public static string Kroner(Kroner beløp)
    {
        // The lowest amount has no positive counterpart in 64 bits.
        var øre = beløp.Øre < 0 ? unchecked(0UL - (ulong)beløp.Øre) : (ulong)beløp.Øre;
        var fraction = øre % 100;
        return (beløp.Øre < 0 ? Minus : "") + Grouped(Digits(øre / 100)) + (fraction == 0 ? "" : "," + Digits(fraction).PadLeft(2, '0')) + " kroner";
    }

    /// <summary>An exact amount in kroner. What is not whole øre is rounded for the eye and says so: «om lag 33,33 kroner».</summary>
    /// <param name="kroner">Kroner.</param>
    public static string Kroner(Brøk kroner)
    {
        var øre = kroner * 100;
        if (øre.ErHelt)
        {
            return WholeØre(øre.Teller);
        }

        return "om lag " + WholeØre(øre.Avrund(Avrundingsmåte.NærmesteHalveOpp, Brøk.One).Teller);
    }

    /// <summary>A number: «1 234», «0,25»; one with more than six decimals is written «1/3».</summary>
    /// <param name="tall">The number.</param>
    public static string Tall(Brøk tall)
    {
        if (tall.ErHelt)
        {
            return Heltall(tall.Teller);
        }

        var scale = BigInteger.One;
        for (var decimals = 1; decimals <= MostDecimals; decimals++)
        {
            scale *= 10;
            if ((scale % tall.Nevner).IsZero)
            {
                var scaled = BigInteger.Abs(tall.Teller) * (scale / tall.Nevner);
                return (tall.Sign < 0 ? Minus : "") + Heltall(scaled / scale) + "," + Digits(scaled % scale).PadLeft(decimals, '0');
            }
        }

        return Heltall(tall.Teller) + "/" + Heltall(tall.Nevner);
    }

    /// <summary>A share as a percentage: «27,2 %».</summary>
    /// <param name="andel">The share; 1 is the whole.</param>
    public static string Prosent(Brøk andel) => Tall(andel * 100) + " %";

    /// <summary>
    /// A share rounded for the eye, with two decimals, and exactly: «40,00 % (2/5)». A share below the whole never shows as «100,00 %», nor one
    /// above nothing as «0,00 %».
    /// </summary>
    /// <param name="andel">The share, from 0 to 1.</param>
    public static string Andel(Brøk andel)
    {
        var hundredths = (andel * 10_000).Avrund(Avrundingsmåte.NærmesteHalveOpp, Brøk.One).Teller;
        if (andel < Brøk.One)
        {
            hundredths = BigInteger.Min(hundredths, 9_999);
        }

        if (andel.Sign > 0)
        {
            hundredths = BigInteger.Max(hundredths, BigInteger.One);
        }

        var exactly = andel.ErHelt ? Heltall(andel.Teller) : Heltall(andel.Teller) + "/" + Heltall(andel.Nevner);
        return Heltall(hundredths / 100) + "," + Digits(hundredths % 100).PadLeft(2, '0') + " % (" + exactly + ")";
    }

    /// <summary>A whole number in groups of three: «1 234».</summary>
    /// <param name="tall">The number.</param>
    public static string Heltall(long tall) => (tall < 0 ? Minus : "") + Grouped(Digits(tall < 0 ? unchecked(0UL - (ulong)tall) : (ulong)tall));

    /// <summary>A whole number in groups of three: «1 234».</summary>
    /// <param name="tall">The number.</param>
    public static string Heltall(BigInteger tall) => tall >= long.MinValue && tall <= long.MaxValue
        ? Heltall((long)tall)
        : (tall.Sign < 0 ? Minus : "") + Grouped(Digits(BigInteger.Abs(tall)));

    private static string WholeØre(BigInteger øre)
    {
        var absolute = BigInteger.Abs(øre);
        var fraction = absolute % 100;
        return (øre.Sign < 0 ? Minus : "") + Heltall(absolute / 100) + (fraction.IsZero ? "" : "," + Digits(fraction).PadLeft(2, '0')) + " kroner";
    }

    private static string Digits(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Grouped(string digits)
    {
        if (digits.Length <= 3)
        {
            return digits;
        }

        var first = digits.Length % 3;
        var grouped = new StringBuilder(digits.Length + (digits.Length / 3));
        grouped.Append(digits, 0, first);
        for (var i = first; i < digits.Length; i += 3)
        {
            if (i > 0)
            {
                grouped.Append(' ');
            }

            grouped.Append(digits, i, 3);
        }

        return grouped.ToString();
    }
}
