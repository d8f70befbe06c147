using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Tokens;
using S = Regelverk.Dsl.Syntax.ExpressionSyntax;

namespace Regelverk.Dsl.Binding;

/// <summary>The names that stand in a rule.</summary>
internal static class UsedNames
{
    public static IReadOnlyList<Name> Of(RuleSyntax rule)
    {
        var found = new List<Name>();
        switch (rule)
        {
            case RuleSyntax.Definition definition:
                foreach (var syntax in definition.Cases)
                {
                    Collect(syntax.Value, found);
                    Collect(syntax.Condition, found);
                }

                break;
            case RuleSyntax.ConditionDefinition condition:
                Collect(condition.Condition, found);
                break;
        }

        return found.Distinct().ToArray();
    }

    private static void Collect(S? syntax, List<Name> found)
    {
        switch (syntax)
        {
            case S.Named named:
                Add(named.Name, found);
                break;
            case S.Predicate predicate:
                Add(predicate.Name, found);
                break;
            case S.Participle participle:
                Add(participle.Fact, found);
                break;
        }

        foreach (var part in Parts(syntax))
        {
            Collect(part, found);
        }
    }

    private static IEnumerable<S> Parts(S? syntax) => syntax switch
    {
        S.Participle p => [p.Time],
        S.Arithmetic a => [a.Left, a.Right],
        S.Extreme e => e.Operands,
        S.Aggregate a => Present(a.Operand, a.Where),
        S.Count c => Present(c.Where),
        S.Parenthesised p => [p.Inner],
        S.Denied d => [d.Inner],
        S.Comparison c => [c.Left, c.Right],
        S.Within w => [w.Operand, w.From, w.To],
        S.OneOf o => [o.Operand, .. o.Values],
        S.Joined j => j.Operands,
        S.Mixed m => m.Operands,
        S.Quantified q => [q.Condition],
        S.ConditionList l => l.Items.Select(i => i.Condition),
        S.Modified { Modifier: ModifierSyntax.Cap cap } m => [m.Operand, cap.Bound],
        S.Modified { Modifier: ModifierSyntax.Floor floor } m => [m.Operand, floor.Bound],
        S.Modified m => [m.Operand],
        _ => [],
    };

    private static IEnumerable<S> Present(params S?[] parts) => parts.OfType<S>();

    private static void Add(Token token, List<Name> found) => found.AddRange(token.Forms.Select(f => f.Name));
}
