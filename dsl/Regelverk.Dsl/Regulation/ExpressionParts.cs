using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Regulation;

/// <summary>What an expression is made of.</summary>
public static class ExpressionParts
{
    /// <summary>The expressions directly inside another, in the order they stand.</summary>
    public static IReadOnlyList<Expression> Of(Expression expression) => expression switch
    {
        Expression.Arithmetic e => [e.Left, e.Right],
        Expression.Extreme e => e.Operands,
        Expression.Bounded e => [e.Operand, e.Bound],
        Expression.Rounded e => [e.Operand],
        Expression.Aggregate e => e.Where is { } where ? [e.Operand, where] : [e.Operand],
        Expression.Count e => e.Where is { } where ? [where] : [],
        Expression.Calendar e => e.Operands,
        Expression.MonthCount e => [e.Period, e.Where],
        Expression.Comparison e => [e.Left, e.Right],
        Expression.OneOf e => [e.Operand, .. e.Values],
        Expression.Not e => [e.Operand],
        Expression.Conditions e => e.Items.Select(i => i.Uttrykk).ToList(),
        Expression.Quantified e => [e.Condition],
        _ => [],
    };

    /// <summary>The expression and all inside it; not what the names in it are defined as.</summary>
    public static IEnumerable<Expression> AllIn(Expression expression)
    {
        var waiting = new Stack<Expression>([expression]);
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            yield return next;
            foreach (var part in Of(next).Reverse())
            {
                waiting.Push(part);
            }
        }
    }

    /// <summary>As <see cref="AllIn"/>, but not what is said of the listed parts: only what holds for the scope in hand.</summary>
    public static IEnumerable<Expression> AllOfSameScope(Expression expression)
    {
        var waiting = new Stack<Expression>([expression]);
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            yield return next;
            if (next is Expression.Aggregate or Expression.Count or Expression.Quantified)
            {
                continue;
            }

            if (next is Expression.MonthCount count)
            {
                waiting.Push(count.Period);
                continue;
            }

            foreach (var part in Of(next).Reverse())
            {
                waiting.Push(part);
            }
        }
    }

    /// <summary>The conditions and values of all cases of a definition.</summary>
    public static IEnumerable<Expression> Of(Definisjon definisjon) =>
        definisjon.Tilfeller.SelectMany(t => t.Vilkår is { } condition ? [condition, t.Verdi] : new[] { t.Verdi });
}
