using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Analysis;

/// <content>When what a test is about is uaktuell: where a fact in it is not given.</content>
internal sealed partial class ConditionSpace
{
    private static readonly Func<int[], bool> MayBeOrNot = _ => false;

    /// <summary>Whether a thing may be uaktuell at all.</summary>
    private static bool MayBeNotApplicable(Expression thing) => thing switch
    {
        Expression.Fact fact => fact.Opplysning.OppgisBareNår is not null,
        Expression.Defined { Type.Slag: not Verdislag.JaNei } defined => defined.Definisjon.Tilfeller.Any(t => MayBeNotApplicable(t.Verdi)),
        Expression.Aggregate aggregate => MayBeNotApplicable(aggregate.Operand),
        Expression.Arithmetic or Expression.Extreme or Expression.Bounded or Expression.Rounded or Expression.Comparison => ExpressionParts.Of(thing).Any(MayBeNotApplicable),
        _ => false,
    };

    /// <summary>The conditions that decide whether it is.</summary>
    private static IEnumerable<Expression> ConditionsBehind(Expression thing) => thing switch
    {
        Expression.Fact { Opplysning.OppgisBareNår: { } given } => [given],
        Expression.Defined defined when MayBeNotApplicable(thing) =>
            defined.Definisjon.Tilfeller.SelectMany(t => (t.Vilkår is { } condition ? [condition] : Array.Empty<Expression>()).Concat(ConditionsBehind(t.Verdi))),
        Expression.Arithmetic or Expression.Extreme or Expression.Bounded or Expression.Rounded or Expression.Comparison => ExpressionParts.Of(thing).SelectMany(ConditionsBehind),
        _ => [],
    };

    /// <summary>What tells whether it is, in a situation; <see cref="MayBeOrNot"/> where the facts of listed parts decide it.</summary>
    private Func<int[], bool>? NotApplicable(Expression thing)
    {
        switch (thing)
        {
            case var _ when !MayBeNotApplicable(thing):
                return null;
            case Expression.Fact { Opplysning.OppgisBareNår: { } condition }:
                var given = Test(condition);
                return situation => !given(situation);
            case Expression.Defined defined:
                return NotApplicable(defined.Definisjon);
            case Expression.Aggregate:
                return MayBeOrNot;
            default:
                return AnyOf(ExpressionParts.Of(thing).Select(NotApplicable));
        }
    }

    private Func<int[], bool>? NotApplicable(Definisjon name)
    {
        var cases = name.Tilfeller.Select(t => (t.ErEllers, Applies: t.Vilkår is { } condition ? Test(condition) : _ => !t.ErEllers, Value: NotApplicable(t.Verdi))).ToArray();
        if (cases.Any(c => c.Value == MayBeOrNot))
        {
            return MayBeOrNot;
        }

        return situation =>
        {
            var somethingApplies = cases.Any(c => c.Applies(situation));
            return cases.Any(c => (c.Applies(situation) || (c.ErEllers && !somethingApplies)) && c.Value?.Invoke(situation) == true);
        };
    }

    private static Func<int[], bool>? AnyOf(IEnumerable<Func<int[], bool>?> tests)
    {
        var known = tests.OfType<Func<int[], bool>>().ToArray();
        return known.Length < 2 ? known.FirstOrDefault() : known.Contains(MayBeOrNot) ? MayBeOrNot : situation => known.Any(test => test(situation));
    }
}
