using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>
/// Binds transitional rules into plain conditions. When one applies is a ja/nei name of its own («overgangsregelen for § 2»), as it is for an exception: a rule of the provision here holds
/// only where it does not apply, and a rule of the earlier provision only where it does.
/// </summary>
internal sealed class TransitionBinder(BindingContext context, ExpressionBinder expressions)
{
    private readonly List<Definisjon> _bound = [];

    /// <summary>The names that say when a transitional rule applies, so far.</summary>
    public IReadOnlyList<Definisjon> Bound => _bound;

    /// <summary>Whether a transitional rule applies.</summary>
    public Expression Applies(Transition transition)
    {
        var name = transition.Applies;
        if (name.Tilfeller.Count == 0)
        {
            var span = transition.Syntax.Span;
            var condition = expressions.Condition(transition.Syntax.Condition, context.Application, Hjemmel.Overgangsregler);
            var value = All([condition, .. transition.Before.Select(Denied)]);
            name.Tilfeller = [new Tilfelle(value, null, false, Hjemmel.Overgangsregler, context.Words(span), span)];
            _bound.Add(name);
        }

        return new Expression.Defined(name, transition.Syntax.Span, name.Navn + " gjelder");
    }

    /// <summary>That a transitional rule does not apply.</summary>
    public Expression Denied(Transition transition)
    {
        var applies = Applies(transition);
        return new Expression.Not(applies, Types.Condition, applies.Span, transition.Applies.Navn + " ikke gjelder");
    }

    /// <summary>A condition, where its rule is in force.</summary>
    public Expression InForce(Expression condition, RuleSource rule) => All([condition, .. Guards(rule)]);

    /// <summary>A condition that also counts as met where its rule is not in force.</summary>
    public Expression OrNotInForce(Expression condition, RuleSource rule)
    {
        var others = rule.Of is { } own ? [Denied(own)] : rule.Replaced.Select(Applies).ToArray();
        return others.Length == 0
            ? condition
            : new Expression.Conditions(Quantifier.AtLeast, 1, [new Vilkår(null, condition), .. others.Select(o => new Vilkår(Hjemmel.Overgangsregler, o))], Types.Condition, condition.Span, condition.Tekst);
    }

    private Expression[] Guards(RuleSource rule) => rule.Of is { } own ? [Applies(own)] : rule.Replaced.Select(Denied).ToArray();

    private static Expression All(IReadOnlyList<Expression> conditions) => conditions.Count == 1
        ? conditions[0]
        : new Expression.Conditions(
            Quantifier.All,
            0,
            [new Vilkår(null, conditions[0]), .. conditions.Skip(1).Select(c => new Vilkår(Hjemmel.Overgangsregler, c))],
            Types.Condition,
            conditions[0].Span,
            string.Join(" og ", conditions.Select(c => c.Tekst)));
}
