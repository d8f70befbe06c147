using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Analysis;

/// <summary>Looks for conditions that never hold, that always do, and for items of a list that change nothing.</summary>
internal sealed class ConditionCheck(Ordning ordning, Effort effort, DiagnosticBag diagnostics)
{
    private readonly HashSet<TextSpan> _told = [];

    public void Run()
    {
        foreach (var demand in ordning.Krav)
        {
            Check(demand.Vilkår, demand.Hjemmel.ToString());
        }

        foreach (var definition in ordning.Definisjoner)
        {
            foreach (var part in definition.Tilfeller)
            {
                CheckCase(definition, part);
            }
        }
    }

    private void CheckCase(Definisjon definition, Tilfelle part)
    {
        if (definition.Type.Slag == Verdislag.JaNei)
        {
            Check(part.Verdi, definition.Navn);
        }
        else
        {
            CheckParts(part.Verdi, definition.Navn);
        }

        // A case that never applies has its own message; what in its condition does so is told by that.
        // Nor is a case that always applies: then there are others that never do, or that collide with it.
        if (part.Vilkår is { } guard && definition.Form == Definisjonsform.Tilfeller && !diagnostics.All.Any(d => d.Span == part.Span))
        {
            Check(guard, definition.Navn, isCase: true);
        }
    }

    private void Check(Expression condition, string rule, bool isCase = false)
    {
        if (condition is not Expression.Constant)
        {
            CheckAll(condition, rule, isCase);
        }

        CheckParts(condition, rule);
    }

    private void CheckAll(Expression condition, string rule, bool isCase)
    {
        var view = new View(condition, effort);
        CheckWhole(view, condition, isCase);
        if (view.Search.GaveUp)
        {
            diagnostics.Add(AnalysisDiagnostics.Undecided(condition.Span, rule));
        }
    }

    /// <summary>What is said of each of several parts is a condition of its own.</summary>
    private void CheckParts(Expression expression, string rule)
    {
        foreach (var inside in ExpressionParts.AllIn(expression))
        {
            var condition = inside switch
            {
                Expression.Quantified quantified => quantified.Condition,
                Expression.Count count => count.Where,
                Expression.Aggregate aggregate => aggregate.Where,
                _ => null,
            };
            if (condition is not null and not Expression.Constant)
            {
                CheckAll(condition, rule, false);
            }
        }
    }

    private void CheckWhole(View view, Expression condition, bool isCase)
    {
        if (view.NeverHolds(condition))
        {
            TellNever(view, condition);
        }
        else if (view.AlwaysHolds(condition))
        {
            if (!isCase && !IsNeverAsked(view, condition))
            {
                Tell(condition.Span, AnalysisDiagnostics.AlwaysHolds(condition.Span, condition.Tekst));
            }
        }
        else
        {
            CheckItems(view, condition);
        }
    }

    /// <summary>Told where the contradiction is: at the smallest part that can never hold.</summary>
    private void TellNever(View view, Expression condition)
    {
        var inside = condition is Expression.Conditions { Quantifier: Quantifier.All } list ? list.Items.Select(i => i.Uttrykk).FirstOrDefault(view.NeverHolds) : null;
        if (inside is not null)
        {
            TellNever(view, inside);
        }
        else if (!SetAside.Is(condition))
        {
            Tell(condition.Span, AnalysisDiagnostics.NeverHolds(condition.Span, condition.Tekst, condition is Expression.Conditions));
        }
    }

    /// <summary>Whether a rule is set aside in all cases. That is told where it is said when it is set aside.</summary>
    private static bool IsNeverAsked(View view, Expression condition) =>
        condition is Expression.Conditions { Quantifier: Quantifier.AtLeast, Number: 1 } list && list.Items.Any(i => SetAside.Is(i.Uttrykk) && view.AlwaysHolds(i.Uttrykk));

    private void CheckItems(View view, Expression condition)
    {
        if (condition is Expression.Not not)
        {
            CheckItems(view, not.Operand);
        }

        // «fra 1 til og med 5» is one test with two ends; an end that everybody is inside is no mistake.
        if (condition is not Expression.Conditions list || list.Items.All(i => i.Uttrykk.Span == list.Span))
        {
            return;
        }

        var formulas = list.Items.Select(i => view.Of(i.Uttrykk)).ToArray();
        for (var i = 0; i < formulas.Length; i++)
        {
            var item = list.Items[i];
            if (SetAside.Is(item.Uttrykk))
            {
                continue;
            }

            if (view.NeverHolds(item.Uttrykk))
            {
                TellNever(view, item.Uttrykk);
            }
            else if (view.AlwaysHolds(item.Uttrykk))
            {
                Tell(item.Uttrykk.Span, AnalysisDiagnostics.AlwaysHolds(item.Uttrykk.Span, item.Uttrykk.Tekst));
            }
            else if (view.ChangesNothing(list, formulas, i))
            {
                Tell(item.Uttrykk.Span, AnalysisDiagnostics.ChangesNothing(item.Uttrykk.Span, item.Uttrykk.Tekst, list.Quantifier == Quantifier.All));
            }
            else
            {
                CheckItems(view, item.Uttrykk);
            }
        }
    }

    private void Tell(TextSpan span, Diagnostic diagnostic)
    {
        if (_told.Add(span))
        {
            diagnostics.Add(diagnostic);
        }
    }

    /// <summary>A condition with all that it depends on.</summary>
    private sealed class View
    {
        private readonly ConditionSpace _space;

        public View(Expression condition, Effort effort)
        {
            _space = new ConditionSpace([condition]);
            Search = new Search(_space, effort);
        }

        public Search Search { get; }

        public Formula Of(Expression condition) => _space.Of(condition);

        public bool NeverHolds(Expression condition) => Search.IsImpossible(_space.Of(condition));

        public bool AlwaysHolds(Expression condition) => condition is not Expression.Constant && Search.IsImpossibleWhateverIsGiven(Formula.Not(_space.Of(condition)));

        /// <summary>Whether a list says the same without one of its items. Two equal items would each do so; the last of them is told.</summary>
        public bool ChangesNothing(Expression.Conditions list, IReadOnlyList<Formula> items, int index)
        {
            var others = items.Where((_, i) => i != index).ToArray();
            var isAll = list.Quantifier == Quantifier.All;
            if (others.Length == 0 || !(isAll || list is { Quantifier: Quantifier.AtLeast, Number: 1 } or { Quantifier: Quantifier.None }))
            {
                return false;
            }

            var changes = isAll ? Formula.All([Formula.Not(items[index]), .. others]) : Formula.All([items[index], .. others.Select(Formula.Not)]);
            return Search.IsImpossibleWhateverIsGiven(changes) && !items.Skip(index + 1).Any(later => IsEqual(items[index], later));
        }

        private bool IsEqual(Formula one, Formula other) =>
            Search.IsImpossible(Formula.Any(Formula.All(one, Formula.Not(other)), Formula.All(Formula.Not(one), other)));
    }
}
