namespace Regelverk.Dsl.Values;

/// <summary>A value that is known: what a fact, a rate or an expression can be. Money is a number of kroner, a percentage is its fraction (8 % is 2/25).</summary>
public abstract record Value
{
    private protected Value()
    {
    }

    /// <summary>A number, an amount in kroner, or a share.</summary>
    public sealed record Number(Rational Amount) : Value;

    /// <summary>Ja or nei.</summary>
    public sealed record Truth(bool IsTrue) : Value
    {
        /// <summary>Ja.</summary>
        public static Truth Ja { get; } = new(true);

        /// <summary>Nei.</summary>
        public static Truth Nei { get; } = new(false);

        /// <summary>Ja or nei.</summary>
        public static Truth Of(bool value) => value ? Ja : Nei;
    }

    /// <summary>A day, with or without the clock.</summary>
    public sealed record Time(Tidspunkt Moment) : Value;

    /// <summary>A calendar month.</summary>
    public sealed record Month(Måned Måned) : Value;

    /// <summary>A stretch of days.</summary>
    public sealed record Period(Periode Periode) : Value;

    /// <summary>One of the values that an «én av» fact may have, spelt as declared.</summary>
    public sealed record Code(string Name) : Value;

    /// <summary>Free text: names and numbers that rules never read.</summary>
    public sealed record Text(string Content) : Value;
}
