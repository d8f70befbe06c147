using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;
using E = Regelverk.Dsl.Syntax.ExpressionSyntax;

namespace Regelverk.Dsl.Syntax;

/// <summary>Values and conditions. The rules stand from the smallest to the largest; those that contain larger ones look them up lazily.</summary>
internal static class ExpressionGrammar
{
    private static readonly Parser<Rational> Multiplier =
        Words("tusen", (Rational)1_000)
            .Or(AnyWord("million", "millioner").Select(_ => (Rational)1_000_000))
            .Or(AnyWord("milliard", "milliarder").Select(_ => (Rational)1_000_000_000));

    /// <summary>«13,9 millioner».</summary>
    public static readonly Parser<Rational> ScaledNumber =
        from number in Number
        from factor in Multiplier.OrNothing()
        select number.Number * (factor ?? Rational.One);

    private static readonly Parser<(Rational Factor, Unit Unit)> UnitWord =
        AnyWord("kroner", "krone").Select(_ => (Rational.One, Unit.Kroner))
            .Or(Words("øre", (new Rational(BigInteger.One, 100), Unit.Kroner)))
            .Or(Word("prosent").Or(Symbol("%")).Select(_ => (new Rational(BigInteger.One, 100), Unit.Percent)));

    private static readonly Parser<E> Quantity = (
        from number in ScaledNumber
        from unit in UnitWord.OrNothing()
        select Make(span => (E)new E.Quantity(number * (unit?.Factor ?? Rational.One), unit?.Unit ?? Unit.None, span))).Spanned();

    private static readonly Parser<E> KrQuantity = (
        from kr in Word("kr")
        from number in ScaledNumber
        select Make(span => (E)new E.Quantity(number, Unit.Kroner, span))).Spanned();

    private static readonly Parser<Token> Dash = Symbol("–").Or(Symbol("−"));

    private static readonly Parser<E> MomentOrDays = (
        from first in Date
        from second in (from dash in Dash from last in Date select last).OrNull()
        select Make(span => second is null ? (E)new E.Moment(first.Moment, span) : new E.Days(first.Moment, second.Moment, span))).Spanned();

    private static readonly Parser<E> MonthOfYear = Month.Select(t => (E)new E.MonthOfYear(t.Month, t.Span));

    private static readonly Parser<E> YesNo = AnyWord("ja", "nei").Select(t => (E)new E.YesNo(t.Text == "ja", t.Span));

    private static readonly Parser<E> PercentOf = (
        from share in Quantity.When(q => q is E.Quantity { Unit: Unit.Percent })
        from of in Word("av")
        from whole in Lazy(() => Primary!)
        select Make(span => (E)new E.Arithmetic(ArithmeticOperator.Multiply, share, whole, span))).Spanned();

    private static readonly Parser<E> Parenthesised =
        Between(Symbol("("), Lazy(() => Condition!), Symbol(")")).Select(inner => Make(span => (E)new E.Parenthesised(inner, span))).Spanned();

    private static readonly Parser<E> Extreme = (
        from highest in Words("det laveste av", false).Or(Words("det høyeste av", true))
        from first in Lazy(() => Sum!)
        from middle in ManyOf(from comma in Symbol(",") from next in Lazy(() => Sum!) select next)
        from and in Word("og")
        from last in Lazy(() => Sum!)
        select Make(span => (E)new E.Extreme(highest, [first, .. middle, last], span))).Spanned();

    private static readonly Parser<E> Where =
        from word in Word("der")
        from condition in Lazy(() => Condition!)
        select condition;

    private static readonly Parser<E> Aggregate = (
        from kind in Words("summen av", AggregateKind.Sum).Or(Words("den høyeste", AggregateKind.Highest)).Or(Words("den laveste", AggregateKind.Lowest))
        from operand in Lazy(() => Sum!)
        from forAll in Words("for alle")
        from over in Name
        from condition in Where.OrNull()
        select Make(span => (E)new E.Aggregate(kind, operand, over, condition, span))).Spanned();

    private static readonly Parser<E> CountOf = (
        from word in Word("antall")
        from over in Concept
        from condition in Where.OrNull()
        select Make(span => (E)new E.Count(over, condition, span))).Spanned();

