using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Syntax;

/// <summary>A value or a condition as written. There is one grammar for both; what is which, is told when names are looked up.</summary>
internal abstract record ExpressionSyntax(TextSpan Span)
{
    /// <summary>A number with its unit: «200 000 kroner», «27,2 %», «7».</summary>
    public sealed record Quantity(Rational Number, Unit Unit, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>A day, with or without the clock.</summary>
    public sealed record Moment(Tidspunkt Value, TextSpan Span) : ExpressionSyntax(Span);

    public sealed record MonthOfYear(Måned Value, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«1. januar 2018 – 31. desember 2018».</summary>
    public sealed record Days(Tidspunkt From, Tidspunkt To, TextSpan Span) : ExpressionSyntax(Span);

    public sealed record YesNo(bool Value, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>A name, after its begrep («kommunens navn») or alone. An unknown phrase is also parsed as a name, so that it gives one message.</summary>
    public sealed record Named(Token? Owner, Token Name, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«kommunen har rekrutteringsvansker».</summary>
    public sealed record Predicate(Token Subject, Token Name, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«søknaden er levert etter fristen».</summary>
    public sealed record Participle(Token Subject, bool IsDenied, Token Fact, ComparisonOperator Operator, ExpressionSyntax Time, TextSpan Span) : ExpressionSyntax(Span);

    public sealed record Arithmetic(ArithmeticOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right, TextSpan Span) : ExpressionSyntax(Span);

    public sealed record Extreme(bool Highest, IReadOnlyList<ExpressionSyntax> Operands, TextSpan Span) : ExpressionSyntax(Span);

    public sealed record Aggregate(AggregateKind Kind, ExpressionSyntax Operand, Token Over, ExpressionSyntax? Where, TextSpan Span) : ExpressionSyntax(Span);

    public sealed record Count(Token Over, ExpressionSyntax? Where, TextSpan Span) : ExpressionSyntax(Span);

    public sealed record Parenthesised(ExpressionSyntax Inner, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«ikke (…)».</summary>
    public sealed record Denied(ExpressionSyntax Inner, TextSpan Span) : ExpressionSyntax(Span);

    public sealed record Comparison(ExpressionSyntax Left, ComparisonOperator Operator, ExpressionSyntax Right, bool OfTime, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«er fra 6 til og med 50».</summary>
    public sealed record Within(ExpressionSyntax Operand, ExpressionSyntax From, ExpressionSyntax To, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«er a, b eller c»; denied: «er verken a eller b».</summary>
    public sealed record OneOf(ExpressionSyntax Operand, bool IsDenied, IReadOnlyList<ExpressionSyntax> Values, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>Conditions joined by «og» or «eller», never both.</summary>
    public sealed record Joined(bool IsAnd, IReadOnlyList<ExpressionSyntax> Operands, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«og» and «eller» at one level; what the author means cannot be told.</summary>
    public sealed record Mixed(IReadOnlyList<Token> Connectives, IReadOnlyList<ExpressionSyntax> Operands, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>Said clearly, but not in the one way the language says it: «er færre enn 5», «kursandelen av beløpet».</summary>
    public sealed record OtherWords(TextSpan Words, IReadOnlyList<CorrectPart> Correct, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«er over 5», «er mellom 5 og 10», «er levert innen fristen»: does not say whether the border is included. Subject is null where a participle is compared.</summary>
    public sealed record Vague(ExpressionSyntax? Subject, string Word, TextSpan WordSpan, TextSpan Border, TextSpan? SecondBorder, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«minst ett tiltak er slik at …».</summary>
    public sealed record Quantified(Quantifier Quantifier, int Number, Token Over, ExpressionSyntax Condition, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«alle disse vilkårene er oppfylt:» and its items.</summary>
    public sealed record ConditionList(Quantifier Quantifier, int Number, IReadOnlyList<ConditionItem> Items, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>A value and what is done to it, left to right: «…, inntil 200 000 kroner, avrundet ned til hele kroner».</summary>
    public sealed record Modified(ExpressionSyntax Operand, ModifierSyntax Modifier, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>What is read off the calendar: «antall dager i P», «den delen av P som ligger i Q», «fire år etter X».</summary>
    public sealed record Calendar(CalendarFunction Function, IReadOnlyList<ExpressionSyntax> Operands, Varighet? Length, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«antall hele måneder i P der …».</summary>
    public sealed record MonthCount(ExpressionSyntax Period, bool Begun, ExpressionSyntax Where, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«antall måneder …», «antall dager i året»: does not say which months, or of which year.</summary>
    public sealed record VagueTime(TextSpan Words, ExpressionSyntax? Of, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«den delen av T som faller på B, fordelt i hele kroner på A, B og C».</summary>
    public sealed record Apportioned(ExpressionSyntax Amount, ExpressionSyntax On, IReadOnlyList<ExpressionSyntax> Over, Rational Unit, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>«beregnes ikke: «…»»: there is no value, and this is why.</summary>
    public sealed record NotComputed(string Why, TextSpan Span) : ExpressionSyntax(Span);

    /// <summary>Something that could not be read; a message has been given.</summary>
    public sealed record Missing(TextSpan Span) : ExpressionSyntax(Span);
}

/// <summary>A piece of the line as it should be written: words of the language, or what the author wrote at a place.</summary>
internal sealed record CorrectPart(string Words, TextSpan? Of)
{
    public static implicit operator CorrectPart(string words) => new(words, null);

    public static implicit operator CorrectPart(TextSpan span) => new("", span);
}

/// <summary>An item of a list of conditions.</summary>
/// <param name="Letter">«b» of «b)», or null.</param>
/// <param name="Number">2 of «2.», or null.</param>
/// <param name="Condition">The condition, itself perhaps a list.</param>
internal sealed record ConditionItem(string? Letter, int? Number, ExpressionSyntax Condition);

/// <summary>What is done to a value.</summary>
internal abstract record ModifierSyntax
{
    /// <summary>«, inntil B».</summary>
    public sealed record Cap(ExpressionSyntax Bound) : ModifierSyntax;

    /// <summary>«, men minst B».</summary>
    public sealed record Floor(ExpressionSyntax Bound) : ModifierSyntax;

    /// <summary>A cap or floor in other words than the language's: «, men aldri over B».</summary>
    public sealed record OtherWords(TextSpan Words, bool IsCap, ExpressionSyntax Bound) : ModifierSyntax;

    /// <summary>«, avrundet …».</summary>
    public sealed record Rounding(Avrunding Avrunding, bool OfMoney) : ModifierSyntax;
}

/// <summary>What a number counts.</summary>
internal enum Unit
{
    None,
    Kroner,
    Percent,
}
