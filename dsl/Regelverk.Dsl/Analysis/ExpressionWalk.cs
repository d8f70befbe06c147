using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Analysis;

/// <summary>All parts of an expression, itself among them. What a defined name is made of is not part of those that use it.</summary>
internal static class ExpressionWalk
{
    public static IEnumerable<Expression> All(Expression? expression)
    {
        var left = new Stack<Expression>();
        Push(left, expression);
        while (left.Count > 0)
        {
            var next = left.Pop();
            yield return next;
            foreach (var part in Parts(next))
            {
                Push(left, part);
            }
        }
    }

    private static void Push(Stack<Expression> stack, Expression? expression)
    {
        if (expression is not null)
        {
            stack.Push(expression);
        }
    }

    private static IEnumerable<Expression> Parts(Expression expression) => expression switch
    {
        Expression.Arithmetic a => [a.Left, a.Right],
        Expression.Extreme e => e.Operands,
        Expression.Bounded b => [b.Operand, b.Bound],
        Expression.Rounded r => [r.Operand],
        Expression.Aggregate a => Present(a.Operand, a.Where),
        Expression.Count c => Present(c.Where),
        Expression.Comparison c => [c.Left, c.Right],
        Expression.OneOf o => [o.Operand, .. o.Values],
        Expression.Not n => [n.Operand],
        Expression.Conditions c => c.Items.Select(i => i.Uttrykk),
        Expression.Quantified q => [q.Condition],
        _ => [],
    };

    private static IEnumerable<Expression> Present(params Expression?[] parts) => parts.OfType<Expression>();
}