    private static readonly Parser<E> Predicate = (
        from subject in Concept
        from name in ConditionName
        select Make(span => (E)new E.Predicate(subject, name, span))).Spanned();

    private static readonly Parser<E> Owned = (
        from owner in Name.When(t => t.Forms.Any(f => f.IsGenitive))
        from name in Name
        select Make(span => (E)new E.Named(owner, name, span))).Spanned();

    /// <summary>«kursandelen av beløpet» reads well, but only a percentage written as a number stands before «av».</summary>
    private static readonly Parser<E> ShareOf = (
        from share in Name.When(t => !LikelyMeant.IsFraction(t))
        from of in Word("av")
        from whole in Lazy(() => Primary!)
        select Make(span => (E)new E.OtherWords(span, [whole.Span, " × ", share.Span], span))).Spanned();

    private static readonly Parser<E> Named = Name.Select(t => (E)new E.Named(null, t, t.Span));

    /// <summary>A name, with or without its begrep before it.</summary>
    public static readonly Parser<E> Term = FirstOf(Predicate, Owned, Named);

    /// <summary>A value of a cell or a border: written there, or a name that stands for one.</summary>
    public static readonly Parser<E> Literal = FirstOf(Quantity, KrQuantity, MomentOrDays, MonthOfYear, YesNo, Owned, Named);

    /// <summary>A value without arithmetic.</summary>
    public static readonly Parser<E> Primary =
        FirstOf(ApportionGrammar.Any, CalendarGrammar.Any, PercentOf, Quantity, KrQuantity, MomentOrDays, MonthOfYear, YesNo, Parenthesised, Extreme, Aggregate, CountOf, Predicate, ShareOf, Owned, Named);

    private static readonly Parser<ArithmeticOperator> Times =
        Symbol("×").Select(_ => ArithmeticOperator.Multiply).Or(Symbol("/").Select(_ => ArithmeticOperator.Divide));

    private static readonly Parser<ArithmeticOperator> Plus =
        Symbol("+").Select(_ => ArithmeticOperator.Add).Or(Symbol("−").Select(_ => ArithmeticOperator.Subtract));

    private static readonly Parser<E> Product = Chain(Primary, Times, Arithmetic);

    /// <summary>A value without caps and rounding.</summary>
    public static readonly Parser<E> Sum = Chain(Product, Plus, Arithmetic);

    private static readonly Parser<ComparisonOperator> OfTime =
        Words("tidligst", ComparisonOperator.AtLeast).Or(Words("senest", ComparisonOperator.AtMost))
            .Or(Words("før", ComparisonOperator.LessThan)).Or(Words("etter", ComparisonOperator.MoreThan));

    private static readonly Parser<ComparisonOperator> OfNumber =
        Words("minst", ComparisonOperator.AtLeast).Or(Words("høyst", ComparisonOperator.AtMost))
            .Or(Words("mer enn", ComparisonOperator.MoreThan)).Or(Words("mindre enn", ComparisonOperator.LessThan));

    private static readonly Parser<E> Constant = FirstOf(CodeName.Select(t => (E)new E.Named(null, t, t.Span)), Quantity, KrQuantity, MomentOrDays, MonthOfYear);

    private static readonly Parser<IReadOnlyList<E>> MoreValues = ManyOf(from separator in Symbol(",").Or(Word("eller")) from value in Constant select value);

    private static readonly Parser<VagueBorder> Vague =
        from word in AnyWord("over", "under", "mellom", "innen").Or(OpTo())
        from border in Sum
        from second in word.Text == "mellom" ? (from and in Word("og") from other in Sum select other).OrNull() : Parse.Return<E?>(null)
        select new VagueBorder(word, border, second);

    private static readonly Parser<Func<E, TextSpan, E>> VagueTest =
        from vague in Vague
        select Test((left, span) => vague.Of(left, span));

