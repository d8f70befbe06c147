using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>All that one file changes in another, heading by heading.</summary>
internal sealed class Changes
{
    private readonly RuleText _own;
    private readonly RuleText _base;
    private readonly FirstLine _first;
    private readonly Validity _validity;
    private readonly DiagnosticBag _bag;
    private readonly Draft _draft;
    private readonly DeclaredLines _lines;

    public Changes(RuleText own, RuleText @base, FirstLine first, Validity validity, DiagnosticBag bag)
    {
        _own = own;
        _base = @base;
        _first = first;
        _validity = validity;
        _bag = bag;
        _draft = new Draft(@base, own);
        _lines = new DeclaredLines(own, @base, _draft, bag);
    }

    /// <summary>The whole text; worth nothing where a message has been given.</summary>
    public WholeText Work()
    {
        Head();
        var changes = Lines().ToArray();
        new ParagraphChanges(_own, _base, _draft, _bag).Work([.. changes.Where(c => c.Paragraph.Length > 0)]);
        Headings([.. changes.Where(c => c.Kind == AmendmentKind.RepealHeading)]);
        Examples([.. changes.Where(c => c.Kind == AmendmentKind.KeepExample)]);
        foreach (var section in _own.Sections.Where(s => s.Kind == HeadingKind.Chapter))
        {
            Chapter(section);
        }

        foreach (var node in _own.Headings.Skip(1).Where(n => n.Heading is HeadingKind.Paragraph or HeadingKind.Scheme))
        {
            _bag.Add(AmendmentLine.Attempted(_own.Words(node)) is var (place, nearest)
                ? ConsolidationDiagnostics.NotReadAsChange(_own.Span(node), place, nearest)
                : ConsolidationDiagnostics.NotAChange(_own.Span(node), _own.NumberOf(node), _base.Paragraphs.Any(p => p.Number == _own.NumberOf(node))));
        }

        return _draft.Render();
    }

    /// <summary>The first heading: the new name and year, and the lines of the old one that are not said anew.</summary>
    private void Head()
    {
        var (section, old) = (_own.Sections[0], _base.Sections[0]);
        _draft.Replace(
            old.Start,
            _base.OwnEnd(old.Node),
            new Chunk.OwnLines(section.Start, section.Node.LineStart, 0, 0),
            new Chunk.Own(_first.Start, _first.Start + _first.Head),
            new Chunk.Words("\n"));
        _lines.Merge(section.Node, old.Node, words => [words.Split(' ')[0]]);
    }

    /// <summary>The changes that are in force.</summary>
    private IEnumerable<Amendment> Lines()
    {
        foreach (var node in _own.Headings.Where(n => n.Heading == HeadingKind.Amendment))
        {
            var change = Amendment.Read(_own, node);
            var isInForce = change.HasDates ? _validity.Has(change) : null;
            if (!change.HasDates)
            {
                _bag.Add(ConsolidationDiagnostics.WrongDate(_own.Span(node)));
            }
            else if (isInForce is null)
            {
                _bag.Add(ConsolidationDiagnostics.PartOfTheTime(_own.Span(node), _validity.Days, change.From, Kept(change), _first.Base));
            }
            else if (change.HasBody != (node.Children.Count > 0))
            {
                _bag.Add(ConsolidationDiagnostics.Body(_own.Span(node), change.HasBody ? BodyFault.Empty : BodyFault.NotEmpty, ""));
            }
            else if (isInForce.Value)
            {
                yield return change;
            }
        }
    }

    /// <summary>The § or ledd that a transitional rule could let stand as it was.</summary>
    private static Hjemmel? Kept(Amendment change) =>
        change is { Kind: AmendmentKind.Replace, Letter: null, Number: null } ? new Hjemmel(change.Paragraph, change.Ledd) : null;

    private void Headings(IReadOnlyList<Amendment> repealed)
    {
        foreach (var change in repealed)
        {
            var kind = Outline.Headings.KindOf(change.Name);
            var old = _base.Sections.Where(s => s.Kind == kind).ToArray();
            if (old.Length == 0)
            {
                _bag.Add(ConsolidationDiagnostics.NoSuchPlace(_own.Span(change.Node), $"«{change.Name}»", null));
            }
            else if (_own.Headings.FirstOrDefault(h => h != change.Node && (h.Heading == kind || repealed.Any(r => r.Node == h && r.Name == change.Name))) is { } other)
            {
                _bag.Add(ConsolidationDiagnostics.Twice(_own.Span(other), _own.Span(change.Node), $"«{change.Name}»"));
                return;
            }

            foreach (var section in old)
            {
                _draft.Replace(section.Start, section.End);
            }
        }

        foreach (var group in _own.Sections.Skip(1).Where(s => IsReplacedWhole(s.Kind) || IsMerged(s.Kind)).GroupBy(s => s.Kind))
        {
            var old = _base.Sections.Where(s => s.Kind == group.Key).ToArray();
            if (old.Length == 0)
            {
                Add([.. group]);
            }
            else if (IsMerged(group.Key))
            {
                Merge(group, old[0]);
            }
            else
            {
                _draft.Replace(old[0].Start, old[0].End, group.SelectMany(Whole));
                foreach (var other in old.Skip(1))
                {
                    _draft.Replace(other.Start, other.End);
                }
            }
        }
    }

