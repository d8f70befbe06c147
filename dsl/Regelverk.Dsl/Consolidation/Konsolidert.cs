using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>A regulation with its changes worked in.</summary>
internal sealed class Konsolidert
{
    private readonly IReadOnlyList<WholeText.Piece> _pieces;
    private readonly IReadOnlyList<Konsolidert> _from;

    private Konsolidert(SourceText text, IReadOnlyList<SourceText> chain, IReadOnlyList<WholeText.Piece> pieces, IReadOnlyList<Konsolidert> from, IReadOnlyList<Diagnostic> messages)
    {
        Text = text;
        Shown = text;
        Chain = chain;
        Messages = messages;
        _pieces = pieces;
        _from = from;
    }

    /// <summary>The whole text, with the provisions of earlier regulations that transitional rules let stand at its end.</summary>
    public SourceText Text { get; }

    /// <summary>The whole text without them.</summary>
    public SourceText Shown { get; private init; }

    /// <summary>Whether the file changes another regulation.</summary>
    public bool IsChange { get; private init; }

    /// <summary>The provisions at the end.</summary>
    public IReadOnlyList<EarlierText> Earlier { get; private init; } = [];

    /// <summary>The files it is made of: the one that was asked for first, the one that changes nothing last.</summary>
    public IReadOnlyList<SourceText> Chain { get; }

    /// <summary>What is wrong with the changes themselves; each message says which file it is about.</summary>
    public IReadOnlyList<Diagnostic> Messages { get; }

    /// <summary>A file that changes nothing.</summary>
    public static Konsolidert Plain(SourceText text) => new(text, [text], [], [], []);

    /// <summary>A file whose changes cannot be worked in.</summary>
    public static Konsolidert Failed(SourceText text, IEnumerable<Diagnostic> messages) => new(text, [text], [], [], [.. messages]);

    public static Konsolidert Of(SourceText own, WholeText whole, Konsolidert @base, IEnumerable<Diagnostic> messages) =>
        new(whole.ToSource(), [own, .. @base.Chain], whole.Pieces, [@base], [.. messages]) { IsChange = true };

    /// <summary>The same regulation with provisions of earlier ones at its end.</summary>
    public Konsolidert With(WholeText text, IReadOnlyList<EarlierText> earlier, IReadOnlyList<Konsolidert> from) => new(
        text.ToSource(),
        [.. Chain.Concat(from.SelectMany(f => f.Chain)).GroupBy(t => (t.Path, t.Content)).Select(same => same.First())],
        text.Pieces,
        [this, .. from],
        Messages)
    {
        Shown = Shown,
        IsChange = IsChange,
        Earlier = earlier,
    };

    /// <summary>The same message about the words in the file they stand in.</summary>
    public Diagnostic InFile(Diagnostic diagnostic)
    {
        if (_from.Count == 0 || diagnostic.Source is not null)
        {
            return diagnostic;
        }

        var (source, span) = OriginOf(diagnostic.Span);
        return diagnostic with
        {
            Source = source,
            Span = span,
            Help = IsChange && !ReferenceEquals(source, Chain[0]) ? HereInstead(diagnostic.Help) : diagnostic.Help,
            Related = [.. diagnostic.Related.Select(related => related.Source is null && OriginOf(related.Span) is var place ? related with { Source = place.Source, Span = place.Span } : related)],
        };
    }

    /// <summary>The old regulation is another year's; nobody is to mend it there because of what is changed here.</summary>
    private static Message HereInstead(Message help) => new(
        help.Nb + " Linjen står i regelverket som endres. Skal den være en annen nå, skriver du den i filen som endrer.",
        help.En + " The line stands in the regulation that is changed. If it is to be another now, write it in the file that changes it.");

    /// <summary>Where words of the whole text stand. Words that no file holds are said to stand at the end of those before them.</summary>
    private (SourceText Source, TextSpan Span) OriginOf(TextSpan span)
    {
        if (_pieces.Count == 0)
        {
            return (Text, span);
        }

        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pieces[middle].Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        var piece = _pieces[Math.Max(0, low - 1)];
        var start = Math.Max(0, Math.Min(span.Start - piece.Start, piece.Length));
        var length = Math.Min(span.Length, piece.Length - start);
        var there = new TextSpan(piece.Origin + start, length);
        return _from.FirstOrDefault(f => ReferenceEquals(piece.From, f.Text)) is { } from ? from.OriginOf(there) : (piece.From, there);
    }
}