    /// <summary>Words for borders that have another, single form in the language.</summary>
    private static readonly Parser<(TextSpan Words, string Instead)> OtherBorder =
        (from word in AnyWord("færre", "lavere") from than in Word("enn") select (TextSpan.Cover(word.Span, than.Span), "mindre enn"))
        .Or(from word in AnyWord("flere", "høyere", "større") from than in Word("enn") select (TextSpan.Cover(word.Span, than.Span), "mer enn"))
        .Or(AnyWord("maksimalt", "maks").Select(word => (word.Span, "høyst")))
        .Or(Word("minimum").Select(word => (word.Span, "minst")));

    private static readonly Parser<Func<E, TextSpan, E>> OtherWordsTest =
        from border in OtherBorder
        from right in Sum
        select Test((left, span) => new E.OtherWords(border.Words, [left.Span, " er " + border.Instead + " ", right.Span], span));

    /// <summary>«kommunen har færre enn 5 000 innbyggere»: the number is a fact with a name of its own.</summary>
    private static readonly Parser<E> HasSoMany = (
        from subject in Concept
        from has in Word("har")
        from border in OtherBorder.Or(OfNumberWords())
        from right in Quantity
        from what in Name.OrNull()
        select Make(span => (E)new E.OtherWords(span, [what is null ? subject.Span : what.Span, " er " + border.Instead + " ", right.Span], span))).Spanned();

    private static readonly Parser<Func<E, TextSpan, E>> WithinTest =
        from word in Word("fra")
        from least in Sum
        from to in Words("til og med")
        from most in Sum
        select Test((left, span) => new E.Within(left, least, most, span));

    private static readonly Parser<Func<E, TextSpan, E>> OrderTest =
        from test in OfTime.Select(o => (Operator: o, OfTime: true)).Or(OfNumber.Select(o => (Operator: o, OfTime: false)))
        from right in Sum
        select Test((left, span) => new E.Comparison(left, test.Operator, right, test.OfTime, span));

    private static readonly Parser<Func<E, TextSpan, E>> NeitherTest =
        from word in Word("verken")
        from first in Constant
        from more in MoreValues
        select Test((left, span) => new E.OneOf(left, true, [first, .. more], span));

    private static readonly Parser<Func<E, TextSpan, E>> EqualityTest =
        from denied in Word("ikke").IsThere()
        from first in Sum
        from more in denied ? Parse.Return<IReadOnlyList<E>>([]) : MoreValues
        select Test((left, span) => more.Count > 0
            ? new E.OneOf(left, false, [first, .. more], span)
            : new E.Comparison(left, denied ? ComparisonOperator.NotEqual : ComparisonOperator.Equal, first, false, span));

    /// <summary>After «hvis», Norwegian puts «ikke» before the verb: «hvis formålet ikke er etablering».</summary>
    private static readonly Parser<Func<E, TextSpan, E>> AnyTest =
        from denied in Word("ikke").IsThere()
        from word in Word("er")
        from test in FirstOf(VagueTest, OtherWordsTest, WithinTest, OrderTest, NeitherTest, EqualityTest)
        select denied ? Test((left, span) => Deny(test(left, span))) : test;

    private static readonly Parser<E> Tested = (
        from left in Sum
        from test in AnyTest.OrNull()
        select Make(span => test is null ? left : test(left, span))).Spanned();

    private static readonly Parser<bool> IsOrIsNot =
        Words("er ikke", true).Or(Words("ikke er", true)).Or(Words("er", false));

    private static readonly Parser<E> Participle = (
        from subject in Concept
        from denied in IsOrIsNot
        from fact in Name
        from test in
            (from oper in OfTime from time in Sum select new Func<TextSpan, E>(span => new E.Participle(subject, denied, fact, oper, time, span)))
            .Or(from vague in Vague select new Func<TextSpan, E>(span => vague.Of(null, span)))
        select Make(test)).Spanned();

    private static readonly Parser<E> Denied = (
        from word in Word("ikke")
        from inner in Parenthesised
        select Make(span => (E)new E.Denied(inner, span))).Spanned();

    private static readonly Parser<(Quantifier Quantifier, int Number)> HowMany =
        (from word in Word("minst") from number in TokenParsers.Count select (Quantifier.AtLeast, number))
        .Or(from word in Word("høyst") from number in TokenParsers.Count select (Quantifier.AtMost, number))
        .Or(from word in Word("nøyaktig") from number in TokenParsers.Count select (Quantifier.Exactly, number))
        .Or(Words("alle", (Quantifier.All, 0)))
        .Or(Words("ingen", (Quantifier.None, 0)));

