using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>Headings whose lines each declare a name: a line takes the place of the one with the same name, other lines are added, and «X oppheves» takes one away.</summary>
internal sealed class DeclaredLines(RuleText own, RuleText @base, Draft draft, DiagnosticBag bag)
{
    private const string Repealed = " oppheves";

    private static readonly string[] AfterName = ["(", ":", ",", " følger av ", " beregnes ", " er søker"];

    private readonly Dictionary<(OutlineNode Parent, string Name), OutlineNode> _changed = [];

    /// <summary>The names that a line declares: «kommune (kommunen, kommuner) er søker:» declares three.</summary>
    public static IReadOnlyList<string> Names(string line)
    {
        var words = Folding.Fold(line);
        var end = AfterName.Select(mark => words.IndexOf(mark, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(words.Length).Min();
        var first = words.Substring(0, end).Trim();
        var close = end < words.Length && words[end] == '(' ? words.IndexOf(')', end) : -1;
        return close < 0 ? [first] : [first, .. words.Substring(end + 1, close - end - 1).Split(',').Select(form => form.Trim())];
    }

    /// <summary>Works the lines below one heading into those below another.</summary>
    /// <param name="changed">The heading in the file that changes.</param>
    /// <param name="old">The heading in the file that is changed.</param>
    /// <param name="names">The names that a line declares, the first being its own.</param>
    public void Merge(OutlineNode changed, OutlineNode old, Func<string, IReadOnlyList<string>> names)
    {
        foreach (var (line, index) in changed.Children.Select((line, index) => (line, index)))
        {
            if (Repeals(own.Words(line)) is { } repealed)
            {
                Repeal(line, repealed, old, names);
            }
            else if (IsFirst(line, old, names(own.Words(line))[0]))
            {
                Put(changed, index, old, Find(old, names(own.Words(line)).Take(1), names));
            }
        }
    }

    /// <summary>Works begreper into begreper: each with its facts.</summary>
    public void MergeConcepts(OutlineNode changed, OutlineNode old)
    {
        foreach (var (concept, index) in changed.Children.Select((line, index) => (line, index)))
        {
            var words = own.Words(concept);
            if (Repeals(words) is { } repealed)
            {
                Repeal(concept, repealed, old, Names);
            }
            else if (!IsFirst(concept, old, Names(words)[0]))
            {
                continue;
            }
            else if (Find(old, Names(words).Take(1), Names) is not { } found)
            {
                Put(changed, index, old, null);
            }
            else
            {
                if (words.IndexOf('(') >= 0)
                {
                    var there = old.Children[found];
                    draft.ReplaceInside(there.LineStart, @base.OwnEnd(there), new Chunk.OwnLines(concept.LineStart, own.OwnEnd(concept), concept.Column, there.Column));
                }

                Merge(concept, old.Children[found], Names);
            }
        }
    }

    /// <summary>Says of each line that takes something away that there is nothing to take away.</summary>
    public void RefuseRepeals(OutlineNode changed)
    {
        foreach (var line in changed.Children.SelectMany(child => child.Children.Prepend(child)))
        {
            if (Repeals(own.Words(line)) is { } name)
            {
                bag.Add(ConsolidationDiagnostics.NoSuchPlace(own.Span(line), $"«{name}»", null));
            }
        }
    }

    private static string? Repeals(string words) =>
        words.TrimEnd('.') is var said && said.EndsWith(Repealed, StringComparison.OrdinalIgnoreCase) ? said.Substring(0, said.Length - Repealed.Length).Trim() : null;

    private void Repeal(OutlineNode line, string name, OutlineNode old, Func<string, IReadOnlyList<string>> names)
    {
        if (Find(old, [Folding.Fold(name)], names) is not { } found)
        {
            var near = Spelling.Nearest(name, old.Children.SelectMany(child => names(@base.Words(child))));
            bag.Add(ConsolidationDiagnostics.NoSuchPlace(own.Span(line), $"«{name}»", near is null ? null : $"«{near}»"));
        }
        else if (IsFirst(line, old, names(@base.Words(old.Children[found]))[0]))
        {
            draft.ReplaceInside(@base.StartOf(old, found), @base.EndOf(old.Children[found]));
        }
    }

    private void Put(OutlineNode changed, int index, OutlineNode old, int? found)
    {
        var line = changed.Children[index];
        var column = old.Children.Count > 0 ? old.Children[0].Column : line.Column;
        var end = old.Children.Count > 0 ? @base.EndOf(old.Children[old.Children.Count - 1]) : @base.OwnEnd(old);
        var (start, stop) = found is { } at ? (@base.StartOf(old, at), @base.EndOf(old.Children[at])) : (end, end);
        draft.ReplaceInside(start, stop, new Chunk.OwnLines(own.StartOf(changed, index), own.EndOf(line), line.Column, column));
    }

    private int? Find(OutlineNode old, IEnumerable<string> wanted, Func<string, IReadOnlyList<string>> names)
    {
        for (var i = 0; i < old.Children.Count; i++)
        {
            if (names(@base.Words(old.Children[i])).Intersect(wanted, StringComparer.OrdinalIgnoreCase).Any())
            {
                return i;
            }
        }

        return null;
    }

    private bool IsFirst(OutlineNode line, OutlineNode old, string name)
    {
        if (_changed.TryGetValue((old, Folding.Fold(name)), out var earlier))
        {
            bag.Add(ConsolidationDiagnostics.Twice(own.Span(line), own.Span(earlier), $"«{name}»"));
            return false;
        }

        _changed.Add((old, Folding.Fold(name)), line);
        return true;
    }
}
