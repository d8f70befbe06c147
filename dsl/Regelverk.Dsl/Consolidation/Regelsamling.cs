using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>
/// Rule files in which a regulation that is changed may be found, in circles: those of the first circle that has it are used, and the next is looked in only where none there calls itself so.
/// </summary>
public sealed class Regelsamling
{
    private readonly Lazy<IReadOnlyList<IReadOnlyList<Named>>> _circles;

    /// <summary>A collection of files.</summary>
    /// <param name="kretser">The circles, the nearest first. They are first gone through when a file changes another.</param>
    public Regelsamling(IEnumerable<IEnumerable<SourceText>> kretser) =>
        _circles = new Lazy<IReadOnlyList<IReadOnlyList<Named>>>(() => [.. kretser.Select(circle => (IReadOnlyList<Named>)[.. circle.Select(NameOf).OfType<Named>()])]);

    /// <summary>No files.</summary>
    public static Regelsamling Tom { get; } = new([]);

    /// <summary>The names of all regulations in it.</summary>
    internal IEnumerable<Regelverksnavn> Names => _circles.Value.SelectMany(circle => circle).Select(named => named.Name);

    /// <summary>Whether a text sets out to change another regulation («regelverk A 2018 endrer A 2017»).</summary>
    public static bool Endrer(SourceText text) => FirstLine.Of(CleanText.From(text)).Changes;

    /// <summary>Whether other regulations may be needed to read a text: it changes one, or has transitional rules that let provisions of one stand.</summary>
    public static bool Trengs(SourceText text) => EarlierProvisions.MayBeNamedIn(text.Content) || Endrer(text);

    /// <summary>The files in one circle.</summary>
    /// <param name="texts">The files, in any order.</param>
    public static Regelsamling Av(params IEnumerable<SourceText> texts) => new([texts]);

    /// <summary>The files of the nearest circle that call themselves so, each content once.</summary>
    internal IReadOnlyList<SourceText> Find(Regelverksnavn name) =>
        _circles.Value
            .Select(circle => circle.Where(named => named.Name.ErDetSammeSom(name)).Select(named => named.Text).GroupBy(text => text.Content, StringComparer.Ordinal).Select(same => same.First()).ToArray())
            .FirstOrDefault(found => found.Length > 0) ?? [];

    private static Named? NameOf(SourceText text) => FirstLine.Of(CleanText.From(text)).Own is { } name ? new Named(name, text) : null;

    private sealed record Named(Regelverksnavn Name, SourceText Text);
}
