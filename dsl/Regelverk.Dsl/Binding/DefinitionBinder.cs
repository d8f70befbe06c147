using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Makes the cases of a defined name from all its rules: the general ones, those that add to it, and the exceptions.</summary>
internal sealed class DefinitionBinder(BindingContext context, ExpressionBinder expressions, ExceptionBinder exceptions, ComputedBinder computed, WholeØre wholeØre)
{
    private readonly List<Definisjon> _additions = [];

    /// <summary>«tillegget i § 4 tredje ledd», so far.</summary>
    public IReadOnlyList<Definisjon> Additions => _additions;

    public void Bind(Definisjon definition, NamedRules rules)
    {
        definition.Tilfeller = rules.IsCondition ? Conditions(definition, rules) : Values(definition, rules);
        if (!rules.IsCondition)
        {
            Finish(definition);
        }
    }

    /// <summary>What is known of a value once its cases are.</summary>
    public void Finish(Definisjon definition)
    {
        definition.Type = AgreedType(definition);
        wholeØre.Remember(definition);
        CheckMoney(definition);
    }

    private Tilfelle[] Values(Definisjon definition, NamedRules rules)
    {
        var own = Typed(rules.General.SelectMany(r => r.Rule is ComputedSyntax rows ? Rows(rows, definition, r) : Cases(r, r.Exceptions))
            .Concat(rules.Exceptions.Where(e => !e.IsAddition).SelectMany(Cases))
            .ToArray());
        if (rules.Additions.Count == 0)
        {
            return own;
        }

        var added = rules.Additions.Select((a, i) => Addition(definition, rules, a, i)).ToArray();
        return own.Length == 0
            ? [new Tilfelle(Sum(added), null, false, rules.First.Place, context.Words(rules.First.Rule.Span), rules.First.Rule.Span)]
            : own.Select(c => c with { Verdi = Sum([c.Verdi, .. added]) }).ToArray();
    }

    /// <summary>The rows of a table or steps, none of which applies where an exception does.</summary>
    private IEnumerable<Tilfelle> Rows(ComputedSyntax rows, Definisjon definition, RuleSource rule) =>
        context.Of(rule, () => computed.Bind(rows, definition, rule).ToArray()).Select(c => c with { Vilkår = c.ErEllers ? null : exceptions.Guard(c.Vilkår, rule.Exceptions) });

    private IEnumerable<Tilfelle> Cases(RuleSource rule, IReadOnlyList<ExceptionSource> before) => rule.Rule is RuleSyntax.Definition definition
        ? definition.Cases.Select(c => BindCase(c, rule, c.IsOtherwise ? null : exceptions.Guard(c.Condition is { } when ? exceptions.Condition(rule, when) : null, before))).ToArray()
        : [];

    /// <summary>The cases of an exception. With one condition, it is the one that the exception applies under.</summary>
    private IEnumerable<Tilfelle> Cases(ExceptionSource exception)
    {
        var conditions = exceptions.Conditions(exception);
        var cases = exception.Rule is RuleSyntax.Definition definition ? definition.Cases.Where(c => c.Condition is not null).ToArray() : [];
        return cases.Select((c, i) => BindCase(c, exception, cases.Length == 1 ? exceptions.Applies(exception) : exceptions.Applies(exception, conditions[i])));
    }

    private Tilfelle BindCase(CaseSyntax syntax, RuleSource rule, Expression? guard)
    {
        var value = context.Of(rule, () => rule.IsAddition ? expressions.Number(syntax.Value, rule.Level, rule.Place) : expressions.Value(syntax.Value, rule.Level, rule.Place));
        return new Tilfelle(value, guard, syntax.IsOtherwise, rule.Place, context.Words(syntax.Span), syntax.Span);
    }

