using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>Puts the ledd of a § in their new order: those that are new or moved have the number that is said, the others come in between as they stood.</summary>
internal sealed class LeddOrder(RuleText own, Draft draft, DiagnosticBag bag)
{
    public void Work(IReadOnlyList<Ledd> ledd, IReadOnlyList<Amendment> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var left = Enumerable.Range(1, ledd.Count).Except(changes.Where(c => c.Kind == AmendmentKind.Repeal).Select(c => c.Ledd ?? 0)).ToArray();
        var total = left.Length + changes.Count(c => c.Kind == AmendmentKind.Insert);
        var placed = new SortedDictionary<int, Placed>();
        foreach (var change in changes.Where(c => c.ToLedd is not null))
        {
            var number = change.ToLedd ?? 0;
            if (number < 1 || number > total)
            {
                bag.Add(ConsolidationDiagnostics.Gap(own.Span(change.Node), new Hjemmel(change.Paragraph, number).ToString(), change.Paragraph, total));
                return;
            }

            if (placed.TryGetValue(number, out var other) && other.Change is { } first)
            {
                bag.Add(ConsolidationDiagnostics.SameNumber(own.Span(change.Node), own.Span(first.Node), new Hjemmel(change.Paragraph, number).ToString()));
                return;
            }

            placed.Add(number, new Placed(change, change.Kind == AmendmentKind.Move ? change.Ledd : null));
        }

        var moved = changes.Where(c => c.Kind == AmendmentKind.Move).Select(c => c.Ledd ?? 0).ToArray();
        var free = new Queue<int>(Enumerable.Range(1, total).Where(n => !placed.ContainsKey(n)));
        foreach (var old in left.Except(moved))
        {
            placed.Add(free.Dequeue(), new Placed(null, old));
        }

        Report(changes, placed);
        var chunks = placed.SelectMany(p => Chunks(p.Value, ledd, changes, p.Key == 1));
        draft.Replace(ledd[0].Start, ledd[ledd.Count - 1].End, chunks);
    }

    /// <summary>Who refers to a ledd must be told when it gets another number.</summary>
    private void Report(IReadOnlyList<Amendment> changes, SortedDictionary<int, Placed> placed)
    {
        var silent = placed.Where(p => p.Value is { Change: null, Old: { } old } && old != p.Key).ToArray();
        if (silent.Length > 0)
        {
            var number = changes[0].Paragraph;
            var cause = changes.First(c => c.Kind is AmendmentKind.Insert or AmendmentKind.Repeal or AmendmentKind.Move);
            bag.Add(ConsolidationDiagnostics.MovedSilently(
                own.Span(cause.Node),
                number,
                [.. silent.Select(p => $"{number} nåværende {Ordinals.Of(p.Value.Old ?? 0)} ledd blir {Ordinals.Of(p.Key)} ledd")]));
        }
    }

    private IEnumerable<Chunk> Chunks(Placed placed, IReadOnlyList<Ledd> ledd, IReadOnlyList<Amendment> changes, bool isFirst)
    {
        var change = placed.Old is { } old ? changes.FirstOrDefault(c => c.Kind == AmendmentKind.Replace && c.Ledd == old) : placed.Change;
        if (change is not null)
        {
            return [new Chunk.Words(isFirst ? "" : "\n"), new Chunk.OwnLines(own.StartOf(change.Node, 0), own.EndOf(change.Node), change.Node.Children[0].Column, ledd[0].Lines[0].Column)];
        }

        var there = ledd[(placed.Old ?? 1) - 1];
        return [new Chunk.Words(!isFirst && placed.Old == 1 ? "\n" : ""), new Chunk.Base(there.Start, there.End)];
    }

    /// <summary>What gets a number.</summary>
    /// <param name="Change">The change that says the number; null where none does.</param>
    /// <param name="Old">The number it had; null where it is new.</param>
    private sealed record Placed(Amendment? Change, int? Old);
}
