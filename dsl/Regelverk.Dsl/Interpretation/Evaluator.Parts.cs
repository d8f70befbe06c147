using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <content>Sums, counts and quantifiers over the listed parts. An unknown list makes them unknown; an empty one is known to be empty.</content>
internal sealed partial class Evaluator
{
    /// <summary>The parts that an aggregate is about, with whether each is picked by its «der …»; null where the list is unknown.</summary>
    public IReadOnlyList<(Scope Part, Result Picked)>? Pick(Begrep over, Expression? where, Scope scope) =>
        scope.Parts(over)?.Select(p => (p, where is null ? Result.Of(true) : Condition(where, p))).ToList();

    private Result Combine(Expression.Aggregate aggregate, Scope scope)
    {
        if (Pick(aggregate.Over, aggregate.Where, scope) is not { } parts)
        {
            return new Result.Unknown();
        }

        if (parts.Any(p => p.Picked is not Result.Known))
        {
            return WhatIsMissing(parts.Select(p => p.Picked));
        }

        var values = parts.Where(p => p.Picked.IsTrue).Select(p => Evaluate(aggregate.Operand, p.Part)).ToList();
        if (values.Any(v => v is not Result.Known))
        {
            return WhatIsMissing(values);
        }

        return aggregate.Kind switch
        {
            AggregateKind.Sum => Result.Of(Sum(values)),
            _ when values.Count == 0 => new Result.NoValue(aggregate.Tekst),
            _ => ExtremeOf(values, aggregate.Kind == AggregateKind.Highest),
        };
    }

    private Result CountParts(Expression.Count count, Scope scope)
    {
        if (Pick(count.Over, count.Where, scope) is not { } parts)
        {
            return new Result.Unknown();
        }

        return Counted(Tally.Of(parts.Select(p => p.Picked)));
    }

    private static Result Counted(Tally tally) => tally.Why switch
    {
        null => Result.Of((Rational)tally.Yes),
        Result.Unknown => new Result.Unknown(new CountRange(tally.Yes, tally.Yes + tally.Open)),
        { } grave => grave,
    };

    private Result CountPartsThatMeet(Expression.Quantified quantified, Scope scope) =>
        scope.Parts(quantified.Over) is { } parts
            ? Tally.Of(parts.Select(p => Condition(quantified.Condition, p))).Decide(quantified.Quantifier, quantified.Number)
            : new Result.Unknown();
}
