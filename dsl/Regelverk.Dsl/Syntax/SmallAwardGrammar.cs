using System;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <content>Grants that are too small to be given.</content>
internal abstract partial record StepSentence
{
    /// <summary>«Tilskudd under B kroner per søknad tildeles ikke».</summary>
    public sealed record SmallAwards(Rational Limit, Token? Per) : StepSentence;
}

/// <content>How small grants fall away, and when they are measured.</content>
internal abstract partial record ClauseSyntax
{
    /// <summary>«den minste om gangen», «alle samtidig», «uten omfordeling».</summary>
    public sealed record FallsAway(Bortfall Way, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«målt før avrunding», «målt etter avrunding».</summary>
    public sealed record Measured(bool AfterRounding, TextSpan Span) : ClauseSyntax(Span);
}

/// <summary>The sentence about grants that are too small to be given, and its clauses.</summary>
internal static class SmallAwardGrammar
{
    /// <summary>How the sentence begins.</summary>
    public const string Start = "Tilskudd under";

    /// <summary>How the clauses begin.</summary>
    public static readonly string[] Clauses = ["den minste om gangen", "alle samtidig", "uten omfordeling", "målt før avrunding", "målt etter avrunding"];

    private static readonly Parser<ClauseSyntax> FallsAway = (
        from way in Words("den minste om gangen", Bortfall.DenMinsteOmGangen)
            .Or(Words("alle samtidig", Bortfall.AlleSamtidig))
            .Or(Words("uten omfordeling", Bortfall.UtenOmfordeling))
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.FallsAway(way, span))).Spanned();

    private static readonly Parser<ClauseSyntax> Measured = (
        from after in Words("målt før avrunding", false).Or(Words("målt etter avrunding", true))
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Measured(after, span))).Spanned();

    public static Parser<StepSentence> Sentence { get; } =
        from words in Words("tilskudd under")
        from limit in ExpressionGrammar.Amount
        from per in (from word in Word("per") from concept in Concept select concept).OrNull()
        from end in Words("tildeles ikke")
        select (StepSentence)new StepSentence.SmallAwards(limit, per);

    public static Parser<ClauseSyntax> Clause { get; } = FallsAway.Or(Measured);
}
