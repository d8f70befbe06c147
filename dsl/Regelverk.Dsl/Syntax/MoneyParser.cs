using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>The headings about the year's money and the calls it is given out in.</summary>
internal sealed class MoneyParser(LineParser lines)
{
    private static readonly SentencePlace Place = new(
        new Message("Ingen linje under «søknadsrunder»", "No line below «søknadsrunder»"),
        new Message("Linjene", "The lines"),
        ["runde", "beløp som ikke dekkes", "tidligere tildelt tilskudd"],
        "runde 1: frist 6. april 2018, ramme 23 900 000 kroner");

    private static readonly Parser<Rammelinje> BudgetLine = (
        from sign in Symbol("+").Or(Symbol("−")).OrNull()
        from amount in ExpressionGrammar.Amount
        from start in (from words in Words("fra og med") from date in Date select date).OrNull()
        from source in (from word in Word("kilde") from quote in Quote select ParagraphParser.Unquoted(quote.Text)).OrNull()
        select new Func<TextSpan, Rammelinje>(span => new Rammelinje(sign is { Text: "−" } ? -amount : amount, start?.Moment.Dato, source, span))).Spanned();

    private static readonly Parser<int> RestOfRound =
        from words in Words("restmidler fra runde")
        from number in TokenParsers.Count
        select number;

    private static readonly Parser<int> RestOfYear =
        from words in Words("restmidler fra")
        from year in TokenParsers.Count
        select year;

    private static readonly Parser<RoundPart> Frame =
        from word in Word("ramme")
        from part in
            (from amount in ExpressionGrammar.Amount
             from rest in (from and in Word("og") from round in RestOfRound select round).OrNothing()
             from year in (from and in Word("og") from year in RestOfYear select year).OrNothing()
             select (RoundPart)new RoundPart.Frame(amount, rest, year))
            .Or(from rest in RestOfRound
                from year in (from and in Word("og") from year in RestOfYear select year).OrNothing()
                select (RoundPart)new RoundPart.Frame(null, rest, year))
            .Or(RestOfYear.Select(year => (RoundPart)new RoundPart.Frame(null, null, year)))
        select part;

    private static readonly Parser<RoundPart> Part =
        (from word in Word("frist") from date in Date select (RoundPart)new RoundPart.Deadline(date.Moment))
        .Or(from word in Word("åpner") from date in Date select (RoundPart)new RoundPart.Opens(date.Moment.Dato))
        .Or(from word in Word("vedtas") from date in Date select (RoundPart)new RoundPart.Decided(date.Moment.Dato))
        .Or(from word in Word("periode") from first in Date from dash in Symbol("–").Or(Symbol("−")) from last in Date
            select (RoundPart)new RoundPart.Period(new Periode(first.Moment.Dato, last.Moment.Dato)))
        .Or(Frame);

    private static readonly Parser<RoundsLine> Round = (
        from word in Word("runde")
        from number in TokenParsers.Count
        from colon in Symbol(":")
        from first in Part
        from rest in ManyOf(from comma in Symbol(",") from part in Part select part)
        select new Func<TextSpan, RoundsLine>(span => new RoundsLine.Round(Build(number, [first, .. rest], span)))).Spanned();

    private static readonly Parser<RoundsLine> Uncovered =
        from words in Words("beløp som ikke dekkes")
        from comma in Symbol(",")
        from rule in Words("bortfaller", UdekketBeløp.Bortfaller)
            .Or(Words("deltar i neste runde", UdekketBeløp.DeltarINesteRunde))
            .Or(Words("dekkes først i neste runde", UdekketBeløp.DekkesFørstINesteRunde))
        select (RoundsLine)new RoundsLine.Uncovered(rule);

    private static readonly Parser<RoundsLine> Earlier =
        from words in Word("tidligere")
        from awarded in Name.When(t => t.Text == Names.BuiltIns.Tildelt)
        from rule in Words("utelukker", TidligereTildelt.Utelukker)
            .Or(Words("trekkes fra taket", TidligereTildelt.TrekkesFraTaket))
            .Or(Words("har ingen betydning", TidligereTildelt.HarIngenBetydning))
        select (RoundsLine)new RoundsLine.Earlier(rule);

    private readonly ConditionParser _conditions = new(lines);

    public HeadingSyntax ParseBudget(OutlineNode node)
    {
        var head = lines.CutPlain(node);
        var entries = new List<Rammelinje>();
        foreach (var child in node.Children)
        {
            var line = lines.Cut(child, Vocabulary.Budget);
            _conditions.RefuseItems(child);
            if (lines.Parse(line, BudgetLine) is { } entry)
            {
                entries.Add(child.Bullet is { Kind: BulletKind.Dash } ? entry with { Beløp = -entry.Beløp } : entry);
            }
        }

        return new HeadingSyntax.Budget(entries, entries.Count == node.Children.Count, head.Span);
    }

    public HeadingSyntax ParseRounds(OutlineNode node)
    {
        var head = lines.CutPlain(node);
        var parsed = new List<RoundsLine>();
        foreach (var child in node.Children)
        {
            var line = lines.Cut(child, Vocabulary.Rounds);
            _conditions.RefuseItems(child);
            if (!line.Tokens[0].IsWord("runde") && !line.Tokens[0].IsWord("beløp") && !line.Tokens[0].IsWord("tidligere"))
            {
                lines.ReportUnknownSentence(line, Place);
            }
            else if (lines.Parse(line, Round.Or(Uncovered).Or(Earlier)) is { } found)
            {
                parsed.Add(found);
            }
        }

        return new HeadingSyntax.Rounds(
            parsed.OfType<RoundsLine.Round>().Select(r => r.Value).ToArray(), parsed.OfType<RoundsLine.Uncovered>().FirstOrDefault()?.Rule, parsed.OfType<RoundsLine.Earlier>().FirstOrDefault()?.Rule, parsed.Count == node.Children.Count, head.Span);
    }

    private static Runde Build(int number, IReadOnlyList<RoundPart> parts, TextSpan span)
    {
        var frame = parts.OfType<RoundPart.Frame>().FirstOrDefault();
        return new Runde(
            number,
            parts.OfType<RoundPart.Deadline>().FirstOrDefault()?.Moment,
            parts.OfType<RoundPart.Opens>().FirstOrDefault()?.Day,
            parts.OfType<RoundPart.Period>().FirstOrDefault()?.Days,
            parts.OfType<RoundPart.Decided>().FirstOrDefault()?.Day,
            frame?.Amount,
            frame?.RestOfRound,
            span)
        { RestmidlerFraÅr = frame?.RestOfYear };
    }

    private abstract record RoundPart
    {
        public sealed record Deadline(Tidspunkt Moment) : RoundPart;

        public sealed record Opens(Dato Day) : RoundPart;

        public sealed record Decided(Dato Day) : RoundPart;

        public sealed record Period(Periode Days) : RoundPart;

        public sealed record Frame(Rational? Amount, int? RestOfRound, int? RestOfYear) : RoundPart;
    }

    private abstract record RoundsLine
    {
        public sealed record Round(Runde Value) : RoundsLine;

        public sealed record Uncovered(UdekketBeløp Rule) : RoundsLine;

        public sealed record Earlier(TidligereTildelt Rule) : RoundsLine;
    }
}
