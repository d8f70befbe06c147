using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>A regulation with its changes worked in.</summary>
internal sealed class Konsolidert
{
    private readonly IReadOnlyList<WholeText.Piece> _pieces;
    private readonly Konsolidert? _base;

    private Konsolidert(SourceText text, IReadOnlyList<SourceText> chain, IReadOnlyList<WholeText.Piece> pieces, Konsolidert? @base, IReadOnlyList<Diagnostic> messages)
    {
        Text = text;
        Chain = chain;
        Messages = messages;
        _pieces = pieces;
        _base = @base;
    }

    /// <summary>The whole text.</summary>
    public SourceText Text { get; }

    /// <summary>The files it is made of: the one that was asked for first, the one that changes nothing last.</summary>
    public IReadOnlyList<SourceText> Chain { get; }

    /// <summary>What is wrong with the changes themselves; each message says which file it is about.</summary>
    public IReadOnlyList<Diagnostic> Messages { get; }

    /// <summary>A file that changes nothing.</summary>
    public static Konsolidert Plain(SourceText text) => new(text, [text], [], null, []);

    /// <summary>A file whose changes cannot be worked in.</summary>
    public static Konsolidert Failed(SourceText text, IEnumerable<Diagnostic> messages) => new(text, [text], [], null, [.. messages]);

    public static Konsolidert Of(SourceText own, WholeText whole, Konsolidert @base, IEnumerable<Diagnostic> messages) =>
        new(whole.ToSource(), [own, .. @base.Chain], whole.Pieces, @base, [.. messages]);

    /// <summary>The same message about the words in the file they stand in.</summary>
    public Diagnostic InFile(Diagnostic diagnostic)
    {
        if (_base is null)
        {
            return diagnostic;
        }

        var (source, span) = OriginOf(diagnostic.Span);
        return diagnostic with
        {
            Source = source,
            Span = span,
            Related = [.. diagnostic.Related.Select(related => OriginOf(related.Span) is var place ? related with { Source = place.Source, Span = place.Span } : related)],
        };
    }

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
        return _base is not null && ReferenceEquals(piece.From, _base.Text) ? _base.OriginOf(there) : (piece.From, there);
    }
}
