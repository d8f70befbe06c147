using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs.Workbooks;

/// <summary>One cell to be written.</summary>
internal abstract record OutputCell
{
    /// <summary>Words, or a number that only tells things apart; zeros in front are kept.</summary>
    public static OutputCell Of(string text) => new Words(text);

    /// <summary>An amount in kroner; an empty cell where it is not known.</summary>
    public static OutputCell Of(Rational? kroner) => kroner is { } amount ? new Amount(amount) : new Words("");

    internal sealed record Words(string Text) : OutputCell;

    internal sealed record Amount(Rational Kroner) : OutputCell;
}
