using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Diagnostics;
using Xunit;

namespace Regelverk.Tests.Messages;

/// <summary>Messages are read by people who have never programmed.</summary>
public sealed partial class WordingTests
{
    public static TheoryData<string> Cases => [.. MessageCase.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Meldingen_bruker_ikke_programmererord(string name) =>
        Assert.Empty(MessageCase.All[name].Diagnostics.SelectMany(Sentences).SelectMany(m => EngineWord().Matches(OutsideQuotes(m.Nb + " " + m.En)).Select(found => found.Value)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Setningene_begynner_med_stor_bokstav_eller_et_sitat_og_slutter_med_et_tegn(string name) =>
        Assert.All(
            MessageCase.All[name].Diagnostics.SelectMany(d => new[] { d.Text.Nb, d.Text.En, d.Help.Nb, d.Help.En }),
            sentence => Assert.Matches(WholeSentence(), sentence));

    [Theory]
    [MemberData(nameof(Cases))]
    public void På_engelsk_står_norske_ord_i_anførselstegn(string name) =>
        Assert.Empty(MessageCase.All[name].Diagnostics
            .SelectMany(d => d.Related.Select(r => r.Text).Concat([d.Text, d.Help]))
            .SelectMany(m => NorwegianWord().Matches(OutsideQuotes(m.En)).Select(found => found.Value)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Det_som_er_understreket_ligger_i_filen(string name)
    {
        var example = MessageCase.All[name];

        Assert.All(
            example.Diagnostics.SelectMany(d => d.Related.Select(r => (r.Span, Text: r.Source ?? example.Source)).Prepend((d.Span, Text: example.Source))),
            place => Assert.InRange(place.Span.End, place.Span.Start, place.Text.Content.Length));
    }

    private static IEnumerable<Message> Sentences(Diagnostic diagnostic) =>
        [diagnostic.Descriptor.Title, diagnostic.Text, diagnostic.Help, .. diagnostic.Details, .. diagnostic.Related.Select(r => r.Text)];

    // Quotations may hold quotations.
    private static string OutsideQuotes(string text)
    {
        while (Quoted().IsMatch(text))
        {
            text = Quoted().Replace(text, "");
        }

        return text;
    }

    [GeneratedRegex("«[^«»]*»", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    // «null» is left out: it is the Norwegian word for zero.
    [GeneratedRegex(
        @"\b(token|scope|pars(e|er|ing)|exception|unntaksfeil|string|boolean|bool|integer|syntaks\w*|syntax|identifier|operand|uttrykk|expression|compiler|kompilator\w*|lexer|node|span|argument|runtime|undefined|unhandled)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EngineWord();

    // «kroner», «krone» and «øre» are the same in both; «æ, ø or å» are letters that were lost.
    [GeneratedRegex(@"\b(?!øre\b)\w*[æøå]\w+|\w+[æøå]\b|\b(begrep\w*|ledd|bokstav|tilskudd|fordeling|ramme|runde|ja|nei|satser?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NorwegianWord();

    [GeneratedRegex(@"^[\p{Lu}«§\d].*[.?]$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex WholeSentence();
}
