using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What the evaluation of one expression gives. Closed: the nested types are all there are.</summary>
/// <remarks>Only <see cref="Known"/> is certain in the sense that no further fact can change it into another value; what is not known leads to «til avklaring» where it matters.</remarks>
public abstract record Result
{
    private protected Result()
    {
    }

    /// <summary>A value that no further fact can change.</summary>
    public sealed record Known(Value Value) : Result;

    /// <summary>A fact that matters is missing.</summary>
    /// <param name="Range">For a count that is known within bounds («antall … der …» with open conditions): the bounds. Otherwise null.</param>
    public sealed record Unknown(CountRange? Range = null) : Result
    {
        /// <summary>For a missing fact, while it is tried what its values lead to: between what it is assumed to lie. Otherwise null.</summary>
        internal Stretch? Within { get; init; }
    }

    /// <summary>Uaktuell: the value would come from a fact that does not concern this case.</summary>
    public sealed record NotApplicable : Result;

    /// <summary>No case of a definition applies, or the highest of no parts was asked for.</summary>
    /// <param name="What">What has no value, as an author names it.</param>
    public sealed record NoValue(string What) : Result;

    /// <summary>Two cases apply and give different values. Neither wins.</summary>
    /// <param name="What">What they disagree on.</param>
    /// <param name="First">The place of the one that stands first in the file.</param>
    /// <param name="Second">The place of the other.</param>
    public sealed record Conflict(string What, Hjemmel First, Hjemmel Second) : Result;

    /// <summary>The value cannot be computed: a division by zero.</summary>
    /// <param name="What">The words of the rule that failed.</param>
    public sealed record DividedByZero(string What) : Result;

    /// <summary>The rules do not compute the value: «beregnes ikke: «…»». What depends on it is not computed either.</summary>
    /// <param name="Why">The reason that the rule gives.</param>
    /// <param name="Place">Where the rule stands.</param>
    public sealed record NotComputed(string Why, Hjemmel Place) : Result;

    /// <summary>Whether it is known to be ja.</summary>
    internal bool IsTrue => this is Known { Value: Value.Truth { IsTrue: true } };

    /// <summary>Whether it is known to be nei.</summary>
    internal bool IsFalse => this is Known { Value: Value.Truth { IsTrue: false } };

    /// <summary>Ja or nei as a result.</summary>
    internal static Result Of(bool truth) => new Known(Value.Truth.Of(truth));

    /// <summary>A number as a result.</summary>
    internal static Result Of(Rational number) => new Known(new Value.Number(number));

    /// <summary>
    /// Which of two obstacles a combined result reports. A plain gap may be filled by a fact, so the others, which
    /// no fact about this part fills, are told first.
    /// </summary>
    internal static Result Graver(Result? a, Result b) => a is null || Gravity(b) > Gravity(a) ? b : a;

    private static int Gravity(Result result) => result switch
    {
        Known => 0,
        Unknown => 1,
        NotApplicable => 2,
        NoValue => 3,
        Conflict => 4,
        DividedByZero => 5,
        _ => 6,
    };
}

/// <summary>The bounds of a count that is not yet known exactly.</summary>
/// <param name="Low">The parts that certainly count.</param>
/// <param name="High">The parts that may count.</param>
public readonly record struct CountRange(int Low, int High);
