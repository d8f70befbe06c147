using System;
using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;
using E = Regelverk.Dsl.Syntax.ExpressionSyntax;

namespace Regelverk.Dsl.Syntax;

/// <summary>What may follow the name in a rule whose values stand on the lines below.</summary>
internal abstract record ComputedTail
{
    public sealed record Table(TableRule Rule) : ComputedTail;

    public sealed record Bands(E Base, IReadOnlyList<ModifierSyntax> Modifiers) : ComputedTail;

    public sealed record Steps(E Base, E Inside, IReadOnlyList<ModifierSyntax> Modifiers) : ComputedTail;

    public sealed record Dated(E By) : ComputedTail;
}

/// <summary>The sentences of tables, steps and dated rates, one logical line at a time.</summary>
internal static class ComputedGrammar
{
    private static readonly Parser<TableRule> Rule =
        Words("bare én rad passer", TableRule.OneRow)
            .Or(from rows in Words("rader som passer") from comma in Symbol(",") from same in Words("gir samme svar") select TableRule.SameAnswer)
            .Or(Words("summen av radene som passer", TableRule.Sum));

    private static readonly Parser<ComputedTail> Table =
        from words in Words("følger av tabellen")
        from comma in Symbol(",")
        from rule in Rule
        from colon in Symbol(":")
        select (ComputedTail)new ComputedTail.Table(rule);

    private static readonly Parser<ComputedTail> Bands =
        from words in Words("beregnes trinnvis av")
        from whole in ExpressionGrammar.Sum
        from modifiers in ManyOf(ExpressionGrammar.Modifier)
        from colon in Symbol(":")
        select (ComputedTail)new ComputedTail.Bands(whole, modifiers);

    private static readonly Parser<ComputedTail> Steps =
        from words in Words("beregnes av hele")
        from whole in ExpressionGrammar.Sum
        from comma in Symbol(",")
        from step in Words("etter trinnet")
        from inside in ExpressionGrammar.Sum
        from lies in Words("ligger i")
        from modifiers in ManyOf(ExpressionGrammar.Modifier)
        from colon in Symbol(":")
        select (ComputedTail)new ComputedTail.Steps(whole, inside, modifiers);

    /// <summary>«følger av tabellen, …», «beregnes trinnvis av …», «beregnes av hele …».</summary>
    public static readonly Parser<ComputedTail> Tail = Table.Or(Bands).Or(Steps);

    /// <summary>«, etter avtaledatoen:»</summary>
    public static readonly Parser<ComputedTail> ByDate =
        from comma in Symbol(",")
        from after in Word("etter")
        from date in ExpressionGrammar.Term
        from colon in Symbol(":")
        select (ComputedTail)new ComputedTail.Dated(date);

    private static readonly Parser<Token> Dash = Symbol("–").Or(Symbol("−"));

    private static readonly Parser<ComparisonOperator> Border =
        Sign("≥", ComparisonOperator.AtLeast).Or(Sign("≤", ComparisonOperator.AtMost)).Or(Sign(">", ComparisonOperator.MoreThan)).Or(Sign("<", ComparisonOperator.LessThan))
            .Or(Words("til og med", ComparisonOperator.AtMost)).Or(Words("mer enn", ComparisonOperator.MoreThan)).Or(Words("mindre enn", ComparisonOperator.LessThan))
            .Or(AnyWord("minst", "tidligst").Select(_ => ComparisonOperator.AtLeast)).Or(AnyWord("høyst", "senest").Select(_ => ComparisonOperator.AtMost))
            .Or(Words("før", ComparisonOperator.LessThan)).Or(Words("etter", ComparisonOperator.MoreThan));

    private static readonly Parser<TestPart> Ordered = (
        from border in Border
        from value in ExpressionGrammar.Literal
        select Part(span => new TestPart(border, value, null, null, span))).Spanned();

    /// <summary>«fra og med 5», «fra 5 til og med 9».</summary>
    private static readonly Parser<TestPart> From = (
        from word in Word("fra")
        from part in
            (from including in Words("og med") from value in ExpressionGrammar.Literal select Part(span => new TestPart(ComparisonOperator.AtLeast, value, null, null, span)))
            .Or(from value in ExpressionGrammar.Literal from to in Words("til og med") from last in ExpressionGrammar.Literal
                select Part(span => new TestPart(ComparisonOperator.AtLeast, value, last, null, span)))
        select part).Spanned();

