using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Looks for situations where no case of a definition applies, or two that disagree. Each is shown with one such situation.</summary>
internal sealed class CaseCheck(Ordning ordning, DiagnosticBag diagnostics)
{
    public const int MostSituations = 10_000;

    public void Run()
    {
        foreach (var definition in ordning.Definisjoner.Where(d => d.Type.Slag != Verdislag.JaNei || d.Tilfeller.Count > 1))
        {
            Check(definition);
        }
    }

    private void Check(Definisjon definition)
    {
        var guarded = definition.Tilfeller.Where(t => t.Vilkår is not null).ToArray();
        var conditions = guarded.Select(t => t.Vilkår).OfType<Expression>().ToArray();
        if (conditions.Length == 0 && definition.Tilfeller.Count < 2)
        {
            definition.TilfelleneErEntydige = true;
            return;
        }

        var found = new DiagnosticBag();
        if (ConditionSpace.Of(conditions, true, MostSituations) is { } space)
        {
            CheckSituations(definition, space, found);
            found.All.ToList().ForEach(diagnostics.Add);
            definition.TilfelleneErEntydige = found.All.Count == 0;
            return;
        }

        // Where no problem is found with the names left whole, there is none; where one is, it may be one that cannot happen.
        var coarse = ConditionSpace.Of(conditions, false, MostSituations);
        if (coarse is not null)
        {
            CheckSituations(definition, coarse, found);
        }

        if (coarse is null || found.All.Count > 0)
        {
            diagnostics.Add(AnalysisDiagnostics.Undecided(definition.Sted, definition.Navn, MostSituations));
        }
        else
        {
            definition.TilfelleneErEntydige = true;
        }
    }

    private static void CheckSituations(Definisjon definition, ConditionSpace space, DiagnosticBag diagnostics)
    {
        var cases = definition.Tilfeller;
        var tests = cases.Select(c => Test(c, space)).ToArray();
        var applied = new bool[cases.Count];
        var reported = new bool[cases.Count];
        var otherwise = Enumerable.Range(0, cases.Count).Where(i => cases[i].ErEllers).ToArray();
        var gapFound = false;
        foreach (var situation in space.Situations())
        {
            var holding = Enumerable.Range(0, cases.Count).Where(i => tests[i](situation)).ToArray();
            foreach (var i in holding.Length > 0 ? holding : otherwise)
            {
                applied[i] = true;
            }

            if (holding.Length == 0 && otherwise.Length == 0 && !gapFound)
            {
                gapFound = true;
                diagnostics.Add(AnalysisDiagnostics.Gap(definition.Sted, definition.Navn, space.Words(situation), Otherwise(definition)));
            }

            ReportOverlaps(definition, holding, space, situation, reported, diagnostics);
        }

        foreach (var never in cases.Where((_, i) => !applied[i]))
        {
            diagnostics.Add(AnalysisDiagnostics.Unreachable(never.Span, definition.Navn));
        }
    }

    /// <summary>Each case is reported once, with one of those it collides with: who writes cases as if the first counted, has made one mistake a case and not one a pair.</summary>
    private static void ReportOverlaps(Definisjon definition, IReadOnlyList<int> holding, ConditionSpace space, int[] situation, bool[] reported, DiagnosticBag diagnostics)
    {
        for (var i = 1; i < holding.Count; i++)
        {
            var (first, second) = (definition.Tilfeller[holding[i - 1]], definition.Tilfeller[holding[i]]);
            if (!reported[holding[i]] && !SameValue(first.Verdi, second.Verdi))
            {
                reported[holding[i]] = true;
                diagnostics.Add(AnalysisDiagnostics.Overlap(second.Span, first.Span, definition.Navn, space.Words(situation)));
            }
        }
    }

    private static Func<int[], bool> Test(Tilfelle part, ConditionSpace space) => part.ErEllers ? _ => false : part.Vilkår is { } condition ? space.Test(condition) : _ => true;

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
}
