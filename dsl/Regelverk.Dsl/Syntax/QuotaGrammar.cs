using System;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <content>What a group of applications is sure of.</content>
internal abstract partial record ClauseSyntax
{
    /// <summary>«minst … går til søknader der …», «… går først til søknader der …, som deretter deltar på linje».</summary>
    public sealed record Quota(Gruppeandelsslag Kind, Rational Amount, bool IsShare, ExpressionSyntax Condition, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«kvote på 20 prosent til …»: it does not say which of three meanings.</summary>
    public sealed record VagueQuota(TextSpan Span) : ClauseSyntax(Span);
}

/// <summary>The clauses that make a group of applications sure of a part of the frame.</summary>
internal static class QuotaGrammar
{
    private static readonly Parser<(Rational Amount, bool IsShare)> AmountOrShare =
        (from amount in ExpressionGrammar.Amount select (amount, false))
        .Or(from number in Number from percent in Word("prosent") from of in Words("av rammen") select (number.Number / 100, true));

    private static readonly Parser<ExpressionSyntax> Group =
        from applications in Concept.Or(Word("søknader"))
        from that in Word("der")
        from condition in ExpressionGrammar.Condition
        select condition;

    private static readonly Parser<ClauseSyntax> Guarantee = (
        from least in Word("minst")
        from amount in AmountOrShare
        from goes in Words("går til")
        from condition in Group
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Quota(Gruppeandelsslag.Garanti, amount.Amount, amount.IsShare, condition, span))).Spanned();

    private static readonly Parser<ClauseSyntax> First = (
        from amount in AmountOrShare
        from goes in Words("går først til")
        from condition in Group
        from comma in Symbol(",")
        from then in Words("som deretter deltar på linje")
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Quota(Gruppeandelsslag.Reserve, amount.Amount, amount.IsShare, condition, span))).Spanned();

    private static readonly Parser<ClauseSyntax> Vague = (
        from word in Word("kvote")
        from rest in AnythingElse
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.VagueQuota(span))).Spanned();

    public static Parser<ClauseSyntax> Clause { get; } = Guarantee.Or(First).Or(Vague);

    /// <summary>Whether a line may be one of these clauses, so that a condition must be read in it.</summary>
    /// <param name="text">The line, without its dash.</param>
    public static bool MayBegin(string text)
    {
        var words = Folding.Fold(text).Split(' ');
        return words[0] == "kvote" || ((words[0] == "minst" || char.IsDigit(words[0].FirstOrDefault())) && words.Contains("går") && words.Contains("der"));
    }
}