    private static readonly Parser<E> Quantified = (
        from quantity in HowMany
        from over in Concept
        from such in Words("er slik at")
        from condition in Lazy(() => Condition!)
        select Make(span => (E)new E.Quantified(quantity.Quantifier, quantity.Number, over, condition, span))).Spanned();

    private static readonly Parser<E> Simple = FirstOf(Denied, Quantified, HasSoMany, Participle, Tested);

    /// <summary>A condition on one line (or, in parentheses, a value).</summary>
    public static readonly Parser<E> Condition = (
        from first in Simple
        from rest in ManyOfAfterConnective()
        select Make(span => Join(first, rest, span))).Spanned();

    /// <summary>The head of a list of conditions, up to but not including «:».</summary>
    public static readonly Parser<(Quantifier Quantifier, int Number)> ListHead =
        from quantity in HowManyOfThese()
        from rest in Words("disse vilkårene er oppfylt").Or(Words("disse vilkårene er oppfylte"))
        select quantity;

    private static readonly Parser<Avrundingsmåte> Nearest =
        from comma in Symbol(",")
        from half in Word("halve")
        from way in Words("opp", Avrundingsmåte.NærmesteHalveOpp).Or(Words("ned", Avrundingsmåte.NærmesteHalveNed)).Or(Words("til partall", Avrundingsmåte.NærmesteHalveTilPartall))
        select way;

    /// <summary>«hele kroner», «hele 1 000 kroner», «øre», and for numbers «hele tall».</summary>
    public static readonly Parser<Rational> RoundingUnit =
        Words("øre", new Rational(BigInteger.One, 100))
            .Or(from hele in Word("hele") from number in Number.When(t => t.Number.Sign > 0) from kroner in Word("kroner") select number.Number)
            .Or(from hele in Word("hele") from kroner in AnyWord("kroner", "krone") select Rational.One);

    private static readonly Parser<ModifierSyntax> Rounding =
        from word in Word("avrundet")
        from rounding in
            (from way in Words("ned til", Avrundingsmåte.Ned).Or(Words("opp til", Avrundingsmåte.Opp)) from unit in RoundingUnit select new Avrunding(way, unit))
            .Or(from nearest in Words("til nærmeste") from unit in RoundingUnit from way in Nearest select new Avrunding(way, unit))
        select (ModifierSyntax)new ModifierSyntax.Rounding(rounding, true);

    private static readonly Parser<(bool IsCap, TextSpan Words)> OtherBound =
        (from words in SpanOf(
            from men in Word("men").IsThere()
            from word in Words("aldri over").Or(Words("aldri mer enn")).Or(Words("ikke mer enn")).Or(Words("ikke over")).Or(Words("begrenset til"))
                .Or(AnyWord("høyst", "maksimalt", "maks"))
            select word)
         select (true, words))
        .Or(from words in SpanOf(Word("minst").Or(Words("aldri mindre enn")).Or(Words("men aldri mindre enn")).Or(Words("men aldri under"))) select (false, words));

    /// <summary>«, inntil B», «, men minst B», «, avrundet …».</summary>
    public static readonly Parser<ModifierSyntax> Modifier =
        from comma in Symbol(",")
        from modifier in
            (from word in Word("inntil") from bound in Sum select (ModifierSyntax)new ModifierSyntax.Cap(bound))
            .Or(from word in Words("men minst") from bound in Sum select (ModifierSyntax)new ModifierSyntax.Floor(bound))
            .Or(from other in OtherBound from bound in Sum select (ModifierSyntax)new ModifierSyntax.OtherWords(other.Words, other.IsCap, bound))
            .Or(Rounding)
        select modifier;

    /// <summary>A value with its caps, floors and rounding, applied from left to right.</summary>
    public static readonly Parser<E> Value = (
        from operand in Sum
        from modifiers in ManyOf(Modifier)
        select Make(span => modifiers.Aggregate(operand, (value, modifier) => new E.Modified(value, modifier, span)))).Spanned();

