using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <content>Which conditions settle a result.</content>
internal sealed partial class GroundsFinder
{
    /// <summary>
    /// The conditions that make a list what it is: of a failed «alle» the failing ones, of a failed «minst ett av» all that fail, of a
    /// fulfilled one those that are fulfilled, and of an undecided one those that are open.
    /// </summary>
    private IEnumerable<Leaf> SettlingLeaves(Expression condition, Scope scope, Hjemmel hjemmel)
    {
        var result = _evaluator.Condition(condition, scope);
        switch (condition)
        {
            case Expression.Not { Operand: Expression.Conditions or Expression.Not } not:
                return SettlingLeaves(not.Operand, scope, hjemmel);

            case Expression.Conditions list:
                var settling = list.Items
                    .Where(i => Settles(list.Quantifier, result, _evaluator.Condition(i.Uttrykk, scope)))
                    .SelectMany(i => SettlingLeaves(i.Uttrykk, scope, i.Hjemmel ?? hjemmel))
                    .ToList();
                return settling.Count > 0 ? settling : [new Leaf(condition, scope, hjemmel, result)];

            default:
                return [new Leaf(condition, scope, hjemmel, result)];
        }
    }

    private static bool Settles(Quantifier quantifier, Result whole, Result item)
    {
        var isOpen = !item.IsTrue && !item.IsFalse;
        if (!whole.IsTrue && !whole.IsFalse)
        {
            return isOpen;
        }

        return quantifier switch
        {
            Quantifier.All or Quantifier.AtLeast => !isOpen && item.IsTrue == whole.IsTrue,
            Quantifier.None or Quantifier.AtMost => !isOpen && item.IsTrue != whole.IsTrue,
            _ => !isOpen,
        };
    }

    /// <summary>What lies behind one condition: the definition of the name it asks for, or the parts it counts.</summary>
    private IReadOnlyList<Grunn> BehindLeaf(Leaf leaf) => leaf.Expression switch
    {
        Expression.Not not => BehindLeaf(leaf with { Expression = not.Operand, Result = _evaluator.Condition(not.Operand, leaf.Scope) }),
        Expression.Defined { Type.Slag: Verdislag.JaNei } defined => BehindDefinition(defined.Definisjon, leaf.Scope.OwnerOf(defined.Definisjon.Nivå)),
        Expression.Quantified quantified => BehindParts(quantified, leaf),
        Expression.Comparison or Expression.OneOf => AmountsIn(leaf.Expression, leaf.Scope, leaf.Hjemmel),
        _ => [],
    };

    private List<Grunn> BehindDefinition(Definisjon definisjon, Scope owner)
    {
        if (owner.Data.Gitt.ContainsKey(definisjon) || !_explained.Add((owner, definisjon)))
        {
            return [];
        }

        var result = _evaluator.ValueOf(definisjon, owner);
        var standings = _evaluator.Examine(definisjon, owner);
        var settling = result is Result.Known ? standings.Where(c => c.Applies.IsTrue) : standings.Where(c => !c.Applies.IsFalse);
        return PlainGrounds(settling.SelectMany(c => GuardLeaves(c, standings, owner).Concat(ValueLeaves(c.Tilfelle, owner))));
    }

    private IEnumerable<Leaf> ValueLeaves(Tilfelle tilfelle, Scope owner) =>
        tilfelle.Verdi is Expression.Constant ? [] : SettlingLeaves(tilfelle.Verdi, owner, tilfelle.Hjemmel);

    /// <summary>Why a case applies: its own guard, or for «ellers» the guards of all others.</summary>
    private IEnumerable<Leaf> GuardLeaves(CaseStanding standing, IReadOnlyList<CaseStanding> all, Scope owner)
    {
        var asked = standing.Tilfelle.ErEllers ? all.Select(c => c.Tilfelle) : [standing.Tilfelle];
        return asked.SelectMany(t => t.Vilkår is { } guard ? SettlingLeaves(guard, owner, t.Hjemmel) : []);
    }

    private IReadOnlyList<Grunn> BehindParts(Expression.Quantified quantified, Leaf leaf)
    {
        if (leaf.Scope.Parts(quantified.Over) is not { } parts)
        {
            return [];
        }

        return parts
            .Where(p => Settles(quantified.Quantifier, leaf.Result, _evaluator.Condition(quantified.Condition, p)))
            .SelectMany(p => PlainGrounds(SettlingLeaves(quantified.Condition, p, leaf.Hjemmel)))
            .ToList();
    }
}
