using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Binding;

/// <summary>The types that every expression is made of, and how they combine.</summary>
internal static class Types
{
    public static Verditype Unknown { get; } = new(Verdislag.Ukjent);

    public static Verditype Condition { get; } = new(Verdislag.JaNei);

    public static Verditype Kroner { get; } = new(Verdislag.Kroner);

    public static Verditype Percent { get; } = new(Verdislag.Prosent);

    public static Verditype Whole { get; } = new(Verdislag.Heltall);

    public static Verditype Number { get; } = new(Verdislag.Tall);

    public static Verditype Day { get; } = new(Verdislag.Dato);

    public static Verditype Moment { get; } = new(Verdislag.Tidspunkt);

    public static Verditype Month { get; } = new(Verdislag.Måned);

    public static Verditype Period { get; } = new(Verdislag.Periode);

    public static bool IsUnknown(this Verditype type) => type.Slag == Verdislag.Ukjent;

    /// <summary>Whether two numbers count the same thing.</summary>
    public static bool SameUnit(Verditype a, Verditype b)
    {
        if (a.IsUnknown() || b.IsUnknown())
        {
            return true;
        }

        var plain = a.Slag is Verdislag.Heltall or Verdislag.Tall && b.Slag is Verdislag.Heltall or Verdislag.Tall;
        return plain ? a.Enhet == b.Enhet || a.Enhet.Length == 0 || b.Enhet.Length == 0 : a.Slag == b.Slag;
    }

    /// <summary>The type of a sum of two numbers of one unit.</summary>
    public static Verditype OfSum(Verditype a, Verditype b) => a.IsUnknown() || b.IsUnknown() ? Unknown : a.Slag == b.Slag ? a : Number;

    /// <summary>The type of a product; null where both are kroner.</summary>
    public static Verditype? OfProduct(Verditype a, Verditype b) => (a.Slag, b.Slag) switch
    {
        (Verdislag.Ukjent, _) or (_, Verdislag.Ukjent) => Unknown,
        (Verdislag.Kroner, Verdislag.Kroner) => null,
        (Verdislag.Kroner, _) or (_, Verdislag.Kroner) => Kroner,
        (Verdislag.Prosent, Verdislag.Prosent) => Percent,
        (Verdislag.Heltall, Verdislag.Heltall) => Whole,
        _ => Number,
    };

    /// <summary>The type of a quotient; null where something else is divided by kroner.</summary>
    public static Verditype? OfQuotient(Verditype a, Verditype b) => (a.Slag, b.Slag) switch
    {
        (Verdislag.Ukjent, _) or (_, Verdislag.Ukjent) => Unknown,
        (Verdislag.Kroner, Verdislag.Kroner) => Number,
        (Verdislag.Kroner, _) => Kroner,
        (_, Verdislag.Kroner) => null,
        (Verdislag.Prosent, Verdislag.Prosent) => Number,
        (Verdislag.Prosent, _) => Percent,
        _ => Number,
    };
}