    /// <summary>An amount of money written as a number.</summary>
    public static readonly Parser<Rational> Amount =
        Quantity.Or(KrQuantity).When(q => q is E.Quantity { Unit: Unit.Kroner }).Select(q => q is E.Quantity quantity ? quantity.Number : Rational.Zero);

    /// <summary>«opp til» as one token.</summary>
    private static Parser<Token> OpTo() =>
        from up in Word("opp")
        from to in Word("til")
        select up with { Text = "opp til", Span = TextSpan.Cover(up.Span, to.Span) };

    private static Func<TextSpan, E> Make(Func<TextSpan, E> make) => make;

    private static Func<E, TextSpan, E> Test(Func<E, TextSpan, E> test) => test;

    private static Parser<(TextSpan Words, string Instead)> OfNumberWords() =>
        SpanOf(Words("mer enn")).Select(w => (w, "mer enn")).Or(SpanOf(Words("mindre enn")).Select(w => (w, "mindre enn")))
            .Or(AnyWord("minst", "over").Select(w => (w.Span, w.Text == "minst" ? "minst" : "mer enn"))).Or(AnyWord("høyst", "under").Select(w => (w.Span, w.Text == "høyst" ? "høyst" : "mindre enn")));

    private static Parser<TextSpan> SpanOf(Parser<Token> words) => words.Select(_ => new Func<TextSpan, TextSpan>(span => span)).Spanned();

    private static E Deny(E test) => test is E.Comparison { Operator: ComparisonOperator.Equal } equality
        ? equality with { Operator = ComparisonOperator.NotEqual }
        : new E.Denied(test, test.Span);

    private static E Arithmetic(ArithmeticOperator oper, E left, E right) => new E.Arithmetic(oper, left, right, TextSpan.Cover(left.Span, right.Span));

    private static Parser<IReadOnlyList<(Token Connective, E Operand)>> ManyOfAfterConnective() => input =>
    {
        var items = new List<(Token, E)>();
        var rest = input;
        while (true)
        {
            var connective = Word("og").Or(Word("eller"))(rest);
            if (!connective.WasSuccessful)
            {
                return Result.Success<IReadOnlyList<(Token, E)>>(items, rest);
            }

            var operand = Simple(connective.Remainder);
            if (!operand.WasSuccessful)
            {
                // Lawyers end the items of a list with «og» or «eller»; whether one may stand there, the line decides.
                return connective.Remainder.AtEnd
                    ? Result.Success<IReadOnlyList<(Token, E)>>(items, rest)
                    : Result.Failure<IReadOnlyList<(Token, E)>>(operand.Remainder, "", []);
            }

            items.Add((connective.Value, operand.Value));
            rest = operand.Remainder;
        }
    };

    private static E Join(E first, IReadOnlyList<(Token Connective, E Operand)> rest, TextSpan span)
    {
        if (rest.Count == 0)
        {
            return first;
        }

        var word = rest[0].Connective.Text;
        var other = rest.FirstOrDefault(r => r.Connective.Text != word);
        return other.Connective is null
            ? new E.Joined(word == "og", [first, .. rest.Select(r => r.Operand)], span)
            : new E.Mixed(rest.Select(r => r.Connective).ToArray(), [first, .. rest.Select(r => r.Operand)], span);
    }

    private sealed record VagueBorder(Token Word, E Border, E? Second)
    {
        public E Of(E? subject, TextSpan span) => new E.Vague(subject, Word.Text, Word.Span, Border.Span, Second?.Span, span);
    }

    private static Parser<(Quantifier Quantifier, int Number)> HowManyOfThese() =>
        (from word in Word("minst") from number in TokenParsers.Count from of in Word("av") select (Quantifier.AtLeast, number))
        .Or(from word in Word("høyst") from number in TokenParsers.Count from of in Word("av") select (Quantifier.AtMost, number))
        .Or(from word in Word("nøyaktig") from number in TokenParsers.Count from of in Word("av") select (Quantifier.Exactly, number))
        .Or(Words("ingen av", (Quantifier.None, 0)))
        .Or(Words("alle", (Quantifier.All, 0)));
}