    private static readonly Parser<TestPart> Vague = (
        from word in AnyWord("over", "under")
        from value in ExpressionGrammar.Literal
        select Part(span => new TestPart(ComparisonOperator.Equal, value, null, word, span))).Spanned();

    private static readonly Parser<TestPart> ValueOrRange = (
        from equal in Symbol("=").IsThere()
        from value in ExpressionGrammar.Literal
        from last in (from dash in Dash from last in ExpressionGrammar.Literal select last).OrNull()
        select Part(span => value is E.Days days
            ? new TestPart(ComparisonOperator.AtLeast, new E.Moment(days.From, days.Span), new E.Moment(days.To, days.Span), null, span)
            : new TestPart(last is null ? ComparisonOperator.Equal : ComparisonOperator.AtLeast, value, last, null, span))).Spanned();

    private static readonly Parser<TestPart> OnePart = FirstOf(Ordered, From, Vague, ValueOrRange);

    /// <summary>A cell of a column that is not the last.</summary>
    public static readonly Parser<TestSyntax> Test = (
        (from word in Word("uansett") select Cell(span => new TestSyntax([], false, span)))
        .Or(from word in Word("ellers") select Cell(span => new TestSyntax([], true, span)))
        .Or(from first in OnePart
            from more in ManyOf(from separator in Symbol(",").Or(Word("eller")) from next in OnePart select next)
            select Cell(span => new TestSyntax([first, .. more], false, span)))).Spanned();

    /// <summary>«til og med 5 000 000: 8 prosent».</summary>
    public static readonly Parser<RowSyntax> Step = (
        from test in Test
        from colon in Symbol(":")
        from value in ExpressionGrammar.Value
        from each in Words("for hver").IsThere()
        select Row(span => new RowSyntax([test], test.IsOtherwise, value, each, span))).Spanned();

    private static readonly Parser<(BandPosition Position, Values.Rational? Width, bool OfKroner)> Stretch =
        Words("det overskytende").Or(Words("de øvrige")).Select(_ => (BandPosition.Rest, (Values.Rational?)null, false))
            .Or(from position in Words("de første", BandPosition.First).Or(Words("de neste", BandPosition.Next))
                from width in ExpressionGrammar.ScaledNumber
                from kroner in AnyWord("kronene", "kroner").IsThere()
                select (position, (Values.Rational?)width, kroner));

    /// <summary>«8 prosent av de første 5 000 000 kronene», «642 kroner for hver av de neste 1 500 innbyggerne», «6 prosent av det overskytende».</summary>
    public static readonly Parser<BandSyntax> Band = (
        from minus in Word("minus").IsThere()
        from price in ExpressionGrammar.Literal
        from each in Words("for hver").IsThere()
        from of in Word("av")
        from stretch in Stretch
        from noun in Name.OrNull()
        select Make(span => new BandSyntax(price, minus, each, stretch.Position, stretch.Width, stretch.OfKroner, noun, span))).Spanned();

    private static readonly Parser<string> Source =
        from comma in Symbol(",").IsThere()
        from word in Word("kilde")
        from quote in Quote
        select ParagraphParser.Unquoted(quote.Text);

    /// <summary>«1 430 000 kroner fra og med 1. januar 2021 kilde «…»», «opphørt fra og med …», «uendret fra og med …».</summary>
    public static readonly Parser<DatedLineSyntax> Dated = (
        from value in Words("opphørt", (Ended: true, Value: default(E))).Or(Words("uendret", (Ended: false, Value: default(E)))).Or(ExpressionGrammar.Sum.Select(v => (Ended: false, Value: v.OrAbsent())))
        from words in Words("fra og med")
        from date in Date
        from source in Source.OrNull()
        select Make(span => new DatedLineSyntax(value.Value, !value.Ended && value.Value is null, date.Moment, source, span))).Spanned();

    private static Parser<ComparisonOperator> Sign(string sign, ComparisonOperator comparison) => Symbol(sign).Select(_ => comparison);

    private static Func<TextSpan, TestPart> Part(Func<TextSpan, TestPart> make) => make;

    private static Func<TextSpan, TestSyntax> Cell(Func<TextSpan, TestSyntax> make) => make;

    private static Func<TextSpan, RowSyntax> Row(Func<TextSpan, RowSyntax> make) => make;

    private static E? OrAbsent(this E value) => value;

    private static Func<TextSpan, T> Make<T>(Func<TextSpan, T> make) => make;
}
