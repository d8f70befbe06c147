using System.Collections.Generic;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>A value or a condition, with all names looked up and all types agreed. Closed: the nested types are all there are.</summary>
/// <param name="Type">The type of its value.</param>
/// <param name="Span">Its words in the file.</param>
/// <param name="Tekst">Its words as the author wrote them, on one line; used in grounds.</param>
public abstract record Expression(Verditype Type, TextSpan Span, string Tekst)
{
    /// <summary>A value written in the file.</summary>
    public sealed record Constant(Value Value, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>A fact (or skjønn) of the part, søknad or søker in hand.</summary>
    public sealed record Fact(Opplysning Opplysning, TextSpan Span, string Tekst) : Expression(Opplysning.Type, Span, Tekst);

    /// <summary>A rate.</summary>
    public sealed record Rate(Sats Sats, TextSpan Span, string Tekst) : Expression(Sats.Type, Span, Tekst);

    /// <summary>A name defined by the rules.</summary>
    public sealed record Defined(Definisjon Definisjon, TextSpan Span, string Tekst) : Expression(Definisjon.Type, Span, Tekst);

    /// <summary>The deadline of the round in hand.</summary>
    public sealed record Deadline(Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>«søknadsperioden»: the period of the round in hand.</summary>
    public sealed record RoundPeriod(Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>
    /// What is read off the calendar: a part of a period, a number of days or months, a day so long after another. <paramref name="Length"/> is how far a day is moved;
    /// null where no day is.
    /// </summary>
    public sealed record Calendar(CalendarFunction Function, IReadOnlyList<Expression> Operands, Varighet? Length, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>
    /// «antall hele måneder i P der …»: how many of the months of a period meet a condition that is asked of each; <paramref name="Begun"/>: also those that only partly lie in it.
    /// <paramref name="Over"/> is the months as parts of the scope in hand.
    /// </summary>
    public sealed record MonthCount(Expression Period, bool Begun, Begrep Over, Expression Where, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>«beregnes ikke: «…»»: there is no value, and this is why. What depends on it has none either.</summary>
    public sealed record NotComputed(string Why, Hjemmel Hjemmel, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>Addition, subtraction, multiplication or division. «8 prosent av A» is a multiplication.</summary>
    public sealed record Arithmetic(ArithmeticOperator Operator, Expression Left, Expression Right, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>The lowest or highest of some values.</summary>
    public sealed record Extreme(bool Highest, IReadOnlyList<Expression> Operands, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>«A, inntil B»: never more than the bound. «A, men minst B»: never less.</summary>
    public sealed record Bounded(Expression Operand, bool IsCap, Expression Bound, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>A value rounded to a unit.</summary>
    public sealed record Rounded(Expression Operand, Avrunding Avrunding, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>«summen av … for alle …», «den høyeste …», «den laveste …»; <paramref name="Where"/> picks the parts, or null for all.</summary>
    public sealed record Aggregate(AggregateKind Kind, Expression Operand, Begrep Over, Expression? Where, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>«antall tiltak der …».</summary>
    public sealed record Count(Begrep Over, Expression? Where, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>Two values compared. Times are compared to the minute.</summary>
    public sealed record Comparison(Expression Left, ComparisonOperator Operator, Expression Right, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>«X er a, b eller c».</summary>
    public sealed record OneOf(Expression Operand, IReadOnlyList<Expression> Values, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>The opposite of a condition.</summary>
    public sealed record Not(Expression Operand, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>Several conditions of which so many must hold: «og», «eller», and every list of vilkår.</summary>
    public sealed record Conditions(Quantifier Quantifier, int Number, IReadOnlyList<Vilkår> Items, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);

    /// <summary>«minst ett tiltak er slik at …»: how many parts meet a condition.</summary>
    public sealed record Quantified(Quantifier Quantifier, int Number, Begrep Over, Expression Condition, Verditype Type, TextSpan Span, string Tekst) : Expression(Type, Span, Tekst);
}

/// <summary>One condition of several.</summary>
/// <param name="Hjemmel">Its own place where it is a lettered or numbered item; null where it stands inside a sentence or behind a dash.</param>
/// <param name="Uttrykk">The condition.</param>
public sealed record Vilkår(Hjemmel? Hjemmel, Expression Uttrykk);

/// <summary>How many of several must hold.</summary>
public enum Quantifier
{
    /// <summary>All («og»).</summary>
    All,

    /// <summary>None.</summary>
    None,

    /// <summary>At least so many («eller» is at least 1).</summary>
    AtLeast,

    /// <summary>At most so many.</summary>
    AtMost,

    /// <summary>Exactly so many.</summary>
    Exactly,
}

/// <summary>The four operations.</summary>
public enum ArithmeticOperator
{
    /// <summary>+</summary>
    Add,

    /// <summary>−</summary>
    Subtract,

    /// <summary>×</summary>
    Multiply,

    /// <summary>/</summary>
    Divide,
}

/// <summary>How two values are compared.</summary>
public enum ComparisonOperator
{
    /// <summary>er</summary>
    Equal,

    /// <summary>er ikke</summary>
    NotEqual,

    /// <summary>er minst; er tidligst</summary>
    AtLeast,

    /// <summary>er mer enn; er etter</summary>
    MoreThan,

    /// <summary>er høyst; er senest</summary>
    AtMost,

    /// <summary>er mindre enn; er før</summary>
    LessThan,
}

/// <summary>What is made of the values of several parts.</summary>
public enum AggregateKind
{
    /// <summary>summen av</summary>
    Sum,

    /// <summary>den høyeste</summary>
    Highest,

    /// <summary>den laveste</summary>
    Lowest,
}

/// <summary>What is read off the calendar.</summary>
public enum CalendarFunction
{
    /// <summary>«den delen av P som ligger i Q»: the days that lie in both; perhaps none.</summary>
    Overlap,

    /// <summary>«perioden fra A til og med B»: both days included; empty where B comes before A.</summary>
    FromTo,

    /// <summary>«antall hele måneder i P»: calendar months that lie wholly in it.</summary>
    WholeMonths,

    /// <summary>«antall påbegynte måneder i P»: calendar months that at least one of its days lies in.</summary>
    BegunMonths,

    /// <summary>«antall dager i P».</summary>
    Days,

    /// <summary>«antall dager i året som X ligger i»: 365 or 366.</summary>
    DaysOfYear,

    /// <summary>«fire år etter X».</summary>
    After,

    /// <summary>«fire år før X».</summary>
    Before,
}
