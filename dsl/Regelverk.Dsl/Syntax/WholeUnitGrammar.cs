using System;
using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>The sentences of a division about order, whole units and ties.</summary>
internal static class WholeUnitGrammar
{
    private static readonly Parser<bool> HighestFirst =
        from highest in AnyWord("høyest", "størst", "senest").Select(_ => true).Or(AnyWord("lavest", "minst", "tidligst").Select(_ => false))
        from first in Word("først")
        select highest;

    private static readonly Parser<OrderKeySyntax> Key =
        from key in Name
        from comma in Symbol(",")
        from highest in HighestFirst
        select new OrderKeySyntax(key, highest);

    private static readonly Parser<OrderKeySyntax> NextKey =
        from comma in Symbol(",")
        from then in Word("deretter")
        from key in Key
        select key;

    /// <summary>What comes first, one key after the other: «poeng, høyest først, deretter levert, tidligst først».</summary>
    public static readonly Parser<IReadOnlyList<OrderKeySyntax>> Keys =
        from first in Key
        from others in ManyOf(NextKey)
        select (IReadOnlyList<OrderKeySyntax>)[first, .. others];

    private static readonly Parser<LotsSyntax> Lots = (
        from words in Words("trekkes det lodd")
        from basis in (from after in Word("etter") from reference in ReferenceGrammar.Reference select reference).OrNull()
        select new Func<TextSpan, LotsSyntax>(span => new LotsSyntax(basis, span))).Spanned();

    private static readonly Parser<LotsSyntax> LastLots =
        from comma in Symbol(",")
        from then in Word("deretter")
        from lots in Lots
        select lots;

    private static readonly Parser<StepSentence> Ordered =
        from words in Words("søknadene innvilges i rekkefølge etter")
        from keys in Keys
        from lots in LastLots.OrNull()
        from comma in Symbol(",")
        from end in Words("til rammen er brukt opp")
        select (StepSentence)new StepSentence.Ordered(keys, lots);

    private static readonly Parser<Enhetsmetode> Method =
        Words("største brøkdel først", Enhetsmetode.StørsteBrøkdel)
            .Or(Words("oddetallsmetoden", Enhetsmetode.Oddetallsmetoden))
            .Or(Words("d’hondts metode", Enhetsmetode.DHondt));

    private static readonly Parser<DivisorSyntax> FirstDivisor = (
        from words in Words("med første delingstall")
        from number in Number
        select new Func<TextSpan, DivisorSyntax>(span => new DivisorSyntax(number.Number, span))).Spanned();

    private static readonly Parser<StepSentence> Exhausting =
        from words in Words("beløpene avrundes til")
        from unit in ExpressionGrammar.RoundingUnit
        from comma in Symbol(",").IsThere()
        from exhausting in Words("slik at summen blir lik rammen")
        from second in Symbol(",")
        from method in Method
        from divisor in FirstDivisor.OrNull()
        select (StepSentence)new StepSentence.Exhausting(unit, method, divisor);

    private static readonly Parser<StepSentence> Places =
        from words in Words("plassene fordeles")
        from rest in AnythingElse
        select (StepSentence)new StepSentence.Places();

    private static readonly Parser<ClauseSyntax> OneEach = (
        from words in Words("alle får minst én enhet")
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.OneEach(span))).Spanned();

    private static readonly Parser<ClauseSyntax> TieByLots = (
        from words in Words("ved likhet")
        from lots in Lots
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Tie([], lots, span))).Spanned();

    private static readonly Parser<ClauseSyntax> TieByKeys = (
        from words in Words("ved likhet går")
        from keys in Keys
        from lots in LastLots.OrNull()
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Tie(keys, lots, span))).Spanned();

    private static readonly Parser<Rational?> Least = input =>
    {
        var result = (
            from comma in Symbol(",")
            from words in Words("hvis det er minst")
            from amount in ExpressionGrammar.Amount
            select amount)(input);
        return result.WasSuccessful ? Result.Success<Rational?>(result.Value, result.Remainder) : Result.Success<Rational?>(null, input);
    };

    private static readonly Parser<ClauseSyntax> Ending = (
        from end in
            (from words in Words("den siste får det som er igjen") from least in Least select (Rekkefølgeslutt.SisteFårResten, least))
            .Or(from words in Words("fordelingen stanser ved den første som ikke får plass") select (Rekkefølgeslutt.Stanser, (Rational?)null))
            .Or(from words in Words("neste søknad som får plass") from comma in Symbol(",") from granted in Word("innvilges") select (Rekkefølgeslutt.NesteSomFårPlass, (Rational?)null))
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Ending(end.Item1, end.Item2, span))).Spanned();

    public static Parser<StepSentence> Sentence { get; } = Ordered.Or(Exhausting).Or(Places);

    public static Parser<ClauseSyntax> Clause { get; } = TieByKeys.Or(TieByLots).Or(Ending).Or(OneEach);
}
