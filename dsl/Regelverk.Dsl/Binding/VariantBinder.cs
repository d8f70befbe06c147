using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>
/// Binds a name that gets its value in a provision with a transitional rule: what it is where that applies, and what it is otherwise. Each is bound from all the rules that are then in
/// force, those of other provisions among them, as if they were all there were.
/// </summary>
internal sealed class VariantBinder(BindingContext context, RuleReader rules, DefinitionBinder definitions, TransitionBinder transitions)
{
    private readonly List<Definisjon> _variants = [];
    private readonly List<OneSided> _oneSided = [];

    /// <summary>«beregnet tilskudd etter § 2 i Benketilskudd 2025», so far.</summary>
    public IReadOnlyList<Definisjon> Variants => _variants;

    public void Bind(Name name, Definisjon definition)
    {
        Bind(definition, rules.Names[name], []);
        foreach (var one in _oneSided.Where(o => o.Definition == definition && (BuiltIns.Defined.Contains(name.Text) || IsUsedOutside(name, o))).Take(1))
        {
            Report(one);
        }
    }

    /// <summary>The division asks every application.</summary>
    public void CheckDivision(IEnumerable<Expression> keys)
    {
        var asked = new HashSet<Definisjon>(keys.SelectMany(ExpressionParts.AllIn).OfType<Expression.Defined>().Select(d => d.Definisjon));
        foreach (var one in _oneSided.Where(o => asked.Contains(o.Definition)))
        {
            Report(one);
        }
    }

    private void Bind(Definisjon definition, NamedRules all, IReadOnlyList<Transition> settled)
    {
        if (all.Transitions.FirstOrDefault(t => !settled.Contains(t)) is not { } next)
        {
            definitions.Bind(definition, all);
            return;
        }

        IReadOnlyList<Transition> known = [.. settled, next];
        var (then, otherwise) = (all.Where(next, true), all.Where(next, false));
        if (SayTheSame(then, otherwise, next))
        {
            Bind(definition, otherwise, known);
        }
        else if (then.IsDefined && otherwise.IsDefined)
        {
            // Another line about the same place does not apply where this one does.
            IReadOnlyList<Transition> alone = [.. known, .. all.Transitions.Where(t => t.Place == next.Place)];
            definition.Tilfeller =
            [
                Case(definition, then, alone, transitions.Applies(next), next.Earlier),
                Case(definition, otherwise, known, transitions.Denied(next), next.Place),
            ];
            if (!all.IsCondition)
            {
                definitions.Finish(definition);
            }
        }
        else
        {
            _oneSided.Add(new OneSided(definition, next, then.IsDefined));
            Bind(definition, then.IsDefined ? then : otherwise, known);
        }
    }

    /// <summary>Whether both provisions have the same rule on one line, so that the value does not hang on the transitional rule.</summary>
    private bool SayTheSame(NamedRules then, NamedRules otherwise, Transition transition) =>
        OnlyRule(then) is { } earlier && OnlyRule(otherwise) is { } here
        && context.Words(earlier.Rule.Span) == context.Words(here.Rule.Span)
        && UsedNames.Of(earlier.Rule).Names.All(name => transition.Rate(name) is null);

    private static RuleSource? OnlyRule(NamedRules rules) =>
        rules.All.Take(2).ToArray() is { Length: 1 } all
        && all[0] is { Exceptions.Count: 0, ItemExceptions.Count: 0, Rule: RuleSyntax.Definition { Cases.Count: 1 } rule }
        && rule.Cases[0].Condition is null && rule.Cases[0].Span == rule.Span
            ? all[0]
            : null;

    /// <summary>The value as the rules that are then in force give it; under a name of its own where it has cases.</summary>
    private Tilfelle Case(Definisjon definition, NamedRules inForce, IReadOnlyList<Transition> settled, Expression when, Hjemmel place)
    {
        var variant = new Definisjon($"{definition.Navn} etter {place}", inForce.First.Span) { Nivå = definition.Nivå, Type = definition.Type };
        Bind(variant, inForce, settled);
        if (variant is { Form: Definisjonsform.Tilfeller, Tilfeller.Count: 1 } && variant.Tilfeller[0] is { Vilkår: null } only)
        {
            return only with { Vilkår = when, ErEllers = false };
        }

        _variants.Add(variant);
        var span = inForce.First.Rule.Span;
        return new Tilfelle(new Expression.Defined(variant, span, variant.Navn), when, false, inForce.First.Place, context.Words(span).TrimEnd(':'), span);
    }

    /// <summary>Whether a rule uses a name where it has no value.</summary>
    private bool IsUsedOutside(Name name, OneSided one) => rules.Demands.Concat(rules.Names.Values.SelectMany(n => n.All)).Concat(rules.Exceptions)
        .Where(rule => !one.IsInForceWith(rule))
        .Any(rule => UsedNames.Of(rule.Rule).Names.Concat(UsedNames.Of(RuleParts.Conditions(rule.Rule)).Names).Contains(name));

    private void Report(OneSided one)
    {
        var (earlier, here) = (one.Transition.Earlier.ToString(), one.Transition.Place.ToString());
        context.Report(TransitionDiagnostics.NoValue(one.Transition.Syntax.Provision.Span, one.Definition.Navn, one.IsEarlier ? earlier : here, one.IsEarlier ? here : earlier));
    }

    /// <summary>A name with a value in one of the two provisions only.</summary>
    /// <param name="Definition">The name.</param>
    /// <param name="Transition">The transitional rule.</param>
    /// <param name="IsEarlier">Whether it is the earlier provision that gives it.</param>
    private sealed record OneSided(Definisjon Definition, Transition Transition, bool IsEarlier)
    {
        /// <summary>Whether a rule is in force only where the name has a value.</summary>
        public bool IsInForceWith(RuleSource rule) => IsEarlier
            ? rule.Of == Transition
            : rule.Replaced.Contains(Transition) || (rule.Of is { } other && other != Transition && other.Place == Transition.Place);
    }
}
