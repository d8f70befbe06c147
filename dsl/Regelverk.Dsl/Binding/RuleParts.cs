using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>What a rule as written consists of.</summary>
internal static class RuleParts
{
    /// <summary>A rule and those below it.</summary>
    public static IEnumerable<RuleSyntax> AllIn(RuleSyntax rule) => (rule switch
    {
        RuleSyntax.PerItem perItem => perItem.Rules,
        RuleSyntax.Exceptions exceptions => exceptions.Rules,
        _ => [],
    }).SelectMany(AllIn).Prepend(rule);

    /// <summary>The conditions of a rule.</summary>
    public static IEnumerable<ExpressionSyntax> Conditions(RuleSyntax rule) => rule switch
    {
        RuleSyntax.Demand demand => [demand.Condition],
        RuleSyntax.Definition definition => definition.Cases.Select(c => c.Condition).OfType<ExpressionSyntax>(),
        RuleSyntax.ConditionDefinition { Condition: { } condition } => [condition],
        RuleSyntax.Suspension suspension => [suspension.Condition],
        _ => [],
    };

    /// <summary>The name that a rule gives a value, or null.</summary>
    public static Name? NameOf(RuleSyntax rule) => rule switch
    {
        RuleSyntax.Definition definition => definition.Name,
        RuleSyntax.ConditionDefinition definition => definition.Name,
        ComputedSyntax computed => computed.Name,
        _ => null,
    };

    /// <summary>«i tillegg», «også».</summary>
    public static bool IsAddition(RuleSyntax rule) => rule is RuleSyntax.Definition { IsAddition: true } or RuleSyntax.ConditionDefinition { IsAddition: true };

    /// <summary>Whether a rule could not be read; it has its own message, and none about what it says.</summary>
    public static bool IsBroken(RuleSyntax rule) => rule switch
    {
        RuleSyntax.Definition definition => definition.Cases.All(c => c.Value is ExpressionSyntax.Missing),
        RuleSyntax.ConditionDefinition definition => definition.Condition is ExpressionSyntax.Missing,
        _ => false,
    };
}
