using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>
/// Finds the provisions that «overgangsregler» lets stand, and copies them to the end of the text that is read, so that they are read with the names of the regulation, and messages
/// about them are told in the file they stand in.
/// </summary>
internal sealed class EarlierProvisions
{
    private const string Word = "overgangsregler";

    private readonly Konsolidert _whole;
    private readonly Regelsamling _collection;
    private readonly DiagnosticBag _bag;
    private readonly WholeText _text;
    private readonly List<EarlierText> _earlier = [];
    private readonly Dictionary<Regelverksnavn, Konsolidert?> _read = [];

    private EarlierProvisions(Konsolidert whole, Regelsamling collection, DiagnosticBag bag)
    {
        _whole = whole;
        _collection = collection;
        _bag = bag;
        _text = new WholeText(whole.Text.Path);
        _text.CopyAll(whole.Text);
    }

    /// <summary>Whether a text may have transitional rules.</summary>
    public static bool MayBeNamedIn(string text) => text.IndexOf(Word, System.StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The regulation with the provisions at its end; itself where it has no transitional rules.</summary>
    public static Konsolidert Add(Konsolidert whole, Regelsamling collection, DiagnosticBag bag) =>
        MayBeNamedIn(whole.Text.Content) ? new EarlierProvisions(whole, collection, bag).Add() : whole;

    private Konsolidert Add()
    {
        // Mistakes in the outline are told when the text is read.
        var own = new RuleText(_whole.Text, new DiagnosticBag());
        var name = FirstLine.Of(own.Text).Own;
        foreach (var line in own.Headings.Where(h => h.Heading == HeadingKind.Transition).SelectMany(h => h.Children))
        {
            if (TransitionLine.Of(own.Words(line)) is { } wanted)
            {
                Add(own.Span(line), wanted, name);
            }
        }

        return _earlier.Count == 0 ? _whole : _whole.With(_text, _earlier, [.. _read.Values.OfType<Konsolidert>()]);
    }

    private void Add(TextSpan line, TransitionLine wanted, Regelverksnavn? own)
    {
        if (own is not null && own.ErDetSammeSom(wanted.Earlier))
        {
            _bag.Add(TransitionDiagnostics.Itself(line, own.ToString()));
        }
        else if (Read(line, wanted.Earlier) is { } found)
        {
            Copy(line, wanted, found);
        }
    }

    /// <summary>The earlier regulation, or null after a message.</summary>
    private Konsolidert? Read(TextSpan line, Regelverksnavn name)
    {
        if (_read.FirstOrDefault(r => r.Key.ErDetSammeSom(name)) is { Value: { } known })
        {
            return known;
        }

        var found = _collection.Find(name);
        if (found.Count != 1)
        {
            _bag.Add(found.Count == 0 ? TransitionDiagnostics.NotFound(line, name.ToString(), Konsolidator.Nearest(name, _collection)?.ToString()) : TransitionDiagnostics.Many(line, name.ToString(), [.. found.Select(f => f.Path)]));
            return null;
        }

        var read = Konsolidator.Av(found[0], _collection);
        if (read.Messages.Any(m => m.Descriptor.Severity == Severity.Error))
        {
            foreach (var message in read.Messages)
            {
                _bag.Add(message);
            }

            return null;
        }

        _read[name] = read;
        return read;
    }

    private void Copy(TextSpan line, TransitionLine wanted, Konsolidert from)
    {
        var text = new RuleText(from.Text, new DiagnosticBag());
        var place = new Regulation.Hjemmel(wanted.Paragraph, wanted.Ledd);
        var paragraph = text.Paragraphs.Where(p => p.Number == wanted.Paragraph).Select(p => p.Section.Node).FirstOrDefault();
        var ledd = paragraph is null || wanted.Ledd is not { } number ? null : Ledd.In(text, paragraph).ElementAtOrDefault(number - 1);
        if (paragraph is null || (wanted.Ledd is not null && ledd is null))
        {
            _bag.Add(TransitionDiagnostics.NotInEarlier(line, place.ToString(), wanted.Earlier.ToString()));
            return;
        }

        _text.Write("\n\n");
        var start = _text.Length;
        _text.Copy(text, paragraph.LineStart, text.OwnEnd(paragraph));
        _text.Write("\n");
        _text.Copy(text, ledd?.Start ?? text.OwnEnd(paragraph), ledd?.End ?? text.EndOf(paragraph));
        _earlier.Add(new EarlierText(line, start, place.ToString(), wanted.Earlier.ToString(), from.Text, wanted.Ledd ?? 1));
    }
}
