using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Tokens;
using S = Regelverk.Dsl.Syntax.ExpressionSyntax;

namespace Regelverk.Dsl.Binding;

/// <summary>The names that stand in a rule, and how deep its values and conditions are built. Found without recursion, so that no file can exhaust the stack.</summary>
/// <param name="Names">The names, each once.</param>
/// <param name="Depth">Levels of calculations and conditions inside each other, 1 for a single value.</param>
internal sealed record UsedNames(IReadOnlyList<Name> Names, int Depth)
{
    public static UsedNames Of(RuleSyntax rule) => Of(rule switch
    {
        RuleSyntax.Definition definition => definition.Cases.SelectMany(c => Present(c.Value, c.Condition)),
        RuleSyntax.ConditionDefinition or RuleSyntax.Suspension => RuleParts.Conditions(rule),
        ComputedSyntax computed => computed.Expressions,
        _ => [],
    });

    public static UsedNames Of(IEnumerable<S> expressions)
    {
        var found = new List<Name>();
        var depth = 0;
        var left = new Stack<(S Syntax, int Depth)>(expressions.Select(e => (e, 1)).Reverse());
        while (left.Count > 0)
        {
            var next = left.Pop();
            depth = System.Math.Max(depth, next.Depth);
            found.AddRange(Own(next.Syntax).SelectMany(t => t.Forms).Select(f => f.Name));
            foreach (var part in Parts(next.Syntax).Reverse())
            {
                left.Push((part, next.Depth + 1));
            }
        }

        return new UsedNames(found.Distinct().ToArray(), depth);
    }

    private static IEnumerable<Token> Own(S syntax) => syntax switch
    {
        S.Named named => [named.Name],
        S.Predicate predicate => [predicate.Name],
        S.Participle participle => [participle.Fact],
        _ => [],
    };

    private static IEnumerable<S> Parts(S syntax) => syntax switch
    {
        S.Participle p => [p.Time],
        S.Arithmetic a => [a.Left, a.Right],
        S.Extreme e => e.Operands,
        S.Apportioned a => [a.Amount, a.On, .. a.Over],
        S.Aggregate a => Present(a.Operand, a.Where),
        S.Count c => Present(c.Where),
        S.Calendar c => c.Operands,
        S.MonthCount m => [m.Period, m.Where],
        S.Parenthesised p => [p.Inner],
        S.Denied d => [d.Inner],
        S.Comparison c => [c.Left, c.Right],
        S.Within w => [w.Operand, w.From, w.To],
        S.OneOf o => [o.Operand, .. o.Values],
        S.Joined j => j.Operands,
        S.Quantified q => [q.Condition],
        S.ConditionList l => l.Items.Select(i => i.Condition),
        S.Modified { Modifier: ModifierSyntax.Cap cap } m => [m.Operand, cap.Bound],
        S.Modified { Modifier: ModifierSyntax.Floor floor } m => [m.Operand, floor.Bound],
        S.Modified m => [m.Operand],
        _ => [],
    };

    private static IEnumerable<S> Present(params S?[] parts) => parts.OfType<S>();
}
