using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>Looks up references to places in the file.</summary>
internal sealed class PlaceFinder(BindingContext context, IReadOnlyList<Paragraf> paragraphs)
{
    /// <summary>The place, also where it does not exist; then a message has been given.</summary>
    public Hjemmel Check(ReferenceSyntax reference)
    {
        var place = reference.Hjemmel;
        var paragraph = paragraphs.FirstOrDefault(p => p.Nummer == place.Paragraf);
        if (paragraph is null || (place.Ledd is { } ledd && ledd > paragraph.Ledd.Count))
        {
            context.Report(BindingDiagnostics.NoSuchPlace(reference.Span, place.ToString(), paragraph is null ? paragraphs.Take(20).Select(p => p.Nummer).ToArray() : [$"{paragraph.Nummer} med {Text.Folding.Digits(paragraph.Ledd.Count)} ledd"]));
        }

        return place;
    }
}
