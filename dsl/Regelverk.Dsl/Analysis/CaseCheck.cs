using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Analysis;

/// <summary>Looks for situations where no case of a definition applies, or two that disagree. Each is shown with one such situation.</summary>
internal sealed class CaseCheck(Ordning ordning, DiagnosticBag diagnostics)
{
    public const int MostSituations = 10_000;

    public void Run()
    {
        foreach (var definition in ordning.Definisjoner.Where(d => d.Type.Slag != Verdislag.JaNei))
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
            return;
        }

        var space = new ConditionSpace(conditions, takesNamesApart: true);
        if (space.Size(MostSituations) <= MostSituations)
        {
            CheckSituations(definition, space, diagnostics);
            return;
        }

        // Where no problem is found with the names left whole, there is none; where one is, it may be one that cannot happen.
        var coarse = new ConditionSpace(conditions, takesNamesApart: false);
        var found = new DiagnosticBag();
        if (coarse.Size(MostSituations) <= MostSituations)
        {
            CheckSituations(definition, coarse, found);
        }

        if (coarse.Size(MostSituations) > MostSituations || found.All.Count > 0)
        {
            diagnostics.Add(AnalysisDiagnostics.Undecided(definition.Sted, definition.Navn, MostSituations));
        }
    }

    private static void CheckSituations(Definisjon definition, ConditionSpace space, DiagnosticBag diagnostics)
    {
        var applied = new HashSet<Tilfelle>();
        var reported = new HashSet<(Tilfelle, Tilfelle)>();
        var hasOtherwise = definition.Tilfeller.Any(t => t.ErEllers);
        var gapFound = false;
        foreach (var situation in space.Situations())
        {
            var holding = definition.Tilfeller.Where(t => !t.ErEllers && (t.Vilkår is null || space.Holds(t.Vilkår, situation))).ToArray();
            applied.UnionWith(holding);
            if (holding.Length == 0 && hasOtherwise)
            {
                applied.UnionWith(definition.Tilfeller.Where(t => t.ErEllers));
            }
            else if (holding.Length == 0 && !gapFound)
            {
                gapFound = true;
                diagnostics.Add(AnalysisDiagnostics.Gap(definition.Sted, definition.Navn, Words(space, situation), Otherwise(definition)));
            }
            else
            {
                ReportOverlaps(definition, holding, space, situation, reported, diagnostics);
            }
        }

        foreach (var never in definition.Tilfeller.Where(t => !applied.Contains(t)))
        {
            diagnostics.Add(AnalysisDiagnostics.Unreachable(never.Span, definition.Navn));
        }
    }

    private static void ReportOverlaps(Definisjon definition, IReadOnlyList<Tilfelle> holding, ConditionSpace space, IReadOnlyDictionary<string, VariableValue> situation, HashSet<(Tilfelle, Tilfelle)> reported, DiagnosticBag diagnostics)
    {
        for (var i = 1; i < holding.Count; i++)
        {
            var (first, second) = (holding[i - 1], holding[i]);
            if (!SameValue(first.Verdi, second.Verdi) && reported.Add((first, second)))
            {
                diagnostics.Add(AnalysisDiagnostics.Overlap(second.Span, first.Span, definition.Navn, Words(space, situation)));
            }
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

    private static bool SameValue(Expression a, Expression b) => a is Expression.Constant x && b is Expression.Constant y
        ? x.Value.Equals(y.Value)
        : string.Equals(Text.Folding.Fold(a.Tekst), Text.Folding.Fold(b.Tekst), StringComparison.Ordinal);

    private static string Words(ConditionSpace space, IReadOnlyDictionary<string, VariableValue> situation)
    {
        var words = space.Variables.Select(v => situation[v.Key].Words).ToArray();
        return words.Length < 2 ? string.Concat(words) : string.Join(", ", words.Take(words.Length - 1)) + " og " + words[words.Length - 1];
    }
}
