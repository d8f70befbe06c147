using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>
/// Binds exceptions into plain conditions. When an exception applies is a ja/nei name of its own («unntaket i § 5 andre ledd»), and a rule that it goes before
/// holds only where it does not apply. So an exception wins wherever its own condition holds, whether or not the rule would have applied.
/// </summary>
internal sealed class ExceptionBinder(BindingContext context, ExpressionBinder expressions, TransitionBinder transitions)
{
    private readonly List<Definisjon> _bound = [];

    /// <summary>The names that say when an exception applies, so far.</summary>
    public IReadOnlyList<Definisjon> Bound => _bound;

    /// <summary>A condition of a rule, with the exceptions to the items of its lists.</summary>
    public Expression Condition(RuleSource rule, ExpressionSyntax syntax)
    {
        var bound = context.Of(rule, () => expressions.Condition(syntax, rule.Level, rule.Place));
        return rule.ItemExceptions.Count == 0 ? bound : WithItems(bound, rule.ItemExceptions);
    }

    /// <summary>The conditions of an exception, one for each of its cases.</summary>
    public IReadOnlyList<Expression> Conditions(ExceptionSource exception) =>
        exception.Conditions ??= RuleParts.Conditions(exception.Rule).Select(c => Condition(exception, c)).ToArray();

    /// <summary>Whether an exception applies.</summary>
    public Expression Applies(ExceptionSource exception)
    {
        var name = exception.Applies;
        if (name.Tilfeller.Count == 0)
        {
            var conditions = Conditions(exception);
            var words = context.Words(exception.Rule.Span).TrimEnd(':');
            var any = conditions.Count == 1 ? conditions[0] : AnyOf(conditions, exception.Rule.Span);
            name.Tilfeller = [new Tilfelle(Applies(exception, any), null, false, exception.Place, words, exception.Rule.Span)];
            _bound.Add(name);
        }

        return new Expression.Defined(name, exception.Rule.Span, name.Navn + " gjelder");
    }

    /// <summary>Whether one of an exception's cases applies.</summary>
    public Expression Applies(ExceptionSource exception, Expression condition) => transitions.InForce(Without(condition, exception.Exceptions), exception);

    /// <summary>A condition, where none of some exceptions applies.</summary>
    public Expression Without(Expression condition, IReadOnlyList<ExceptionSource> exceptions) =>
        exceptions.Count == 0 ? condition : Guarded(condition, exceptions);

    /// <summary>The guard of a case, where none of some exceptions applies; null for a case that always applies.</summary>
    public Expression? Guard(Expression? guard, IReadOnlyList<ExceptionSource> exceptions) =>
        exceptions.Count == 0 ? guard : Guarded(guard, exceptions);

    /// <summary>A condition that also counts as met where an exception applies.</summary>
    public Expression OrElse(Expression condition, IReadOnlyList<ExceptionSource> exceptions)
    {
        if (exceptions.Count == 0)
        {
            return condition;
        }

        Vilkår[] items = [new Vilkår(null, condition), .. exceptions.Select(e => new Vilkår(e.Place, Applies(e)))];
        return new Expression.Conditions(Quantifier.AtLeast, 1, items, Types.Condition, condition.Span, condition.Tekst);
    }

    private Expression Guarded(Expression? condition, IReadOnlyList<ExceptionSource> exceptions)
    {
        var not = exceptions.Select(e => new Vilkår(e.Place, Not(e))).ToArray();
        if (condition is null && not.Length == 1)
        {
            return not[0].Uttrykk;
        }

        var first = condition is null ? [] : new[] { new Vilkår(null, condition) };
        var words = string.Join(" og ", first.Concat(not).Select(i => i.Uttrykk.Tekst));
        return new Expression.Conditions(Quantifier.All, 0, [.. first, .. not], Types.Condition, condition?.Span ?? not[0].Uttrykk.Span, words);
    }

    private Expression.Not Not(ExceptionSource exception)
    {
        var applies = Applies(exception);
        return new Expression.Not(applies, Types.Condition, applies.Span, exception.Applies.Navn + " ikke gjelder");
    }

    private static Expression AnyOf(IReadOnlyList<Expression> conditions, TextSpan span) => new Expression.Conditions(
        Quantifier.AtLeast, 1, conditions.Select(c => new Vilkår(null, c)).ToArray(), Types.Condition, span, string.Join(" eller ", conditions.Select(c => c.Tekst)));

    /// <summary>
    /// An item of «alle disse vilkårene» that an exception sets aside, counts as met; in all other lists it counts as not met, so that
    /// «minst to av» must be reached by the others, and «ingen av» is not broken by it.
    /// </summary>
    private Expression WithItems(Expression condition, IReadOnlyList<ExceptionSource> exceptions)
    {
        if (condition is not Expression.Conditions list)
        {
            return condition;
        }

        var items = list.Items.Select(item => item with { Uttrykk = WithItem(item, list.Quantifier, exceptions) }).ToArray();
        return list with { Items = items };
    }

    private Expression WithItem(Vilkår item, Quantifier quantifier, IReadOnlyList<ExceptionSource> exceptions)
    {
        var inside = WithItems(item.Uttrykk, exceptions);
        var own = exceptions.Where(e => item.Hjemmel is { } place && IsMeant(e, place)).ToArray();
        return own.Length == 0 ? inside : quantifier == Quantifier.All ? OrElse(inside, own) : Without(inside, own);
    }

    private static bool IsMeant(ExceptionSource exception, Hjemmel item)
    {
        var place = exception.From.Hjemmel;
        var own = exception.Place;
        return ListPlaces.IsNamed(item, place.Paragraf.Length > 0 ? place : place with { Paragraf = own.Paragraf, Ledd = place.Ledd ?? own.Ledd });
    }
}