    private void Merge(IEnumerable<Section> sections, Section old)
    {
        foreach (var section in sections)
        {
            if (section.Kind == HeadingKind.Concepts)
            {
                _lines.MergeConcepts(section.Node, old.Node);
            }
            else
            {
                _lines.Merge(section.Node, old.Node, DeclaredLines.Names);
            }
        }
    }

    /// <summary>Headings that the old text has none of come where they usually stand.</summary>
    private void Add(IReadOnlyList<Section> sections)
    {
        foreach (var section in sections.Where(s => IsMerged(s.Kind)))
        {
            _lines.RefuseRepeals(section.Node);
        }

        var next = _base.Sections.FirstOrDefault(s => s.Kind != HeadingKind.Chapter && s.Kind > sections[0].Kind);
        var at = next?.Start ?? _base.Text.Content.Length;
        _draft.Replace(at, at, sections.SelectMany(Whole));
    }

    /// <summary>Old examples try old rules, and go; one is kept by its name.</summary>
    private void Examples(IReadOnlyList<Amendment> kept)
    {
        var old = _base.Sections.Where(s => s.Kind == HeadingKind.Example).ToArray();
        var names = kept.ToLookup(c => Folding.Fold(c.Name));
        foreach (var again in names.Where(same => same.Count() > 1))
        {
            _bag.Add(ConsolidationDiagnostics.Twice(_own.Span(again.Last().Node), _own.Span(again.First().Node), $"eksempel «{again.Last().Name}»"));
        }

        foreach (var missing in kept.Where(c => old.All(s => ExampleName(s) != Folding.Fold(c.Name))))
        {
            var near = Spelling.Nearest(missing.Name, old.Select(ExampleName));
            _bag.Add(ConsolidationDiagnostics.NoSuchPlace(_own.Span(missing.Node), $"eksempel «{missing.Name}»", near is null ? null : $"eksempel «{near}»"));
        }

        foreach (var section in old.Where(s => !names.Contains(ExampleName(s))))
        {
            _draft.Replace(section.Start, section.End);
        }

        if (_own.Sections.Where(s => s.Kind == HeadingKind.Example).ToArray() is { Length: > 0 } added)
        {
            var end = _base.Text.Content.Length;
            _draft.Replace(end, end, added.SelectMany(Whole));
        }
    }

    private string ExampleName(Section example)
    {
        var words = _base.Words(example.Node);
        return Folding.Fold(words.Substring(Math.Min(words.Length, "eksempel".Length)).Trim(' ', ':', '«', '»'));
    }

    /// <summary>«kapittel 2 Tildeling»: the words of the chapter with that number.</summary>
    private void Chapter(Section section)
    {
        var number = ChapterNumber(_own.Words(section.Node));
        if (_base.Headings.FirstOrDefault(h => h.Heading == HeadingKind.Chapter && ChapterNumber(_base.Words(h)) == number) is { } old)
        {
            _draft.Replace(old.LineStart, _base.OwnEnd(old), new Chunk.OwnLines(section.Node.LineStart, _own.OwnEnd(section.Node), 0, 0));
        }
        else
        {
            _bag.Add(ConsolidationDiagnostics.NoSuchPlace(_own.Span(section.Node), $"kapittel {number}", null));
        }
    }

    private static string ChapterNumber(string words) => words.Split(' ').Skip(1).FirstOrDefault() ?? "";

    private static IEnumerable<Chunk> Whole(Section section) => [new Chunk.Words("\n"), new Chunk.OwnLines(section.Start, section.End, 0, 0), new Chunk.Words("\n")];

    private static bool IsMerged(HeadingKind kind) => kind is HeadingKind.Concepts or HeadingKind.Discretion or HeadingKind.Rates;

    private static bool IsReplacedWhole(HeadingKind kind) =>
        kind is HeadingKind.Budget or HeadingKind.Pots or HeadingKind.Rounds or HeadingKind.Allocation or HeadingKind.Reporting or HeadingKind.Transition;
}
