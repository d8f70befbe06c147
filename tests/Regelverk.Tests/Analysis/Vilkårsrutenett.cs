using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Binding;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Analysis;

/// <summary>The truth about the conditions of every ja/nei name: every combination of values is tried with the interpreter.</summary>
internal sealed partial class Vilkårsrutenett
{
    private readonly Ordning _ordning;
    private readonly Ordning _free;

    public Vilkårsrutenett(string tekst)
    {
        _ordning = Bind(tekst);

        // The same where it is free which facts are given: each waits for a ja/nei fact of its own.
        var number = 0;
        var fields = string.Concat(OnlyWhen().Matches(tekst).Select((_, i) => $"    har felt {(char)('a' + i)}: ja/nei\n"));
        _free = Bind(OnlyWhen().Replace(tekst, _ => $", oppgis bare når søknaden har felt {(char)('a' + number++)}").Replace("    levert: dato\n", "    levert: dato\n" + fields, StringComparison.Ordinal));
    }

    /// <summary>The messages there should be, as number and place.</summary>
    public IEnumerable<string> Ventet()
    {
        foreach (var (real, given) in _ordning.Definisjoner.Zip(_free.Definisjoner).Where(d => d.First.Type.Slag == Verdislag.JaNei))
        {
            var (list, truth, free) = ((Expression.Conditions)real.Tilfeller[0].Verdi, Try(_ordning, real), Try(_free, given));
            if (truth.All(t => !t.Whole))
            {
                var inside = list.Quantifier == Quantifier.All ? Enumerable.Range(0, list.Items.Count).Where(i => truth.All(t => !t.Items[i])).ToArray() : [];
                yield return "RV0641 " + (inside.Length > 0 ? Place(list.Items[inside[0]].Uttrykk) : Place(list));
            }
            else if (free.All(t => t.Whole))
            {
                yield return "RV0642 " + Place(list);
            }
            else
            {
                foreach (var told in Items(list, truth, free))
                {
                    yield return told;
                }
            }
        }
    }

    private static IEnumerable<string> Items(Expression.Conditions list, List<Row> truth, List<Row> free)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var at = i;
            var others = Enumerable.Range(0, list.Items.Count).Where(j => j != at).ToArray();
            var isAll = list.Quantifier == Quantifier.All;
            var hasNeutral = isAll || list.Quantifier == Quantifier.None || list is { Quantifier: Quantifier.AtLeast, Number: 1 };
            if (truth.All(t => !t.Items[at]))
            {
                yield return "RV0641 " + Place(list.Items[i].Uttrykk);
            }
            else if (free.All(t => t.Items[at]))
            {
                yield return "RV0642 " + Place(list.Items[i].Uttrykk);
            }
            else if (hasNeutral
                && free.All(t => isAll ? t.Items[at] || others.Any(j => !t.Items[j]) : !t.Items[at] || others.Any(j => t.Items[j]))
                && !others.Any(j => j > at && truth.All(t => t.Items[at] == t.Items[j])))
            {
                yield return "RV0643 " + Place(list.Items[i].Uttrykk);
            }
        }
    }

    private static string Place(Expression expression) => $"{expression.Span.Start}";

    private static List<Row> Try(Ordning ordning, Definisjon definition)
    {
        var list = (Expression.Conditions)definition.Tilfeller[0].Verdi;
        return [.. Rutenett.Combinations(Rutenett.Facts(definition)).Select(facts =>
        {
            var evaluator = new Evaluator(ordning, Søknad("S", "F", facts), null);
            return new Row(Holds(evaluator, list), [.. list.Items.Select(i => Holds(evaluator, i.Uttrykk))]);
        })];
    }

    private static bool Holds(Evaluator evaluator, Expression condition) => evaluator.Condition(condition, evaluator.Root) switch
    {
        { IsTrue: true } => true,
        { IsFalse: true } => false,
        _ => throw new InvalidOperationException($"Not decided with all facts known: {condition.Tekst}"),
    };

    private static Ordning Bind(string tekst)
    {
        var bag = new DiagnosticBag();
        return Binder.Bind(FileParser.Parse(new SourceText("prøve.regel", tekst), bag), bag);
    }

    [GeneratedRegex(", oppgis bare når [^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyWhen();

    private sealed record Row(bool Whole, bool[] Items);
}