    /// <summary>«X er i tillegg V hvis C» is a name of its own that is 0 where C does not hold.</summary>
    private Expression Addition(Definisjon definition, NamedRules rules, RuleSource rule, int index)
    {
        var name = NameOfAddition(rules, rule, index);
        var cases = Typed(Cases(rule, rule.Exceptions).Concat(rules.Exceptions.Where(e => e.IsAddition && rule.Exceptions.Contains(e)).SelectMany(Cases)).ToArray());
        var isOpen = cases.All(c => c.Vilkår is not null);
        name.Tilfeller = cases;
        name.Type = AgreedType(name);
        var nothing = new Expression.Constant(new Value.Number(Rational.Zero), name.Type, rule.Rule.Span, name.Type.Slag == Verdislag.Kroner ? "0 kroner" : "0");
        name.Tilfeller = isOpen ? [.. cases, new Tilfelle(nothing, null, true, rule.Place, context.Words(rule.Rule.Span), rule.Rule.Span) { ErUnderforstått = true }] : cases;
        wholeØre.Remember(name);
        return new Expression.Defined(name, rule.Rule.Span, name.Navn);
    }

    private Definisjon NameOfAddition(NamedRules rules, RuleSource rule, int index)
    {
        var beside = rules.Additions.Count(a => a.Place == rule.Place);
        var text = beside == 1
            ? $"tillegget i {rule.Place}"
            : $"det {Ordinals.Of(1 + rules.Additions.Take(index).Count(a => a.Place == rule.Place))} tillegget i {rule.Place}";
        var name = new Definisjon(text, rule.Rule.Span) { Nivå = rule.Level, ErTillegg = true };
        _additions.Add(name);
        return name;
    }

    private Expression Sum(IReadOnlyList<Expression> terms) => terms.Aggregate((sum, term) => new Expression.Arithmetic(
        ArithmeticOperator.Add, sum, term, Types.SameUnit(sum.Type, term.Type) ? Types.OfSum(sum.Type, term.Type) : Types.Unknown, sum.Span, $"{InParentheses(sum)} + {term.Tekst}"));

    /// <summary>«A, inntil B» is one term of a sum only within parentheses.</summary>
    private static string InParentheses(Expression term) => term is Expression.Bounded or Expression.Rounded ? $"({term.Tekst})" : term.Tekst;

    private Tilfelle[] Conditions(Definisjon definition, NamedRules rules)
    {
        var named = rules.Exceptions.Where(e => e.Rule is RuleSyntax.ConditionDefinition).ToArray();
        return named.Length == 0 ? [OneCase(rules)] : WithExceptions(rules, named);
    }

    /// <summary>The condition; with «også hvis», one of several.</summary>
    private Tilfelle OneCase(NamedRules rules)
    {
        var all = rules.General.Concat(rules.Additions).ToArray();
        var items = all.Select(r => new Vilkår(r.Place, exceptions.Without(Meaning(r), r.Exceptions))).ToArray();
        var first = rules.First;
        var words = context.Words(first.Rule.Span);
        var value = items.Length == 1
            ? items[0].Uttrykk
            : new Expression.Conditions(Quantifier.AtLeast, 1, items, Types.Condition, first.Rule.Span, string.Join(" eller ", items.Select(i => i.Uttrykk.Tekst)));
        return new Tilfelle(value, null, false, first.Place, words, first.Rule.Span);
    }

    /// <summary>
    /// Each rule is a case of its own: ja for the main rule and what adds to it, ja or nei for an exception, and nei where none applies. So two exceptions
    /// that disagree and of which none goes before the other, are found to be in conflict.
    /// </summary>
    private Tilfelle[] WithExceptions(NamedRules rules, IReadOnlyList<ExceptionSource> named)
    {
        var cases = new List<Tilfelle>();
        var added = rules.Additions.Select(r => (Rule: r, Meaning: exceptions.Without(Meaning(r), r.Exceptions))).ToArray();
        foreach (var rule in rules.General)
        {
            var always = rule.Rule is RuleSyntax.ConditionDefinition { Condition: null };
            cases.Add(Case(rule, true, exceptions.Guard(always ? null : Meaning(rule), rule.Exceptions)));
        }

        cases.AddRange(added.Select(a => Case(a.Rule, true, a.Meaning)));
        foreach (var exception in named)
        {
            var denies = exception.Rule is RuleSyntax.ConditionDefinition { IsDenied: true };
            var applies = exceptions.Applies(exception);
            cases.Add(Case(exception, !denies, denies && added.Length > 0 ? ButNot(applies, added.Select(a => a.Meaning)) : applies));
        }

        var isOpen = rules.General.All(r => r.Rule is RuleSyntax.ConditionDefinition { Condition: not null });
        return isOpen ? [.. cases, Case(rules.First, false, null) with { ErEllers = true, ErUnderforstått = true }] : [.. cases];
    }

