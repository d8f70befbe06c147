using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Consolidation;

/// <summary>The changes of §§: each § by itself, its numbers being those it had before.</summary>
internal sealed class ParagraphChanges(RuleText own, RuleText @base, Draft draft, DiagnosticBag bag)
{
    private readonly BodyCheck _bodies = new(own, bag);

    public void Work(IReadOnlyList<Amendment> changes)
    {
        foreach (var same in changes.GroupBy(c => c.Paragraph).OrderBy(g => g.Key, ParagraphNumber.Order))
        {
            var sound = same.Where(_bodies.IsSound).ToArray();
            var old = @base.Paragraphs.Where(p => p.Number == same.Key).Select(p => p.Section).FirstOrDefault();
            foreach (var added in sound.Where(c => c.Kind == AmendmentKind.NewParagraph))
            {
                Add(added, old, sound);
            }

            var others = sound.Where(c => c.Kind != AmendmentKind.NewParagraph).ToArray();
            if (old is not null)
            {
                Change(old, others);
            }
            else if (sound.All(c => c.Kind != AmendmentKind.NewParagraph))
            {
                foreach (var change in others)
                {
                    bag.Add(ConsolidationDiagnostics.NoSuchPlace(own.Span(change.Node), same.Key, NearestTo(same.Key)));
                }
            }
        }
    }

    /// <summary>The § that is one off, or the nearest before it.</summary>
    private string? NearestTo(string number)
    {
        var numbers = @base.Paragraphs.Select(p => p.Number).ToArray();
        return numbers.FirstOrDefault(n => n.StartsWith(number + " ", StringComparison.Ordinal) || number.StartsWith(n + " ", StringComparison.Ordinal))
            ?? numbers.Where(n => ParagraphNumber.Order.Compare(n, number) < 0).OrderBy(n => n, ParagraphNumber.Order).LastOrDefault() ?? numbers.FirstOrDefault();
    }

    private void Add(Amendment added, Section? old, IReadOnlyList<Amendment> same)
    {
        if (old is not null)
        {
            bag.Add(ConsolidationDiagnostics.IsThere(own.Span(added.Node), added.Paragraph, $"{added.Paragraph} skal lyde:"));
            return;
        }

        if (same.First(c => c.Kind == AmendmentKind.NewParagraph) is var first && first != added)
        {
            bag.Add(ConsolidationDiagnostics.Twice(own.Span(added.Node), own.Span(first.Node), added.Paragraph));
            return;
        }

        if (same.FirstOrDefault(c => c.Kind != AmendmentKind.NewParagraph) is { } other)
        {
            bag.Add(ConsolidationDiagnostics.Twice(own.Span(other.Node), own.Span(added.Node), added.Paragraph));
            return;
        }

        var before = @base.Paragraphs.Where(p => ParagraphNumber.Order.Compare(p.Number, added.Paragraph) < 0)
            .OrderBy(p => p.Number, ParagraphNumber.Order).Select(p => p.Section).LastOrDefault();
        var at = before?.End
            ?? @base.Sections.FirstOrDefault(s => s.Kind is HeadingKind.Paragraph or > HeadingKind.Chapter)?.Start
            ?? @base.Text.Content.Length;
        draft.Replace(at, at, [new Chunk.Words("\n"), .. Whole(added, null), new Chunk.Words("\n")]);
    }

    private void Change(Section old, IReadOnlyList<Amendment> changes)
    {
        var ledd = Ledd.In(@base, old.Node);
        var places = changes.Select(c => new ChangedPlace(c, old, ledd, @base)).ToArray();
        foreach (var place in places.Where(p => !p.IsFound))
        {
            bag.Add(place.WhyNot(own.Span(place.Change.Node)));
        }

        var sound = places.Where(p => p.IsFound).ToArray();
        if (sound.Length < places.Length || ReportTwice(sound))
        {
            return;
        }

        foreach (var place in sound)
        {
            Change(place, old);
        }

        new LeddOrder(own, draft, bag).Work(ledd, [.. changes.Where(IsOfLedd)]);
    }

    private static bool IsOfLedd(Amendment change) => change is { Letter: null, Number: null, ToLetter: null, ToNumber: null } && (change.Ledd ?? change.ToLedd) is not null;

    private bool ReportTwice(IReadOnlyList<ChangedPlace> places)
    {
        var before = bag.All.Count;
        for (var later = 1; later < places.Count; later++)
        {
            if (places.Take(later).FirstOrDefault(earlier => earlier.Meets(places[later])) is { } other)
            {
                bag.Add(ConsolidationDiagnostics.Twice(own.Span(places[later].Change.Node), own.Span(other.Change.Node), places[later].Name));
            }
        }

        return bag.All.Count > before;
    }

    private void Change(ChangedPlace place, Section old)
    {
        var change = place.Change;
        switch (change.Kind)
        {
            case AmendmentKind.Repeal when place.IsWhole:
                draft.Replace(old.Start, old.End);
                break;
            case AmendmentKind.Replace when place.IsWhole:
                draft.Replace(old.Start, old.End, [.. Whole(change, old), new Chunk.Words("\n")]);
                break;
            case AmendmentKind.Retitle:
                draft.Replace(old.Node.LineStart, @base.OwnEnd(old.Node), Line(change.Node.Children[0], 0));
                break;
            case AmendmentKind.Repeal when place.Item is { } item:
                draft.ReplaceInside(@base.StartOf(item.Parent, item.Index), @base.EndOf(item.Node));
                break;
            case AmendmentKind.Replace when place.Item is { } item:
                draft.ReplaceInside(@base.StartOf(item.Parent, item.Index), @base.EndOf(item.Node), Below(change, item.Node.Column));
                break;
            case AmendmentKind.Move when place.Item is { Node.Bullet: { } mark } && change.ToLetter is { } letter:
                draft.ReplaceInside(mark.Start, mark.Start + 1, new Chunk.Words(letter));
                break;
            case AmendmentKind.Insert when place.List is { } list:
                var at = place.InsertedAt(list);
                draft.ReplaceInside(at, at, Below(change, list.Children[0].Column));
                break;
        }
    }

    /// <summary>A whole § as it shall read; the heading is the old one where no new one stands below.</summary>
    private IEnumerable<Chunk> Whole(Amendment change, Section? old)
    {
        var (node, hasTitle) = (change.Node, own.NumberOf(change.Node.Children[0]) is not null);
        yield return hasTitle ? Line(node.Children[0], 0)
            : old is not null ? new Chunk.Base(old.Node.LineStart, @base.OwnEnd(old.Node))
            : new Chunk.Words(change.Paragraph + "\n");
        var first = hasTitle ? 1 : 0;
        if (node.Children.Count > first)
        {
            yield return new Chunk.OwnLines(own.StartOf(node, first), own.EndOf(node), node.Children[first].Column, 2);
        }
    }

    private Chunk Line(OutlineNode line, int column) => new Chunk.OwnLines(line.LineStart, own.OwnEnd(line), line.Column, column);

    private Chunk Below(Amendment change, int column) => new Chunk.OwnLines(own.StartOf(change.Node, 0), own.EndOf(change.Node), change.Node.Children[0].Column, column);
}
