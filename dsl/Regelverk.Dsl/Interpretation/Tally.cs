using System.Collections.Generic;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <summary>How many of several conditions hold, fail, or are not decided.</summary>
/// <param name="Yes">Certainly hold.</param>
/// <param name="No">Certainly fail.</param>
/// <param name="Open">Not decided.</param>
/// <param name="Why">What the gravest of the open ones reports; null where none is open.</param>
internal readonly record struct Tally(int Yes, int No, int Open, Result? Why)
{
    public static Tally Of(IEnumerable<Result> conditions)
    {
        var tally = default(Tally);
        foreach (var condition in conditions)
        {
            tally = condition switch
            {
                { IsTrue: true } => tally with { Yes = tally.Yes + 1 },
                { IsFalse: true } => tally with { No = tally.No + 1 },
                _ => tally with { Open = tally.Open + 1, Why = Result.Graver(tally.Why, condition) },
            };
        }

        return tally;
    }

    /// <summary>Whether so many hold; not decided where the open ones can still change the answer.</summary>
    public Result Decide(Quantifier quantifier, int number)
    {
        var decided = quantifier switch
        {
            Quantifier.All => Holds(always: No == 0 && Open == 0, never: No > 0),
            Quantifier.None => Holds(always: Yes == 0 && Open == 0, never: Yes > 0),
            Quantifier.AtLeast => Holds(always: Yes >= number, never: Yes + Open < number),
            Quantifier.AtMost => Holds(always: Yes + Open <= number, never: Yes > number),
            _ => Holds(always: Yes == number && Open == 0, never: Yes > number || Yes + Open < number),
        };
        return decided is { } truth ? Result.Of(truth) : Why ?? new Result.Unknown();
    }

    private static bool? Holds(bool always, bool never) => always ? true : never ? false : null;
}
