using System;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <content>The award shared back on the parts.</content>
internal abstract partial record StepSentence
{
    /// <summary>«Tilskuddet deles på lokallagene etter medlemmer, avrundet ned til hele kroner».</summary>
    public sealed record OnParts(Token Parts, Token Weight, Rational Unit) : StepSentence;
}

/// <content>What does not come out whole.</content>
internal abstract partial record ClauseSyntax
{
    /// <summary>«det som ikke går opp, …».</summary>
    public sealed record PartsRest(Delrest Rest, TextSpan Span) : ClauseSyntax(Span);
}

/// <summary>The sentence that shares an award on the listed parts of its application.</summary>
internal static class PartsGrammar
{
    /// <summary>How the sentence begins.</summary>
    public const string Start = "Tilskuddet deles på";

    /// <summary>How its clause begins.</summary>
    public const string ClauseStart = "det som ikke går opp";

    public static Parser<StepSentence> Sentence { get; } =
        from words in Words("tilskuddet deles på")
        from parts in Name
        from after in Word("etter")
        from weight in Name
        from comma in Symbol(",")
        from down in Words("avrundet ned til")
        from unit in ExpressionGrammar.RoundingUnit
        select (StepSentence)new StepSentence.OnParts(parts, weight, unit);

    public static Parser<ClauseSyntax> Clause { get; } = (
        from words in Words("det som ikke går opp")
        from comma in Symbol(",")
        from rest in Words("beholder søkeren", Delrest.HosSøkeren).Or(Words("fordeles med største brøkdel først", Delrest.StørsteBrøkdelFørst))
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.PartsRest(rest, span))).Spanned();
}
