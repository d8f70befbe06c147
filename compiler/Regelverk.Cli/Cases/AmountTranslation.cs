using System;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Cli.Cases;

/// <summary>Numbers and amounts between the language and the runtime.</summary>
internal static class AmountTranslation
{
    /// <summary>An amount in whole øre.</summary>
    /// <exception cref="FordelingsgrenseException">It does not fit in 64 bits of øre.</exception>
    public static Kroner ToKroner(Rational kroner)
    {
        var øre = kroner * 100;
        return øre.IsWhole && øre.Numerator >= long.MinValue && øre.Numerator <= long.MaxValue
            ? Kroner.FraØre((long)øre.Numerator)
            : throw new FordelingsgrenseException($"Beløpet {Dsl.Values.Visning.Kroner(kroner)} er for stort til å regnes med.", nameof(kroner));
    }

    /// <summary>A fraction.</summary>
    public static Brøk ToBrøk(Rational number) => new(number.Numerator, number.Denominator);

    /// <summary>An amount.</summary>
    public static Rational Of(Kroner kroner) => new(kroner.Øre, 100);

    /// <summary>An amount that may be unknown.</summary>
    public static Rational? Of(Kroner? kroner) => kroner is { } known ? Of(known) : null;

    /// <summary>A fraction.</summary>
    public static Rational Of(Brøk number) => new(number.Teller, number.Nevner);

    /// <summary>A whole number.</summary>
    /// <exception cref="FordelingsgrenseException">It does not fit in 64 bits.</exception>
    public static long ToLong(Rational number) => number.IsWhole && number.Numerator >= long.MinValue && number.Numerator <= long.MaxValue
        ? (long)number.Numerator
        : throw new FordelingsgrenseException($"Tallet {Dsl.Values.Visning.Tall(number)} er for stort til å regnes med.", nameof(number));
}
