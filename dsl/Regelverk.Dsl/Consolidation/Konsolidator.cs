using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Consolidation;

/// <summary>Works the changes of a rule file into the text that it changes, which may itself change another.</summary>
internal static class Konsolidator
{
    private const string Word = "endrer";

    /// <summary>The whole text of a file; the file itself where it changes nothing.</summary>
    public static Konsolidert Av(SourceText source, Regelsamling collection) => Of(source, collection, [], null);

    /// <summary>The whole text with the changes that are in force in some days; what is changed for other days only is left out.</summary>
    public static Konsolidert Av(SourceText source, Regelsamling collection, Periode days) => Of(source, collection, [], days);

    private static Konsolidert Of(SourceText source, Regelsamling collection, IReadOnlyList<Regelverksnavn> changing, Periode? at)
    {
        if (source.Content.IndexOf(Word, StringComparison.OrdinalIgnoreCase) < 0 || FirstLine.Of(CleanText.From(source)) is not { Changes: true } first)
        {
            return Konsolidert.Plain(source);
        }

        var bag = new DiagnosticBag();
        var own = new RuleText(source, bag);
        if (HasErrors(bag.All))
        {
            return Failed(source, bag.All);
        }

        var head = own.Text.Original(first.Start, first.End);
        if (first is not { Own: { } name, Base: { } wanted })
        {
            return Failed(source, [ConsolidationDiagnostics.BaseNotNamed(head, first.Own)]);
        }

        if (changing.Append(name).Any(wanted.ErDetSammeSom))
        {
            return Failed(source, [ConsolidationDiagnostics.Circle(head, [.. changing.Append(name).Append(wanted)])]);
        }

        var found = collection.Find(wanted);
        if (found.Count != 1)
        {
            return Failed(source, [found.Count == 0 ? ConsolidationDiagnostics.NoBase(head, wanted, Nearest(wanted, collection)) : ConsolidationDiagnostics.ManyBases(head, wanted, [.. found.Select(f => f.Path)])]);
        }

        if (PeriodOf(own) is not { } period)
        {
            return Failed(source, [ConsolidationDiagnostics.NoPeriod(head, name.År)]);
        }

        var @base = Of(found[0], collection, [.. changing, name], at ?? period);
        if (HasErrors(@base.Messages))
        {
            return Konsolidert.Failed(source, @base.Messages);
        }

        var whole = new Changes(own, new RuleText(@base.Text, new DiagnosticBag()), first, new Validity(at ?? period, at is null), bag).Work();
        IReadOnlyList<Diagnostic> messages = [.. bag.All.Select(d => At(d, source)), .. @base.Messages];
        return HasErrors(messages) ? Konsolidert.Failed(source, messages) : Konsolidert.Of(source, whole, @base, messages);
    }

    private static Konsolidert Failed(SourceText source, IEnumerable<Diagnostic> messages) => Konsolidert.Failed(source, messages.Select(d => At(d, source)));

    private static Diagnostic At(Diagnostic diagnostic, SourceText source) =>
        diagnostic with { Source = source, Related = [.. diagnostic.Related.Select(related => related with { Source = source })] };

    private static bool HasErrors(IEnumerable<Diagnostic> messages) => messages.Any(d => d.Descriptor.Severity == Severity.Error);

    /// <summary>The same regulation of another year, or the nearest name.</summary>
    public static Regelverksnavn? Nearest(Regelverksnavn wanted, Regelsamling collection)
    {
        var names = collection.Names.ToArray();
        return names.Where(n => Folding.Fold(n.Navn) == Folding.Fold(wanted.Navn)).OrderBy(n => Math.Abs(n.År - wanted.År)).ThenBy(n => n.År).FirstOrDefault()
            ?? (Spelling.Nearest(wanted.Navn, names.Select(n => n.Navn)) is { } near ? names.OrderBy(n => Math.Abs(n.År - wanted.År)).FirstOrDefault(n => n.Navn == near) : null);
    }

    /// <summary>The days that a file says it applies, or null where it does not say.</summary>
    private static Periode? PeriodOf(RuleText text)
    {
        var line = text.Headings[0].Children.Select(text.Words).FirstOrDefault(words => words.StartsWith("gjelder ", StringComparison.OrdinalIgnoreCase));
        var days = line is null ? [] : line.Substring("gjelder ".Length).TrimEnd('.').Split(['–', '−'], 2);
        return days.Length == 2 && Amendment.Date(days[0].Trim()) is { } from && Amendment.Date(days[1].Trim()) is { } to ? new Periode(from, to) : null;
    }
}
