using System.Numerics;
using System.Text;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Values;

/// <summary>How values are written for people, in bokmål and independent of the machine's culture.</summary>
public static class Visning
{
    /// <summary>The month's name; 1 is januar.</summary>
    public static string Månedens(int nummer) => MonthNames.All[nummer - 1];

    /// <summary>An amount: «200 000 kroner», «0,50 kroner». What is not whole øre is written as a fraction.</summary>
    public static string Kroner(Rational kroner)
    {
        var øre = kroner * 100;
        if (!øre.IsWhole)
        {
            return Tall(kroner) + " kroner";
        }

        if (kroner.IsWhole)
        {
            return Heltall(kroner.Numerator) + " kroner";
        }

        var absolute = BigInteger.Abs(øre.Numerator);
        var sign = øre.Sign < 0 ? "−" : "";
        return sign + Heltall(absolute / 100) + "," + ((int)(absolute % 100)).ToString("00", System.Globalization.CultureInfo.InvariantCulture) + " kroner";
    }

    /// <summary>A number: «1 234», «0,25»; one that has no finite decimal form is written «1/3».</summary>
    public static string Tall(Rational tall)
    {
        if (tall.IsWhole)
        {
            return Heltall(tall.Numerator);
        }

        return Desimaler(tall) is { } decimals ? decimals : Heltall(tall.Numerator) + "/" + Heltall(tall.Denominator);
    }

    /// <summary>A share as a percentage: «27,2 %».</summary>
    public static string Prosent(Rational andel) => Tall(andel * 100) + " %";

    /// <summary>A number rounded to so many decimals (half upwards), for reports only: never an input to anything.</summary>
    public static string Avrundet(Rational tall, int desimaler)
    {
        var factor = BigInteger.Pow(10, desimaler);
        var scaled = ((tall * factor) + new Rational(1, 2)).Floor();
        return Tall(new Rational(scaled, factor));
    }

    /// <summary>A whole number in groups of three.</summary>
    public static string Heltall(BigInteger tall)
    {
        var digits = BigInteger.Abs(tall).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var result = new StringBuilder(tall.Sign < 0 ? "−" : "");
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0)
            {
                result.Append(' ');
            }

            result.Append(digits[i]);
        }

        return result.ToString();
    }

    /// <summary>A day: «6. april 2018».</summary>
    public static string Dato(Dato dato) => $"{Folding.Digits(dato.Dag)}. {Månedens(dato.Måned)} {Folding.Digits(dato.År)}";

    /// <summary>A moment: «16. november 2018 kl. 15.00».</summary>
    public static string Tidspunkt(Tidspunkt tidspunkt) => tidspunkt.Minutt is { } minutt
        ? $"{Dato(tidspunkt.Dato)} kl. {To(minutt / 60)}.{To(minutt % 60)}"
        : Dato(tidspunkt.Dato);

    /// <summary>A month: «september 2024».</summary>
    public static string Måned(Måned måned) => $"{Månedens(måned.Nummer)} {Folding.Digits(måned.År)}";

    /// <summary>A period: «1. januar 2018 – 31. desember 2018»; one without days: «ingen dager».</summary>
    public static string Periode(Periode periode) => periode.ErTom ? "ingen dager" : $"{Dato(periode.Fra)} – {Dato(periode.Til)}";

    private static string To(int number) => number.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Desimaler(Rational tall)
    {
        for (var decimals = 1; decimals <= 6; decimals++)
        {
            var scaled = tall * BigInteger.Pow(10, decimals);
            if (scaled.IsWhole)
            {
                var absolute = BigInteger.Abs(scaled.Numerator);
                var factor = BigInteger.Pow(10, decimals);
                var fraction = (absolute % factor).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(decimals, '0');
                return (scaled.Sign < 0 ? "−" : "") + Heltall(absolute / factor) + "," + fraction;
            }
        }

        return null;
    }
}