    private static Expression ButNot(Expression applies, IEnumerable<Expression> others)
    {
        var items = others.Select(o => new Vilkår(null, new Expression.Not(o, Types.Condition, o.Span, $"ikke ({o.Tekst})"))).ToArray();
        return new Expression.Conditions(Quantifier.All, 0, [new Vilkår(null, applies), .. items], Types.Condition, applies.Span, applies.Tekst);
    }

    private Tilfelle Case(RuleSource rule, bool holds, Expression? guard)
    {
        var words = context.Words(rule.Rule.Span);
        return new Tilfelle(new Expression.Constant(Value.Truth.Of(holds), Types.Condition, rule.Rule.Span, holds ? "ja" : "nei"), guard, false, rule.Place, words, rule.Rule.Span);
    }

    private Expression Meaning(RuleSource rule) => rule.Rule is RuleSyntax.ConditionDefinition { Condition: { } condition }
        ? exceptions.Condition(rule, condition)
        : new Expression.Constant(Value.Truth.Ja, Types.Condition, rule.Rule.Span, context.Words(rule.Rule.Span));

    /// <summary>What is not computed would have been what the other cases are; if it never is, an amount.</summary>
    private static Tilfelle[] Typed(Tilfelle[] cases)
    {
        var type = cases.Select(c => c.Verdi.Type).FirstOrDefault(t => !t.IsUnknown()) ?? Types.Kroner;
        return cases.Select(c => c.Verdi is Expression.NotComputed none ? c with { Verdi = none with { Type = type } } : c).ToArray();
    }

    private Verditype AgreedType(Definisjon definition)
    {
        var type = definition.Tilfeller.Select(c => c.Verdi.Type).FirstOrDefault(t => !t.IsUnknown()) ?? Types.Unknown;
        foreach (var other in definition.Tilfeller.Where(c => !c.Verdi.Type.IsUnknown()))
        {
            if (type.ErTall ? !other.Verdi.Type.ErTall || !Types.SameUnit(type, other.Verdi.Type) : type.Slag != other.Verdi.Type.Slag)
            {
                context.Report(TypeDiagnostics.CaseTypes(other.Verdi.Span, other.Verdi.Tekst, type, other.Verdi.Type));
                return Types.Unknown;
            }

            type = type.ErTall ? Types.OfSum(type, other.Verdi.Type) : type;
        }

        return type;
    }

    /// <summary>Søkt and beregnet tilskudd are amounts that can be paid: kroner, in whole øre.</summary>
    private void CheckMoney(Definisjon definition)
    {
        if (!Names.BuiltIns.Defined.Contains(definition.Navn) || definition.Type.IsUnknown())
        {
            return;
        }

        if (definition.Type.Slag != Verdislag.Kroner)
        {
            context.Report(TypeDiagnostics.NotMoney(definition.Sted, definition.Navn, definition.Type, AmountSuggestion.For(definition.Navn, context, [.. context.Symbols.Definitions])));
            return;
        }

        foreach (var part in definition.Tilfeller.Where(c => !wholeØre.Is(c.Verdi)))
        {
            context.Report(TypeDiagnostics.RoundingMissing(part.Verdi.Span, definition.Navn, part.Verdi.Tekst));
        }
    }
}
