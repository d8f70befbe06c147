using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Syntax;

/// <summary>A numbered sentence of the division, with its clauses. Where <c>IsWhole</c> is no, some clause could not be read and may be the one that is missed.</summary>
internal sealed record StepSyntax(int Number, StepSentence Sentence, IReadOnlyList<ClauseSyntax> Clauses, bool IsWhole, string Text, IReadOnlyList<string> ClauseTexts, TextSpan Span);

/// <summary>What a step does.</summary>
internal abstract partial record StepSentence
{
    public sealed record ProRata : StepSentence;

    public sealed record PriorityGroups(Token Key, bool HighestFirst) : StepSentence;

    public sealed record RoundDown(Rational Unit) : StepSentence;

    /// <summary>«Beløpene avrundes opp til …», «… til nærmeste …»: may hand out more than there is.</summary>
    public sealed record RoundUp : StepSentence;

    public sealed record Complaints(Klagedekning From) : StepSentence;

    /// <summary>Something that could not be read; a message has been given.</summary>
    public sealed record Missing : StepSentence;
}

/// <summary>A clause of a step.</summary>
internal abstract partial record ClauseSyntax(TextSpan Span)
{
    /// <summary>«ingen får mer enn B per kommune og runde; det overskytende fordeles på de andre i gruppen».</summary>
    public sealed record AwardCap(Rational Amount, Token? Per, bool SaysWhereExcessGoes, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«ingen får mer enn 20 prosent …»: of what, and of what whole, the language does not yet say.</summary>
    public sealed record PercentCap(TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«gruppen som rammen ikke rekker til, …».</summary>
    public sealed record MarginalGroup(Grensegruppe Treatment, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«restmidler …», «etter siste runde restmidler …».</summary>
    public sealed record Remainder(bool AfterLastRound, Restmiddelmål Goal, TextSpan Span) : ClauseSyntax(Span);
}
