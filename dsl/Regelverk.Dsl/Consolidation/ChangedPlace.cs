using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>Where in a § a change strikes, or that there is no such place.</summary>
internal sealed class ChangedPlace
{
    private readonly IReadOnlyList<Ledd> _ledd;
    private readonly RuleText _text;
    private readonly OutlineNode _paragraph;
    private readonly IReadOnlyList<Item> _items;
    private readonly IReadOnlyList<OutlineNode> _lists;
    private readonly int _start;
    private readonly int _end;

    public ChangedPlace(Amendment change, Section paragraph, IReadOnlyList<Ledd> ledd, RuleText text)
    {
        Change = change;
        _ledd = ledd;
        _text = text;
        _paragraph = paragraph.Node;
        var scope = Scope;
        _items = change.Letter is null && change.Number is null ? [] : Items.Find(scope, change.Letter, change.Number);
        _lists = IsNewItem ? ListsIn(scope) : [];
        (_start, _end) = Item is { } item ? (text.StartOf(item.Parent, item.Index), text.EndOf(item.Node))
            : List is { } list ? (text.OwnEnd(list), text.EndOf(list))
            : change.Kind == AmendmentKind.Retitle ? (paragraph.Node.LineStart, text.OwnEnd(paragraph.Node))
            : change.Ledd is { } number && number <= ledd.Count ? (ledd[number - 1].Start, ledd[number - 1].End)
            : (paragraph.Start, paragraph.End);
    }

    public Amendment Change { get; }

    /// <summary>The item that is changed, where there is exactly one.</summary>
    public Item? Item => !IsNewItem && _items.Count == 1 ? _items[0] : null;

    /// <summary>The line whose list gets a new item, where there is exactly one.</summary>
    public OutlineNode? List => _lists.Count == 1 ? _lists[0] : null;

    /// <summary>Whether it is the whole § that is changed.</summary>
    public bool IsWhole => Change is { Kind: AmendmentKind.Repeal or AmendmentKind.Replace, Ledd: null, Letter: null, Number: null };

    /// <summary>«§ 3 andre ledd bokstav b», and the new place where there is one.</summary>
    public string Name => new Hjemmel(Change.Paragraph, Change.Kind == AmendmentKind.Insert ? Change.ToLedd ?? Change.Ledd : Change.Ledd, IsNewItem ? Change.ToLetter ?? Change.Letter : Change.Letter, Change.ToNumber ?? Change.Number).ToString();

    public bool IsFound => (Change.Ledd is not { } ledd || (ledd >= 1 && ledd <= _ledd.Count))
        && (Change.ToLedd is null || _ledd.Count > 0)
        && (IsNewItem ? List is not null && !IsThere : _items.Count == 1 || (Change.Letter is null && Change.Number is null))
        && !(Change.Kind == AmendmentKind.Move && Change.ToLetter is not null && IsThere);

    private bool IsNewItem => Change.Kind == AmendmentKind.Insert && (Change.ToLetter is not null || Change.ToNumber is not null);

    /// <summary>Whether the new letter or number is one that the list has.</summary>
    private bool IsThere => (List ?? Item?.Parent) is { } list
        && list.Children.Any(c => Change.ToLetter is { } letter ? c.Bullet?.Letter == letter : Change.ToNumber is { } number && c.Bullet?.Number == number);

    private IReadOnlyList<OutlineNode> Scope => Change.Ledd is { } ledd ? ledd >= 1 && ledd <= _ledd.Count ? _ledd[ledd - 1].Lines : [] : _paragraph.Children;

