using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl.Formatting;

/// <summary>What the language makes of a file: its logical lines and their tokens, and which of them it does not understand.</summary>
internal sealed class Understanding
{
    /// <summary>The first number of a message that is not about outline; those before it put a whole heading in doubt.</summary>
    private const string FirstOfLines = "RV01";

    private readonly int[] _origins;
    private readonly HashSet<OutlineNode> _kept = [];

    private Understanding(CleanText text, IReadOnlyList<OutlineNode> headings, IReadOnlyList<Token> tokens, IReadOnlyList<Diagnostic> messages)
    {
        Text = text;
        Tokens = tokens;
        Messages = messages;
        Places = [.. headings.SelectMany(node => Below(new Place(node, null)))];
        _origins = new int[text.Content.Length + 1];
        for (var at = 0; at < _origins.Length; at++)
        {
            _origins[at] = text.Original(at, at).Start;
        }

        FindKept();
    }

    public CleanText Text { get; }

    /// <summary>All tokens of the file, in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Diagnostic> Messages { get; }

    /// <summary>All logical lines in the order of the file.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="whole">The names of the whole regulation, where the file changes another.</param>
    public static Understanding Of(SourceText source, NameTable? whole)
    {
        var messages = new DiagnosticBag();
        var tree = FileParser.Parse(source, messages, whole);
        var text = CleanText.From(source);
        return new Understanding(text, OutlineReader.Read(text, new DiagnosticBag()), tree.Tokens, messages.All);
    }

    /// <summary>Whether every sign of the line must stay.</summary>
    public bool IsKept(Place place) => _kept.Contains(place.Node) || (place.Parent is { } parent && IsKept(parent));

    /// <summary>Whether everything from the heading to the last line below it must stay.</summary>
    public bool IsKeptWhole(Place place) => _kept.Contains(place.Heading.Node);

    /// <summary>The logical line that a place of the clean text lies in or after; before the first line, that one.</summary>
    public Place PlaceAt(int clean)
    {
        var (low, high) = (0, Places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Places[middle].Node.LineStart <= clean ? (middle + 1, high) : (low, middle);
        }

        return Places[Math.Max(0, low - 1)];
    }

    /// <summary>The first sign of the clean text at or after a place of the original.</summary>
    public int CleanAt(int original)
    {
        var (low, high) = (0, _origins.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _origins[middle] < original ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public bool SaysTheSameAs(Understanding other) => Reading.Of(this).SequenceEqual(Reading.Of(other), StringComparer.Ordinal);

    private static IEnumerable<Place> Below(Place place) => place.Node.Children.SelectMany(child => Below(new Place(child, place))).Prepend(place);

    private void FindKept()
    {
        if (Places.Count == 0)
        {
            return;
        }

        foreach (var message in Messages.Where(m => m.Descriptor.Severity == Severity.Error))
        {
            var place = PlaceAt(CleanAt(message.Span.Start));
            var isOfLine = string.CompareOrdinal(message.Descriptor.Code, FirstOfLines) >= 0;
            _kept.Add(isOfLine && place.Parent is not null ? place.Node : place.Heading.Node);
        }

        foreach (var span in Text.Hidden.Concat(Text.Broken))
        {
            _kept.Add(PlaceAt(CleanAt(span.Start)).Heading.Node);
        }
    }
}
