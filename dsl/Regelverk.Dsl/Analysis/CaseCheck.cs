using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Binding;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Looks for situations where no case of a definition applies, or two that disagree. Each is shown with one such situation.</summary>
internal sealed class CaseCheck(Ordning ordning, Effort effort, DiagnosticBag diagnostics)
{
    public void Run()
    {
        // A rate with dates has no value before its first line; whether that matters is another check.
        foreach (var definition in ordning.Definisjoner.Where(d => (d.Type.Slag != Verdislag.JaNei || d.Tilfeller.Count > 1) && d.Form != Definisjonsform.Satsrekke))
        {
            definition.TilfelleneErEntydige = (definition.Tilfeller.Count < 2 && definition.Tilfeller.All(t => t.Vilkår is null)) || Check(definition);
        }
    }

    /// <summary>Whether exactly one case applies to every applicant, or those that do have the same value.</summary>
    private bool Check(Definisjon definition)
    {
        var cases = new Cases(definition, effort);
        var before = diagnostics.All.Count;
        CheckGap(definition, cases);
        var areDisjoint = cases.All.Skip(1).Select((_, i) => CheckOverlap(definition, cases, i + 1)).ToArray().All(ok => ok);
        CheckReach(definition, cases);
        if (diagnostics.All.Count == before && cases.Otherwise)
        {
            CheckBorders(definition, cases);
        }

        if (cases.Search.GaveUp)
        {
            diagnostics.Add(AnalysisDiagnostics.Undecided(definition.Sted, definition.Navn));
        }

        return areDisjoint && !cases.Search.GaveUp && !cases.HasGap;
    }

    private void CheckGap(Definisjon definition, Cases cases)
    {
        if (!cases.Otherwise && cases.Search.Find(Formula.Not(cases.Some)) is { } witness)
        {
            cases.HasGap = true;
            diagnostics.Add(definition.Form == Definisjonsform.Delramme
                ? PotDiagnostics.Gap(definition.Sted, cases.Space.Words(witness))
                : RowDiagnostics.HasRows(definition)
                ? RowDiagnostics.Gap(definition, cases.Space.Words(witness))
                : AnalysisDiagnostics.Gap(definition.Sted, definition.Navn, cases.Space.Words(witness), Otherwise(definition)));
        }
    }

    /// <summary>Each case is reported once, with one of those it collides with: who writes cases as if the first counted, has made one mistake a case and not one a pair.</summary>
    private bool CheckOverlap(Definisjon definition, Cases cases, int number)
    {
        var second = cases.All[number];
        var others = cases.All.Take(number).Where(c => !c.Case.ErEllers && (definition.Form == Definisjonsform.ÉnRad || !SameValue(c.Case.Verdi, second.Case.Verdi))).ToArray();
        if (second.Case.ErEllers || others.Length == 0 || cases.Search.Find(Formula.All(second.Applies, Formula.Any(others.Select(o => o.Applies).ToArray()))) is not { } witness)
        {
            return true;
        }

        var first = others.Last(o => o.Applies.In(witness) == true).Case;
        var isSame = SameValue(first.Verdi, second.Case.Verdi);
        diagnostics.Add(definition.Form == Definisjonsform.Delramme
            ? PotDiagnostics.Overlap(second.Case.Span, first.Span, cases.Space.Words(witness))
            : RowDiagnostics.HasRows(definition)
            ? RowDiagnostics.Overlap(definition, cases.All.ToList().FindIndex(c => ReferenceEquals(c.Case, first)), number, cases.Space.Words(witness), isSame)
            : AnalysisDiagnostics.Overlap(second.Case.Span, first.Span, definition.Navn, cases.Space.Words(witness)));
        return isSame;
    }

    private void CheckReach(Definisjon definition, Cases cases)
    {
        foreach (var (part, applies) in cases.All.Where(c => !c.Case.ErUnderforstått))
        {
            if (cases.Search.IsImpossible(applies) && !SetAside.By(part.Vilkår).Any(e => cases.Search.IsImpossible(cases.Space.Of(e))))
            {
                diagnostics.Add(AnalysisDiagnostics.Unreachable(part.Span, definition.Navn));
            }
        }
    }

    /// <summary>A value with a case on either side that itself falls to «ellers»: «200–799» and «over 800» leave 800 out.</summary>
    private void CheckBorders(Definisjon definition, Cases cases)
    {
        foreach (var border in new LeftOut(cases.Space, cases.Search, cases.Some).Find())
        {
            diagnostics.Add(AnalysisDiagnostics.LeftOut(definition.Sted, definition.Navn, border));
        }
    }

    /// <summary>A last case; for a rule on one line, the whole rule with it.</summary>
    private static string Otherwise(Definisjon definition)
    {
        var value = definition.Type.Slag == Verdislag.Kroner ? "0 kroner" : definition.Type.ErTall ? "0" : definition.Tilfeller[0].Verdi.Tekst;
        var first = definition.Tilfeller[0].Tekst;
        var head = definition.Navn + " er ";
        return first.StartsWith(head, StringComparison.OrdinalIgnoreCase)
            ? $"{definition.Navn} er:\n  {first.Substring(head.Length)}\n  {value}   ellers"
            : $"{value}   ellers";
    }

    private static bool SameValue(Expression a, Expression b) => Written(a) is { } x && Written(b) is { } y
        ? x.Equals(y)
        : string.Equals(Text.Folding.Fold(a.Tekst), Text.Folding.Fold(b.Tekst), StringComparison.Ordinal);

    private static Value? Written(Expression value) => value switch
    {
        Expression.Constant constant => constant.Value,
        Expression.Rate rate => rate.Sats.Verdi,
        _ => null,
    };

    /// <summary>The cases of a definition as formulas.</summary>
    private sealed class Cases
    {
        public Cases(Definisjon definition, Effort effort)
        {
            var guards = definition.Tilfeller.Where(t => !t.ErEllers).ToArray();
            Space = new ConditionSpace(guards.Select(t => t.Vilkår).OfType<Expression>());
            Search = new Search(Space, effort);
            Some = Formula.Any(guards.Select(Guard).ToArray());
            All = definition.Tilfeller.Select(t => (t, t.ErEllers ? Formula.Not(Some) : Guard(t))).ToArray();
            Otherwise = definition.Tilfeller.Any(t => t.ErEllers);
        }

        public ConditionSpace Space { get; }

        public Search Search { get; }

        /// <summary>Each case and when it applies.</summary>
        public IReadOnlyList<(Tilfelle Case, Formula Applies)> All { get; }

        /// <summary>That a case with a condition applies.</summary>
        public Formula Some { get; }

        /// <summary>Whether there is a case with «ellers».</summary>
        public bool Otherwise { get; }

        public bool HasGap { get; set; }

        private Formula Guard(Tilfelle part) => part.Vilkår is { } condition ? Space.Of(condition) : Formula.Always;
    }
}