    /// <summary>Says why there is no such place.</summary>
    public Diagnostic WhyNot(TextSpan span)
    {
        if ((Change.Ledd ?? Change.ToLedd) is not null && _ledd.Count == 0)
        {
            return ConsolidationDiagnostics.NoLedd(span, Change.Paragraph);
        }

        if (Change.Ledd is { } ledd && (ledd < 1 || ledd > _ledd.Count))
        {
            return ConsolidationDiagnostics.NoSuchPlace(span, new Hjemmel(Change.Paragraph, ledd).ToString(), new Hjemmel(Change.Paragraph, _ledd.Count).ToString());
        }

        if (IsThere)
        {
            var place = new Hjemmel(Change.Paragraph, Change.Ledd, Change.ToLetter ?? Change.Letter, Change.ToNumber);
            return ConsolidationDiagnostics.IsThere(span, place.ToString(), Change.Kind == AmendmentKind.Insert ? $"{place} skal lyde:" : $"{place} oppheves");
        }

        if (_items.Count > 1 || _lists.Count > 1)
        {
            return ConsolidationDiagnostics.ManyPlaces(span, Name);
        }

        var inside = Change.Letter is { } outer && Change.Number is not null ? Items.Below(Items.Find(Scope, outer, null).Select(i => i.Node)) : Items.Below(Scope);
        return ConsolidationDiagnostics.NoSuchPlace(span, Name, Nearest([.. inside.Select(i => i.Node.Bullet).OfType<Bullet>()]));
    }

    /// <summary>Whether both set out to change the same words.</summary>
    public bool Meets(ChangedPlace other)
    {
        if (IsInsert && other.IsInsert)
        {
            return Name == other.Name && Change.Ledd == other.Change.Ledd;
        }

        if (IsInsert || other.IsInsert)
        {
            var (put, old) = IsInsert ? (this, other) : (other, this);
            return old.Change.Kind != AmendmentKind.Move && old.Change.Kind != AmendmentKind.Retitle && old._start <= put._start && put._end <= old._end && old.TakesAll(put);
        }

        // A ledd may be moved and changed at once.
        var moves = MovesLedd != other.MovesLedd;
        var overlap = _start < other._end && other._start < _end;
        return overlap && !(moves && Change.Kind != AmendmentKind.Repeal && other.Change.Kind != AmendmentKind.Repeal && !IsWhole && !other.IsWhole);
    }

    /// <summary>Where in the list a new item comes.</summary>
    public int InsertedAt(OutlineNode list)
    {
        var before = list.Children.Select((child, index) => (child, index)).Where(c => ComesBefore(c.child.Bullet)).Select(c => c.index).DefaultIfEmpty(-1).Last();
        return before < 0 ? _text.StartOf(list, 0) : _text.EndOf(list.Children[before]);
    }

    private bool MovesLedd => Change is { Kind: AmendmentKind.Move, ToLedd: not null };

    private bool IsInsert => Change.Kind == AmendmentKind.Insert;

    /// <summary>A new ledd is lost only with the whole §; a new item also with its ledd.</summary>
    private bool TakesAll(ChangedPlace put) => IsWhole || put.IsNewItem;

    private bool ComesBefore(Bullet? mark) => Change.ToLetter is { } letter
        ? mark is { Kind: BulletKind.Letter } && string.CompareOrdinal(mark.Letter, letter) < 0
        : mark is { Kind: BulletKind.Number } && mark.Number < Change.ToNumber;

    /// <summary>The lists that a new item may belong to.</summary>
    private IReadOnlyList<OutlineNode> ListsIn(IReadOnlyList<OutlineNode> scope)
    {
        var kind = Change.ToLetter is not null ? BulletKind.Letter : BulletKind.Number;
        var items = Change.Letter is { } letter ? Items.Below(Items.Find(scope, letter, null).Select(i => i.Node)) : Items.Below(scope);
        return [.. items.Where(i => i.Node.Bullet?.Kind == kind).Select(i => i.Parent).Distinct()];
    }

    private string? Nearest(IReadOnlyList<Bullet> marks)
    {
        var last = marks.LastOrDefault(m => m.Kind == (Change.Number is not null ? BulletKind.Number : BulletKind.Letter));
        return last is null ? null : new Hjemmel(Change.Paragraph, Change.Ledd, last.Kind == BulletKind.Letter ? last.Letter : Change.Letter, last.Kind == BulletKind.Number ? last.Number : null).ToString();
    }
}
