using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>The first heading: what the regulation is called, whose it is, when it applies.</summary>
internal sealed class SchemeParser(LineParser lines)
{
    private static readonly SentencePlace Place = new(
        new Message("Ingen linje under «regelverk»", "No line below «regelverk»"),
        new Message("Linjene", "The lines"),
        ["tittel", "tilskuddsforvalter", "hjemmel", "gjelder", "avgjørelsen"],
        "tilskuddsforvalter «Helsedirektoratet»");

    private static readonly Parser<SchemeLineSyntax> Title = TextLine("tittel", (text, span) => new SchemeLineSyntax.Title(text, span));

    private static readonly Parser<SchemeLineSyntax> Manager = TextLine("tilskuddsforvalter", (text, span) => new SchemeLineSyntax.Manager(text, span));

    private static readonly Parser<SchemeLineSyntax> LegalBasis = TextLine("hjemmel", (text, span) => new SchemeLineSyntax.LegalBasis(text, span));

    private static readonly Parser<SchemeLineSyntax> Validity = (
        from word in Word("gjelder")
        from first in Date
        from dash in Symbol("–").Or(Symbol("−"))
        from last in Date
        select new Func<TextSpan, SchemeLineSyntax>(span => new SchemeLineSyntax.Validity(first.Moment, last.Moment, span))).Spanned();

    private static readonly Parser<Vedtakstype> Individual =
        from word in Words("er enkeltvedtak")
        from comma in Symbol(",")
        from deadline in Word("klagefrist")
        from duration in CalendarGrammar.Duration
        from second in Symbol(",")
        from body in Word("klageinstans")
        from name in Quote
        select new Vedtakstype(true, duration, ParagraphParser.Unquoted(name.Text), null);

    private static readonly Parser<Vedtakstype> NotIndividual =
        from word in Words("er ikke enkeltvedtak")
        from colon in Symbol(":")
        from reason in Quote
        select new Vedtakstype(false, null, null, ParagraphParser.Unquoted(reason.Text));

    private static readonly Parser<SchemeLineSyntax> Decision = (
        from word in Word("avgjørelsen")
        from type in NotIndividual.Or(Individual)
        select new Func<TextSpan, SchemeLineSyntax>(span => new SchemeLineSyntax.Decision(type, span))).Spanned();

    private static readonly Parser<SchemeLineSyntax> Line = Title.Or(Manager).Or(LegalBasis).Or(Validity).Or(Decision);

    private readonly ConditionParser _conditions = new(lines);

    public HeadingSyntax Parse(OutlineNode node)
    {
        var head = lines.CutPlain(node);
        var words = lines.OneLine(lines.Text.Content.Substring(node.Start, node.End - node.Start)).TrimEnd(':').Split(' ');
        var last = words[words.Length - 1];
        var hasYear = last.Length == 4 && last.All(c => c is >= '0' and <= '9');
        var properties = ReadLines(node, hasYear ? last : "2018");
        var isWhole = properties.Count == node.Children.Count;
        if (words.Length < 3 || !hasYear)
        {
            lines.Diagnostics.Add(HeadingDiagnostics.SchemeHead(head.Span, Corrected(words, properties)));
            return new HeadingSyntax.Scheme("", 0, properties, isWhole, head.Span);
        }

        var year = int.Parse(last, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        return new HeadingSyntax.Scheme(string.Join(" ", words.Skip(1).Take(words.Length - 2)), year, properties, isWhole, head.Span);
    }

    private static string Corrected(string[] words, IReadOnlyList<SchemeLineSyntax> properties)
    {
        var name = words.Length > 1 ? string.Join(" ", words.Skip(1)).TrimEnd(':') : "Rekrutteringstilskudd";
        var year = properties.OfType<SchemeLineSyntax.Validity>().FirstOrDefault()?.From.Dato.År ?? 2018;
        return $"regelverk {name} {Folding.Digits(year)}";
    }

    private IReadOnlyList<SchemeLineSyntax> ReadLines(OutlineNode node, string year)
    {
        var properties = new List<SchemeLineSyntax>();
        foreach (var child in node.Children)
        {
            var line = lines.Cut(child, Vocabulary.Scheme);
            _conditions.RefuseItems(child);
            if (!Place.Starts.Any(line.Tokens[0].IsWord))
            {
                lines.ReportUnknownSentence(line, Place);
            }
            else if (ReadLine(line, year) is { } property)
            {
                properties.Add(property);
            }
        }

        return properties;
    }

    private SchemeLineSyntax? ReadLine(TokenLine line, string year) => line.Tokens[0].IsWord("gjelder")
        ? lines.Parse(line, Validity, () => HeadingDiagnostics.Validity(line.Span, year))
        : lines.Parse(line, Line);

    private static Parser<SchemeLineSyntax> TextLine(string word, Func<string, TextSpan, SchemeLineSyntax> make) => (
        from start in Word(word)
        from quote in Quote
        select new Func<TextSpan, SchemeLineSyntax>(span => make(ParagraphParser.Unquoted(quote.Text), span))).Spanned();
}
