using System;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <content>What a complaint that succeeds after the division is paid from.</content>
internal abstract partial record StepSentence
{
    /// <summary>«Klager som fører fram, …»; for a new division with what allows it to lower awards, where that is said.</summary>
    public sealed record Complaints(Klagedekning From, ReferenceSyntax? Basis) : StepSentence;
}

/// <content>What is set aside for complaints.</content>
internal abstract partial record ClauseSyntax
{
    /// <summary>«avsetning til klager: …».</summary>
    public sealed record SetAside(Rational Amount, bool IsShare, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«ubrukt avsetning …».</summary>
    public sealed record UnusedSetAside(Restmiddelmål Goal, TextSpan Span) : ClauseSyntax(Span);
}

/// <summary>The sentence about complaints, and its clauses.</summary>
internal static class ComplaintGrammar
{
    /// <summary>How the sentence begins.</summary>
    public const string Start = "Klager som fører fram";

    /// <summary>How the clauses begin.</summary>
    public static readonly string[] Clauses = ["avsetning til klager", "ubrukt avsetning"];

    private static readonly Parser<StepSentence> NewDivision =
        from words in Words("gir ny fordeling")
        from basis in (from after in Word("etter") from reference in ReferenceGrammar.Reference select reference).OrNull()
        select (StepSentence)new StepSentence.Complaints(Klagedekning.NyFordeling, basis);

    private static readonly Parser<StepSentence> Covered =
        from words in Words("dekkes av")
        from source in Word("restmidler").Select(_ => Klagedekning.Restmidler).Or(Word("avsetningen").Select(_ => Klagedekning.Avsetningen))
        from share in Words("med samme avkortingsprosent")
        select (StepSentence)new StepSentence.Complaints(source, null);

    private static readonly Parser<ClauseSyntax> SetAside = (
        from words in Words("avsetning til klager")
        from colon in Symbol(":")
        from amount in SharingGrammar.AmountOrShare
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.SetAside(amount.Amount, amount.IsShare, span))).Spanned();

    private static readonly Parser<ClauseSyntax> Unused = (
        from words in Words("ubrukt avsetning")
        from verb in AnyWord("overføres", "tilbakeføres")
        from goal in AllocationParser.Goal
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.UnusedSetAside(goal, span))).Spanned();

    public static Parser<StepSentence> Sentence { get; } =
        from words in Words("klager som fører fram")
        from comma in Symbol(",")
        from result in NewDivision.Or(Covered)
        select result;

    public static Parser<ClauseSyntax> Clause { get; } = SetAside.Or(Unused);
}
