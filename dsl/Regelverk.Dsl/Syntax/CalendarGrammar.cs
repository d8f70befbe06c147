using System;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;
using E = Regelverk.Dsl.Syntax.ExpressionSyntax;

namespace Regelverk.Dsl.Syntax;

/// <summary>What is read off the calendar: parts of periods, numbers of days and months, days so long after others.</summary>
internal static class CalendarGrammar
{
    /// <summary>«2 uker».</summary>
    public static readonly Parser<Varighet> Duration =
        from count in TokenParsers.Count
        from unit in AnyWord("dag", "dager").Select(_ => Tidsenhet.Dag)
            .Or(AnyWord("uke", "uker").Select(_ => Tidsenhet.Uke))
            .Or(AnyWord("måned", "måneder").Select(_ => Tidsenhet.Måned))
            .Or(Word("år").Select(_ => Tidsenhet.År))
        select new Varighet(count, unit);

    private static readonly Parser<E> Operand = Lazy(() => ExpressionGrammar.Primary);

    private static readonly Parser<E> Where =
        from der in Word("der")
        from condition in Lazy(() => ExpressionGrammar.Condition)
        select condition;

    private static readonly Parser<E> Overlap = (
        from start in Words("den delen av")
        from whole in Operand
        from inside in Words("som ligger i")
        from other in Operand
        select Make(span => new E.Calendar(CalendarFunction.Overlap, [whole, other], null, span))).Spanned();

    // A file may have a name «perioden»; before «fra» it is the word of the language.
    private static readonly Parser<E> FromTo = (
        from start in Word("perioden").Or(Name.When(t => t.Text == "perioden"))
        from word in Word("fra")
        from first in Operand
        from to in Words("til og med")
        from last in Operand
        select Make(span => new E.Calendar(CalendarFunction.FromTo, [first, last], null, span))).Spanned();

    private static readonly Parser<E> Moved = (
        from length in Duration
        from function in Words("etter", CalendarFunction.After).Or(Words("før", CalendarFunction.Before))
        from day in Operand
        select Make(span => new E.Calendar(function, [day], length, span))).Spanned();

    private static readonly Parser<E> Months = (
        from word in Word("antall")
        from begun in Words("hele måneder i", false).Or(Words("påbegynte måneder i", true))
        from period in Operand
        from condition in Where.OrNull()
        select Make(span => condition is null
            ? new E.Calendar(begun ? CalendarFunction.BegunMonths : CalendarFunction.WholeMonths, [period], null, span)
            : new E.MonthCount(period, begun, condition, span))).Spanned();

    private static readonly Parser<E> DaysOfYear = (
        from words in Words("antall dager i året som")
        from day in Operand
        from lies in Words("ligger i")
        select Make(span => new E.Calendar(CalendarFunction.DaysOfYear, [day], null, span))).Spanned();

    private static readonly Parser<E> Days = (
        from words in Words("antall dager i")
        from period in Operand
        select Make(span => new E.Calendar(CalendarFunction.Days, [period], null, span))).Spanned();

    private static readonly Parser<Token> SomeMonths =
        from word in Word("antall")
        from kind in Name.When(t => t.Kind == TokenKind.Unknown).OrNull()
        from months in Word("måneder")
        select months;

    /// <summary>«antall måneder i P», «antall fulle måneder i P» and «antall dager i året»: what is meant is not said.</summary>
    private static readonly Parser<E> Vague = (
        from words in SomeMonths.Or(Words("antall dager i året"))
        from of in (from word in Word("i") from period in Operand select period).OrNull()
        from condition in Where.OrNull()
        select Make(span => new E.VagueTime(span, of, span))).Spanned();

    /// <summary>Any of them.</summary>
    public static readonly Parser<E> Any = FirstOf(Overlap, FromTo, Moved, Months, DaysOfYear, Vague, Days);

    private static Func<TextSpan, E> Make(Func<TextSpan, E> make) => make;
}
