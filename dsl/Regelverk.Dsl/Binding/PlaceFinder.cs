using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>Looks up references to places in the file.</summary>
internal sealed class PlaceFinder(BindingContext context, IReadOnlyList<Paragraf> paragraphs)
{
    private readonly Dictionary<string, Paragraf> _byNumber = paragraphs.GroupBy(p => p.Nummer).ToDictionary(g => g.Key, g => g.First());

    /// <summary>Whether the place exists; otherwise a message has been given.</summary>
    public bool Finds(ReferenceSyntax reference)
    {
        var place = Check(reference);
        return _byNumber.TryGetValue(place.Paragraf, out var paragraph) && (place.Ledd is not { } ledd || ledd <= paragraph.Ledd.Count);
    }

    /// <summary>The place, also where it does not exist; then a message has been given.</summary>
    public Hjemmel Check(ReferenceSyntax reference)
    {
        var place = reference.Hjemmel;
        if (!_byNumber.TryGetValue(place.Paragraf, out var paragraph))
        {
            context.Report(BindingDiagnostics.NoSuchParagraph(reference.Span, place.Paragraf, paragraphs.Select(p => p.Nummer).ToArray()));
        }
        else if (place.Ledd is { } ledd && ledd > paragraph.Ledd.Count)
        {
            context.Report(BindingDiagnostics.NoSuchLedd(reference.Span, place.ToString(), place.Paragraf, paragraph.Ledd.Count));
        }

        return place;
    }
}
