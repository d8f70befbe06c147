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

    /// <summary>«Alle får samme beløp …», «Alle beløp reduseres …», «Rammen fordeles etter …».</summary>
    public sealed record ByRule(Delingsregel Rule, Token? Weight) : StepSentence;

    /// <summary>«Rammen deles likt», «Rammen fordeles etter …», «Satsen er rammen delt på …»: the frame itself, whatever beregnet tilskudd is.</summary>
    public sealed record OfFrame(Token? Weight, Rational? RateUnit) : StepSentence
    {
        /// <summary>«20 prosent av rammen deles likt, og resten …»: the part that is shared equally.</summary>
        public Rational? EqualPart { get; init; }
    }

    /// <summary>«Beregnet tilskudd avkortes med 20 prosent»: a cut that is fixed beforehand.</summary>
    public sealed record FixedCut(Rational Share, string Number) : StepSentence;

    /// <summary>«Beregnet tilskudd ganges med 0,728»: a share that should come out of the division, put into it.</summary>
    public sealed record RoundedFactor(string Number) : StepSentence;

    public sealed record PriorityGroups(IReadOnlyList<OrderKeySyntax> Keys) : StepSentence;

    public sealed record RoundDown(Rational Unit) : StepSentence;

    /// <summary>«Beløpene avrundes opp til …», «… til nærmeste …»: may hand out more than there is.</summary>
    public sealed record RoundUp : StepSentence;

    /// <summary>Something that could not be read; a message has been given.</summary>
    public sealed record Missing : StepSentence;
}

/// <summary>A clause of a step.</summary>
internal abstract partial record ClauseSyntax(TextSpan Span)
{
    /// <summary>«ingen får mer enn B per kommune og runde; det overskytende fordeles på de andre i gruppen». The amount is in kroner, or a share of the frame; the time is null where nothing says it.</summary>
    public sealed record AwardCap(Rational Amount, bool IsShare, Token? Per, Takperiode? Time, Overskytende? Excess, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«beregnet tilskudd er høyst B kroner før avkorting».</summary>
    public sealed record ClaimCap(Rational Amount, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«beregnet tilskudd avkortes først med N prosent».</summary>
    public sealed record FirstCut(Rational Share, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«ingen får mindre enn …», «alle får først …», «de første … kronene avkortes ikke».</summary>
    public sealed record Least(Minstebeløpsslag Kind, Rational Amount, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«rekker ikke rammen til dette, …».</summary>
    public sealed record LeastCover(Minstedekning Way, Token? Key, bool HighestFirst, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«søknader uten medlemmer får …».</summary>
    public sealed record WithoutWeight(WithoutWeightGet What, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«søknader med under 4 prosent av summen av stemmer får ingen tilskudd».</summary>
    public sealed record Barrier(Rational Share, Token Weight, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«tak på B kroner», «minst B kroner»: it does not say which of two meanings.</summary>
    public sealed record Vague(bool IsCap, Rational Amount, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«ingen får mer enn 20 prosent …»: of what, and of what whole, the language does not yet say.</summary>
    public sealed record PercentCap(TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«gruppen som rammen ikke rekker til, …».</summary>
    public sealed record MarginalGroup(Grensegruppe Treatment, Delingsregel Rule, Token? Weight, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«rekker ikke rammen til dette, avkortes beløpene forholdsmessig»: what happens where a fixed cut is not enough.</summary>
    public sealed record CutCover(Delingsregel Rule, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«restmidler …», «etter siste runde restmidler …».</summary>
    public sealed record Remainder(bool AfterLastRound, Restmiddelmål Goal, TextSpan Span) : ClauseSyntax(Span);
}

/// <summary>What those get who have nothing of what it is shared by.</summary>
internal enum WithoutWeightGet
{
    /// <summary>«får ingen tilskudd».</summary>
    Nothing,

    /// <summary>«får bare minstebeløpet».</summary>
    OnlyLeast,

    /// <summary>«får bare den like delen».</summary>
    OnlyEqualPart,
}
