using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Facts;

/// <summary>Calculates with values that may not be known. A calculation with something unknown is unknown, never 0; of several obstacles the gravest is reported.</summary>
public static class Regn
{
    /// <summary>Sum.</summary>
    /// <param name="a">One amount.</param>
    /// <param name="b">The other.</param>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Svar<Kroner> Pluss(Svar<Kroner> a, Svar<Kroner> b) => a.ErKjent && b.ErKjent ? a.Verdi + b.Verdi : Hinder<Kroner>(a.Kunnskap, b.Kunnskap);

    /// <summary>Difference.</summary>
    /// <param name="a">The amount.</param>
    /// <param name="b">What is taken from it.</param>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Svar<Kroner> Minus(Svar<Kroner> a, Svar<Kroner> b) => a.ErKjent && b.ErKjent ? a.Verdi - b.Verdi : Hinder<Kroner>(a.Kunnskap, b.Kunnskap);

    /// <summary>An amount so many times.</summary>
    /// <param name="a">The amount.</param>
    /// <param name="ganger">How many times.</param>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public static Svar<Kroner> Ganger(Svar<Kroner> a, Svar<long> ganger) =>
        a.ErKjent && ganger.ErKjent ? a.Verdi * ganger.Verdi : Hinder<Kroner>(a.Kunnskap, ganger.Kunnskap);

    /// <summary>Sum.</summary>
    /// <param name="a">One number.</param>
    /// <param name="b">The other.</param>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Svar<long> Pluss(Svar<long> a, Svar<long> b) => a.ErKjent && b.ErKjent ? checked(a.Verdi + b.Verdi) : Hinder<long>(a.Kunnskap, b.Kunnskap);

    /// <summary>Difference.</summary>
    /// <param name="a">The number.</param>
    /// <param name="b">What is taken from it.</param>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Svar<long> Minus(Svar<long> a, Svar<long> b) => a.ErKjent && b.ErKjent ? checked(a.Verdi - b.Verdi) : Hinder<long>(a.Kunnskap, b.Kunnskap);

    /// <summary>Product.</summary>
    /// <param name="a">One number.</param>
    /// <param name="b">The other.</param>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public static Svar<long> Ganger(Svar<long> a, Svar<long> b) => a.ErKjent && b.ErKjent ? checked(a.Verdi * b.Verdi) : Hinder<long>(a.Kunnskap, b.Kunnskap);

    /// <summary>Sum.</summary>
    /// <param name="a">One number.</param>
    /// <param name="b">The other.</param>
    public static Svar<Brøk> Pluss(Svar<Brøk> a, Svar<Brøk> b) => a.ErKjent && b.ErKjent ? a.Verdi + b.Verdi : Hinder<Brøk>(a.Kunnskap, b.Kunnskap);

    /// <summary>Difference.</summary>
    /// <param name="a">The number.</param>
    /// <param name="b">What is taken from it.</param>
    public static Svar<Brøk> Minus(Svar<Brøk> a, Svar<Brøk> b) => a.ErKjent && b.ErKjent ? a.Verdi - b.Verdi : Hinder<Brøk>(a.Kunnskap, b.Kunnskap);

    /// <summary>Product.</summary>
    /// <param name="a">One number.</param>
    /// <param name="b">The other.</param>
    public static Svar<Brøk> Ganger(Svar<Brøk> a, Svar<Brøk> b) => a.ErKjent && b.ErKjent ? a.Verdi * b.Verdi : Hinder<Brøk>(a.Kunnskap, b.Kunnskap);

    /// <summary>Quotient. By a known 0 it is <see cref="Kunnskap.DeltPåNull"/>, even where the number is not known.</summary>
    /// <param name="a">The number.</param>
    /// <param name="b">What it is divided by.</param>
    public static Svar<Brøk> Delt(Svar<Brøk> a, Svar<Brøk> b)
    {
        if (b.ErKjent && b.Verdi.Sign == 0)
        {
            return Svar<Brøk>.Uten(Kunnskap.DeltPåNull);
        }

        return a.ErKjent && b.ErKjent ? a.Verdi / b.Verdi : Hinder<Brøk>(a.Kunnskap, b.Kunnskap);
    }

    /// <summary>An amount as an exact number of kroner.</summary>
    /// <param name="a">The amount.</param>
    public static Svar<Brøk> TilBrøk(Svar<Kroner> a) => a.ErKjent ? a.Verdi.TilBrøk() : Svar<Brøk>.Uten(a.Kunnskap);

    /// <summary>A whole number as an exact number.</summary>
    /// <param name="a">The number.</param>
    public static Svar<Brøk> TilBrøk(Svar<long> a) => a.ErKjent ? (Brøk)a.Verdi : Svar<Brøk>.Uten(a.Kunnskap);

    /// <summary>An exact number of kroner rounded to an amount.</summary>
    /// <param name="a">Kroner.</param>
    /// <param name="måte">Which way to round.</param>
    /// <param name="enhet">The unit; more than 0 øre.</param>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Svar<Kroner> AvrundTilKroner(Svar<Brøk> a, Avrundingsmåte måte, Kroner enhet) =>
        a.ErKjent ? a.Verdi.AvrundTilKroner(måte, enhet) : Svar<Kroner>.Uten(a.Kunnskap);

    /// <summary>An amount rounded to a multiple of a unit.</summary>
    /// <param name="a">The amount.</param>
    /// <param name="måte">Which way to round.</param>
    /// <param name="enhet">The unit; more than 0 øre.</param>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Svar<Kroner> Avrund(Svar<Kroner> a, Avrundingsmåte måte, Kroner enhet) =>
        a.ErKjent ? a.Verdi.Avrund(måte, enhet) : a;

    /// <summary>A share of an amount, a · <paramref name="teller"/> / <paramref name="nevner"/>, rounded once.</summary>
    /// <param name="a">The amount.</param>
    /// <param name="teller">Above the line.</param>
    /// <param name="nevner">Below the line; more than 0.</param>
    /// <param name="måte">Which way to round.</param>
    /// <param name="enhet">The unit; more than 0 øre.</param>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Svar<Kroner> Andel(Svar<Kroner> a, long teller, long nevner, Avrundingsmåte måte, Kroner enhet) =>
        a.ErKjent ? a.Verdi.Andel(teller, nevner, måte, enhet) : a;

    /// <summary>The higher of two values: «den høyeste av», and the least amount of «minst». Both must be known.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static Svar<T> Høyeste<T>(Svar<T> a, Svar<T> b)
        where T : struct, IComparable<T> => a.ErKjent && b.ErKjent ? (a.Verdi.CompareTo(b.Verdi) >= 0 ? a : b) : Hinder<T>(a.Kunnskap, b.Kunnskap);

    /// <summary>The lower of two values: «den laveste av», and the cap of «inntil». Both must be known.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static Svar<T> Laveste<T>(Svar<T> a, Svar<T> b)
        where T : struct, IComparable<T> => a.ErKjent && b.ErKjent ? (a.Verdi.CompareTo(b.Verdi) <= 0 ? a : b) : Hinder<T>(a.Kunnskap, b.Kunnskap);

    // A known one lies below the reason of the other.
    private static Svar<T> Hinder<T>(Kunnskap a, Kunnskap b) => Svar<T>.Uten(a > b ? a : b);
}
